"""The curated tables, read once: who is who, who holds which office, what a noun of role means."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from graphbuild.model import Actor
from graphbuild.resolve.gazetteer import Entry, Gazetteer, fold_name
from graphbuild.resolve.offices import Offices, read_offices, same_office
from graphbuild.resolve.organizations import organization_entries
from graphbuild.resolve.own_actors import OwnRow, read_own_actors
from graphbuild.resolve.own_entries import SOURCE, office_rows, overlay, split_persons
from graphbuild.resolve.states import StateNames, read_states
from graphbuild.resolve.towns import place_entries
from graphbuild.resources import read_rows

_FOLLOWING = re.compile(r" (?:of|for|to|in|on|at) ")
_TOKEN = re.compile(r"'s|-|[^\s-]+?(?='s|[\s-]|$)")  # a hyphen and a possessive are tokens
_OWN_OFFICES = {"leader": "leader"}  # an office where a state has it, else a way to call a person
Rows = Iterable[Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """What a noun of role says about its bearer; `office` is set where it names an office of offices.csv."""

    noun: str
    plural: bool
    sector: str
    kind: str  # person, group, organization or relation
    office: str
    acts: bool


@dataclass(frozen=True, slots=True)
class RoleHead:
    """What nouns of role a word heads: how many tokens the longest has up to the head, and whether one goes on."""

    longest: int
    followed: bool  # "secretary of state"


@dataclass(frozen=True, slots=True)
class Title:
    """What a title before a name says."""

    title: str
    sector: str
    office: str
    gender: str


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything the room knows before it reads an article."""

    gazetteer: Gazetteer
    states: StateNames
    organizations: Mapping[str, Actor]  # by folded name
    offices: Offices
    role_nouns: Mapping[str, RoleNoun]
    role_heads: Mapping[str, RoleHead]  # by the last words of role nouns
    titles: Mapping[str, Title]
    first_names: Mapping[str, str]  # folded name to m, f or empty


def build_tables(
    *,
    states: Rows = (),
    organizations: Rows = (),
    offices: Rows = (),
    role_nouns: Rows = (),
    titles: Rows = (),
    first_names: Rows = (),
    places: Rows = (),
    own: tuple[OwnRow, ...] = (),
) -> Tables:
    """Return tables made of rows in the columns of the CSV files; what a user's `own` rows say comes first."""
    state_names, entries = read_states(states)
    organization_rows = list(organization_entries(organizations, state_names))
    entries.extend(organization_rows)
    given = {fold_name(row["name"]): (row["gender"] or "") for row in first_names}
    offices = list(offices)
    persons, others = split_persons(own, given, offices)
    entries = overlay(entries, others, state_names)
    by_name: dict[str, Actor] = {}
    for entry in [e for e in entries if e.source in (SOURCE, "organizations.csv")] if others else organization_rows:
        by_name.setdefault(fold_name(entry.alias), entry.actor)
    holders = read_offices([*office_rows(persons, offices), *offices], state_names, by_name)
    nouns = _read_role_nouns(role_nouns)
    known: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        known[fold_name(entry.alias)].append(entry)
    called = given.keys() | holders.by_surname.keys() | nouns.keys()
    entries.extend(place_entries(places, state_names, known, called))
    entries.extend(holders.entries())
    return Tables(
        gazetteer=Gazetteer(entries),
        states=state_names,
        organizations=by_name,
        offices=holders,
        role_nouns=nouns,
        role_heads=_read_heads(nouns),
        titles=_read_titles(titles),
        first_names=given,
    )


@lru_cache(maxsize=4)
def load_tables(own: str = "") -> Tables:
    """Return the tables of the package, read once per process; `own` is the text of a user's table of actors.

    Raises:
        ActorTableError: a line of the user's table is malformed.
        OntologyError: the installation lacks a table.
    """
    return build_tables(
        states=read_rows("resolve", "states.csv"),
        organizations=read_rows("resolve", "organizations.csv"),
        offices=read_rows("resolve", "offices.csv"),
        role_nouns=read_rows("resolve", "role_nouns.csv"),
        titles=read_rows("resolve", "titles.csv"),
        first_names=read_rows("resolve", "first_names.csv"),
        places=read_rows("situate", "places.csv"),
        own=read_own_actors(own) if own else (),
    )


def _read_role_nouns(rows: Rows) -> dict[str, RoleNoun]:
    found: dict[str, RoleNoun] = {}
    for row in rows:
        for form, plural in ((row["noun"], False), (row["plural"] or _plural_of(row["noun"]), True)):
            if form:
                found.setdefault(
                    form.lower(),
                    RoleNoun(
                        noun=row["noun"].lower(),
                        plural=plural or row["noun"] == row["plural"],
                        sector=row["sector"] or "",
                        kind=row["kind"] or "person",
                        office=same_office(row["office"]) if row["office"] else _OWN_OFFICES.get(row["noun"], ""),
                        acts=(row.get("acts") or "1").lower() not in ("0", "no", "false"),
                    ),
                )
    return found


def _read_titles(rows: Rows) -> dict[str, Title]:
    found: dict[str, Title] = {}
    for row in rows:
        key = fold_name(row["title"])
        found.setdefault(key, Title(row["title"], row["sector"] or "", row["office"] or "", row["gender"] or ""))
    return found


def _read_heads(nouns: Iterable[str]) -> dict[str, RoleHead]:
    """The heads of the nouns: "secretary" of "secretary of state", "minister" of "prime minister"."""
    found: dict[str, RoleHead] = {}
    for noun in nouns:
        first, *rest = _FOLLOWING.split(noun)
        head = first.rsplit(" ", 1)[-1].rsplit("-", 1)[-1]
        length = len(_TOKEN.findall(first))
        known = found.get(head, RoleHead(0, False))
        found[head] = RoleHead(max(known.longest, length), known.followed or bool(rest))
    return found


def _plural_of(noun: str) -> str:
    """The regular plural: "foreign ministers", "secretaries of state"."""
    first, *rest = _FOLLOWING.split(noun, maxsplit=1)
    tail = noun[len(first) :] if rest else ""
    if first.endswith("y") and first[-2:-1] not in "aeiou":
        return f"{first[:-1]}ies{tail}"
    hissing = first.endswith(("s", "x", "ch", "sh")) and not first.endswith("arch")
    return f"{first}{'es' if hissing else 's'}{tail}"
