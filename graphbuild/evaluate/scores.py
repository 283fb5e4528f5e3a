"""Precision, recall and F1 from counts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Counts of one comparison; the rates lie between 0 and 1 and are 0 where nothing was counted."""

    right: int  # found and expected
    found: int
    recalled: int  # expected and found
    expected: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what was expected that was found."""
        return self.recalled / self.expected if self.expected else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall.

        >>> Scores(right=1, found=2, recalled=1, expected=1).f1
        0.6666666666666666
        """
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: Scores) -> Scores:
        """Both counts together."""
        return Scores(
            right=self.right + other.right,
            found=self.found + other.found,
            recalled=self.recalled + other.recalled,
            expected=self.expected + other.expected,
        )


NOTHING = Scores(right=0, found=0, recalled=0, expected=0)
