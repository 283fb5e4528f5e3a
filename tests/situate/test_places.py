"""The table of places and how names are looked up in it."""

from __future__ import annotations

import re

import pytest

from graphbuild.resources import read_rows
from graphbuild.situate import capital_of, known_place


@pytest.mark.parametrize(
    ("name", "countries", "wanted"),
    [
        ("Aleppo", (), ("Aleppo", "SYR")),
        ("East Aleppo", (), ("Aleppo", "SYR")),
        ("eastern Aleppo", (), ("Aleppo", "SYR")),
        ("rebel-held eastern Aleppo", (), ("Aleppo", "SYR")),
        ("the Gaza Strip", (), ("Gaza", "PSE")),
        ("Idlib province", (), ("Idlib", "SYR")),
        ("KYIV", (), ("Kyiv", "UKR")),
        ("Kiev", (), ("Kyiv", "UKR")),
        ("East Jerusalem", (), ("East Jerusalem", "PSE")),
        ("North Korea", (), ("North Korea", "PRK")),
        ("northern Syria", (), ("Syria", "SYR")),
        ("Tripoli", (), ("Tripoli", "LBY")),
        ("Tripoli", ("LBN",), ("Tripoli", "LBN")),
        ("Hyderabad", (), ("Hyderabad", "IND")),
        ("Hyderabad", ("PAK",), ("Hyderabad", "PAK")),
        ("Georgia", (), ("Georgia", "GEO")),
        ("Georgia", ("USA",), ("Georgia", "USA")),
        ("Valencia", ("VEN",), ("Valencia", "VEN")),
        ("Bogotá", (), ("Bogota", "COL")),
        ("Black Sea", (), ("Black Sea", "")),
    ],
)
def test_name_is_place(name: str, countries: tuple[str, ...], wanted: tuple[str, str]) -> None:
    place = known_place(name, countries=countries)
    assert place is not None
    assert (place.name, place.country) == wanted


@pytest.mark.parametrize("name", ["", "the", "eastern", "Atlantis", "parliament", "city", "east east"])
def test_no_place(name: str) -> None:
    assert known_place(name) is None


def test_capital_of_a_state() -> None:
    assert (damascus := capital_of("SYR")) is not None
    assert damascus.name == "Damascus"
    assert capital_of("XXX") is None


def test_table_is_complete_and_in_range() -> None:
    rows = read_rows("situate", "places.csv")
    kinds = [r["kind"] for r in rows]
    assert (kinds.count("country"), kinds.count("capital")) >= (195, 190)
    assert kinds.count("city") + kinds.count("region") >= 1000
    for row in rows:
        assert -90 <= float(row["latitude"]) <= 90, row
        assert -180 <= float(row["longitude"]) <= 180, row
        assert re.fullmatch(r"[A-Z]{3}|", row["country"]), row
        assert row["kind"] in ("country", "capital", "city", "region", "water"), row


def test_names_of_states_are_unique() -> None:
    names = [r["name"] for r in read_rows("situate", "places.csv") if r["kind"] == "country"]
    assert len(names) == len(set(names))
