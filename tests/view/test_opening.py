"""A page told what to show first."""

from __future__ import annotations

import pytest

from graphbuild.errors import OutputError, QueryError
from graphbuild.graph import build_graph, lay_out
from graphbuild.view import find_actor, open_at, page_actors, render_page
from tests.view.invented import large_record, small_record

ACTORS = [
    {"id": "Q30", "name": "United States", "aliases": ["US", "Washington"], "mentions": 9},
    {"id": "Q1065", "name": "United Nations", "aliases": ["UN"], "mentions": 3},
    {"id": "actor:lena-orlo", "name": "Lena Orlo", "aliases": ["Orlo"], "mentions": 2},
]


def page_of(record) -> str:
    graph = build_graph(record)
    return render_page(graph, record, title="Two dispatches", positions=lay_out(graph))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("Q30", "Q30"),
        ("united states", "Q30"),
        ("US", "Q30"),
        ("un", "Q1065"),
        (" Orlo ", "actor:lena-orlo"),
        ("lena", "actor:lena-orlo"),
    ],
)
def test_an_actor_is_found_by_id_name_alias_or_part(wanted, found):
    assert find_actor(ACTORS, wanted) == found


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("United", r"may be United States \(Q30\), United Nations \(Q1065\); give the id"),
        ("Atlantis", "search the page"),
    ],
)
def test_no_actor_or_several_are_an_error(wanted, message):
    with pytest.raises(QueryError, match=message):
        find_actor(ACTORS, wanted)


def test_the_start_is_written_once_and_replaced():
    page = page_of(small_record())
    once = open_at(page, top=5, around="Orlo", steps=2)
    assert 'data-start="top=5&amp;around=%5B%22actor%3Alena-orlo%22%2C+2%5D&amp;actor=actor%3Alena-orlo"' in once
    assert open_at(once) == page


def test_actors_of_a_packed_page_are_read(monkeypatch):
    monkeypatch.setattr("graphbuild.view.page._GZIP_FROM", 100)
    page = page_of(small_record())
    assert 'id="data-nodes" data-gzip' in page
    assert len(page_actors(page)) == 12


@pytest.mark.parametrize("text", ["", "<html></html>", "<!DOCTYPE html><p>A page of somebody else.</p>"])
def test_another_page_is_refused(text):
    with pytest.raises(OutputError, match="build it again"):
        open_at(text, top=3)
    with pytest.raises(OutputError, match="build it again"):
        page_actors(text)


def test_many_actors_are_read():
    assert len(page_actors(page_of(large_record(200, 900, articles=20)))) > 100
