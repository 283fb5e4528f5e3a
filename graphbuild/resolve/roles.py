"""Role phrases: "the Russian foreign minister", "US officials", "the UN's Syria envoy", "its Russian backers".

Works on words and matches alone, so that it serves parsed sentences and free-standing phrases.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from graphbuild.model import Actor, ActorKind
from graphbuild.model.drafts import quickly_made
from graphbuild.resolve.gazetteer import Match
from graphbuild.resolve.modifiers import HYPHENS, Modifiers, read_modifiers
from graphbuild.resolve.tables import RoleNoun, Tables
from graphbuild.resources import read_words


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a role phrase says; `canonical` are its words without country, determiner, number and mere description."""

    noun: RoleNoun
    canonical: str
    state: Actor | None = None
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
    last = start
    for match in matches.values():
        if start <= match.start and last < match.end <= head:
            last = match.end
    lowered = [w.lower() for w in words[last : head + 1]]
    found = find_noun(lowered, tables, words[head + 1 : head + 4])
    if found is None:
        return None
    noun, length = found
    before = head + 1 - length
    named = read_modifiers(words, start, before, matches)
    if noun.noun in read_words("resolve", "regional_offices.txt"):
        _prefer_region(named, words, start, before, matches)
    rest = [i for i in range(start, before) if i not in named.covered]
    lower_rest = [words[i].lower() for i in rest]
    kept = _without_compounds(words, rest)
    own = noun.noun if not noun.plural else _join(lowered[len(lowered) - length :])
    own = own.removeprefix("senior ").removeprefix("top ")
    opening, _, words_left = own.partition(" ")
    past = read_words("resolve", "former.txt")
    if words_left and opening in past:
        own, lower_rest = words_left, [*lower_rest, opening]
    return Role(
        noun=noun,
        canonical=" ".join([*kept, own]).replace(" - ", "-"),
        state=named.state,
        organization=named.organization,
        topic=named.topic,
        states=named.states,
        former=not past.isdisjoint(lower_rest),
        deputy=not read_words("resolve", "deputies.txt").isdisjoint(lower_rest),
        determiner=_determiner(words, start),
        first=start,
        modifier=named.last,
    )


def _prefer_region(named: Modifiers, words: Sequence[str], start: int, end: int, matches: Mapping[int, Match]) -> None:
    """Give the state of the region that shares its name with a state: "Georgia's governor"."""
    for i in range(start, end):
        for entry in matches[i].entries if i in matches else ():
            if entry.actor.kind is ActorKind.PLACE and entry.state is not None:
                named.state, named.states = entry.state, 1


def _determiner(words: Sequence[str], start: int) -> str:
    word = words[start].lower()
    return word if word in read_words("resolve", "determiners.txt") else ""


def find_noun(lowered: Sequence[str], tables: Tables, after: Sequence[str] = ()) -> tuple[RoleNoun, int] | None:
    """Return the longest noun of role that ends the words, and how many of the words it takes.

    Words after the head count where they belong to the noun: "secretary of state".
    """
    head = tables.role_heads.get(lowered[-1].rsplit("-", 1)[-1])
    if head is None:
        return None
    longest = min(head.longest, len(lowered))
    if head.followed and after and after[0] in ("of", "for", "to"):
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


@lru_cache(maxsize=4096)
def plain_noun(noun: str) -> str:
    """Return a noun of the tables without a mere description.

    >>> plain_noun("unidentified gunman"), plain_noun("prime minister")
    ('gunman', 'prime minister')
    """
    first, _, rest = noun.partition(" ")
    return rest if rest and first in read_words("resolve", "descriptions.txt") else noun


def _join(words: Sequence[str]) -> str:
    if len(words) == 1:
        return words[0]
    joined = " ".join(words)
    return joined.replace(" - ", "-").replace(" 's", "'s") if " - " in joined or " 's" in joined else joined


def _kept(word: str) -> bool:
    """Whether a word before the noun tells one actor from another."""
    return (
        word[:1].isalpha()
        and len(word) > 1
        and word not in _untelling_words()
        and not word.endswith(("ed", "ing", "est", "ly"))
    )


@cache
def _untelling_words() -> frozenset[str]:
    """Words before a noun that tell no actor from another."""
    return frozenset().union(*(read_words("resolve", f"{n}.txt") for n in ("determiners", "descriptions", "former")))


def _without_compounds(words: Sequence[str], indexes: Sequence[int]) -> list[str]:
    """The kept words without those that a hyphen joins: "rebel-held", "newly-armed"."""
    kept = []
    for i in indexes:
        joined = (i + 1 < len(words) and words[i + 1] in HYPHENS) or (i > 0 and words[i - 1] in HYPHENS)
        if not joined and _kept(words[i].lower()):
            kept.append(words[i].lower())
    return kept
