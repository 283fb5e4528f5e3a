"""Clauses with "to be" and a predicate.

Putin is president of Russia.
Putin - is president of -> Russia
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statements
from graphbuild.extract.predicates import clause_verbs, innermost_verb, is_merged
from graphbuild.model import Sentence, Statement, Token


def find_copular(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per form of "be" that has a predicate, in text order."""
    verbs = (verb for verb in clause_verbs(sentence) if _has_predicate(sentence, verb))
    for statement in clause_statements(sentence, verbs, rule="copular"):
        if statement.object is not None or statement.arguments:
            yield statement


def _has_predicate(sentence: Sentence, verb: Token) -> bool:
    if verb.dep in ("acl", "conj", "xcomp", "advcl", "pcomp") and sentence.child(verb, "nsubj") is None:
        return False
    if verb.dep == "relcl" or is_merged(sentence, verb) or sentence.child(verb, "expl") is not None:
        return False
    return innermost_verb(sentence, verb).lemma == "be"
