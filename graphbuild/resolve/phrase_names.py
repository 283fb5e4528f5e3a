"""What a role phrase is called where it is an actor by its own words: "Ministry of Commerce"."""

from __future__ import annotations

from graphbuild.resolve.candidates import Candidate, words_of
from graphbuild.resolve.modifiers import HYPHENS
from graphbuild.resources import read_words


def bare_name(candidate: Candidate) -> str:
    """The phrase's words without determiner, number and what describes only."""
    sentence = candidate.sentence
    start = candidate.start
    skipped = read_words("resolve", "determiners.txt")
    while start < candidate.head:
        token = sentence.tokens[start]
        names = token.pos not in ("DET", "NUM", "PUNCT", "SYM", "ADV") and token.dep not in ("quantmod", "advmod")
        if names and token.text.lower() not in skipped:
            break
        start = _after_count(candidate, start) if token.pos == "NUM" else start + 1
    words = words_of(sentence, start, candidate.head + 1 + _words_behind(candidate))
    common = sentence.tokens[start].pos == "NOUN" or (start == candidate.head == 0)
    if common and not any(c.isupper() for c in words.split(" ", 1)[0][1:]):
        words = words[0].lower() + words[1:]
    return words


def _after_count(candidate: Candidate, start: int) -> int:
    """The word after a number and what hyphens join to it: "panel" of "14-person panel"."""
    tokens = candidate.sentence.tokens
    while start + 2 <= candidate.head and tokens[start + 1].text in HYPHENS:
        start += 2
    return min(start + 1, candidate.head)


def _words_behind(candidate: Candidate) -> int:
    """How many words behind the head belong to its noun: two of "Secretary of State"."""
    noun = candidate.role.noun.noun if candidate.role is not None else ""
    behind = noun.partition(candidate.token.text.lower())[2].split()
    following = candidate.sentence.tokens[candidate.head + 1 : candidate.head + 1 + len(behind)]
    return len(behind) if [t.text.lower() for t in following] == behind else 0
