from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest
from rdflib import Dataset, Graph

from graphbuild.rdf import Violation, read_dataset, serialize_record, validate_dataset, write_dataset
from graphbuild.rdf.stores import as_dataset
from graphbuild.resources import ontology_path
from tests.rdf.invented import invented_record

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
PREFIXES = """
PREFIX gb: <https://w3id.org/graphbuild/ns#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX a: <https://w3id.org/graphbuild/data/article/>
PREFIX actor: <https://w3id.org/graphbuild/data/actor/>
PREFIX rel: <https://w3id.org/graphbuild/data/rel/>
PREFIX event: <https://w3id.org/graphbuild/data/event/>
PREFIX s: <https://w3id.org/graphbuild/data/statement/>
"""
SPAN = "<https://w3id.org/graphbuild/data/article/first#char=0,71>"

# shape, update that breaks it
BREACHES = [
    ("ReadingSubjectShape", "INSERT DATA { s:s1 rdf:subject actor:Q298 }"),
    ("ReadingSubjectShape", "INSERT DATA { s:s4 rdf:subject actor:nobody }"),
    ("ReadingPredicateShape", "DELETE WHERE { s:s1 rdf:predicate ?p }"),
    ("ReadingObjectShape", "INSERT DATA { s:s1 rdf:object actor:Q298 }"),
    ("ReadingLabelShape", "DELETE WHERE { s:s1 rdfs:label ?l }"),
    ("NegatedShape", "DELETE WHERE { s:s1 gb:negated ?n }"),
    ("ModalityShape", "INSERT DATA { s:s1 gb:modality gb:probable }"),
    ("FactShape", "DELETE WHERE { s:s1 gb:isFact ?f }"),
    ("ConfidenceShape", "DELETE { s:s1 gb:confidence ?c } INSERT { s:s1 gb:confidence 1.5 } WHERE { s:s1 gb:confidence ?c }"),
    ("EvidenceShape", "DELETE WHERE { s:s1 prov:wasDerivedFrom ?e }"),
    ("InArticleShape", "DELETE WHERE { s:s1 gb:article ?a }"),
    ("QuadShape", "INSERT DATA { s:s1 gb:quad 7 }"),
    ("ScoreShape", "DELETE { s:s1 gb:score ?c } INSERT { s:s1 gb:score -11.0 } WHERE { s:s1 gb:score ?c }"),
    ("DayShape", 'INSERT DATA { s:s5 sem:hasTimeStamp "2021-05" }'),
    ("BeginShape", 'INSERT DATA { s:s5 sem:hasBeginTimeStamp "2021-05-05"^^xsd:date ; sem:hasEndTimeStamp "2021-05-04"^^xsd:date }'),
    ("EventTypeShape", "INSERT DATA { s:s1 gb:eventType gb:OTHER }"),
    ("SpeakerShape", "INSERT DATA { s:s3 gb:attributedTo actor:nobody }"),
    ("ReadingShape", "DELETE { s:s3 gb:isFact false } INSERT { s:s3 gb:isFact true } WHERE {}"),
    ("ReadingShape", "DELETE { s:s1 gb:isFact true } INSERT { s:s1 gb:isFact false } WHERE {}"),
    ("ReadingShape", "INSERT DATA { s:s1 gb:attributedTo actor:ola-berg }"),
    ("StatementIdShape", 'INSERT DATA { s:s1 gb:id "s2" }'),
    ("RelationTextShape", "DELETE WHERE { s:s1 gb:relationText ?t }"),
    ("RelationSpanShape", "DELETE WHERE { s:s1 gb:relationSpan ?t }"),
    ("RuleShape", "DELETE WHERE { s:s1 gb:rule ?t }"),
    ("SubjectArgumentShape", "INSERT DATA { s:s1 gb:subjectArgument s:s5.subject }"),
    ("ObjectArgumentShape", "INSERT DATA { s:s1 gb:objectArgument actor:Q20 }"),
    ("ReadingOfShape", "DELETE WHERE { s:s1.2 gb:readingOf ?s }"),
    ("RelationLabelShape", "DELETE WHERE { rel:expel rdfs:label ?l }"),
    ("PlainEdgeShape", "INSERT DATA { actor:Q155 rel:expel actor:Q419 }"),
    ("PlainEdgeShape", "INSERT DATA { actor:Q419 rel:sign_accord_with actor:Q20 }"),
    ("OrphanEdgeShape", "INSERT DATA { actor:Q20 rel:invented actor:Q419 }"),
    ("ActorNameShape", "DELETE WHERE { actor:Q20 skos:prefLabel ?l }"),
    ("ActorIdShape", 'INSERT DATA { actor:Q20 gb:id "x" }'),
    ("CountryShape", 'INSERT DATA { actor:Q20 gb:countryCode "no" }'),
    ("ActsForShape", "INSERT DATA { actor:ola-berg gb:actsFor actor:Q298 }"),
    ("ArticleIdShape", "DELETE WHERE { a:first gb:id ?i }"),
    ("TextShape", "DELETE WHERE { a:first nif:isString ?t }"),
    ("PublishedShape", 'INSERT DATA { a:first schema:datePublished "soon" }'),
    ("SpanInTextShape", f'DELETE {{ {SPAN} nif:anchorOf ?w }} INSERT {{ {SPAN} nif:anchorOf "other words" }} WHERE {{ {SPAN} nif:anchorOf ?w }}'),
    ("SpanInTextShape", f"DELETE {{ {SPAN} nif:endIndex ?e }} INSERT {{ {SPAN} nif:endIndex 9999 }} WHERE {{ {SPAN} nif:endIndex ?e }}"),
    ("SpanArticleShape", f"DELETE WHERE {{ {SPAN} nif:referenceContext ?a }}"),
    ("SpanBeginShape", f"DELETE {{ {SPAN} nif:beginIndex ?b }} INSERT {{ {SPAN} nif:beginIndex 71 }} WHERE {{ {SPAN} nif:beginIndex ?b }}"),
    ("SpanEndShape", f"DELETE WHERE {{ {SPAN} nif:endIndex ?a }}"),
    ("SpanWordsShape", f"DELETE WHERE {{ {SPAN} nif:anchorOf ?a }}"),
    ("MentionActorShape", "DELETE WHERE { a:first.mention-0 gb:actor ?a }"),
    ("MentionSpanShape", "DELETE WHERE { a:first.mention-0 gb:span ?a }"),
    ("MentionKindShape", 'INSERT DATA { a:first.mention-0 gb:mentionKind "guess" }'),
    ("CueShape", "DELETE WHERE { a:first.attribution-0 gb:cue ?c }"),
    ("EventOneTypeShape", "DELETE WHERE { event:60b8e738486d gb:eventType ?t }"),
    ("EventReportShape", "DELETE WHERE { s:z9 gb:aboutEvent ?e }"),
    ("EventFactShape", "DELETE WHERE { event:60b8e738486d gb:isFact ?f }"),
]  # fmt: skip


