"""Nouns that name a participant by what it does for another.

the Syrian regime and its Russian backers      Russia - backs -> the Syrian regime
Iran, an ally of Syria                         Iran - is allied with -> Syria
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import make_statement
from graphbuild.extract.lexicon import RelationalNoun, relational_nouns
from graphbuild.extract.phrases import full_preposition, noun_phrase, slice_span
from graphbuild.model import Argument, Relation, Sentence, Statement, Token


def find_possessive(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per relational noun whose two ends are named, in text order."""
    lexicon = relational_nouns()
    for noun in sentence.tokens:
        if noun.pos not in ("NOUN", "PROPN"):
            continue
        entry = lexicon.get(noun.lemma.lower())
        if entry is None:
            continue
        whom = _whom(sentence, noun)
        who = _who(sentence, noun)
        if who is not None and whom is not None and who.span != whom.span:
            yield _build(sentence, noun, entry, who, whom)


def _whom(sentence: Sentence, noun: Token) -> Argument | None:
    """Whose backer it is: "its backers", "backers of the regime"."""
    owner = sentence.child(noun, "poss")
    if owner is not None:
        return noun_phrase(sentence, owner)
    for preposition in sentence.children(noun, "prep"):
        words, filler = full_preposition(sentence, preposition)
        if words.lower() == "of" and filler is not None:
            return noun_phrase(sentence, filler)
    return None


def _who(sentence: Sentence, noun: Token) -> Argument | None:
    """Who the backer is: "Russian backers", "its ally Iran", "Iran, its ally"."""
    apposition = sentence.child(noun, "appos")
    if apposition is not None and apposition.pos == "PROPN":
        return noun_phrase(sentence, apposition, until=_next_owner(sentence, apposition))
    if noun.dep == "appos" and sentence.head(noun).pos == "PROPN":
        return noun_phrase(sentence, sentence.head(noun))
    for child in sentence.children(noun, "amod", "compound", "nmod"):
        if child.entity_type in ("NORP", "GPE") and child.text[:1].isupper():
            return noun_phrase(sentence, child)
    return None


def _next_owner(sentence: Sentence, name: Token) -> int | None:
    """Where another's begins: "Peru's leader Diaz and Chile's leader Soto"; Soto does not lead Peru."""
    later = (m for m in sentence.conjuncts(name) if m is not name)
    return next((m.index for m in later if any(t.dep in ("poss", "appos") for t in sentence.subtree(m))), None)


def _build(sentence: Sentence, noun: Token, entry: RelationalNoun, who: Argument, whom: Argument) -> Statement:
    text, span = slice_span(sentence, noun, noun)
    relation = Relation(text=text, lemma=entry.verb, span=span, head=noun.span, predicate=entry.finite)
    arguments: tuple[Argument, ...] = ()
    target: Argument | None = whom
    if entry.preposition:
        from dataclasses import replace

        target, arguments = None, (replace(whom, preposition=entry.preposition),)
    return make_statement(sentence, relation, rule="possessive", subject=who, object=target, arguments=arguments)
