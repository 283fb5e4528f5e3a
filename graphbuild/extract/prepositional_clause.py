"""Clauses after a preposition.

He accused Ankara of buying oil from Islamic State.     Ankara - buy oil from -> Islamic State, his claim
after meeting his counterpart                           the subject of the main clause met him
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statement
from graphbuild.extract.predicates import clause_verbs, innermost_verb
from graphbuild.model import Sentence, Statement


def find_prepositional_clause(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per verb that a preposition governs, in text order."""
    for verb in clause_verbs(sentence):
        if verb.dep != "pcomp" or sentence.child(verb, "nsubj", "nsubjpass", "expl") is not None:
            continue
        meaning = innermost_verb(sentence, verb)
        statement = clause_statement(sentence, meaning, rule="prepositional_clause", confidence=0.6)
        if statement is not None:
            yield statement
