"""What surrounds a time expression, and what the words of a match say by themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from graphbuild.model import Sentence, Token
from graphbuild.situate.grammar import Match
from graphbuild.situate.periods import Period
from graphbuild.situate.tense import PAST, PRESENT, tense_at

# a period, a duration or time of day as text, the empty text for what cannot be told, None for what is no time
Meaning: TypeAlias = Period | str | None
UNTOLD = ""
NO_TIME = "no time"  # nor are the words inside it


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What settles an expression: the dateline, the time and the day told of last, and the sentence around it."""

    published: date | None
    anchor: Period | None
    anchor_day: Period | None
    sentence: Sentence
    token: Token  # the expression's last
    before: str  # the word before, in lower case; empty where there is none
    after: str  # the word after

    @property
    def today(self) -> date:
        """The dateline.

        Raises:
            LookupError: the article has none.
        """
        if self.published is None:
            raise LookupError
        return self.published

    def origin(self, unit: str) -> Period | None:
        """Return what a step of this unit is counted from in the text, or None."""
        return self.anchor_day if unit in ("day", "week", "weekend", "fortnight", "night") else self.anchor

    @property
    def tense(self) -> str:
        """Whether the governing verb looks back or ahead; a headline's present tense looks back."""
        if self.before == "since":
            return PAST
        found = tense_at(self.sentence, self.token)
        return PAST if found == PRESENT and self.sentence.section == "headline" else found


Reading: TypeAlias = Callable[[Match, Setting], Meaning]


def quantity(match: Match) -> float | None:
    """Return the number that stands before a unit; None for "a few" and for "two or three"."""
    numbers = [float(value) for kind, value in match.found if kind in ("NUMBER", "ONE")]
    words = {kind for kind, _ in match.found}
    if "half" in words:
        return numbers[0] + 0.5 if "and" in words else 0.5
    if "couple" in words:
        return 2.0
    if "VAGUE" in words or words & {"or", "to"} or not numbers:
        return None
    if len(numbers) == 1:
        return numbers[0]
    first, second = numbers[-2:]
    if first in range(20, 100, 10) and second < 10:
        return first + second
    return first * second if second in (12, 100) else None


def unit_name(match: Match) -> str:
    """Return the unit the match counts in; a day where none is named."""
    return match.get("UNIT", "UNITS", "STEP", "PERIOD") or "day"


def month_number(match: Match) -> int:
    """Return the named month, 1 to 12."""
    return int(match.get("MONTH", "MONTHABBR") or 0)


def which(match: Match) -> int:
    """Return -1 for "last", 0 for "this", 1 for "next"."""
    return int(match.get("WHICH", "BESIDE", "SIDE") or 0)
