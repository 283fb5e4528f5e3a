"""Graph files: GraphML and GEXF, the same bytes for the same graph."""

from __future__ import annotations

import io
import re
from itertools import count
from typing import Any

import networkx as nx

_STAMP = re.compile(rb' lastmodifieddate="[^"]*"')
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graphml(graph: nx.MultiDiGraph[str]) -> bytes:
    """Return the graph as GraphML, edge ids kept; characters that XML cannot hold become U+FFFD."""
    target = io.BytesIO()
    nx.write_graphml_xml(_writable(graph), target, edge_id_from_attribute="id", named_key_ids=True)
    return target.getvalue()


def write_gexf(graph: nx.MultiDiGraph[str]) -> bytes:
    """Return the graph as GEXF 1.2, without the date of writing, edge ids kept."""
    target = io.BytesIO()
    nx.write_gexf(_writable(graph), target)
    return _STAMP.sub(b"", target.getvalue(), count=1)


def read_graphml(data: bytes) -> nx.MultiDiGraph[str]:
    """Return the graph that `write_graphml` gave as `data`."""
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph(nx.read_graphml(io.BytesIO(data), force_multigraph=True))
    for _, _, attributes in found.edges(data=True):
        attributes.pop("key", None)
    return found


def read_gexf(data: bytes) -> nx.MultiDiGraph[str]:
    """Return the graph that `write_gexf` gave as `data`."""
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph(nx.read_gexf(io.BytesIO(data)))
    return found


def _writable(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Return a copy whose values every graph format takes: no None, no list, an id on every edge."""
    copy: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    ids: dict[str, str] = {}
    for node, attributes in graph.nodes(data=True):
        ids[node] = _unused(_legal(node), copy)
        copy.add_node(ids[node], **_plain(attributes))
    for number, (source, target, key, attributes) in enumerate(graph.edges(keys=True, data=True)):
        plain = {"id": f"edge-{number}"} | _plain(attributes)
        copy.add_edge(ids[source], ids[target], key=_legal(key), **plain)
    return copy


def _unused(name: str, graph: nx.MultiDiGraph[str]) -> str:
    """Return the name, numbered where another actor has come to the same one by its illegal characters."""
    return name if name not in graph else next(n for i in count(2) if (n := f"{name} ({i})") not in graph)


def _plain(attributes: dict[str, Any]) -> dict[str, Any]:
    return {_legal(name): _value(value) for name, value in attributes.items() if value is not None}


def _value(value: object) -> str | int | float:
    if isinstance(value, bool | int | float):
        return value
    if isinstance(value, list | tuple | set | frozenset):
        items = sorted(value, key=str) if isinstance(value, set | frozenset) else value
        return _legal(" | ".join(map(str, items)))
    return _legal(value)


def _legal(value: object) -> str:
    return _ILLEGAL.sub("\ufffd", str(value))
