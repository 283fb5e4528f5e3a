"""The actor graph as a data frame, one edge a row, and as plain graphs with weights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import networkx as nx
import pandas as pd

ActorGraph: TypeAlias = "nx.MultiDiGraph[str]"
Sign = Literal["all", "cooperation", "conflict"]

_PROMISES = ("AGREE", "THREATEN", "REJECT", "REQUEST")
_QUADS = {"all": (0, 1, 2, 3, 4), "cooperation": (1, 2), "conflict": (3, 4)}
_TEXTS = ("event", "date", "status", "speaker", "outlet", "article", "statement", "predicate", "published", "text")


def has_happened(edge: Mapping[str, object]) -> bool:
    """Return whether the act that the edge is coded as is said to have happened, by the outlet or by a speaker.

    What is denied, requested or merely possible has not.  Of what is planned the code is already that of the
    promise (AGREE) or threat (THREATEN), as the PLOVER codebook says, and that has been made.  So has a refusal:
    "refused to meet" is a meeting that did not happen, but a REJECT that did.

    >>> has_happened({"status": "negated", "event": "CONSULT"}), has_happened({"status": "planned", "event": "AGREE"})
    (False, True)
    """
    status, event = edge.get("status", "fact"), edge.get("event", "")
    if status == "planned":
        return event in _PROMISES
    if status == "negated":
        return event == "REJECT" and " to " in str(edge.get("predicate", ""))
    return status in ("fact", "attributed")


def edges_frame(graph: ActorGraph) -> pd.DataFrame:
    """Return one row per edge, in the graph's order: who (id and name), whom, code, date and where it is said.

    `happened` is `has_happened`.

    >>> graph = nx.MultiDiGraph([("A", "B", {"score": -4.0, "quad": 3}), ("B", "A", {"status": "possible"})])
    >>> edges_frame(graph)[["source", "target", "score", "quad", "happened"]].values.tolist()
    [['A', 'B', -4.0, 3, True], ['B', 'A', 0.0, 0, False]]
    """
    names = {actor: str(data.get("name", actor)) for actor, data in graph.nodes(data=True)}
    rows = [
        {"source": source, "source_name": names[source], "target": target, "target_name": names[target]}
        | {key: str(data.get(key, "fact" if key == "status" else "")) for key in _TEXTS}
        | {"quad": int(data.get("quad", 0)), "score": float(data.get("score", 0.0))}
        | {"negated": bool(data.get("negated", False)), "confidence": float(data.get("confidence", 1.0))}
        | {"happened": has_happened(data)}
        for source, target, data in graph.edges(data=True)
    ]
    ends = ["source", "source_name", "target", "target_name"]
    frame = pd.DataFrame(rows, columns=[*ends, *_TEXTS, "quad", "score", "negated", "confidence", "happened"])
    return frame.astype({"negated": bool, "happened": bool, "quad": int, "score": float, "confidence": float})


def select_dates(graph: ActorGraph, *, start: str = "", end: str = "9999") -> ActorGraph:
    """Return the graph of the edges dated from `start` up to, but not including, `end`, and of their actors.

    Dates are ISO 8601 of any precision and compared as text: start="2014-07" begins with July.  Edges without
    a date are left out.

    >>> graph = nx.MultiDiGraph([("A", "B", {"date": "2014-09-05"}), ("B", "C", {"date": "2016"}), ("C", "D", {})])
    >>> list(select_dates(graph, start="2015").edges())
    [('B', 'C')]
    """
    chosen = [
        (source, target, key)
        for source, target, key, data in graph.edges(keys=True, data=True)
        if data.get("date") and start <= str(data["date"]) < end
    ]
    selected: ActorGraph = graph.edge_subgraph(chosen).copy()  # type: ignore[arg-type]  # the stubs know no keys
    return selected


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
        if source != target and data.get("quad", 0) in _QUADS[sign] and has_happened(data):
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
        if source != target and has_happened(data):
            pair = (source, target) if source < target else (target, source)
            sums[pair] = sums.get(pair, 0.0) + float(data.get("score", 0.0))
    signed: nx.Graph[str] = nx.Graph()
    signed.add_nodes_from((actor, graph.nodes[actor]) for actor in sorted(graph))
    for (first, second), total in sorted(sums.items()):
        score = round(total, 6)
        if score:
            signed.add_edge(first, second, score=score, sign=1 if score > 0 else -1, weight=abs(score))
    return signed
