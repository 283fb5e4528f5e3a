"""Infinitives that hang on a noun of will, ability or demand.

Russia expressed a willingness to work on the text.     Russia - work on -> the text, planned
Iran's right to enrich uranium                          Iran - enrich -> uranium, possible
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statement
from graphbuild.extract.predicates import clause_verbs, innermost_verb
from graphbuild.model import Sentence, Statement


def find_noun_complement(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per infinitive that hangs on a noun and has a doer, in text order."""
    for verb in clause_verbs(sentence):
        if verb.dep != "acl" or verb.tag in ("VBN", "VBG", "VBD"):
            continue
        meaning = innermost_verb(sentence, verb)
        statement = clause_statement(sentence, meaning, rule="noun_complement", confidence=0.6)
        if statement is not None:
            yield statement
