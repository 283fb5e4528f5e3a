"""What an article calls again in other words: "the French diplomat", "the group", "the troops"."""

from __future__ import annotations

from functools import cache

from graphbuild.model import Actor, ActorKind
from graphbuild.resolve.antecedents import History, Test, anaphor_test
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.nearer_bodies import may_be_unknown
from graphbuild.resolve.pointing import (
    acts_on_phrase,
    is_another,
    is_counted,
    is_named_as,
    is_of,
    is_own_subject,
    is_placed,
    is_to_come,
    speaks_of,
)
from graphbuild.resolve.roles import Role
from graphbuild.resources import read_rows, read_words

_PERSON_WINDOW = 6  # sentences back
_ALIKE_WINDOW = 3


def called_person(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """Return the nearest person of that country, office or sector: "the French diplomat", "the minister"."""
    if role.noun.kind != "person" or role.plural or not role.definite or role.former:
        return "", ""
    cast = history.cast
    noun = role.noun.noun
    if is_counted(candidate, role) or is_to_come(candidate) or is_named_as(candidate) or is_of(candidate):
        return "", ""  # "the first woman" is said of somebody; it points back to nobody
    country = role.state.country if role.state else None
    placed = is_placed(candidate)
    generic = read_words("resolve", "generic_persons.txt")
    deputies = read_words("resolve", "deputies.txt")

    def fits(earlier: Candidate, actor: Actor) -> bool:
        if actor.kind is not ActorKind.PERSON or (actor.sector == "ELI" and noun not in generic):
            return False
        if placed and not is_placed(earlier):
            return False  # "the governor" is not "the Chad-appointed governor"
        if role.office and actor.role.startswith("former "):
            return False
        if role.deputy and not deputies.intersection(actor.role.lower().split()):
            return False  # "the acting minister" is not the minister
        if country and actor.country and actor.country != country:
            return False
        if country and not actor.country:
            return False
        if role.organization is not None and actor.acts_for != role.organization.id:
            return False
        if any(_names_office(noun, title) for title in (*cast.nouns[actor.id], actor.role.lower().split(" of ")[0])):
            return True
        if role.office and role.noun.noun != "leader":
            return False  # "the president" is nobody but a president
        if role.noun.sector in ("", "UNS", "CVL"):
            return noun in generic
        return noun in generic and actor.sector in (role.noun.sector, None)

    def may_be(earlier: Candidate, actor: Actor) -> bool:
        return fits(earlier, actor) and not speaks_of(earlier, candidate)

    found = _so_called(history.nearest(candidate, may_be, _PERSON_WINDOW), candidate, may_be, history)
    if found is None or found.actor is None:
        return "", ""
    return found.actor, f"definite phrase: nearest person who may be called {noun}"


def _so_called(found: Candidate | None, candidate: Candidate, fits: Test, history: History) -> Candidate | None:
    """Of several persons in one sentence who may be meant, the only one that was introduced with the title.

    Of several near by, where a noun says no more than "man" or "resident".
    """
    if found is None or candidate.role is None:
        return found
    noun = candidate.role.noun.noun
    near = [e for e, actor in history.back_from(candidate, _PERSON_WINDOW) if e.sentence is found.sentence]
    if candidate.role.noun.sector in ("", "UNS", "CVL"):  # "the man", after a soldier and a singer
        near = [e for e, _ in history.back_from(candidate, _ALIKE_WINDOW)]
    near = [e for e in near if fits(e, history.cast.actors[e.actor or ""])]
    if len({e.actor for e in near}) < 2:
        return found
    titled = {e.actor for e in history.seen if e.role is not None and _names_office(noun, e.role.noun.noun)}
    named = [e for e in near if e.actor in titled]
    return named[0] if len({e.actor for e in named}) == 1 else None


def _names_office(noun: str, title: str) -> bool:
    """Whether a noun is short for a title: "minister" for "foreign minister", not "president" for "vice president"."""
    if title == noun:
        return True
    before = title[: -len(noun)].split() if title.endswith(f" {noun}") else []
    return bool(before) and before[-1] not in read_words("resolve", "deputies.txt")


def called_group(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """Return the nearest actor of a fitting kind: "the group", "the country"."""
    home = history.cast.home if role.determiner in ("our", "my") else None
    if not (role.definite or home is not None) or role.plural or not role.bare:
        return "", ""
    test = anaphor_test(role.noun.noun)
    if test is None or is_another(candidate, role, test[1]):
        return "", ""
    if home is not None:
        own = test[1] == ActorKind.STATE and role.canonical == role.noun.noun
        reason = f"our {role.noun.noun}: the state that publishes the text"
        return (history.cast.add(home), reason) if own else ("", "")

    def fits(earlier: Candidate, actor: Actor) -> bool:
        if acts_on_phrase(earlier, candidate):
            return False  # "Chad cut the supplies to the country": not Chad
        modifies = earlier.token.dep in ("compound", "nmod") and earlier.sentence is not candidate.sentence
        if modifies and actor.kind is not ActorKind.STATE:
            return False  # "They met the EU envoy. The group": not the EU
        return test[0](earlier, actor)

    found = history.nearest(candidate, fits)
    if found is None or found.actor is None or may_be_unknown(found, candidate, role, history):
        return "", ""
    state = history.cast.actors[found.actor].kind is ActorKind.STATE
    if (not state and is_own_subject(candidate, found.actor, history)) or _has_rival(found, candidate, fits, history):
        return "", ""
    return found.actor, f"definite phrase: nearest {test[1].replace('|', ' or ')} before it"


def _has_rival(found: Candidate, candidate: Candidate, fits: Test, history: History) -> bool:
    """Whether another actor may be meant as well as the nearest: of two, only one that acts may be meant."""
    if history.cast.actors[found.actor or ""].kind is ActorKind.STATE:
        if len(history.states) == 1:
            return False
        near = [e for e, actor in history.back_from(candidate, 1) if actor.kind is ActorKind.STATE]
        return not near or near[0].actor != found.actor or _acting(near) != {found.actor}
    if found.token.dep == "conj" or found.sentence.child(found.token, "conj") is not None:
        return True  # "the council, France and Peru agreed. The group": all of them
    near = [e for e, actor in history.back_from(candidate) if e.sentence is found.sentence and fits(e, actor)]
    return len({e.actor for e in near}) > 1 and _acting(near) != {found.actor}


def _acting(near: list[Candidate]) -> set[str | None]:
    return {earlier.actor for earlier in near if earlier.is_subject}


def called_alike(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """Return the only group near by that another noun named before: "the troops" after "its forces"."""
    plain = role.bare and role.plural and role.determiner == "the" and " " not in role.canonical
    like = _like_nouns().get(role.noun.noun) if plain else None
    if like is None:
        return "", ""
    found = {
        actor.id
        for earlier, actor in history.back_from(candidate, _ALIKE_WINDOW)
        if earlier.role is not None and earlier.role.plural and earlier.role.noun.noun in like
    }
    return (next(iter(found)), f"definite phrase: called {role.noun.noun} in turn") if len(found) == 1 else ("", "")


@cache
def _like_nouns() -> dict[str, frozenset[str]]:
    rows = [frozenset(row["nouns"].split("|")) for row in read_rows("resolve", "like_groups.csv")]
    return {noun: row for row in rows for noun in row}
