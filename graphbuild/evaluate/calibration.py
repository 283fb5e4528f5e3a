"""Whether confidence means something: measured precision in bins of confidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Statements whose confidence lies in [low, high), and how many of them are right."""

    low: float
    high: float
    right: int
    found: int

    @property
    def precision(self) -> float:
        """The share that is right, 0 to 1."""
        return self.right / self.found if self.found else 0.0


def bin_confidence(judged: Iterable[tuple[float, bool]], *, width: float = 0.1) -> tuple[Bin, ...]:
    """Return the bins that hold a statement, from the lowest confidence up.

    >>> [(b.found, b.precision) for b in bin_confidence([(0.9, True), (0.93, False), (0.5, False)])]
    [(1, 0.0), (2, 0.5)]
    """
    counts: dict[int, list[int]] = {}
    for confidence, right in judged:
        number = min(int(confidence / width + 1e-9), round(1 / width) - 1)
        count = counts.setdefault(number, [0, 0])
        count[0] += right
        count[1] += 1
    return tuple(
        Bin(low=round(n * width, 6), high=round((n + 1) * width, 6), right=counts[n][0], found=counts[n][1])
        for n in sorted(counts)
    )
