"""Reports: their tables, the three forms in which they are printed, and the errors that are drawn."""

from __future__ import annotations

import json

import pytest

from graphbuild.evaluate import (
    CodedPair,
    Confusion,
    Difference,
    Expectation,
    Gold,
    bin_confidence,
    calibration_error,
    format_reports,
    judge_pair,
    judge_statements,
    make_report,
    sample_differences,
)
from tests.evaluate.reading import record, statement

TEXT = "Oman warned Yemen, and Qatar gave Yemen a loan | a gift."
WARNED = statement(TEXT, "Oman", "warned", "Yemen", event="THREATEN", confidence=0.75, rule="<rule>")
GAVE = statement(TEXT, "Qatar", "gave", "loan", "Yemen", event="AID")


def pairs_report():
    wanted = [("Oman", "Yemen", "THREATEN"), ("Qatar", "Yemen", "SUPPORT"), ("Yemen", "Chad", "AID")]
    judgments = [
        judge_pair(CodedPair(source=s, target=t, type=k), f"style {n % 2}", record(TEXT, WARNED, GAVE))
        for n, (s, t, k) in enumerate(wanted)
    ]
    return make_report(Gold(name="news.jsonl", form="pairs", rows=()), judgments)


def statements_report():
    expected = (Expectation(lemma="warned", subject="Oman", object="Yemen"),)
    judgment = judge_statements(expected, "", record(TEXT, WARNED, GAVE))
    return make_report(Gold(name="own.jsonl", form="statements", rows=()), [judgment])


def test_tables_of_pairs():
    report = pairs_report()
    assert [t.name for t in report.tables] == [
        *("scores", "marks", "by_rule", "confidence"),
        *("types", "quads", "type_confusion", "quad_confusion"),
    ]
    assert report.table("scores").rows[0] == ("all", 0.5, 0.3333, 0.4, 1, 2, 3)
    assert [row[0] for row in report.table("scores").rows] == ["all", "style 0", "style 1"]
    assert report.table("type_confusion").columns == ("expected", "AID", "THREATEN", "none")
    assert report.table("type_confusion").rows == (
        ("SUPPORT", 1, 0, 0),
        ("AID", 0, 0, 1),
        ("THREATEN", 0, 1, 0),
    )
    assert report.macro_f1 == {"types": pytest.approx(1 / 3), "quads": pytest.approx(1 / 3)}


def test_tables_of_statements():
    report = statements_report()
    assert [t.name for t in report.tables] == ["scores", "marks", "by_rule", "confidence"]
    assert report.table("by_rule").rows == (("<rule>", 1.0, 1, 1), ("active", 0.0, 0, 1))
    assert report.table("confidence").rows == ((0.7, 0.8, 0.75, 1.0, 1, 1), (0.9, 1.0, 0.9, 0.0, 0, 1))
    assert "calibration error 0.575" in report.table("confidence").note
    assert report.macro_f1 == {}
    with pytest.raises(KeyError):
        report.table("types")


def test_text_of_a_report():
    text = format_reports([pairs_report(), statements_report()], "table", errors=1)
    assert text.startswith("news.jsonl: 3 rows of pairs\n") and "\nown.jsonl: 1 rows of statements\n" in text
    assert "  expected AID THRE none\n  SUPPORT    1    ·    ·\n" in text
    assert "Errors, 1 of 2\n\n1. " in text and "   text      Oman warned Yemen" in text
    assert "Errors" not in format_reports([pairs_report()], "table")


def test_markdown_keeps_its_cells():
    text = format_reports([statements_report()], "markdown", errors=9)
    assert (
        "\n| rule | precision | right | found |\n| --- | ---: | ---: | ---: |\n| &lt;rule&gt; | 1.000 | 1 | 1 |\n"
        in text
    )
    assert "   - text: Oman warned Yemen, and Qatar gave Yemen a loan \\| a gift.\n" in text
    assert "   - expected: nothing\n" in text


def test_json_has_plain_values():
    first, second = json.loads(format_reports([pairs_report(), statements_report()], "json", errors=5))
    assert (first["gold"], first["form"], first["f1"], first["sentences"]) == ("news.jsonl", "pairs", 0.4, 3)
    assert first["tables"]["type_confusion"][0] == {"expected": "SUPPORT", "AID": 1, "THREATEN": 0, "none": 0}
    assert len(first["errors"]) == 2 and second["errors"][0]["kind"] == "not expected"
    with pytest.raises(ValueError, match="choose one of table, json, markdown"):
        format_reports([], "xml")


def test_drawn_errors_stay_the_same():
    differences = [Difference(text=f"sentence {n}", kind="missed", expected=str(n)) for n in range(50)]
    drawn = sample_differences(differences, 10)
    assert len(drawn) == 10 and [differences.index(d) for d in drawn] == sorted(differences.index(d) for d in drawn)
    rest = [d for d in differences if d != drawn[3]]
    assert set(drawn) - {drawn[3]} <= set(sample_differences(rest, 10))
    assert sample_differences(differences, 99) == tuple(differences)
    assert sample_differences(differences, 0) == ()


def test_confusion():
    confusion = Confusion([("b", "b"), ("b", "x"), ("a", "a"), ("a", "b")], order=("b", "a"))
    assert confusion.expected_labels == ("b", "a") and confusion.found_labels == ("b", "a", "x")
    assert confusion.matrix() == {"b": (1, 0, 1), "a": (1, 1, 0)}
    assert confusion.by_label()["b"].precision == 0.5
    assert Confusion([]).macro_f1 == 0.0


def test_calibration():
    bins = bin_confidence([(0.95, True), (0.95, True), (0.35, False), (0.35, True)], edges=(0, 0.5, 1))
    assert [(b.low, b.high, b.confidence, b.precision) for b in bins] == [(0, 0.5, 0.35, 0.5), (0.5, 1, 0.95, 1.0)]
    assert calibration_error(bins) == 0.1
    assert calibration_error(()) == 0.0
