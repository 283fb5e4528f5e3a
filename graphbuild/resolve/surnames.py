"""Whom a surname alone means: a person named in full in the article, or an office holder."""

from __future__ import annotations

from collections.abc import Collection

from graphbuild.model import ActorKind
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.cast import Cast
from graphbuild.resolve.gazetteer import fold_name
from graphbuild.resolve.offices import Holder, last_name
from graphbuild.resolve.role_facts import holds
from graphbuild.resolve.spelling import starts_small
from graphbuild.resources import read_words

_KIN = frozenset({"family", "families", "clan", "dynasty", "brothers", "sisters"})
_HYPHENS = ("-", "\u2010", "\u2011", "\u2013")


def from_surname(
    candidate: Candidate, key: str, kind: ActorKind | None, cast: Cast, named: Collection[str | None]
) -> tuple[str, str]:
    """Return the id of the person whose surname the candidate is, and the reason; empty where there is none.

    `named` holds the countries, states and bodies of the article: an office holder is known by the surname alone only
    beside the one or the other.
    """
    words = key.split()
    if not words or (" " in candidate.name and not starts_small(candidate.name)) or is_family(candidate, key):
        return "", ""
    pair = any(h in candidate.name for h in _HYPHENS)  # "Carter-Mondale" is not Mondale
    surname = key if pair else words[-1]
    known = cast.surnames.get(key) or cast.surnames.get(surname)
    holder = _holder_by_title(candidate, surname, cast) if known else None
    if known and (holder is None or holder.actor.id in known):
        chosen = _preferred(known, candidate, cast)
        if chosen:
            return chosen, f"surname of {cast.actors[chosen].name}"
    if kind is ActorKind.PLACE and candidate.role is None:
        return "", ""
    holder = holder or _holder_of(candidate, key, surname, kind, cast, named)
    if holder is None:
        return "", ""
    return cast.add_person(holder.actor.name, holder), f"surname of {holder.actor.name} in offices.csv"


def is_family(candidate: Candidate, key: str) -> bool:
    """Return whether a whole family is meant: "the Saud family", "Al Thani"."""
    families = read_words("resolve", "dynasties.txt")
    following = candidate.sentence.tokens[candidate.name_end : candidate.name_end + 1]
    names = {key, key.rpartition(" ")[2]}
    return bool(names & families) or any(t.text.lower() in _KIN for t in following)


def _holder_by_title(candidate: Candidate, surname: str, cast: Cast) -> Holder | None:
    """The one of that surname who holds the office that the title names, on the day."""
    role = candidate.role
    if role is None or not role.office:
        return None
    known = cast.tables.offices.by_surname.get(surname, ())
    holding = [h for h in known if holds(h, role, cast.date)]
    return holding[0] if len(holding) == 1 else None


def _holder_of(
    candidate: Candidate, key: str, surname: str, kind: ActorKind | None, cast: Cast, named: Collection[str | None]
) -> Holder | None:
    offices, date = cast.tables.offices, cast.date
    titled = _holder_by_title(candidate, surname, cast)
    if titled is not None:
        return titled
    holder = offices.surname(surname, date)
    if holder is None or (" " not in key and _has_father_name(holder, surname)):
        return None
    famous = any(fold_name(name) == surname for name in holder.names)
    home = cast.home.country if cast.home is not None else None
    places = {holder.actor.country, *(t.country for t in holder.terms), *(t.place for t in holder.terms)}
    beside = bool((places - {None, ""}) & {*named, home})
    if holder.serves(date) or date is None:  # a surname alone, only where the article names the country too
        return holder if famous or candidate.role or beside else None
    return holder if famous and beside and kind is ActorKind.PERSON else None


def _has_father_name(holder: Holder, surname: str) -> bool:
    """Whether the last word of the name is a father's: nobody calls "Osama bin Laden" by "Laden" alone."""
    return any(fold_name(name).endswith((f" bin {surname}", f" ibn {surname}")) for name in holder.names)


def _preferred(known: dict[str, None], candidate: Candidate, cast: Cast) -> str | None:
    """Of several persons with one surname, the one the title fits; else the last named in full before."""
    if len(known) == 1:
        return next(iter(known))
    role = candidate.role
    if role is not None:
        title = cast.tables.titles.get(role.noun.noun.rstrip("."))
        gender = title.gender if title else ""
        fitting = [p for p in known if gender and cast.gender.get(p) == gender]
        if role.office:
            fitting = fitting or [p for p in known if role.noun.noun in cast.actors[p].role.lower()]
        if len(fitting) == 1:
            return fitting[0]
    recent, _ = cast.recent.get(last_name(candidate.name), ("", 0))
    return recent if recent in known else next(iter(known))
