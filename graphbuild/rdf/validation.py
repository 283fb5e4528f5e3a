"""A dataset against the shapes: what is wrong with it, in words."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuild.errors import OntologyError
from graphbuild.rdf.vocabulary import GB, vocabulary_prefixes
from graphbuild.resources import ontology_path

if TYPE_CHECKING:
    from rdflib import Dataset, Graph
    from rdflib.term import Node

SH = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Violation:
    """One breach of a shape: `str` gives it in a sentence."""

    shape: str  # name of the shape, such as "StatementShape"
    node: str  # IRI of what breaks it
    label: str  # its label where it has one
    path: str  # the property in question, such as "gb:negated"; empty where the whole node is meant
    value: str  # the offending value; empty where one is missing
    message: str

    def __str__(self) -> str:
        """Return one line: what, where, and the value."""
        name = f"{self.label} <{self.node}>" if self.label else f"<{self.node}>"
        shown = self.value if len(self.value) <= 120 else self.value[:117] + "..."
        return f"{name}: {self.message}" + (f" (found {shown!r})" if shown else "")


def validate_dataset(dataset: Dataset) -> tuple[Violation, ...]:
    """Return every breach of `ontologies/shapes.ttl`, sorted; none means that the dataset conforms.

    Raises:
        OntologyError: the shapes are missing or malformed.
    """
    import pyshacl

    data = _memory_graph(dataset)
    # loggers of a validator must not write to the terminal
    log = logging.getLogger("graphbuild.shacl")
    log.addHandler(logging.NullHandler())
    log.propagate = False
    try:
        _, report, _ = pyshacl.validate(
            data, shacl_graph=_read_graph("shapes.ttl"), ont_graph=None, inference="none", advanced=False, inplace=True
        )
    except (pyshacl.errors.ShapeLoadError, pyshacl.errors.ConstraintLoadError) as error:
        raise OntologyError(f"ontologies/shapes.ttl is malformed ({error}); reinstall graphbuild with pip") from error
    return _violations(report, data)


def _memory_graph(dataset: Dataset) -> Graph:
    """Return the merged graphs in rdflib's own store: over the Oxigraph store the check takes six times as long."""
    from rdflib import XSD, Graph, Literal

    data = Graph(store="Memory")
    for (s, p, o), _ in dataset.store.triples((None, None, None), None):
        # Oxigraph gives plain text a datatype, which rdflib does not take for equal
        plain = Literal(str(o)) if isinstance(o, Literal) and o.datatype == XSD.string else o
        data.add((s, p, plain))
    return data


def _read_graph(name: str) -> Graph:
    from rdflib import Graph

    return Graph().parse(source=str(ontology_path(name)), format="turtle")


def _violations(report: Graph, data: Graph) -> tuple[Violation, ...]:
    from rdflib import RDF, RDFS, SKOS, URIRef

    def one(node: Node, name: str) -> str:
        value = report.value(node, URIRef(SH + name))
        return "" if value is None else str(value)

    found = set()
    for result in report.subjects(RDF.type, URIRef(SH + "ValidationResult")):
        focus = report.value(result, URIRef(SH + "focusNode"))
        value = one(result, "value")
        if focus is not None and str(focus).startswith(GB):
            # a rule over the whole dataset: its focus is a class, its value the node in question
            focus, value = report.value(result, URIRef(SH + "value")), ""
        label = next((str(v) for p in (RDFS.label, SKOS.prefLabel) for v in data.objects(focus, p)), "")
        found.add(
            Violation(
                shape=one(result, "sourceShape").rpartition("#")[2],
                node="" if focus is None else str(focus),
                label=label,
                path=_short(one(result, "resultPath")),
                value=value,
                message=one(result, "resultMessage"),
            )
        )
    return tuple(sorted(found))


def _short(iri: str) -> str:
    for prefix, namespace in vocabulary_prefixes().items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
