"""Pronouns: he, she, it, they and their possessives, by number, gender, kind and grammatical role.

Precision before recall: a pronoun stays without an actor where two readings are about as good.
"""

from __future__ import annotations

from graphbuild.model import ActorKind, MentionKind
from graphbuild.resolve.agreement import GENDER, IT, SUBJECTS, THEY, clause_verb
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.binding import BLOCKED, bound_antecedent
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.nearness import nearest_antecedent
from graphbuild.resolve.nobodies import is_label, stands_for_nobody
from graphbuild.resources import read_words


def resolve_pronoun(candidate: Candidate, history: History, ahead: list[Candidate]) -> None:
    """Set the pronoun's actor and reason where one antecedent is clearly the best; `ahead` is what follows it."""
    word = candidate.token.text.lower()
    if word not in GENDER and word not in IT and word not in THEY:
        return  # first person: linked to the speaker of the quotation later
    if (word == "it" and _is_expletive(candidate)) or _is_address(candidate) or stands_for_nobody(candidate, word):
        return
    chosen, reason = bound_antecedent(candidate, history, word, ahead)
    if chosen is None and reason != BLOCKED and not _follows_several(candidate, history, word):
        chosen, reason = nearest_antecedent(candidate, history, word)
    if chosen is not None and is_label(chosen, candidate):
        return
    if chosen is not None and chosen.actor is not None and not _is_called_otherwise(chosen.actor, history, word):
        candidate.actor, candidate.reason = chosen.actor, f"pronoun: {reason}"
        if word in GENDER:
            history.cast.gender.setdefault(chosen.actor, GENDER[word])


def _is_called_otherwise(identity: str, history: History, word: str) -> bool:
    """Whether the sentence calls the actor "it" or has a "they" that is nobody's: "they" are others then."""
    if word not in THEY:
        return False
    said = [(c.token.text.lower(), c.actor) for c in history.current if c.kind is MentionKind.PRONOUN]
    return any((text in IT and actor == identity) or (text == "they" and actor is None) for text, actor in said)


def _is_address(candidate: Candidate) -> bool:
    """Whether the pronoun is a part of a form of address: "Her Majesty", "His Excellency"."""
    following = candidate.sentence.tokens[candidate.end : candidate.end + 1]
    return (
        bool(following)
        and following[0].text[:1].isupper()
        and following[0].text.lower() in read_words("resolve", "honorifics.txt")
    )


def _follows_several(candidate: Candidate, history: History, word: str) -> bool:
    """Whether "they" opens a sentence after one of persons who met, or after a "they" that is nobody's."""
    if word not in THEY or candidate.token.dep not in SUBJECTS:
        return False
    index = candidate.sentence.index
    for earlier in reversed(history.seen):
        distance = index - earlier.sentence.index
        if distance > 2:
            break
        plural = earlier.kind is MentionKind.PRONOUN and earlier.token.text.lower() == "they"
        if distance and earlier.actor is None and earlier.is_subject and (plural or _gathers(earlier)):
            return True
    before = [c for c in history.seen if c.sentence.index == index - 1 and c.actor and c.name]
    return _have_met(before, history)


def _gathers(earlier: Candidate) -> bool:
    """Whether a phrase gathers persons named before: "both leaders"."""
    return earlier.role is not None and earlier.role.plural and earlier.role.definite


def _have_met(before: list[Candidate], history: History) -> bool:
    """Whether a person is the subject of a verb of meeting, with another person behind it."""
    persons = [c for c in before if history.cast.actors[c.actor or ""].kind is ActorKind.PERSON]
    if len({c.actor for c in persons}) < 2:
        return False
    meets = read_words("resolve", "meeting_verbs.txt")
    return any(c.is_subject and clause_verb(c.sentence, c.token).lemma in meets for c in persons)


def _is_expletive(candidate: Candidate) -> bool:
    """Whether "it" stands for nothing: "it is clear that", "it appears", "it rained"."""
    sentence, token = candidate.sentence, candidate.token
    if token.dep == "expl":
        return True
    verb = sentence.tokens[token.head]
    if token.dep == "dobj" and verb.lemma == "make":
        return sentence.child(verb, "oprd", "ccomp", "xcomp") is None  # "made it to the border"
    if token.dep not in SUBJECTS:
        return False
    if verb.lemma in read_words("resolve", "expletive_verbs.txt"):
        return True
    if verb.lemma == "be":
        return True  # "it was the first attack", "it is not clear whether": mostly no actor
    return token.dep == "nsubjpass" and sentence.child(verb, "ccomp") is not None
