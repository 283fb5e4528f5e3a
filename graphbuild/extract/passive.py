"""Passive clauses, with and without an agent.

Talks with Russia were suspended by the US.     US - suspend talks with -> Russia
Sanctions were imposed on North Korea.          nobody is named who imposed them
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statement
from graphbuild.extract.predicates import clause_verbs, innermost_verb, is_merged, is_passive
from graphbuild.model import Sentence, Statement

_OTHER_RULES = ("relcl", "acl")


def find_passive(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per passive verb with its own subject, in text order."""
    for verb in clause_verbs(sentence):
        if verb.dep in _OTHER_RULES or sentence.child(verb, "nsubjpass", "csubjpass", "nsubj") is None:
            continue
        meaning = innermost_verb(sentence, verb)
        if is_merged(sentence, verb) or not is_passive(sentence, meaning):
            continue
        statement = clause_statement(sentence, meaning, rule="passive", confidence=0.9)
        if statement is not None:
            yield statement
