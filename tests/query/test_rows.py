from __future__ import annotations

import csv
import io
import json

import pytest

from graphbuild.errors import QueryError
from graphbuild.query import Rows, format_rows

ROWS = Rows(
    columns=("who", "count", "share", "fact"),
    rows=(("Peru", 2, 0.5, True), ("=1+1", -12, -0.5, False), (None, 0, None, None), ("a|b\n<c>", 1, 1.0, True)),
)


def test_table() -> None:
    lines = format_rows(ROWS, "table").splitlines()
    assert lines[0] == "who      count  share  fact"
    assert lines[2] == "Peru         2  0.5    true"
    assert lines[3] == "=1+1       -12  -0.5   false"
    assert lines[-1] == "(4 rows)"


def test_wide_and_combining_characters_are_aligned() -> None:
    rows = Rows(columns=("a", "b"), rows=(("日本", "x"), ("e\u0301", "y"), ("abcd", "z")))
    assert format_rows(rows, "table").splitlines()[2:5] == ["日本  x", "e\u0301     y", "abcd  z"]


def test_iris_are_short_in_tables() -> None:
    rows = Rows(columns=("a",), rows=(("http://a/b#c",), ("http://x/y",)), prefixes={"http://a/b#": "ab"})
    assert format_rows(rows, "table").splitlines()[2:4] == ["ab:c", "http://x/y"]
    assert "http://a/b#c" in format_rows(rows, "csv")


def test_csv_disarms_formulas_and_leaves_numbers() -> None:
    found = list(csv.reader(io.StringIO(format_rows(ROWS, "csv"))))
    assert found[2] == ["'=1+1", "-12", "-0.5", "false"]
    assert found[3] == ["", "0", "", ""]


def test_json() -> None:
    found = json.loads(format_rows(ROWS, "json"))
    assert found[0] == {"who": "Peru", "count": 2, "share": 0.5, "fact": True}
    assert found[2]["who"] is None


def test_markdown_escapes() -> None:
    lines = format_rows(ROWS, "markdown").splitlines()
    assert lines[:3] == ["| who | count | share | fact |", "| --- | --- | --- | --- |", "| Peru | 2 | 0.5 | true |"]
    assert lines[5] == "| a\\|b &lt;c&gt; | 1 | 1.0 | true |"


def test_control_characters_do_not_reach_a_terminal() -> None:
    text = format_rows(Rows(columns=("a",), rows=(("\x1b[31mred\u202e",),)), "table")
    assert "\x1b" not in text and "\u202e" not in text


def test_rows_that_were_cut_say_so() -> None:
    rows = Rows(columns=("a",), rows=((1,),), is_cut=True)
    assert "(1 row; there are more, raise --limit to see them)" in format_rows(rows, "table")
    assert "there are more" in format_rows(rows, "markdown")


def test_no_rows() -> None:
    assert format_rows(Rows(columns=("abc",), rows=()), "table") == "abc\n---\n(0 rows)\n"


def test_triples_are_turtle_but_in_csv_and_json() -> None:
    rows = Rows(columns=("subject", "predicate", "object"), rows=(("s", "p", "o"),), turtle="<s> <p> <o> .\n")
    assert format_rows(rows, "table") == rows.turtle
    assert format_rows(rows, "csv") == "subject,predicate,object\ns,p,o\n"


def test_unknown_form() -> None:
    with pytest.raises(QueryError, match="choose one of table, csv, json, markdown"):
        format_rows(ROWS, "xml")


def test_turtle_is_for_triples() -> None:
    triples = Rows(columns=("subject", "predicate", "object"), rows=(), turtle="<a> <b> <c> .\n")
    assert format_rows(triples, "turtle") == "<a> <b> <c> .\n"
    with pytest.raises(QueryError, match="ask with CONSTRUCT"):
        format_rows(Rows(columns=("a",), rows=((1,),)), "turtle")
