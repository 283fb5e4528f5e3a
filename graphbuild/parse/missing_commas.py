"""Commas that are missing in print.

    Speaking in Geneva de Mistura pleaded for ...

A place followed by the name of a person who is named in full elsewhere in the article is read as if a
comma stood between them.
"""

from __future__ import annotations

import re

_FULL_NAME = re.compile(r"\b[A-Z][\w'-]+((?: (?:de|del|al|van|von|bin|ben|der|da|di|el|la|le))* [A-Z][\w'-]+)\b")
_PARTICLES = (" de ", " del ", " van ", " von ", " da ", " di ")
_PARTICLE = re.compile(r"^(?:(?:de|del|van|von|da|di) )+")


def full_name_ends(text: str) -> frozenset[str]:
    """Return what follows the first name in each full name of the text that has a lower-case particle.

    >>> sorted(full_name_ends("The envoy Staffan de Mistura spoke."))
    ['de Mistura']
    """
    if not any(particle in text for particle in _PARTICLES):
        return frozenset()
    return frozenset(m.group(1).strip() for m in _FULL_NAME.finditer(text) if _PARTICLE.match(m.group(1).strip()))


def find_missing_commas(text: str, name_ends: frozenset[str]) -> list[int]:
    """Return the positions, in characters of the text, after which a comma is to be read.

    >>> find_missing_commas("in Geneva de Mistura pleaded", frozenset({"de Mistura"}))
    [9]
    """
    if not name_ends:
        return []
    names = "|".join(sorted(map(re.escape, name_ends)))
    pattern = re.compile(rf"\b(?:in|at|from|near|to|outside) (?:[A-Z][\w'-]+ )?[A-Z][\w'-]+(?= (?:{names})\b)")
    return [m.end() for m in pattern.finditer(text)]
