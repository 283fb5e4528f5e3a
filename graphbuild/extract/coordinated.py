"""Verbs in a row that share a subject.

Moscow condemned the airstrikes and withdrew its ambassador.
two statements: the subject is shared, the objects are not
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statements
from graphbuild.extract.predicates import clause_verbs, is_merged
from graphbuild.model import Sentence, Statement


def find_coordinated(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per later member of a row of verbs that names no subject again, in text order."""
    verbs = (
        verb
        for verb in clause_verbs(sentence)
        if verb.dep == "conj"
        and sentence.head(verb).pos in ("VERB", "AUX")
        and sentence.child(verb, "nsubj", "nsubjpass", "csubj", "expl") is None
        and not is_merged(sentence, verb)
    )
    yield from clause_statements(sentence, verbs, rule="coordinated")
