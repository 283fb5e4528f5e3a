"""Capitalized words that name no actor: events, papers, degrees, numbers of kings, scores."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphbuild.model import Token
from graphbuild.resources import read_words

_ROMAN = re.compile(r"[IVX]{2,}$")
_SCORE = re.compile(r"\d+[\u2010-\u2015-]\d+$")


def is_no_actor(words: Sequence[Token]) -> bool:
    """Return whether a name is an event, a paper, a degree or a number: "State Visit", "Plan for the Lakes"."""
    closers = read_words("resolve", "event_closers.txt")
    if words[-1].text.lower() in closers:
        return True
    head = _head(words)
    if head is not words[-1] and head.text.lower() in closers:
        return True  # "Convention on Cluster Munitions", "Resolution 2254"
    if len(words) == 1 and _ROMAN.match(words[0].text):
        return True  # "Charles the III"
    unnamed = read_words("resolve", "no_names.txt")
    return not any(t.text[:1].isupper() for t in words) or all(t.text.lower() in unnamed for t in words)


def is_score(word: str) -> bool:
    """Return whether the word is a result: "4-6".

    >>> is_score("4-6"), is_score("F-16")
    (True, False)
    """
    return _SCORE.match(word) is not None


def _head(words: Sequence[Token]) -> Token:
    """The word before the first preposition, "to" or number; the last one where there is none."""
    for i, token in enumerate(words[1:], start=1):
        if token.pos in ("ADP", "NUM") or token.text == "to":
            return words[i - 1]
    return words[-1]
