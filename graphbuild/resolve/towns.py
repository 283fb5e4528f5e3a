"""Towns, regions and waters of the table of places, with the state they lie in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from graphbuild.model import Actor, ActorKind, slug
from graphbuild.resolve.gazetteer import Entry, Form, fold_name
from graphbuild.resolve.states import StateNames, split_values

_SOURCE = "places.csv"
_WITH_STATES = frozenset({"country", "capital"})  # these stand in states.csv


def place_entries(
    rows: Iterable[Mapping[str, str]],
    states: StateNames,
    known: Mapping[str, Collection[Entry]],
    persons: Collection[str] = (),
) -> Iterator[Entry]:
    """Yield every name of every place, in the order of the rows.

    Names that another table has in `known` are left out, but for a region that shares its name with a foreign
    state (Georgia); so are towns that `persons` are called by (Florence, Austin). Names are folded.
    """
    seen: set[str] = set()
    for row in rows:
        if row.get("kind") in _WITH_STATES:
            continue
        actor = Actor(
            id=f"actor:{slug(row['name'])}", name=row["name"], kind=ActorKind.PLACE, country=row["country"] or None
        )
        for alias in (row["name"], *split_values(row["aliases"])):
            key = fold_name(alias)
            if key in seen or (key in persons and row.get("kind") != "region"):
                continue
            seen.add(key)
            if key not in known:
                yield Entry(actor, Form.NAME, alias, _SOURCE, key in persons, states.state_of(actor.country))
            elif row.get("kind") == "region" and _is_foreign(actor, known[key]):
                yield Entry(_told_apart(actor), Form.NAME, alias, _SOURCE, True, states.state_of(actor.country))
        for adjective in split_values(row.get("adjectives")):
            yield Entry(actor, Form.ADJECTIVE, adjective, _SOURCE, False, states.state_of(actor.country))


def _is_foreign(actor: Actor, entries: Collection[Entry]) -> bool:
    """Whether a state of that name is another country's."""
    countries = {e.actor.country for e in entries if e.form is Form.NAME and e.actor.kind is ActorKind.STATE}
    return bool(actor.country) and bool(countries) and actor.country not in countries


def _told_apart(actor: Actor) -> Actor:
    name = f"{actor.name} ({actor.country})"
    return replace(actor, id=f"actor:{slug(name)}", name=name)
