"""Drawings of the graph itself: a signed heat map and one actor's surroundings; matplotlib axes come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuild.analysis.charts import CONFLICT, COOPERATION, NEUTRAL, new_axes, plain
from graphbuild.analysis.edges import ActorGraph, has_happened, signed_graph
from graphbuild.analysis.paths import ego_graph, find_actor

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def plot_matrix(graph: ActorGraph, *, limit: int = 15, title: str = "", axes: Axes | None = None) -> Axes:
    """Return a heat map of who does what to whom: the mean Goldstein score from row to column.

    The `limit` actors with most acts are shown, sorted so that those who treat each other well stand together
    (by the camps of `find_coalitions`); a pair without acts is blank.
    """
    actors = matrix_order(graph, limit=limit)
    place = {actor: number for number, actor in enumerate(actors)}
    sums: dict[tuple[int, int], list[float]] = {}
    for source, target, data in graph.edges(data=True):
        if source in place and target in place and data.get("event", "-") and has_happened(data):
            sums.setdefault((place[source], place[target]), []).append(float(data.get("score", 0.0)))
    cells = [[float("nan")] * len(actors) for _ in actors]
    for (row, column), found in sums.items():
        cells[row][column] = sum(found) / len(found)
    axes = axes or new_axes(width=7.5, height=6.5)
    if actors:
        image = axes.imshow(cells, cmap="RdBu", vmin=-10, vmax=10)
        axes.figure.colorbar(image, ax=axes, label="mean Goldstein score (−10 conflict, 10 cooperation)", shrink=0.8)
    names = [plain(str(graph.nodes[actor].get("name", actor)), limit=24) for actor in actors]
    axes.set_xticks(range(len(actors)), names, rotation=60, ha="right", fontsize=8)
    axes.set_yticks(range(len(actors)), names, fontsize=8)
    axes.set_xlabel("target")
    axes.set_ylabel("source")
    axes.set_title(plain(title))
    return axes


def matrix_order(graph: ActorGraph, *, limit: int = 15) -> tuple[str, ...]:
    """Return the ids of the `limit` actors with most edges, camp by camp, the busiest of a camp first."""
    from graphbuild.analysis.balance import find_coalitions

    busiest = sorted((a for a in graph if graph.degree(a)), key=lambda a: (-graph.degree(a), a))[:limit]
    kept: ActorGraph = graph.subgraph(busiest).copy()
    camp: dict[str, int] = {}
    for number, part in enumerate(find_coalitions(kept)):
        camp |= dict.fromkeys(part.first, 2 * number) | dict.fromkeys(part.second, 2 * number + 1)
    return tuple(sorted(busiest, key=lambda a: camp.get(a, len(graph) * 2)))


def plot_ego(graph: ActorGraph, actor: str, *, limit: int = 12, title: str = "", axes: Axes | None = None) -> Axes:
    """Return the actor (id or name) in the middle and the partners around, clockwise from the friendliest.

    Lines are blue where the sum of scores is above zero, red below, gray at zero; their width grows with the
    number of edges.  The `limit` partners with most edges are shown.

    Raises:
        ValueError: the graph has no such actor.
    """
    from math import cos, log1p, pi, sin

    center = find_actor(graph, actor)
    ego = ego_graph(graph, center)
    signed = signed_graph(ego)
    edges = {a: ego.number_of_edges(center, a) + ego.number_of_edges(a, center) for a in sorted(ego) if a != center}
    kept = sorted(edges, key=lambda a: (-edges[a], a))[:limit]
    scores = {a: signed.get_edge_data(center, a, {"score": 0.0})["score"] for a in kept}
    kept.sort(key=lambda a: (-scores[a], a))
    axes = axes or new_axes(width=7, height=6)
    for number, partner in enumerate(kept):
        angle = pi / 2 - 2 * pi * number / len(kept)
        x, y, score = cos(angle), sin(angle), scores[partner]
        color = COOPERATION if score > 0 else CONFLICT if score < 0 else NEUTRAL
        axes.plot([0, x], [0, y], color=color, linewidth=1 + 1.5 * log1p(edges[partner]), zorder=1)
        words = f"{graph.nodes[partner].get('name', partner)}\n{score:+.1f} ({edges[partner]})"
        _box(axes, words, (x * 1.12, y * 1.12))
    _box(axes, str(graph.nodes[center].get("name", center)), (0.0, 0.0), weight="bold")
    axes.set_xlim(-1.6, 1.6)
    axes.set_ylim(-1.4, 1.4)
    axes.set_axis_off()
    axes.set_title(plain(title or "Sum of Goldstein scores with each partner (number of edges)", limit=80))
    return axes


def _box(axes: Axes, words: str, at: tuple[float, float], *, weight: str = "normal") -> None:
    frame = {"boxstyle": "round", "facecolor": "white", "edgecolor": NEUTRAL, "linewidth": 0.8}
    axes.text(*at, plain(words), ha="center", va="center", fontsize=8, weight=weight, bbox=frame, zorder=2)
