"""GraphML and GEXF round trips, the same bytes each time, hostile characters too."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.graph import build_graph, read_gexf, read_graphml, write_gexf, write_graphml
from tests.view.invented import hostile_record, small_record

FORMS = pytest.mark.parametrize(
    ("write", "read"), [(write_graphml, read_graphml), (write_gexf, read_gexf)], ids=["graphml", "gexf"]
)


def content(graph):
    nodes = {n: {k: v for k, v in d.items() if k != "label"} for n, d in graph.nodes(data=True)}
    edges = {d["id"]: (s, t, {k: v for k, v in d.items() if k != "networkx_key"}) for s, t, d in graph.edges(data=True)}
    return nodes, edges


@FORMS
def test_a_graph_comes_back_whole(write, read):
    graph = build_graph(small_record())
    assert content(read(write(graph))) == content(graph)


@FORMS
def test_the_same_graph_gives_the_same_bytes_without_a_date(write, read):
    first, second = (write(build_graph(small_record())) for _ in range(2))
    assert first == second
    assert b"lastmodified" not in first


@FORMS
@pytest.mark.parametrize("attack", ["]]></x>&<!--", "\x00\x0b\ud800\ufffe", "a\nb\tc"], ids=range(3))
def test_hostile_text_stays_text(write, read, attack):
    graph = build_graph(hostile_record(attack))
    found = read(write(graph))
    assert found.number_of_edges() == graph.number_of_edges()
    assert not {"x", "script"} & set(found)


@FORMS
@settings(max_examples=25, deadline=None)
@given(names=st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=6, unique=True), value=st.text(max_size=9))
def test_any_graph_can_be_written(write, read, names, value):
    graph = nx.MultiDiGraph()
    for name in names:
        graph.add_edge(names[0], name, note=value, number=None, several=[1, "b"])
        graph.add_edge(names[0], name, note=value)
    assert read(write(graph)).number_of_edges() == graph.number_of_edges()


@FORMS
def test_an_empty_graph_is_a_file_too(write, read):
    assert len(read(write(nx.MultiDiGraph()))) == 0
