"""The still picture: well-formed, without script, the same bytes, names only where there is room."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import networkx as nx
import pytest

from graphbuild.graph import build_graph, lay_out
from graphbuild.view import draw_picture, strongest_part
from tests.view.invented import hostile_record, large_record, small_record

SPACE = "{http://www.w3.org/2000/svg}"


def picture_of(record) -> str:
    graph = build_graph(record)
    return draw_picture(graph, lay_out(graph))


def test_it_names_actors_and_draws_each_link():
    root = ElementTree.fromstring(picture_of(small_record()))
    names = [text.text for text in root.iter(f"{SPACE}text")]
    assert {"Northern Front", "United States", "Ardania"} <= set(names)
    links = {(s, t, d["quad"], d["status"] == "fact") for s, t, d in build_graph(small_record()).edges(data=True)}
    assert len(list(root.iter(f"{SPACE}polygon"))) == len(links)


def test_the_same_record_gives_the_same_picture():
    assert picture_of(small_record()) == picture_of(small_record())


@pytest.mark.parametrize("attack", ["</svg><script>alert(1)</script>", "<image href='x'/>", "a\x00b\ud800c", "&amp;"])
def test_hostile_names_stay_text(attack):
    root = ElementTree.fromstring(picture_of(hostile_record(attack)).encode("utf-8"))
    assert {element.tag.removeprefix(SPACE) for element in root.iter()} <= {
        "svg",
        "rect",
        "path",
        "polygon",
        "circle",
        "text",
    }
    assert not any(name.startswith("on") or "href" in name for e in root.iter() for name in e.attrib)


def test_a_large_graph_gives_its_strongest_links_and_names_that_do_not_overlap():
    graph = build_graph(large_record(300, 2000, articles=60))
    part = strongest_part(graph)
    assert part.number_of_edges() < graph.number_of_edges()
    assert all(data["quad"] for _, _, data in part.edges(data=True))
    root = ElementTree.fromstring(draw_picture(part, lay_out(part)))
    assert len(list(root.iter(f"{SPACE}polygon"))) == 70
    boxes = [
        (float(t.get("x")) - 3.3 * len(t.text), float(t.get("y")), 6.6 * len(t.text)) for t in root.iter(f"{SPACE}text")
    ]
    assert len(boxes) > 10
    for i, (x, y, width) in enumerate(boxes):
        assert not any(abs(y - v) < 14 and x < u + w and u < x + width for u, v, w in boxes[:i])


def test_a_graph_without_links_is_an_empty_picture():
    assert ElementTree.fromstring(draw_picture(nx.MultiDiGraph(), {})).findall(f"{SPACE}text") == []
