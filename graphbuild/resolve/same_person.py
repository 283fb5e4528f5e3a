"""Whether two full names are one person's in one text: "Anna B. Weber" and "Anna Weber", "Dan" and "Daniel"."""

from __future__ import annotations

import re
from functools import cache

from graphbuild.resolve.gazetteer import fold_name
from graphbuild.resolve.offices import last_name
from graphbuild.resources import read_rows

_QUOTED = re.compile(r"[\u201c\"\u2018'(]([^\u201d\"\u2019')]+)[\u201d\"\u2019')]")
_NOT_GIVEN = frozenset({"jr", "sr", "ii", "iii", "iv", "bin", "ibn", "al", "de", "van", "von", "of"})
_SHORTEST = 3  # letters of a first name that may be short for a longer one


def is_same_person(first: str, second: str) -> bool:
    """Return whether the names agree: one surname, and first names of which one is short for the other.

    Middle names may be missing or be initials, but may not differ.

    >>> is_same_person("Anna B. Weber", "Anna Weber"), is_same_person("Anna Weber", "Karl Weber")
    (True, False)
    >>> is_same_person('William "Bill" Stone', "Bill Stone"), is_same_person("Anna B. Weber", "Anna C. Weber")
    (True, False)
    """
    if last_name(first) != last_name(second):
        return False
    shorter, longer = sorted((_given(first), _given(second)), key=len)
    if not shorter or not longer:
        return False
    nicknames = {*_quoted(first), *_quoted(second)}
    if shorter[0] in nicknames or longer[0] in nicknames:
        return _fits_in(shorter[1:], longer[1:])
    if len(shorter) == 1 and len(shorter[0]) == 1:
        return any(name.startswith(shorter[0]) for name in longer)  # "J. Stone" for "Anna J. Stone"
    return _agree(shorter[0], longer[0]) and _fits_in(shorter[1:], longer[1:])


def _quoted(name: str) -> list[str]:
    return [fold_name(word) for word in _QUOTED.findall(name)]


def _given(name: str) -> list[str]:
    """The folded given names, without nicknames in quotation marks and without particles."""
    words = fold_name(_QUOTED.sub(" ", name)).split()
    surname = last_name(name).split()
    kept = [w for w in words if w not in _NOT_GIVEN or w in surname]
    return kept[: len(kept) - len(surname)] if kept[-len(surname) :] == surname else kept[:-1]


def _agree(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=len)
    if short == long or (len(short) == 1 and long.startswith(short)):
        return True
    shortened = len(short) >= _SHORTEST and long.startswith(short)
    return shortened or bool({(first, second), (second, first)} & _nicknames())


def _fits_in(shorter: list[str], longer: list[str]) -> bool:
    """Whether every middle name of the shorter list is one of the longer, in the same order."""
    rest = iter(longer)
    return all(any(_is_initial_of(own, other) for other in rest) for own in shorter)


def _is_initial_of(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))


@cache
def _nicknames() -> frozenset[tuple[str, str]]:
    return frozenset((row["short"], row["full"]) for row in read_rows("resolve", "nicknames.csv"))
