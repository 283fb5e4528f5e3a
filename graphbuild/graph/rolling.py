"""Rolling up: which group each actor belongs to, its state or its state's sector."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from graphbuild.model import Actor, ActorKind, slug


def roll_up_actors(actors: Mapping[str, Actor], by: str | None) -> dict[str, Actor]:
    """Return the group of each actor, by actor id; an actor that belongs to none is its own group."""
    if by is None:
        return dict(actors)
    states = {a.country: a for a in actors.values() if a.kind is ActorKind.STATE and a.country}
    if by == "state":
        return {key: _state_of(actor, actors, states) for key, actor in actors.items()}
    return {key: _sector_of(actor, states) for key, actor in actors.items()}


def _state_of(actor: Actor, actors: Mapping[str, Actor], states: Mapping[str, Actor]) -> Actor:
    seen: set[str] = set()
    principal = actor
    while principal.acts_for and principal.acts_for in actors and principal.id not in seen:
        seen.add(principal.id)
        principal = actors[principal.acts_for]
    if principal.kind is ActorKind.STATE:
        return principal
    return states.get(principal.country or actor.country or "", actor)


def _sector_of(actor: Actor, states: Mapping[str, Actor]) -> Actor:
    if not actor.sector:
        return actor
    state = states.get(actor.country or "")
    where = state.name if state else actor.country or ""
    return replace(
        actor,
        id=f"actor:{slug(f'{where} {actor.sector}')}",
        name=f"{where} {actor.sector}".strip(),
        kind=ActorKind.GROUP,
        wikidata=None,
        role="",
        acts_for=None,
        aliases=(),
    )
