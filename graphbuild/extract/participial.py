"""Participles and infinitives of purpose that share the subject of the main clause.

The ministry protested, citing Moscow's involvement in airstrikes.
The king visited Washington to meet President Biden.                 planned
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statements
from graphbuild.extract.predicates import clause_verbs
from graphbuild.model import Sentence, Statement, Token


def find_participial(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per adverbial clause without a subject of its own, in text order."""
    for verb in clause_verbs(sentence):
        if _has_no_subject(sentence, verb):
            rule = "purpose" if verb.dep == "advcl" and verb.tag == "VB" else "participial"
            yield from clause_statements(sentence, [verb], rule=rule)


def _has_no_subject(sentence: Sentence, verb: Token) -> bool:
    adverbial = verb.dep in ("advcl", "ccomp", "parataxis", "dep", "ROOT")
    return adverbial and sentence.child(verb, "nsubj", "nsubjpass", "csubj", "expl") is None
