"""One government for one state: "the Carter administration", "the US administration", "the federal government".

A government that is called after somebody who is not in office on the day is another one: it stays apart.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graphbuild.model import Actor, ActorKind, slug
from graphbuild.resolve.cast import Cast
from graphbuild.resolve.gazetteer import Entry, fold_name
from graphbuild.resolve.offices import Holder, last_name, same_office
from graphbuild.resolve.roles import Role
from graphbuild.resources import read_words

_PARTS = re.compile(r"[-\u2010\u2011\u2013\u2060/&\s]+")
_HEADS = frozenset(
    {"president", "interim president", "prime minister", "chancellor", "vice president", "premier", "leader"}
)
_LED = frozenset({"government", "administration"})


def government_role(role: Role, leader: Actor | None, cast: Cast) -> Role:
    """Return the role of the state's government; `leader` is the person that the words name as its owner."""
    if role.state is None or role.organization is not None or role.noun.sector != "GOV" or role.plural or role.former:
        return role
    canonical = role.canonical if leader is None else _without_name(role.canonical, leader)
    if canonical not in read_words("resolve", "government_nouns.txt"):
        own = leader is not None and canonical == role.noun.noun == "regime" and _leads(leader, cast)
        return replace(role, canonical=canonical) if own else role
    if leader is not None and not _leads(leader, cast):
        return replace(role, canonical=f"{last_name(leader.name)} {canonical}")
    if role.noun.noun == "administration" and leader is None:
        own = cast.home is not None and role.state.id == cast.home.id
        if not own and role.state.country not in read_words("resolve", "administrations.txt"):
            return role
    return replace(role, canonical="government")


def _without_name(canonical: str, leader: Actor) -> str:
    """The words without the leader's name, where they open with it."""
    names = {fold_name(w) for w in leader.name.split()}
    words = canonical.split()
    while len(words) > 1 and fold_name(words[0]) in names:
        words = words[1:]
    return " ".join(words)


def named_government(name: str, cast: Cast) -> Actor | None:
    """Return the government that a name such as "Carter-Mondale Administration" means; None where it means none."""
    *before, last = [w for w in _PARTS.split(name) if w] or [""]
    if last.lower() not in _LED or not before:
        return None
    holders = _holders([w for w in before if w.lower() != "and"], cast)
    state = cast.tables.states.state_of(holders[0].actor.country) if holders else None
    if state is None:
        return None
    if all(h.serves(cast.date) for h in holders):
        return government_of(state, cast)
    return Actor(
        id=f"actor:{slug(name)}", name=name, kind=ActorKind.ORGANIZATION,
        country=state.country, sector="GOV", acts_for=state.id,
    )  # fmt: skip


def government_of(state: Actor, cast: Cast) -> Actor:
    """Return the government of a state, under the id that a role phrase gives it."""
    name = f"{cast.tables.states.adjective(state)} government"
    return Actor(
        id=f"actor:{slug(name)}", name=name, kind=ActorKind.ORGANIZATION,
        country=state.country, sector="GOV", acts_for=state.id,
    )  # fmt: skip


def known_body(role: Role, cast: Cast) -> Entry | None:
    """Return the body that the tables know by the name of its state: "the Air Force" is "US Air Force"."""
    if role.state is None or role.organization is not None or role.plural or role.noun.kind == "person":
        return None
    for form in cast.tables.states.forms.get(role.state.id, ()):
        for entry in cast.tables.gazetteer.lookup(f"{form} {role.canonical}"):
            if entry.actor.kind is ActorKind.ORGANIZATION and entry.actor.country == role.state.country:
                return entry
    return None


def _holders(words: list[str], cast: Cast) -> list[Holder]:
    """The office holders of one country whose surnames, or whole name, the words are; none where that is not clear."""
    offices, date = cast.tables.offices, cast.date
    whole = offices.by_name.get(fold_name(" ".join(words)))
    if whole is not None and len(words) > 1:
        return [whole]
    named = [[h for h in offices.by_surname.get(fold_name(word), ()) if _has_headed(h)] for word in words]
    known = [[h for h in holders if h.serves(date)] or holders for holders in named]
    shared = set.intersection(*({h.actor.country for h in holders} for holders in known))
    if len(shared) != 1:
        return []
    return [next(h for h in reversed(holders) if h.actor.country in shared) for holders in known]


def _leads(leader: Actor, cast: Cast) -> bool:
    """Whether the person is in office on the day, as far as the tables and the article tell."""
    holder = cast.tables.offices.by_id.get(leader.id)
    if holder is not None:
        return any(term.covers(cast.date) and same_office(term.office) in _HEADS for term in holder.terms)
    return leader.sector != "ELI"


def _has_headed(holder: Holder) -> bool:
    """Whether the person has ever led a government, or stood at its side."""
    return any(same_office(term.office) in _HEADS for term in holder.terms)
