from __future__ import annotations

from collections.abc import Mapping

import pytest
from rdflib import Dataset, URIRef
from rdflib.util import from_n3

from graphbuild.errors import OntologyError
from graphbuild.query import NamedQuery, Rows, find_query, named_queries, run_query
from graphbuild.query.catalog import parse_query
from graphbuild.rdf import record_quads, write_dataset
from tests.rdf.invented import invented_record

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
OWLS = '"Night\nOwls" 🦉'

# name, parameters, columns to look at, rows
EXPECTED: list[tuple[str, dict[str, str], tuple[str, ...], list[tuple[object, ...]]]] = [
    ("actors", {"country": "nor"}, ("actor", "kind", "mentions"), [("Norway", "State", 1), ("Ola Berg", "Person", 1)]),
    ("articles", {}, ("id", "statements", "facts"), [("a/b c#?é", 1, 1), ("first", 5, 3)]),
    (
        "between",
        {"actor": "the peruvian state", "other": "Brazil"},
        ("who", "did", "whom", "fact"),
        [("Brazil", "expel", "Peru", False)],
    ),
    ("between", {"actor": "Brazil", "other": "Chile"}, ("who",), []),
    ("central-actors", {}, ("actor", "acts", "actedUpon", "neighbors"), [("Peru", 0, 4, 4), (OWLS, 1, 0, 1), ("Brazil", 1, 0, 1), ("Chile", 1, 0, 1), ("Norway", 1, 0, 1)]),
    ("conflict-and-cooperation", {"from": "2021-05"}, ("month", "who", "cooperation", "conflict", "meanScore"), [("2021-05", OWLS, 0, 1, -2.0), ("2021-05", "Chile", 1, 0, 6.5), ("2021-05", "Norway", 1, 0, 6.5)]),
    ("conflict-and-cooperation", {"to": "2021-04"}, ("month",), []),
    ("contradictions", {}, ("who",), []),
    ("event-types", {}, ("type", "events", "facts"), [("ACCUSE", 1, 1), ("COERCE", 1, 0), ("SUPPORT", 1, 1)]),
    ("events-at-place", {"place": "per"}, ("place", "what", "id"), [("Lima", "Norway – sign accord with – Peru", "s1")]),
    ("events-at-place", {"place": "Oslo"}, ("place",), []),
    ("facts-as-edges", {"actor": "Norway"}, ("subject", "object"), [("https://w3id.org/graphbuild/data/actor/Q20", "https://w3id.org/graphbuild/data/actor/Q419")]),
    ("mentions", {"actor": "Minister Berg"}, ("words", "begin", "end", "article"), [("Minister Ola Berg", 72, 89, "first")]),
    ("not-facts", {}, ("who", "status", "speaker", "id"), [("Brazil", "possible", None, "s5"), ("Peru", "denied, attributed", "Ola Berg", "s3")]),
    ("not-facts", {"actor": "Peru"}, ("id",), [("s3",)]),
    ("open-ends", {}, ("who", "did", "whom"), [("(unknown)", "impose tariffs on", "Chile"), ("Ola Berg", "say", ""), ("Peru", "close", "ports")]),
    ("partners", {"actor": "Q419"}, ("who", "type"), [("Chile", "SUPPORT"), ("Norway", "SUPPORT")]),
    ("quoted-speakers", {}, ("speaker", "cue", "statements"), [("Ola Berg", "said", 1)]),
    ("relations", {}, ("relation", "readings"), [("sign accord with", 2), ("close", 1), ("condemn", 1), ("expel", 1), ("impose tariffs on", 1), ("say", 1)]),
    ("reports", {"actor": "Brazil", "target": "Peru"}, ("outlet", "published", "sentence", "begin", "end", "quote"), [("The Daily Cod", "2021-05-05", 3, 157, 179, "Brazil may expel Peru.")]),
    ("sources-per-event", {"actor": "Peru"}, ("type", "statements", "articles", "outlets"), [("COERCE", 1, 1, 1), ("SUPPORT", 1, 1, 1), ("ACCUSE", 1, 1, 1)]),
    ("sources-per-event", {"actor": "Ola Berg"}, ("type",), []),
    ("timeline", {"to": "2021-05-04"}, ("begin", "id"), [("2021-05-01", "s4"), ("2021-05-04", "s1"), ("2021-05-04", "s1")]),
    ("timeline", {"actor": "Chile", "from": "2021-06"}, ("id",), []),
    ("what-did", {"actor": "norway"}, ("actor", "did", "whom", "statements"), [("Norway", "sign accord with", "Peru", 1)]),
    ("what-did", {"actor": "Brazil"}, ("actor",), []),
    ("who-acts-against", {"actor": "Peru"}, ("who", "type", "quad", "fact"), [("Brazil", "COERCE", 4, False), (OWLS, "ACCUSE", 3, True)]),
    ("who-acts-for", {"actor": "Norway"}, ("actor", "role"), [("Ola Berg", "Minister of Norway")]),
    ("who-said-what", {"actor": "Norway"}, ("speaker", "cue", "about", "did", "whom", "negated"), [("Ola Berg", "said", "Peru", "close", "ports", True)]),
    ("who-said-what", {"actor": "Peru"}, ("speaker",), []),
]  # fmt: skip


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return write_dataset(invented_record())


