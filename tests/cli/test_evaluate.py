"""`graphbuild evaluate`: gold of each form, in each format, with a user's own lexicon; and what is malformed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import run

STATEMENTS = [
    {
        "text": "Oman suspended talks with Yemen on Monday.",
        "construction": "active",
        "date": "2024-05-01",
        "statements": [{"lemma": "suspend", "subject": "Oman", "object": "talks", "arguments": ["with Yemen"]}],
    },
    {
        "text": "Chad was not invaded by Libya, Kenya said.",
        "construction": "passive",
        "statements": [{"lemma": "invade", "subject": "Chad", "object": "Libya", "negated": True, "speaker": "Kenya"}],
    },
]
PAIRS = [{"text": "Oman snowed Yemen.", "source": "Oman", "target": "Yemen", "root": "AID"}]
TUPLES = [{"text": "Oman condemned Yemen .", "tuples": [["condemned", "Oman", "Yemen"]]}]
FACTS = "S Oman condemned Yemen.\nOman | condemned | Yemen\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with gold of each form."""
    for name, rows in {"statements": STATEMENTS, "pairs": PAIRS, "tuples": TUPLES}.items():
        lines = "".join(f"{json.dumps(row)}\n" for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "facts.txt").write_text(FACTS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.model
def test_all_forms_at_once(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("evaluate", "statements.jsonl", "pairs.jsonl", "tuples.jsonl", "facts.txt", "--format", "json") == 0
    printed = capsys.readouterr()
    reports = {report["form"]: report for report in json.loads(printed.out)}
    assert list(reports) == ["statements", "pairs", "tuples", "facts"] and printed.err == ""
    assert (reports["tuples"]["f1"], reports["facts"]["f1"]) == (1.0, 1.0)
    groups = {row["group"]: row["precision"] for row in reports["statements"]["tables"]["scores"]}
    assert groups["active"] == 1.0 and groups["passive"] < 1.0
    direction = next(r for r in reports["statements"]["tables"]["marks"] if r["question"] == "direction")
    assert (direction["yes"], direction["asked"]) == (1, 2)
    assert sum(row["found"] for row in reports["statements"]["tables"]["confidence"]) == 3


@pytest.mark.model
def test_text_with_errors(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("evaluate", "statements.jsonl", "--errors", "5") == 0
    first = capsys.readouterr().out
    assert first.startswith("statements.jsonl: 2 rows of statements\n")
    assert "Chad | invade | Libya [negated; said by Kenya]" in first and "subject, object" in first
    assert run("evaluate", "statements.jsonl", "--errors", "5") == 0
    assert capsys.readouterr().out == first


@pytest.mark.model
def test_own_lexicon_counts(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "own.csv").write_text("verb,preposition,object,type,mode\nsnow,,,AID,\n", encoding="utf-8")
    shares = []
    for options in ((), ("--lexicon", "own.csv")):
        assert run("evaluate", "pairs.jsonl", "--format", "json", *options) == 0
        (report,) = json.loads(capsys.readouterr().out)
        shares.append(next(r["share"] for r in report["tables"]["marks"] if r["question"] == "type right"))
    assert shares == [0.0, 1.0]


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (("none.jsonl",), 1, "check its name"),
        (("bad.jsonl",), 1, "bad.jsonl, line 2 is not JSON"),
        (("pairs.jsonl", "--lexicon", "none.csv"), 1, "none.csv"),
        (("pairs.jsonl", "--actors", "none.csv"), 1, "none.csv"),
        (("pairs.jsonl", "--format", "xml"), 2, "--format"),
        (("pairs.jsonl", "--errors", "-1"), 2, "--errors"),
        ((), 2, "GOLD"),
    ],
)
def test_refused_in_one_line(
    here: Path, capfd: pytest.CaptureFixture[str], arguments: tuple[str, ...], status: int, message: str
) -> None:
    (here / "bad.jsonl").write_text(f"{json.dumps(PAIRS[0])}\n{{\n", encoding="utf-8")
    assert run("evaluate", *arguments) == status
    printed = capfd.readouterr()
    assert message in printed.err and "Traceback" not in printed.err and printed.out == ""
    assert status == 2 or printed.err.count("\n") == 1
