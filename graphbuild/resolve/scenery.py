"""Places that are only where things happen: they are no actors, and leave the list of actors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphbuild.model import ActorKind, Argument, Statement
from graphbuild.resolve.resolution import Resolution


def without_scenery(resolution: Resolution, statements: Iterable[Statement]) -> Resolution:
    """Return the resolution without the places that no mention and no statement treats as an actor.

    States stay; a place stays where a statement names it as who or whom ("fired at Haifa").
    """
    acting = {m.actor for m in resolution.mentions if not m.locative}
    idle = {a.id for a in resolution.actors if a.kind is ActorKind.PLACE and a.id not in acting}
    if idle:
        idle.difference_update(identity for s in statements for identity in _linked(s))
    if not idle:
        return resolution
    return Resolution(
        actors=tuple(a for a in resolution.actors if a.id not in idle),
        mentions=tuple(m for m in resolution.mentions if m.actor not in idle),
    )


def _linked(statement: Statement) -> Iterator[str]:
    fillers = [statement.subject, statement.object, *statement.arguments]
    if statement.attribution is not None:
        fillers.append(statement.attribution.speaker)
    for filler in fillers:
        if filler is not None:
            yield from _actors_of(filler)


def _actors_of(argument: Argument) -> Iterator[str]:
    if argument.actor is not None:
        yield argument.actor
    for part in (*argument.parts, *argument.inner):
        yield from _actors_of(part)
