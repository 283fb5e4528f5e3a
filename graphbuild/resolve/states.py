"""States and territories: their names, adjectives, people, capitals and seats of government."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from graphbuild.model import Actor, ActorKind, slug
from graphbuild.resolve.gazetteer import Entry, Form, fold_name
from graphbuild.resources import read_rows

_SOURCE = "states.csv"
_ALIKE = 0.6  # share of letters in common of two spellings of a town, 0 to 1


@dataclass(frozen=True, slots=True)
class StateNames:
    """States by alpha-3 code and by id, and each one's adjective."""

    by_code: Mapping[str, Actor]
    by_id: Mapping[str, Actor]
    adjectives: Mapping[str, str]  # id to "Russian"
    forms: Mapping[str, tuple[str, ...]]  # id to what stands before the name of a body: "Russian", "Russia"

    def adjective(self, state: Actor) -> str:
        """Return the first adjective of a state, else its name."""
        return self.adjectives.get(state.id, state.name)

    def state_of(self, code: str | None) -> Actor | None:
        """Return the state with the code."""
        return self.by_code.get(code) if code else None


def split_values(cell: str | None) -> list[str]:
    """Return the values of a cell.

    >>> split_values("Russia|Russian Federation"), split_values("")
    (['Russia', 'Russian Federation'], [])
    """
    return [part.strip() for part in (cell or "").split("|") if part.strip()]


def spelled_out(aliases: Iterable[str]) -> Iterator[str]:
    """Yield the names with the state in full: "United States Navy" for "US Navy"."""
    known = set(aliases)
    full = dict.fromkeys(f"United States {a[3:]}" for a in aliases if a.startswith("US "))
    yield from (name for name in full if name not in known)


def read_states(rows: Iterable[Mapping[str, str]]) -> tuple[StateNames, list[Entry]]:
    """Return the states and all their aliases, in the order of the rows."""
    by_code: dict[str, Actor] = {}
    by_id: dict[str, Actor] = {}
    adjectives: dict[str, str] = {}
    forms: dict[str, tuple[str, ...]] = {}
    entries: list[Entry] = []
    rows = list(rows)
    for row in rows:
        if not row["name"]:
            continue
        actor = _state(row)
        by_id.setdefault(actor.id, actor)
        if actor.country and row["alpha3"]:
            by_code.setdefault(actor.country, actor)
        for adjective in split_values(row["adjectives"])[:1]:
            adjectives.setdefault(actor.id, adjective)
        forms.setdefault(actor.id, tuple(dict.fromkeys([*split_values(row["adjectives"])[:2], actor.name])))
        entries.extend(_entries(row, actor))
    return StateNames(by_code, by_id, adjectives, forms), entries


def _state(row: Mapping[str, str]) -> Actor:
    code = row["alpha3"] or None
    wikidata = row["wikidata"] or None
    return Actor(
        id=wikidata or f"actor:{slug(row['name'])}",
        name=row["name"],
        kind=ActorKind.STATE,
        country=code or row.get("parent") or None,
        sector="GOV",
        wikidata=wikidata,
    )


def _entries(row: Mapping[str, str], actor: Actor) -> Iterator[Entry]:
    ambiguous = set(split_values(row.get("ambiguous")))
    flagged = row.get("ambiguous", "").strip() in ("1", "yes", "true")

    def make(alias: str, form: Form, meant: Actor = actor) -> Entry:
        return Entry(meant, form, alias, _SOURCE, flagged or alias in ambiguous)

    for alias in (row["name"], *split_values(row["aliases"])):
        yield make(alias, Form.NAME)
    for alias in split_values(row["adjectives"]):
        yield make(alias, Form.ADJECTIVE)
    for alias in split_values(row["demonyms"]):
        yield make(alias, Form.DEMONYM)
    yield from _capitals(row, actor, ambiguous if not flagged else None)
    seats = {name: sector or "GOV" for name, _, sector in (s.partition(":") for s in split_values(row["seats"]))}
    for name, sector in seats.items():
        yield make(name, Form.SEAT, _seat(name, sector, actor))
    for name in spelled_out(seats):
        short = f"US {name[14:]}"
        yield make(name, Form.SEAT, _seat(short, seats[short], actor))


def _capitals(row: Mapping[str, str], actor: Actor, ambiguous: set[str] | None) -> Iterator[Entry]:
    """The names of the capitals, each with the usual one of that town; all unsure where `ambiguous` is None."""
    towns = split_values(row["capital"])
    for alias in (*towns, *split_values(row["capital_aliases"])):
        if alias != row["name"]:
            town = next((t for t in towns if _is_spelling(alias, t)), alias)
            yield Entry(actor, Form.CAPITAL, alias, _SOURCE, ambiguous is None or alias in ambiguous, town=town)


def _is_spelling(alias: str, town: str) -> bool:
    """Whether one is the other town's name in other letters: "Kiev" of "Kyiv", not "Cotonou" of "Porto-Novo"."""
    first, second = fold_name(alias), fold_name(town)
    alike = first[:1] == second[:1] and SequenceMatcher(None, first, second).ratio() >= _ALIKE
    return alike or first in second or second in first


@cache
def _seat_names() -> dict[str, str]:
    return {row["name"]: row["same_as"] for row in read_rows("resolve", "seat_names.csv")}


def _seat(name: str, sector: str, state: Actor) -> Actor:
    name = _seat_names().get(name, name)
    return Actor(
        id=f"actor:{slug(name)}",
        name=name,
        kind=ActorKind.ORGANIZATION,
        country=state.country,
        sector=sector,
        acts_for=state.id,
    )
