"""Infinitives that hang on a noun of will, ability or demand.

Russia expressed a willingness to work on the text.     Russia - work on -> the text, planned
Iran's right to enrich uranium                          Iran - enrich -> uranium, possible
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statements
from graphbuild.extract.predicates import clause_verbs
from graphbuild.model import Sentence, Statement


def find_noun_complement(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per infinitive that hangs on a noun and has a doer, in text order."""
    verbs = (v for v in clause_verbs(sentence) if v.dep == "acl" and v.tag not in ("VBN", "VBG", "VBD"))
    yield from clause_statements(sentence, verbs, rule="noun_complement")
