"""The tables of names: form, unique ids, no name for two actors without a stated rule, every name finds its row."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphbuild.model import slug
from graphbuild.resolve.gazetteer import Form, fold_name
from graphbuild.resolve.tables import load_tables
from graphbuild.resources import read_rows

STATES = read_rows("resolve", "states.csv")
ORGANIZATIONS = read_rows("resolve", "organizations.csv")
ROLE_NOUNS = read_rows("resolve", "role_nouns.csv")
TITLES = read_rows("resolve", "titles.csv")
FIRST_NAMES = read_rows("resolve", "first_names.csv")

SECTORS = {
    *("AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "IGO", "JEW", "JUD", "LAB"),
    *("LEG", "MED", "MIL", "NGO", "OPP", "PTY", "REB", "RAD", "REF", "SPY", "UAF", "UNS"),
}
FAITHS = {"MSL", "NON"}  # role nouns and titles of faith: Muslim, other faiths
ASSIGNED = {
    code
    for line in (Path(__file__).parent / "iso_alpha3.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for code in line.split()
}
RESERVED = {"ASC", "CPT", "CRQ", "DGA", "XKX"}  # islands with a reserved code; Kosovo's is assigned by its users
WITHDRAWN = {"ANT", "BYS", "CSK", "DDR", "SCG", "SUN", "YUG", "ZAR"}
STATE_COLUMNS = [
    *("wikidata", "alpha3", "name", "aliases", "adjectives", "demonyms", "capital", "capital_aliases"),
    *("seats", "parent", "historical", "ambiguous"),
]
ORGANIZATION_COLUMNS = [
    *("wikidata", "name", "aliases", "former_names", "kind", "sector", "country", "part_of"),
    *("start", "end", "ambiguous"),
]
NAME_COLUMNS = {
    "states.csv": ("name", "aliases", "adjectives", "demonyms", "capital", "capital_aliases", "seats"),
    "organizations.csv": ("name", "aliases", "former_names"),
}


def values(cell: str) -> list[str]:
    """Return the values of a cell as they stand, empty ones too."""
    return cell.split("|") if cell else []


def names(table: str, row: dict[str, str]) -> list[str]:
    """Return every name of a row, once."""
    found = [v for column in NAME_COLUMNS[table] for v in values(row[column])]
    return list(dict.fromkeys(re.sub(r":[A-Z]{3}$", "", v) if table == "states.csv" else v for v in found))


def identity(row: dict[str, str]) -> str:
    """Return the id under which a row's actor stands in the graph."""
    return row["wikidata"] or f"actor:{slug(row['name'])}"


def named_rows() -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the rows of the two tables of names with the table's name."""
    yield from (("states.csv", row) for row in STATES)
    yield from (("organizations.csv", row) for row in ORGANIZATIONS)


@pytest.mark.parametrize(
    ("rows", "columns", "least"),
    [
        (STATES, STATE_COLUMNS, 300),
        (ORGANIZATIONS, ORGANIZATION_COLUMNS, 400),
        (ROLE_NOUNS, ["noun", "plural", "sector", "kind", "office", "acts"], 700),
        (TITLES, ["title", "abbreviation_of", "sector", "office", "gender"], 200),
        (FIRST_NAMES, ["name", "gender"], 500),
    ],
    ids=["states", "organizations", "role nouns", "titles", "first names"],
)
def test_a_table_is_large_and_in_form(rows: tuple[dict[str, str], ...], columns: list[str], least: int) -> None:
    assert len(rows) >= least
    assert all(list(row) == columns for row in rows)
    assert not [row for row in rows for value in row.values() if value is None or value != value.strip()]


def test_ids_are_unique_within_and_across_the_tables() -> None:
    holders: dict[str, list[str]] = defaultdict(list)
    for _, row in named_rows():
        holders[identity(row)].append(row["name"])
    assert {key: found for key, found in holders.items() if len(found) > 1} == {}


def test_a_seat_of_government_shares_no_id_with_an_organization() -> None:
    seats = {f"actor:{slug(seat.split(':')[0])}" for row in STATES for seat in values(row["seats"])}
    assert seats & {identity(row) for row in ORGANIZATIONS} == set()


def test_a_wikidata_id_has_its_form() -> None:
    assert [row["name"] for _, row in named_rows() if not re.fullmatch(r"(Q[1-9]\d*)?", row["wikidata"])] == []


def test_no_value_of_a_list_is_empty_or_padded() -> None:
    listed = (*NAME_COLUMNS["states.csv"], *NAME_COLUMNS["organizations.csv"], "ambiguous")
    bad = [
        (row["name"], column)
        for _, row in named_rows()
        for column in listed
        for value in values(row.get(column, ""))
        if not fold_name(value) or value != value.strip()
    ]
    assert bad == []


def test_a_row_does_not_repeat_a_name() -> None:
    repeated = [
        (row["name"], name)
        for row in ORGANIZATIONS
        for cells in [[v for column in NAME_COLUMNS["organizations.csv"] for v in values(row[column])]]
        for name in set(cells)
        if cells.count(name) > 1
    ]
    assert repeated == []


