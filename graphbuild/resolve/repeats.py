"""Whether a phrase in the same words as an earlier one is of others: "29 nominees" after "two nominees"."""

from __future__ import annotations

from graphbuild.model import Token
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.pointing import acts_on_phrase
from graphbuild.resolve.roles import Role
from graphbuild.resources import read_words

_POSSESSIVES = frozenset({"his", "her", "its", "their", "my", "our", "your"})
_ONE = frozenset({"a", "an", "another", "one"})
_FURTHER = frozenset({"another", "other", "further", "additional", "more", "new", "fellow"})
_SIDES = frozenset({"MIL", "REB", "UAF", "OPP", "COP", "SPY", "PTY", "CRM"})  # whose members act as one all through
_CLASSES = frozenset({"CVL", "MED", "EDU", "LAB", "REF"})  # of persons who are so by trade or fate
_NEAR = 1  # paragraphs


def is_of_others(candidate: Candidate, role: Role, identity: str, history: History) -> bool:
    """Return whether the actor in the same words is another, or not surely the same one.

    A phrase that neither points back nor says whose it is names the same group again only near by, in the same number
    and with nothing that sets it apart; sides of a fight are one through the whole text.
    """
    if not role.bare:
        return False
    if role.definite:
        return _last_so_called(candidate, role, identity, history) != identity
    earlier = next((c for c in reversed(history.seen) if c.actor == identity and c.role is not None), None)
    if earlier is None or earlier.role is None:
        return False
    if earlier.sentence.section != candidate.sentence.section:
        return False
    if not role.plural:
        return role.determiner in _ONE and not candidate.token.text[:1].isupper()  # "a Chief Prosecutor" is one post
    if (role.determiner in _POSSESSIVES) != (earlier.role.determiner in _POSSESSIVES):
        return True
    if not _FURTHER.isdisjoint(t.text.lower() for t in _before(candidate)) or acts_on_phrase(earlier, candidate):
        return True
    if role.canonical in read_words("resolve", "loose_groups.txt"):
        return True
    counts = (_numbers(earlier), _numbers(candidate))
    if role.noun.sector in _SIDES or (any(counts) and counts[0] == counts[1]):
        return False
    if all(counts):
        return True
    if role.canonical.count(" ") > role.noun.noun.count(" ") or _is_class(role, counts):
        return False
    return candidate.sentence.paragraph - earlier.sentence.paragraph > _NEAR


def _is_class(role: Role, counts: tuple[frozenset[str], ...]) -> bool:
    """Whether all people of a kind are meant each time: "journalists", "veterans"; not "leaders", "agencies"."""
    return role.noun.kind == "person" and role.noun.sector in _CLASSES and not role.determiner and not any(counts)


def _last_so_called(candidate: Candidate, role: Role, identity: str, history: History) -> str | None:
    """The actor of the last phrase before in the same words; `identity` where there is no such phrase."""
    found = (
        c.actor
        for c in reversed(history.seen)
        if c is not candidate and not c.name and c.role is not None and c.role.canonical == role.canonical
    )
    return next(found, identity)


def _before(candidate: Candidate) -> tuple[Token, ...]:
    return candidate.sentence.tokens[candidate.start : candidate.head]


def _numbers(candidate: Candidate) -> frozenset[str]:
    """The numbers that count the group, in small letters."""
    return frozenset(t.text.lower() for t in _before(candidate) if t.pos == "NUM" or t.entity_type == "CARDINAL")
