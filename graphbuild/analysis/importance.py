"""Who matters: activity, position between others, and standing by who acts on whom."""

from __future__ import annotations

import networkx as nx
import pandas as pd
import rustworkx as rx

from graphbuild.analysis.edges import ActorGraph, Sign, tie_graph

_DAMPING = 0.85  # of PageRank, as Brin and Page chose it
_EXACT_UP_TO = 600  # actors; above it betweenness is estimated from a fixed sample


def rank_actors(graph: ActorGraph, *, sign: Sign = "all") -> pd.DataFrame:
    """Return the actors by id with their measures, the most important first (PageRank, then acts, then id).

    Args:
        graph: the actor graph.
        sign: "cooperation" or "conflict" ranks by such acts alone; on conflict, hubs attack and authorities
            are attacked.

    Returns:
        `name`; `acts` and `targeted`, weighted out- and in-degree: s(i) = Σ_j w(i, j), w counting acts (Barrat et
        al. 2004); `partners`, the number of actors linked; `between`, the share of shortest paths between two
        others that pass through, directions ignored, 0 to 1 (Freeman 1977, Brandes 2001); `rank`, PageRank:
        r(j) = (1 - d)/n + d Σ_i r(i) w(i, j)/s(i), d = 0.85 (Brin and Page 1998); `hub` and `authority`: h = W a,
        a = Wᵀ h, each summing to 1 (Kleinberg 1999).

    >>> graph = nx.MultiDiGraph([("A", "B"), ("A", "B"), ("B", "C")])
    >>> rank_actors(graph)[["acts", "targeted", "partners", "between"]].to_dict("index")["B"]
    {'acts': 1, 'targeted': 2, 'partners': 2, 'between': 1.0}
    """
    ties = tie_graph(graph, sign=sign)
    pairs = ties.to_undirected()
    between = nx.betweenness_centrality(pairs, k=None if len(ties) <= _EXACT_UP_TO else 200, seed=0)
    rank, hub, authority = _standing(ties)
    actors = list(ties)
    frame = pd.DataFrame(
        {
            "name": [str(ties.nodes[actor].get("name", actor)) for actor in actors],
            "acts": [int(ties.out_degree(actor, weight="weight")) for actor in actors],
            "targeted": [int(ties.in_degree(actor, weight="weight")) for actor in actors],
            "partners": [int(pairs.degree(actor)) for actor in actors],
            "between": [round(between[actor], 6) for actor in actors],
            "rank": [rank[actor] for actor in actors],
            "hub": [hub[actor] for actor in actors],
            "authority": [authority[actor] for actor in actors],
        },
        index=pd.Index(actors, name="actor", dtype=object),
    )
    return frame.sort_values(["rank", "acts"], ascending=False, kind="stable")


def _standing(ties: nx.DiGraph[str]) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """PageRank, hubs and authorities by rustworkx: networkx' own need scipy."""
    plain: rx.PyDiGraph[str, float] = rx.PyDiGraph()
    index = {actor: plain.add_node(actor) for actor in ties}
    for source, target, data in ties.edges(data=True):
        plain.add_edge(index[source], index[target], float(data["weight"]))
    if not plain.num_edges():
        even = dict.fromkeys(index, round(1 / len(index), 6) if index else 0.0)
        nobody = dict.fromkeys(index, 0.0)
        return even, nobody, dict(nobody)
    rank = rx.pagerank(plain, alpha=_DAMPING, weight_fn=float)
    hub, authority = rx.hits(plain, weight_fn=float, max_iter=10_000, tol=1e-9)
    # adding zero turns a negative zero into zero
    read = [{actor: round(found[i], 6) + 0.0 for actor, i in index.items()} for found in (rank, hub, authority)]
    return read[0], read[1], read[2]
