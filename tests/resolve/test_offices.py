"""The table of office terms: form, dates, one holder at a time, unique persons and ids."""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from datetime import date
from itertools import combinations

import pytest

from graphbuild.resources import read_rows

ROWS = read_rows("resolve", "offices.csv")
COLUMNS = ["person", "wikidata", "country", "organization", "office", "sector", "start", "end", "aliases", "gender"]
SECTORS = {"GOV", "MIL", "IGO", "REB", "OPP", "PTY", "LEG", "SPY", "COP", "NGO", "CRM", "REL"}
LAST_START = date(2026, 6, 30)  # the law fixes some beginnings a few months ahead

# offices that several persons hold at once
SHARED_OFFICES = {"opposition leader", "deputy foreign minister", "deputy prime minister"}

# short names that are also the last word of another person's name: the bearer is the one in office, or the better known
SHARED_SURNAMES = {"al-Sharaa", "al-Houthi", "al-Maliki", "al-Assad"}


def earliest(text: str) -> date:
    """Return the first day that a date of any precision may mean."""
    parts = [int(part) for part in text.split("-")]
    return date(*[*parts, 1, 1][:3])


def latest(text: str) -> date:
    """Return the last day that a date of any precision may mean."""
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])


def surely_overlap(first: dict[str, str], second: dict[str, str]) -> bool:
    """Tell whether two terms overlap by at least a day, however their dates are read."""
    earlier, later = sorted((first, second), key=lambda row: earliest(row["start"]))
    return not earlier["end"] or latest(later["start"]) < earliest(earlier["end"])


def test_the_table_is_large_and_in_form() -> None:
    assert len(ROWS) >= 620
    assert all(list(row) == COLUMNS for row in ROWS)
    assert not [row for row in ROWS for value in row.values() if value is None or value != value.strip()]


def test_each_term_is_written_once() -> None:
    terms = [tuple(row.values()) for row in ROWS]
    assert len(set(terms)) == len(terms)


@pytest.mark.parametrize(
    ("column", "pattern"),
    [
        ("person", r"\w[\w .'’-]+"),
        ("wikidata", r"(Q[1-9]\d*)?"),
        ("country", r"([A-Z]{3})?"),
        ("office", r"[A-Za-z][A-Za-z -]+"),
        ("start", r"\d{4}(-\d\d(-\d\d)?)?"),
        ("end", r"(\d{4}(-\d\d(-\d\d)?)?)?"),
        ("aliases", r"([^|]*[^| ](\|[^| ][^|]*)*)?"),
        ("gender", r"[mf]"),
    ],
)
def test_values_have_the_form_of_their_column(column: str, pattern: str) -> None:
    assert not [row for row in ROWS if not re.fullmatch(pattern, row[column])]


def test_countries_are_states_or_territories_of_the_table() -> None:
    known = {row["alpha3"] for row in read_rows("resolve", "states.csv")}
    assert not {row["country"] for row in ROWS if row["country"]} - known


def test_sectors_are_plover_sectors() -> None:
    assert {row["sector"] for row in ROWS} <= SECTORS


def test_a_term_has_a_country_or_an_organization() -> None:
    assert not [row for row in ROWS if not row["country"] and not row["organization"]]


def test_dates_are_days_of_the_calendar_and_in_order() -> None:
    for row in ROWS:
        start = earliest(row["start"])
        assert start <= LAST_START, row
        assert not row["end"] or start < latest(row["end"]), row


def test_the_table_covers_the_time_from_2000_on() -> None:
    assert not [row for row in ROWS if row["end"] and latest(row["end"]) < date(1990, 1, 1)]
    for year in range(2000, 2026):
        day = date(year, 7, 1)
        held = [row for row in ROWS if earliest(row["start"]) <= day and (not row["end"] or day <= latest(row["end"]))]
        assert len(held) >= 150, year


def test_an_office_of_one_holder_has_one_holder_at_a_time() -> None:
    terms: dict[tuple[str, str, str], list[dict[str, str]]] = defaultdict(list)
    for row in ROWS:
        if row["office"] not in SHARED_OFFICES:
            terms[row["country"], row["organization"], row["office"]].append(row)
    overlaps = [
        (office, first["person"], second["person"])
        for office, rows in terms.items()
        for first, second in combinations(rows, 2)
        if surely_overlap(first, second)
    ]
    assert overlaps == []


