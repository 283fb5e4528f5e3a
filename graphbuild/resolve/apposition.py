"""What a phrase in apposition names: "Vladimir Putin, the Russian president", "Anna Weber, Executive Director"."""

from __future__ import annotations

from graphbuild.model import ActorKind
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.holder_behind import holder_behind, is_other_office
from graphbuild.resolve.offices import same_office
from graphbuild.resolve.role_facts import described
from graphbuild.resolve.roles import Role
from graphbuild.resolve.standing import is_job_title
from graphbuild.resources import read_words

_ANOTHER = frozenset({"another", "separate", "different", "other"})

_CLOSING = frozenset({",", ";", ":", "."})
_DASHES = frozenset({"-", "\u2013", "\u2014", "\u2022"})  # the mark of a list's next member


def called_beside(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """Return the actor beside it: "Vladimir Putin, the Russian president", and the other way round."""
    sentence, token = candidate.sentence, candidate.token
    other = None
    if token.dep == "appos":
        other = next((c for c in here(candidate, history) if c.actor and c.head == token.head), None)
        joined = sentence.tokens[candidate.start - 1].text.lower() in ("and", "or")  # "the mother of A, and the family"
        other = None if joined or _is_parted(candidate, other, history) else other
    if other is None:
        child = sentence.child(token, "appos")
        if child is not None:
            other = next((c for c in here(candidate, history) if c.actor and c.head == child.index), None)
    if (
        other is not None
        and is_job_title(candidate, role)
        and _is_taken(candidate, listed=other.end <= candidate.start)
    ):
        other = None
    if other is None and is_job_title(candidate, role):
        other = _beside_comma(candidate, history)
    if other is None and role.noun.kind == "person" and not role.plural:
        other = _right_behind(candidate) or holder_behind(candidate, role)
    if other is None or other.actor is None or role.plural or not other.name:
        return "", ""
    if role.definite and candidate.token.text.istitle() and is_other_office(role, other.role):
        return "", ""  # members of a list: "Ambassador Weber, the First Lady"
    actor = history.cast.actors[other.actor]
    personal = role.noun.kind == "person"
    if personal != (actor.kind is ActorKind.PERSON) or actor.kind is ActorKind.STATE:
        return "", ""
    if not personal and (
        actor.kind is ActorKind.PLACE or _are_two_names(candidate, other) or _is_other(candidate, role)
    ):
        return "", ""
    cast = history.cast
    cast.add(described(actor, role))
    place = role.organization or role.state
    if role.office and place is not None:
        cast.introduced[(place.id, same_office(role.office))] = actor.id
    return actor.id, f"apposition to {other.name}"


def _are_two_names(candidate: Candidate, other: Candidate) -> bool:
    """Whether a body's name stands beside another's in a list: "the Marine Band, the Army Chorus"; not in brackets."""
    between = candidate.sentence.tokens[min(candidate.end, other.end) : max(candidate.start, other.start)]
    return candidate.token.text[:1].isupper() and not any(t.text in ("(", "[") for t in between)


def _is_other(candidate: Candidate, role: Role) -> bool:
    """Whether the phrase is a text with its source in brackets, or says that it is another: "a separate dialogue"."""
    words = {t.text.lower() for t in candidate.sentence.tokens[candidate.start : candidate.head]}
    return bool(words & _ANOTHER) or role.noun.noun in read_words("resolve", "report_nouns.txt")


def _is_taken(candidate: Candidate, *, listed: bool) -> bool:
    """Whether another person's name follows before the next comma: "Anna Weber, Rear Admiral and envoy Otto Kern".

    In a list, a dash closes the title of the member before it.
    """
    listed = listed and candidate.role is not None and candidate.role.noun.sector != "CVL"
    closing = _CLOSING | _DASHES if listed else _CLOSING
    tokens = candidate.sentence.tokens
    for ahead in candidate.sentence_ahead:
        if ahead.start >= candidate.end and ahead.name and ahead.label == "PERSON":
            return not any(t.text in closing for t in tokens[candidate.end : ahead.name_start])
    return False


def _is_parted(candidate: Candidate, other: Candidate | None, history: History) -> bool:
    """Whether another name of the kind stands between: the members of a list are no apposition to its first."""
    if other is None or other.actor is None:
        return False
    actors = history.cast.actors
    person = actors[other.actor].kind is ActorKind.PERSON
    kinds = {ActorKind.PERSON} if person else {ActorKind.ORGANIZATION, ActorKind.GROUP}
    return any(
        c.name and c.actor is not None and other.end <= c.start < c.end <= candidate.start
        and c.actor != other.actor and actors[c.actor].kind in kinds
        for c in here(candidate, history)
    )  # fmt: skip


def _beside_comma(candidate: Candidate, history: History) -> Candidate | None:
    """The person whose name a comma parts from the title: "Anna Weber, Executive Director"."""
    tokens = candidate.sentence.tokens
    before = [c for c in here(candidate, history) if c.name_end == candidate.start - 1 and c.end == c.name_end]
    ahead = [c for c in candidate.sentence_ahead if c.start == candidate.end + 1 and c.name]
    for other, comma in ((before, candidate.start - 1), (ahead, candidate.end)):
        named = next((c for c in other if c.name and c.actor), None)
        if named is None or named.actor is None or tokens[comma].text != ",":
            continue
        if history.cast.actors[named.actor].kind is ActorKind.PERSON and not (
            other is before and _is_taken(candidate, listed=True)
        ):
            return named
    return None


def _right_behind(candidate: Candidate) -> Candidate | None:
    """The person whose name follows a title at once: "the Security Advisor" before "Dr. Anna Weber"."""
    following = next((c for c in candidate.sentence_ahead if c.start == candidate.end), None)
    named = following is not None and following.name and following.actor and following.label == "PERSON"
    return following if named else None


def here(candidate: Candidate, history: History) -> list[Candidate]:
    """Return the candidates of the sentence that have been read, and those behind that have an actor."""
    return [c for c in history.current if c.sentence is candidate.sentence] + [
        c for c in candidate.sentence_ahead if c.actor is not None
    ]


def is_named_beside(candidate: Candidate) -> bool:
    """Return whether a name follows that says who it is: "her adviser, Dr. Otto Kern"."""
    beside = candidate.sentence.child(candidate.token, "appos")
    return beside is not None and beside.pos == "PROPN"
