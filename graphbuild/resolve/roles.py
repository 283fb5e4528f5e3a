"""Role phrases: "the Russian foreign minister", "US officials", "the UN's Syria envoy", "its Russian backers".

Works on words and matches alone, so that it serves parsed sentences and free-standing phrases.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphbuild.model import Actor, ActorKind
from graphbuild.resolve.gazetteer import Entry, Form, Match
from graphbuild.resolve.tables import RoleNoun, Tables
from graphbuild.resources import read_words

_LONGEST_NOUN = 4  # words
_HYPHEN = frozenset({"-", "\u2010", "\u2011"})
_STATE_FORMS = frozenset({Form.NAME, Form.ADJECTIVE, Form.DEMONYM, Form.CAPITAL})


@dataclass(frozen=True, slots=True)
class Role:
    """What a role phrase says; `canonical` are its words without country, determiner, number and mere description."""

    noun: RoleNoun
    canonical: str
    state: Actor | None = None
    capital: bool = False  # the state is named by its capital
    organization: Actor | None = None
    states: int = 0  # how many states are named: "French and German officials" name two
    former: bool = False
    deputy: bool = False
    determiner: str = ""  # the, a, this, its, ... in lower case
    first: int = 0  # index of the first word
    topic: Actor | None = None  # the state that an envoy deals with
    modifier: int = -1  # index of the word that names the state or organization

    @property
    def plural(self) -> bool:
        """Whether the phrase speaks of several."""
        return self.noun.plural

    @property
    def definite(self) -> bool:
        """Whether the phrase points back: the, this, that, these, those."""
        return self.determiner in ("the", "this", "that", "these", "those", "both")

    @property
    def office(self) -> str:
        """The office held now, of one person; empty for deputies and former holders."""
        if self.former or self.deputy or self.plural:
            return ""
        if self.topic is not None and self.noun.noun.endswith("envoy"):
            return f"envoy to {self.topic.name}".lower()
        return self.noun.office

    @property
    def bare(self) -> bool:
        """Whether neither state nor organization is named."""
        return self.state is None and self.organization is None and not self.states


def read_role(words: Sequence[str], start: int, head: int, matches: Mapping[int, Match], tables: Tables) -> Role | None:
    """Return what words `start` to `head`, inclusive, say of a role; None where the head is no noun of role.

    `matches` are names in the words by the index of their last word.
    """
    lowered = [w.lower() for w in words[start : head + 1]]
    found = find_noun(lowered, tables, words[head + 1 : head + 4])
    if found is None:
        return None
    noun, length = found
    before = head + 1 - length
    state, organization, states, modifier, covered, capital = _modifiers(words, start, before, matches)
    rest = [i for i in range(start, before) if i not in covered]
    lower_rest = [words[i].lower() for i in rest]
    former = any(w in read_words("resolve", "former.txt") for w in lower_rest)
    deputy = any(w in read_words("resolve", "deputies.txt") for w in lower_rest)
    kept = [w for w in lower_rest if _kept(w)]
    if any(w in _HYPHEN for w in lower_rest):
        kept = _without_compounds(words, rest)
    key = " ".join([*kept, noun.noun if not noun.plural else " ".join(lowered[len(lowered) - length :])])
    determiner = lower_rest[0] if lower_rest and lower_rest[0] in read_words("resolve", "determiners.txt") else ""
    return Role(
        noun, key.replace(" - ", "-"), state, capital, organization, states, former, deputy, determiner, start, modifier
    )  # fmt: skip


def find_noun(lowered: Sequence[str], tables: Tables, after: Sequence[str] = ()) -> tuple[RoleNoun, int] | None:
    """Return the longest noun of role that ends the words, and how many of the words it takes.

    Words after the head count where they belong to the noun: "secretary of state".
    """
    if lowered[-1].rsplit("-", 1)[-1] not in tables.role_heads:
        return None
    longest = min(_LONGEST_NOUN + 1, len(lowered))
    if after and after[0] in ("of", "for", "to"):
        for more in (3, 2):
            tail = [w.lower() for w in after[:more]]
            for length in range(longest, 0, -1):
                noun = tables.role_nouns.get(_join(lowered[-length:]) + " " + " ".join(tail))
                if noun is not None and len(tail) == more:
                    return noun, length
    for length in range(longest, 0, -1):
        noun = tables.role_nouns.get(_join(lowered[-length:]))
        if noun is not None:
            return noun, length
    return None


def _join(words: Sequence[str]) -> str:
    return " ".join(words).replace(" - ", "-").replace(" 's", "'s")


def _modifiers(
    words: Sequence[str], start: int, end: int, matches: Mapping[int, Match]
) -> tuple[Actor | None, Actor | None, int, int, set[int], bool]:
    """The state and the organization named before a noun; a possessor counts before an adjective, an adjective
    before a noun that may be a topic ("the UN's Syria envoy").
    """
    best: tuple[int, Entry, int] | None = None
    organization: tuple[int, Actor, int] | None = None
    states: set[str] = set()
    covered: set[int] = set()
    for i in range(start, end):
        match = matches.get(i)
        if match is None or match.start < start:
            continue
        covered.update(range(match.start, match.end))
        after = words[match.end] if match.end < end else ""
        before = words[match.start - 1] if match.start > start else ""
        possessive = after in ("'s", "\u2019s", "'", "\u2019")
        if possessive:
            covered.add(match.end)
        if after in _HYPHEN or (before in _HYPHEN and not _both_names(match.start, matches)):
            continue
        entry = _modifier_entry(match, possessive)
        if entry is None:
            continue
        if entry.form in _STATE_FORMS and entry.actor.kind is ActorKind.STATE:
            rank = 0 if possessive else (1 if entry.form is Form.ADJECTIVE else 2)
            states.add(entry.actor.id)
            if best is None or rank < best[0]:
                best = (rank, entry, i)
        elif entry.actor.kind is not ActorKind.PERSON:
            rank = 0 if possessive else 1
            if organization is None or rank < organization[0]:
                organization = (rank, entry.actor, i)
    topic = best is not None and best[0] == 2 and organization is not None
    state = best[1].actor if best is not None and not topic and (len(states) == 1 or best[0] == 0) else None
    capital = best is not None and best[1].form is Form.CAPITAL
    place = best[2] if state is not None and best is not None else -1
    if organization is not None and (state is None or organization[0] == 0):
        place = organization[2]
    return state, organization[1] if organization else None, 0 if topic else len(states), place, covered, capital


def _both_names(start: int, matches: Mapping[int, Match]) -> bool:
    """Whether a hyphen joins two names: "US-Russian"."""
    return start - 2 in matches


def _modifier_entry(match: Match, possessive: bool) -> Entry | None:
    """The meaning of a name before a noun: an adjective if it can be one, a name if a possessor."""
    wanted = (Form.NAME, Form.CAPITAL, Form.SEAT) if possessive else (Form.ADJECTIVE, Form.NAME)
    for form in wanted:
        for entry in match.entries:
            if entry.form is form:
                return entry
    return match.entries[0] if match.entries else None


def _kept(word: str) -> bool:
    """Whether a word before the noun tells one actor from another."""
    return (
        word[:1].isalpha()
        and len(word) > 1
        and word not in read_words("resolve", "determiners.txt")
        and word not in read_words("resolve", "descriptions.txt")
        and word not in read_words("resolve", "former.txt")
        and not word.endswith(("ed", "ing", "est", "ly"))
        and word != "'s"
    )


def _without_compounds(words: Sequence[str], indexes: Sequence[int]) -> list[str]:
    """The kept words without those that a hyphen joins: "rebel-held", "newly-armed"."""
    kept = []
    for i in indexes:
        joined = (i + 1 < len(words) and words[i + 1] in _HYPHEN) or (i > 0 and words[i - 1] in _HYPHEN)
        if not joined and _kept(words[i].lower()):
            kept.append(words[i].lower())
    return kept
