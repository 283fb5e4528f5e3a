"""A dictionary of names over the pieces of words: every alias of every table in one trie.

Words are folded to pieces ("U.S." to us, "al-Qaeda" to al, qaeda), so that spelling and tokenization
do not matter; capitals are compared afterwards, so that "us" is not the US.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from graphbuild.model import Actor, ActorKind

_PIECE = re.compile(r"[^\W_]+")
_HYPHENS = frozenset("-\u2010\u2011/")
_APOSTROPHES = frozenset("'\u2019`\u02bb\u02bf")
_END = ""  # the key under which a node of the trie holds its entries
_KEPT = 65536  # words and names whose reading is kept
_Read = tuple[tuple[str, ...], dict[str, Any] | None]  # the pieces of a word, the node after the first


class Form(StrEnum):
    """What kind of name an alias is."""

    NAME = "name"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Spell:
    """Country and sector of an actor from one day to another, inclusive; empty days are open."""

    start: str
    end: str
    country: str | None
    sector: str | None

    def covers(self, date: str) -> bool:
        """Whether the day lies in the spell, as far as both are precise."""
        return self.start <= date[: len(self.start)] and (not self.end or date[: len(self.end)] <= self.end)


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of one alias; `source` is the table it stands in, `state` the state in which a place lies."""

    actor: Actor
    form: Form
    alias: str
    source: str
    ambiguous: bool = False
    state: Actor | None = None
    spells: tuple[Spell, ...] = ()  # of actors whose country or sector changes
    town: str = ""  # the usual name of a capital
    since: str = ""  # the year in which a body began

    def on(self, date: str | None) -> Actor:
        """Return the actor as it is on a day."""
        if not self.spells:
            return self.actor
        fitting = [s for s in self.spells if (s.covers(date) if date else not s.end)]
        if not fitting:
            return self.actor
        return replace(self.actor, country=fitting[-1].country, sector=fitting[-1].sector)

    @property
    def country_state(self) -> Actor | None:
        """The state that the name means, or in which the place that it means lies."""
        return self.actor if self.actor.kind is ActorKind.STATE else self.state

    @property
    def reason(self) -> str:
        """The words that tell a reader where the meaning comes from."""
        kind = {Form.NAME: "alias", Form.PERSON: "alias", Form.SEAT: "seat of government"}.get(
            self.form, self.form.value
        )
        return f"{kind} of {self.actor.id} in {self.source}"


