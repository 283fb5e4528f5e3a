"""Games, whose winners and losers do nothing to each other that the codebook knows.

Oman beat Nepal in the cup final.      no event
"""

from __future__ import annotations

import re

from graphbuild.model import Statement
from graphbuild.resources import read_words

_WORD = re.compile(r"[\w-]+")


def is_game(statement: Statement) -> bool:
    """Return whether the act is one of play: a verb of winning or losing in a sentence with a word of sport."""
    if statement.relation.lemma not in read_words("coding", "game_verbs.txt"):
        return False
    words = {word.lower() for word in _WORD.findall(statement.provenance.quote)}
    return not words.isdisjoint(read_words("coding", "sports_words.txt"))
