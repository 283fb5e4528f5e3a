"""Acts that the members of the subject do to each other.

Erdogan and Putin met.                       Erdogan - met with -> Putin, and back
Peru and Chile signed a trade agreement.     Peru - sign agreement with -> Chile, and back
"""

from __future__ import annotations

from graphbuild.extract.lexicon import event_noun, reciprocal_object_verbs, reciprocal_verbs
from graphbuild.model import Argument, Sentence, Statement

_OTHER_PARTY = frozenset({"with", "against", "between"})
_PARTIES = frozenset({"GPE", "NORP", "ORG", "PERSON"})
_EACH_OTHER = frozenset({"each other", "one another"})


def is_reciprocal(sentence: Sentence, statement: Statement) -> bool:
    """Return whether the members of the statement's subject act on each other."""
    subject = statement.subject
    if subject is None or len(subject.parts) < 2 or statement.reciprocal:
        return statement.reciprocal
    if any(a.preposition.lower() in _OTHER_PARTY and not _refers_back(a) for a in statement.arguments):
        return False
    first, _, lemma = statement.relation.lemma.rpartition(" ")
    if first.startswith("agree to"):
        return not _names_another(sentence, statement)
    target = statement.object
    alone = (target is None or target.clausal) and lemma in reciprocal_verbs()
    return alone or (target is not None and _is_shared(sentence, lemma, target))


def _names_another(sentence: Sentence, statement: Statement) -> bool:
    """Whether a third party is what they act upon: "agreed to expel Russian banks"."""
    target = statement.object
    return target is not None and any(t.entity_type in _PARTIES and t.span in target.span for t in sentence.tokens)


def _refers_back(other: Argument) -> bool:
    """Whether the other party is the subject again: "between the two countries"."""
    return other.preposition.lower() == "between" and not other.parts


def _is_shared(sentence: Sentence, lemma: str, target: Argument) -> bool:
    """Whether the object is something that parties have with each other: talks, an agreement, each other."""
    if target.text.lower() in _EACH_OTHER:
        return True
    head = sentence.token_at(target.head.start)
    if head is None or target.clausal or lemma not in reciprocal_object_verbs() | reciprocal_verbs():
        return False
    if lemma in ("exchange", "swap", "share"):
        return True
    noun = event_noun(head.lemma.lower())
    joint = any(c.text.lower() in ("joint", "mutual", "bilateral") for c in sentence.children(head, "amod"))
    return joint or (noun is not None and noun.reciprocal)