class Match(NamedTuple):
    """Words `start` to `end`, half-open, that are an alias; `forms` and `kinds` are those of its meanings."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    forms: frozenset[Form]
    kinds: frozenset[ActorKind]

    def of_form(self, form: Form) -> tuple[Entry, ...]:
        """Return the meanings of one form."""
        return tuple(e for e in self.entries if e.form is form)

    def without(self, forms: frozenset[Form]) -> tuple[Entry, ...]:
        """Return the meanings of all other forms."""
        return tuple(e for e in self.entries if e.form not in forms)


@lru_cache(maxsize=65536)
def split_pieces(word: str) -> tuple[str, ...]:
    """Return the folded pieces of a word; nothing for a hyphen or apostrophe, a wall for other signs.

    >>> split_pieces("U.S."), split_pieces("d'\u00c9tat"), split_pieces("-"), split_pieces(","), split_pieces("&")
    (('us',), ('d', 'etat'), (), ('|',), ('and',))
    """
    if word in _HYPHENS or word in _APOSTROPHES:
        return ()
    if word == "&":
        return ("and",)
    plain = word
    if not word.isascii():
        folded = unicodedata.normalize("NFKD", word)
        plain = "".join(c for c in folded if not unicodedata.combining(c))
    pieces = tuple(_PIECE.findall(plain.lower().replace(".", "")))
    return pieces or ("|",)


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """Return the name as a key: its pieces with one space between.

    >>> fold_name("Jean-Marc Ayrault"), fold_name("U.N.")
    ('jean marc ayrault', 'un')
    """
    return " ".join(piece for word in name.split() for piece in split_pieces(word) if piece != "|")


class _Meanings(NamedTuple):
    """What words in these capitals may mean."""

    entries: tuple[Entry, ...]
    forms: frozenset[Form]
    kinds: frozenset[ActorKind]


class Gazetteer:
    """The trie; filled once, then only read.

    What it has read of a word and of a name is kept, since news says the same names again and again.
    """

    __slots__ = ("_first", "_known", "_root")

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._root: dict[str, Any] = {}
        for entry in entries:
            self._add(entry)
        self._first = _FirstWords(self._root)
        self._known: dict[str, _Meanings | None] = {}

    def _add(self, entry: Entry) -> None:
        node = self._root
        for piece in _alias_pieces(entry.alias):
            node = node.setdefault(piece, {})
        known = node.setdefault(_END, [])
        if node is not self._root and entry not in known:
            known.append(entry)

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of exactly this name, capitals aside."""
        node = self._root
        for piece in _alias_pieces(name):
            if piece not in node:
                return ()
            node = node[piece]
        return tuple(node.get(_END, ()))

    def matches(self, words: Sequence[str]) -> list[Match]:
        """Return the longest matches from left to right; they do not overlap."""
        found: list[Match] = []
        if len(self._first) > _KEPT:
            self._first.clear()
        read = [self._first[word] for word in words]
        free = 0
        for i, (pieces, node) in enumerate(read):
            if node is None or i < free:
                continue
            if len(pieces) == 1 and _END not in node and i + 1 < len(read):
                following = read[i + 1][0]
                if following and following[0] not in node:
                    continue  # no name by itself, and the next word goes on with none: most words
            match = self._longest(words, read, i)
            if match is not None:
                found.append(match)
                free = match.end
        return found

    def _longest(self, words: Sequence[str], read: list[_Read], start: int) -> Match | None:
        node: dict[str, Any] | None = self._root
        best: Match | None = None
        for end in range(start, len(words)):
            pieces = read[end][0]
            for piece in pieces:
                node = node.get(piece) if node is not None else None
            if node is None:
                break
            if _END in node and pieces:
                meanings = self._meanings(words[start : end + 1], node[_END])
                if meanings is not None:
                    best = Match(start, end + 1, *meanings)
        return best

    def _meanings(self, shown: Sequence[str], entries: list[Entry]) -> _Meanings | None:
        """The entries whose capitals agree with the words, which lead to these entries; None where none does."""
        key = " ".join(shown)
        if key in self._known:
            return self._known[key]
        fitting = tuple(e for e in entries if capitals_agree(e.alias, shown))
        if len(self._known) > _KEPT:
            self._known.clear()
        forms, kinds = frozenset(e.form for e in fitting), frozenset(e.actor.kind for e in fitting)
        meanings = self._known[key] = _Meanings(fitting, forms, kinds) if fitting else None
        return meanings


class _FirstWords(dict[str, _Read]):
    """The pieces of each word met so far, and where in the trie a name that begins with the first of them goes on."""

    def __init__(self, root: dict[str, Any]) -> None:
        super().__init__()
        self._root = root

    def __missing__(self, word: str) -> _Read:
        pieces = split_pieces(word)
        read = self[word] = pieces, self._root.get(pieces[0]) if pieces else None
        return read


def _alias_pieces(alias: str) -> Iterator[str]:
    """The pieces of an alias as a text shows them: a comma is a wall, "Washington, D.C."."""
    for word in alias.replace(",", " , ").split():
        yield from (piece for piece in split_pieces(word) if piece != "|" or word == ",")


def capitals_agree(alias: str, words: Sequence[str]) -> bool:
    """Whether words may be the alias as far as capitals go.

    >>> capitals_agree("US", ["us"]), capitals_agree("U.S.", ["US"]), capitals_agree("NATO", ["Nato"])
    (False, True, True)
    >>> capitals_agree("Turkey", ["turkey"]), capitals_agree("al-Shabaab", ["Al", "-", "Shabaab"])
    (False, True)
    """
    shown = "".join(words).replace(".", "")
    wanted, is_short, parts = _alias_capitals(alias)
    if is_short:
        return shown.isupper() or (len(wanted) >= 4 and shown[:1].isupper())
    if shown.isupper():
        return True
    starts = [w[0] for w in words if w[0].isalnum()]
    if len(starts) != len(parts):
        return any(c.isupper() for c in shown) or wanted.islower()
    return all(s.isupper() or not p.isupper() for s, p in zip(starts, parts, strict=True))


@lru_cache(maxsize=16384)
def _alias_capitals(alias: str) -> tuple[str, bool, tuple[str, ...]]:
    """The alias without full stops, whether it is a short word of capitals, and the first letter of each part."""
    wanted = alias.replace(".", "")
    is_short = wanted.isupper() and " " not in wanted and len(wanted) <= 5
    return wanted, is_short, tuple(p[0] for w in alias.split() for p in _split_hyphens(w))


@lru_cache(maxsize=16384)
def _split_hyphens(word: str) -> tuple[str, ...]:
    return tuple(p for p in re.split(r"[-/\u2010\u2011'\u2019]", word) if p and p[0].isalnum())
