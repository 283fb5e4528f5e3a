"""Record to quads and to a dataset.

Each article is a named graph of its own; what articles share stands in the graphs "actors", "terms",
"events" and "run".  There are no blank nodes and no clock times, and the order of quads depends on the
record alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graphbuild.model import ArticleRecord, Record
from graphbuild.model.grouping import EventGroup, group_events
from graphbuild.rdf.actors import actor_triples, event_triples, event_type_triples, relation_triples
from graphbuild.rdf.articles import ArticleTriples, write_article, write_spans
from graphbuild.rdf.names import DEFAULT_BASE, check_base, graph_iri
from graphbuild.rdf.runs import Run, run_triples
from graphbuild.rdf.statements import content_links, statement_readings, write_statement
from graphbuild.rdf.terms import Quad, Triple
from graphbuild.rdf.vocabulary import GB, data_prefixes, term, vocabulary_prefixes

if TYPE_CHECKING:
    from rdflib import Dataset


def record_quads(
    record: Record,
    *,
    base: str = DEFAULT_BASE,
    run: Run | None = None,
    events: tuple[EventGroup, ...] | None = None,
) -> Iterator[Quad]:
    """Yield the quads of a record, each once, article by article.

    `events` are the record's event groups if the caller has them already.

    Raises:
        DatasetError: `base` is no IRI that data can be named below.
    """
    check_base(base)
    run_term = f"<{base}run/{run.id}>" if run else ""
    merged = {actor.id: actor for actor in record.actors}
    names = {actor.id: actor.name for actor in merged.values()}
    predicates: set[str] = set()
    event_types: set[str] = set()
    for position, part in enumerate(record.articles):
        out = ArticleTriples(base, part)
        write_article(out, position, merged, run_term)
        for i, statement in enumerate(part.statements):
            write_statement(out, statement, i, names)
        content_links(out)
        write_spans(out)
        predicates.update(_predicates(part))
        event_types.update(s.event.type for s in part.statements if s.event is not None)
        yield from _in_graph(out.triples, graph_iri(base, "article", part.article.id))
    groups = group_events(record) if events is None else events
    event_types.update(group.type for group in groups)
    for actor in merged.values():
        yield from _in_graph(actor_triples(actor, base), graph_iri(base, "actors"))
    terms = [*_relation_triples(predicates, base), *event_type_triples(event_types)]
    yield from _in_graph([*_dataset_triples(base), *terms], graph_iri(base, "terms"))
    yield from _in_graph([t for group in groups for t in event_triples(group, base)], graph_iri(base, "events"))
    if run:
        yield from _in_graph(run_triples(run_term, run), graph_iri(base, "run"))


def write_dataset(
    record: Record,
    *,
    base: str = DEFAULT_BASE,
    run: Run | None = None,
    events: tuple[EventGroup, ...] | None = None,
) -> Dataset:
    """Return the record as a dataset over the Oxigraph store, its default graph the union of all.

    Raises:
        DatasetError: `base` is no IRI that data can be named below.
    """
    from graphbuild.rdf.stores import load_quads

    lines = "".join(write_nquads(record, base=base, run=run, events=events))
    return load_quads(lines.encode("utf-8"), {**vocabulary_prefixes(), **data_prefixes(base)})


def write_nquads(
    record: Record,
    *,
    base: str = DEFAULT_BASE,
    run: Run | None = None,
    events: tuple[EventGroup, ...] | None = None,
) -> Iterator[str]:
    """Yield the record as lines of N-Quads, each with its line end: the fast path for many articles.

    Raises:
        DatasetError: `base` is no IRI that data can be named below.
    """
    for s, p, o, g in record_quads(record, base=base, run=run, events=events):
        yield f"{s} {p} {o} {g} .\n"


def _in_graph(triples: Iterable[Triple], graph: str) -> Iterator[Quad]:
    name = f"<{graph}>"
    for s, p, o in dict.fromkeys(triples):
        yield s, p, o, name


def _predicates(part: ArticleRecord) -> Iterator[str]:
    for statement in part.statements:
        for _, predicate, _ in statement_readings(statement):
            yield predicate


def _relation_triples(predicates: Iterable[str], base: str) -> list[Triple]:
    return sorted(relation_triples(predicates, base), key=lambda t: (t[0], t[1]))


def _dataset_triples(base: str) -> Iterator[Triple]:
    node = f"<{base}>"
    yield node, term("rdf:type"), term("void:Dataset")
    yield node, term("void:vocabulary"), f"<{GB}>"
