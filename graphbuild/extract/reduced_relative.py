"""Participles that describe a noun.

The rebels, backed by Saudi Arabia, took over the city.     Saudi Arabia - back -> the rebels
a group seeking to topple the government                    a group - seek to topple -> the government
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statement
from graphbuild.extract.predicates import clause_verbs, innermost_verb
from graphbuild.model import Sentence, Statement


def find_reduced_relative(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per participle that hangs on a noun, in text order."""
    for verb in clause_verbs(sentence):
        if verb.dep != "acl" or verb.tag not in ("VBN", "VBG", "VBD"):
            continue
        meaning = innermost_verb(sentence, verb)
        statement = clause_statement(sentence, meaning, rule="reduced_relative", confidence=0.7)
        if statement is not None:
            yield statement
