"""Whether letters in brackets stand for the name before them: "Major Lakes Forum on Fish and Ice (MLF)"."""

from __future__ import annotations

import re

from graphbuild.resolve.gazetteer import fold_name

_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "to", "with", "at", "de", "du", "des", "la", "al"})
_LETTERS = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]{1,6}$")
_OWNERS = frozenset({"us", "u", "united", "states", "uk", "un", "eu", "national", "international", "american"})


def stands_in_brackets(short: str, long: str) -> bool:
    """Return whether letters right behind a name are short for it; looser than first letters alone.

    Small words and words at either end may have no letter of their own, and one long word may give two.

    >>> stands_in_brackets("MLF", "Major Lakes Forum on Fish"), stands_in_brackets("DOL", "US Department of Lakes")
    (True, True)
    >>> stands_in_brackets("UBW", "United Boatworkers"), stands_in_brackets("DNI", "National Intelligence")
    (True, False)
    """
    if not _LETTERS.match(short):
        return False
    letters = short.lower()
    words = fold_name(long).split()
    if len(letters) > 2 and "".join(w[0] for w in words if w not in _SMALL).endswith(letters):
        return True
    while words and words[0][0] != letters[0] and words[0] in _OWNERS:
        words = words[1:]
    if not words or words[0][0] != letters[0]:
        return False
    small = "".join(w[0] for w in words)
    core = "".join(w[0] for w in words if w not in _SMALL)
    if len(letters) > 2 and (core.startswith(letters) or small.startswith(letters)):
        return True
    own = [w for w in words if w not in _SMALL]
    return len(letters) > 2 and len(own) > 1 and len(own) < len(letters) and _spelled(letters, own)


def _spelled(letters: str, words: list[str]) -> bool:
    """Whether every word gives its first letter, and further ones in their order."""
    if not words:
        return not letters
    if not letters or words[0][0] != letters[0]:
        return False
    taken, rest = letters[1:], words[0][1:]
    while True:
        if _spelled(taken, words[1:]):
            return True
        if not taken or taken[0] not in rest:
            return False
        rest = rest[rest.index(taken[0]) + 1 :]
        taken = taken[1:]
