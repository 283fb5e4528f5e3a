"""Positions: for every actor, apart, evenly near, and always the same."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from itertools import combinations

import networkx as nx
import pytest

from graphbuild.graph import build_graph, lay_out, measures
from graphbuild.graph.layout import median_neighbor_distance
from graphbuild.graph.packing import pack_boxes
from tests.view.invented import large_record, small_record


def several_components() -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    nx.add_path(graph, ["a", "b", "c", "d"])
    nx.add_path(graph, ["e", "f"])
    nx.add_star(graph, [f"s{i}" for i in range(30)])
    graph.add_node("alone")
    return graph


GRAPHS = {
    "small": lambda: build_graph(small_record()),
    "large": lambda: build_graph(large_record(300, 1500, articles=30)),
    "components": several_components,
    "star": lambda: nx.MultiDiGraph(nx.star_graph([f"n{i}" for i in range(80)])),
    "clique": lambda: nx.MultiDiGraph(nx.complete_graph([f"n{i}" for i in range(25)], create_using=nx.DiGraph)),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_actors_stand_apart_and_near(name):
    graph = GRAPHS[name]()
    found = lay_out(graph)
    assert list(found) == list(graph)
    assert all(type(x) is int and type(y) is int for x, y in found.values())
    assert min(math.dist(a, b) for a, b in combinations(found.values(), 2)) > 36
    assert 44 <= median_neighbor_distance(list(found.values())) <= 70


@pytest.mark.parametrize("count", [0, 1, 2])
def test_tiny_graphs_have_places(count):
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(f"n{i}" for i in range(count))
    assert len(set(lay_out(graph).values())) == count


def test_a_new_process_with_other_hashes_gives_the_same_positions():
    script = (
        "from tests.view.invented import *; from graphbuild.graph import *; print(lay_out(build_graph(small_record())))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_boxes_do_not_overlap():
    sizes = [(300.0, 200.0), (120.0, 90.0), (120.0, 80.0), (60.0, 60.0), (60.0, 60.0), (60.0, 60.0)]
    boxes = [
        (x - w / 2, y - h / 2, x + w / 2, y + h / 2) for (w, h), (x, y) in zip(sizes, pack_boxes(sizes), strict=True)
    ]
    for a, b in combinations(boxes, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_measures_count_acts_and_rank_actors():
    found = measures(build_graph(small_record()))
    front = found["actor:northern-front"]
    assert (front["acts"], front["targeted"], front["cooperation"], front["conflict"]) == (2, 4, 2, 4)
    assert front["balance"] == round(-2 / 6, 6)
    assert front["rank"] == max(m["rank"] for m in found.values())
    assert sum(m["rank"] for m in found.values()) == pytest.approx(1, abs=1e-4)
    assert found["Q30"]["between"] == 0
    assert measures(nx.MultiDiGraph()) == {}
