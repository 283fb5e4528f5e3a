"""The order in which a reader meets the subjects of a file: sections, and within them reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from graphbuild.rdf.terms import Triple, split_literal
from graphbuild.rdf.vocabulary import DATA_FOLDERS, term

_SECTIONS = (
    "Dataset",
    "Articles",
    "Actors",
    "Statements",
    "Events",
    "Relations",
    "Event types and outlets",
    "Text",
    "Run",
)
_FOLDER_SECTIONS = {  # of the data below the base
    "actor": "Actors",
    "statement": "Statements",
    "event": "Events",
    "rel": "Relations",
    "run": "Run",
}
_RANK = {name: rank for rank, name in enumerate(_SECTIONS)}
_GRAPHS = {"terms": 0, "run": 1, "actors": 2, "events": 3}
_DIGITS = re.compile(r"([0-9]{1,15})")
Key: TypeAlias = tuple[int, int, int, tuple[tuple[int, str], ...]]


class SubjectOrder:
    """Sort keys for subjects and graphs, from what the triples say of articles and positions."""

    def __init__(self, triples: Iterable[Triple], base: str) -> None:
        self._article = f"<{base}article/"
        self._folders = {f"<{base}{folder}": prefix for prefix, folder in DATA_FOLDERS.items()}
        self._dataset = f"<{base}>"
        self._positions: dict[str, int] = {}
        self._articles: dict[str, str] = {}
        position, article = term("gb:position"), term("gb:article")
        for s, p, o in triples:
            if p == position:
                number = split_literal(o)[0]
                self._positions[s] = int(number) if number.isdecimal() else 0
            elif p == article:
                self._articles[s] = o

    def section(self, subject: str) -> str:
        """Return the heading under which a subject stands."""
        if subject == self._dataset:
            return "Dataset"
        if subject.startswith(self._article):
            own = "#" not in subject and "." not in subject[len(self._article) :]
            return "Articles" if own else "Text"
        for folder, prefix in self._folders.items():
            if subject.startswith(folder):
                return _FOLDER_SECTIONS.get(prefix, "Event types and outlets")
        return "Event types and outlets"

    def subject(self, subject: str) -> Key:
        """Return the sort key of a subject: section, article, position, then name with numbers as numbers."""
        section = self.section(subject)
        root = subject
        if section == "Statements":
            root = _root(subject)
        position = self._positions.get(root, 0) if section in ("Statements", "Articles") else 0
        place = self._positions.get(self._articles.get(root, ""), 0)
        return _RANK[section], place, position, _natural(subject.rstrip(">"))

    def graph(self, graph: str) -> tuple[int, tuple[tuple[int, str], ...]]:
        """Return the sort key of a graph: the default graph, what articles share, the articles."""
        if not graph:
            return -1, ()
        return _GRAPHS.get(graph[:-1].rpartition("/")[2], len(_GRAPHS)), _natural(graph)


def _root(subject: str) -> str:
    head, _, name = subject[:-1].rpartition("/")
    return f"{head}/{name.partition('.')[0]}>"


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """Return a key that sorts "a.2" before "a.10".

    >>> sorted(["a.10", "a.2"], key=_natural)
    ['a.2', 'a.10']
    """
    parts = _DIGITS.split(text)
    return tuple((int(part), part) if i % 2 else (-1, part) for i, part in enumerate(parts))
