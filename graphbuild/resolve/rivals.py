"""What may be meant as well as the antecedent of a pronoun: words of its number between the two."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.model import Sentence, Token
from graphbuild.resolve.agreement import (
    GENDER,
    IT,
    REFLEXIVE,
    SUBJECTS,
    THEY,
    agrees,
    are_several,
    clause_verb,
    fits,
    same_class,
)
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.candidates import Candidate
from graphbuild.resources import read_words

_AIMS = frozenset({"for", "of", "to"})
_AFFECTED = frozenset({"dobj", "iobj", "dative", "pobj", "nsubjpass"})


def has_rival(candidate: Candidate, chosen: Candidate, history: History, word: str) -> bool:
    """Return whether what stands between a subject and the pronoun may be meant as well as the subject."""
    sentence, token = candidate.sentence, candidate.token
    if word in THEY and not are_several(chosen, history.cast.actors[chosen.actor or ""], history):
        before = (t for t in sentence.tokens[: token.index] if not chosen.start <= t.index < chosen.end)
        return any(agrees(word, t) or _are_two_names(sentence, t) for t in before)
    if token.dep in SUBJECTS and word in GENDER and _is_beside_object(candidate, chosen, word):
        return True
    if token.dep in SUBJECTS and _in_aside(sentence, token, chosen):
        if word in GENDER and _stands_between(candidate, chosen, history, word):
            return True
        return any(True for _ in _rival_objects(candidate, chosen, history, word))
    if word in THEY and _other_subject(sentence, chosen, candidate):
        return True
    if token.dep in SUBJECTS and word in IT and _reports(candidate, chosen, history):
        return True
    if token.dep == "poss" and _is_disputed(sentence, token):
        return any(True for _ in _rival_objects(candidate, chosen, history, word))
    if token.dep == "poss" and word in GENDER:
        return _stands_nearer(candidate, chosen, history, word) or _is_of_another(candidate, chosen, history, word)
    if token.dep == "poss" and word in IT:
        return _owns_too(candidate, chosen, history, word)
    if token.dep in _AFFECTED and word not in GENDER and word not in REFLEXIVE:
        return any(True for _ in _rival_objects(candidate, chosen, history, word))
    return False


def _are_two_names(sentence: Sentence, token: Token) -> bool:
    """Whether two names stand together where something is done to them: "gave money to Marlow and Trent for their"."""
    partner = sentence.child(token, "conj") if token.pos == "PROPN" and token.dep in _AFFECTED else None
    return partner is not None and partner.pos == "PROPN" and partner.index < len(sentence.tokens)


def _between(sentence: Sentence, chosen: Candidate, candidate: Candidate) -> tuple[Token, ...]:
    return sentence.tokens[chosen.end : candidate.head] if chosen.sentence is sentence else ()


def _is_beside_object(candidate: Candidate, chosen: Candidate, word: str) -> bool:
    """Whether another of the same gender stands between: "thanked him for the steps he took"."""
    return any(
        t.dep == "dobj" and same_class(word, t.text.lower()) for t in _between(candidate.sentence, chosen, candidate)
    )


def _in_aside(sentence: Sentence, token: Token, chosen: Candidate) -> bool:
    """Whether the pronoun's clause says when, why or whether: "shot the man after he", "hit the convoy as it"."""
    verb = clause_verb(sentence, token)
    if verb.dep == "ccomp" and sentence.tokens[verb.head].tag == "VBG":
        verb = sentence.tokens[verb.head]  # "opened the bridge, saying it"
    above = {t.index for t in sentence.ancestors(verb)}
    return verb.dep == "advcl" and chosen.token.head in above and verb.index > verb.head


def _other_subject(sentence: Sentence, chosen: Candidate, candidate: Candidate) -> bool:
    """Whether another clause between has several for its subject: "say the men fought, and claim they left"."""
    above = {t.index for t in sentence.ancestors(candidate.token)}
    return any(
        t.dep in SUBJECTS and t.tag in ("NNS", "NNPS") and t.head not in above
        for t in _between(sentence, chosen, candidate)
    )


