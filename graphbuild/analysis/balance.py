"""Friends of friends and enemies of enemies: structural balance, and the camps that come closest to it."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from graphbuild.analysis.edges import ActorGraph, signed_graph


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """Triads of a signed graph by the product of their signs."""

    balanced: int
    unbalanced: int

    @property
    def share(self) -> float:
        """The share of triads that are balanced, 0 to 1; 1 where there is none."""
        total = self.balanced + self.unbalanced
        return self.balanced / total if total else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Coalitions:
    """The two camps of actors who are linked, directly or through others; the first holds the smallest id.

    `frustrated` are the pairs that stand against the camps: foes inside one, friends across.
    `frustration` is the weight of these pairs, `share` its part of all weight, 0 to 1.
    """

    first: tuple[str, ...]
    second: tuple[str, ...]
    frustrated: tuple[tuple[str, str], ...]
    frustration: float
    share: float


def measure_balance(graph: ActorGraph) -> Balance:
    """Return how many triads of actors are balanced: the product of the three signs is positive.

    Signs are those of `signed_graph` (Heider 1946; degree of balance T(G) after Cartwright and Harary 1956,
    on cycles of length three).

    >>> triad = nx.MultiDiGraph([("A", "B", {"score": 1.0}), ("B", "C", {"score": -1.0}), ("C", "A", {"score": -1.0})])
    >>> measure_balance(triad)
    Balance(balanced=1, unbalanced=0)
    """
    signed = signed_graph(graph)
    counts = {1: 0, -1: 0}
    for first, second, data in signed.edges(data=True):
        low, high = sorted((first, second))
        for third in set(signed[low]) & set(signed[high]):
            if third > high:
                counts[data["sign"] * signed[low][third]["sign"] * signed[high][third]["sign"]] += 1
    return Balance(balanced=counts[1], unbalanced=counts[-1])


def find_coalitions(graph: ActorGraph) -> tuple[Coalitions, ...]:
    """Return two camps for every connected part of the signed graph, the largest part first.

    The camps minimize the frustration F = Σ w(i, j) over foes in one camp and friends in two (Harary 1959; line
    index of balance, Abelson and Rosenberg 1958).  The search starts from the camps that the heaviest spanning
    tree demands, which are right wherever the graph is balanced (F = 0), and moves single actors while F falls;
    otherwise F is an upper bound.

    >>> graph = nx.MultiDiGraph([("A", "B", {"score": 5.0}), ("B", "C", {"score": -5.0}), ("A", "C", {"score": 1.0})])
    >>> found = find_coalitions(graph)[0]
    >>> found.first, found.second, found.frustrated, found.frustration
    (('A', 'B'), ('C',), (('A', 'C'),), 1.0)
    """
    signed = signed_graph(graph)
    parts = [sorted(part) for part in nx.connected_components(signed) if len(part) > 1]
    return tuple(_camps(signed, part) for part in sorted(parts, key=lambda part: (-len(part), part)))


def _camps(signed: nx.Graph[str], part: list[str]) -> Coalitions:
    side = _tree_sides(signed, part)
    _move_actors(signed, part, side)
    frustrated = sorted(
        (min(pair), max(pair))
        for pair in signed.edges(part)
        if signed.edges[pair]["sign"] * side[pair[0]] * side[pair[1]] < 0
    )
    frustration = sum(signed.edges[pair]["weight"] for pair in frustrated)
    total = sum(data["weight"] for *_, data in signed.edges(part, data=True))
    return Coalitions(
        first=tuple(a for a in part if side[a] == side[part[0]]),
        second=tuple(a for a in part if side[a] != side[part[0]]),
        frustrated=tuple(frustrated),
        frustration=round(frustration, 6),
        share=round(frustration / total, 6),
    )


def _tree_sides(signed: nx.Graph[str], part: list[str]) -> dict[str, int]:
    """A side, 1 or -1, for every actor, such that no pair of the heaviest spanning tree is frustrated."""
    tree = nx.maximum_spanning_tree(signed.subgraph(part), weight="weight")
    side = {part[0]: 1}
    for known, new in nx.bfs_edges(tree, part[0]):
        side[new] = side[known] * signed.edges[known, new]["sign"]
    return side


def _move_actors(signed: nx.Graph[str], part: list[str], side: dict[str, int]) -> None:
    """Move the actor whose move lowers the frustration most, until none does."""
    while True:
        gains = {a: -sum(d["score"] * side[a] * side[b] for b, d in signed[a].items()) for a in part}
        best = max(part, key=lambda a: gains[a])
        if gains[best] <= 1e-9:
            return
        side[best] = -side[best]
