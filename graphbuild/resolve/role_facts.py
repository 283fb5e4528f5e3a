"""What a role says of its bearer: sector, country and whom it acts for."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.model import Actor, ActorKind
from graphbuild.resolve.offices import Holder, same_office
from graphbuild.resolve.roles import Role

_STATE_SECTORS = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP"})

_ARMED = frozenset({"REB", "UAF"})
_EMPLOYERS = frozenset({"NGO", "MED", "BUS", "EDU"})  # whose researchers and engineers act for them


def described(actor: Actor, role: Role) -> Actor:
    """Return the actor with the sector, country and master that a role gives."""
    place = role.organization or role.state
    if place is not None and place.id == actor.id:
        return actor
    sector = role.noun.sector if role.noun.sector not in ("", "UNS") else None
    staff = sector in (None, "CVL") and role.organization is not None and role.organization.sector in _EMPLOYERS
    if role.organization is not None and (sector is None or staff or role.organization.sector == "IGO"):
        sector = role.organization.sector or sector
    if role.organization is not None and role.organization.sector == "CRM" and sector in _ARMED:
        sector = "CRM"  # the gunmen of a cartel
    if role.former:
        sector = "ELI"
    country = role.state.country if role.state else (role.organization.country if role.organization else None)
    acts = place.id if place is not None and not role.former and (
        role.organization is not None or sector in _STATE_SECTORS) else None  # fmt: skip
    if actor.sector and actor.country and actor.acts_for and actor.role:
        return actor
    words = role.canonical if not role.former else f"former {role.canonical}"
    return replace(
        actor,
        sector=actor.sector or sector,
        country=actor.country or country,
        acts_for=actor.acts_for or acts,
        role=actor.role or (words if actor.kind is ActorKind.PERSON else ""),
    )


def holds(holder: Holder, role: Role, date: str | None) -> bool:
    """Return whether a person holds the office of the title on the day."""
    place = role.organization or role.state
    return any(
        same_office(term.office) == same_office(role.office)
        and term.covers(date)
        and (place is None or term.place == place.id)
        for term in holder.terms
    )
