"""What an article called so before: "the regime", "activists", "the Department" after "the Department of Lakes"."""

from __future__ import annotations

from graphbuild.model import Actor
from graphbuild.resolve.antecedents import History, name_heads
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.nearer_bodies import is_foreign
from graphbuild.resolve.pointing import (
    has_own_name,
    is_narrowed,
    is_new,
    is_of,
    is_own_subject,
    is_placed,
    is_to_come,
)
from graphbuild.resolve.roles import Role, plain_noun
from graphbuild.resolve.standing import faint_nouns
from graphbuild.resources import read_words

_NOUN_WINDOW = 40  # sentences back
_BARE_PERSON_WINDOW = 12
_ALIKE_WINDOW = 3
_PUBLIC = frozenset({"GOV", "JUD", "LEG"})


def called_before(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """Return an actor that the article called so before: "the regime", "activists"."""
    noun = role.noun.noun
    if noun not in history.said or not _points_back(candidate, role, history):
        return "", ""
    cast = history.cast

    def fits(earlier: Candidate, actor: Actor) -> bool:
        if actor.id == candidate.actor:
            return False
        if earlier.role is None:
            return _ends_name(earlier, role, home=cast.home is not None) and not is_foreign(actor, role, cast)
        return _was_called(earlier, role, cast.nouns[actor.id])

    window = _NOUN_WINDOW if role.noun.kind == "group" or role.plural else _BARE_PERSON_WINDOW
    found = history.nearest(candidate, fits, window)
    if found is None or found.actor is None or is_own_subject(candidate, found.actor, history):
        return "", ""
    if has_own_name(candidate) and not _words(candidate) <= _words(found):
        return "", ""  # "the Constitutional Court" after "the High Court"; "the Working Group" is the joint one
    near = [e for e, actor in history.back_from(candidate, _ALIKE_WINDOW) if fits(e, actor)]
    if is_short_name(candidate, role):
        if _is_overtaken(found, noun, history):
            return "", ""
        near = [e for e in near if e.sentence is found.sentence]  # "the Department" is the one that was spoken of last
    if len({e.actor for e in near}) > 1 or _is_hidden(found, role, history):
        return "", ""  # "the troops" after Chadian and Malian ones
    return found.actor, f"called {noun} before"


def _points_back(candidate: Candidate, role: Role, history: History) -> bool:
    """Whether the phrase may mean what was called so before, and nothing in it tells of another."""
    if not role.bare or role.former or role.noun.noun in faint_nouns() or is_to_come(candidate):
        return False
    ours = role.determiner in ("my", "our") and not role.plural and history.cast.home is not None
    if (not role.definite and not ours) or (ours and role.noun.noun in read_words("resolve", "qualities.txt")):
        return False  # "65 nominees" after "two nominees", "students" after "Kurdish students"
    if candidate.token.entity_type == "DATE" or is_of(candidate) or is_placed(candidate):
        return False  # "the last week" after "the Lakes Week"; "the board of the library" after that of the bank
    if role.noun.kind != "person" and (is_new(candidate) or (not role.plural and is_narrowed(candidate))):
        return False
    return not any(note.startswith(("of:", "from:")) for note in candidate.notes)


def _was_called(earlier: Candidate, role: Role, nouns: set[str]) -> bool:
    """Whether an earlier phrase is in the same noun and says no more, or is the longer noun that this one shortens."""
    if earlier.role is None or earlier.role.plural != role.plural:
        return False
    if _shortens(role, earlier):
        return True
    noun, other = role.noun.noun, earlier.role
    if (
        (earlier.name and role.plural)
        or noun not in nouns
        or noun not in (other.noun.noun, plain_noun(other.noun.noun))
    ):
        return False
    return role.canonical in (other.canonical, plain_noun(other.canonical), noun)


def is_unclear(candidate: Candidate, role: Role, history: History) -> bool:
    """Return whether a body's noun may mean several that were named: "the department" after two of them."""
    return role.bare and not candidate.notes and role.noun.noun in history.said and _is_noun_alone(candidate, role)


def _is_overtaken(found: Candidate, noun: str, history: History) -> bool:
    """Whether letters that stand for another such body follow it."""
    for earlier in reversed(history.seen):
        if earlier is found:
            return False
        if earlier.actor and earlier.actor != found.actor and ends_in(history.cast.actors[earlier.actor].name, noun):
            return True
    return False


def _is_hidden(found: Candidate, role: Role, history: History) -> bool:
    """Whether others were called so after the group that was found, and are no actor: "these firms" are the last."""
    if not role.plural:
        return False
    for earlier in reversed(history.seen):
        if earlier is found:
            return False
        called = earlier.role if earlier.actor is None else None
        if called is not None and called.canonical == role.canonical and not called.definite:
            return True
    return False


def is_short_name(candidate: Candidate, role: Role) -> bool:
    """Return whether a body's noun alone stands in a capital, as texts shorten a name: "the Department"."""
    return candidate.token.text.istitle() and _is_noun_alone(candidate, role)


def _is_noun_alone(candidate: Candidate, role: Role) -> bool:
    plain = role.definite and not role.plural and role.noun.kind == "group" and role.canonical == role.noun.noun
    bare = plain and candidate.head - candidate.start == 1
    return bare and role.noun.noun not in read_words("resolve", "government_nouns.txt")


def _words(candidate: Candidate) -> set[str]:
    return {t.text.lower() for t in candidate.sentence.tokens[candidate.start : candidate.end] if t.pos != "DET"}


def _shortens(role: Role, earlier: Candidate) -> bool:
    """Whether "the guards" may be the border guards of before."""
    longer = earlier.role.noun.noun if earlier.role is not None else ""
    if role.determiner != "the" or " " in role.canonical:
        return False
    noun = role.noun.noun
    if role.plural:
        return longer.endswith(f" {noun}")
    kinds = {role.noun.kind, earlier.role.noun.kind if earlier.role is not None else ""}
    if (
        kinds != {"group"}
        or role.noun.sector not in _PUBLIC
        or earlier.name
        or noun in read_words("resolve", "government_nouns.txt")
    ):
        return False
    return longer.endswith(f" {noun}") or longer.startswith(f"{noun} of ")  # "the ministry" after "the oil ministry"


def _ends_name(earlier: Candidate, role: Role, *, home: bool) -> bool:
    """Whether a name ends in the noun: "the Administration" after "the Carter Administration"."""
    if not role.definite or role.plural or role.noun.kind == "person" or role.canonical != role.noun.noun:
        return False
    if role.noun.noun == "administration" and home:
        return False  # in the government's own texts "the Administration" is itself
    return ends_in(earlier.name, role.noun.noun)


def ends_in(name: str, noun: str) -> bool:
    """Return whether a noun is short for a body's name: "department" for "Lakes Department", "Department of Lakes".

    >>> ends_in("Lakes Department", "department"), ends_in("Department of Lakes", "department")
    (True, True)
    >>> ends_in("Department", "department")
    False
    """
    whole = name.lower()
    return any(head.endswith(f" {noun}") or (head == noun and head != whole) for head in name_heads(whole))
