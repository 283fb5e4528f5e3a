"""The actor that a role phrase is by its own words: "Syrian activists", "the gunman"."""

from __future__ import annotations

from graphbuild.model import Actor, ActorKind, MentionKind, changed, slug
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.cast import Cast
from graphbuild.resolve.governments import known_body
from graphbuild.resolve.ministries import same_ministry
from graphbuild.resolve.named_behind import told_apart
from graphbuild.resolve.phrase_names import bare_name
from graphbuild.resolve.repeats import told_by_number
from graphbuild.resolve.role_facts import described
from graphbuild.resolve.roles import Role
from graphbuild.resources import read_words

_BODIES = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP", "IGO", "NGO", "NGM", "BUS", "PTY", "MED", "EDU", "NON"})


def own_phrase(candidate: Candidate, role: Role, history: History) -> tuple[str, str]:
    """Return the id of the actor, new in the article or known by the same words, and why; empty where it is open."""
    cast = history.cast
    body = known_body(role, cast)
    if body is not None:
        return cast.add(body.on(cast.date)), body.reason
    place = cast.tables.states.adjective(role.state) if role.state else ""
    actor: Actor | None = own_actor(role, _name(candidate, role, place, cast), place)
    actor = told_apart(actor, candidate, cast) if actor is not None else None
    actor = told_by_number(actor, candidate, role, history) if actor is not None else None
    if actor is None:
        return "", ""
    _learn(actor, role, cast)
    master = role.organization or role.state
    owned = f", of {master.name}" if master is not None else ""
    return actor.id, f"role phrase: {role.noun.noun} in role_nouns.csv{owned}"


def _learn(actor: Actor, role: Role, cast: Cast) -> None:
    cast.add(actor)
    title = cast.tables.titles.get(role.noun.noun)
    if title is not None and title.gender:
        cast.gender.setdefault(actor.id, title.gender)  # "The Queen" is no "his"
    if role.plural:
        cast.plural.add(actor.id)
        return
    owned = role.organization is not None or role.state is not None
    called = actor.name.islower() or actor.name.lower() == role.noun.noun
    if called and not owned and actor.kind is not ActorKind.GROUP:
        cast.called_only.add(actor.id)


def _name(candidate: Candidate, role: Role, place: str, cast: Cast) -> str:
    """The phrase's words with whose they are, where they do not say it: "Lagos police"."""
    bare = bare_name(candidate)
    led = leader_of(candidate, cast) is not None or not bare.lower().endswith("government")
    if place and role.canonical == "government" and led:
        return f"{place} government"
    owner = candidate.owner
    said = (
        owner is not None
        and owner.kind is not MentionKind.PRONOUN
        and candidate.start <= owner.start < owner.end <= candidate.head
    )
    if role.modifier >= 0 or said:
        return bare
    known = cast.actors[owner.actor] if owner is not None and owner.actor else None
    town = known is not None and known.kind is ActorKind.PLACE
    return f"{known.name if known is not None and town else place} {bare}".strip()


def leader_of(candidate: Candidate, cast: Cast) -> Actor | None:
    """Return the person whose government the phrase means: "the Carter administration", "his government"."""
    owner = candidate.owner
    actor = cast.actors[owner.actor] if owner is not None and owner.actor is not None else None
    return actor if actor is not None and actor.kind is ActorKind.PERSON else None


def own_actor(role: Role, name: str, place: str) -> Actor:
    """Return the actor that a role phrase is by itself; `place` is the adjective of its state, or nothing."""
    kind = _kind(role)
    owner = role.organization.name if role.organization is not None and not place else ""
    key = " ".join(w for w in (owner, place, "former" if role.former else "", same_ministry(role.canonical)) if w)
    actor = Actor(id=f"actor:{slug(key)}", name=name, kind=kind)
    shaped = described(actor, role)
    return changed(shaped, role="") if kind is not ActorKind.PERSON else shaped


def _kind(role: Role) -> ActorKind:
    if role.noun.kind in ("person",):
        return ActorKind.GROUP if role.plural else ActorKind.PERSON
    if role.plural or role.noun.noun in read_words("resolve", "crowds.txt"):
        return ActorKind.GROUP
    return ActorKind.ORGANIZATION if role.noun.sector in _BODIES else ActorKind.GROUP