def _reports(candidate: Candidate, chosen: Candidate, history: History) -> bool:
    """Whether the subject is a news outlet that reports what "it" did: "the radio says it crashed"."""
    verb = clause_verb(candidate.sentence, candidate.token)
    return verb.dep == "ccomp" and history.cast.actors[chosen.actor or ""].sector == "MED"


def _is_disputed(sentence: Sentence, token: Token) -> bool:
    """Whether what is owned is argued about: "sanctions against Iran over its program"."""
    owned = sentence.tokens[token.head]
    return owned.dep == "pobj" and sentence.tokens[owned.head].text.lower() == "over"


def _stands_nearer(candidate: Candidate, chosen: Candidate, history: History, word: str) -> bool:
    """Whether another person is named in the pronoun's own clause, and the subject in a clause above it."""
    sentence = candidate.sentence
    verb = clause_verb(sentence, candidate.token)
    if verb.index == clause_verb(sentence, chosen.token).index or sentence.child(verb, *SUBJECTS) is None:
        return False
    return any(
        c.actor not in (None, chosen.actor)
        and chosen.token.head < c.start < candidate.start
        and clause_verb(sentence, c.token).index == verb.index
        and fits(word, c, history.cast.actors[c.actor or ""], history)
        for c in history.current
        if c.sentence is sentence
    )


def _stands_between(candidate: Candidate, chosen: Candidate, history: History, word: str) -> bool:
    """Whether another person is named between who is acted upon: "declared the envoy unwanted because he"."""
    return any(
        c.actor not in (None, chosen.actor)
        and c.sentence is candidate.sentence
        and chosen.token.head < c.start < candidate.start
        and c.token.dep in ("nsubj", "dobj", "appos")
        and fits(word, c, history.cast.actors[c.actor or ""], history)
        for c in history.current
    )


def _is_of_another(candidate: Candidate, chosen: Candidate, history: History, word: str) -> bool:
    """Whether another person between owns something, or may be the one who suffers: "Cole's work in his last post"."""
    sentence = candidate.sentence
    owned = sentence.tokens[candidate.token.head]
    joined = owned.dep == "conj" and owned.pos == "NOUN" and sentence.tokens[owned.head].pos == "VERB"  # misread
    telling = joined or is_suffered(sentence, candidate.token)
    return any(
        c.actor not in (None, chosen.actor)
        and chosen.token.head < c.start < candidate.start
        and (telling or c.token.dep == "poss")
        and c.sentence is candidate.sentence
        and fits(word, c, history.cast.actors[c.actor or ""], history)
        for c in history.current
    )


def is_suffered(sentence: Sentence, token: Token) -> bool:
    """Return whether the possessive is of what others do to its owner: "ordered his arrest", not "after his arrest"."""
    noun = sentence.tokens[token.head]
    if noun.lemma.lower() not in read_words("resolve", "suffered_nouns.txt"):
        return False
    return noun.dep in ("dobj", "conj") or (noun.dep == "pobj" and sentence.tokens[noun.head].text.lower() in _AIMS)


def _rival_objects(candidate: Candidate, chosen: Candidate, history: History, word: str) -> Iterator[Token]:
    """What is acted upon before the pronoun and agrees with it."""
    sentence = candidate.sentence
    known = {c.head: c for c in history.current if c.sentence is sentence and c.actor}
    for thing in _between(sentence, chosen, candidate):
        found = known.get(thing.index)
        if thing.dep not in _AFFECTED or thing.entity_type in ("DATE", "TIME"):
            continue
        if found is None or found.actor is None:
            rival = agrees(word, thing)
        else:
            fitting = fits(word, found, history.cast.actors[found.actor], history)
            rival = fitting and found.actor != chosen.actor and not found.locative
        if rival:
            yield thing


def _owns_too(candidate: Candidate, chosen: Candidate, history: History, word: str) -> bool:
    """Whether another state or body that stands nearer may own it: "in talks with Iran over its program"."""
    for other in history.current:
        if other.sentence is not candidate.sentence or not chosen.token.head < other.start < candidate.start:
            continue
        if other.actor in (None, chosen.actor) or other.locative or other.token.dep not in (*_AFFECTED, "poss"):
            continue
        if fits(word, other, history.cast.actors[other.actor or ""], history):
            return True
    return False
