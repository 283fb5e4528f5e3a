"""Binary readings of an n-ary statement.

The US suspended ceasefire talks with Russia on Monday.
triples: the US - suspended ceasefire talks with -> Russia; the US - suspended -> ceasefire talks; ...
edges:   US - suspend talks with -> Russia
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.model.statements import Argument, Edge, Statement, Triple, Voice

_PLACED = frozenset({"locate", "situate", "base", "bear", "bury", "house", "set", "headquarter", "nestle", "entomb"})
_WHERE = frozenset({"in", "at", "near", "inside", "outside", "across", "throughout", "around", "within"})


def surface_triples(statement: Statement) -> tuple[Triple, ...]:
    """Return the minimal binary readings between different words, in the order of the sentence, without repeats."""
    found = dict.fromkeys(_passive_triples(statement) if _surface_passive(statement) else _active_triples(statement))
    return tuple(t for t in found if t.subject and t.predicate and t.object and t.subject != t.object)


def actor_edges(statement: Statement) -> tuple[Edge, ...]:
    """Return the readings between two different actors, from the one who acts, without repeats."""
    edges: list[Edge] = []
    if statement.reciprocal:
        edges.extend(_reciprocal_edges(statement))
    if statement.subject is not None:
        for source in map(_doer, statement.subject.members):
            if source.actor is None:
                continue
            for predicate, target in _targets(statement):
                if target.actor is not None and target.actor != source.actor:
                    edges.append(Edge(source=source.actor, predicate=predicate, target=target.actor))
    return tuple(dict.fromkeys(edges))


def _doer(source: Argument) -> Argument:
    """Who acts where the subject is an act: "a Chadian airstrike", "an airstrike by Chad"."""
    return next((a for a in source.inner if a.preposition.lower() == "by" and a.actor is not None), source)


def _surface_passive(statement: Statement) -> bool:
    """Whether it is read from the one acted upon: "Talks were suspended by the US", "Born in Lima, she ..."."""
    return statement.voice is Voice.PASSIVE and statement.object is not None


def _active_triples(statement: Statement) -> Iterator[Triple]:
    predicate = statement.relation.predicate
    if statement.subject is None:
        return
    if statement.reciprocal and statement.object is None:  # with an object its own reading says it
        yield from _reciprocal_triples(statement)
    if predicate.startswith("to "):
        return  # an infinitive is no finite predicate; what it governs shows in the edges
    for source in statement.subject.members:
        who = source.core_text
        direct_objects = statement.object.members if statement.object and not statement.object.clausal else ()
        for direct in direct_objects:
            yield Triple(subject=who, predicate=_join(predicate, direct.preposition), object=direct.core_text)
            for noun in _following(direct) if direct.eventive or statement.relation.lemma == "be" else ():
                yield from _through(who, _join(predicate, _before(direct, noun)), noun, deeper=False)
        for argument in _participants(statement):
            base = predicate
            if direct_objects and not direct_objects[0].preposition:
                base = _join(predicate, direct_objects[0].core_text)
            yield from _through(who, base, argument)


def _participants(statement: Statement) -> tuple[Argument, ...]:
    """The arguments of the binary readings.

    When something happened is a reading only where there is nothing else to read.  Where somebody was arrested
    is no reading of who did it to whom: a passive without an agent leaves its places out, unless the place is a
    target ("rockets were fired at Haifa") or the point ("is located in the north").
    """
    arguments = tuple(a for a in statement.arguments if not a.clausal and not a.adverbial)
    if statement.voice is Voice.PASSIVE and statement.subject is None and statement.relation.lemma not in _PLACED:
        return tuple(a for a in arguments if a.preposition.lower() not in _WHERE or any(m.actor for m in a.members))
    if arguments or statement.object is not None:
        return arguments
    return statement.arguments


def _through(who: str, predicate: str, argument: Argument, *, deeper: bool = True) -> Iterator[Triple]:
    """One reading per conjunct, and one through each event noun: "pointed to the presence of X"."""
    if argument.clausal:
        return
    for member in argument.members:
        label = _join(predicate, (member.preposition or argument.preposition).lower())
        yield Triple(subject=who, predicate=label, object=member.core_text)
        for noun in _following(member) if member.eventive and deeper else ():
            yield from _through(who, _join(label, _before(member, noun)), noun, deeper=False)


def _following(argument: Argument) -> tuple[Argument, ...]:
    """What prepositions bring in after the head; a possessor ("Russia's attack") is in the words already."""
    return tuple(a for a in argument.inner if a.span.start >= argument.head.end)


def _before(argument: Argument, inner: Argument) -> str:
    """The words of a filler up to the preposition of what it holds: of "the presence of X" the presence."""
    words = argument.text[: max(inner.span.start - argument.span.start, 0)].rstrip()
    return words.removesuffix(inner.preposition).rstrip() or argument.head_text


def _passive_triples(statement: Statement) -> Iterator[Triple]:
    predicate = statement.relation.predicate
    assert statement.object is not None
    for patient in statement.object.members:
        what = patient.core_text
        if statement.subject is not None and not statement.subject.embedded:
            # the agent phrase belongs to the passive: "were suspended by -> the US"
            for source in statement.subject.members:
                yield Triple(subject=what, predicate=_join(predicate, "by"), object=source.core_text)
        for argument in _participants(statement):
            yield from _through(what, predicate, argument)


def _reciprocal_triples(statement: Statement) -> Iterator[Triple]:
    members = statement.subject.members if statement.subject else ()
    for first in members:
        for second in members:
            if first is not second:
                predicate = _join(statement.relation.predicate, "with")
                yield Triple(subject=first.core_text, predicate=predicate, object=second.core_text)


def _shared(statement: Statement) -> str:
    """What the parties have with each other: of "signed a trade agreement" the agreement."""
    target = statement.object
    if target is None or target.clausal or target.parts or target.head_text.lower() in ("other", "another"):
        return ""
    return target.head_text.lower()


def _reciprocal_edges(statement: Statement) -> Iterator[Edge]:
    members = [m.actor for m in statement.subject.members if m.actor] if statement.subject else []
    for source in members:
        for target in members:
            if source != target:
                predicate = _join(statement.relation.lemma, _shared(statement), "with")
                yield Edge(source=source, predicate=predicate, target=target)


def _targets(statement: Statement) -> Iterator[tuple[str, Argument]]:
    """Every (lemma phrase, filler) of a statement other than its subject."""
    lemma = statement.relation.lemma
    label = lemma
    if statement.object is not None and statement.object.clausal:
        for about in statement.object.inner:
            yield from _inner_targets(lemma, about)
    elif statement.object is not None:
        for member in statement.object.members:
            yield _join(lemma, member.preposition), member
            for noun in _open(member.inner) if member.eventive else _owners(lemma, member):
                yield from _inner_targets(_join(lemma, member.head_text.lower()), noun)
        if not any(m.actor for m in statement.object.members) and not statement.object.preposition:
            label = _join(lemma, statement.object.head_text.lower())
    acts = statement.object is not None and any(m.eventive for m in statement.object.members)
    for argument in statement.arguments:
        # how, not to whom; but "condemned the killing of a monk by Russia"
        means = statement.voice is Voice.ACTIVE and argument.preposition.lower() == "by" and not acts
        if not argument.embedded and not means:
            yield from _inner_targets(label, argument)


def _owners(lemma: str, member: Argument) -> tuple[Argument, ...]:
    """Whom the filler belongs to: "seized Hamas's tunnels"; of a predicate noun also its "of".

    "is president of Russia", but not "is ambassador to Kyiv".
    """
    if lemma == "be":
        return tuple(a for a in member.inner if a.preposition.lower() == "of")
    return tuple(a for a in member.inner if a.span.end <= member.head.start) if member.actor is None else ()


def _inner_targets(label: str, argument: Argument) -> Iterator[tuple[str, Argument]]:
    for member in argument.members:
        phrase = _join(label, (member.preposition or argument.preposition).lower())
        yield phrase, member
        for noun in _open(member.inner) if member.eventive or member.clausal else ():
            yield from _inner_targets(_join(phrase, member.head_text.lower()), noun)


def _open(inner: tuple[Argument, ...]) -> tuple[Argument, ...]:
    return tuple(a for a in inner if not a.embedded)


def _join(*words: str) -> str:
    return " ".join(w for w in words if w)
