"""The actor graph: one node per actor that takes part in an edge, one edge per reading of a statement.

The edges are exactly `statement.edges()`.  Every attribute is a plain string, number or truth value, never
None, so that any graph format can hold it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal

import networkx as nx

from graphbuild.graph.rolling import roll_up_actors
from graphbuild.model import Actor, Article, ArticleRecord, Attribution, Modality, Record, Statement

Status = Literal["all", "facts"]
RollUp = Literal["state", "sector"]
Value = str | int | float | bool

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?![\d-])|\d{4}(?=-(?:SP|SU|AU|FA|WI)\b)")


def build_graph(record: Record, *, status: Status = "all", roll_up: RollUp | None = None) -> nx.MultiDiGraph[str]:
    """Return the actor graph of a record, nodes sorted by id, edges in reading order.

    Args:
        record: what the articles say.
        status: "facts" keeps only what an outlet itself says has happened.
        roll_up: None keeps every actor; "state" puts those who act for a state, or belong to one, into that
            state; "sector" joins the actors of one state and sector.  Edges inside a group are dropped.

    Returns:
        A graph whose edges are keyed by statement id and predicate.
    """
    actors = {actor.id: actor for actor in record.actors}
    groups = roll_up_actors(actors, roll_up)
    mentions = Counter(m.actor for part in record.articles for m in part.mentions)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    edges = [edge for part in record.articles for edge in _edges(part, groups, status)]
    ends = {end for source, target, _, _ in edges for end in (source, target)}
    counts: Counter[str] = Counter()
    for actor_id, count in mentions.items():
        counts[groups[actor_id].id if actor_id in groups else actor_id] += count
    known = {group.id: group for group in groups.values()}
    for end in sorted(ends):
        graph.add_node(end, **node_attributes(known.get(end) or _unknown(end), counts[end]))
    for source, target, key, attributes in edges:
        graph.add_edge(source, target, key=key, **attributes)
    return graph


def node_attributes(actor: Actor, mentions: int) -> dict[str, Value]:
    """Return an actor's plain attributes; aliases are joined by " | "."""
    return {
        "label": actor.name,
        "name": actor.name,
        "kind": actor.kind.value,
        "country": actor.country or "",
        "sector": actor.sector or "",
        "role": actor.role,
        "acts_for": actor.acts_for or "",
        "wikidata": actor.wikidata or "",
        "aliases": " | ".join(actor.aliases),
        "mentions": mentions,
    }


def statement_status(statement: Statement) -> str:
    """Return "fact", "negated", "attributed" or the modality, the most telling one.

    What is denied is "negated" whoever says so; what is not yet done is "planned" whoever says so.
    """
    if statement.negated:
        return "negated"
    if statement.modality is not Modality.ASSERTED:
        return statement.modality.value
    return "fact" if statement.attribution is None else "attributed"


def statement_date(statement: Statement) -> str:
    """Return the first day, month or year that the statement's time names, or an empty string."""
    found = _DATE.match(statement.time.value) if statement.time else None
    return found.group() if found else ""


def _edges(
    part: ArticleRecord, groups: Mapping[str, Actor], status: Status
) -> Iterator[tuple[str, str, str, dict[str, Value]]]:
    for statement in part.statements:
        if status == "facts" and not statement.is_fact:
            continue
        shared: dict[str, Value] | None = None
        for index, edge in enumerate(statement.edges()):
            source = groups[edge.source].id if edge.source in groups else edge.source
            target = groups[edge.target].id if edge.target in groups else edge.target
            if source == target:
                continue
            shared = shared or _shared_attributes(statement, part.article, groups)
            own: dict[str, Value] = {
                "id": f"{statement.id}-{index}",
                "predicate": edge.predicate,
                "source_actor": edge.source,
                "target_actor": edge.target,
            }
            yield source, target, f"{statement.id} {edge.predicate}", own | shared


def _shared_attributes(statement: Statement, article: Article, groups: Mapping[str, Actor]) -> dict[str, Value]:
    event = statement.event
    source = statement.provenance
    return {
        "statement": statement.id,
        "article": article.id,
        "outlet": article.source,
        "published": article.published or "",
        "sentence": source.sentence,
        "text": source.sentence_span.slice(article.text),
        "date": statement_date(statement),
        "when": statement.time.value if statement.time else "",
        "place": statement.place.name if statement.place else "",
        "event": event.type if event else "",
        "mode": event.mode if event else "",
        "cameo": event.cameo if event else "",
        "quad": event.quad if event else 0,
        "score": event.score if event else 0.0,
        "status": statement_status(statement),
        "negated": statement.negated,
        "modality": statement.modality.value,
        "speaker": _speaker(statement.attribution, groups),
        "rule": source.rule,
        "confidence": source.confidence,
    }


def _speaker(attribution: Attribution | None, groups: Mapping[str, Actor]) -> str:
    if attribution is None:
        return ""
    if attribution.speaker is None:
        return attribution.cue
    actor = groups.get(attribution.speaker.actor or "")
    return actor.name if actor else attribution.speaker.text


def _unknown(actor_id: str) -> Actor:
    """Return a stand-in for an actor that a statement names but the record does not describe."""
    from graphbuild.model import ActorKind

    return Actor(id=actor_id, name=actor_id.removeprefix("actor:"), kind=ActorKind.GROUP)
