"""Dataset to bytes: the same triples give the same bytes, in an order that can be read.

rdflib's own writers follow hash order in part and group nothing, so these are the project's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from graphbuild.errors import OutputError
from graphbuild.rdf.jsonld import write_jsonld
from graphbuild.rdf.names import DEFAULT_BASE
from graphbuild.rdf.stores import dataset_base
from graphbuild.rdf.terms import Quad, decimal, quoted
from graphbuild.rdf.turtle import write_trig, write_turtle
from graphbuild.rdf.vocabulary import XSD, data_prefixes, term, vocabulary_prefixes

if TYPE_CHECKING:
    from rdflib import Dataset
    from rdflib.term import Node

    from graphbuild.model import Record
    from graphbuild.rdf.runs import Run

_SUBJECT = term("rdf:subject")
_PREDICATE = term("rdf:predicate")
_OBJECT = term("rdf:object")
_REIFIES = term("rdf:reifies")
_DEFAULT_GRAPH = "urn:x-rdflib:default"


def serialize_dataset(dataset: Dataset, format: str) -> bytes:
    """Return the dataset in one of `FORMATS`, in UTF-8; "turtle", "turtle12" and "nt" merge the graphs.

    Raises:
        OutputError: the format is unknown.
    """
    base = dataset_base(dataset) or DEFAULT_BASE
    bound = {prefix: str(namespace) for prefix, namespace in dataset.store.namespaces()}
    known = {**vocabulary_prefixes(), **data_prefixes(base)}
    return serialize_quads(dataset_quads(dataset), format, base=base, prefixes={**bound, **known})


def serialize_record(record: Record, format: str, *, base: str = DEFAULT_BASE, run: Run | None = None) -> bytes:
    """Return the record in one of `FORMATS`, without a dataset between: the same bytes, sooner.

    Raises:
        OutputError: the format is unknown.
        DatasetError: `base` is no IRI that data can be named below.
    """
    from graphbuild.rdf.writer import record_quads

    prefixes = {**vocabulary_prefixes(), **data_prefixes(base)}
    return serialize_quads(record_quads(record, base=base, run=run), format, base=base, prefixes=prefixes)


def serialize_quads(
    quads: Iterable[Quad],
    format: str,
    *,
    base: str = DEFAULT_BASE,
    prefixes: Mapping[str, str] | None = None,
) -> bytes:
    """Return the quads in one of `FORMATS`, in UTF-8.

    Raises:
        OutputError: the format is unknown.
    """
    write = FORMATS.get(format)
    if write is None:
        raise OutputError(f"{format!r} is no RDF format that can be written; known are {', '.join(FORMATS)}")
    known = {**vocabulary_prefixes(), **data_prefixes(base)} if prefixes is None else prefixes
    return write(tuple(quads), known, base).encode("utf-8")


def dataset_quads(dataset: Dataset) -> list[Quad]:
    """Return the quads of a dataset as N-Triples terms, in no order."""
    found: list[Quad] = []
    for (s, p, o), contexts in dataset.store.triples((None, None, None), None):
        triple = (_node(s), _node(p), _node(o))
        for context in contexts:
            name = getattr(context, "identifier", context)
            found.append((*triple, "" if name is None or str(name) == _DEFAULT_GRAPH else _node(name)))
    return found


def _node(node: Node) -> str:
    from rdflib import BNode, Literal

    if isinstance(node, Literal):
        text = quoted(str(node))
        if node.language:
            return f"{text}@{node.language}"
        if node.datatype is None or str(node.datatype) == f"{XSD}string":
            return text
        if str(node.datatype) == f"{XSD}decimal" and "." not in str(node):
            return f'"{node}.0"^^<{XSD}decimal>' if str(node).lstrip("+-").isdigit() else decimal(float(node))
        return f"{text}^^<{node.datatype}>"
    return f"_:{node}" if isinstance(node, BNode) else f"<{node}>"


def _write_nquads(quads: tuple[Quad, ...], prefixes: Mapping[str, str], base: str) -> str:
    return "".join(sorted(f"{s} {p} {o} {g} .\n" if g else f"{s} {p} {o} .\n" for s, p, o, g in set(quads)))


def _write_ntriples(quads: tuple[Quad, ...], prefixes: Mapping[str, str], base: str) -> str:
    return "".join(sorted({f"{s} {p} {o} .\n" for s, p, o, _ in quads}))


def _write_turtle12(quads: tuple[Quad, ...], prefixes: Mapping[str, str], base: str) -> str:
    return write_turtle(reify(quads), prefixes, base)


def reify(quads: Iterable[Quad]) -> tuple[Quad, ...]:
    """Return the quads in RDF 1.2: `rdf:reifies <<( s p o )>>` where a statement has subject, predicate and object."""
    quads = tuple(quads)
    parts: dict[str, dict[str, str]] = {}
    for s, p, o, _ in quads:
        if p in (_SUBJECT, _PREDICATE, _OBJECT):
            parts.setdefault(s, {})[p] = o
    whole = {s: f"<<( {r[_SUBJECT]} {r[_PREDICATE]} {r[_OBJECT]} )>>" for s, r in parts.items() if len(r) == 3}
    found: dict[Quad, None] = {}
    for s, p, o, g in quads:
        if s in whole and p in (_SUBJECT, _PREDICATE, _OBJECT):
            found[(s, _REIFIES, whole[s], g)] = None
        else:
            found[(s, p, o, g)] = None
    return tuple(found)


FORMATS: dict[str, Callable[[tuple[Quad, ...], Mapping[str, str], str], str]] = {
    "turtle": write_turtle,
    "trig": write_trig,
    "json-ld": write_jsonld,
    "nt": _write_ntriples,
    "nq": _write_nquads,
    "turtle12": _write_turtle12,
}
"""What writes each format."""
