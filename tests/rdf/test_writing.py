from __future__ import annotations

import re

import pytest
from rdflib import RDF, BNode, Dataset, URIRef

from graphbuild.errors import DatasetError, OutputError
from graphbuild.model import Edge, Record
from graphbuild.rdf import Run, record_quads, serialize_dataset, serialize_record, write_dataset, write_nquads
from graphbuild.rdf.dates import day_bounds
from graphbuild.rdf.names import actor_id, actor_iri, decode_id, encode_id, relation_iri
from graphbuild.rdf.statements import statement_readings
from graphbuild.rdf.terms import quoted, split_literal
from tests.rdf.invented import invented_record

BASE = "https://w3id.org/graphbuild/data/"
GB = "https://w3id.org/graphbuild/ns#"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return write_dataset(invented_record(), run=Run(version="0.1.0"))


def ask(dataset: Dataset, text: str) -> bool:
    prefixes = {"gb": GB, "actor": f"{BASE}actor/", "rel": f"{BASE}rel/", "s": f"{BASE}statement/"}
    return bool(dataset.query(f"ASK {{ {text} }}", initNs=prefixes).askAnswer)


@pytest.mark.parametrize(
    ("edge", "is_written"),
    [
        ("actor:Q20 rel:sign_accord_with actor:Q419", True),
        ("actor:Q298 rel:sign_accord_with actor:Q419", True),
        ("actor:Q155 rel:expel actor:Q419", False),  # only possible
        ("actor:Q419 rel:close ?x", False),  # denied by another
        ("?x rel:impose_tariffs_on actor:Q298", False),  # nobody is named
    ],
)
def test_plain_edges_are_facts_between_actors(dataset: Dataset, edge: str, is_written: bool) -> None:
    assert ask(dataset, edge) is is_written


def test_plain_edges_are_those_of_the_model(dataset: Dataset) -> None:
    record = invented_record()
    expected = {edge for s in record.statements if s.is_fact for edge in s.edges()}
    rows = dataset.query(
        f"SELECT ?a ?l ?b {{ ?r a <{GB}Relation> ; <http://www.w3.org/2000/01/rdf-schema#label> ?l . ?a ?r ?b }}"
    )
    assert {Edge(source=actor_id(str(a)), predicate=str(p), target=actor_id(str(b))) for a, p, b in rows} == expected


@pytest.mark.parametrize(
    ("statement", "readings"),
    [
        ("s1", (("Q20", "sign accord with", "Q419"), ("Q298", "sign accord with", "Q419"))),
        ("s2", (("actor:ola-berg", "say", None),)),
        ("s3", (("Q419", "close", None),)),
        ("s4", ((None, "impose tariffs on", "Q298"),)),
        ("s5", (("Q155", "expel", "Q419"),)),
    ],
)
def test_readings(statement: str, readings: tuple[object, ...]) -> None:
    (found,) = (s for s in invented_record().statements if s.id == statement)
    assert statement_readings(found) == readings


@pytest.mark.parametrize(
    "pattern",
    [
        's:s1 a gb:Statement ; gb:id "s1" . s:s1.2 a gb:Reading ; gb:readingOf s:s1 ; gb:id "s1"',
        's:s3 gb:attributedTo actor:ola-berg ; gb:attribution/gb:cue "said" ; gb:negated true ; gb:isFact false',
        "s:s2 gb:content s:s3",
        's:s4 gb:date "2021-05" ; <http://semanticweb.cs.vu.nl/2009/11/sem/hasEndTimeStamp> ?day FILTER(STR(?day) = "2021-05-31")',
        "s:s1 gb:aboutEvent ?e . ?e gb:source actor:Q20, actor:Q298 ; gb:target actor:Q419 ; gb:isFact true",
        "actor:ola-berg a gb:Person, gb:Actor ; gb:actsFor actor:Q20",
        "actor:Q20 <http://www.w3.org/2004/02/skos/core#exactMatch> <http://www.wikidata.org/entity/Q20>",
        's:s3 <http://www.w3.org/2000/01/rdf-schema#label> "Peru – close – ports (denied; said by Ola Berg)"',
        "?article gb:outlet ?o ; <http://www.w3.org/ns/prov#wasGeneratedBy> ?run . ?run a gb:Run",
    ],
)
def test_what_can_be_asked(dataset: Dataset, pattern: str) -> None:
    assert ask(dataset, pattern)


