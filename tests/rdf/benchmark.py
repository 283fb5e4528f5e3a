"""How fast RDF is written, loaded and asked, against the same through rdflib alone.

    python -m tests.rdf.benchmark [QUADS]

Prints processor seconds and ratios; nothing is judged, for figures differ by machine.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from rdflib import Dataset, Literal, URIRef

from graphbuild.model import Record
from graphbuild.query import run_query
from graphbuild.rdf import load_quads, record_quads, write_nquads
from graphbuild.rdf.terms import split_literal
from tests.view.invented import large_record

T = TypeVar("T")
QUERIES = ("what-did", "central-actors", "who-acts-against")


def timed(name: str, act: Callable[[], T]) -> tuple[float, T]:
    """Return the processor seconds that it took, and what came out."""
    began = time.process_time()
    found = act()
    seconds = time.process_time() - began
    print(f"{name:60}{seconds:9.2f} s", flush=True)
    return seconds, found


def record_of(quads: int) -> Record:
    """Return an invented record of about this many quads."""
    one = large_record(800, 2000)
    size = sum(1 for _ in record_quads(one))
    copies = max(round(quads / size), 1)
    parts = []
    for i in range(copies):
        for part in one.articles:
            article = replace(part.article, id=f"{part.article.id}-{i}")
            statements = tuple(
                replace(s, id=f"{s.id}{i}", provenance=replace(s.provenance, article=article.id))
                for s in part.statements
            )
            mentions = tuple(replace(m, article=article.id) for m in part.mentions)
            parts.append(replace(part, article=article, statements=statements, mentions=mentions))
    return Record(articles=tuple(parts))


def memory_dataset(record: Record) -> Dataset:
    """Return the record in rdflib's own store."""
    dataset = Dataset(default_union=True)
    graphs = {}
    for s, p, o, g in record_quads(record):
        graph = graphs.get(g)
        if graph is None:
            graph = graphs[g] = dataset.graph(URIRef(g[1:-1]))
        graph.add((URIRef(s[1:-1]), URIRef(p[1:-1]), node(o)))
    return dataset


def node(name: str) -> URIRef | Literal:
    """Return an N-Triples term as rdflib's, with as little work as can be."""
    if name.startswith("<"):
        return URIRef(name[1:-1])
    text, datatype, _ = split_literal(name)
    return Literal(text, datatype=datatype or None)


def main(quads: int) -> None:
    """Print the figures for this many quads."""
    warnings.simplefilter("ignore", DeprecationWarning)
    record = record_of(quads)
    fast, lines = timed("write_nquads", lambda: "".join(write_nquads(record)))
    print(
        f"{lines.count(chr(10)):,} quads, {len(lines) / 1e6:.0f} MB, {fast / lines.count(chr(10)) * 1e6:.2f} µs a quad"
    )
    load, dataset = timed("load into Oxigraph", lambda: load_quads(lines.encode(), {}))
    build, memory = timed("build an rdflib dataset", lambda: memory_dataset(record))
    write, _ = timed("serialize it as N-Quads", lambda: memory.serialize(format="nquads"))
    print(f"writing: {(build + write) / fast:.0f} times faster than rdflib; loading: {build / load:.0f} times faster")
    for name in QUERIES:
        ours, rows = timed(f"{name} in Oxigraph", lambda name=name: run_query(dataset, name))
        theirs, same = timed(f"{name} in rdflib", lambda name=name: run_query(memory, name))
        print(
            f"{name}: {theirs / ours:.0f} times faster, {len(rows.rows)} rows, {'the same' if rows == same else 'DIFFERENT'}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