def test_no_name_is_two_actors_unless_both_call_it_ambiguous() -> None:
    bearers: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for table, row in named_rows():
        ambiguous = values(row["ambiguous"])
        for name in names(table, row):
            bearers[fold_name(name)].append((identity(row), name in ambiguous))
    clashes = {
        name: sorted({key for key, _ in found})
        for name, found in bearers.items()
        if len({key for key, _ in found}) > 1 and not all(flagged for _, flagged in found)
    }
    assert clashes == {}


def test_what_is_called_ambiguous_is_a_name_of_the_row() -> None:
    strangers = [
        (row["name"], word)
        for table, row in named_rows()
        for word in values(row["ambiguous"])
        if word not in names(table, row)
    ]
    assert strangers == []


def test_every_name_finds_its_row() -> None:
    gazetteer = load_tables().gazetteer
    lost = [
        (row["name"], name)
        for table, row in named_rows()
        for name in names(table, row)
        if identity(row)
        not in {key for entry in gazetteer.lookup(name) for key in (entry.actor.id, entry.actor.acts_for)}
    ]
    assert lost == []


def test_codes_of_states_are_valid_and_unique() -> None:
    codes = [row["alpha3"] for row in STATES if row["alpha3"]]
    assert len(ASSIGNED) == 249
    assert sorted(codes) == sorted(set(codes))
    assert set(codes) - ASSIGNED - RESERVED - WITHDRAWN == set()
    assert ASSIGNED - set(codes) == set()
    assert [row["name"] for row in STATES if row["parent"] and row["parent"] not in codes] == []


def test_historical_states_are_marked() -> None:
    assert {row["historical"] for row in STATES} == {"0", "1"}
    assert {row["alpha3"] for row in STATES if row["historical"] == "1" and row["alpha3"]} == WITHDRAWN
    parents = [row["name"] for row in STATES if row["historical"] == "1" and not row["alpha3"] and not row["parent"]]
    assert parents == []


def test_seats_name_a_valid_sector() -> None:
    marked = [seat.rsplit(":", 1)[1] for row in STATES for seat in values(row["seats"]) if ":" in seat]
    assert set(marked) <= SECTORS
    assert {"LEG", "MIL", "ELI"} <= set(marked)


@pytest.mark.parametrize("row", ORGANIZATIONS, ids=lambda row: row["name"])
def test_an_organization_is_in_form(row: dict[str, str]) -> None:
    assert row["kind"] in {"organization", "group"}
    assert row["sector"] in SECTORS | FAITHS or (row["kind"] == "group" and not row["sector"])
    assert not row["country"] or row["country"] in {state["alpha3"] for state in STATES}
    assert not row["part_of"] or row["part_of"] in {other["name"] for other in ORGANIZATIONS} - {row["name"]}
    assert all(re.fullmatch(r"([12]\d{3})?", row[column]) for column in ("start", "end"))
    assert not (row["start"] and row["end"]) or row["start"] <= row["end"]


def test_role_nouns_are_in_form() -> None:
    assert {row["kind"] for row in ROLE_NOUNS} <= {"person", "group", "organization", "place", "relation"}
    assert {row["sector"] for row in ROLE_NOUNS} <= SECTORS | FAITHS
    assert {row["acts"] for row in ROLE_NOUNS} == {"0", "1"}
    nouns = [row["noun"] for row in ROLE_NOUNS]
    assert sorted(nouns) == sorted(set(nouns))
    assert sum(row["acts"] == "1" and row["kind"] != "place" for row in ROLE_NOUNS) >= 700
    assert nouns == [noun.lower() for noun in nouns]


def test_titles_and_first_names_are_in_form() -> None:
    assert {row["sector"] for row in TITLES} <= SECTORS | FAITHS
    assert {row["gender"] for row in (*TITLES, *FIRST_NAMES)} <= {"m", "f", ""}
    assert [row["title"] for row in TITLES if row["abbreviation_of"] == row["title"]] == []


@pytest.mark.parametrize(
    ("name", "actor", "sector", "form"),
    [
        ("Pentagon", "United States", "MIL", Form.SEAT),
        ("Capitol Hill", "United States", "LEG", Form.SEAT),
        ("Knesset", "Israel", "LEG", Form.SEAT),
        ("Downing Street", "United Kingdom", "GOV", Form.SEAT),
        ("Ouagadougou", "Burkina Faso", "", Form.CAPITAL),
        ("Nigerien", "Niger", "", Form.ADJECTIVE),
        ("Daesh", "Islamic State", "REB", Form.NAME),
        ("al-Nusra Front", "Fatah al-Sham", "REB", Form.NAME),
        ("Jabhat Fatah al-Sham", "Fatah al-Sham", "REB", Form.NAME),
        ("Ansar Allah", "Houthis", "REB", Form.NAME),
        ("U.N.", "United Nations", "IGO", Form.NAME),
        ("Médecins Sans Frontières", "Doctors Without Borders", "NGO", Form.NAME),
        ("Organisation of African Unity", "African Union", "IGO", Form.NAME),
        ("international community", "international community", "", Form.NAME),
    ],
)
def test_a_name_means_its_actor(name: str, actor: str, sector: str, form: Form) -> None:
    entries = load_tables().gazetteer.lookup(name)
    found = {entry.actor for entry in entries if entry.form is form}
    states = load_tables().states.by_id
    meant = {states[a.acts_for].name if form is Form.SEAT and a.acts_for else a.name for a in found}
    assert meant == {actor}
    assert not sector or {a.sector for a in found} == {sector}
