"""Codes, dates and places of statements."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.model.drafts import quickly_made
from graphbuild.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A statement's code in the PLOVER and CAMEO codebooks."""

    type: str  # one of PLOVER's sixteen, or STATEMENT
    mode: str = ""  # PLOVER mode, lower case with hyphens ("expel", "air-strike"); empty where the type has none
    cameo: str = ""  # CAMEO root, two digits
    quad: int = 0  # 0 none, 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
    score: float = 0.0  # -10 (conflict) to 10 (cooperation), Goldstein's scale
    confidence: float = 1.0  # 0 to 1, of the code alone
    reason: str = ""  # the lexicon entry and rule that gave the code


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """When: the words, and the date or interval they mean.

    `value` is a day (2016-10-03), month (2016-10), year (2011), ISO 8601 interval
    (2016-09-21/2016-09-30), duration (P3D) or season (2016-SU); empty where it cannot be told.
    The words of "from March to May 2014" are two expressions; a statement's time has those of the beginning
    and the value of both.
    """

    text: str
    span: Span | None  # None where the value is the article's date
    value: str
    basis: str  # "text" or "publication"


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where: the words, and the place they name."""

    text: str
    span: Span | None  # None where the place is the dateline's
    name: str
    country: str | None = None  # ISO 3166-1 alpha-3
    latitude: float | None = None  # degrees north
    longitude: float | None = None  # degrees east
    basis: str = "text"  # "text" or "dateline"
