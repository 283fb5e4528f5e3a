"""Organizations, parties and armed groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graphbuild.model import Actor, ActorKind, slug
from graphbuild.resolve.gazetteer import Entry, Form
from graphbuild.resolve.states import StateNames, spelled_out, split_values

_SOURCE = "organizations.csv"
_STATE_SECTORS = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP"})


def organization_entries(rows: Iterable[Mapping[str, str]], states: StateNames) -> Iterator[Entry]:
    """Yield every name of every organization, in the order of the rows."""
    for row in rows:
        actor = _organization(row, states)
        ambiguous = set(split_values(row.get("ambiguous")))
        flagged = (row.get("ambiguous") or "").strip() in ("1", "yes", "true")
        former = [name.split(":")[0].strip() for name in split_values(row["former_names"])]
        since = row.get("start") or ""
        aliases = dict.fromkeys((row["name"], *split_values(row["aliases"]), *former))
        for alias in (*aliases, *spelled_out(aliases)):
            yield Entry(actor, Form.NAME, alias, _SOURCE, flagged or alias in ambiguous, since=since)


def _organization(row: Mapping[str, str], states: StateNames) -> Actor:
    country = row["country"] or None
    state = states.state_of(country)
    wikidata = row["wikidata"] or None
    sector = row["sector"] or None
    return Actor(
        id=wikidata or f"actor:{slug(row['name'])}",
        name=row["name"],
        kind=_kind(row["kind"]),
        country=country,
        sector=sector,
        wikidata=wikidata,
        acts_for=state.id if state is not None and sector in _STATE_SECTORS else None,
    )


def _kind(word: str) -> ActorKind:
    return ActorKind(word) if word in set(ActorKind) else ActorKind.ORGANIZATION
