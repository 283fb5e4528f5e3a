"""A statement as triples: the whole of it once, and each of its readings between actors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.model import Argument, Event, Modality, Place, Statement
from graphbuild.rdf.actors import event_type_term
from graphbuild.rdf.articles import (
    ARTICLE,
    POSITION,
    SENTENCE,
    TYPE,
    ArticleTriples,
    write_argument,
    write_attribution,
    write_time,
)
from graphbuild.rdf.dates import date_triples
from graphbuild.rdf.names import actor_iri, relation_iri, span_fragment, statement_iri
from graphbuild.rdf.terms import Triple, boolean, decimal, integer, quoted
from graphbuild.rdf.vocabulary import term

_STATEMENT = term("gb:Statement")
_READING = term("gb:Reading")
_SUBJECT = term("rdf:subject")
_PREDICATE = term("rdf:predicate")
_OBJECT = term("rdf:object")
_LABEL = term("rdfs:label")

Reading = tuple[str | None, str, str | None]
"""Actor id, lemma phrase, actor id; None where the statement names no actor."""


def statement_readings(statement: Statement) -> tuple[Reading, ...]:
    """Return who, what, whom: its edges, or what there is of one where an end is no actor; never empty."""
    edges = statement.edges()
    if edges:
        return tuple((e.source, e.predicate, e.target) for e in edges)
    subject = statement.subject
    if subject is None:
        unknown = replace(
            statement, subject=Argument(text="", span=statement.relation.span, head=statement.relation.head, actor="")
        )
        edges = unknown.edges()
        if edges:
            return tuple((None, e.predicate, e.target) for e in edges)
    members = dict.fromkeys(m.actor for m in subject.members if m.actor is not None) if subject else {}
    return tuple((actor, statement.relation.lemma, None) for actor in members or (None,))


def write_statement(out: ArticleTriples, statement: Statement, position: int, names: dict[str, str]) -> None:
    """Add a statement and its readings; `names` are actor names by id.

    The first reading stands on the statement itself, each further one on a node of its own that repeats
    what one asks of a reading: code, date, polarity, speaker and evidence.
    """
    node = f"<{statement_iri(out.base, statement.id)}>"
    shared = list(_shared_triples(out, statement, node))
    for i, reading in enumerate(statement_readings(statement)):
        at = f"{node[:-1]}.{i + 1}>" if i else node
        out.triples += [(at, predicate, value) for predicate, value in shared]
        out.add(at, TYPE, _READING if i else _STATEMENT)
        if i:
            out.add(at, term("gb:readingOf"), node)
        _write_reading(out, at, statement, reading, names)
    out.add(node, POSITION, integer(position))
    _write_relation(out, node, statement)
    for name, role, argument in (
        ("subject", "gb:subjectArgument", statement.subject),
        ("object", "gb:objectArgument", statement.object),
    ):
        if argument is not None:
            out.add(node, term(role), write_argument(out, f"{node[:-1]}.{name}>", argument))
    for i, argument in enumerate(statement.arguments):
        child = write_argument(out, f"{node[:-1]}.argument-{i}>", argument)
        out.add(child, POSITION, integer(i))
        out.add(node, term("gb:argument"), child)
    if statement.time is not None:
        known = out.times.get(statement.time)
        out.add(node, term("gb:time"), known or write_time(out, f"{node[:-1]}.time>", statement.time))
    if statement.place is not None:
        _write_location(out, node, f"{node[:-1]}.place>", statement.place)


def _shared_triples(out: ArticleTriples, statement: Statement, node: str) -> Iterator[tuple[str, str]]:
    """Yield predicate and value of what holds for every reading of a statement."""
    provenance = statement.provenance
    yield TYPE, term("rdf:Statement")
    yield term("gb:id"), quoted(statement.id)
    yield ARTICLE, out.subject
    yield term("gb:negated"), boolean(statement.negated)
    yield term("gb:modality"), term(f"gb:{statement.modality.value}")
    yield term("gb:isFact"), boolean(statement.is_fact)
    yield term("gb:confidence"), decimal(provenance.confidence)
    yield term("prov:wasDerivedFrom"), out.span(provenance.sentence_span)
    yield SENTENCE, integer(provenance.sentence)
    if statement.event is not None:
        yield from _event_triples(statement.event)
    if statement.time is not None:
        yield from ((p, o) for _, p, o in date_triples(node, statement.time.value))
        if statement.time.text:
            yield term("gb:dateText"), quoted(statement.time.text)
    if statement.place is not None:
        yield term("gb:placeName"), quoted(statement.place.name)
    if statement.attribution is not None:
        known = out.attributions.get(statement.attribution)
        attribution = known or write_attribution(out, f"{node[:-1]}.attribution>", statement.attribution)
        yield term("gb:attribution"), attribution
        speaker = statement.attribution.speaker
        for member in speaker.members if speaker else ():
            if member.actor is not None:
                yield term("gb:attributedTo"), f"<{actor_iri(out.base, member.actor)}>"


def _event_triples(event: Event) -> Iterator[tuple[str, str]]:
    yield term("gb:eventType"), event_type_term(event.type)
    if event.mode:
        yield term("gb:mode"), quoted(event.mode)
    if event.cameo:
        yield term("gb:cameo"), quoted(event.cameo)
    yield term("gb:quad"), integer(event.quad)
    yield term("gb:score"), decimal(event.score)
    yield term("gb:codeConfidence"), decimal(event.confidence)
    if event.reason:
        yield term("gb:codeReason"), quoted(event.reason)


def _write_reading(
    out: ArticleTriples, node: str, statement: Statement, reading: Reading, names: dict[str, str]
) -> None:
    source, predicate, target = reading
    who = statement.subject.core_text if statement.subject else ""
    whom = statement.object.core_text if statement.object else ""
    relation = f"<{relation_iri(out.base, predicate)}>"
    if source is not None:
        out.add(node, _SUBJECT, f"<{actor_iri(out.base, source)}>")
        who = names.get(source, source)
    elif who:
        out.add(node, term("gb:subjectText"), quoted(who))
    out.add(node, _PREDICATE, relation)
    if target is not None:
        out.add(node, _OBJECT, f"<{actor_iri(out.base, target)}>")
        whom = names.get(target, target)
    elif whom:
        out.add(node, term("gb:objectText"), quoted(whom))
    words = " – ".join(part for part in (who or "(unknown)", predicate, whom) if part)
    out.add(node, _LABEL, quoted(words + _reservation(statement, names)))
    if statement.is_fact and source is not None and target is not None:
        out.add(f"<{actor_iri(out.base, source)}>", relation, f"<{actor_iri(out.base, target)}>")


def _reservation(statement: Statement, names: dict[str, str]) -> str:
    """Return what keeps a statement from being a fact, so that no label reads like one."""
    attribution = statement.attribution
    said = ""
    if attribution is not None:
        speakers = attribution.speaker.members if attribution.speaker else ()
        said = "said by " + (", ".join(names.get(m.actor or "", m.core_text) for m in speakers) or "someone unnamed")
    mood = "" if statement.modality is Modality.ASSERTED else statement.modality.value
    found = [part for part in ("denied" if statement.negated else "", mood, said) if part]
    return f" ({'; '.join(found)})" if found else ""


def _write_relation(out: ArticleTriples, node: str, statement: Statement) -> None:
    relation, provenance = statement.relation, statement.provenance
    out.triples += [
        (node, term("gb:relationText"), quoted(relation.text)),
        (node, term("gb:lemma"), quoted(relation.lemma)),
        (node, term("gb:relationSpan"), out.span(relation.span)),
        (node, term("gb:relationHead"), quoted(span_fragment(relation.head))),
        (node, term("gb:voice"), quoted(statement.voice.value)),
        (node, term("gb:rule"), quoted(provenance.rule)),
    ]
    if relation.predicate != relation.text:
        out.add(node, term("gb:finiteForm"), quoted(relation.predicate))
    if statement.reciprocal:
        out.add(node, term("gb:isReciprocal"), boolean(True))
    if provenance.article != out.part.article.id:
        out.add(node, term("gb:articleId"), quoted(provenance.article))


def _write_location(out: ArticleTriples, statement: str, node: str, place: Place) -> None:
    out.add(statement, term("gb:location"), node)
    out.triples += [
        (node, TYPE, term("gb:Location")),
        (node, term("gb:text"), quoted(place.text)),
        (node, term("skos:prefLabel"), quoted(place.name)),
        (node, term("gb:basis"), quoted(place.basis)),
    ]
    optional: list[Triple] = []
    if place.span is not None:
        optional.append((node, term("gb:span"), out.span(place.span)))
    if place.country is not None:
        optional.append((node, term("gb:countryCode"), quoted(place.country)))
    if place.latitude is not None:
        optional.append((node, term("geo:lat"), decimal(place.latitude)))
    if place.longitude is not None:
        optional.append((node, term("geo:long"), decimal(place.longitude)))
    out.triples += optional


def content_links(out: ArticleTriples) -> None:
    """Add, from each statement of saying to what was said, the link `gb:content`."""
    known = {s.id for s in out.part.statements}
    for statement in out.part.statements:
        saying = statement.attribution.statement if statement.attribution else None
        if saying in known and saying is not None:
            source = f"<{statement_iri(out.base, saying)}>"
            out.add(source, term("gb:content"), f"<{statement_iri(out.base, statement.id)}>")
