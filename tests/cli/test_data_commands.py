"""Commands on datasets: query in every form and place, validate."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Graph

import graphbuild as gb
from graphbuild.rdf import save_store
from tests.cli.test_commands import run
from tests.view.invented import small_record

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
ACTORS = "SELECT ?id ?name { ?a a gb:Actor ; gb:id ?id ; skos:prefLabel ?name } ORDER BY ?id"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two outputs, and a store beside it."""
    place = tmp_path_factory.mktemp("place")
    gb.Dossier(small_record()).save(place / "outputs" / "one")
    gb.Dossier(gb.Record(articles=small_record().articles[:1])).save(place / "outputs" / "two")
    save_store((place / "outputs/one/graph.nq").read_bytes(), place / "store")
    return place


@pytest.mark.parametrize(
    "path",
    [
        *("outputs", "outputs/one", "store"),
        *(f"outputs/one/{name}" for name in ("dossier.json", "graph.ttl", "graph.trig", "graph.jsonld")),
        *(f"outputs/one/{name}" for name in ("graph.nt", "graph.nq")),
    ],
)
def test_a_query_gives_the_same_everywhere(place: Path, capsys: pytest.CaptureFixture[str], path: str) -> None:
    assert run("query", ACTORS, str(place / path), "--format", "csv") == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows == [["id", "name"], *([a.id, a.name] for a in sorted(small_record().actors, key=lambda a: a.id))]


@pytest.mark.parametrize("form", ["table", "csv", "json", "markdown"])
def test_forms_of_rows(place: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    assert run("query", ACTORS, str(place / "store"), "--format", form, "--limit", "2") == 0
    printed = capsys.readouterr()
    assert small_record().actors[0].name in printed.out
    assert "raise --limit" in (printed.out if form == "table" else printed.err)
    if form == "json":
        assert len(json.loads(printed.out)) == 2


def test_turtle(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    query = "CONSTRUCT WHERE { ?a a gb:Actor }"
    assert run("query", query, str(place / "store"), "--format", "turtle") == 0
    assert len(Graph().parse(data=capsys.readouterr().out)) == len(small_record().actors)
    assert run("query", ACTORS, str(place / "store"), "--format", "turtle") == 1
    assert "ask with CONSTRUCT" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "nothing is fetched from the network"),
        ("SELECT * FROM <http://127.0.0.1:1/> { ?s ?p ?o }", "use GRAPH"),
        ("DROP ALL", "can only read"),
    ],
)
def test_what_a_query_may_not(place: Path, capsys: pytest.CaptureFixture[str], query: str, message: str) -> None:
    assert run("query", query, str(place / "store")) == 1
    printed = capsys.readouterr()
    assert message in printed.err and printed.err.count("\n") == 1 and printed.out == ""


def graphbuild(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "graphbuild", *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False, timeout=60)


def test_a_query_from_standard_input(place: Path) -> None:
    done = graphbuild("query", "-", str(place / "store"), "--format", "csv", given=ACTORS)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == len(small_record().actors) + 1


@pytest.mark.parametrize(
    "query",
    [
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) < STR(?i)) }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g))) < 1) }",
    ],
)
def test_a_slow_query_ends_the_command_in_one_line(place: Path, query: str) -> None:
    done = graphbuild("query", query, str(place / "store"), "--timeout", "0.5")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "graphbuild: the query took longer than 0.5 seconds; narrow it, or raise --timeout\n"


def test_ten_million_rows_are_cut(place: Path) -> None:
    done = graphbuild(
        "query", "SELECT * { ?a ?b ?c . ?d ?e ?f }", str(place / "store"), "--format", "csv", "--limit", "9"
    )
    assert done.returncode == 0 and len(done.stdout.splitlines()) == 10
    assert done.stderr == "warning: there are more than 9 rows; raise --limit to see them\n"


@pytest.mark.parametrize("path", ["outputs/one", "outputs/one/graph.ttl", "outputs/one/dossier.json", "store"])
def test_validate(place: Path, capsys: pytest.CaptureFixture[str], path: str) -> None:
    assert run("validate", str(place / path)) == 0
    printed = capsys.readouterr()
    assert printed.out.count("\n") == 1 and "conforms (" in printed.out and printed.err == ""


def test_violations_in_words(place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = (place / "outputs/one/graph.nt").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if "prov#wasDerivedFrom" not in line and "/ns#confidence>" not in line]
    (tmp_path / "graph.nt").write_text("".join(kept), encoding="utf-8")
    assert run("validate", str(tmp_path / "graph.nt")) == 1
    printed = capsys.readouterr().out.splitlines()
    assert printed[-1].endswith(f"graph.nt: {len(printed) - 1} violations")
    statement = small_record().statements[0].id
    assert any(f"/statement/{statement}>" in line and "evidence" in line.lower() for line in printed)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.ttl", "<http://a> <http://b> .\n", "a.ttl line 1 is malformed"),
        ("a.txt", "words", "is no RDF file by its name"),
        ("none.ttl", None, "there is no dossier at"),
    ],
)
def test_what_cannot_be_validated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: str | None, message: str
) -> None:
    if content is not None:
        (tmp_path / name).write_text(content)
    assert run("validate", str(tmp_path / name)) == 1
    printed = capsys.readouterr()
    assert message in printed.err and printed.err.count("\n") == 1 and printed.out == ""


@pytest.mark.model
def test_build_validates_and_writes_rdf12(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("France expelled two Russian diplomats on Monday.\n")
    assert run("build", "a.txt", "--date", "2016-10-06", "--validate", "--rdf12", "--out", "out") == 0
    assert "out: conforms (" in capsys.readouterr().out
    assert (tmp_path / "out/graph.rdf12.ttl").is_file()
