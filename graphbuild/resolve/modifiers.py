"""The states and bodies named before a noun of role: "the UN's Syria envoy", "Russia's foreign minister"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graphbuild.model import Actor, ActorKind
from graphbuild.resolve.gazetteer import Entry, Form, Match
from graphbuild.resources import read_words

HYPHENS = frozenset({"-", "\u2010", "\u2011"})
POSSESSIVES = frozenset({"'s", "\u2019s", "'", "\u2019"})
STATE_FORMS = frozenset({Form.NAME, Form.ADJECTIVE, Form.DEMONYM, Form.CAPITAL})
_ADJECTIVES = frozenset({Form.ADJECTIVE})
_POSSESSOR, _ADJECTIVE, _NOUN = 0, 1, 2  # from the surest to the least sure


@dataclass(slots=True)
class Modifiers:
    """What stands before a noun; `topic` is a state that the role deals with, not the one it belongs to."""

    state: Actor | None = None
    organization: Actor | None = None
    topic: Actor | None = None
    states: int = 0
    last: int = -1  # index of the last word that names the state or body
    covered: set[int] = field(default_factory=set)


def read_modifiers(words: Sequence[str], start: int, end: int, matches: Mapping[int, Match]) -> Modifiers:
    """Return what the names among words `start` to `end`, half-open, say of the noun that follows."""
    found = Modifiers()
    if not matches or start == end:
        return found
    states: list[tuple[int, Entry, int]] = []
    bodies: list[tuple[int, Entry, int]] = []
    for i in range(start, end):
        match = matches.get(i)
        if match is None or match.start < start:
            continue
        if match.forms == _ADJECTIVES and all(e.country_state is None for e in match.entries):
            continue  # "Latin American" tells leaders from others, but is no state
        possessive = match.end < end and words[match.end] in POSSESSIVES
        if possessive:
            found.covered.add(match.end)
        entry = _entry(match, possessive=possessive)
        if entry.actor.kind is not ActorKind.PLACE:  # "Aleppo residents" are not "Syrian residents"
            found.covered.update(range(match.start, match.end))
        if _joined(words, match, start, end, matches):
            continue
        if entry.form in STATE_FORMS and entry.country_state is not None:
            states.append((_rank(entry, possessive=possessive), entry, i))
        elif entry.actor.kind not in (ActorKind.PERSON, ActorKind.PLACE):
            bodies.append((_POSSESSOR if possessive else _ADJECTIVE, entry, i))
    _choose(found, states, bodies)
    return found


def _choose(found: Modifiers, states: list[tuple[int, Entry, int]], bodies: list[tuple[int, Entry, int]]) -> None:
    if bodies:
        _, entry, found.last = min(bodies, key=lambda b: b[0])
        found.organization = entry.actor
    if not states:
        return
    rank, best, index = min(states, key=lambda s: s[0])
    nouns = [entry.country_state for r, entry, _ in states if r == _NOUN]
    if nouns and (rank < _NOUN or bodies):
        found.topic = nouns[-1]
        states = [s for s in states if s[0] < _NOUN]
    if not states:
        return
    found.states = len({entry.actor.country or entry.actor.id for _, entry, _ in states})
    if found.states == 1 or rank == _POSSESSOR:
        found.states = 1
        found.state = best.country_state
        found.last = max(found.last, index) if found.organization is None else found.last


def _joined(words: Sequence[str], match: Match, start: int, end: int, matches: Mapping[int, Match]) -> bool:
    """Whether a hyphen joins the name to a word that is no name: "US-backed", "anti-Russian"."""
    if match.end < end and words[match.end] in HYPHENS:
        if match.end + 1 < end and words[match.end + 1].lower() in ("based", "born"):
            return False
        return not any(m.start == match.end + 1 for m in matches.values())
    if match.start <= start or words[match.start - 1] not in HYPHENS or match.start - 2 in matches:
        return False
    return words[match.start - 2].lower() not in read_words("resolve", "former.txt")  # but "ex-Soviet leader"


def _rank(entry: Entry, *, possessive: bool) -> int:
    return _POSSESSOR if possessive else (_ADJECTIVE if entry.form is Form.ADJECTIVE else _NOUN)


def _entry(match: Match, *, possessive: bool) -> Entry:
    """The meaning of a name before a noun: an adjective if it can be one, a name if a possessor."""
    wanted = (Form.NAME, Form.CAPITAL, Form.SEAT) if possessive else (Form.ADJECTIVE, Form.NAME)
    for form in wanted:
        if form in match.forms:
            return min(match.of_form(form), key=lambda e: e.ambiguous)
    return match.entries[0]
