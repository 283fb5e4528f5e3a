"""Who works with whom: communities of cooperation."""

from __future__ import annotations

import networkx as nx

from graphbuild.analysis.edges import ActorGraph, tie_graph


def find_communities(graph: ActorGraph, *, resolution: float = 1.0, seed: int = 0) -> tuple[tuple[str, ...], ...]:
    """Return the communities of actors who cooperate, largest first, members sorted by id.

    Louvain's method (Blondel et al. 2008) on the number of cooperative acts (quad classes 1 and 2) between two
    actors; it looks for the parts c with the greatest modularity Q = Σ_c [L_c/m - γ (k_c/2m)²], γ being the
    `resolution`: above 1 it finds more and smaller communities.  Actors without cooperation are left out.  The
    same graph and seed give the same communities.

    >>> both = [("A", "B"), ("B", "C"), ("A", "C"), ("X", "Y"), ("Y", "Z"), ("X", "Z")]
    >>> graph = nx.MultiDiGraph([(a, b, {"quad": 1}) for a, b in both])
    >>> find_communities(graph)
    (('A', 'B', 'C'), ('X', 'Y', 'Z'))
    """
    pairs = cooperation_graph(graph)
    actors = list(pairs)
    # numbers in place of ids: sets of text have another order in every process
    numbered = nx.relabel_nodes(pairs, {actor: number for number, actor in enumerate(actors)})
    found = nx.community.louvain_communities(numbered, weight="weight", resolution=resolution, seed=seed)
    named = (tuple(sorted(actors[number] for number in members)) for members in found)
    return tuple(sorted(named, key=lambda members: (-len(members), members)))


def measure_modularity(
    graph: ActorGraph, communities: tuple[tuple[str, ...], ...], *, resolution: float = 1.0
) -> float:
    """Return the modularity of communities that cover every actor who cooperates, -1/2 to 1.

    Q = Σ_c [L_c/m - γ (k_c/2m)²] (Newman and Girvan 2004): L_c acts inside c, k_c acts its members take part in,
    m all acts.

    >>> graph = nx.MultiDiGraph([("A", "B", {"quad": 1}), ("X", "Y", {"quad": 2})])
    >>> measure_modularity(graph, (("A", "B"), ("X", "Y")))
    0.5
    """
    pairs = cooperation_graph(graph)
    if not pairs.number_of_edges():
        return 0.0
    parts = [set(members) for members in communities]
    return round(nx.community.modularity(pairs, parts, weight="weight", resolution=resolution), 6)


def cooperation_graph(graph: ActorGraph) -> nx.Graph[str]:
    """Return actors who cooperate, with the number of cooperative acts in both directions as `weight`."""
    pairs: nx.Graph[str] = nx.Graph()
    ties = tie_graph(graph, sign="cooperation")
    pairs.add_nodes_from(actor for actor in ties if ties.degree(actor))
    for source, target, data in ties.edges(data=True):
        known = pairs.get_edge_data(source, target, {"weight": 0})["weight"]
        pairs.add_edge(source, target, weight=known + data["weight"])
    return pairs
