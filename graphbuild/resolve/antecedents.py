"""What a definite phrase or a pronoun points back to: the nearest mention that fits; nothing when in doubt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from graphbuild.model import Actor, ActorKind, MentionKind
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.cast import Cast
from graphbuild.resolve.gazetteer import Form
from graphbuild.resolve.roles import plain_noun
from graphbuild.resources import read_rows

_TOPIC = re.compile(r" (?:on|for|against) ")
_WINDOW = 3  # sentences back for phrases
Test = Callable[[Candidate, Actor], bool]


class History:
    """The mentions so far, in reading order."""

    __slots__ = ("cast", "current", "said", "seen", "states")

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.seen: list[Candidate] = []
        self.current: list[Candidate] = []  # those of the sentence being read
        self.said: set[str] = set()  # nouns of role, and last words of names
        self.states: dict[str, None] = {}  # ids of the states named so far

    def add(self, candidate: Candidate) -> None:
        """Take in the next candidate."""
        if self.current and self.current[0].sentence is not candidate.sentence:
            self.current = []
        self.current.append(candidate)
        self.seen.append(candidate)
        if candidate.actor is not None:
            if candidate.role is not None:
                noun = candidate.role.noun.noun
                self.said.update((noun, plain_noun(noun), noun.rpartition(" ")[2], noun.partition(" of ")[0]))
            elif " " in candidate.name:
                name = candidate.name.lower()
                for head in name_heads(name):
                    words = head.split()
                    self.said.update(" ".join(words[-n:]) for n in (1, 2) if n < len(words) or head != name)
        if candidate.actor and self.cast.actors[candidate.actor].kind is ActorKind.STATE:
            self.states[candidate.actor] = None

    def back_from(self, candidate: Candidate, sentences: int = _WINDOW) -> Iterator[tuple[Candidate, Actor]]:
        """Yield earlier mentions from the nearest back, within some sentences; never a part of the candidate itself."""
        index = candidate.sentence.index
        for earlier in reversed(self.seen):
            distance = index - earlier.sentence.index
            if distance > sentences:
                return
            if earlier.actor is None or earlier is candidate or _is_adjective(earlier):
                continue
            if distance == 0 and earlier.start < candidate.end and candidate.start < earlier.end:
                continue
            if distance == 0 and earlier.head > candidate.head:
                continue
            yield earlier, self.cast.actors[earlier.actor]

    def nearest(self, candidate: Candidate, test: Test, sentences: int = _WINDOW) -> Candidate | None:
        """Return the nearest earlier mention that passes the test."""
        return next((e for e, actor in self.back_from(candidate, sentences) if test(e, actor)), None)


def name_heads(name: str) -> tuple[str, ...]:
    """Return a body's name without what it is for, and without what it is of, where that is shorter.

    >>> name_heads("joint working group on clean ferries"), name_heads("department of lakes")
    (('joint working group',), ('department of lakes', 'department'))
    """
    whole = _TOPIC.split(name, maxsplit=1)[0]
    head = whole.partition(" of ")[0]
    return (whole,) if head == whole else (whole, head)


@cache
def anaphor_test(noun: str) -> tuple[Test, str] | None:
    """Return the test for what a noun such as "group" may point back to; None for a noun that does not point back."""
    row = _rows().get(noun)
    if row is None:
        return None
    kinds = frozenset(row["kinds"].split("|"))
    sectors = frozenset(filter(None, row["sectors"].split("|")))
    excluded = frozenset(filter(None, row["not_sectors"].split("|")))

    def fits(earlier: Candidate, actor: Actor) -> bool:
        if actor.kind.value not in kinds or actor.sector in excluded or earlier.locative:
            return False
        if sectors and actor.sector not in sectors:
            return False
        return not (earlier.role is not None and earlier.role.plural and actor.kind is not ActorKind.ORGANIZATION)

    return fits, row["kinds"]


@cache
def _rows() -> dict[str, dict[str, str]]:
    return {row["noun"]: row for row in read_rows("resolve", "anaphors.csv")}


def _is_adjective(candidate: Candidate) -> bool:
    return (
        candidate.kind is MentionKind.DEMONYM
        and bool(candidate.entries)
        and all(e.form is Form.ADJECTIVE for e in candidate.entries)
    )
