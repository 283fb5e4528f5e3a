from __future__ import annotations

import re

import pytest
from rdflib import OWL, RDF, RDFS, Graph, URIRef

from graphbuild.rdf import Run, serialize_record
from graphbuild.rdf.vocabulary import GB, read_context, term
from graphbuild.resources import ontology_path
from tests.rdf.invented import invented_record


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(str(ontology_path("graphbuild.ttl")), format="turtle")


def own_terms(ontology: Graph) -> set[str]:
    return {str(s).removeprefix(GB) for s in ontology.subjects(RDFS.label) if str(s) != GB}


def test_every_term_has_a_label_a_comment_and_a_home(ontology: Graph) -> None:
    for subject in set(ontology.subjects()):
        assert str(subject).startswith(GB)
        if str(subject) == GB:
            continue
        for predicate in (RDFS.label, RDFS.comment):
            (value,) = ontology.objects(subject, predicate)
            assert value.language == "en" and str(value).strip()
        assert (subject, RDFS.isDefinedBy, URIRef(GB)) in ontology


def test_what_is_written_is_defined(ontology: Graph) -> None:
    content = serialize_record(
        invented_record(),
        "nt",
        run=Run(version="1", model="m", model_version="1", model_sha256="h", settings="s", inputs="i"),
    )
    used = set(re.findall(re.escape(GB) + r"(\w+)>", content.decode()))
    assert used <= own_terms(ontology)


def test_what_is_defined_is_written(ontology: Graph) -> None:
    files = ontology_path("").parent.joinpath("graphbuild/rdf").glob("*.py")
    source = "".join(path.read_text(encoding="utf-8") for path in files)
    modalities = {"possible", "planned", "requested", "conditional", "counterfactual", "asserted"}
    unused = {name for name in own_terms(ontology) - modalities if f'gb:{name}"' not in source}
    assert unused <= {"Modality"}


@pytest.mark.parametrize(("predicate"), [RDFS.domain, RDFS.range])
def test_domains_and_ranges_exist(ontology: Graph, predicate: URIRef) -> None:
    for value in ontology.objects(None, predicate):
        if str(value).startswith(GB):
            assert (value, RDF.type, OWL.Class) in ontology


def test_links_of_the_context_are_links_of_the_ontology(ontology: Graph) -> None:
    links = {str(s).removeprefix(GB) for s in ontology.subjects(RDF.type, OWL.ObjectProperty)}
    context = {
        name.removeprefix("gb:")
        for name, value in read_context().items()
        if name.startswith("gb:") and value == {"@type": "@id"}
    }
    assert context == links


def test_terms_of_queries_and_shapes_exist(ontology: Graph) -> None:
    known = own_terms(ontology)
    for path in [ontology_path("shapes.ttl"), *ontology_path("queries").glob("*.rq")]:
        for name in re.findall(r"\bgb:(\w+)", path.read_text(encoding="utf-8")):
            assert name in known or name.endswith(("Shape", "Rule")), f"{path.name}: gb:{name}"


def test_term() -> None:
    assert term("rdf:type") == f"<{RDF.type}>"
