"""Office holders and their terms: who was the Russian foreign minister on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from graphbuild.model import Actor, ActorKind, changed, slug
from graphbuild.resolve.gazetteer import Entry, Form, fold_name
from graphbuild.resolve.states import StateNames, split_values
from graphbuild.resources import read_rows, read_words

_SOURCE = "offices.csv"
_STATE_SECTORS = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP"})
_SMALL_WORDS = frozenset({"of", "to", "for", "and", "the", "on", "in", "at"})


@dataclass(frozen=True, slots=True)
class Term:
    """One term of office; dates are YYYY-MM-DD, YYYY-MM or YYYY, `end` is empty for those in office."""

    office: str
    sector: str
    start: str
    end: str
    country: str | None
    place: str  # id of the state or organization
    place_name: str
    own: bool = False  # the user's, before those of the table

    def covers(self, date: str | None) -> bool:
        """Whether the term covers the day; a term without end does where no day is given.

        >>> Term("president", "GOV", "2001-01-20", "2009-01", None, "Q30", "United States").covers("2009-01-03")
        True
        """
        if not date:
            return not self.end
        return self.start <= date[: len(self.start)] and (not self.end or date[: len(self.end)] <= self.end)

    @property
    def role(self) -> str:
        """The office and what it is of: "Foreign Minister of Russia"."""
        return role_name(self.office, self.place_name) if self.office else ""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person with the terms of office known, oldest first."""

    actor: Actor
    gender: str
    terms: tuple[Term, ...]
    names: tuple[str, ...]

    def on(self, date: str | None) -> Actor:
        """Return the person as the actor of that day: in office, or a former holder."""
        return _on_day(self, date)

    def serves(self, date: str | None) -> bool:
        """Whether the person is in office on the day."""
        return any(term.covers(date) for term in self.terms)


@dataclass(frozen=True, slots=True)
class Offices:
    """Holders by name and by office."""

    by_name: Mapping[str, Holder]  # folded full name or alias
    by_surname: Mapping[str, tuple[Holder, ...]]  # folded last word of the name, or one-word alias
    by_office: Mapping[tuple[str, str], tuple[tuple[Term, Holder], ...]]  # (id of state or organization, office)
    by_id: Mapping[str, Holder]

    def entries(self) -> Iterator[Entry]:
        """Yield the names of two words and more."""
        for holder in self.by_id.values():
            for name in holder.names:
                if " " in fold_name(name):
                    source = "your actors" if any(t.own for t in holder.terms) else _SOURCE
                    yield Entry(holder.actor, Form.PERSON, name, source)

    def holder(self, place: str, office: str, date: str | None) -> Holder | None:
        """Return who held the office on the day; on the day of a change the one who comes."""
        serving = [
            (term.start, holder)
            for term, holder in self.by_office.get((place, same_office(office)), ())
            if term.covers(date)
        ]
        return max(serving, key=lambda pair: pair[0])[1] if serving else None

    def surname(self, name: str, date: str | None) -> Holder | None:
        """Return the only holder with the surname: of those in office on the day, else of all."""
        known = self.by_surname.get(name, ())
        serving = [h for h in known if h.serves(date)]
        chosen = serving or [h for h in known if not date or h.terms[0].start <= date]
        return chosen[0] if len(chosen) == 1 else None


@cache
def _synonyms() -> dict[str, str]:
    return {row["office"]: row["same_as"] for row in read_rows("resolve", "office_synonyms.csv")}


def same_office(office: str) -> str:
    """Return the name under which an office and its equals are looked up.

    >>> same_office("foreign secretary"), same_office("president")
    ('foreign minister', 'president')
    """
    lowered = office.lower()
    return _synonyms().get(lowered, lowered)


def role_name(office: str, place: str) -> str:
    """Return an office in title case with what it is of.

    >>> role_name("foreign minister", "Russia"), role_name("envoy to Syria", "United Nations")
    ('Foreign Minister of Russia', 'Envoy to Syria of the United Nations')
    """
    words = [w if w in _SMALL_WORDS or not w.islower() else w.title() for w in office.split()]
    article = "the " if takes_article(place) else ""
    return " ".join(words) + (f" of {article}{place}" if place else "")


