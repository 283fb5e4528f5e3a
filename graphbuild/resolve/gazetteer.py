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
from typing import Any

from graphbuild.model import Actor, ActorKind

_PIECE = re.compile(r"[^\W_]+")
_HYPHENS = frozenset("-\u2010\u2011/")
_APOSTROPHES = frozenset("'\u2019`\u02bb\u02bf")
_END = ""  # the key under which a node of the trie holds its entries


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


@dataclass(frozen=True, slots=True)
class Match:
    """Words `start` to `end`, half-open, that are an alias."""

    start: int
    end: int
    entries: tuple[Entry, ...]


@lru_cache(maxsize=65536)
def split_pieces(word: str) -> tuple[str, ...]:
    """Return the folded pieces of a word; nothing for a hyphen or apostrophe, a wall for other signs.

    >>> split_pieces("U.S."), split_pieces("d'\u00c9tat"), split_pieces("-"), split_pieces(",")
    (('us',), ('d', 'etat'), (), ('|',))
    """
    if word in _HYPHENS or word in _APOSTROPHES:
        return ()
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


class Gazetteer:
    """The trie; filled once, then only read."""

    __slots__ = ("_root",)

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._root: dict[str, Any] = {}
        for entry in entries:
            self._add(entry)

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
        root = self._root
        pieces = list(map(split_pieces, words))
        free = 0
        for i, first in enumerate(pieces):
            if i >= free and first and first[0] in root and self._may_begin(pieces, i):
                match = self._longest(words, pieces, i)
                if match is not None:
                    found.append(match)
                    free = match.end
        return found

    def _may_begin(self, pieces: list[tuple[str, ...]], start: int) -> bool:
        """Whether the first word is a name by itself or the second goes on with one: most words do not."""
        first, *more = pieces[start]
        node = self._root[first]
        following = pieces[start + 1] if start + 1 < len(pieces) else (_END,)
        return bool(more) or _END in node or not following or following[0] in node

    def _longest(self, words: Sequence[str], pieces: list[tuple[str, ...]], start: int) -> Match | None:
        node: dict[str, Any] | None = self._root
        best: Match | None = None
        for end in range(start, len(words)):
            for piece in pieces[end]:
                node = node.get(piece) if node is not None else None
            if node is None:
                break
            if _END in node and pieces[end]:
                shown = words[start : end + 1]
                fitting = tuple(e for e in node[_END] if capitals_agree(e.alias, shown))
                if fitting:
                    best = Match(start, end + 1, fitting)
        return best


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
