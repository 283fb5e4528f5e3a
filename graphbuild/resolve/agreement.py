"""Which mentions a pronoun may stand for by number, gender and kind."""

from __future__ import annotations

from graphbuild.model import Actor, ActorKind, Sentence, Token
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.candidates import Candidate

GENDER = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
SUBJECTS = ("nsubj", "nsubjpass")
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_SINGULAR_TAGS = frozenset({"NN", "NNP"})


def fits(word: str, earlier: Candidate, actor: Actor, history: History) -> bool:
    """Return whether a pronoun may stand for an earlier mention."""
    if word in GENDER:
        return actor.kind is ActorKind.PERSON and history.cast.gender.get(actor.id, GENDER[word]) == GENDER[word]
    plural = is_plural(earlier, actor, history)
    if word in IT:
        return actor.kind in (ActorKind.STATE, ActorKind.ORGANIZATION, ActorKind.GROUP) and not plural
    return plural or actor.kind is ActorKind.GROUP or (actor.kind is ActorKind.ORGANIZATION and actor.sector != "GOV")


def is_plural(earlier: Candidate, actor: Actor, history: History) -> bool:
    """Return whether the mention, or the actor elsewhere, speaks of several."""
    return actor.id in history.cast.plural or (earlier.role is not None and earlier.role.plural)


def are_several(earlier: Candidate, actor: Actor, history: History) -> bool:
    """Return whether the mention's own word is a plural too: "the Kurds", "militants"; not "the navy"."""
    if earlier.token.tag in _PLURAL_TAGS and actor.kind is ActorKind.GROUP:
        return True
    return is_plural(earlier, actor, history) and earlier.token.tag not in _SINGULAR_TAGS


def agrees(word: str, token: Token) -> bool:
    """Return whether a noun that names no actor has the pronoun's number: "airstrikes" for "they"."""
    if token.pos not in ("NOUN", "PROPN"):
        return False
    return (word in THEY and token.tag in _PLURAL_TAGS) or (word in IT and token.tag in _SINGULAR_TAGS)


def same_class(first: str, second: str) -> bool:
    """Return whether two pronouns may stand for one: "it" and "its"."""
    if first in GENDER and second in GENDER:
        return GENDER[first] == GENDER[second]
    return any(first in words and second in words for words in (IT, THEY))


def clause_verb(sentence: Sentence, token: Token) -> Token:
    """Return the nearest verb above a word, the word itself where there is none."""
    return next((t for t in sentence.ancestors(token) if t.pos in ("VERB", "AUX")), token)


def verbs_above(sentence: Sentence, token: Token) -> list[Token]:
    """Return the verbs above a word, the nearest first."""
    return [t for t in sentence.ancestors(token) if t.pos in ("VERB", "AUX")]
