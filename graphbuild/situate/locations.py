"""Where a statement took place: the place of its own verb or noun, else the dateline's city."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphbuild.model import Mention, Place, Sentence, Span, Statement, Token
from graphbuild.resources import read_words
from graphbuild.situate.attachment import (
    Attachment,
    Hanging,
    attach,
    belongs_to,
    clauses_above,
    first_conjunct,
    is_verb,
    participles_before,
)
from graphbuild.situate.places import KnownPlace, capital_of, country_words, known_place, place_nouns, places_called

_LOCATIVE = frozenset(
    ("in", "at", "near", "outside", "inside", "across", "around", "throughout", "within", "over", "off", "along", "on")
)
_LIGHT = (_LOCATIVE - {"over"}) | {"with", "between", "of", "by", "during"}
_NAMES = frozenset({"GPE", "LOC", "FAC"})
_LEFT = frozenset({"compound", "amod", "nmod", "poss", "advmod"})
_STRUCK = frozenset({"dobj", "nsubjpass"})
_UPON = frozenset({"on", "over", "off"})  # "sanctions on Iran" happen elsewhere, "raids on Idlib" there
# the smaller, the nearer to the spot
_SIZE = {"city": 0, "capital": 0, "": 1, "region": 1, "water": 1, "country": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """A phrase of place in a sentence, and where it hangs."""

    place: Place
    kind: str
    attachment: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    """A sentence and its mentions of places by head word."""

    sentence: Sentence
    mentions: Mapping[int, Mention]


def place_words(sentence: Sentence, mentions: Sequence[Mention]) -> Hanging[PlaceWords]:
    """Return the sentence's phrases of place in text order: "in Aleppo", and what is struck or seized itself."""
    nouns = list(_place_nouns(sentence))
    if not nouns:
        return Hanging(())
    heads = [(sentence.token_at(m.head.start), m) for m in mentions if m.locative]
    names = _Names(
        sentence=sentence,
        mentions={head.index: mention for head, mention in heads if head is not None},
    )
    found = [_place_at(names, noun, struck=struck) for noun, struck in nouns]
    return Hanging(place for place in found if place is not None)


def _place_nouns(sentence: Sentence) -> Iterator[tuple[Token, bool]]:
    """The nouns that may be places, each with whether something is done to or upon it."""
    for token in sentence.tokens:
        if token.dep in _STRUCK:
            yield token, True
        elif token.pos == "ADP" and token.text.lower() in _LOCATIVE:
            for noun in sentence.children(token, "pobj"):
                for member in sentence.conjuncts(noun):
                    yield member, token.text.lower() in _UPON


def _place_at(names: _Names, noun: Token, *, struck: bool) -> PlaceWords | None:
    """A place; of what is struck only a town or region, since a state or capital may mean its government."""
    named = _named(names, noun)
    attachment = attach(names.sentence, noun.span) if named is not None else None
    if named is None or attachment is None:
        return None
    span, known, text = named
    if struck and (
        known is None
        or known.kind == "country"
        or not (known.kind in ("city", "region") or noun.lemma.lower() in place_nouns())
        or attachment.verb is None
        or attachment.verb.lemma.lower() in _remote_verbs()
    ):
        return None
    kind = known.kind if known is not None else ""
    return PlaceWords(place=_place(text, span, known), kind=kind, attachment=attachment)


def place_of(
    statement: Statement, head: Token | None, sentence: Sentence, placed: Hanging[PlaceWords], heads: frozenset[int]
) -> Place | None:
    """Return the place of the statement's own words, or of the clause it goes with; None where none is named."""
    if head is None or not placed.items:
        return None
    for candidates in _by_nearness(statement, head, sentence, placed, heads):
        if candidates:
            return min(candidates, key=lambda p: _SIZE[p.kind]).place
    return None


def dateline_place(sentences: Iterable[Sentence]) -> Place | None:
    """Return the city of the article's dateline, or None: "GENEVA (Reuters)"."""
    for sentence in sentences:
        if sentence.section == "dateline":
            words = [t.text for t in sentence.tokens]
            for end in range(min(4, len(words)), 0, -1):
                known = _place_called(" ".join(words[:end]), sentence)
                if known is not None:
                    text = " ".join(words[:end])
                    return _place(text, None, known)
            return None
    return None


