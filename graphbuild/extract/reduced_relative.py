"""Participles that describe a noun.

The rebels, backed by Saudi Arabia, took over the city.     Saudi Arabia - back -> the rebels
a group seeking to topple the government                    a group - seek to topple -> the government
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statements
from graphbuild.extract.predicates import clause_verbs
from graphbuild.model import Sentence, Statement


def find_reduced_relative(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per participle that hangs on a noun, in text order."""
    verbs = (v for v in clause_verbs(sentence) if v.dep == "acl" and v.tag in ("VBN", "VBG", "VBD"))
    yield from clause_statements(sentence, verbs, rule="reduced_relative")
