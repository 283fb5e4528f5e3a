"""Verbs of receiving: the one who acts stands after "from".

Iran faces criticism from the United Nations.      the United Nations - criticize -> Iran
Bashir received an invitation from Putin.          Putin - invite -> Bashir
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import make_statement
from graphbuild.extract.lexicon import EventNoun, converse_verbs, event_noun
from graphbuild.extract.objects import direct_object
from graphbuild.extract.participants import surface_subject
from graphbuild.extract.phrases import noun_phrase, slice_span
from graphbuild.extract.predicates import clause_verbs
from graphbuild.model import Relation, Sentence, Statement, Token


def find_converse(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per verb of receiving with a noun of an act and a giver, in text order."""
    lexicon = converse_verbs()
    for verb in clause_verbs(sentence):
        if verb.lemma.lower() not in lexicon:
            continue
        noun = direct_object(sentence, verb)
        entry = event_noun(noun.lemma.lower()) if noun is not None else None
        if noun is not None and entry is not None and entry.verb:
            statement = _statement(sentence, verb, noun, entry)
            if statement is not None:
                yield statement


def giver(sentence: Sentence, verb: Token, noun: Token) -> Token | None:
    """Return who stands after "from" or "by" at the verb or its object."""
    for preposition in (*sentence.children(noun, "prep", "agent"), *sentence.children(verb, "prep", "agent")):
        if preposition.text.lower() in ("from", "by"):
            return sentence.child(preposition, "pobj")
    return None


def _statement(sentence: Sentence, verb: Token, noun: Token, entry: EventNoun) -> Statement | None:
    receiver = surface_subject(sentence, verb)
    source = giver(sentence, verb, noun)
    if receiver is None or source is None:
        return None
    text, span = slice_span(sentence, noun, noun)
    return make_statement(
        sentence,
        Relation(text=text, lemma=entry.verb, span=span, head=noun.span, predicate=entry.finite),
        rule="converse",
        subject=noun_phrase(sentence, source),
        object=noun_phrase(sentence, receiver.token),
    )
