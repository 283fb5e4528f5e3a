"""Whether the words around a date look back or ahead.

The minister will travel to Paris on Friday.      (ahead)
Talks that were scheduled for Monday collapsed.   (ahead: what is scheduled lies ahead)
"""

from __future__ import annotations

from functools import cache

from graphbuild.model import Sentence, Token
from graphbuild.resources import read_rows

PAST, FUTURE, PRESENT = "past", "future", "present"

_AHEAD = frozenset({"will", "'ll", "\u2019ll", "wo", "shall"})
_MODALS = frozenset({"would", "may", "might", "could", "can", "must", "should", "ca"})
_TOWARDS = frozenset({"for", "to", "until", "till", "through"})
_BEFORE_END = frozenset({"by", "until", "till"})
_VERBAL = frozenset({"VERB", "AUX"})


@cache
def _forward() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in read_rows("situate", "forward_words.csv"):
        found.setdefault(row["lemma"], set()).add(row["reach"])
    return {lemma: frozenset(reaches) for lemma, reaches in found.items()}


def tense_at(sentence: Sentence, token: Token) -> str:
    """Return "past", "future" or "present" for a word's governing verb; empty where it has none."""
    preposition = ""
    for governor in sentence.ancestors(token):
        if governor.pos == "ADP" and not preposition:
            preposition = governor.text.lower()
        reaches = _forward().get(governor.lemma.lower(), frozenset())
        if governor.tag == "VBN" and {"date", "infinitive"} <= reaches and sentence.child(governor, "xcomp"):
            return FUTURE
        if ("any" in reaches and governor.pos != "ADP") or ("date" in reaches and preposition in _TOWARDS):
            return FUTURE
        if token.dep == "poss" and any(c.text == "to" for c in sentence.children(governor, "aux")):
            continue  # "to protect the region after Tuesday's attack" tells nothing of Tuesday
        if preposition in _BEFORE_END and governor.tag in ("VB", "VBG") and not _is_finite(sentence, governor):
            return FUTURE  # "to end the strike by Tuesday"
        if preposition in _BEFORE_END and governor.tag in ("VBZ", "VBP"):
            return FUTURE  # "announces a withdrawal by August"
        if governor.pos in _VERBAL:
            return _tense_of(sentence, governor)
    return ""


def _is_finite(sentence: Sentence, verb: Token) -> bool:
    return any(h.tag in ("VBD", "VBZ", "VBP", "MD") for h in sentence.children(verb, "aux", "auxpass"))


def _tense_of(sentence: Sentence, verb: Token) -> str:
    """The tense of a verb, or of what governs it where it is not finite."""
    helpers = sentence.children(verb, "aux", "auxpass")
    words = {h.text.lower() for h in helpers}
    tags = {h.tag for h in helpers}
    if words & _AHEAD:
        return FUTURE
    if words & _MODALS:
        return PAST if "have" in words else FUTURE
    if "to" in words:
        return _infinitive_tense(sentence, verb)
    if tags & {"VBD"}:
        return PAST
    if tags & {"VBZ", "VBP"}:
        return _present_tense(verb, helpers)
    return _bare_tense(sentence, verb)


def _present_tense(verb: Token, helpers: list[Token]) -> str:
    """Look back at "has met" and "was met", ahead at "is meeting"; "is met" is left open."""
    if any(h.lemma == "have" for h in helpers):
        return PAST
    if verb.tag == "VBG":
        return FUTURE
    return PRESENT


def _bare_tense(sentence: Sentence, verb: Token) -> str:
    if verb.tag == "VBD" or (verb.tag == "VBN" and verb.dep in ("acl", "relcl", "advcl", "ROOT")):
        return PAST
    if verb.tag in ("VBZ", "VBP"):
        following = sentence.children(verb, "acomp", "xcomp", "oprd")
        ahead = any(_forward().get(c.lemma.lower(), ()) or c.tag == "VB" for c in following)
        reaches = _forward().get(verb.lemma.lower(), frozenset())
        scheduled = "present" in reaches or ("infinitive" in reaches and sentence.child(verb, "xcomp") is not None)
        return FUTURE if scheduled or (ahead and verb.lemma == "be") else PRESENT
    if verb.head == verb.index:
        return PRESENT if verb.tag in ("VB", "VBG") else ""
    governor = sentence.head(verb)
    if verb.tag == "VB" and "infinitive" in _forward().get(governor.lemma.lower(), ()):
        return FUTURE
    return _nearest_tense(sentence, verb)


def _infinitive_tense(sentence: Sentence, verb: Token) -> str:
    """Look ahead at "is set to meet", "agreed to meet" and a headline's "to meet", back at "managed to meet"."""
    governor = sentence.head(verb)
    reaches = _forward().get(governor.lemma.lower(), frozenset())
    if governor.index == verb.index or reaches & {"infinitive", "any"}:
        return FUTURE
    if governor.lemma == "be" or verb.dep in ("acl", "relcl"):
        return FUTURE
    return _nearest_tense(sentence, verb)


def _nearest_tense(sentence: Sentence, verb: Token) -> str:
    governor = next((g for g in sentence.ancestors(verb) if g.pos in _VERBAL), None)
    return _tense_of(sentence, governor) if governor is not None else ""
