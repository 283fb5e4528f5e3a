"""A user's own actors laid over the package's tables: what the user says of a name holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from graphbuild.model import Actor, ActorKind, slug
from graphbuild.resolve.gazetteer import Entry, Form, Spell, fold_name
from graphbuild.resolve.own_actors import OwnRow
from graphbuild.resolve.states import StateNames, split_values

SOURCE = "your actors"
_STATE_SECTORS = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP"})


def split_persons(
    rows: Iterable[OwnRow], first_names: Mapping[str, str], offices: Sequence[Mapping[str, str]]
) -> tuple[list[OwnRow], list[OwnRow]]:
    """Return the persons and the others; a row without a kind is a person where its name says so."""
    rows = list(rows)
    if not rows:
        return [], []
    known = {fold_name(row["person"]) for row in offices}
    persons: list[OwnRow] = []
    others: list[OwnRow] = []
    for row in rows:
        words = fold_name(row.name).split()
        named = len(words) > 1 and (words[0] in first_names or " ".join(words) in known)
        (persons if row.kind == "person" or (not row.kind and named) else others).append(row)
    return persons, others


def office_rows(persons: Iterable[OwnRow], offices: Iterable[Mapping[str, str]]) -> Iterator[dict[str, str]]:
    """Yield rows in the columns of offices.csv; a person whom that table knows keeps its name and id there."""
    persons = list(persons)
    if not persons:
        return
    known: dict[str, Mapping[str, str]] = {}
    for row in offices:
        for name in (row["person"], *split_values(row["aliases"])):
            known.setdefault(fold_name(name), row)
    for person in persons:
        same = known.get(fold_name(person.name), {})
        yield {
            "person": same.get("person") or person.name,
            "wikidata": person.wikidata or same.get("wikidata", ""),
            "country": person.country,
            "organization": "",
            "office": person.role,
            "sector": person.sector,
            "start": person.start,
            "end": person.end,
            "aliases": "|".join(person.names),
            "gender": "",
            "own": "1",
        }


def overlay(entries: list[Entry], others: Iterable[OwnRow], states: StateNames) -> list[Entry]:
    """Return the entries with the user's: their names replace the same names, their facts those of the same actor."""
    grouped: dict[str, list[OwnRow]] = defaultdict(list)
    for row in others:
        grouped[fold_name(row.name)].append(row)
    if not grouped:
        return entries
    known: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        known[fold_name(entry.alias)].append(entry)
    own: list[Entry] = []
    for name, rows in grouped.items():
        own += _entries(rows, {e.actor.id: e.actor for e in known.get(name, ())}, states)
    names = {fold_name(entry.alias) for entry in own}
    facts = {e.actor.id: e for e in own if e.actor.kind is not ActorKind.STATE}
    kept = []
    for entry in entries:
        better = facts.get(entry.actor.id)
        if fold_name(entry.alias) not in names:
            kept.append(replace(entry, actor=better.actor, spells=better.spells) if better else entry)
    return own + kept


def _entries(rows: list[OwnRow], known: Mapping[str, Actor], states: StateNames) -> Iterator[Entry]:
    first = rows[0]
    state = states.state_of(first.country)
    given = [name for row in rows for name in row.names]
    names = dict.fromkeys([*given, *(n[4:] for n in given if n[:4].lower() == "the " and fold_name(n[4:]))])
    if first.kind == "state" and state is not None:
        for name in names:
            yield Entry(state, Form.NAME, name, SOURCE)
        return
    same = next(iter(known.values())) if len(known) == 1 and not first.wikidata else None
    kind = ActorKind(first.kind) if first.kind else (same.kind if same else ActorKind.ORGANIZATION)
    actor = Actor(
        id=first.wikidata or (same.id if same else f"actor:{slug(first.name)}"),
        name=same.name if same else first.name,
        kind=kind,
        country=first.country or (same.country if same else None) or None,
        sector=first.sector or (same.sector if same else None) or ("GOV" if kind is ActorKind.STATE else None),
        wikidata=first.wikidata or (same.wikidata if same else None),
        role=first.role,
        acts_for=state.id if state is not None and first.sector in _STATE_SECTORS else None,
    )
    spells = tuple(
        Spell(row.start, row.end, row.country or None, row.sector or None) for row in rows if row.start or row.end
    )
    for name in names:
        yield Entry(actor, Form.NAME, name, SOURCE, state=state if kind is ActorKind.PLACE else None, spells=spells)
