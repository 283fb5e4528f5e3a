"""Record to data frames, one thing a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from graphbuild.model import Argument, ArticleRecord, Record, Statement
from graphbuild.model.grouping import EventGroup, group_events
from graphbuild.tables.columns import (
    ACTOR_COLUMNS,
    EVENT_COLUMNS,
    QUADRUPLE_COLUMNS,
    STATEMENT_COLUMNS,
    Column,
)

if TYPE_CHECKING:
    import pandas as pd

Row: TypeAlias = dict[str, object]


def statements_frame(record: Record) -> pd.DataFrame:
    """Return one row per statement in input order; columns and dtypes are `STATEMENT_COLUMNS`."""
    rows = (statement_row(part, statement) for part in record.articles for statement in part.statements)
    return _frame(rows, STATEMENT_COLUMNS)


def events_frame(record: Record, events: tuple[EventGroup, ...] | None = None) -> pd.DataFrame:
    """Return one row per event, by date; columns and dtypes are `EVENT_COLUMNS`.

    `events` are the record's event groups if the caller has them already.
    """
    return _frame(_event_rows(record, group_events(record) if events is None else events), EVENT_COLUMNS)


def actors_frame(record: Record) -> pd.DataFrame:
    """Return one row per actor, by id; columns and dtypes are `ACTOR_COLUMNS`."""
    return _frame(_actor_rows(record), ACTOR_COLUMNS)


def quadruples_frame(record: Record) -> pd.DataFrame:
    """Return one row per edge that is a fact: source, relation, target, date, as temporal graph tools read them."""
    names = {actor.id: actor.name for actor in record.actors}
    rows: Iterable[Row] = (
        {
            "source": names.get(edge.source, edge.source),
            "relation": edge.predicate,
            "target": names.get(edge.target, edge.target),
            "date": statement.time.value if statement.time else "",
        }
        for statement in record.statements
        if statement.is_fact
        for edge in statement.edges()
    )
    return _frame(rows, QUADRUPLE_COLUMNS)


def statement_row(part: ArticleRecord, statement: Statement) -> Row:
    """Return the cells of one statement; what is missing is None."""
    article, provenance = part.article, statement.provenance
    edges = statement.edges()
    attribution = statement.attribution
    speaker = attribution.speaker if attribution else None
    return {
        "id": statement.id,
        "article": article.id,
        "source": article.source or None,
        "published": article.published,
        "sentence": provenance.sentence,
        "subject": statement.subject.text if statement.subject else None,
        "relation": statement.relation.text,
        "lemma": statement.relation.lemma,
        "object": _phrase(statement.object) if statement.object else None,
        "arguments": _joined(_phrase(argument) for argument in statement.arguments),
        "source_actors": _joined(edge.source for edge in edges) or _joined(_actors(statement.subject)),
        "target_actors": _joined(edge.target for edge in edges),
        "edges": _joined(f"{edge.source} - {edge.predicate} -> {edge.target}" for edge in edges),
        "negated": statement.negated,
        "modality": statement.modality.value,
        "speaker": speaker.text if speaker else None,
        "speaker_actors": _joined(_actors(speaker)),
        "cue": attribution.cue if attribution else None,
        "is_fact": statement.is_fact,
        **_code_cells(statement),
        "voice": statement.voice.value,
        "rule": provenance.rule,
        "confidence": provenance.confidence,
        "start": provenance.sentence_span.start,
        "end": provenance.sentence_span.end,
        "quote": provenance.sentence_span.slice(article.text),
    }


def _code_cells(statement: Statement) -> Row:
    event, time, place = statement.event, statement.time, statement.place
    return {
        "event_type": event.type if event else None,
        "event_mode": (event.mode or None) if event else None,
        "cameo": (event.cameo or None) if event else None,
        "quad": event.quad if event else None,
        "score": event.score if event else None,
        "date": (time.value or None) if time else None,
        "date_text": (time.text or None) if time else None,
        "date_basis": time.basis if time else None,
        "place": place.name if place else None,
        "place_country": place.country if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
    }


def _event_rows(record: Record, events: tuple[EventGroup, ...]) -> Iterator[Row]:
    names = {actor.id: actor.name for actor in record.actors}
    origins = {s.id: part.article for part in record.articles for s in part.statements}
    for group in events:
        articles = [origins[statement] for statement in group.statements]
        yield {
            "id": group.id,
            "type": group.type,
            "mode": group.mode or None,
            "cameo": group.cameo or None,
            "quad": group.quad,
            "score": group.score,
            "sources": _joined(group.sources),
            "source_names": _joined(names.get(actor, actor) for actor in group.sources),
            "targets": _joined(group.targets),
            "target_names": _joined(names.get(actor, actor) for actor in group.targets),
            "date": group.date or None,
            "negated": group.negated,
            "is_fact": group.is_fact,
            "reports": len(group.statements),
            "articles": len({article.id for article in articles}),
            "outlets": len({article.source for article in articles if article.source}),
            "statements": _joined(group.statements),
        }


def _actor_rows(record: Record) -> Iterator[Row]:
    mentions = Counter(mention.actor for part in record.articles for mention in part.mentions)
    articles = Counter(a for part in record.articles for a in {mention.actor for mention in part.mentions})
    edges = [edge for statement in record.statements for edge in statement.edges()]
    out_edges, in_edges = Counter(edge.source for edge in edges), Counter(edge.target for edge in edges)
    for actor in record.actors:
        yield {
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind.value,
            "country": actor.country,
            "sector": actor.sector,
            "role": actor.role or None,
            "acts_for": actor.acts_for,
            "wikidata": actor.wikidata,
            "aliases": _joined(actor.aliases),
            "mentions": mentions[actor.id],
            "articles": articles[actor.id],
            "out_edges": out_edges[actor.id],
            "in_edges": in_edges[actor.id],
        }


def _actors(argument: Argument | None) -> Iterator[str]:
    for member in argument.members if argument else ():
        if member.actor is not None:
            yield member.actor


def _phrase(argument: Argument) -> str:
    return f"{argument.preposition} {argument.text}" if argument.preposition else argument.text


def _joined(parts: Iterable[str]) -> str | None:
    return "; ".join(dict.fromkeys(parts)) or None


def _frame(rows: Iterable[Row], columns: tuple[Column, ...]) -> pd.DataFrame:
    import pandas as pd

    found = list(rows)
    series = {c.name: pd.Series([row[c.name] for row in found], dtype=c.dtype) for c in columns}
    return pd.DataFrame(series)
