"""Capitalized words that name no actor: events, papers, degrees, numbers of kings, scores."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graphbuild.model import Token
from graphbuild.resolve.aliases import is_acronym
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.gazetteer import fold_name
from graphbuild.resolve.tables import Tables
from graphbuild.resources import read_words

_ROMAN = re.compile(r"[IVX]{2,}$")
_CODE = re.compile(r"[A-Z][A-Za-z]{0,3}-\d+[A-Za-z]{0,2}$|[RDI]?-[A-Z]{2}$")
_SCORE = re.compile(r"\d+[\u2010-\u2015-]\d+$")


def is_no_actor(words: Sequence[Token]) -> bool:
    """Return whether a name is an event, a paper, a degree or a number: "State Visit", "Plan for the Lakes"."""
    closers = read_words("resolve", "event_closers.txt")
    lowered = [t.text.lower() for t in words]
    if lowered[-1] in closers:
        return True
    head = _head(words)
    if head is not words[-1] and head.text.lower() in closers:
        return True  # "Convention on Cluster Munitions", "Resolution 2254"
    if len(words) == 1 and _ROMAN.match(words[0].text):
        return True  # "Charles the III"
    if is_code("".join([t.text for t in words])) or _opens_event(lowered) or _is_flight(lowered):
        return True
    if len(words) == 1 and lowered[0] in read_words("resolve", "no_actors.txt"):
        return True
    if read_words("resolve", "corporate_suffixes.txt").issuperset(lowered):
        return True
    unnamed = read_words("resolve", "no_names.txt")
    return unnamed.issuperset(lowered) or not any(t.text[:1].isupper() for t in words)


def is_code(name: str) -> bool:
    """Return whether the letters are a weapon's or a craft's, or a member's party and state: "F-16", "R-TX".

    >>> is_code("F-16"), is_code("MQ-9B"), is_code("D-MI"), is_code("KFOR")
    (True, True, True, False)
    """
    return _CODE.match(name) is not None


def _opens_event(words: Sequence[str]) -> bool:
    """Whether the name is an operation's, a storm's or a flight's: "Hurricane Anna", not "Hurricane Center"."""
    openers = read_words("resolve", "event_openers.txt")
    opened = words[0] in openers or (len(words) > 1 and f"{words[0]} {words[1]}" in openers)
    return opened and words[-1] not in read_words("resolve", "name_closers.txt")


def _is_flight(words: Sequence[str]) -> bool:
    """Whether the name ends in a flight's number: "Air Lima Flight 12"."""
    return len(words) > 1 and words[-2] == "flight" and words[-1].isdigit()


def is_letters_of_a_thing(candidate: Candidate, names: Iterable[Candidate], tables: Tables) -> bool:
    """Return whether letters in brackets stand for words that are no actor: "a lake protection act (LPA)"."""
    tokens = candidate.sentence.tokens
    end = candidate.name_start - 1
    if not candidate.name.isupper() or end < 2 or tokens[end].text not in ("(", "["):
        return False
    spelled = [" ".join(t.text for t in tokens[max(0, end - n) : end]) for n in range(2, 9)]
    found = next((words for words in spelled if is_acronym(candidate.name, words)), None)
    office = tables.role_nouns.get(found.split()[0].lower()) if found else None
    if office is not None and office.kind == "person" and not candidate.entries:
        return True  # "Director of National Lakes (DNL)"
    noun = tables.role_nouns.get(tokens[end - 1].text.lower())
    if any(n.name_end == end for n in names) or (noun is not None and noun.acts):
        return False
    return found is not None and not any(fold_name(e.actor.name) == fold_name(found) for e in candidate.entries)


def is_post(candidate: Candidate) -> bool:
    """Return whether an unknown name is the post in which somebody serves: "served as Senior Litigator"."""
    if candidate.entries or candidate.role is not None or candidate.label == "PERSON" or candidate.token.dep != "pobj":
        return False
    tokens = candidate.sentence.tokens
    preposition = tokens[candidate.token.head]
    verb = tokens[preposition.head]
    return preposition.text.lower() == "as" and verb.lemma in read_words("resolve", "post_verbs.txt")


def is_score(word: str) -> bool:
    """Return whether the word is a result: "4-6".

    >>> is_score("4-6"), is_score("F-16")
    (True, False)
    """
    return _SCORE.match(word) is not None


def _head(words: Sequence[Token]) -> Token:
    """The word before the first preposition, "to" or number; the last one where there is none."""
    for i, token in enumerate(words[1:], start=1):
        if token.pos in ("ADP", "NUM") or token.text == "to":
            return words[i - 1]
    return words[-1]
