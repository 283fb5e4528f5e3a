"""Participles and infinitives of purpose that share the subject of the main clause.

The ministry protested, citing Moscow's involvement in airstrikes.
The king visited Washington to meet President Biden.                 planned
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statement
from graphbuild.extract.predicates import clause_verbs, innermost_verb
from graphbuild.model import Sentence, Statement


def find_participial(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per adverbial clause without a subject of its own, in text order."""
    for verb in clause_verbs(sentence):
        if verb.dep not in ("advcl", "ccomp", "parataxis", "dep", "ROOT"):
            continue
        if sentence.child(verb, "nsubj", "nsubjpass", "csubj", "expl") is not None:
            continue
        meaning = innermost_verb(sentence, verb)
        rule = "purpose" if verb.dep == "advcl" and meaning.tag == "VB" else "participial"
        statement = clause_statement(sentence, meaning, rule=rule, confidence=0.6)
        if statement is not None:
            yield statement
