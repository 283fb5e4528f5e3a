"""What a name that no table knows says by its own words: sector and country."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.model import Actor, ActorKind, slug
from graphbuild.resolve.candidates import Candidate
from graphbuild.resolve.gazetteer import Entry, Form
from graphbuild.resolve.roles import find_noun
from graphbuild.resolve.spelling import shown_name
from graphbuild.resolve.tables import Tables
from graphbuild.resources import read_words

_STATE_SECTORS = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP"})


def sector_of_name(candidate: Candidate, kind: ActorKind, tables: Tables) -> str | None:
    """Return the sector of a body's name; None where the article calls it something, which says more."""
    if kind is not ActorKind.ORGANIZATION or (candidate.role is not None and candidate.role.noun.sector):
        return None
    words = shown_name(candidate.name).lower().split()
    head = next((i for i, w in enumerate(words) if i and w in ("of", "for", "and")), len(words))
    found = find_noun(words[:head], tables)  # "Bureau of Lakes", "Institute for Peace"
    return (found[0].sector or None) if found and found[0].sector != "UNS" else None


def with_country(actor: Actor, tables: Tables) -> Actor:
    """Return the body or place with the country that its name holds: "Kenyan Chamber of Crafts"."""
    if actor.kind not in (ActorKind.ORGANIZATION, ActorKind.PLACE):
        return actor
    words = actor.name.split()
    for match in tables.gazetteer.matches(words):
        opener = words[match.start - 1].lower() if match.start else ""
        opened = opener in read_words("resolve", "name_openers.txt")  # "New Mexico", but "East Aleppo"
        for entry in (e for e in match.entries if not opened or e.actor.kind is not ActorKind.STATE):
            if entry.form in (Form.ADJECTIVE, Form.NAME) and entry.country_state is not None:
                state = entry.country_state.id if actor.sector in _STATE_SECTORS else None
                return replace(actor, country=entry.actor.country, acts_for=state)
    return actor


def people_of(candidate: Candidate, entry: Entry) -> Actor:
    """Return the people that a demonym names: "Kenyans", "a Kenyan"."""
    plural = candidate.token.tag in ("NNS", "NNPS") or candidate.name.endswith("s")
    return Actor(
        id=f"actor:{slug(candidate.name)}",
        name=candidate.name,
        kind=ActorKind.GROUP if plural else ActorKind.PERSON,
        country=entry.actor.country,
        sector="CVL",
    )
