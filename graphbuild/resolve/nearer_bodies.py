"""Which bodies a definite phrase cannot mean, or may mean as well as the nearest that is known to fit."""

from __future__ import annotations

from graphbuild.model import Actor, ActorKind
from graphbuild.resolve.antecedents import History
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.cast import Cast
from graphbuild.resolve.roles import Role
from graphbuild.resources import read_words

_LOOSE = frozenset({"group", "organization", "organisation", "movement", "network"})
_NATIONAL = frozenset({"MIL", "GOV", "LEG", "COP", "SPY"})


def may_be_unknown(found: Candidate, candidate: Candidate, role: Role, history: History) -> bool:
    """Return whether the phrase may mean no group, or a body nearer than the one found whose kind is not known.

    "He left Sills & Gross, where he led the firm's department" means no firm that was named before.
    """
    actors = history.cast.actors
    chosen = actors[found.actor or ""]
    if chosen.kind is ActorKind.STATE:
        return False
    if role.noun.noun in _LOOSE and _is_institution(chosen):
        return True
    for earlier, actor in history.back_from(candidate):
        if actor.id == chosen.id:
            return False
        unknown = (actor.kind is ActorKind.ORGANIZATION and actor.sector is None) or "&" in earlier.name
        if unknown and earlier.name and not earlier.locative and not _is_institution(actor):
            return True
    return False


def is_foreign(actor: Actor, role: Role, cast: Cast) -> bool:
    """Return whether the body is another state's than the one that publishes the text: there "the Army" is its own."""
    home = cast.home
    return home is not None and role.noun.sector in _NATIONAL and actor.country not in (None, home.country)


def _is_institution(actor: Actor) -> bool:
    words = actor.name.lower().split()
    return not read_words("resolve", "no_groups.txt").isdisjoint(words)
