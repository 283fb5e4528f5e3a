"""Record to the CSV files that `neo4j-admin database import` reads.

    neo4j-admin database import full --nodes=actors.csv --nodes=articles.csv --relationships=relationships.csv

Headers follow its documentation: `:ID`, `:LABEL`, `:START_ID`, `:END_ID`, `:TYPE`, and types after a colon.
The relationship type is the predicate in upper case; statements that are no facts carry `is_fact` false.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from graphbuild.model import Record, slug

_ACTOR_HEADER = (
    "id:ID(Actor)", "name", "kind", "country", "sector", "role", "wikidata", "aliases:string[]", ":LABEL",
)  # fmt: skip
_ARTICLE_HEADER = ("id:ID(Article)", "title", "source", "url", "published", ":LABEL")
_EDGE_HEADER = (
    ":START_ID(Actor)", ":END_ID(Actor)", ":TYPE", "relation", "statement", "article", "date", "event_type",
    "quad:int", "score:float", "negated:boolean", "modality", "speaker", "is_fact:boolean", "confidence:float", "quote",
)  # fmt: skip
_ACTS_FOR_HEADER = (":START_ID(Actor)", ":END_ID(Actor)", ":TYPE")


def write_neo4j(record: Record) -> dict[str, bytes]:
    """Return the files by name: nodes, and relationships between them."""
    return {
        "actors.csv": _csv(_ACTOR_HEADER, _actors(record)),
        "articles.csv": _csv(_ARTICLE_HEADER, _articles(record)),
        "relationships.csv": _csv(_EDGE_HEADER, _edges(record)),
        "acts_for.csv": _csv(_ACTS_FOR_HEADER, _acts_for(record)),
    }


def relationship_type(predicate: str) -> str:
    """Return the type of a relationship for an edge's predicate.

    >>> relationship_type("suspend talks with")
    'SUSPEND_TALKS_WITH'
    """
    return slug(predicate, separator="_").upper()


def _actors(record: Record) -> Iterator[tuple[object, ...]]:
    for a in record.actors:
        # ";" parts the members of an array, so it cannot stand in one
        aliases = ";".join(alias.replace(";", ",") for alias in a.aliases)
        label = f"Actor;{a.kind.value.capitalize()}"
        yield a.id, a.name, a.kind.value, a.country or "", a.sector or "", a.role, a.wikidata or "", aliases, label


def _articles(record: Record) -> Iterator[tuple[object, ...]]:
    for part in record.articles:
        a = part.article
        yield a.id, a.title, a.source, a.url, a.published or "", "Article"


def _edges(record: Record) -> Iterator[tuple[object, ...]]:
    known = {actor.id for actor in record.actors}
    for part in record.articles:
        for s in part.statements:
            speaker = s.attribution.speaker.text if s.attribution and s.attribution.speaker else ""
            rest = (
                s.id,
                part.article.id,
                s.time.value if s.time else "",
                s.event.type if s.event else "",
                s.event.quad if s.event else "",
                s.event.score if s.event else "",
                str(s.negated).lower(),
                s.modality.value,
                speaker,
                str(s.is_fact).lower(),
                s.provenance.confidence,
                s.provenance.sentence_span.slice(part.article.text),
            )
            for e in s.edges():
                if e.source in known and e.target in known:
                    yield e.source, e.target, relationship_type(e.predicate), e.predicate, *rest


def _acts_for(record: Record) -> Iterator[tuple[object, ...]]:
    known = {actor.id for actor in record.actors}
    for actor in record.actors:
        if actor.acts_for in known:
            yield actor.id, actor.acts_for, "ACTS_FOR"


def _csv(header: Iterable[str], rows: Iterable[tuple[object, ...]]) -> bytes:
    handle = io.StringIO()
    writer = csv.writer(handle, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(header)
    # the importer reads one record a line unless told otherwise
    writer.writerows([" ".join(str(value).splitlines()) for value in row] for row in rows)
    return handle.getvalue().encode("utf-8", "replace")
