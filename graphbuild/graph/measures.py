"""Measures of an actor graph: who is active, who is targeted, who stands between others."""

from __future__ import annotations

import networkx as nx
import rustworkx as rx

Measures = dict[str, dict[str, float]]

_EXACT_UP_TO = 600  # actors; above it betweenness is estimated from a fixed sample


def measures(graph: nx.MultiDiGraph[str]) -> Measures:
    """Return the measures of every actor, by actor id, rounded to six digits.

    `acts` and `targeted` count edges out and in, `partners` counts the actors linked, `cooperation` and
    `conflict` count edges of quad classes 1 and 2, 3 and 4, `balance` is their difference over their sum
    (-1 to 1), `rank` is PageRank and `between` betweenness (0 to 1) over the graph without directions.
    """
    plain = _plain(graph)
    rank = _page_rank(plain)
    sample = None if len(graph) <= _EXACT_UP_TO else 200
    between = nx.betweenness_centrality(plain, k=sample, seed=0)
    return {actor: _measure(graph, plain, actor, rank[actor], between[actor]) for actor in graph}


def _plain(graph: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(graph)
    for source, target in graph.edges():
        weight = plain.get_edge_data(source, target, {"weight": 0})["weight"]
        plain.add_edge(source, target, weight=weight + 1)
    return plain


def _page_rank(plain: nx.Graph[str]) -> dict[str, float]:
    both: rx.PyDiGraph[str, float] = rx.PyDiGraph()
    index = {actor: both.add_node(actor) for actor in plain}
    for first, second, attributes in plain.edges(data=True):
        both.add_edge(index[first], index[second], float(attributes["weight"]))
        both.add_edge(index[second], index[first], float(attributes["weight"]))
    found = rx.pagerank(both, weight_fn=float) if index else {}
    return {actor: float(found[i]) for actor, i in index.items()}


def _measure(
    graph: nx.MultiDiGraph[str], plain: nx.Graph[str], actor: str, rank: float, between: float
) -> dict[str, float]:
    acts = [d.get("quad", 0) for _, _, d in graph.out_edges(actor, data=True)]
    targeted = [d.get("quad", 0) for _, _, d in graph.in_edges(actor, data=True)]
    quads = acts + targeted
    cooperation = sum(q in (1, 2) for q in quads)
    conflict = sum(q in (3, 4) for q in quads)
    both = cooperation + conflict
    return {
        "acts": float(len(acts)),
        "targeted": float(len(targeted)),
        "partners": float(len(plain[actor])),
        "cooperation": float(cooperation),
        "conflict": float(conflict),
        "balance": round((cooperation - conflict) / both, 6) if both else 0.0,
        "rank": round(rank, 6),
        "between": round(between, 6),
    }
