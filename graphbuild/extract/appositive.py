"""Appositions say what somebody is.

Vladimir Putin, the Russian president, met with Xi Jinping.     Vladimir Putin - is -> the Russian president
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import make_statement
from graphbuild.extract.phrases import noun_phrase, slice_span
from graphbuild.model import Relation, Sentence, Statement


def find_appositive(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per apposition that describes a name, in text order."""
    for token in sentence.tokens:
        if token.dep != "appos" or token.pos != "NOUN":
            continue
        named = sentence.head(token)
        if named.pos != "PROPN" or named.index > token.index or token.entity_type in ("DATE", "CARDINAL"):
            continue
        text, span = slice_span(sentence, token, token)
        yield make_statement(
            sentence,
            Relation(text=text, lemma="be", span=span, head=token.span, predicate="is"),
            rule="appositive",
            subject=noun_phrase(sentence, named),
            object=noun_phrase(sentence, token),
        )
