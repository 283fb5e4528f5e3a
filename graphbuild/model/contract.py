"""The public form of what one article says: a line of `graphbuild extract`.

`statements.schema.json` beside this file is its JSON Schema.
"""

from __future__ import annotations

from typing import Any

from graphbuild.model.actors import Actor, Mention
from graphbuild.model.encoding import to_json
from graphbuild.model.events import Event, Place, Time
from graphbuild.model.readings import actor_edges, surface_triples
from graphbuild.model.record import ArticleRecord
from graphbuild.model.statements import Argument, Attribution, Statement
from graphbuild.model.text import Span

Row = dict[str, Any]


def article_row(part: ArticleRecord) -> Row:
    """Return what the article says as plain JSON values; offsets are code points of the article's text."""
    text = part.article.text
    mentions: dict[str, list[Mention]] = {}
    for mention in part.mentions:
        mentions.setdefault(mention.actor, []).append(mention)
    article = part.article
    return {
        "article": {
            "id": article.id,
            "title": article.title,
            "source": article.source,
            "url": article.url,
            "published": article.published,
        },
        "actors": [_actor(a, mentions.get(a.id, [])) for a in part.actors],
        "statements": [_statement(s) for s in part.statements],
        "times": _times(part),
        "attributions": [_attribution(a, text) for a in part.attributions],
        "warnings": list(part.warnings),
    }


def _actor(actor: Actor, mentions: list[Mention]) -> Row:
    row: Row = to_json(actor)
    row["mentions"] = [_span(m.text, m.span) for m in mentions]
    return row


def _statement(statement: Statement) -> Row:
    source = statement.provenance
    relation = statement.relation
    return {
        "id": statement.id,
        "sentence": {
            "index": source.sentence,
            "start": source.sentence_span.start,
            "end": source.sentence_span.end,
        },
        "subject": _argument(statement.subject),
        "relation": {"text": relation.text, "lemma": relation.lemma} | _ends(relation.span),
        "voice": statement.voice.value,
        "object": _argument(statement.object),
        "arguments": [_argument(a) for a in statement.arguments],
        "triples": [
            {"subject": t.subject, "predicate": t.predicate, "object": t.object} for t in surface_triples(statement)
        ],
        "edges": [{"source": e.source, "predicate": e.predicate, "target": e.target} for e in actor_edges(statement)],
        "negated": statement.negated,
        "modality": statement.modality.value,
        "attribution": _statement_attribution(statement.attribution),
        "event": _event(statement.event),
        "time": _time(statement.time),
        "place": _place(statement.place),
        "rule": source.rule,
        "confidence": source.confidence,
    }


def _argument(argument: Argument | None) -> Row | None:
    if argument is None:
        return None
    row = _span(argument.text, argument.span)
    row["actor"] = argument.actor
    if argument.preposition:
        row["preposition"] = argument.preposition
    if argument.parts:
        row["parts"] = [_argument(part) for part in argument.parts]
    return row


def _statement_attribution(attribution: Attribution | None) -> Row | None:
    if attribution is None:
        return None
    row: Row = {"speaker": _argument(attribution.speaker), "cue": None}
    if attribution.cue_span is not None:
        row["cue"] = _span(attribution.cue, attribution.cue_span)
    if attribution.statement:
        row["statement"] = attribution.statement
    return row


def _attribution(attribution: Attribution, text: str) -> Row:
    row = _statement_attribution(attribution) or {}
    row.pop("statement", None)
    row["content"] = [_span(s.slice(text), s) for s in attribution.content]
    return row


def _event(event: Event | None) -> Row | None:
    if event is None:
        return None
    names = ("type", "mode", "cameo", "quad", "score", "confidence")
    return {name: getattr(event, name) for name in names}


def _time(time: Time | None) -> Row | None:
    if time is None:
        return None
    row: Row = {"text": time.text, "value": time.value, "basis": time.basis}
    return row | _ends(time.span)


def _times(part: ArticleRecord) -> list[Row | None]:
    """The article's time expressions, with the preposition where a statement's own time has it ("On Monday").

    An expression and the time of a statement that it gives are then the same span: they end at the same character.
    """
    of_statements = [s.time for s in part.statements if s.time is not None]
    by_end = {time.span.end: time for time in of_statements if time.span is not None}
    rows = []
    for time in part.times:
        row = _time(time)
        wider = by_end.get(time.span.end) if time.span is not None else None
        if row is not None and wider is not None and wider.span is not None:
            row |= _span(wider.text, wider.span)
        rows.append(row)
    return rows


def _place(place: Place | None) -> Row | None:
    if place is None:
        return None
    names = ("text", "name", "country", "latitude", "longitude", "basis")
    return {name: getattr(place, name) for name in names} | _ends(place.span)


def _span(text: str, span: Span) -> Row:
    return {"text": text, "start": span.start, "end": span.end}


def _ends(span: Span | None) -> Row:
    return {"start": span.start, "end": span.end} if span else {"start": None, "end": None}