def test_a_person_has_one_id_one_gender_and_one_set_of_aliases() -> None:
    facts: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for row in ROWS:
        facts[row["person"]].add((row["wikidata"], row["gender"], row["aliases"]))
    assert {person for person, found in facts.items() if len(found) > 1} == set()


def test_an_id_names_one_person() -> None:
    persons: dict[str, set[str]] = defaultdict(set)
    for row in ROWS:
        if row["wikidata"]:
            persons[row["wikidata"]].add(row["person"])
    assert {identifier for identifier, names in persons.items() if len(names) > 1} == set()


def test_an_alias_names_one_person() -> None:
    persons: dict[str, set[str]] = defaultdict(set)
    for row in ROWS:
        for name in (row["person"], *filter(None, row["aliases"].split("|"))):
            persons[name.casefold()].add(row["person"])
    assert {name for name, found in persons.items() if len(found) > 1} == set()


def test_no_alias_repeats_the_name_itself() -> None:
    assert not [row for row in ROWS if row["person"] in row["aliases"].split("|")]
    assert not [row for row in ROWS if len(set(row["aliases"].split("|"))) < len(row["aliases"].split("|"))]


def test_a_short_name_is_not_another_persons_surname_unless_listed() -> None:
    surnames: dict[str, set[str]] = defaultdict(set)
    for row in ROWS:
        surnames[row["person"].split()[-1]].add(row["person"])
    shared = {
        alias
        for row in ROWS
        for alias in row["aliases"].split("|")
        if alias and " " not in alias and surnames[alias] - {row["person"]}
    }
    assert shared == SHARED_SURNAMES


@pytest.mark.parametrize(
    ("country", "organization", "office", "day", "person"),
    [
        ("USA", "", "president", "2003-03-20", "George W. Bush"),
        ("USA", "", "president", "2016-10-06", "Barack Obama"),
        ("USA", "", "president", "2022-02-24", "Joe Biden"),
        ("USA", "", "president", "2025-06-01", "Donald Trump"),
        ("USA", "", "secretary of state", "2016-10-06", "John Kerry"),
        ("RUS", "", "foreign minister", "2016-10-06", "Sergei Lavrov"),
        ("RUS", "", "president", "2010-01-01", "Dmitry Medvedev"),
        ("RUS", "", "prime minister", "2010-01-01", "Vladimir Putin"),
        ("FRA", "", "foreign minister", "2016-10-06", "Jean-Marc Ayrault"),
        ("", "United Nations", "envoy to Syria", "2016-10-06", "Staffan de Mistura"),
        ("", "United Nations", "secretary-general", "2003-03-20", "Kofi Annan"),
        ("GBR", "", "prime minister", "2022-10-01", "Liz Truss"),
        ("DEU", "", "chancellor", "2015-09-01", "Angela Merkel"),
        ("ISR", "", "prime minister", "2006-07-12", "Ehud Olmert"),
        ("EGY", "", "president", "2012-12-01", "Mohammed Morsi"),
        ("SYR", "", "president", "2016-10-06", "Bashar al-Assad"),
        ("SYR", "", "president", "2025-09-01", "Ahmed al-Sharaa"),
        ("UKR", "", "president", "2014-09-05", "Petro Poroshenko"),
        ("JPN", "", "prime minister", "2018-04-27", "Shinzo Abe"),
        ("PRK", "", "leader", "2018-04-27", "Kim Jong Un"),
        ("KOR", "", "president", "2018-04-27", "Moon Jae-in"),
        ("LBN", "Hezbollah", "leader", "2006-07-12", "Hassan Nasrallah"),
        ("VAT", "", "pope", "2005-03-01", "Pope John Paul II"),
    ],
)
def test_the_holder_on_a_day(country: str, organization: str, office: str, day: str, person: str) -> None:
    on = date.fromisoformat(day)
    holders = [
        row["person"]
        for row in ROWS
        if (row["country"], row["organization"], row["office"]) == (country, organization, office)
        and latest(row["start"]) <= on
        and (not row["end"] or on <= earliest(row["end"]))
    ]
    assert holders == [person]
