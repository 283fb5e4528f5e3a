"""What a role says of its bearer: sector, country and whom it acts for."""

from __future__ import annotations

from graphbuild.model import Actor, ActorKind, changed
from graphbuild.resolve.offices import Holder, same_office
from graphbuild.resolve.roles import Role

_STATE_SECTORS = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP"})

_ARMED = frozenset({"REB", "UAF"})
_MOVEMENTS = frozenset({"REB", "UAF", "PTY", "OPP", "CRM"})
_EMPLOYERS = frozenset({"NGO", "MED", "BUS", "EDU"})  # whose researchers and engineers act for them


def described(actor: Actor, role: Role) -> Actor:
    """Return the actor with the sector, country and master that a role gives."""
    place = role.organization or role.state
    if place is not None and place.id == actor.id:
        return actor
    sector = _sector(role)
    country = role.state.country if role.state else (role.organization.country if role.organization else None)
    acts = place.id if place is not None and not role.former and (
        role.organization is not None or sector in _STATE_SECTORS) else None  # fmt: skip
    if actor.sector and actor.country and actor.acts_for and actor.role:
        return actor
    words = role.canonical if not role.former else f"former {role.canonical}"
    return changed(
        actor,
        sector=actor.sector or sector,
        country=actor.country or country,
        acts_for=actor.acts_for or acts,
        role=actor.role or (words if actor.kind is ActorKind.PERSON else ""),
    )


def _sector(role: Role) -> str | None:
    """The sector of the noun, or of the body where that says more."""
    sector = role.noun.sector if role.noun.sector not in ("", "UNS") else None
    if role.former:
        return "ELI"
    of = role.organization.sector if role.organization is not None else None
    if of is None:
        return sector
    if sector is None or of == "IGO" or (sector == "CVL" and of in _EMPLOYERS):
        return of
    if of == "CRM" and sector in _ARMED:
        return of  # the gunmen of a cartel
    if sector == "BUS":
        return of  # the director of a secret service
    speaks = sector in ("GOV", "MIL") and (not role.office or role.noun.noun == "leader")
    return of if speaks and of in _MOVEMENTS else sector  # a spokesman of rebels speaks for no government


def holds(holder: Holder, role: Role, date: str | None) -> bool:
    """Return whether a person holds the office of the title on the day."""
    place = role.organization or role.state
    return any(
        same_office(term.office) == same_office(role.office)
        and term.covers(date)
        and (place is None or term.place == place.id)
        for term in holder.terms
    )
