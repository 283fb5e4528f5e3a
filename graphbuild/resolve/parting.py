"""A person's name that the model takes together with the body before it: "Lakes Council Anna Weber"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphbuild.model import Sentence, Token
from graphbuild.resolve.tables import Tables
from graphbuild.resources import read_words

_PROPER = frozenset({"NNP", "NNPS"})
_BODIES = frozenset({"ORG", "NORP", "GPE", "FAC"})
_OF = frozenset({"of", "for", "to"})
Entity = tuple[int, int, str]  # first word, word after the last, the model's label


def part_persons(sentence: Sentence, entities: Iterable[Entity], tables: Tables) -> Iterator[Entity]:
    """Yield the entities in their order; a body that ends in a person's name as two, a mere office as the person."""
    for start, end, label in entities:
        first = _first_of_person(sentence, start, end, tables) if label in _BODIES else None
        if first is None:
            yield start, end, label
            continue
        if sentence.tokens[first - 1].text.lower() in read_words("resolve", "name_closers.txt"):
            yield start, first, label
        yield first, end, "PERSON"


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
    closers = read_words("resolve", "name_closers.txt") | read_words("resolve", "place_closers.txt")
    if last in closers or last in tables.role_heads or last in read_words("resolve", "corporate_suffixes.txt"):
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
