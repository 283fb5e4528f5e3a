"""Two graphs compared: what is new, what has vanished, whose relation has turned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from graphbuild.analysis.edges import ActorGraph, has_happened, signed_graph

Link: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What differs from a graph to a later one; actors are ids, links are (source, event type, target), all sorted.

    `turned` are pairs of actors whose sign differs, with the sums of their scores before and after.
    `overlap` is the share of links of either graph that both have, 0 to 1 (Jaccard 1901); 1 where there is none.
    """

    new_actors: tuple[str, ...]
    vanished_actors: tuple[str, ...]
    new_links: tuple[Link, ...]
    vanished_links: tuple[Link, ...]
    kept_links: tuple[Link, ...]
    turned: tuple[tuple[str, str, float, float], ...]

    @property
    def overlap(self) -> float:
        """Kept links over all links."""
        total = len(self.new_links) + len(self.vanished_links) + len(self.kept_links)
        return len(self.kept_links) / total if total else 1.0


def compare_graphs(before: ActorGraph, after: ActorGraph) -> Comparison:
    """Return what differs between the graphs of two dossiers; acts that did not happen do not count.

    A link is a type of act from one actor to another ("SANCTION"), or the act's words where it has no code.

    >>> import networkx as nx
    >>> before = nx.MultiDiGraph([("A", "B", {"event": "AID", "score": 7.0})])
    >>> after = nx.MultiDiGraph([("A", "B", {"event": "SANCTION", "score": -6.0}), ("A", "C", {"event": "AID"})])
    >>> found = compare_graphs(before, after)
    >>> found.new_actors, found.vanished_links, found.turned
    (('C',), (('A', 'AID', 'B'),), (('A', 'B', 7.0, -6.0),))
    """
    old, new = _links(before), _links(after)
    signs = signed_graph(before), signed_graph(after)
    pairs = sorted({(min(p), max(p)) for p in signs[0].edges if signs[1].has_edge(*p)})
    scores = [(pair, signs[0].edges[pair]["score"], signs[1].edges[pair]["score"]) for pair in pairs]
    return Comparison(
        new_actors=tuple(sorted(set(after) - set(before))),
        vanished_actors=tuple(sorted(set(before) - set(after))),
        new_links=tuple(sorted(new - old)),
        vanished_links=tuple(sorted(old - new)),
        kept_links=tuple(sorted(old & new)),
        turned=tuple((*pair, first, second) for pair, first, second in scores if first * second < 0),
    )


def _links(graph: ActorGraph) -> set[Link]:
    return {
        (source, str(data.get("event") or data.get("predicate", "")), target)
        for source, target, data in graph.edges(data=True)
        if has_happened(data)
    }
