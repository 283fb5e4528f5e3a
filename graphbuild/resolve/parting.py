"""A person's name that the model takes together with the body before it: "Lakes Council Anna Weber"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphbuild.model import Sentence, Token
from graphbuild.resolve.tables import Tables
from graphbuild.resources import read_words

_PROPER = frozenset({"NNP", "NNPS"})
_BODIES = frozenset({"ORG", "NORP", "GPE", "FAC"})
_CLOSERS = ("name_closers", "place_closers", "corporate_suffixes")
_SHORTEST_LIST = 3  # words: a name, a dash and a name
_DASHES = frozenset({"-", "\u2013", "\u2014"})
_OF = frozenset({"of", "for", "to"})
Entity = tuple[int, int, str]  # first word, word after the last, the model's label


def part_persons(sentence: Sentence, entities: Iterable[Entity], tables: Tables) -> Iterator[Entity]:
    """Yield the entities in their order; a body that ends in a person's name as two, a mere office as the person."""
    for start, end, label in (part for entity in entities for part in _at_dashes(sentence, entity)):
        first = _first_of_person(sentence, start, end, tables) if label in _BODIES else None
        if first is None:
            yield start, end, label
            continue
        if sentence.tokens[first - 1].text.lower() in read_words("resolve", "name_closers.txt"):
            yield start, first, label
        yield first, end, "PERSON"


def _at_dashes(sentence: Sentence, entity: Entity) -> Iterator[Entity]:
    """The parts of an entity between dashes that stand free: the members of a list "Anna Weber - Otto Kern"."""
    start, end, label = entity
    if end - start < _SHORTEST_LIST:
        yield entity
        return
    tokens = sentence.tokens
    for i in range(start + 1, end - 1):
        if tokens[i].text not in _DASHES:
            continue
        if tokens[i - 1].span.end < tokens[i].span.start and tokens[i].span.end < tokens[i + 1].span.start:
            yield start, i, label
            start = i + 1
    yield start, end, label


def is_no_first_name(sentence: Sentence, entity: Entity, tables: Tables) -> bool:
    """Return whether an entity before a person's full name is something else: "Lakes Council", "UN", "Sevastopol"."""
    start, end, label = entity
    words = [t.text for t in sentence.tokens[start:end]]
    alone = len(words) == 1 and not words[0].isupper() and not words[0].islower()
    return label != "PERSON" and not (alone and not tables.gazetteer.lookup(words[0]))


def is_title_of_several(token: Token, tables: Tables) -> bool:
    """Return whether a word in a capital is the title of the persons named behind it: "Advisors Weber and Kern"."""
    title = tables.role_nouns.get(token.text.lower())
    return title is not None and title.plural and title.kind == "person" and token.text.istitle()


def _first_of_person(sentence: Sentence, start: int, end: int, tables: Tables) -> int | None:
    """The index of the first name where one stands behind a body, title or office and nothing but names follow."""
    tokens = sentence.tokens
    last = tokens[end - 1].text.lower()
    if end - start < 3 or last in tables.role_heads or any(last in read_words("resolve", f"{n}.txt") for n in _CLOSERS):
        return None
    if end - 2 > start and is_title_of_several(tokens[end - 2], tables) and tokens[end - 1].tag in _PROPER:
        return end - 1
    for i in range(start + 1, end - 1):
        known = tokens[i].text.lower() in tables.first_names
        if known and all(t.tag in _PROPER and t.text[:1].isupper() for t in tokens[i:end]):
            return i if _may_precede(sentence, start, i, tables) else None
    return None


def _may_precede(sentence: Sentence, start: int, person: int, tables: Tables) -> bool:
    """Whether the words before the name are a body, a title or what an office is for."""
    tokens = sentence.tokens
    word = tokens[person - 1].text.lower()
    if word in read_words("resolve", "name_closers.txt") or word.rstrip(".") in tables.titles:
        return True
    noun = tables.role_nouns.get(word)
    if noun is not None and noun.kind == "person" and not noun.plural:
        return True
    before = start - 1
    while before > 0 and tokens[before].text.lower() == "the":
        before -= 1
    if before >= 0 and tokens[before].text.lower() in _OF:
        return word != "of" and tokens[person - 1].tag in _PROPER
    return any(e.alias.isupper() for e in tables.gazetteer.lookup(tokens[person - 1].text))