def takes_article(name: str) -> bool:
    """Whether a name is said with "the" after "of".

    >>> takes_article("United States"), takes_article("France")
    (True, False)
    """
    first, _, rest = name.partition(" ")
    return bool(rest) and (
        first in ("United", "Democratic", "Central", "European", "African", "Islamic", "International", "World")
        or name.endswith(("Republic", "Union", "Nations", "Agency", "Organization", "League", "Court", "Islands"))
    )


def read_offices(rows: Iterable[Mapping[str, str]], states: StateNames, organizations: Mapping[str, Actor]) -> Offices:
    """Return all holders; rows of one person are joined."""
    grouped: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in rows:
        grouped[row["wikidata"] or row["person"]].append(row)
    holders = [_holder(parts, states, organizations) for parts in grouped.values()]
    by_name: dict[str, Holder] = {}
    by_surname: dict[str, dict[str, Holder]] = defaultdict(dict)
    by_office: dict[tuple[str, str], list[tuple[Term, Holder]]] = defaultdict(list)
    for holder in holders:
        for name in holder.names:
            key = fold_name(name)
            by_name.setdefault(key, holder)
            if " of " not in key:  # "King Abdullah of Jordan" is not called Jordan
                surname = key if " " not in key else last_name(name)
                by_surname[surname][holder.actor.id] = holder
        for term in holder.terms:
            by_office[(term.place, same_office(term.office))].append((term, holder))
    return Offices(
        by_name,
        {key: tuple(found.values()) for key, found in by_surname.items()},
        {key: tuple(found) for key, found in by_office.items()},
        {holder.actor.id: holder for holder in holders},
    )


def last_name(name: str) -> str:
    """Return the folded surname; particles and what follows a hyphen belong to it, Jr. does not.

    >>> last_name("Staffan de Mistura"), last_name("Annegret Kramp-Karrenbauer"), last_name("Sergei Lavrov")
    ('mistura', 'kramp karrenbauer', 'lavrov')
    """
    words = [w for w in name.replace(",", " ").split() if fold_name(w) not in ("jr", "sr", "ii", "iii", "iv", "")]
    return fold_name(words[-1]) if words else ""


def _holder(rows: list[Mapping[str, str]], states: StateNames, organizations: Mapping[str, Actor]) -> Holder:
    first = rows[0]
    names = dict.fromkeys(name for row in rows for name in (row["person"], *split_values(row["aliases"])) if name)
    if first["country"] in read_words("resolve", "either_order.txt"):
        names.update(dict.fromkeys(_turned(name) for name in (*names,) if name.count(" ") == 1))
    terms = sorted((_term(row, states, organizations) for row in rows), key=lambda t: (t.own, t.start))
    actor = Actor(
        id=first["wikidata"] or f"actor:{slug(first['person'])}",
        name=first["person"],
        kind=ActorKind.PERSON,
        country=next((t.country for t in terms if t.country), None),
        wikidata=first["wikidata"] or None,
    )
    return Holder(actor, first.get("gender") or "", tuple(terms), tuple(names))


def _turned(name: str) -> str:
    """The name with the family name first: "Kishida Fumio"."""
    first, _, last = name.partition(" ")
    return f"{last} {first}"


def _term(row: Mapping[str, str], states: StateNames, organizations: Mapping[str, Actor]) -> Term:
    code = row["country"] or None
    named = row["organization"]
    place = organizations.get(fold_name(named)) if named else states.state_of(code)
    identity = place.id if place else (f"actor:{slug(named)}" if named else (code or ""))
    name = place.name if place else named
    return Term(row["office"].lower() if row["office"].islower() else row["office"], row["sector"], row["start"],
                row["end"], code, identity, name, bool(row.get("own")))  # fmt: skip


def _on_day(holder: Holder, date: str | None) -> Actor:
    serving = [t for t in holder.terms if t.covers(date)]
    if serving:
        term = serving[-1]
        role = next((t.role for t in reversed(serving) if t.role), "")
        acts_for = term.place if not term.own or term.sector in _STATE_SECTORS else ""
        return changed(
            holder.actor, sector=term.sector or None, role=role, acts_for=acts_for or None, country=term.country
        )
    past = [t for t in holder.terms if t.end and (not date or t.end < date)]
    if past:
        return changed(holder.actor, sector="ELI", role=f"former {past[-1].role}" if past[-1].role else "")
    return holder.actor
