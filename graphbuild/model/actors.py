"""Actors and the places in the text that name them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graphbuild.model.drafts import quickly_made
from graphbuild.model.text import Span


class ActorKind(StrEnum):
    """What an actor is."""

    STATE = "state"
    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    PLACE = "place"


class MentionKind(StrEnum):
    """How a mention names its actor."""

    NAME = "name"  # "Sergei Lavrov", "Moscow", "the UN"
    DEMONYM = "demonym"  # "Russian" in "its Russian backers", "US-led"
    PHRASE = "phrase"  # "the Russian foreign minister", "Syrian activists", "the group"
    PRONOUN = "pronoun"  # "he", "its", "we"


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A state, person, organization, group or place that acts.

    `id` is a Wikidata id where one is certain ("Q159"), else "actor:" and a slug ("actor:syrian-regime").
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None  # ISO 3166-1 alpha-3 of the state it belongs to
    sector: str | None = (
        None  # PLOVER sector: GOV, MIL, REB, OPP, PTY, CVL, MED, IGO, NGO, JUD, LEG, SPY, COP, BUS, ...
    )
    wikidata: str | None = None
    role: str = ""  # "Foreign Minister of Russia", at the article's date
    acts_for: str | None = None  # id of the actor it acts for
    aliases: tuple[str, ...] = ()  # other names met, sorted

    def _repr_html_(self) -> str:
        from graphbuild.model.cards import actor_card

        return actor_card(self)


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where an article names an actor."""

    article: str
    sentence: int
    span: Span  # the words of the name or phrase, without relative clauses
    head: Span  # its head word
    text: str
    kind: MentionKind
    actor: str  # an Actor id
    reason: str  # why this mention is this actor, for `graphbuild explain`
    locative: bool = False  # the place is meant, not the actor: "in Moscow"
