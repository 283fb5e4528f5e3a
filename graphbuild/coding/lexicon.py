"""The lexicon: verb, preposition and object to type and mode; the most specific entry wins."""

from __future__ import annotations

from functools import cache, lru_cache

from graphbuild.coding.codes import Code
from graphbuild.resources import read_rows

NO_OBJECT = "-"


@cache
def entries() -> dict[tuple[str, str], Code]:
    """Return the code by (verb and preposition, object); the object is "" where any will do.

    >>> entries()[("suspend", "{talks}")]
    Code(type='SANCTION', mode='discontinue')
    """
    found: dict[tuple[str, str], Code] = {}
    for row in read_rows("coding", "lexicon.csv"):
        phrase = f"{row['verb']} {row['preposition']}".rstrip()
        code = Code(row["type"], row["mode"])
        for noun in row["object"].split("|"):
            found[(phrase, noun)] = code
    return found


@cache
def verbs() -> frozenset[str]:
    """Return every verb of the lexicon, with its particle, and with the preposition of its entries."""
    return frozenset(phrase for phrase, _ in entries())


@cache
def light_verbs() -> dict[str, str]:
    """Return what a light verb makes of its noun, by verb: "carry out" gives "do"."""
    return _effects("light_verbs.csv")


@cache
def governors() -> dict[str, str]:
    """Return what a governing word makes of the act, by word: "agree" gives "promise"."""
    return _effects("governors.csv")


@cache
def idioms() -> dict[tuple[str, str], str]:
    """Return the verb that a verb and its noun mean together: "take" and "part" mean "participate"."""
    return {(row["verb"], row["noun"]): row["meaning"] for row in read_rows("coding", "idioms.csv")}


@cache
def nearest_verbs() -> dict[str, tuple[str, float]]:
    """Return the nearest verb of the lexicon and its similarity (0 to 1), by verb outside the lexicon."""
    rows = read_rows("coding", "nearest_verbs.csv")
    return {row["verb"]: (row["nearest"], float(row["similarity"])) for row in rows}


@lru_cache(maxsize=16384)
def american(verb: str) -> str:
    """Return the verb as the lexicon spells it.

    >>> american("criticise"), american("favour"), american("promise")
    ('criticize', 'favor', 'promise')
    """
    if verb in verbs():
        return verb
    first, _, rest = verb.partition(" ")
    spelled = _spellings().get(first, first)
    if spelled == first and first.endswith("ise"):
        spelled = first[:-3] + "ize"
    candidate = f"{spelled} {rest}".rstrip()
    return candidate if candidate in verbs() else verb


@cache
def _spellings() -> dict[str, str]:
    return {row["word"]: row["american"] for row in read_rows("coding", "spelling.csv")}


def _effects(name: str) -> dict[str, str]:
    return {word: row["effect"] for row in read_rows("coding", name) for word in row["words"].split("|")}
