"""Nouns of events with their participants.

Russia's annexation of Crimea triggered sanctions.          Russia - annexed -> Crimea
following a meeting with his French counterpart, Lavrov ... Lavrov - met with -> his French counterpart
a meeting between Erdogan and Putin                         each met with the other
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import make_statement, prepositional
from graphbuild.extract.lexicon import EventNoun, event_noun
from graphbuild.extract.participants import surface_subject
from graphbuild.extract.phrases import full_preposition, loose_prepositions, noun_phrase, slice_span
from graphbuild.model import Argument, Relation, Sentence, Statement, Token

# an event noun in such a phrase is an occasion of the main clause, whose subject took part in it
_OCCASION = frozenset({"after", "following", "during", "at", "in", "before", "amid", "ahead of", "on"})


def find_nominal(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per event noun with two participants, in text order."""
    for noun in sentence.tokens:
        if noun.pos != "NOUN" or noun.dep in ("compound", "amod", "npadvmod"):
            continue
        entry = event_noun(noun.lemma.lower())
        if entry is not None and entry.verb:
            statement = _statement(sentence, noun, entry)
            if statement is not None:
                yield statement


def _statement(sentence: Sentence, noun: Token, entry: EventNoun) -> Statement | None:
    target: Argument | None = None
    agent: Argument | None = None
    others: list[Argument] = []
    between: Argument | None = None
    for preposition in sentence.children(noun, "prep"):
        words, filler = full_preposition(sentence, preposition)
        if filler is None or filler.pos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            continue
        name = words.lower()
        if name == "by":
            agent = noun_phrase(sentence, filler)
        elif name == "between" and entry.reciprocal:
            between = noun_phrase(sentence, filler)
        elif name in entry.object_prepositions and target is None:
            target = noun_phrase(sentence, filler)
        elif name == "of" and agent is None and not entry.reciprocal:
            agent = noun_phrase(sentence, filler)  # "the withdrawal of Ugandan troops from Congo"
        else:
            others.append(noun_phrase(sentence, filler, preposition=words))
        for loose in _loose_below(sentence, filler):
            others.extend(prepositional(sentence, noun, loose))
    if between is not None and between.parts:
        return _build(sentence, noun, entry, between, None, others, reciprocal=True)
    possessor = owner(sentence, noun)
    if agent is not None and target is None and possessor is not None and "of" in entry.object_prepositions:
        target = possessor  # "the treaty's ratification by parliament"
    subject = agent or possessor
    partners = [a for a in others if a.preposition.lower() in entry.with_prepositions]
    if target is None and not partners:
        return None
    if subject is None and partners:
        subject = _participant(sentence, noun)
    if subject is None or subject.span == (target or partners[0]).span:
        return None
    return _build(sentence, noun, entry, subject, target, others)


def _loose_below(sentence: Sentence, filler: Token) -> list[Token]:
    """Prepositions of place or time that the parser hung on a name inside the filler."""
    found = loose_prepositions(sentence, filler)
    for name in sentence.children(filler, "appos"):
        found.extend(loose_prepositions(sentence, name))
    return found


def owner(sentence: Sentence, noun: Token) -> Argument | None:
    """Return the possessor or the adjective of a people: "Russia's annexation", "the Russian annexation"."""
    possessor = sentence.child(noun, "poss")
    if possessor is not None:
        return noun_phrase(sentence, possessor)
    for child in sentence.children(noun, "amod", "compound", "nmod"):
        if child.entity_type in ("NORP", "GPE", "ORG", "PERSON"):
            return noun_phrase(sentence, child)
    return None


def _participant(sentence: Sentence, noun: Token) -> Argument | None:
    """The subject of the main clause, where the noun stands in a phrase of occasion."""
    preposition = sentence.head(noun)
    while preposition.dep == "prep" and sentence.head(preposition).dep == "prep":
        preposition = sentence.head(preposition)
    if preposition.dep != "prep" or preposition.text.lower() not in _OCCASION:
        return None
    verb = sentence.head(preposition)
    if verb.pos not in ("VERB", "AUX"):
        return None
    doer = surface_subject(sentence, verb)
    return noun_phrase(sentence, doer.token) if doer is not None else None


def _build(
    sentence: Sentence,
    noun: Token,
    entry: EventNoun,
    subject: Argument,
    target: Argument | None,
    others: list[Argument],
    *,
    reciprocal: bool = False,
) -> Statement:
    text, span = slice_span(sentence, noun, noun)
    relation = Relation(text=text, lemma=entry.verb, span=span, head=noun.span, predicate=entry.finite)
    return make_statement(
        sentence,
        relation,
        rule="nominal",
        subject=subject,
        object=target,
        arguments=tuple(others),
        reciprocal=reciprocal,
    )
