"""Whose attack it is in which somebody is killed, wounded or seized.

Twelve people were killed in an airstrike by Saudi Arabia.      Saudi Arabia - kill -> Twelve people
Dozens were wounded during Israeli raids on Jenin.              Israeli - wound -> Dozens
A Chadian airstrike killed three herders.                       Chadian - kill -> three herders
"""

from __future__ import annotations

from graphbuild.extract.lexicon import assault_nouns, authoring_verbs, harm_verbs
from graphbuild.extract.phrases import noun_phrase
from graphbuild.model import Sentence, Statement, Token, changed

_BY_MEANS_OF = frozenset({"in", "during", "by", "through", "from"})


def inflictor(sentence: Sentence, verb: Token) -> Token | None:
    """Return who makes the attack through which a passive verb of harm is done, or None.

    A town before the noun is where it happened ("killed in the Kabul attack"), a people's adjective who did it.
    """
    if verb.lemma.lower() not in harm_verbs():
        return None
    for preposition in sentence.children(verb, "prep", "agent"):
        assault = sentence.child(preposition, "pobj")
        if assault is None or preposition.text.lower() not in _BY_MEANS_OF:
            continue
        if assault.lemma.lower() in assault_nouns():
            found = _maker(sentence, assault)
            if found is not None:
                return found
    return None


def _maker(sentence: Sentence, assault: Token) -> Token | None:
    for preposition in sentence.children(assault, "prep", "agent"):
        if preposition.text.lower() == "by":
            return sentence.child(preposition, "pobj")
    for clause in sentence.children(assault, "acl", "relcl"):
        by = sentence.child(clause, "agent")
        if by is not None and clause.lemma.lower() in authoring_verbs():  # "an attack carried out by Hamas"
            return sentence.child(by, "pobj")
    for modifier in sentence.children(assault, "poss", "amod", "compound", "nmod"):
        people = modifier.entity_type == "NORP" or (modifier.entity_type == "GPE" and modifier.text.isupper())
        if people or (modifier.dep == "poss" and modifier.entity_type in ("GPE", "ORG", "PERSON")):
            return modifier
    return None


def name_makers(sentence: Sentence, statements: list[Statement]) -> list[Statement]:
    """Return the statements of a sentence; an attack that is a subject holds who makes it as an inner "by"."""
    return [_with_maker(sentence, statement) for statement in statements]


def _with_maker(sentence: Sentence, statement: Statement) -> Statement:
    subject = statement.subject
    assault = sentence.token_at(subject.head.start) if subject is not None and not subject.parts else None
    if subject is None or assault is None or assault.lemma.lower() not in assault_nouns():
        return statement
    maker = _maker(sentence, assault)
    if maker is None or any(a.preposition.lower() == "by" for a in subject.inner) or maker.span not in subject.span:
        return statement
    named = noun_phrase(sentence, maker, preposition="by", deep=False)
    return changed(statement, subject=changed(subject, inner=(named, *subject.inner)))
