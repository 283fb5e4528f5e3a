"""Golden cases: each stage is checked from the file of the stage before, so that a failure names the room.

    article.txt -> sentences.json -> record.json -> contract.json, record.ttl, graph.json, events.json

`pytest --update-golden` rewrites the files.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphbuild.graph import build_graph
from graphbuild.ingest import read_inputs
from graphbuild.model import Article, ArticleRecord, Record, Sentence, from_json, to_json
from graphbuild.model.contract import article_row
from graphbuild.model.grouping import group_events
from graphbuild.rdf import read_dataset, read_record, serialize_record

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(p for p in GOLDEN.iterdir() if p.is_dir())


@pytest.fixture
def check(request):
    """Compare text with a golden file, or rewrite the file."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == text

    return compare


def as_text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def article_of(case: Path) -> Article:
    (article,) = read_inputs([case / "article.txt"])
    assert isinstance(article, Article)
    return article


def record_of(case: Path) -> Record:
    part = from_json(ArticleRecord, json.loads((case / "record.json").read_text(encoding="utf-8")))
    return Record(articles=(part,))


@pytest.mark.model
@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_parse(case, check):
    from graphbuild.parse import load_parser, parse_article

    sentences = parse_article(article_of(case), load_parser())
    check(case / "sentences.json", as_text([to_json(s) for s in sentences]))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_everything_after_the_parser(case, check):
    from graphbuild.extract import RULES
    from graphbuild.pipeline import Tools, read_sentences
    from graphbuild.resolve import load_tables

    rows = json.loads((case / "sentences.json").read_text(encoding="utf-8"))
    sentences = tuple(from_json(Sentence, row) for row in rows)
    tools = Tools(parser=None, tables=load_tables(), rules=RULES)
    check(case / "record.json", as_text(to_json(read_sentences(article_of(case), sentences, tools))))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_contract(case, check):
    check(case / "contract.json", as_text(article_row(record_of(case).articles[0])))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_rdf(case, check):
    record = record_of(case)
    check(case / "record.ttl", serialize_record(record, "turtle").decode())
    assert read_record(read_dataset(case / "record.ttl")) == record


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_graph_and_rdf_have_the_same_edges(case, check):
    record = record_of(case)
    graph = build_graph(record)
    rows = [[u, data["predicate"], v, data["status"]] for u, v, data in graph.edges(data=True)]
    check(case / "graph.json", as_text(sorted(rows)))
    edges = {(e.source, e.predicate, e.target, s.id) for s in record.statements for e in s.edges()}
    assert {(u, d["predicate"], v, d["statement"]) for u, v, d in graph.edges(data=True)} == edges


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_events(case, check):
    check(case / "events.json", as_text([to_json(group) for group in group_events(record_of(case))]))
