"""What somebody is urged, forced, allowed or expected to do.

NATO called on Belgrade to withdraw.          Belgrade - withdraw, requested
The EU wants Serbia to recognize Kosovo.      Serbia - recognize -> Kosovo, requested (by the active rule)
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_statements
from graphbuild.extract.participants import is_object_control
from graphbuild.extract.predicates import clause_verbs
from graphbuild.model import Sentence, Statement


def find_control(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per infinitive whose doer is the object of the governing verb, in text order."""
    verbs = (
        verb
        for verb in clause_verbs(sentence)
        if is_object_control(sentence, verb) and sentence.child(verb, "nsubj", "nsubjpass") is None
    )
    yield from clause_statements(sentence, verbs, rule="control")
