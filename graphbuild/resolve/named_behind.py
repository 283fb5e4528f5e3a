"""Whose a body is by the name behind it: "the District Court for the District of Kansas"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graphbuild.model import Actor, Sentence, changed, slug
from graphbuild.resolve.candidates import Candidate, words_of
from graphbuild.resolve.cast import Cast
from graphbuild.resolve.kinds import name_key
from graphbuild.resources import read_words

_PROPER = frozenset({"NNP", "NNPS"})
_TIMES = frozenset({"DATE", "TIME"})


def named_behind(sentence: Sentence, end: int) -> str:
    """Return the proper name behind "of" or "for the" at `end`, as printed; empty where there is none."""
    tokens = sentence.tokens
    if end + 1 >= len(tokens):
        return ""
    opener = tokens[end].text.lower()
    if opener not in ("of", "for"):
        return ""
    start = end + 1
    if tokens[start].text.lower() == "the":
        start += 1
    elif opener == "for":
        return ""  # "the envoy for Syria"
    stop = start
    while stop < len(tokens) and tokens[stop].tag in _PROPER and tokens[stop].entity_type not in _TIMES:
        stop += 1
        if stop + 1 < len(tokens) and tokens[stop].text.lower() == "of" and tokens[stop + 1].tag in _PROPER:
            stop += 1
    return words_of(sentence, start, stop)


def told_apart(actor: Actor, candidate: Candidate, cast: Cast) -> Actor | None:
    """Return the actor of a phrase, another one where the same words stood before with another name behind them.

    A phrase without such a name is the first of them; None where there are several.
    """
    owner = "" if candidate.owner is not None else named_behind(candidate.sentence, candidate.end)
    known = cast.owners.get(actor.id)
    if not owner:
        return actor if known is None or len(known) == 1 else None
    if known is None:
        cast.owners[actor.id] = {owner.lower(): actor.id}
        return actor
    identity = known.setdefault(owner.lower(), f"{actor.id}-of-{slug(owner)}")
    return actor if identity == actor.id else changed(actor, id=identity, name=f"{actor.name} of {owner}")


class Owners:
    """The names of bodies that an article gives to several, told apart by what stands behind them."""

    __slots__ = ("last", "shared")

    def __init__(self, names: Iterable[Candidate]) -> None:
        owners: dict[str, set[str]] = defaultdict(set)
        for candidate in names:
            if not candidate.entries and candidate.label != "PERSON":
                owner = named_behind(candidate.sentence, candidate.name_end)
                if owner:
                    owners[name_key(candidate.name)].add(owner.lower())
        self.shared = {key for key, known in owners.items() if len(known) > 1}
        self.last: dict[str, tuple[str, int]] = {}  # key to the owner named last, and its paragraph

    def is_shared(self, key: str) -> bool:
        """Return whether several bodies of the article bear the name, or every office has one."""
        return key in self.shared or key in read_words("resolve", "parts_of_offices.txt")

    def full_name(self, candidate: Candidate, key: str) -> str:
        """Return the name with whose it is, behind it or named last in the paragraph; empty where that is open."""
        paragraph = candidate.sentence.paragraph
        owner = named_behind(candidate.sentence, candidate.name_end)
        known = self.last.get(key)
        if not owner and known is not None:
            if known[1] != paragraph:
                return ""
            owner = known[0]
        self.last[key] = (owner, paragraph)
        return f"{candidate.name} of {owner}" if owner else candidate.name
