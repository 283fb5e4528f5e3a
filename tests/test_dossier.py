"""What a user holds: projections, files, reading back and explaining."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import graphbuild as gb
from graphbuild.errors import ArticleError, DatasetError, LanguageError, OutputError, StatementNotFoundError
from graphbuild.explanation import mark_words
from graphbuild.ingest import Rejection
from graphbuild.model import Record
from tests.view.invented import small_record

FILES = {
    *("graph.html", "graph.ttl", "graph.trig", "graph.jsonld", "graph.nt", "graph.nq", "graph.graphml", "graph.gexf"),
    *("statements.csv", "events.csv", "actors.csv", "statements.parquet", "events.parquet", "quadruples.tsv"),
    *("neo4j/actors.csv", "neo4j/acts_for.csv", "neo4j/articles.csv", "neo4j/relationships.csv"),
    *("dossier.json", "manifest.json"),
}
SAVE = """
import sys
from graphbuild import Dossier
from tests.view.invented import small_record
Dossier(small_record()).save(sys.argv[1])
"""


@pytest.fixture(scope="module")
def dossier() -> gb.Dossier:
    return gb.Dossier(small_record())


@pytest.fixture(scope="module")
def folder(dossier: gb.Dossier, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return dossier.save(tmp_path_factory.mktemp("output") / "small")


def hashes(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def test_all_files_are_written(folder: Path) -> None:
    assert set(hashes(folder)) == FILES
    assert {p.name for p in folder.parent.iterdir()} == {"small"}


def test_manifest_counts_and_hashes(folder: Path, dossier: gb.Dossier) -> None:
    text = (folder / "manifest.json").read_text(encoding="utf-8")
    manifest = json.loads(text)
    assert manifest["counts"]["statements"] == len(dossier.statements) == 18
    assert manifest["counts"]["articles"] == 2
    assert manifest["files"] == {name: h for name, h in hashes(folder).items() if name != "manifest.json"}
    assert manifest["versions"]["graphbuild"] == gb.__version__  # type: ignore[attr-defined]
    assert str(folder.parent) not in text


@pytest.mark.parametrize("seed", ["0", "1"])
def test_same_bytes_under_any_hash_seed(folder: Path, tmp_path: Path, seed: str) -> None:
    environment = os.environ | {"PYTHONHASHSEED": seed}
    subprocess.run([sys.executable, "-c", SAVE, str(tmp_path / "again")], env=environment, check=True)
    assert hashes(tmp_path / "again") == hashes(folder)


@pytest.mark.parametrize(
    "name", ["", "dossier.json", *(f"graph.{end}" for end in ("trig", "ttl", "jsonld", "nt", "nq"))]
)
def test_reading_back_gives_the_same_dossier(folder: Path, dossier: gb.Dossier, name: str) -> None:
    assert gb.read_dossier(folder / name) == dossier
    assert gb.read_dossier(str(folder / name)) == dossier


@pytest.mark.parametrize("base", ["https://w3id.org/graphbuild/data/", "https://kg.example/"])
def test_reading_back_from_a_store(tmp_path: Path, base: str) -> None:
    from graphbuild.rdf import save_store

    dossier = gb.Dossier(small_record(), gb.Settings(base=base))
    dossier.save(tmp_path / "out")
    save_store((tmp_path / "out/graph.nq").read_bytes(), tmp_path / "store")
    assert gb.read_dossier(tmp_path / "store") == dossier


def test_a_folder_of_outputs_is_one_dossier(tmp_path: Path, dossier: gb.Dossier) -> None:
    first, second = (gb.Dossier(Record(articles=(part,))) for part in dossier.record.articles)
    first.save(tmp_path / "a")
    second.save(tmp_path / "b")
    dossier.save(tmp_path / "c")
    assert gb.read_dossier(tmp_path) == dossier


def test_the_run_is_in_the_dataset_without_clock_or_path(folder: Path) -> None:
    text = (folder / "graph.nq").read_text(encoding="utf-8")
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    run = f"<https://w3id.org/graphbuild/data/run/{manifest['run']}>"
    lines = [line for line in text.splitlines() if line.startswith(run)]
    assert any("http://www.w3.org/ns/prov#Activity" in line for line in lines)
    assert {line.split()[1].rpartition("#")[2][:-1] for line in lines} >= {"version", "settingsHash", "inputsHash"}
    assert str(folder.parent) not in text


def test_rdf12_is_written_on_demand(tmp_path: Path, dossier: gb.Dossier) -> None:
    import pyoxigraph

    dossier.save(tmp_path, rdf12=True)
    quads = list(pyoxigraph.parse(path=str(tmp_path / "graph.rdf12.ttl"), format=pyoxigraph.RdfFormat.TURTLE))
    assert any(isinstance(quad.object, pyoxigraph.Triple) for quad in quads)
    dossier.save(tmp_path)
    assert set(hashes(tmp_path)) == FILES


def test_files_for_other_tools_are_read_by_them(folder: Path, dossier: gb.Dossier) -> None:
    import pandas as pd

    for kind in ("statements", "events"):
        assert pd.read_parquet(folder / f"{kind}.parquet", dtype_backend="numpy_nullable").equals(
            dossier.to_frame(kind)
        )  # type: ignore[arg-type]
    rows = [line.split("\t") for line in (folder / "quadruples.tsv").read_text(encoding="utf-8").splitlines()]
    assert rows and {len(row) for row in rows} == {4}
    header = (folder / "neo4j/relationships.csv").read_text(encoding="utf-8").partition("\n")[0]
    assert header.startswith(":START_ID(Actor),:END_ID(Actor),:TYPE,")


def test_graph_and_dataset_hold_the_same_edges(dossier: gb.Dossier) -> None:
    graph = dossier.to_networkx()
    wanted = sorted((e.source, e.predicate, e.target) for s in dossier.statements for e in s.edges())
    assert sorted((u, d["predicate"], v) for u, v, d in graph.edges(data=True)) == wanted
    facts = dossier.to_networkx(status="facts")
    assert facts.number_of_edges() == sum(len(s.edges()) for s in dossier.statements if s.is_fact)


def test_frames(dossier: gb.Dossier) -> None:
    assert len(dossier.to_frame()) == len(dossier.statements)
    assert len(dossier.to_frame("actors")) == len(dossier.actors)
    assert len(dossier.to_frame("events")) > 0
    with pytest.raises(ValueError, match="choose one of statements, events, actors"):
        dossier.to_frame("nodes")  # type: ignore[arg-type]


def test_show_is_a_frame_in_a_notebook(dossier: gb.Dossier, tmp_path: Path) -> None:
    page = dossier.show()
    html = page._repr_html_()
    assert "<iframe" in html and "sandbox" in html and "18 statements" in html
    assert page.save(tmp_path / "page.html").read_text(encoding="utf-8") == page.html
    assert "18 statements" in repr(dossier) and "18 statements" in repr(page)


def test_markup_in_a_title_is_escaped() -> None:
    (article,) = small_record().articles[:1]
    from dataclasses import replace

    hostile = replace(article, article=replace(article.article, title="<script>alert(1)</script>"))
    assert "<script>" not in gb.Dossier(Record(articles=(hostile,)))._repr_html_()


def test_explain_shows_words_rule_and_reasons(dossier: gb.Dossier) -> None:
    part = dossier.record.articles[0]
    statement = part.statements[0]
    lines = dossier.explain(statement.id[:8])
    assert mark_words(statement, part) in lines
    assert "[who: " in lines and "[did: suspended]" in lines
    assert f"rule       {statement.provenance.rule}" in lines
    assert "SANCTION" in lines and "United States — suspend" in lines


def test_marked_words_are_the_sentence(dossier: gb.Dossier) -> None:
    import re

    for part in dossier.record.articles:
        for statement in part.statements:
            plain = re.sub(r"\[[\w ]+: ([^\[\]]*)\]", r"\1", mark_words(statement, part))
            assert plain == statement.provenance.sentence_span.slice(part.article.text)


@pytest.mark.parametrize(
    ("wanted", "message"), [("nothing", "no statement has the id"), ("", "no statement has the id")]
)
def test_explain_needs_an_id(dossier: gb.Dossier, wanted: str, message: str) -> None:
    with pytest.raises(StatementNotFoundError, match=message):
        dossier.explain(wanted)


def test_rejections_come_and_go(tmp_path: Path) -> None:
    rejected = gb.Dossier(small_record(), rejections=(Rejection(name="a.txt", reason="a.txt is empty; fill it"),))
    folder = rejected.save(tmp_path / "out")
    assert json.loads((folder / "rejects.jsonl").read_text()) == {"name": "a.txt", "reason": "a.txt is empty; fill it"}
    gb.Dossier(small_record()).save(folder)
    assert not (folder / "rejects.jsonl").exists()


def test_a_failure_leaves_the_old_files(folder: Path, dossier: gb.Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    before = hashes(folder)

    def fail(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OutputError, match="No space left on device"):
        gb.Dossier(Record(articles=dossier.record.articles[:1])).save(folder)
    monkeypatch.undo()
    assert hashes(folder) == before
    assert [p.name for p in folder.parent.iterdir()] == ["small"]


def test_a_file_in_the_way(tmp_path: Path, dossier: gb.Dossier) -> None:
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(OutputError, match=r"cannot be written .*--out"):
            dossier.save(place)
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"record": {}}', b'{"record": {"articles": [1]}}', b"\xff\xfe\x00\x01", b"[" * 100_000],
)
def test_damaged_dossier(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "dossier.json"
    path.write_bytes(content)
    with pytest.raises(DatasetError, match="is not a dossier"):
        gb.read_dossier(path)


def test_no_dossier_there(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="graphbuild build"):
        gb.read_dossier(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"text": ""}, ArticleError, "is empty"),
        ({"text": "Le ministre a dit que les sanctions et la paix sont dans le texte."}, LanguageError, "French"),
        ({"path": "no-such-file.txt"}, ArticleError, "there is no file"),
        ({}, TypeError, "either a path or text"),
        ({"text": "Iran protested.", "path": "a.txt"}, TypeError, "either a path or text"),
    ],
)
def test_build_refuses(arguments: dict[str, str], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        gb.build(**arguments)  # type: ignore[arg-type]


@pytest.mark.model
def test_build_from_a_text() -> None:
    dossier = gb.build(text="On Monday, France expelled two Russian diplomats.", date="2016-10-06", source="The Wire")
    assert dossier.articles[0].published == "2016-10-06"
    edges = {(e.source, e.target) for s in dossier.statements for e in s.edges()}
    assert edges, "France and Russia are joined"
    assert dossier.record.articles[0].warnings == ()
