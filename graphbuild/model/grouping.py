"""One event told many times: statements grouped by actors, type and day."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.model.identity import content_id
from graphbuild.model.record import Record
from graphbuild.model.statements import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class EventGroup:
    """Statements that report the same event: same actors, type, polarity and date.

    `sources` and `targets` are sorted actor ids, `statements` are statement ids in reading order.
    `is_fact` says that at least one report is asserted, affirmed and unattributed.
    """

    id: str
    type: str
    mode: str
    cameo: str
    quad: int
    score: float
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    date: str
    negated: bool
    is_fact: bool
    statements: tuple[str, ...]


def group_events(record: Record) -> tuple[EventGroup, ...]:
    """Return the events of a record sorted by date, then by id; only statements with a code and an edge count."""
    reports: dict[tuple[object, ...], list[Statement]] = {}
    for statement in record.statements:
        edges = statement.edges()
        if statement.event is None or not edges:
            continue
        sources = tuple(sorted({e.source for e in edges}))
        targets = tuple(sorted({e.target for e in edges}))
        date = statement.time.value if statement.time else ""
        key = (statement.event.type, sources, targets, date, statement.negated)
        reports.setdefault(key, []).append(statement)
    groups = [_group(statements, *_ends(statements[0])) for statements in reports.values()]
    return tuple(sorted(groups, key=lambda g: (g.date, g.id)))


def _ends(statement: Statement) -> tuple[tuple[str, ...], tuple[str, ...]]:
    edges = statement.edges()
    return tuple(sorted({e.source for e in edges})), tuple(sorted({e.target for e in edges}))


def _group(statements: list[Statement], sources: tuple[str, ...], targets: tuple[str, ...]) -> EventGroup:
    first = statements[0]
    event = first.event
    assert event is not None
    date = first.time.value if first.time else ""
    return EventGroup(
        id=content_id("event", event.type, sources, targets, date, first.negated),
        type=event.type,
        mode=event.mode,
        cameo=event.cameo,
        quad=event.quad,
        score=event.score,
        sources=sources,
        targets=targets,
        date=date,
        negated=first.negated,
        is_fact=any(s.is_fact for s in statements),
        statements=tuple(s.id for s in statements),
    )
