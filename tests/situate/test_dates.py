"""Time expressions: what is found, where it stands, what it means."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

import pytest

from graphbuild.model import Article
from graphbuild.situate import find_times
from tests.situate.sentences_by_hand import sentence_by_hand


def _table(name: str) -> list[dict[str, str]]:
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as handle:
        lines = (line for line in handle if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="|"))


def _rows() -> list[tuple[str, str, str]]:
    return [(r["published"], r["sentence"], r["values"]) for r in _table("time_expressions.csv")]


def _parsed_rows() -> list[Any]:
    return [
        pytest.param(
            *(row[name] for name in ("published", "sentence", "values")),
            marks=[pytest.mark.xfail(strict=True, reason=row["known_failure"])] if row["known_failure"] else [],
        )
        for row in _table("time_sentences.csv")
    ]


def _unmarked(sentence: str) -> tuple[str, list[str]]:
    """The sentence without brackets, and what stood in them."""
    return re.sub(r"\[\[|\]\]", "", sentence), re.findall(r"\[\[(.+?)\]\]", sentence)


def test_table_is_long_enough() -> None:
    assert sum("[[" in sentence for _, sentence, _ in _rows()) >= 200


@pytest.mark.parametrize(("published", "sentence", "values"), _rows())
def test_expression_has_span_and_value(published: str, sentence: str, values: str) -> None:
    marked, wanted = _unmarked(sentence)
    text, parsed = sentence_by_hand(marked)
    times = find_times(Article(id="t", text=text, published=published or None), (parsed,))
    assert [(t.text, t.value) for t in times] == list(
        zip(wanted, ["" if v == "-" else v for v in values.split()], strict=True)
    )
    assert all(t.span is not None and t.span.slice(text) == t.text and t.basis == "text" for t in times)


@pytest.mark.model
@pytest.mark.parametrize(("published", "sentence", "values"), _parsed_rows())
def test_expression_in_a_parsed_sentence(parse: Any, published: str, sentence: str, values: str) -> None:
    text, wanted = _unmarked(sentence)
    times = find_times(Article(id="t", text=text, published=published or None), parse(text))
    assert [(t.text, t.value) for t in times] == list(
        zip(wanted, ["" if v == "-" else v for v in values.split()], strict=True)
    )


def test_headline_present_looks_back() -> None:
    text, parsed = sentence_by_hand("Minister resigns/VBZ on Tuesday", section="headline")
    (time,) = find_times(Article(id="t", text=text, published="2016-10-06"), (parsed,))
    assert time.value == "2016-10-04"


def test_body_present_weekday_is_the_latest() -> None:
    text, parsed = sentence_by_hand("Minister says/VBZ so on Tuesday .")
    (time,) = find_times(Article(id="t", text=text, published="2016-10-06"), (parsed,))
    assert time.value == "2016-10-04"


def test_anchor_reaches_over_sentences() -> None:
    first, one = sentence_by_hand("The siege began/VBD on 3 May 2014 .")
    second, two = sentence_by_hand("It ended/VBD two weeks later .", start=len(first) + 1, index=1)
    times = find_times(Article(id="t", text=f"{first} {second}", published="2016-10-06"), (one, two))
    assert [t.value for t in times] == ["2014-05-03", "2014-05-17"]


@pytest.mark.parametrize("published", ["", "yesterday", "2016-13-45"])
def test_unreadable_dateline_is_none(published: str) -> None:
    text, parsed = sentence_by_hand("It ended/VBD yesterday .")
    (time,) = find_times(Article(id="t", text=text, published=published), (parsed,))
    assert time.value == ""


@pytest.mark.parametrize("text", ["9" * 5000, "1" * 19 + " years ago", "0001-01-01 - 0000 years", "99 / 99 / 9999 May"])
def test_hostile_numbers_are_no_error(text: str) -> None:
    text, parsed = sentence_by_hand(text)
    for time in find_times(Article(id="t", text=text, published="2016-10-06"), (parsed,)):
        assert time.span is not None and time.span.slice(text) == time.text


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The minister is set to travel to Lisbon on Friday.", ["2016-10-07"]),
        ("The talks, scheduled for Monday, were called off.", ["2016-10-10"]),
        ("The summit was postponed to Tuesday.", ["2016-10-11"]),
        ("The court is due to rule on Wednesday.", ["2016-10-12"]),
        ("The army said on Tuesday that it would withdraw on Saturday.", ["2016-10-04", "2016-10-08"]),
        ("The bridge that collapsed in late September was built in the 1990s.", ["2016-09-21/2016-09-30", "1990/1999"]),
        ("Rebels who attacked on Sunday fled on Monday.", ["2016-10-02", "2016-10-03"]),
        ("Britain's prime minister, Theresa May, met farmers in May.", ["2016-05"]),
        ("In March, 20 villagers fled; 2000 soldiers stayed.", ["2016-03"]),
    ],
)
def test_tense_of_parsed_sentences(parse, text: str, values: list[str]) -> None:
    sentences = parse(text)
    assert [t.value for t in find_times(Article(id="t", text=text, published="2016-10-06"), sentences)] == values
