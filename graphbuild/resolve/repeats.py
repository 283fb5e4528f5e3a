"""Whether a phrase in the same words as an earlier one is of others: "29 nominees" after "two nominees"."""

from __future__ import annotations

from graphbuild.model import Actor, Token, changed, slug
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.pointing import acts_on_phrase, is_narrowed, is_placed
from graphbuild.resolve.roles import Role
from graphbuild.resources import read_words

_POSSESSIVES = frozenset({"his", "her", "its", "their", "my", "our", "your"})
_ONE = frozenset({"a", "an", "another", "one"})
_FURTHER = frozenset({"another", "other", "further", "additional", "new", "fellow"})
_SIDES = frozenset({"MIL", "REB", "UAF", "OPP", "COP", "SPY", "PTY", "CRM"})  # whose members act as one all through
_CLASSES = frozenset({"CVL", "MED", "LAB", "REF", "AGR", "JEW", "MSL", "NON"})  # of persons who are so by trade or fate
_NEAR = 1  # paragraphs


def told_by_number(actor: Actor, candidate: Candidate, role: Role, history: History) -> Actor | None:
    """Return the actor of a phrase by its own words; another one where its number tells it from those named before.

    None where the same words may be said of others. A phrase that neither points back nor says whose it is names the
    same group again only near by and with nothing that sets it apart; sides of a fight are one through the whole text.
    """
    if actor.id not in history.cast.actors:
        return actor
    earlier = next((c for c in reversed(history.seen) if c.actor == actor.id and c.role is not None), None)
    if not role.bare and (earlier is None or not role.plural or role.definite or not _numbers(earlier)):
        return actor
    if earlier is not None and is_placed(candidate) != is_placed(earlier):
        return None
    if role.definite:
        return actor if _last_so_called(candidate, role, actor.id, history) == actor.id else None
    if earlier is None or earlier.role is None or earlier.sentence.section != candidate.sentence.section:
        return actor
    loose = role.bare and role.canonical in read_words("resolve", "loose_groups.txt")
    if not role.plural:
        again = role.determiner in _ONE and not candidate.token.text[:1].isupper()  # "a Chief Prosecutor" is one post
        return None if again or loose else actor
    counts = (_numbers(earlier), _numbers(candidate))
    other = any(t.text.lower() == "other" for t in _before(candidate))
    if counts[1] and (other or (role.noun.sector not in _SIDES and _are_counted_apart(role, counts))):
        number = " ".join(counts[1]) + (" other" if other else "")
        return changed(actor, id=f"{actor.id}-{slug(number)}", name=f"{number} {actor.name}")
    if not role.bare:
        return actor
    return None if loose or _is_set_apart(earlier, candidate, role, counts) else actor


def _are_counted_apart(role: Role, counts: tuple[tuple[str, ...], ...]) -> bool:
    """Whether a number makes a group of its own: "29 nominees" after two, "900 herders" after herders."""
    if counts[0]:
        return counts[0] != counts[1]
    return role.noun.kind == "person" and role.noun.sector in {*_CLASSES, "EDU"} and role.determiner != "all"


def _is_set_apart(earlier: Candidate, candidate: Candidate, role: Role, counts: tuple[tuple[str, ...], ...]) -> bool:
    """Whether the words around the noun, or the distance, leave open who is meant."""
    if earlier.role is None or not earlier.role.bare:
        return True  # "civilians" after "Chadian and Malian civilians"
    if (role.determiner in _POSSESSIVES) != (earlier.role.determiner in _POSSESSIVES):
        return True
    if not _FURTHER.isdisjoint(t.text.lower() for t in _before(candidate)) or acts_on_phrase(earlier, candidate):
        return True
    if (
        role.noun.kind != "person"
        and role.noun.sector != "CVL"
        and role.noun.sector not in _SIDES
        and is_narrowed(candidate)
    ):
        return True
    if counts[0] and not counts[1] and role.noun.sector not in (*_SIDES, *_CLASSES):
        return True  # "agencies" after "the two agencies"
    named = role.canonical.count(" ") > role.noun.noun.count(" ")
    if named or role.noun.sector in _SIDES or any(counts[:1]) or _is_class(role):
        return False
    if candidate.start == 0 and candidate.is_subject and earlier.is_subject:
        return False
    return candidate.sentence.paragraph - earlier.sentence.paragraph > _NEAR


def _is_class(role: Role) -> bool:
    """Whether all people of a kind are meant each time: "journalists", "tribes"; not "leaders", "agencies"."""
    people = role.noun.kind == "person" or role.noun.sector == "CVL"
    return people and role.noun.sector in _CLASSES and not role.determiner


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


def _numbers(candidate: Candidate) -> tuple[str, ...]:
    """The numbers that count the group, in small letters and in order."""
    return tuple(t.text.lower() for t in _before(candidate) if t.pos == "NUM" or t.entity_type == "CARDINAL")
