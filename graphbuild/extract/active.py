"""Active clauses with a subject of their own.

The US suspended talks with Russia on Monday.
US - suspend talks with -> Russia
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statements
from graphbuild.extract.predicates import clause_verbs, innermost_verb, is_merged, is_passive
from graphbuild.model import Sentence, Statement


def find_active(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per active verb with its own subject, in text order."""
    verbs = (
        verb
        for verb in clause_verbs(sentence)
        if verb.dep not in ("relcl", "acl")
        and sentence.child(verb, "nsubj", "csubj", "nsubjpass") is not None
        and not is_merged(sentence, verb)
        and innermost_verb(sentence, verb).lemma != "be"
        and not is_passive(sentence, innermost_verb(sentence, verb))
    )
    yield from clause_statements(sentence, verbs, rule="active")
