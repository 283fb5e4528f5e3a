"""Pronouns that stand for no actor, or for one that the sentence names only in passing."""

from __future__ import annotations

import itertools

from graphbuild.model import Sentence, Token
from graphbuild.resolve.agreement import GENDER, IT, SUBJECTS, THEY, agrees, clause_verb
from graphbuild.resolve.candidates import Candidate
from graphbuild.resources import read_words

_EVENTS = frozenset({"occur", "happen", "arise", "expire", "elapse", "recur", "subside"})
_CARING = frozenset({"ensure", "guarantee", "assure"})
_QUOTES = frozenset({'"', "\u201c", "\u2018", "''", "``"})


def stands_for_nobody(candidate: Candidate, word: str) -> bool:
    """Return whether what "it" or "they" do, or what they are done in, shows that no named actor is meant."""
    if word not in IT and word not in THEY:
        return False
    sentence, token = candidate.sentence, candidate.token
    verb = sentence.tokens[token.head]
    if token.dep in SUBJECTS:
        if verb.lemma in _EVENTS:
            return True  # "cases, should they occur"
        if word == "it" and verb.lemma == "come" and sentence.child(verb, "prep") is not None:
            return True  # "when it comes to a choice"
        if word in THEY and (_serves_one_of_two(sentence, verb) or _are_cared_for(sentence, token, verb)):
            return True
    if word == "its" and verb.lemma.lower() in read_words("resolve", "done_to_things.txt"):
        return any(agrees(word, t) and t.dep in ("dobj", "pobj", "nsubjpass") for t in sentence.tokens[: token.index])
    return _is_of_a_doer(sentence, token, word)


def is_label(chosen: Candidate, candidate: Candidate) -> bool:
    """Return whether a colon and a quotation follow the mention: in 'Ann Stone, envoy: "She won"' she is another.

    A pronoun of the same paragraph is taken for a part of the quotation.
    """
    if candidate.sentence.paragraph != chosen.sentence.paragraph:
        return False
    same = candidate.sentence is chosen.sentence
    tokens = chosen.sentence.tokens[chosen.end : candidate.start if same else None]
    return any(first.text == ":" and second.text in _QUOTES for first, second in itertools.pairwise(tokens))


def _serves_one_of_two(sentence: Sentence, verb: Token) -> bool:
    """Whether a relative clause hangs on the second of two: "the guards and the towns they serve"."""
    above = sentence.tokens[verb.head]
    return verb.dep == "relcl" and above.dep == "conj" and sentence.tokens[above.head].pos in ("NOUN", "PROPN")


def _are_cared_for(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Whether others before are those whose good is seen to: "helping newcomers and ensuring they thrive"."""
    above = sentence.tokens[verb.head]
    if verb.dep != "ccomp" or above.lemma not in _CARING:
        return False
    return any(agrees("they", t) and t.dep in ("dobj", "pobj") for t in sentence.tokens[: token.index])


def _is_of_a_doer(sentence: Sentence, token: Token, word: str) -> bool:
    """Whether a noun that is no subject does what the pronoun stands in: "fund the party fighting for its freedom"."""
    verb = clause_verb(sentence, token)
    if verb.dep != "acl" or verb.tag != "VBG" or word in GENDER or sentence.child(verb, *SUBJECTS) is not None:
        return False
    doer = sentence.tokens[verb.head]
    return agrees(word, doer) and doer.pos == "NOUN" and doer.dep in ("dobj", "pobj")
