"""Towns and regions that the news names often, with the state they lie in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graphbuild.model import Actor, ActorKind, slug
from graphbuild.resolve.gazetteer import Entry, Form
from graphbuild.resolve.states import StateNames, split_values

_SOURCE = "places.csv"


def place_entries(rows: Iterable[Mapping[str, str]], states: StateNames) -> Iterator[Entry]:
    """Yield every name of every place, in the order of the rows."""
    for row in rows:
        actor = Actor(
            id=f"actor:{slug(row['name'])}", name=row["name"], kind=ActorKind.PLACE, country=row["country"] or None
        )
        for alias in (row["name"], *split_values(row["aliases"])):
            yield Entry(actor, Form.NAME, alias, _SOURCE, state=states.state_of(actor.country))
