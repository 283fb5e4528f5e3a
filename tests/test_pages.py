"""`save_page` for graphs of any make, and the page inside an exported notebook."""

from __future__ import annotations

import networkx as nx
import pytest

import graphbuild as gb
from graphbuild.errors import OutputError
from graphbuild.view import page_actors
from tests.view.browser import launched, opened
from tests.view.invented import small_record


@pytest.fixture(scope="module")
def browser():
    with launched() as found:
        yield found


@pytest.mark.browser
@pytest.mark.parametrize("make", [nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph])
def test_any_graph_makes_a_page(browser, tmp_path, make):
    graph = make()
    graph.add_node(1, name="Ardania", kind="state", aliases=["Ardanians"], mentions=None)
    graph.add_edge(1, "b", predicate="greet", quad=1, text="Ardania greeted B.", confidence=None, score="x")
    graph.add_edge("b", "b", predicate="praise")
    before = nx.Graph(graph)
    path = gb.save_page(graph, tmp_path / "new" / "graph.html", title="By hand")
    assert nx.utils.graphs_equal(nx.Graph(graph), before)
    with opened(browser, path) as found:
        assert found.page.locator("h1").inner_text() == "By hand"
        assert found.page.locator("#note").inner_text() == "2 actors, 1 link"
        found.page.locator("#inspector .row-button").first.click()
        assert found.page.locator("blockquote").inner_text() == "Ardania greeted B."
        assert found.troubles == []


def test_ids_that_are_equal_as_text_are_refused(tmp_path):
    graph = nx.DiGraph([(1, 2), ("1", 3)])
    with pytest.raises(OutputError, match="the same id"):
        gb.save_page(graph, tmp_path / "graph.html")


def test_an_empty_graph_makes_a_page(tmp_path):
    assert page_actors(gb.save_page(nx.Graph(), tmp_path / "graph.html").read_text(encoding="utf-8")) == []


def test_a_dossier_shows_a_line_a_picture_and_the_page():
    shown = gb.Dossier(small_record()).show()._repr_html_()
    line, picture, frame = shown.index("<p>2 articles: "), shown.index("<img alt="), shown.index("<iframe ")
    assert line < picture < frame
    assert 'src="data:image/svg+xml;base64,' in shown


@pytest.mark.browser
def test_a_part_is_opened(browser, tmp_path):
    page = gb.Dossier(small_record()).show().open_at(around="orlo", steps=2, facts=True)
    with opened(browser, page.save(tmp_path / "part.html")) as found:
        assert found.state("state.ego") == {"actor": "actor:lena-orlo", "steps": 2}
        assert found.state("[...state.statuses]") == ["fact"]
        assert found.page.locator("#inspector h2").inner_text() == "Lena Orlo"
        assert found.troubles == []


@pytest.mark.browser
def test_the_page_works_in_an_exported_notebook_and_leaves_its_picture_where_frames_are_cut(browser, tmp_path):
    nbconvert = pytest.importorskip("nbconvert")
    import nbformat

    shown = gb.Dossier(small_record()).show()
    output = nbformat.v4.new_output("display_data", {"text/html": shown._repr_html_(), "text/plain": repr(shown)})
    cell = nbformat.v4.new_code_cell("dossier.show()", outputs=[output])
    notebook = nbformat.v4.new_notebook(cells=[cell])
    html, _ = nbconvert.HTMLExporter().from_notebook_node(notebook)
    file = tmp_path / "notebook.html"
    file.write_text(html.replace("<html ", "<html data-ready=yes ", 1), encoding="utf-8")
    with opened(browser, file) as found:
        found.page.locator("iframe").scroll_into_view_if_needed()
        frame = found.page.frame_locator("iframe")
        frame.locator("html[data-ready=yes]").wait_for()
        frame.locator("#search").fill("Corvia")
        frame.locator("#search").press("Enter")
        assert frame.locator("#inspector h2").inner_text() == "Corvia"
        assert found.page.evaluate("document.querySelector('img[alt^=\"Actor graph\"]').naturalWidth") == 960
        over = found.page.locator("iframe").bounding_box()
        below = found.page.locator("img[alt^='Actor graph']").bounding_box()
        assert abs(over["y"] - below["y"]) < 2
        found.page.evaluate("document.querySelector('iframe').remove()")
        assert found.page.locator("img[alt^='Actor graph']").is_visible()
