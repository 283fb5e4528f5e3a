"""Clauses after a preposition.

He accused Ankara of buying oil from Islamic State.     Ankara - buy oil from -> Islamic State, his claim
after meeting his counterpart                           the subject of the main clause met him
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statements
from graphbuild.extract.predicates import clause_verbs
from graphbuild.model import Sentence, Statement


def find_prepositional_clause(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per verb that a preposition governs, in text order."""
    verbs = (
        verb
        for verb in clause_verbs(sentence)
        if verb.dep == "pcomp" and sentence.child(verb, "nsubj", "nsubjpass", "expl") is None
    )
    yield from clause_statements(sentence, verbs, rule="prepositional_clause")
