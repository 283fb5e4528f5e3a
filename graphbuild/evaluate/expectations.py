"""Statements against expected ones, role by role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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


def match_statements(
    expected: Sequence[Expectation], statements: Sequence[Statement]
) -> tuple[Expectation | None, ...]:
    """Return the expectation that each statement meets, or None; each expectation is met once."""
    left = list(expected)
    matches = []
    for statement in statements:
        match = next((e for e in left if meets(statement, e)), None)
        if match is not None:
            left.remove(match)
        matches.append(match)
    return tuple(matches)


def meets(statement: Statement, expected: Expectation) -> bool:
    """Return whether the statement fills every role as expected; of a phrase the head words have to agree."""
    return next(differing_roles(statement, expected), None) is None


def differing_roles(statement: Statement, expected: Expectation) -> Iterator[str]:
    """Yield the names of the roles that the statement does not fill as expected."""
    if not has_lemma(statement, expected):
        yield "lemma"
    if not fills(statement.subject, expected.subject):
        yield "subject"
    if not fills(statement.object, expected.object):
        yield "object"
    given = [content_words(f"{a.preposition} {a.text}") for a in statement.arguments]
    if not all(any(content_words(wanted) <= words for words in given) for wanted in expected.arguments):
        yield "arguments"
    if statement.negated != expected.negated:
        yield "negation"
    if statement.modality.value != expected.modality:
        yield "modality"
    if not speaks(statement, expected):
        yield "speaker"
    if expected.type and (statement.event is None or statement.event.type != expected.type):
        yield "type"


def has_lemma(statement: Statement, expected: Expectation) -> bool:
    """Return whether the verb is the expected one; verbs that govern it are free ("agree to help" is "help")."""
    return f" {statement.relation.lemma}".endswith(f" {expected.lemma}")


def fills(argument: Argument | None, wanted: str | None) -> bool:
    """Return whether the filler holds the wanted words, or is none, or a clause, where nobody is wanted."""
    if wanted is None or argument is None:
        return wanted is None and (argument is None or argument.clausal)
    return bool(content_words(wanted)) and content_words(wanted) <= content_words(argument.text)


def speaks(statement: Statement, expected: Expectation) -> bool:
    """Return whether the statement is attributed to the expected speaker, or to nobody where none is expected."""
    attribution = statement.attribution
    if not expected.speaker or attribution is None:
        return not expected.speaker and attribution is None
    return attribution.speaker is not None and content_words(expected.speaker) <= content_words(
        attribution.speaker.text
    )


def content_words(text: str | None) -> frozenset[str]:
    """Return the words in lower case, without articles and possessives.

    >>> sorted(content_words("The council's talks"))
    ['council', 'talks']
    """
    return frozenset(_WORD.findall((text or "").lower())) - _IGNORED
