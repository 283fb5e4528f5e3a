"""The page as text: the same bytes, nothing outside, nothing unescaped, spans in UTF-16 units."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import replace

import networkx as nx
import pytest

from graphbuild.errors import OutputError
from graphbuild.graph import build_graph, lay_out
from graphbuild.model import Record
from graphbuild.view import inline_frame, render_page, view_fragment
from graphbuild.view.evidence import article_rows, report_rows, utf16_offset
from tests.view.invented import hostile_record, large_record, small_record


def page_of(record: Record, title: str = "Two dispatches") -> str:
    graph = build_graph(record)
    return render_page(graph, record, title=title, positions=lay_out(graph))


def block_of(page: str, name: str):
    found = re.search(
        rf'<script type="application/json" id="{name}"( data-gzip="yes")?>(.*?)</script>', page, re.DOTALL
    )
    value = json.loads(found[2])
    return json.loads(gzip.decompress(base64.b64decode(value))) if found[1] else value


def test_a_new_process_with_other_hashes_gives_the_same_page():
    script = (
        "import sys; from tests.view.invented import *; from graphbuild.graph import *; from graphbuild.view import *;"
        "r = small_record(); g = build_graph(r); sys.stdout.write(render_page(g, r, title='T', positions=lay_out(g)))"
    )
    pages = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("3", "4")
    }
    assert len(pages) == 1


def test_nothing_is_loaded_from_outside_and_every_script_is_hashed():
    page = page_of(small_record())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for text in re.findall(r"<script>(.*?)</script>", page, re.DOTALL) + re.findall(
        r"<style>(.*?)</style>", page, re.DOTALL
    ):
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy
    head = page[: page.index("<script>")]
    assert not re.search(r"""<(?:link|img|iframe|script)[^>]*\s(?:src|href)=""", head)


def test_the_graph_is_not_changed():
    record = small_record()
    graph = build_graph(record)
    before = nx.MultiDiGraph(graph)
    render_page(graph, record, title="T", positions=lay_out(graph))
    assert nx.utils.graphs_equal(graph, before)


def test_marks_cut_the_right_words_in_utf16():
    record = small_record()
    rows = report_rows(build_graph(record), record)
    articles = article_rows(record)
    seen = 0
    for row in rows:
        sentence = articles[row["article"]]["pieces"][row["sentence"]][1]
        units = sentence.encode("utf-16-le")
        for start, end, role in row["marks"]:
            words = units[2 * start : 2 * end].decode("utf-16-le")
            assert words in sentence
            if role == "s":
                assert words == next(a.name for a in record.actors if a.id == row["from"])
                seen += 1
    assert seen == len(rows) == 18


@pytest.mark.parametrize(
    ("text", "position", "offset"),
    [("abc", 2, 2), ("a🕊b", 1, 1), ("a🕊b", 2, 3), ("é\u0301x", 2, 2), ("\ud800🕊", 2, 3), ("", 0, 0)],
)
def test_offsets_become_utf16(text, position, offset):
    assert utf16_offset(text, position) == offset


def test_articles_are_whole():
    record = small_record()
    for row, part in zip(article_rows(record), record.articles, strict=True):
        assert "".join(before + sentence for before, sentence in row["pieces"]) + row["rest"] == part.article.text


@pytest.mark.parametrize("attack", ["</script><script>alert(1)</script>", "<!--", "\"'><b>", "{{ 7*7 }}"])
def test_hostile_text_never_stands_as_markup(attack):
    page = page_of(hostile_record(attack), title=attack)
    plain = page_of(small_record())
    assert page.count("<script") == plain.count("<script")
    assert page.count("<!--") == plain.count("<!--")
    assert "<b>" not in page.split("<script>")[0]
    assert "49" not in re.search(r"<title>(.*?)</title>", page)[1]


def test_large_blocks_are_packed_without_a_time():
    record = large_record(200, 9000, articles=90)
    page = page_of(record)
    assert page == page_of(record)
    assert 'id="data-edges" data-gzip="yes"' in page
    assert len(block_of(page, "data-edges")) == build_graph(record).number_of_edges()


def test_any_graph_with_names_makes_a_page():
    graph = nx.MultiDiGraph()
    graph.add_edge("a", "b", predicate="greet", text="A greeted B.", quad=7)
    page = render_page(graph, title="By hand", positions={"a": (0, 0), "b": (50.4, 0)})
    assert block_of(page, "data-edges")[0] | {"text": "A greeted B.", "quad": 0} == block_of(page, "data-edges")[0]
    assert block_of(page, "data-nodes")[1]["name"] == "b"


def test_a_missing_position_is_said():
    graph = build_graph(small_record())
    with pytest.raises(OutputError, match="has no position; pass positions"):
        render_page(graph, small_record(), title="T", positions={})


def test_a_record_without_edges_makes_a_page():
    part = replace(small_record().articles[0], statements=())
    assert block_of(page_of(Record(articles=(part,))), "data-edges") == []


def test_the_frame_is_shut_off_and_escaped():
    frame = inline_frame('<p title="x">&amp;</p>', "3 <actors>")
    assert frame.startswith("<p>3 &lt;actors&gt;</p>")
    assert 'srcdoc="&lt;p title=&quot;x&quot;&gt;&amp;amp;&lt;/p&gt;"' in frame
    assert "allow-same-origin" not in frame


def test_statements_without_an_edge_are_marked_in_their_article():
    part = small_record().articles[0]
    alone = replace(part.statements[0], arguments=())
    rows = article_rows(Record(articles=(replace(part, statements=(alone, *part.statements[1:])),)))
    ((sentence, start, end, reading),) = rows[0]["also"]
    assert rows[0]["pieces"][sentence][1][start:end] == "suspended"
    assert reading == "United States – suspended → ceasefire talks"


@pytest.mark.parametrize(
    ("options", "fragment"),
    [
        ({}, ""),
        ({"top": 0, "table": True}, "view=table&top=0"),
        ({"first": "2016-01-01"}, "dates=2016-01-01%2F"),
        ({"around": "Q30", "steps": 2}, "around=%5B%22Q30%22%2C+2%5D&actor=Q30"),
    ],
)
def test_a_start_is_written_as_an_address(options, fragment):
    assert view_fragment(**options) == fragment