def test_each_article_is_a_graph_of_its_own(dataset: Dataset) -> None:
    names = {str(g.identifier).removeprefix(f"{BASE}graph/") for g in dataset.store.contexts()}
    assert names == {"article/first", "article/a%2Fb%20c%23%3F%C3%A9", "actors", "terms", "events", "run"}


def test_membership_stands_in_triples(dataset: Dataset) -> None:
    for kind in ("Statement", "Reading", "Mention", "Appearance"):
        for (node, _, _), _ in dataset.store.triples((None, RDF.type, URIRef(GB + kind)), None):
            assert ask(dataset, f"<{node}> gb:article ?article . ?article a gb:Article")


def test_every_prefixed_name_can_stand_in_a_query(dataset: Dataset) -> None:
    turtle = serialize_dataset(dataset, "turtle").decode()
    names = sorted(set(re.findall(r"(?m)^((?:actor|article|event|rel|statement):\S+) ", turtle)))
    assert len(names) > 40
    prefixes = {name: f"{BASE}{name}/" for name in ("actor", "article", "event", "rel", "statement")}
    for name in names:
        assert bool(dataset.query(f"ASK {{ {name} ?p ?o }}", initNs=prefixes).askAnswer), name


def test_no_blank_nodes(dataset: Dataset) -> None:
    assert not any(
        isinstance(node, BNode) for triple, _ in dataset.store.triples((None, None, None), None) for node in triple
    )


def test_the_fast_path_writes_the_same_quads(dataset: Dataset) -> None:
    lines = list(write_nquads(invented_record(), run=Run(version="0.1.0")))
    assert "".join(sorted(lines)).encode() == serialize_dataset(dataset, "nq")


def test_quads_are_not_repeated() -> None:
    quads = list(record_quads(invented_record()))
    assert len(quads) == len(set(quads))


@pytest.mark.parametrize(
    "base", ["", "data/", "https://example.org", "ftp://example.org/", "https://a b/", 'https://a/">']
)
def test_a_base_that_names_nothing(base: str) -> None:
    with pytest.raises(DatasetError, match="is no base"):
        write_dataset(invented_record(), base=base)


def test_unknown_format() -> None:
    with pytest.raises(OutputError, match="'rdfxml' is no RDF format"):
        serialize_record(Record(articles=()), "rdfxml")


@pytest.mark.parametrize(
    "text",
    ["Q5", "actor:Q5", "actor:", "actor:x", "x", "", "id.x", "actor:id.x", "a/b", "..", "ü 🦉", '"<>\n', "\ud800"],
)
def test_actor_ids_and_iris(text: str) -> None:
    iri = actor_iri(BASE, text)
    assert actor_id(iri) == text
    assert set(iri.removeprefix(f"{BASE}actor/")) <= set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.%"
    )
    assert decode_id(encode_id(text)) == text


def test_different_actors_have_different_iris() -> None:
    ids = ["Q5", "actor:Q5", "actor:x", "x", "id.x", "actor:id.x", "actor:", ""]
    assert len({actor_iri(BASE, identifier) for identifier in ids}) == len(ids)


@pytest.mark.parametrize(
    ("predicate", "name"), [("suspend talks with", "suspend_talks_with"), ("<b>", "b"), ("Élan", "elan")]
)
def test_relations(predicate: str, name: str) -> None:
    assert relation_iri(BASE, predicate) == f"{BASE}rel/{name}"


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("2016-10-03", ("2016-10-03", "2016-10-03")),
        ("2016", ("2016-01-01", "2016-12-31")),
        ("2015-WI", ("2015-12-01", "2016-02-29")),
        ("2016-SU", ("2016-06-01", "2016-08-31")),
        ("2016-09/2016-10-02", ("2016-09-01", "2016-10-02")),
        ("2016-10/2016-09", None),
        ("2016-02-30", None),
        ("0000", None),
        ("0000-05", None),
        ("P3D", None),
        ("", None),
    ],
)
def test_bounds_of_dates(value: str, bounds: tuple[str, str] | None) -> None:
    assert day_bounds(value) == bounds


@pytest.mark.parametrize("text", ["", '"', "\\", "\\n", "\n\r\t", "\x00\x7f\x85", "\u2028", "🦉", "\ufffe", 'a\\"b'])
def test_literals(text: str) -> None:
    assert split_literal(quoted(text)) == (text, "", "")
    assert "\n" not in quoted(text)


def test_half_a_surrogate_pair_cannot_be_written() -> None:
    assert quoted("a\ud83d") == '"a\ufffd"'
