"""How fast RDF is written, loaded and asked, beside the same by rdflib alone.

    python tests/benchmarks/rdf_speed.py [QUADS]

Prints processor seconds and ratios for 1,000,000 quads by default (minutes and 4 GB, nearly all of it rdflib's;
some other queries, such as conflict-and-cooperation, take rdflib's own store more than ten minutes).
Wanted: writing at least 10 times faster than building and serializing the same rdflib graph, and each named query
at least 5 times faster than over rdflib's own store, with the same rows.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rdflib import Dataset, Literal, URIRef

from graphbuild.model import Record
from graphbuild.query import run_query
from graphbuild.rdf import load_quads, record_quads, write_nquads
from graphbuild.rdf.terms import split_literal
from tests.view.invented import large_record

T = TypeVar("T")
QUERIES = ("what-did", "central-actors", "who-acts-against", "facts-as-edges", "partners")
WRITING, ASKING = 10, 5


def timed(name: str, act: Callable[[], T]) -> tuple[float, T]:
    """Return the processor seconds that it took, and what came out."""
    began = time.process_time()
    found = act()
    seconds = time.process_time() - began
    print(f"{name:60}{seconds:9.2f} s", flush=True)
    return seconds, found


def judged(name: str, ratio: float, wanted: float) -> None:
    """Print a ratio and whether it is as good as wanted."""
    print(f"{name}: {ratio:.1f} times faster ({'as wanted' if ratio >= wanted else f'wanted {wanted:g}'})", flush=True)


def record_of(quads: int) -> Record:
    """Return an invented record of at least this many quads."""
    one = large_record(800, 2000)
    size = sum(1 for _ in record_quads(one))
    parts = []
    for i in range(quads // size + 2):  # what copies share is counted once
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
    count = lines.count("\n")
    print(f"{count:,} quads, {len(lines) / 1e6:.0f} MB, {fast / count * 1e6:.2f} µs a quad")
    load, dataset = timed("load into Oxigraph", lambda: load_quads(lines.encode(), {}))
    build, memory = timed("build an rdflib dataset", lambda: memory_dataset(record))
    write, _ = timed("serialize it as N-Quads", lambda: memory.serialize(format="nquads"))
    judged("writing N-Quads", (build + write) / fast, WRITING)
    print(f"loading: {build / load:.1f} times faster")
    for name in QUERIES:
        ours, rows = timed(f"{name} in Oxigraph", lambda name=name: run_query(dataset, name))
        theirs, same = timed(f"{name} in rdflib", lambda name=name: run_query(memory, name))
        judged(f"{name} ({len(rows.rows)} rows, {'the same' if rows == same else 'DIFFERENT'})", theirs / ours, ASKING)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