def _by_nearness(
    statement: Statement, head: Token, sentence: Sentence, placed: Hanging[PlaceWords], heads: frozenset[int]
) -> Iterator[list[PlaceWords]]:
    """Places that are arguments first, then those that hang on the verb, then those it shares with another."""
    own = [a for a in statement.arguments if a.preposition.lower() in _LOCATIVE]
    words = [sentence.token_at(argument.head.start) for argument in own]
    arguments = [p for w in words if w for p in placed.at(w) if p.attachment.head.index == w.index]
    yield [*arguments, *(p for p in placed.at(head) if _happens_there(p.attachment, head, heads))]
    first = first_conjunct(sentence, head)
    if first is not None:
        shared = [p for p in placed.at(first) if p.attachment.head.index < first.index]
        yield [p for p in shared if _happens_there(p.attachment, first, heads)]
    for verb in participles_before(sentence, first or head):
        yield [p for p in placed.at(verb) if _happens_there(p.attachment, verb, heads)]
    if not is_verb(head) or sentence.child(head, "nsubj", "nsubjpass") is None:
        for above in clauses_above(sentence, head):
            direct = [p for p in placed.at(above) if not p.attachment.nouns]
            yield [p for p in direct if _happens_there(p.attachment, above, heads)]


def _happens_there(attachment: Attachment, head: Token, heads: frozenset[int]) -> bool:
    if not belongs_to(attachment, head, heads):
        return False
    if not is_verb(head) or not attachment.nouns:
        return True
    if head.lemma.lower() in _remote_verbs():
        return False
    if any(noun.index in heads for noun in attachment.nouns):
        return False
    return _LIGHT.issuperset(attachment.prepositions)


def _remote_verbs() -> frozenset[str]:
    return read_words("situate", "remote_verbs.txt")


def _named(names: _Names, noun: Token) -> tuple[Span, KnownPlace | None, str] | None:
    """(span, known place, text) of the place a noun names, alone or with a name beside it."""
    sentence = names.sentence
    if noun.lemma.lower() in place_nouns() or noun.text.lower() in place_nouns():
        beside = _beside_noun(names, noun)
        if beside is not None:
            return beside
    words = _name_words(sentence, noun)
    for start in range(len(words)):
        if start and noun.entity_type == "PERSON":
            break  # "William Hague" is no city
        known = _place_called(" ".join(w.text for w in words[start:]), sentence)
        if known is not None and (noun.pos == "PROPN" or noun.entity_type in _NAMES or start == 0):
            return _from_words(sentence, words[start:], known)
    mention = names.mentions.get(noun.index)
    if mention is not None:
        return mention.span, None, mention.text
    if noun.entity_type in _NAMES and noun.pos == "PROPN":
        return _from_words(sentence, [w for w in words if w.entity_type in _NAMES] or [noun], None)
    return None


def _beside_noun(names: _Names, noun: Token) -> tuple[Span, KnownPlace | None, str] | None:
    """The name in "the city of Aleppo", "Idlib province" and "the Syrian capital"."""
    sentence = names.sentence
    beside = [
        n for p in sentence.children(noun, "prep") if p.text.lower() == "of" for n in sentence.children(p, "pobj")
    ]
    beside += sentence.children(noun, "appos")
    for name in beside:
        words = _name_words(sentence, name)
        known = _place_called(" ".join(w.text for w in words), sentence)
        if known is not None:
            return _from_words(sentence, words, known)
    for left in reversed(sentence.children(noun, *_LEFT)):
        country = country_words().get(left.text.lower())
        if noun.lemma.lower() == "capital" and country is not None and (known := capital_of(country)) is not None:
            return _from_words(sentence, sentence.tokens[left.index : noun.index + 1], known)
    return None


def _name_words(sentence: Sentence, noun: Token) -> list[Token]:
    """The words of a name: the noun and what stands directly before it as part of it."""
    start = noun.index
    while start > 0:
        before = sentence.tokens[start - 1]
        joined = before.text in ("-", "al", "el") or (before.dep in _LEFT and before.text != "'s")
        if not joined or noun.index - start > 4:
            break
        start -= 1
    return list(sentence.tokens[start : noun.index + 1])


def _from_words(
    sentence: Sentence, words: Sequence[Token], known: KnownPlace | None
) -> tuple[Span, KnownPlace | None, str]:
    span = Span(start=words[0].span.start, end=words[-1].span.end)
    return span, known, sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]


def _place(text: str, span: Span | None, known: KnownPlace | None) -> Place:
    basis = "text" if span is not None else "dateline"
    if known is None:
        return Place(text=text, span=span, name=" ".join(text.split()), basis=basis)
    return Place(
        text=text,
        span=span,
        name=known.name,
        country=known.country or None,
        latitude=known.latitude,
        longitude=known.longitude,
        basis=basis,
    )


def _place_called(name: str, sentence: Sentence) -> KnownPlace | None:
    """The place of this name; of several, that in a state which the sentence names, else the biggest."""
    same = places_called(name)
    return same[0] if len(same) == 1 else known_place(name, countries=_countries(sentence)) if same else None


def _countries(sentence: Sentence) -> frozenset[str]:
    """Codes of the states the sentence names."""
    known = country_words()
    words = [t.text.lower() for t in sentence.tokens]
    pairs = map(" ".join, pairwise(words))
    return frozenset(known[name] for name in known.keys() & {*words, *pairs})
