"""Statements: who did what to whom in the words of one sentence, and who says so.

The n-ary statement is what is stored; its binary readings are derived: `triples` in the words and order
of the sentence, `edges` between actors, from the one who acts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from graphbuild.model.drafts import quickly_made
from graphbuild.model.events import Event, Place, Time
from graphbuild.model.text import Span


class Voice(StrEnum):
    """The grammatical voice of the verb; roles are the same in both."""

    ACTIVE = "active"
    PASSIVE = "passive"


class Modality(StrEnum):
    """Whether the act is said to be actual."""

    ASSERTED = "asserted"
    POSSIBLE = "possible"
    PLANNED = "planned"
    REQUESTED = "requested"
    CONDITIONAL = "conditional"
    COUNTERFACTUAL = "counterfactual"


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """The filler of a role; its text excludes the preposition.

    `core` is the minimal reading ("high-level talks" of "high-level talks last week"), inside `span`.
    `parts` are the members of a coordination, each with its own actor; then `actor` is None.
    `inner` is what prepositions bring into the filler: "the presence of X" holds ("of", X).  An edge may pass
    through the filler to them only where it is `eventive`, headed by a noun of events or states.
    """

    text: str
    span: Span
    head: Span
    preposition: str = ""
    actor: str | None = None
    core: Span | None = None
    parts: tuple[Argument, ...] = ()
    inner: tuple[Argument, ...] = ()
    eventive: bool = False
    clausal: bool = False  # a clause ("that ...", "of buying oil"): in the words, not in the binary readings
    adverbial: bool = False  # says when or how long ("on Monday"); a binary reading only where nothing else is
    embedded: bool = False  # takes part in an act that another filler names ("condemned the attack on X"): ends no edge

    @property
    def members(self) -> tuple[Argument, ...]:
        """The parts of a coordination, or the argument itself."""
        return self.parts or (self,)

    @property
    def core_text(self) -> str:
        """The words of the minimal reading."""
        if self.core is None:
            return self.text
        return self.text[self.core.start - self.span.start : self.core.end - self.span.start]

    @property
    def head_text(self) -> str:
        """The head word."""
        return self.text[self.head.start - self.span.start : self.head.end - self.span.start]


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What was done: the words as written, and their lemma.

    `text` holds the verb group and, where no object comes between, the preposition that follows ("met with").
    `predicate` is what binary readings put before a preposition: the verb group alone ("met"), the finite
    form where the relation stands in a noun ("annexed" for "annexation"), the particle that stands apart
    ("took over").
    """

    text: str
    lemma: str
    span: Span
    head: Span  # the word that carries the meaning
    predicate: str


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who said it; `speaker` is None where it is not named ("reportedly").

    `content` are the characters of what is said; `statement` is the id of the statement of saying
    in which this one is nested, where there is one.
    """

    speaker: Argument | None
    cue: str
    cue_span: Span | None
    content: tuple[Span, ...] = ()
    statement: str | None = None


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Enough to show the words and name the rule; `quote` is the sentence as written, where it is at hand."""

    article: str
    sentence: int
    sentence_span: Span
    rule: str
    confidence: float  # 0 to 1
    quote: str = field(default="", compare=False, repr=False)


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Triple:
    """A binary reading in surface words, in the order of the sentence."""

    subject: str
    predicate: str
    object: str


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A binary reading between two actors, from the one who acts; the predicate is a lemma phrase."""

    source: str
    predicate: str
    target: str


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Who did what to whom, in the words of one sentence."""

    id: str
    subject: Argument | None
    relation: Relation
    object: Argument | None
    arguments: tuple[Argument, ...] = ()
    voice: Voice = Voice.ACTIVE
    reciprocal: bool = False  # the members of the subject act on each other: "Erdogan and Putin met"
    negated: bool = False
    modality: Modality = Modality.ASSERTED
    attribution: Attribution | None = None
    event: Event | None = None
    time: Time | None = None
    place: Place | None = None
    provenance: Provenance

    @property
    def is_fact(self) -> bool:
        """Whether the outlet itself says that the act happened: asserted, affirmed, unattributed."""
        return self.modality is Modality.ASSERTED and not self.negated and self.attribution is None

    def _repr_html_(self) -> str:
        from graphbuild.model.cards import statement_card

        return statement_card(self)

    def triples(self) -> tuple[Triple, ...]:
        """Return the minimal binary readings in surface words, without repeats, in reading order."""
        from graphbuild.model.readings import surface_triples

        return surface_triples(self)

    def edges(self) -> tuple[Edge, ...]:
        """Return the readings whose two ends are different actors, without repeats, in reading order."""
        from graphbuild.model.readings import actor_edges

        return actor_edges(self)
