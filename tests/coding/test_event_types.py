"""ontologies/event_types.ttl says what the coding room's tables say."""

from __future__ import annotations

import rdflib
from rdflib.namespace import RDF, SKOS

from graphbuild.resources import ontology_path, read_rows

EV = rdflib.Namespace("https://w3id.org/graphbuild/event-type/")
QUADS = ["NEUTRAL", "VERBAL_COOPERATION", "MATERIAL_COOPERATION", "VERBAL_CONFLICT", "MATERIAL_CONFLICT"]


def test_scheme_matches_the_tables():
    scheme = rdflib.Graph().parse(ontology_path("event_types.ttl"))
    for row in read_rows("coding", "types.csv"):
        concept = EV[row["type"]]
        notations = {str(notation) for notation in scheme.objects(concept, SKOS.notation)}
        assert notations == {row["type"], row["cameo"]}
        assert scheme.value(concept, SKOS.broader) == EV[QUADS[int(row["quad"])]]
    for row in read_rows("coding", "scores.csv"):
        concept = EV[f"{row['type']}_{row['mode']}"] if row["mode"] else EV[row["type"]]
        assert float(scheme.value(concept, EV.score)) == float(row["score"])


def test_every_concept_has_label_definition_and_scheme():
    scheme = rdflib.Graph().parse(ontology_path("event_types.ttl"))
    concepts = set(scheme.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) > 60
    for concept in concepts:
        for term in (SKOS.prefLabel, SKOS.definition, SKOS.inScheme, SKOS.notation):
            assert scheme.value(concept, term) is not None, (concept, term)
