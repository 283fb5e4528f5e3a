"""Whether a name is a place where something happens: "in Moscow", "travel to Washington"; not "talks with Moscow"."""

from __future__ import annotations

from graphbuild.model import Sentence, Token
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.gazetteer import Form
from graphbuild.resources import read_words

_LOCATIVE = read_words("resolve", "place_prepositions.txt")
_MOTION = frozenset({"to", "from", "through", "out", "of"})
_CITY_ONLY = frozenset({"over", "around", "above", "beneath", "on"})
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})


def is_locative(candidate: Candidate, *, place: bool) -> bool:
    """Whether the candidate names where; `place` tells that it is neither state nor organization."""
    sentence = candidate.sentence
    token = candidate.token
    while token.dep in ("conj", "appos") and token.head != token.index and token.head < token.index:
        if sentence.tokens[token.head].pos not in ("PROPN", "NOUN", "ADJ"):
            break
        token = sentence.tokens[token.head]
    governor = sentence.tokens[token.head]
    if token.dep in ("compound", "nmod", "npadvmod") and governor.pos in ("NOUN", "PROPN"):
        return _is_city(candidate, place)
    if token.dep not in ("pobj", "pcomp") or governor.pos not in ("ADP", "SCONJ", "ADV", "VERB", "PART"):
        return sentence.section in ("dateline",)
    word = governor.text.lower()
    if word in _LOCATIVE:
        return True
    if place and word in _CITY_ONLY and word != "on":
        return True
    if word in _MOTION:
        return _is_motion(sentence, governor, place)
    return False


def _is_city(candidate: Candidate, place: bool) -> bool:
    """Whether a town stands before a noun: "the Geneva talks", "Moscow airport"."""
    return place or (bool(candidate.entries) and candidate.entries[0].form is Form.CAPITAL)


def _is_attack(sentence: Sentence, word: Token) -> bool:
    """Whether "from" tells where an attack begins: "fired rockets from Sudan", "attacks from Cyprus"."""
    through_what = word.pos == "NOUN" and word.dep == "dobj"  # "fired shots from Sudan"
    verb = sentence.tokens[word.head] if through_what else word
    attacks = read_words("resolve", "attack_words.txt")
    return word.lemma.lower() in attacks or (verb.pos == "VERB" and verb.lemma.lower() in ("fire", "launch", "shoot"))


def _is_motion(sentence: Sentence, preposition: Token, place: bool) -> bool:
    above = sentence.tokens[preposition.head]
    if above.pos == "ADP" or above.text.lower() == "out":
        above = sentence.tokens[above.head]
    word = preposition.text.lower()
    if above.lemma.lower() in read_words("resolve", "motion_words.txt"):
        return True
    if word == "from" and _is_attack(sentence, above):
        return True
    return place and word in ("to", "from", "through")
