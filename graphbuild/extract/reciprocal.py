"""Acts that the members of the subject do to each other.

Erdogan and Putin met.      Erdogan - met with -> Putin, and back
"""

from __future__ import annotations

from dataclasses import replace

from graphbuild.extract.lexicon import reciprocal_verbs
from graphbuild.model import Sentence, Statement, Voice


def read_reciprocal(sentence: Sentence, statement: Statement) -> Statement:
    """Return the statement marked as reciprocal where its subject's members act on each other."""
    subject = statement.subject
    if subject is None or len(subject.parts) < 2 or statement.voice is Voice.PASSIVE:
        return statement
    target = statement.object
    if target is not None and target.text.lower() in ("each other", "one another"):
        return replace(statement, reciprocal=True)
    lemma = statement.relation.lemma.split(" ")[-1]
    with_other = any(a.preposition.lower() in ("with", "against") for a in statement.arguments)
    if target is None and not with_other and lemma in reciprocal_verbs():
        return replace(statement, reciprocal=True)
    return statement
