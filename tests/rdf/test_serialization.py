from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import Dataset, Graph, Literal
from rdflib.compare import isomorphic

from graphbuild.rdf import FORMATS, load_quads, serialize_dataset, serialize_record
from graphbuild.rdf.serialization import serialize_quads
from tests.rdf.invented import invented_record

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
OXIGRAPH = {
    "turtle": "TURTLE",
    "trig": "TRIG",
    "json-ld": "JSON_LD",
    "nt": "N_TRIPLES",
    "nq": "N_QUADS",
    "turtle12": "TURTLE",
}
SCRIPT = """
import hashlib
from graphbuild.rdf import FORMATS, serialize_dataset, serialize_record, write_dataset
from tests.rdf.invented import invented_record
record = invented_record()
dataset = write_dataset(record)
for form in FORMATS:
    print(form, hashlib.sha256(serialize_dataset(dataset, form)).hexdigest(), hashlib.sha256(serialize_record(record, form)).hexdigest())
"""


def oxigraph_quads(content: bytes, form: str) -> set[str]:
    store = pyoxigraph.Store()
    store.load(input=content, format=getattr(pyoxigraph.RdfFormat, OXIGRAPH[form]))
    return {str(quad) for quad in store}


def rdflib_triples(content: bytes, form: str) -> set[tuple[str, ...]]:
    dataset = Dataset(default_union=True)
    dataset.parse(data=content, format={"nq": "nquads"}.get(form, form))
    return {canonical(s, p, o) for s, p, o, _ in dataset.quads()}


def canonical(*terms: object) -> tuple[str, ...]:
    return tuple(f"{t.value!r}{t.datatype or ''}" if isinstance(t, Literal) else str(t) for t in terms)


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_bytes_do_not_depend_on_hash_order(seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=environment, cwd=root, capture_output=True, text=True, check=True
    )
    expected = [hashlib.sha256(serialize_record(invented_record(), form)).hexdigest() for form in FORMATS]
    assert done.stdout.split() == [
        word for form, digest in zip(FORMATS, expected, strict=True) for word in (form, digest, digest)
    ]


@pytest.mark.parametrize("form", ["trig", "json-ld", "nq"])
def test_datasets_lose_nothing_in_two_parsers(form: str) -> None:
    record = invented_record()
    content = serialize_record(record, form)
    assert oxigraph_quads(content, form) == oxigraph_quads(serialize_record(record, "nq"), "nq")
    assert rdflib_triples(content, form) == rdflib_triples(serialize_record(record, "nt"), "nt")


@pytest.mark.parametrize("form", ["turtle", "nt"])
def test_merged_graphs_lose_nothing_in_two_parsers(form: str) -> None:
    record = invented_record()
    content = serialize_record(record, form)
    assert oxigraph_quads(content, form) == oxigraph_quads(serialize_record(record, "nt"), "nt")
    assert isomorphic(
        Graph().parse(data=content, format=form), Graph().parse(data=serialize_record(record, "nt"), format="nt")
    )


def test_turtle_is_grouped_in_sections_and_reading_order() -> None:
    text = serialize_record(invented_record(), "turtle").decode()
    headings = [line[2:] for line in text.splitlines() if line.startswith("# ")]
    assert headings == [
        "Dataset",
        "Articles",
        "Actors",
        "Statements",
        "Events",
        "Relations",
        "Event types and outlets",
        "Text",
    ]
    order = [
        text.index(f"\nstatement:{name} a rdf:Statement, gb:Statement") for name in ("s1", "s2", "s3", "s4", "s5", "z9")
    ]
    assert order == sorted(order)
    assert "    rdf:subject actor:Q155 ;\n    rdf:predicate rel:expel ;\n    rdf:object actor:Q419 ;\n" in text
    assert "<article/first#char=0,71> a " in text


def test_trig_names_each_graph_once() -> None:
    text = serialize_record(invented_record(), "trig").decode()
    names = [line.split()[0] for line in text.splitlines() if line.endswith(" {")]
    assert names == [
        "<graph/terms>",
        "<graph/actors>",
        "<graph/events>",
        "<graph/article/a%2Fb%20c%23%3F%C3%A9>",
        "<graph/article/first>",
    ]


def test_only_prefixes_that_are_used_stand_in_turtle() -> None:
    text = serialize_record(invented_record(), "turtle").decode()
    for line in text.splitlines():
        if line.startswith("@prefix"):
            assert text.count(line.split()[1]) > 1, line


def test_jsonld_carries_its_context() -> None:
    document = json.loads(serialize_record(invented_record(), "json-ld"))
    assert document["@context"]["gb"] == "https://w3id.org/graphbuild/ns#"
    (actors,) = (graph for graph in document["@graph"] if graph["@id"].endswith("graph/actors"))
    (berg,) = (node for node in actors["@graph"] if node["gb:id"] == "actor:ola-berg")
    assert berg["gb:actsFor"] == "actor:Q20"
    assert berg["skos:altLabel"] == ["Berg", "Minister Berg"]


def test_rdf12_reifies_what_a_statement_says() -> None:
    content = serialize_record(invented_record(), "turtle12")
    store = pyoxigraph.Store()
    store.load(input=content, format=pyoxigraph.RdfFormat.TURTLE)
    found = store.query(
        "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX gb: <https://w3id.org/graphbuild/ns#>"
        "SELECT ?s ?o { ?reading rdf:reifies <<( ?s ?p ?o )>> ; gb:isFact false }"
    )
    assert [(str(row["s"])[-5:-1], str(row["o"])[-5:-1]) for row in found] == [("Q155", "Q419")]


def test_any_dataset_can_be_written() -> None:
    lines = b'_:b <http://a/p> "x"@en .\n<http://a/s> <http://a/p> "1.5E0"^^<http://www.w3.org/2001/XMLSchema#double> <http://g/> .\n'
    dataset = load_quads(lines, {"a": "http://a/"})
    for form in FORMATS:
        assert serialize_dataset(dataset, form)
    assert b'a:p "x"@en' in serialize_dataset(dataset, "turtle")


@pytest.mark.parametrize("local", ["-a", "a.", ".a", "a..b", "a%2Eb", "a:b", "é", "", "a/../b", "./a", "a//b"])
def test_names_that_a_prefix_cannot_take(local: str) -> None:
    quad = (f"<https://w3id.org/graphbuild/data/actor/{local}>", "<http://a/p>", '"x"', "")
    content = serialize_quads([quad], "turtle")
    (read,) = pyoxigraph.parse(input=content, format=pyoxigraph.RdfFormat.TURTLE)
    assert str(read.subject) == quad[0]
    ((subject, _, _),) = Graph().parse(data=content, format="turtle")
    assert f"<{subject}>" == quad[0]