@pytest.fixture(scope="module")
def memory() -> Dataset:
    """The same quads in rdflib's own store."""
    found = Dataset(default_union=True)
    for s, p, o, g in record_quads(invented_record()):
        found.graph(URIRef(g[1:-1])).add((from_n3(s), from_n3(p), from_n3(o)))
    return found


def chosen(rows: Rows, columns: tuple[str, ...]) -> list[tuple[object, ...]]:
    at = [rows.columns.index(name) for name in columns]
    return [tuple(row[i] for i in at) for row in rows.rows]


@pytest.mark.parametrize(("name", "parameters", "columns", "expected"), EXPECTED)
def test_rows(
    dataset: Dataset,
    memory: Dataset,
    name: str,
    parameters: Mapping[str, str],
    columns: tuple[str, ...],
    expected: list[tuple[object, ...]],
) -> None:
    rows = run_query(dataset, name, parameters=parameters)
    assert chosen(rows, columns) == expected
    assert run_query(memory, name, parameters=parameters) == rows


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_both_engines_give_the_same_rows_without_parameters(
    dataset: Dataset, memory: Dataset, query: NamedQuery
) -> None:
    assert run_query(memory, query.name) == run_query(dataset, query.name)


def test_every_query_is_tested() -> None:
    assert {query.name for query in named_queries()} == {name for name, *_ in EXPECTED}
    assert len(named_queries()) >= 15


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_form_of_query_files(query: NamedQuery) -> None:
    assert query.question.endswith("?") and len(query.question) < 100
    for parameter in query.parameters:
        assert f"${parameter.name}" in query.text.replace("# parameter", "")
        assert parameter.meaning
    assert str(query).startswith(query.name) and "\n" not in str(query)
    assert "ORDER BY" in query.text or "CONSTRUCT" in query.text


def test_contradictions_are_found() -> None:
    from dataclasses import replace

    record = invented_record()
    first = record.articles[0]
    denial = next(s for s in first.statements if s.id == "s3")
    claim = replace(denial, id="s6", negated=False, attribution=None)
    changed = replace(first, statements=(*first.statements, claim))
    rows = run_query(
        write_dataset(replace(record, articles=(changed,))), "contradictions", parameters={"actor": "Peru"}
    )
    assert rows.rows == (("Peru", "close", "ports", "s6", None, "s3", "Ola Berg"),)


def test_a_file_without_a_question() -> None:
    with pytest.raises(OntologyError, match="no comment with a question"):
        parse_query("x", "SELECT * { ?s ?p ?o }")


def test_find_query() -> None:
    assert find_query("actors").name == "actors"
