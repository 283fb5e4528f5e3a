"""Record to rdflib dataset and back, its files, and its check against the shapes."""

from graphbuild.rdf.jsonld import write_jsonld
from graphbuild.rdf.names import (
    DEFAULT_BASE,
    actor_iri,
    article_iri,
    event_iri,
    relation_iri,
    statement_iri,
)
from graphbuild.rdf.reader import read_record
from graphbuild.rdf.runs import Run
from graphbuild.rdf.serialization import FORMATS, serialize_dataset, serialize_quads, serialize_record
from graphbuild.rdf.stores import dataset_base, fill_store, is_store, load_quads, open_store, read_dataset, save_store
from graphbuild.rdf.validation import Violation, validate_dataset
from graphbuild.rdf.writer import record_quads, write_dataset, write_nquads

__all__ = [
    "DEFAULT_BASE",
    "FORMATS",
    "Run",
    "Violation",
    "actor_iri",
    "article_iri",
    "dataset_base",
    "event_iri",
    "fill_store",
    "is_store",
    "load_quads",
    "open_store",
    "read_dataset",
    "read_record",
    "record_quads",
    "relation_iri",
    "save_store",
    "serialize_dataset",
    "serialize_quads",
    "serialize_record",
    "statement_iri",
    "validate_dataset",
    "write_dataset",
    "write_jsonld",
    "write_nquads",
]
