"""What articles share as triples: actors, relations, event types, events."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from graphbuild.errors import OntologyError
from graphbuild.model import Actor, ActorKind
from graphbuild.model.grouping import EventGroup
from graphbuild.rdf.dates import date_triples
from graphbuild.rdf.names import actor_iri, encode_id, event_iri, relation_iri, statement_iri
from graphbuild.rdf.terms import Triple, boolean, decimal, integer, quoted
from graphbuild.rdf.vocabulary import EVENT_TYPES, WIKIDATA, term
from graphbuild.resources import ontology_path

_TYPE = term("rdf:type")
_LABEL = term("skos:prefLabel")
_ID = term("gb:id")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
KIND_CLASSES = {
    ActorKind.STATE: term("gb:State"),
    ActorKind.PERSON: term("gb:Person"),
    ActorKind.ORGANIZATION: term("gb:Organization"),
    ActorKind.GROUP: term("gb:Group"),
    ActorKind.PLACE: term("gb:Place"),
}
_ABOUT_EVENT_TYPES = frozenset({_LABEL, _TYPE, term("skos:notation"), term("skos:broader"), term("skos:definition")})


def actor_triples(actor: Actor, base: str) -> Iterator[Triple]:
    """Yield an actor with its class, names and properties."""
    node = f"<{actor_iri(base, actor.id)}>"
    yield node, _TYPE, term("gb:Actor")
    yield node, _ID, quoted(actor.id)
    yield from describe_actor(node, actor, base)


def describe_actor(node: str, actor: Actor, base: str) -> Iterator[Triple]:
    """Yield what is known of an actor, said of the node."""
    yield node, _TYPE, KIND_CLASSES[actor.kind]
    yield node, _LABEL, quoted(actor.name)
    for alias in actor.aliases:
        yield node, term("skos:altLabel"), quoted(alias)
    if actor.country is not None:
        yield node, term("gb:countryCode"), quoted(actor.country)
    if actor.sector is not None:
        yield node, term("gb:sector"), quoted(actor.sector)
    if actor.role:
        yield node, term("gb:role"), quoted(actor.role)
    if actor.acts_for is not None:
        yield node, term("gb:actsFor"), f"<{actor_iri(base, actor.acts_for)}>"
    if actor.wikidata is not None:
        yield node, term("gb:wikidata"), quoted(actor.wikidata)
        if _WIKIDATA.fullmatch(actor.wikidata):
            yield node, term("skos:exactMatch"), f"<{WIKIDATA}{actor.wikidata}>"


def relation_triples(predicates: Iterable[str], base: str) -> Iterator[Triple]:
    """Yield each relation with its label; of predicates that share an IRI the first in the alphabet is the label."""
    labels: dict[str, str] = {}
    for predicate in sorted(predicates):
        labels.setdefault(relation_iri(base, predicate), predicate)
    for iri, label in labels.items():
        yield f"<{iri}>", _TYPE, term("gb:Relation")
        yield f"<{iri}>", term("rdfs:label"), quoted(label)


def event_type_term(event_type: str) -> str:
    """Return the term of an event type such as "SANCTION"."""
    return f"<{EVENT_TYPES}{encode_id(event_type)}>"


def event_type_triples(event_types: Iterable[str]) -> Iterator[Triple]:
    """Yield each event type as a concept, with what the package's scheme says of it and of what it belongs to."""
    scheme = read_event_types()
    for event_type in sorted(event_types):
        node = event_type_term(event_type)
        yield node, _TYPE, term("skos:Concept")
        yield node, term("gb:id"), quoted(event_type)
        described = [(node, predicate, value) for predicate, value in scheme.get(node, ())]
        for _, predicate, value in described:
            if predicate == term("skos:broader"):
                described += [(value, p, o) for p, o in scheme.get(value, ())]
        yield from described


@cache
def read_event_types() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return labels, notations and broader concepts of the shipped scheme, by concept; empty without a scheme."""
    import pyoxigraph

    try:
        path = ontology_path("event_types.ttl")
    except OntologyError:
        return {}
    found: dict[str, list[tuple[str, str]]] = {}
    for quad in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
        if str(quad.predicate) in _ABOUT_EVENT_TYPES:
            found.setdefault(str(quad.subject), []).append((str(quad.predicate), str(quad.object)))
    return {node: tuple(sorted(pairs)) for node, pairs in found.items()}


def event_triples(group: EventGroup, base: str) -> Iterator[Triple]:
    """Yield an event with its type, actors and date, and the statements that report it."""
    node = f"<{event_iri(base, group.id)}>"
    yield node, _TYPE, term("gb:Event")
    yield node, _TYPE, term("sem:Event")
    yield node, _ID, quoted(group.id)
    yield node, term("gb:eventType"), event_type_term(group.type)
    if group.mode:
        yield node, term("gb:mode"), quoted(group.mode)
    if group.cameo:
        yield node, term("gb:cameo"), quoted(group.cameo)
    yield node, term("gb:quad"), integer(group.quad)
    yield node, term("gb:score"), decimal(group.score)
    yield node, term("gb:negated"), boolean(group.negated)
    yield node, term("gb:isFact"), boolean(group.is_fact)
    for source in group.sources:
        yield node, term("gb:source"), f"<{actor_iri(base, source)}>"
    for target in group.targets:
        yield node, term("gb:target"), f"<{actor_iri(base, target)}>"
    yield from date_triples(node, group.date)
    for statement in group.statements:
        yield f"<{statement_iri(base, statement)}>", term("gb:aboutEvent"), node
