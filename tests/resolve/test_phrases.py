"""Actor phrases alone, as a table: the right country, sector and kind as often as a careful reader would.

`phrases.csv` holds phrase, date, country (alpha-3), sector (PLOVER), kind and note. Where two readers may differ, the
values are separated by "|"; "-" stands for no value. A note that begins with "known failure" marks a strict xfail: the
row counts as wrong in the rates, and the mark has to go as soon as the phrase is resolved.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

import pytest

from graphbuild.model import ActorKind
from graphbuild.resolve import resolve_phrase

COUNTRY_FLOOR = 0.97
SECTOR_FLOOR = 0.90
KIND_FLOOR = 0.90
KNOWN_FAILURE = "known failure"


class Phrase(NamedTuple):
    """A row of the table; `country`, `sector` and `kind` are the values a reader accepts, "-" for none."""

    text: str
    date: str | None
    country: frozenset[str]
    sector: frozenset[str]
    kind: frozenset[str]
    note: str


def read_phrases() -> list[Phrase]:
    with Path(__file__).with_name("phrases.csv").open(encoding="utf-8", newline="") as handle:
        return [
            Phrase(
                row["phrase"],
                row["date"] or None,
                *(frozenset(row[column].split("|")) for column in ("country", "sector", "kind")),
                row["note"],
            )
            for row in csv.DictReader(handle)
        ]


PHRASES = read_phrases()


def found(phrase: Phrase, field: str) -> str:
    """Return the resolved value of a field as the table writes it."""
    value = getattr(resolve_phrase(phrase.text, phrase.date), field)
    return str(value) if value else "-"


def wrong_rows(field: str) -> list[str]:
    return [
        f"{phrase.text} ({phrase.date}): {value} for {'|'.join(sorted(getattr(phrase, field)))}"
        for phrase in PHRASES
        if (value := found(phrase, field)) not in getattr(phrase, field)
    ]


def row_cases() -> list[object]:
    return [
        pytest.param(
            phrase,
            id=f"{phrase.text} {phrase.date or ''}".strip(),
            marks=[pytest.mark.xfail(strict=True, reason=phrase.note)] if phrase.note.startswith(KNOWN_FAILURE) else [],
        )
        for phrase in PHRASES
    ]


def test_the_table_is_large_and_in_form() -> None:
    assert len(PHRASES) >= 260
    assert len({(phrase.text, phrase.date) for phrase in PHRASES}) == len(PHRASES)
    assert {kind for phrase in PHRASES for kind in phrase.kind} - {"-"} <= {kind.value for kind in ActorKind}
    assert all(len(code) == 3 or code == "-" for phrase in PHRASES for code in phrase.country | phrase.sector)


def test_two_readers_rarely_differ_on_the_country() -> None:
    assert sum(len(phrase.country) > 1 for phrase in PHRASES) <= len(PHRASES) * 0.07


@pytest.mark.parametrize(
    ("field", "floor"), [("country", COUNTRY_FLOOR), ("sector", SECTOR_FLOOR), ("kind", KIND_FLOOR)]
)
def test_the_rate_of_right_answers_stays_above_the_floor(field: str, floor: float) -> None:
    wrong = wrong_rows(field)
    rate = 1 - len(wrong) / len(PHRASES)
    assert rate >= floor, f"{field}: {rate:.3f} right, wrong are\n" + "\n".join(wrong)


@pytest.mark.parametrize("phrase", row_cases())
def test_a_phrase_has_its_country_and_sector(phrase: Phrase) -> None:
    assert found(phrase, "country") in phrase.country
    assert found(phrase, "sector") in phrase.sector


def test_every_answer_has_a_reason() -> None:
    assert [phrase.text for phrase in PHRASES if not resolve_phrase(phrase.text, phrase.date).reason] == []


@pytest.mark.parametrize(
    ("text", "date", "wikidata"),
    [
        ("US President", "2003-03-20", "Q207"),
        ("US President", "2016-10-06", "Q76"),
        ("US President", "2022-02-24", "Q6279"),
        ("US President", "2025-06-01", "Q22686"),
        ("the Russian president", "2010-04-08", "Q23530"),
        ("the Russian president", "2016-10-06", "Q7747"),
        ("the Russian prime minister", "2010-04-08", "Q7747"),
        ("Russia's Foreign Minister Sergei Lavrov", "2016-10-06", "Q58217"),
        ("the Russian foreign minister", "2016-10-06", "Q58217"),
        ("the French president", "2005-11-10", "Q2105"),
        ("the French president", "2018-11-10", "Q3052772"),
        ("the German chancellor", "2004-05-01", "Q2530"),
        ("the German chancellor", "2015-09-05", "Q567"),
        ("Britain's prime minister", "2003-03-20", "Q9545"),
        ("the UN secretary-general", "2003-02-01", "Q1254"),
        ("the UN secretary-general", "2021-09-01", "Q311440"),
        ("the North Korean leader", "2006-10-09", "Q10665"),
        ("the North Korean leader", "2018-06-12", "Q56226"),
        ("Moscow", None, "Q159"),
        ("the United States", None, "Q30"),
        ("Georgia", None, "Q230"),
        ("us", None, None),
    ],
)
def test_a_phrase_names_one_known_actor(text: str, date: str | None, wikidata: str | None) -> None:
    assert resolve_phrase(text, date).wikidata == wikidata
