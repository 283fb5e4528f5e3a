"""One ministry under several names: "the Ministry of Defence", "the Defense Ministry"."""

from __future__ import annotations

_SPELLINGS = {"defence": "defense", "labour": "labor"}
_FIELDS = {"foreign affairs": "foreign", "external affairs": "foreign", "internal affairs": "interior"}


def same_ministry(noun: str) -> str:
    """Return the words under which a ministry is kept; other words as they are.

    >>> same_ministry("ministry of foreign affairs"), same_ministry("defence ministry"), same_ministry("lake board")
    ('foreign ministry', 'defense ministry', 'lake board')
    """
    if "ministry" not in noun:
        return noun
    words = " ".join(_SPELLINGS.get(word, word) for word in noun.split())
    first, of, field = words.partition("ministry of ")
    if of and not first:
        field = field.removeprefix("the ")
    elif words.endswith(" ministry"):
        field = words.removesuffix(" ministry")
    else:
        return words
    return f"{_FIELDS.get(field, field)} ministry"
