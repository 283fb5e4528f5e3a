"""Clauses with "to be" and a predicate.

Putin is president of Russia.
Putin - is president of -> Russia
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statement
from graphbuild.extract.predicates import clause_verbs, innermost_verb, is_merged
from graphbuild.model import Sentence, Statement


def find_copular(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per form of "be" that has a predicate, in text order."""
    for verb in clause_verbs(sentence):
        if verb.dep in ("relcl", "acl", "conj", "xcomp", "advcl", "pcomp") and sentence.child(verb, "nsubj") is None:
            continue
        if is_merged(sentence, verb) or verb.dep == "relcl":
            continue
        meaning = innermost_verb(sentence, verb)
        if meaning.lemma != "be" or sentence.child(verb, "expl") is not None:
            continue
        statement = clause_statement(sentence, meaning, rule="copular", confidence=0.8)
        if statement is not None and (statement.object is not None or statement.arguments):
            yield statement
