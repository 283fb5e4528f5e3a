"""A statement in full: its sentence with the words marked, and the reason for everything that was decided about it."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.errors import StatementNotFoundError
from graphbuild.model import Actor, Argument, ArticleRecord, Record, Span, Statement

_QUADS = {
    0: "neither conflict nor cooperation",
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}


def explain_statement(record: Record, statement_id: str) -> str:
    """Return lines that show where a statement stands and why it is read as it is; the id may be cut short.

    Raises:
        StatementNotFoundError: no statement has this id, or several begin with it.
    """
    part, statement = _find(record, statement_id)
    actors = {actor.id: actor for actor in record.actors}
    rows = [
        ("statement", statement.id),
        ("article", _article(part)),
        ("sentence", f"{statement.provenance.sentence + 1} of {len(part.sentences)}"),
        ("", ""),
        ("", mark_words(statement, part)),
        ("", ""),
        *(
            ("edge", f"{_name(e.source, actors)} — {e.predicate} → {_name(e.target, actors)}")
            for e in statement.edges()
        ),
        *(("words", f"{t.subject} — {t.predicate} → {t.object}") for t in statement.triples()),
        ("status", _status(statement)),
        *_said_by(statement, actors),
        *_when_and_where(statement),
        *_code(statement),
        ("rule", f"{statement.provenance.rule}, confidence {statement.provenance.confidence:.2f}"),
        *(("actor", line) for line in _reasons(statement, part, actors)),
    ]
    return "\n".join(f"{label:<10} {' '.join(value.split())}".rstrip() for label, value in rows)


def mark_words(statement: Statement, part: ArticleRecord) -> str:
    """Return the sentence with subject, relation, object and arguments in labeled brackets."""
    whole = statement.provenance.sentence_span
    marks: list[tuple[Span, str]] = []
    wanted = [(statement.relation.span, "did"), *_labeled(statement)]
    for span, label in wanted:
        if span in whole and not any(span.overlaps(other) for other, _ in marks):
            marks.append((span, label))
    text, at, pieces = part.article.text, whole.start, []
    for span, label in sorted(marks):
        pieces += [text[at : span.start], f"[{label}: {span.slice(text)}]"]
        at = span.end
    return "".join([*pieces, text[at : whole.end]])


def _find(record: Record, statement_id: str) -> tuple[ArticleRecord, Statement]:
    wanted = statement_id.strip()
    found = [(p, s) for p in record.articles for s in p.statements if wanted and s.id.startswith(wanted)]
    exact = [pair for pair in found if pair[1].id == wanted]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if found:
        raise StatementNotFoundError(f"{len(found)} statements have ids that begin with {wanted}; give more of the id")
    raise StatementNotFoundError(
        f"no statement has the id {wanted!r}; the ids stand in the first column of statements.csv"
    )


def _labeled(statement: Statement) -> Iterator[tuple[Span, str]]:
    """Span and label of each filler, the whole of a coordination at once."""
    if statement.subject is not None:
        yield statement.subject.span, "who"
    if statement.object is not None:
        yield statement.object.span, statement.object.preposition or "what"
    for argument in statement.arguments:
        yield argument.span, argument.preposition or "also"
    if statement.attribution is not None:
        if statement.attribution.cue_span is not None:
            yield statement.attribution.cue_span, "cue"
        if statement.attribution.speaker is not None:
            yield statement.attribution.speaker.span, "speaker"


def _article(part: ArticleRecord) -> str:
    article = part.article
    details = ", ".join(value for value in (article.source, article.published) if value)
    return f"{article.title or article.id}{f' ({details})' if details else ''}"


def _name(actor_id: str, actors: dict[str, Actor]) -> str:
    return actors[actor_id].name if actor_id in actors else actor_id


def _status(statement: Statement) -> str:
    polarity = "negated" if statement.negated else "affirmed"
    standing = "; a fact in the plain graph" if statement.is_fact else "; no fact in the plain graph"
    return f"{statement.modality.value}, {polarity}, {statement.voice.value} voice{standing}"


def _said_by(statement: Statement, actors: dict[str, Actor]) -> Iterator[tuple[str, str]]:
    said = statement.attribution
    if said is None:
        yield "said by", "the outlet itself"
        return
    speaker = "a speaker who is not named"
    if said.speaker is not None:
        known = f" = {_name(said.speaker.actor, actors)}" if said.speaker.actor else ""
        speaker = f"{said.speaker.text}{known}"
    yield "said by", f'{speaker}, cue "{said.cue}"'


def _when_and_where(statement: Statement) -> Iterator[tuple[str, str]]:
    time, place = statement.time, statement.place
    if time is not None:
        words = f' ("{time.text}")' if time.text else ""
        yield "when", f"{time.value or 'a day that cannot be told'}{words}, from the {time.basis}"
    if place is not None:
        words = f' ("{place.text}")' if place.text else ""
        yield "where", f"{place.name}{f', {place.country}' if place.country else ''}{words}, from the {place.basis}"


def _code(statement: Statement) -> Iterator[tuple[str, str]]:
    event = statement.event
    if event is None:
        yield "code", "none: no entry of the lexicon fits"
        return
    mode = f" ({event.mode})" if event.mode else ""
    cameo = f", CAMEO {event.cameo}" if event.cameo else ""
    yield (
        "code",
        f"{event.type}{mode}{cameo}, quad {event.quad} ({_QUADS.get(event.quad, '')}), score {event.score:+.1f}",
    )
    if event.reason:
        yield "because", event.reason


def _reasons(statement: Statement, part: ArticleRecord, actors: dict[str, Actor]) -> Iterator[str]:
    """For each filler that is an actor: why these words are that actor."""
    fillers = [statement.subject, statement.object, *statement.arguments]
    if statement.attribution is not None:
        fillers.append(statement.attribution.speaker)
    seen: set[tuple[Span, str]] = set()
    for filler in (inner for each in fillers if each is not None for inner in _walk(each)):
        if filler.actor is None or (filler.head, filler.actor) in seen:
            continue
        seen.add((filler.head, filler.actor))
        reason = next(
            (m.reason for m in part.mentions if m.actor == filler.actor and m.span.overlaps(filler.head)),
            next((m.reason for m in part.mentions if m.actor == filler.actor and m.span.overlaps(filler.span)), ""),
        )
        actor = actors.get(filler.actor)
        kind = f", {actor.kind.value}" if actor else ""
        yield f"{filler.text} = {_name(filler.actor, actors)} ({filler.actor}{kind}){f': {reason}' if reason else ''}"


def _walk(argument: Argument) -> Iterator[Argument]:
    yield argument
    for inner in (*argument.parts, *argument.inner):
        yield from _walk(inner)
