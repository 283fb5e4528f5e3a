"""Verbs in a row that share a subject.

Moscow condemned the airstrikes and withdrew its ambassador.
two statements: the subject is shared, the objects are not
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statement
from graphbuild.extract.predicates import clause_verbs, innermost_verb, is_merged
from graphbuild.model import Sentence, Statement


def find_coordinated(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per later member of a row of verbs that names no subject again, in text order."""
    for verb in clause_verbs(sentence):
        if verb.dep != "conj" or sentence.child(verb, "nsubj", "nsubjpass", "csubj", "expl") is not None:
            continue
        if sentence.head(verb).pos not in ("VERB", "AUX") or is_merged(sentence, verb):
            continue
        meaning = innermost_verb(sentence, verb)
        statement = clause_statement(sentence, meaning, rule="coordinated", confidence=0.8)
        if statement is not None:
            yield statement
