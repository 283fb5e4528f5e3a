"""Passive clauses, with and without an agent.

Talks with Russia were suspended by the US.     US - suspend talks with -> Russia
Sanctions were imposed on North Korea.          nobody is named who imposed them
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statements
from graphbuild.extract.predicates import clause_verbs, innermost_verb, is_merged, is_passive
from graphbuild.model import Sentence, Statement


def find_passive(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per passive verb with its own subject, in text order."""
    verbs = (
        verb
        for verb in clause_verbs(sentence)
        if verb.dep not in ("relcl", "acl")
        and sentence.child(verb, "nsubjpass", "csubjpass", "nsubj") is not None
        and not is_merged(sentence, verb)
        and is_passive(sentence, innermost_verb(sentence, verb))
    )
    yield from clause_statements(sentence, verbs, rule="passive")
