"""Which meanings of an ambiguous name the rest of the article allows: a party's, a court's or an acronym's country.

"Labour" is the British party only where the article names the United Kingdom, and not in "the Maltese Labour Party".
"""

from __future__ import annotations

from collections import defaultdict

from graphbuild.model import ActorKind
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.cast import Cast
from graphbuild.resolve.gazetteer import Entry, Form
from graphbuild.resolve.modifiers import POSSESSIVES, STATE_FORMS

_ASSOCIATIONS = frozenset({"PTY", "OPP", "LAB", "EDU", "NGO"})
_WORLDWIDE = frozenset({"BUS", "MED"})  # companies and media are known abroad by their name alone
_BODIES = frozenset({Form.NAME, Form.SEAT})
_JOINTS = frozenset({",", "-", "\u2013", "and", "or", "the"})
_ACRONYM = 4  # letters of names that are ambiguous the world over


class Support:
    """The countries that an article names, and where."""

    __slots__ = ("begins", "cast", "countries", "ends", "names_of", "place_begins", "place_ends", "sure")

    def __init__(self, cast: Cast, names: list[Candidate]) -> None:
        self.cast = cast
        self.countries: set[str | None] = {cast.home.country} if cast.home is not None else set()
        self.place_begins: set[tuple[int, int]] = set()  # sentence and first word of a place
        self.place_ends: set[tuple[int, int]] = set()  # sentence and word after a place
        self.sure: set[str] = set()  # ids of what unambiguous names mean
        self.names_of: dict[str, set[str]] = defaultdict(set)
        self.begins: set[tuple[int, int, str]] = set()  # sentence, first word of a state's name, its country
        self.ends: set[tuple[int, int, str]] = (
            set()
        )  # sentence, word after the name of a state or place, its country or id
        for candidate in names:
            for entry in candidate.entries:
                self._learn(candidate, entry)

    def _learn(self, candidate: Candidate, entry: Entry) -> None:
        self.names_of[entry.actor.id].add(candidate.name)
        if not entry.ambiguous:
            self.sure.add(entry.actor.id)
        country = entry.actor.country
        if entry.actor.kind is ActorKind.STATE:
            self.countries.add(country)
            sovereign = self.cast.tables.states.state_of(country) == entry.actor
            if country and sovereign and entry.form in STATE_FORMS:
                self.ends.add((candidate.sentence.index, candidate.name_end, country))
                if entry.form is Form.NAME:
                    self.begins.add((candidate.sentence.index, candidate.name_start, country))
        elif entry.actor.kind is ActorKind.PLACE:
            self.place_begins.add((candidate.sentence.index, candidate.name_start))
            self.place_ends.add((candidate.sentence.index, candidate.name_end))
            self.ends.add((candidate.sentence.index, candidate.name_end, entry.actor.id))  # "the Ohio Department of …"
        if (
            entry.actor.kind is not ActorKind.STATE
            and country
            and len(candidate.name) > _ACRONYM
            and not entry.ambiguous
        ):
            self.countries.add(country)

    def meant(self, candidate: Candidate) -> tuple[Entry, ...]:
        """Return the meanings that the article allows, in the order of the tables; none where it allows none."""
        entries = candidate.entries
        if len(entries) == 1 and entries[0].actor.kind is ActorKind.STATE:
            return entries  # a state's name is no body's of another
        entries = tuple([e for e in entries if not self._is_foreign(candidate, e)])
        shared = {e.actor.id for e in entries if e.ambiguous and e.actor.kind is ActorKind.STATE}
        if len(shared) < 2:
            return entries
        named = shared & self.sure  # "Korean" beside both Koreas is neither
        return tuple(e for e in entries if e.actor.id in named) if len(named) == 1 else () if named else entries

    def is_among_places(self, candidate: Candidate, entry: Entry) -> bool:
        """Return whether the town's state stands right behind, or other places beside it: "Kharkiv, Kyiv and Odesa"."""
        if any(self._named_at(candidate, i, entry.actor.country) for i in (0, 1)):
            return True
        index, tokens = candidate.sentence.index, candidate.sentence.tokens
        start, end = candidate.name_start, candidate.name_end
        while start > 0 and tokens[start - 1].text.lower() in _JOINTS:
            start -= 1
        while end < len(tokens) and tokens[end].text.lower() in _JOINTS:
            end += 1
        before = start < candidate.name_start and (index, start) in self.place_ends
        return before or (end > candidate.name_end and (index, end) in self.place_begins)

    def _named_at(self, candidate: Candidate, offset: int, country: str | None) -> bool:
        return (candidate.sentence.index, candidate.name_end + offset, country) in self.begins

    def _is_foreign(self, candidate: Candidate, entry: Entry) -> bool:
        """Whether the name would be a body of a country that the article does not name, or before its time."""
        country = entry.actor.country
        if entry.form not in _BODIES or entry.actor.kind in (ActorKind.STATE, ActorKind.PLACE, ActorKind.PERSON):
            return False
        acronym = len(candidate.name) <= _ACRONYM and candidate.name.isupper()
        if not entry.ambiguous and not (acronym and entry.actor.sector in _ASSOCIATIONS):
            return False
        date = self.cast.date
        if entry.ambiguous and entry.since and date and date[:4] < entry.since:
            return True
        if not country or (entry.actor.sector in _WORLDWIDE and not acronym):
            return False
        if self._is_of_another(candidate, country):
            return True
        if country in self.countries:
            return False
        return not any(other != candidate.name for other in self.names_of[entry.actor.id])

    def _is_of_another(self, candidate: Candidate, country: str) -> bool:
        """Whether another state's name stands right before or behind: "the Maltese Labour Party"."""
        tokens, start, end = candidate.sentence.tokens, candidate.start, candidate.name_end
        while start > 0 and tokens[start - 1].text.lower() in (*POSSESSIVES, "the"):
            start -= 1
        index = candidate.sentence.index
        found = {c for i, e, c in self.ends if (i, e) == (index, start)}
        if end < len(tokens) and tokens[end].text.lower() == "of":
            behind = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].text.lower() == "the")
            found |= {c for i, b, c in self.begins if (i, b) == (index, behind)}
        return bool(found) and country not in found
