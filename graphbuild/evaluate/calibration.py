"""Whether confidence means something: measured precision in bins of confidence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

TENTHS = tuple(n / 10 for n in range(11))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Statements whose confidence lies in [low, high), and how many of them are right; the last bin holds 1 too."""

    low: float
    high: float
    right: int
    found: int
    total: float  # their confidences, summed

    @property
    def precision(self) -> float:
        """The share that is right, 0 to 1."""
        return self.right / self.found if self.found else 0.0

    @property
    def confidence(self) -> float:
        """The mean of their confidences, 0 to 1."""
        return self.total / self.found if self.found else 0.0


def bin_confidence(judged: Iterable[tuple[float, bool]], *, edges: Sequence[float] = TENTHS) -> tuple[Bin, ...]:
    """Return the bins that hold a statement, from the lowest confidence up; `edges` part them, in rising order.

    >>> [(b.found, b.precision) for b in bin_confidence([(0.9, True), (0.93, False), (0.5, False)])]
    [(1, 0.0), (2, 0.5)]
    """
    inside: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in judged:
        number = min(bisect_right(edges, confidence + 1e-9), len(edges) - 1) - 1
        inside.setdefault(number, []).append((confidence, right))
    return tuple(
        Bin(
            low=edges[n],
            high=edges[n + 1],
            right=sum(right for _, right in inside[n]),
            found=len(inside[n]),
            total=sum(confidence for confidence, _ in inside[n]),
        )
        for n in sorted(inside)
    )


def calibration_error(bins: Iterable[Bin]) -> float:
    """Return how far confidence is from the measured precision on average, 0 (best) to 1.

    This is the expected calibration error: the distance in each bin, weighted by its statements.

    >>> calibration_error(bin_confidence([(0.9, True), (0.9, True), (0.5, True), (0.5, False)]))
    0.05
    """
    bins = tuple(bins)
    found = sum(b.found for b in bins)
    return round(sum(b.found * abs(b.precision - b.confidence) for b in bins) / found, 6) if found else 0.0
