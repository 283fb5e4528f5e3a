"""Positions for the page: each component laid out by itself, overlaps removed, components packed.

Fruchterman and Reingold's spring layout (rustworkx) with a fixed start and seed: the same graph, the same
positions.  Units are pixels at zoom 1; y points down.
"""

from __future__ import annotations

import math
from collections import Counter
from statistics import median

import networkx as nx
import rustworkx as rx

from graphbuild.graph.packing import pack_boxes, push_apart

Point = tuple[float, float]

NEIGHBOR_DISTANCE = 58.0  # pixels, the median between an actor and its nearest neighbor
_NARROWEST, _WIDEST = 46.0, 68.0  # pixels, what that median may be without scaling
_LEAST_DISTANCE = 48.0  # pixels, between any two actors
_SEED = 7


def lay_out(graph: nx.MultiDiGraph[str]) -> dict[str, tuple[int, int]]:
    """Return a position for every actor, by actor id; the largest component stands in the middle."""
    components = sorted((sorted(c) for c in nx.weakly_connected_components(graph)), key=lambda c: (-len(c), c[0]))
    laid = [_component(graph, members) for members in components]
    offsets = pack_boxes([_size(points) for points in laid])
    positions: dict[str, tuple[int, int]] = {}
    for members, points, (x, y) in zip(components, laid, offsets, strict=True):
        for actor, point in zip(members, points, strict=True):
            positions[actor] = (round(point[0] + x), round(point[1] + y))
    return {actor: positions[actor] for actor in graph}


def _component(graph: nx.MultiDiGraph[str], members: list[str]) -> list[Point]:
    """Return the positions of one component's members, centered on the origin, wider than high."""
    if len(members) == 1:
        return [(0.0, 0.0)]
    if len(members) == 2:
        return [(-_WIDEST / 2, 0.0), (_WIDEST / 2, 0.0)]  # room for what the link says
    points = _spread(_turn_flat(_spring(graph, members)))
    points = push_apart(points, _LEAST_DISTANCE)
    distance = median_neighbor_distance(points)
    if not _NARROWEST <= distance <= _WIDEST:
        points = [(x * NEIGHBOR_DISTANCE / distance, y * NEIGHBOR_DISTANCE / distance) for x, y in points]
    return _center(points)


def _spring(graph: nx.MultiDiGraph[str], members: list[str]) -> list[Point]:
    index = {actor: i for i, actor in enumerate(members)}
    weights: Counter[tuple[int, int]] = Counter()
    for source in members:
        for _, target in graph.out_edges(source):
            first, second = sorted((index[source], index[target]))
            if first != second:
                weights[first, second] += 1
    plain: rx.PyGraph[int, float] = rx.PyGraph(multigraph=False)
    plain.add_nodes_from(range(len(members)))
    # many reports between two actors pull them together, but not on top of each other
    plain.add_edges_from([(a, b, 1.0 + math.log(n)) for (a, b), n in sorted(weights.items())])
    # a sunflower disc, the most linked in the middle: no two start on one point
    order = sorted(range(len(members)), key=lambda i: (-plain.degree(i), i))
    start = {i: _sunflower(rank) for rank, i in enumerate(order)}
    rounds = 400 if len(members) <= 300 else 120 if len(members) <= 1500 else 35
    found = rx.spring_layout(
        plain, pos=start, k=1.6, repulsive_exponent=2, num_iter=rounds, weight_fn=float, scale=1, seed=_SEED
    )
    return [(float(found[i][0]), float(found[i][1])) for i in range(len(members))]


def _sunflower(rank: int) -> Point:
    angle, radius = rank * math.pi * (3 - math.sqrt(5)), math.sqrt(rank + 0.5)
    return (radius * math.cos(angle), radius * math.sin(angle))


def _turn_flat(points: list[Point]) -> list[Point]:
    """Turn the points so that their longest direction lies level, as a screen does."""
    points = _center(points)
    xx = sum(x * x for x, _ in points)
    yy = sum(y * y for _, y in points)
    xy = sum(x * y for x, y in points)
    angle = -0.5 * math.atan2(2 * xy, xx - yy)
    cos, sin = math.cos(angle), math.sin(angle)
    return [(x * cos - y * sin, x * sin + y * cos) for x, y in points]


def _spread(points: list[Point]) -> list[Point]:
    """Return the points over about the area that evenly spread actors would fill.

    Springs crowd the middle and fling single actors far out; each distance from the middle becomes the mean
    of itself and of the one at which the actors, in the same order, would fill a disc evenly.
    """
    count = len(points)
    reach = 0.5 * NEIGHBOR_DISTANCE * math.sqrt(count)
    mean = math.sqrt(sum(x * x + y * y for x, y in points) / count) or 1.0
    order = sorted(range(count), key=lambda i: (math.hypot(*points[i]), i))
    moved = list(points)
    for rank, i in enumerate(order):
        x, y = points[i]
        distance = math.hypot(x, y) or 1e-9
        own = min(distance * reach / mean / 1.4, 2 * reach)
        even = reach * 1.25 * math.sqrt((rank + 0.5) / count)
        moved[i] = (x / distance * (own + even) / 2, y / distance * (own + even) / 2)
    return moved


def median_neighbor_distance(points: list[Point]) -> float:
    """Return the median distance from a point to its nearest neighbor; 0 for fewer than two points.

    >>> median_neighbor_distance([(0, 0), (3, 4), (100, 0)])
    5.0
    """
    if len(points) < 2:
        return 0.0
    order = sorted(range(len(points)), key=lambda i: points[i])
    return median(_nearest(points, order, place) for place in range(len(order)))


def _nearest(points: list[Point], order: list[int], place: int) -> float:
    """Return the distance to the nearest point, walking outward from a place in the order by x."""
    x, y = points[order[place]]
    best = math.inf
    for step in (-1, 1):
        other = place + step
        while 0 <= other < len(order) and abs(points[order[other]][0] - x) < best:
            best = min(best, math.dist((x, y), points[order[other]]))
            other += step
    return best


def _center(points: list[Point]) -> list[Point]:
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    return [(x - (left + right) / 2, y - (top + bottom) / 2) for x, y in points]


def _size(points: list[Point]) -> Point:
    width = max(x for x, _ in points) - min(x for x, _ in points)
    height = max(y for _, y in points) - min(y for _, y in points)
    return (width + 1.5 * NEIGHBOR_DISTANCE, height + NEIGHBOR_DISTANCE)
