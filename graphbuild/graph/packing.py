"""Removing overlaps between points, and packing boxes side by side."""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import product

Point = tuple[float, float]

_SHAPE = 1.6  # width over height of the whole, as a screen's free area


def push_apart(points: list[Point], least: float, *, rounds: int = 40) -> list[Point]:
    """Return the points moved as little as needed so that no two are closer than `least` pixels, nearly.

    >>> push_apart([(0.0, 0.0), (2.0, 0.0)], 4.0)
    [(-1.0, 0.0), (3.0, 0.0)]
    """
    moved = list(points)
    for _ in range(rounds):
        if not _push_once(moved, least):
            break
    return moved


def _push_once(points: list[Point], least: float) -> bool:
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, (x, y) in enumerate(points):
        cells[math.floor(x / least), math.floor(y / least)].append(i)
    pushed = False
    for i, (x, y) in enumerate(list(points)):
        column, row = math.floor(x / least), math.floor(y / least)
        for dx, dy in product((-1, 0, 1), repeat=2):
            for j in cells.get((column + dx, row + dy), ()):
                if j > i and _push_pair(points, i, j, least):
                    pushed = True
    return pushed


def _push_pair(points: list[Point], i: int, j: int, least: float) -> bool:
    (x, y), (u, v) = points[i], points[j]
    distance = math.hypot(u - x, v - y)
    if distance >= least - 0.01:
        return False
    # two on one point part in a direction that depends on their order alone
    turn = (i * 31 + j) * 2.399963
    across, down = ((u - x) / distance, (v - y) / distance) if distance else (math.cos(turn), math.sin(turn))
    step = (least - distance) / 2
    points[i] = (x - across * step, y - down * step)
    points[j] = (u + across * step, v + down * step)
    return True


def pack_boxes(sizes: list[Point]) -> list[Point]:
    """Return the centers of boxes packed in rows without overlap, the first (largest) on top.

    >>> pack_boxes([(100.0, 50.0), (40.0, 20.0)])
    [(0.0, -10.0), (0.0, 25.0)]
    """
    if not sizes:
        return []
    area = sum(width * height for width, height in sizes)
    limit = max(math.sqrt(area * _SHAPE) * 1.05, sizes[0][0])
    rows: list[list[int]] = [[]]
    used = 0.0
    for i, (width, _) in enumerate(sizes):
        if rows[-1] and used + width > limit:
            rows.append([])
            used = 0.0
        rows[-1].append(i)
        used += width
    total = sum(max(sizes[i][1] for i in row) for row in rows)
    centers: list[Point] = [(0.0, 0.0)] * len(sizes)
    top = -total / 2
    for row in rows:
        height = max(sizes[i][1] for i in row)
        left = -sum(sizes[i][0] for i in row) / 2
        for i in row:
            centers[i] = (left + sizes[i][0] / 2, top + height / 2)
            left += sizes[i][0]
        top += height
    return centers
