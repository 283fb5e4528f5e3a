"""Active clauses with a subject of their own.

The US suspended talks with Russia on Monday.
US - suspend talks with -> Russia
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statement
from graphbuild.extract.predicates import clause_verbs, innermost_verb, is_merged, is_passive
from graphbuild.model import Sentence, Statement

_OTHER_RULES = ("relcl", "acl")


def find_active(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per active verb with its own subject, in text order."""
    for verb in clause_verbs(sentence):
        if verb.dep in _OTHER_RULES or sentence.child(verb, "nsubj", "csubj", "nsubjpass") is None:
            continue
        meaning = innermost_verb(sentence, verb)
        if meaning.lemma == "be" or is_merged(sentence, verb) or is_passive(sentence, meaning):
            continue
        statement = clause_statement(sentence, meaning, rule="active", confidence=0.9)
        if statement is not None:
            yield statement
