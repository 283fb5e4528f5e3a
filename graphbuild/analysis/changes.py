"""When things changed: change points in the level of a series."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import pairwise


def find_changes(values: Iterable[float], *, penalty: float | None = None) -> tuple[int, ...]:
    """Return the positions at which a new level begins, in order; missing values (NaN) are passed over.

    Optimal partitioning (Jackson et al. 2005): of all ways to cut the n values into segments, the one with the
    least Σ_segments Σ (x - mean)² + penalty · (number of changes).  The penalty is 2 σ² ln n unless given (a form
    of Yao's 1988 criterion, as in Killick et al. 2012), with σ² = Σ (x_t - x_(t-1))² / 2(n - 1) from first differences
    (von Neumann 1941), so that it does not grow with the changes looked for.  Exact; takes n² steps.

    >>> find_changes([1, 1, 1, 1, -5, -5, -5, -5])
    (4,)
    >>> find_changes([2, 2, 2, 2])
    ()
    """
    known = [(position, float(x)) for position, x in enumerate(values) if not math.isnan(x)]
    series = [x for _, x in known]
    if len(series) < 2:
        return ()
    price = _penalty(series) if penalty is None else penalty
    return tuple(known[start][0] for start in _best_starts(series, price))


def _penalty(series: list[float]) -> float:
    steps = sum((b - a) ** 2 for a, b in pairwise(series))
    return 2.0 * steps / (2 * (len(series) - 1)) * math.log(len(series))


def _best_starts(series: list[float], price: float) -> list[int]:
    """The starts of all segments but the first, of the cheapest partition; of equals that with fewer changes."""
    sums, squares = [0.0], [0.0]
    for x in series:
        sums.append(sums[-1] + x)
        squares.append(squares[-1] + x * x)
    best, last = [-price], [0]
    for end in range(1, len(series) + 1):
        costs = [
            best[start]
            + price
            + max(squares[end] - squares[start] - (sums[end] - sums[start]) ** 2 / (end - start), 0.0)
            for start in range(end)
        ]
        lowest = min(costs)
        start = next(s for s, cost in enumerate(costs) if cost <= lowest + 1e-9)
        best.append(costs[start])
        last.append(start)
    starts, end = [], len(series)
    while end:
        end = last[end]
        starts.append(end)
    return sorted(starts)[1:]
