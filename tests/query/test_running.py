from __future__ import annotations

import time

import pytest
from rdflib import Dataset, Graph

from graphbuild.errors import QueryError
from graphbuild.query import query_prefixes, run_query
from graphbuild.rdf import load_quads, write_dataset
from tests.rdf.invented import invented_record

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return write_dataset(invented_record())


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT ?s { ?s a", r"line 1, column 17, at the \^ in: SELECT \?s \{ \?s a\^"),
        ("SELECT ?s {\n  ?s a gb:Actor ;;; x }", r"line 2, column"),
        ("SELECT ?s { ?s foo:bar ?o }", r"unknown prefix foo: in line 1; declare it with PREFIX foo: <...>"),
        ("PREFIX foo: <http://f/>\nSELECT ?s { ?s foo:bar ?o ; bar:x 1 }", r"unknown prefix bar: in line 2"),
        ("no-such-query", r"no query is named 'no-such-query'.* graphbuild queries"),
        ("who-said-wat", r"did you mean who-said-what or"),
        ("INSERT DATA { <http://a> <http://b> 1 }", "a query can only read"),
        ("# note\nPREFIX x: <http://x/>\nDROP ALL", "a query can only read"),
        ("", "malformed at line 1"),
        ("SELECT ?s { ?s gb:id $id } # $x", None),
    ],
)
def test_malformed_queries(dataset: Dataset, query: str, message: str | None) -> None:
    if message is None:
        assert run_query(dataset, query).rows
        return
    with pytest.raises(QueryError, match=message) as caught:
        run_query(dataset, query)
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 500


@pytest.mark.parametrize(
    ("query", "message"),
    [("SELECT ?s { ?s a", "malformed at line 1, column"), ("SELECT ?s { ?s foo:bar ?o }", "unknown prefix foo:")],
)
def test_malformed_queries_over_rdflibs_own_store(query: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        run_query(Dataset(default_union=True), query)


def test_a_mistaken_query_changes_nothing(dataset: Dataset) -> None:
    before = len(dataset)
    with pytest.raises(QueryError):
        run_query(dataset, "ASK {} ; DROP ALL")
    assert len(dataset) == before


def test_limit(dataset: Dataset) -> None:
    rows = run_query(dataset, "SELECT ?s { ?s a gb:Actor } ORDER BY ?s", limit=2)
    assert len(rows.rows) == 2 and rows.is_cut
    assert not run_query(dataset, "SELECT ?s { ?s a gb:Actor }", limit=6).is_cut
    triples = run_query(dataset, "CONSTRUCT WHERE { ?s a gb:Actor }", limit=2)
    assert len(triples.rows) == 2 and triples.is_cut and len(Graph().parse(data=triples.turtle)) == 2


def test_ten_million_rows_are_cut_soon(dataset: Dataset) -> None:
    began = time.monotonic()
    rows = run_query(dataset, "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", limit=1000, timeout=30)
    assert len(rows.rows) == 1000 and rows.is_cut
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    "query",
    [
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) < STR(?i)) }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    ],
)
def test_timeout(query: str) -> None:
    lines = "".join(f"<http://a/{i}> <http://p> <http://a/{i % 9}> .\n" for i in range(1000))
    began = time.monotonic()
    with pytest.raises(QueryError, match=r"took longer than 0\.2 seconds"):
        run_query(load_quads(lines.encode(), {}), query, timeout=0.2)
    assert time.monotonic() - began < 5


def test_a_mistake_is_found_within_a_timeout(dataset: Dataset) -> None:
    with pytest.raises(QueryError, match="malformed"):
        run_query(dataset, "SELECT ?s", timeout=10)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ('"text"', "text"),
        ('"text"@en', "text"),
        ("1", 1),
        ("1.0", 1.0),
        ("1.5e0", 1.5),
        ("true", True),
        ('"2016-10-03"^^xsd:date', "2016-10-03"),
        ('"x"^^xsd:integer', "x"),
        ("gb:Actor", "https://w3id.org/graphbuild/ns#Actor"),
        ("?unbound", None),
        ("wd:Q30", "http://www.wikidata.org/entity/Q30"),
    ],
)
def test_values(dataset: Dataset, expression: str, value: object) -> None:
    rows = run_query(dataset, f"SELECT ?x {{ BIND({expression} AS ?x) }}")
    assert rows.rows == ((value,),)
    assert type(rows.rows[0][0]) is type(value)


def test_ask(dataset: Dataset) -> None:
    rows = run_query(dataset, "ASK { actor:Q20 rel:sign_accord_with actor:Q419 }")
    assert (rows.columns, rows.rows) == (("answer",), ((True,),))


def test_construct_and_describe_give_turtle(dataset: Dataset) -> None:
    rows = run_query(dataset, "CONSTRUCT { ?a skos:related ?b } WHERE { ?a gb:actsFor ?b }")
    assert rows.turtle.endswith("actor:ola-berg skos:related actor:Q20 .\n")
    assert "prov:" not in rows.turtle
    assert "gb:actsFor" in run_query(dataset, "DESCRIBE actor:ola-berg").turtle


def test_prefixes_of_data_follow_the_base() -> None:
    dataset = write_dataset(invented_record(), base="https://kg.example/")
    assert query_prefixes(dataset)["actor"] == "https://kg.example/actor/"
    assert run_query(dataset, "ASK { actor:Q20 rel:sign_accord_with actor:Q419 }").rows == ((True,),)


def test_named_graphs(dataset: Dataset) -> None:
    rows = run_query(dataset, "SELECT DISTINCT ?g { GRAPH ?g { ?s a gb:Statement } } ORDER BY ?g")
    assert [str(row[0]).rpartition("/")[2] for row in rows.rows] == ["a%2Fb%20c%23%3F%C3%A9", "first"]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { ?s ?p 1.service?where { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { ?s ?p 1SERVICE<http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE"),
        ("PREFIX x: <http://x/> SELECT * { ?s x:a\\#b ?o . SERVICE x:y { ?s ?p ?o } }", "SERVICE"),
        ("PREFIX x: <http://x/> SELECT * { ?s x:it\\'s ?o . SERVICE x:y { ?s x:it\\'s ?o } }", "SERVICE"),
        ("SELECT * { ?s <http://\\u0061#> ?o . SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { \\u0053ERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * # note\nFROM <http://127.0.0.1:1/> { ?s ?p ?o }", "FROM"),
        ("SELECT * from named <http://127.0.0.1:1/> { ?s ?p ?o }", "FROM"),
        ('SELECT ?service { ?service a "SERVICE", gb:service, <http://SERVICE>, ?from, gb:from } # SERVICE FROM', ""),
    ],
)
def test_nothing_is_fetched(dataset: Dataset, query: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if not message:
        assert run_query(dataset, query).rows == ()
        return
    monkeypatch.setattr(dataset.store, "query", None)  # no engine sees it
    with pytest.raises(QueryError, match=f"has a {message} clause, but"):
        run_query(dataset, query)
