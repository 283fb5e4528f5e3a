"""Small graphs whose answers can be worked out by hand."""

from __future__ import annotations

import networkx as nx

from graphbuild.analysis import edges_frame


def graph_of(*edges):
    """A graph of (source, target, attributes) rows; names are the ids in capitals with the word Republic."""
    graph = nx.MultiDiGraph()
    for source, target, attributes in edges:
        graph.add_edge(source, target, **attributes)
    for actor in graph:
        graph.nodes[actor]["name"] = f"Republic {actor}"
    return graph


def scored(*pairs):
    """A graph of (source, target, score) rows, cooperation above zero and conflict below."""
    return graph_of(*((s, t, {"score": float(x), "quad": 1 if x > 0 else 3, "event": "SUPPORT"}) for s, t, x in pairs))


def dated(*rows):
    """The frame of (source, target, type, quad, score, date) rows, one statement each."""
    keys = ("event", "quad", "score", "date")
    edges = (
        (row[0], row[1], dict(zip(keys, row[2:6], strict=True)) | {"statement": str(n)}) for n, row in enumerate(rows)
    )
    return edges_frame(graph_of(*edges))
