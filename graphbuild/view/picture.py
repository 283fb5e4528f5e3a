"""A still picture of an actor graph as SVG, for places where no script runs."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

import networkx as nx

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Link = tuple[str, str, int, bool]  # source, target, class, whether it is a fact

_WIDTH, _HEIGHT = 960, 540
_SIDE, _TOP = 90, 46
_STRONGEST = 70  # links
_COLORS = {0: "#64748b", 1: "#3b82d6", 2: "#1e40af", 3: "#d9660b", 4: "#b91c1c"}
_KINDS = {"state": "#27364b", "person": "#7c3aed", "organization": "#0f766e", "group": "#92560c", "place": "#64748b"}
_SHAPES = {
    "person": "M0-1.2 1.2 0 0 1.2-1.2 0Z",
    "organization": "M-.9-.9H.9V.9H-.9Z",
    "group": "M0-1.1 1.1.9H-1.1Z",
    "place": "M-.5-.9H.5L1 0 .5.9H-.5L-1 0Z",
}
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def draw_picture(graph: nx.MultiDiGraph[str], positions: Mapping[str, tuple[float, float]]) -> str:
    """Return a graph as SVG text without script, style sheet or outside address; see `strongest_part`."""
    links = list(dict.fromkeys(_link(*edge) for edge in graph.edges(data=True)))
    weights = Counter(end for source, target, _, _ in links for end in (source, target))
    shown = [actor for actor in graph if actor in weights]
    places = _fitted({actor: positions[actor] for actor in shown})
    most = max(weights.values(), default=1)
    sizes = {actor: 5.0 + 8.0 * (weights[actor] / most) ** 0.5 for actor in shown}
    parts = [f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>']
    parts += [_line(places[s], places[t], sizes[t], quad, fact=fact) for s, t, quad, fact in reversed(links)]
    parts += [_symbol(str(graph.nodes[a].get("kind") or "group"), places[a], sizes[a]) for a in shown]
    ranked = sorted(shown, key=lambda actor: (-weights[actor], actor))
    parts += _names({a: _name(graph, a) for a in ranked}, places, sizes)
    size = f'width="{_WIDTH}" height="{_HEIGHT}" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="system-ui,sans-serif">{"".join(parts)}</svg>'


def strongest_part(graph: nx.MultiDiGraph[str], *, links: int = _STRONGEST) -> nx.MultiDiGraph[str]:
    """Return the part of a graph that a still picture has room for: its strongest links and their actors.

    Reports of different articles count most, facts and events more than claims and other statements, links
    between busy actors more than others, as on the page.
    """
    reports: dict[Link, list[str]] = {}
    busy: Counter[str] = Counter()
    for source, target, data in graph.edges(data=True):
        link = _link(source, target, data)
        reports.setdefault(link, []).append(str(data.get("article") or ""))
        busy.update((source, target) if link[2] else ())

    def strength(link: Link) -> float:
        source, target, quad, fact = link
        found = len(set(reports[link])) + 0.2 * len(reports[link])
        return found * (1.0 if fact else 0.6) * (1.0 if quad else 0.4) + 0.3 * math.log2(
            1 + min(busy[source], busy[target])
        )

    chosen = set(sorted(reports, key=strength, reverse=True)[:links])
    part: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    kept = [(s, t, data) for s, t, data in graph.edges(data=True) if _link(s, t, data) in chosen]
    ends = {end for source, target, _ in kept for end in (source, target)}
    part.add_nodes_from((actor, data) for actor, data in graph.nodes(data=True) if actor in ends)
    part.add_edges_from(kept)
    return part


def _link(source: str, target: str, data: Mapping[str, Any]) -> Link:
    quad = data.get("quad")
    return source, target, quad if quad in _COLORS else 0, data.get("status", "fact") == "fact"


def _fitted(points: Mapping[str, tuple[float, float]]) -> dict[str, Point]:
    """Return the points moved and scaled into the picture, each way by itself but not more than half apart."""
    if not points:
        return {}
    xs, ys = [p[0] for p in points.values()], [p[1] for p in points.values()]
    across = (_WIDTH - 2 * _SIDE) / max(1.0, max(xs) - min(xs))
    down = (_HEIGHT - 2 * _TOP) / max(1.0, max(ys) - min(ys))
    across, down = min(across, 1.5 * down, 3.0), min(down, 1.5 * across, 3.0)
    x, y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    return {
        actor: (round(_WIDTH / 2 + (px - x) * across, 1), round(_HEIGHT / 2 - 6 + (py - y) * down, 1))
        for actor, (px, py) in points.items()
    }


def _line(start: Point, end: Point, size: float, quad: int, *, fact: bool) -> str:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    ux, uy = dx / length, dy / length
    tip = (end[0] - ux * (size + 3), end[1] - uy * (size + 3))
    wings = [(tip[0] - ux * 8 - uy * side, tip[1] - uy * 8 + ux * side) for side in (3.5, -3.5)]
    corners = " ".join(f"{px:.1f},{py:.1f}" for px, py in (tip, *wings))
    dash = ' stroke-dasharray="2 4"' if not fact else ' stroke-dasharray="7 4"' if quad in (1, 3) else ""
    color = _COLORS[quad]
    return (
        f'<path d="M{start[0]} {start[1]}L{tip[0]:.1f} {tip[1]:.1f}" stroke="{color}" stroke-width="1.6"{dash}/>'
        f'<polygon points="{corners}" fill="{color if fact else "#ffffff"}" stroke="{color}"/>'
    )


def _symbol(kind: str, at: Point, size: float) -> str:
    color = _KINDS.get(kind, _KINDS["group"])
    if kind == "state":
        return f'<circle cx="{at[0]}" cy="{at[1]}" r="{size:.1f}" fill="{color}" stroke="#ffffff"/>'
    shape = _SHAPES.get(kind, _SHAPES["group"])
    place = f"translate({at[0]} {at[1]}) scale({size:.1f})"
    return f'<path d="{shape}" transform="{place}" fill="{color}" stroke="#ffffff" stroke-width=".1"/>'


def _names(names: Mapping[str, str], places: Mapping[str, Point], sizes: Mapping[str, float]) -> Iterator[str]:
    """Yield the names in the order given, each only where there is room."""
    taken: list[Box] = []
    for actor, name in names.items():
        x, y, size = *places[actor], sizes[actor]
        width = 6.6 * len(name) + 6
        box = next((b for b in _spots(x, y, size, width) if _is_free(b, taken)), None)
        if box is None:
            continue
        taken.append(box)
        yield (
            f'<text x="{box[0] + width / 2:.1f}" y="{box[1] + 11:.1f}" text-anchor="middle" font-size="12" '
            f'fill="#0f172a" stroke="#ffffff" stroke-width="3" paint-order="stroke">{escape(name)}</text>'
        )


def _spots(x: float, y: float, size: float, width: float) -> Iterator[Box]:
    yield x - width / 2, y + size + 2, width, 15.0
    yield x - width / 2, y - size - 17, width, 15.0
    yield x + size + 5, y - 8, width, 15.0
    yield x - size - 5 - width, y - 8, width, 15.0


def _is_free(box: Box, taken: list[Box]) -> bool:
    x, y, width, height = box
    inside = x > 0 and y > 0 and x + width < _WIDTH and y + height < _HEIGHT
    return inside and not any(x < a + w and a < x + width and y < b + h and b < y + height for a, b, w, h in taken)


def _name(graph: nx.MultiDiGraph[str], actor: str) -> str:
    data = graph.nodes[actor]
    name = _ILLEGAL.sub("\ufffd", str(data.get("name") or data.get("label") or actor))
    return name if len(name) <= 30 else name[:29].rstrip() + "…"
