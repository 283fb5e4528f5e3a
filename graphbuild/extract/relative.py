"""Relative clauses: the described noun takes part in the clause.

Hezbollah, which is backed by Iran, fired rockets at northern Israel.     Iran - back -> Hezbollah
the weapons that Russia supplied                                          Russia - supply -> the weapons
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statements
from graphbuild.extract.predicates import clause_verbs
from graphbuild.model import Sentence, Statement


def find_relative(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per relative clause, in text order."""
    verbs = (verb for verb in clause_verbs(sentence) if verb.dep == "relcl")
    yield from clause_statements(sentence, verbs, rule="relative")
