"""The actor graph as a data frame, one edge a row, and as plain graphs with weights."""

from __future__ import annotations

from typing import Literal, TypeAlias

import networkx as nx
import pandas as pd

ActorGraph: TypeAlias = "nx.MultiDiGraph[str]"
Sign = Literal["all", "cooperation", "conflict"]

HAPPENED = ("fact", "attributed")
"""What is said to have happened, by the outlet or by a speaker: not denied, not planned, not merely possible."""

_QUADS = {"all": (0, 1, 2, 3, 4), "cooperation": (1, 2), "conflict": (3, 4)}
_TEXTS = ("event", "date", "status", "speaker", "outlet", "article", "statement", "predicate", "published", "text")


def edges_frame(graph: ActorGraph, *, statuses: tuple[str, ...] | None = None) -> pd.DataFrame:
    """Return one row per edge, in the graph's order: who (id and name), whom, code, date and where it is said.

    `statuses` keeps only edges of these statuses (`HAPPENED`, for example); None keeps all.

    >>> graph = nx.MultiDiGraph([("A", "B", {"score": -4.0, "quad": 3}), ("B", "A", {"status": "planned"})])
    >>> edges_frame(graph)[["source", "target", "score", "quad", "status"]].values.tolist()
    [['A', 'B', -4.0, 3, 'fact'], ['B', 'A', 0.0, 0, 'planned']]
    >>> len(edges_frame(graph, statuses=HAPPENED))
    1
    """
    names = {actor: str(data.get("name", actor)) for actor, data in graph.nodes(data=True)}
    rows = [
        {"source": source, "source_name": names[source], "target": target, "target_name": names[target]}
        | {key: str(data.get(key, "fact" if key == "status" else "")) for key in _TEXTS}
        | {"quad": int(data.get("quad", 0)), "score": float(data.get("score", 0.0))}
        | {"negated": bool(data.get("negated", False)), "confidence": float(data.get("confidence", 1.0))}
        for source, target, data in graph.edges(data=True)
        if statuses is None or data.get("status", "fact") in statuses
    ]
    columns = ["source", "source_name", "target", "target_name", *_TEXTS, "quad", "score", "negated", "confidence"]
    return pd.DataFrame(rows, columns=columns)


def tie_graph(graph: ActorGraph, *, sign: Sign = "all") -> nx.DiGraph[str]:
    """Return who acts on whom, with the number of acts as `weight`; acts that did not happen do not count.

    `sign` keeps cooperation (quad classes 1 and 2) or conflict (3 and 4); all actors stay, sorted by id.

    >>> graph = nx.MultiDiGraph([("A", "B", {"quad": 1}), ("A", "B", {"quad": 2}), ("B", "A", {"quad": 4})])
    >>> list(tie_graph(graph, sign="cooperation").edges(data="weight"))
    [('A', 'B', 2)]
    """
    ties: nx.DiGraph[str] = nx.DiGraph()
    ties.add_nodes_from((actor, graph.nodes[actor]) for actor in sorted(graph))
    for source, target, data in graph.edges(data=True):
        if source != target and data.get("quad", 0) in _QUADS[sign] and data.get("status", "fact") in HAPPENED:
            known = ties.get_edge_data(source, target, {"weight": 0})["weight"]
            ties.add_edge(source, target, weight=known + 1)
    return ties


def signed_graph(graph: ActorGraph) -> nx.Graph[str]:
    """Return pairs of actors with the sum of the scores of what they did to each other, without directions.

    `score` is Σ Goldstein scores (Goldstein 1992) of the acts that happened, `sign` is 1 where it is above zero
    and -1 below, `weight` its absolute value; pairs with the sum zero are left out.

    >>> graph = nx.MultiDiGraph([("A", "B", {"score": 3.0}), ("B", "A", {"score": -5.0})])
    >>> list(signed_graph(graph).edges(data=True))
    [('A', 'B', {'score': -2.0, 'sign': -1, 'weight': 2.0})]
    """
    sums: dict[tuple[str, str], float] = {}
    for source, target, data in graph.edges(data=True):
        if source != target and data.get("status", "fact") in HAPPENED:
            pair = (source, target) if source < target else (target, source)
            sums[pair] = sums.get(pair, 0.0) + float(data.get("score", 0.0))
    signed: nx.Graph[str] = nx.Graph()
    signed.add_nodes_from((actor, graph.nodes[actor]) for actor in sorted(graph))
    for (first, second), total in sorted(sums.items()):
        score = round(total, 6)
        if score:
            signed.add_edge(first, second, score=score, sign=1 if score > 0 else -1, weight=abs(score))
    return signed
