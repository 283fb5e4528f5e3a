"""Around one actor and between two: ego graphs and paths, with the sentences that make them."""

from __future__ import annotations

from difflib import get_close_matches
from itertools import islice, pairwise

import networkx as nx
import pandas as pd

from graphbuild.analysis.edges import ActorGraph


def find_actor(graph: ActorGraph, name: str) -> str:
    """Return the id of the actor with this id, name or alias; case does not matter, a name goes before an alias.

    Raises:
        ValueError: the graph has no such actor.

    >>> graph = nx.MultiDiGraph()
    >>> graph.add_node("Q159", name="Russia", aliases="Moscow | the Kremlin")
    >>> find_actor(graph, "russia"), find_actor(graph, "the Kremlin"), find_actor(graph, "Q159")
    ('Q159', 'Q159', 'Q159')
    """
    if name in graph:
        return name
    wanted = name.casefold()
    known: dict[str, str] = {}
    for actor in sorted(graph):
        known.setdefault(str(graph.nodes[actor].get("name", actor)).casefold(), actor)
    for actor in sorted(graph):
        for alias in str(graph.nodes[actor].get("aliases", "")).split(" | "):
            known.setdefault(alias.casefold(), actor)
    if wanted not in known:
        near = get_close_matches(wanted, [n for n in known if n], n=3)
        hint = f"did you mean {', '.join(near)}?" if near else "list the names with dossier.to_frame('actors')"
        raise ValueError(f"no actor of the graph is named {name!r}; {hint}")
    return known[wanted]


def ego_graph(graph: ActorGraph, actor: str, *, radius: int = 1) -> ActorGraph:
    """Return the actor (id or name), those within `radius` links, directions ignored, and all edges among them.

    Raises:
        ValueError: the graph has no such actor.

    >>> sorted(ego_graph(nx.MultiDiGraph([("A", "B"), ("B", "C"), ("C", "D")]), "B"))
    ['A', 'B', 'C']
    """
    ego: ActorGraph = nx.ego_graph(graph, find_actor(graph, actor), radius=radius, undirected=True)
    return ego


def find_paths(graph: ActorGraph, first: str, second: str, *, limit: int = 10) -> tuple[tuple[str, ...], ...]:
    """Return the shortest paths from one actor (id or name) to another, directions ignored, as ids; () if none.

    Raises:
        ValueError: the graph has no such actor.

    >>> graph = nx.MultiDiGraph([("A", "B"), ("C", "B"), ("A", "D"), ("D", "E"), ("E", "C")])
    >>> find_paths(graph, "A", "C")
    (('A', 'B', 'C'),)
    """
    pairs: nx.Graph[str] = nx.Graph()
    pairs.add_nodes_from(sorted(graph))
    pairs.add_edges_from(sorted((min(s, t), max(s, t)) for s, t in graph.edges()))
    ends = find_actor(graph, first), find_actor(graph, second)
    try:
        return tuple(sorted(tuple(path) for path in islice(nx.all_shortest_paths(pairs, *ends), limit)))
    except nx.NetworkXNoPath:
        return ()


def path_frame(graph: ActorGraph, path: tuple[str, ...]) -> pd.DataFrame:
    """Return the edges along a path, step by step, both directions: step, source, predicate, target, date, text."""
    rows = []
    for step, pair in enumerate(pairwise(path), start=1):
        for source, target in (pair, pair[::-1]):
            keyed = graph[source].get(target, {})
            for data in keyed.values():
                ends = [str(graph.nodes[end].get("name", end)) for end in (source, target)]
                told = [str(data.get(key, "")) for key in ("date", "status", "outlet", "text")]
                rows.append([step, ends[0], str(data.get("predicate", "")), ends[1], *told])
    return pd.DataFrame(rows, columns=["step", "source", "predicate", "target", "date", "status", "outlet", "text"])
