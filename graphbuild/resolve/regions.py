"""Regions that share their name with a state: Georgia."""

from __future__ import annotations

from collections import Counter

from graphbuild.model import ActorKind
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.gazetteer import Entry
from graphbuild.resources import read_words

_ENOUGH = 2  # other places of a country that make a shared name one of its regions


class Regions:
    """The places that an article names, by country."""

    __slots__ = ("decided", "ends", "named")

    def __init__(self, names: list[Candidate]) -> None:
        self.ends: set[tuple[int, str, int]] = set()  # sentence, country and the word after one of its places
        found: dict[str, set[str]] = {}
        for candidate in names:
            if len(candidate.entries) == 1 and candidate.entries[0].actor.kind is ActorKind.PLACE:
                place = candidate.entries[0].actor
                found.setdefault(place.country or "", set()).add(place.id)
                self.ends.add((candidate.sentence.index, place.country or "", candidate.name_end))
        self.named = Counter({country: len(places) for country, places in found.items()})
        self.decided: set[str] = set()  # ids of regions that their surroundings tell once
        for candidate in names:
            region = next((e for e in candidate.entries if e.actor.kind is ActorKind.PLACE), None)
            if len(candidate.entries) > 1 and region is not None and self._is_told(candidate, region):
                self.decided.add(region.actor.id)

    def means_region(self, candidate: Candidate, region: Entry) -> bool:
        """Whether a name that may be a state's means the region.

        It does with an office of regions ("the governor of Georgia"), after a place of the same country ("Atlanta,
        Georgia"), anywhere in the article, and where it names several more places of that country and none of the
        state.
        """
        country = region.actor.country
        if country is None:
            return False
        if region.actor.id in self.decided:
            return True
        state = next((e.actor for e in candidate.entries if e.actor.kind is ActorKind.STATE), None)
        return self.named[country] > _ENOUGH and not (state and self.named[state.country or ""])

    def _is_told(self, candidate: Candidate, region: Entry) -> bool:
        """Whether the words around the name tell the region."""
        if _has_regional_office(candidate):
            return True
        start = candidate.name_start
        after_comma = start >= 2 and candidate.sentence.tokens[start - 1].text == ","
        return after_comma and (candidate.sentence.index, region.actor.country or "", start - 1) in self.ends


def _has_regional_office(candidate: Candidate) -> bool:
    """Whether the name belongs to an office of a region: "the governor of Georgia"."""
    sentence, token = candidate.sentence, candidate.token
    if candidate.role is not None:
        return False
    above = sentence.tokens[token.head]
    if token.dep == "pobj":
        above = sentence.tokens[above.head]
    elif token.dep not in ("poss", "compound", "nmod", "amod"):
        return False
    offices = read_words("resolve", "regional_offices.txt")
    if above.text.lower() in offices:
        return True
    after = sentence.tokens[candidate.end].text.lower() if candidate.end < len(sentence.tokens) else ""
    return after in offices
