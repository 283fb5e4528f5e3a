"""Labels that the parser gets wrong in a way that the words betray.

Police shot a rider, believed to be a Kenyan.     the rider is believed, the police do not believe
"""

from __future__ import annotations

from dataclasses import replace

from graphbuild.model import Token

# participles of opinion; after a comma, without "and", they describe the noun before it
_SUPPOSED = frozenset(
    {"accused", "alleged", "believed", "considered", "feared", "known", "presumed", "reported", "rumored", "suspected"}
)
_OPENERS = frozenset({"to", "of", "by", "as"})


def repair_labels(tokens: list[Token]) -> list[Token]:
    """Return the tokens of a sentence, those with a label that cannot be right with another one."""
    return [_described(tokens, t) if t.dep == "conj" and t.text.lower() in _SUPPOSED else t for t in tokens]


def _described(tokens: list[Token], verb: Token) -> Token:
    """A participle of opinion as a clause of the noun before the comma."""
    if not 2 <= verb.index < len(tokens) - 1 or tokens[verb.index - 1].text != ",":
        return verb
    noun = tokens[verb.index - 2]
    if noun.pos not in ("NOUN", "PROPN") or tokens[verb.index + 1].text.lower() not in _OPENERS:
        return verb
    return replace(verb, dep="acl", head=noun.index, tag="VBN")
