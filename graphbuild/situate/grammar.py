"""Patterns over words, compiled once into one tree, and what matches at a word.

A pattern is a row of a data file: `[<weekday>] <month> DAY [[COMMA] YEAR]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from graphbuild.resources import read_rows
from graphbuild.situate.words import Word

_ELEMENT = re.compile(r"[\[\](){}|]|[^\s\[\](){}|]+")
_CLOSING = {"[": "]", "(": ")", "{": "}"}
_CONTEXT = "{"

Branch = tuple[str, ...]


@dataclass(slots=True)
class _Node:
    branches: dict[str, _Node] = field(default_factory=dict)
    # (reading, argument, how many leading words are only context, row in the file)
    endings: list[tuple[str, str, int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Words from `start` to `end` (half-open) that a pattern fits; `found` are their kinds with values, in order."""

    start: int
    end: int
    reading: str
    argument: str
    found: tuple[tuple[str, str], ...]
    row: int = 0  # in the file of patterns

    def get(self, *kinds: str) -> str | None:
        """Return the value of the first word that stands for one of the kinds, or None."""
        return next((value for kind, value in self.found if kind in kinds), None)


def order(match: Match) -> tuple[int, bool, int]:
    """Return the key that puts longer matches first, of equals those that refuse the words, then the file's order."""
    return -match.end, match.reading != "reject", match.row


def matches_at(words: Sequence[Word], index: int) -> list[Match]:
    """Return what fits from the word on, longest first."""
    found = _walk(_tree("time_patterns.csv"), words, index)
    return sorted(found, key=order)


def prefix_before(words: Sequence[Word], index: int) -> Match | None:
    """Return the longest prefix pattern that ends just before the word, or None."""
    tree = _tree("time_prefixes.csv")
    for start in range(max(0, index - 5), index):
        for match in _walk(tree, words, start):
            if match.end == index:
                return match
    return None


def _walk(tree: _Node, words: Sequence[Word], index: int) -> list[Match]:
    found: list[Match] = []
    stack: list[tuple[_Node, int, tuple[tuple[str, str], ...]]] = [(tree, index, ())]
    while stack:
        node, place, path = stack.pop()
        for reading, argument, context, row in node.endings:
            match = Match(
                start=index + context, end=place, reading=reading, argument=argument, found=path[context:], row=row
            )
            found.append(match)
        if place < len(words) and node.branches:
            for kind, value in words[place].kinds.items():
                following = node.branches.get(kind)
                if following is not None:
                    stack.append((following, place + 1, (*path, (kind, value))))
    return found


@cache
def starts() -> frozenset[str]:
    """Return the kinds that can stand first in a pattern."""
    return frozenset(_tree("time_patterns.csv").branches)


@cache
def _tree(name: str) -> _Node:
    root = _Node()
    rows = read_rows("situate", name)
    short: dict[str, list[str]] = {}
    for row in rows:
        if row["reading"] == "short":
            short.setdefault(row["argument"], []).append(row["pattern"])
    for number, row in enumerate(rows):
        if row["reading"] == "short":
            continue
        pattern = row["pattern"]
        for key, alternatives in short.items():
            pattern = pattern.replace(key, f"({'|'.join(alternatives)})")
        for branch in _expand(_ELEMENT.findall(pattern)):
            elements = [e for e in branch if e != _CONTEXT]
            node = root
            for element in elements:
                node = node.branches.setdefault(element, _Node())
            ending = (row["reading"], row.get("argument") or "", branch.count(_CONTEXT), number)
            if ending not in node.endings:
                node.endings.append(ending)
    return root


def _expand(elements: list[str]) -> list[Branch]:
    """Every sequence of words that a pattern allows; a context word is followed by a mark."""
    branches, rest = _alternatives(iter(elements), "")
    assert not rest
    return list(dict.fromkeys(branches))


def _alternatives(elements: Iterator[str], closing: str) -> tuple[list[Branch], list[str]]:
    done: list[Branch] = []
    parts: list[list[Branch]] = []
    for element in elements:
        if element == closing:
            break
        if element == "|":
            done.extend(_joined(parts))
            parts = []
        elif element in _CLOSING:
            inner, _ = _alternatives(elements, _CLOSING[element])
            if element == "[":
                inner.append(())
            if element == _CONTEXT:
                inner = [tuple(x for word in branch for x in (word, _CONTEXT)) for branch in inner]
            parts.append(inner)
        else:
            parts.append([(element,)])
    done.extend(_joined(parts))
    return done, list(elements) if not closing else []


def _joined(parts: list[list[Branch]]) -> list[Branch]:
    return [tuple(word for branch in chosen for word in branch) for chosen in product(*parts)]