def broken(update: str) -> Dataset:
    # one graph, so that an update need not name the graph it changes
    store = pyoxigraph.Store()
    store.load(input=serialize_record(invented_record(), "nt"), format=pyoxigraph.RdfFormat.N_TRIPLES)
    before = set(store)
    store.update(PREFIXES + update)
    assert before != set(store), "the update changes nothing"
    return as_dataset(store, {})


def test_what_is_written_conforms() -> None:
    assert validate_dataset(write_dataset(invented_record())) == ()


@pytest.mark.parametrize(("shape", "update"), BREACHES)
def test_each_shape_finds_its_breach(shape: str, update: str) -> None:
    found = validate_dataset(broken(update))
    assert shape in {violation.shape for violation in found}


def test_every_shape_has_a_breach_above() -> None:
    graph = Graph().parse(str(ontology_path("shapes.ttl")), format="turtle")
    sh = "http://www.w3.org/ns/shacl#"
    rows = graph.query(f"SELECT DISTINCT ?s {{ ?s <{sh}message> ?m FILTER(ISIRI(?s)) }}")
    names = {str(row[0]).rpartition("#")[2] for row in rows} | {"PlainEdgeShape", "OrphanEdgeShape", "SpanInTextShape"}
    assert names - {"FactRule"} == {shape for shape, _ in BREACHES}


def test_messages_are_sentences_about_the_node() -> None:
    (found,) = (
        v
        for v in validate_dataset(broken("INSERT DATA { actor:Q155 rel:expel actor:Q419 }"))
        if v.shape == "PlainEdgeShape"
    )
    assert found.node == "https://w3id.org/graphbuild/data/actor/Q155"
    assert str(found).startswith("Brazil <https://w3id.org/graphbuild/data/actor/Q155>: has the plain edge ")
    assert "/rel/expel to " in str(found) and str(found).endswith("statement behind it")


def test_long_values_are_cut_in_messages() -> None:
    text = str(Violation(shape="S", node="n", label="", path="p", value="x" * 500, message="is wrong"))
    assert text.startswith("<n>: is wrong (found 'xxx") and len(text) < 160


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*/record.ttl")), ids=lambda path: path.parent.name)
def test_golden_cases_conform(path: Path) -> None:
    assert validate_dataset(read_dataset(path)) == ()
