"""Statements against expected ones, role by role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graphbuild.evaluate.scores import Scores
from graphbuild.model import Argument, Statement

_WORD = re.compile(r"\w+")
_IGNORED = frozenset({"the", "a", "an", "its", "his", "her", "their", "s"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """A statement that a sentence makes; None in a role means that nobody is named there.

    `arguments` hold a preposition and words ("with Russia"); `speaker` is empty where the outlet speaks itself;
    `type` is a PLOVER type or empty where it is not judged.
    """

    lemma: str
    subject: str | None = None
    object: str | None = None
    arguments: tuple[str, ...] = ()
    negated: bool = False
    modality: str = "asserted"
    speaker: str = ""
    type: str = ""


def score_statements(expected: Sequence[Expectation], statements: Sequence[Statement]) -> Scores:
    """Return how many statements are expected ones and how many expected ones were found, one to one."""
    left = list(expected)
    right = 0
    for statement in statements:
        match = next((e for e in left if meets(statement, e)), None)
        if match is not None:
            left.remove(match)
            right += 1
    return Scores(right=right, found=len(statements), recalled=right, expected=len(expected))


def meets(statement: Statement, expected: Expectation) -> bool:
    """Return whether the statement fills every role as expected; of a phrase the head words have to agree."""
    lemma = statement.relation.lemma
    if lemma != expected.lemma and not lemma.endswith(f" {expected.lemma}"):
        return False
    if (statement.negated, statement.modality.value) != (expected.negated, expected.modality):
        return False
    if not _fills(statement.subject, expected.subject) or not _fills(statement.object, expected.object):
        return False
    if not _speaks(statement, expected.speaker):
        return False
    if expected.type and (statement.event is None or statement.event.type != expected.type):
        return False
    given = [_words(f"{a.preposition} {a.text}") for a in statement.arguments]
    return all(any(_words(wanted) <= words for words in given) for wanted in expected.arguments)


def _fills(argument: Argument | None, wanted: str | None) -> bool:
    if wanted is None or argument is None:
        return wanted is None and (argument is None or argument.clausal)
    return bool(_words(wanted)) and _words(wanted) <= _words(argument.text)


def _speaks(statement: Statement, speaker: str) -> bool:
    attribution = statement.attribution
    if not speaker or attribution is None:
        return not speaker and attribution is None
    return attribution.speaker is not None and _words(speaker) <= _words(attribution.speaker.text)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _IGNORED
