"""What the page shows before anything is chosen, for small, dense and very large graphs."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from graphbuild.graph import build_graph, lay_out
from graphbuild.view import render_page
from tests.view.browser import launched, opened, save, write_page
from tests.view.invented import large_record, small_record

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser():
    with launched() as found:
        yield found


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Path:
    return write_page(tmp_path_factory.mktemp("small"), small_record())


@pytest.fixture(scope="module")
def large(tmp_path_factory) -> Path:
    return write_page(tmp_path_factory.mktemp("large"), large_record(300, 2000, articles=60))


def test_a_dense_graph_shows_its_strongest_links_and_says_what_it_leaves_out(browser, large):
    with opened(browser, large) as found:
        note = found.page.locator("#note")
        assert note.inner_text().startswith("The 100 strongest of 1,")
        others = found.state("model.reports.filter((r) => r.quad === 0).length")
        assert f"{others} other statements left out" in note.inner_text()
        assert not found.page.locator("#filters").get_by_label("Other statements").is_checked()
        note.get_by_role("button", name="Show all").click()
        assert found.state("state.links.length === model.links.length")
        assert found.state("app.stage.network.body.edgeIndices.length === model.links.length")
        assert "left out" not in note.inner_text()
        assert found.troubles == []


def test_the_strongest_links_have_several_sources_and_are_events(browser, large):
    with opened(browser, large) as found:
        weak = "graphbuild.model.links.filter((l) => !l.visible && l.quad && l.group === 'fact')"
        strong = "graphbuild.state.links.filter((l) => l.group === 'fact')"
        mean = "(list) => list.reduce((n, l) => n + l.sources, 0) / list.length"
        assert found.page.evaluate(f"({mean})({strong}) > ({mean})({weak})")
        assert found.state("state.links.every((l) => l.quad > 0)")


def test_a_small_graph_shows_everything(browser, small):
    with opened(browser, small) as found:
        assert found.state("state.links.length === model.links.length")
        assert "left out" not in found.page.locator("#note").inner_text()


def test_thousands_of_links_are_plain_lines_that_can_be_clicked_and_saved(browser, tmp_path):
    with opened(browser, write_page(tmp_path, large_record(500, 4500, articles=200)), hash_="#top=0") as found:
        assert found.state("app.stage.plain")
        spot = found.page.evaluate(
            """() => {
              const {state, app} = graphbuild, {stage} = app, box = stage.element.getBoundingClientRect();
              for (const link of state.links) {
                const at = stage.pointOf(link, 0.5);
                const hit = stage.network.getNodeAt(at);
                const center = stage.network.DOMtoCanvas(at);
                if (hit === undefined && stage.plainLinkAt(center) === link.id) return [at.x + box.x, at.y + box.y, link.id];
              }
            }"""
        )
        found.page.mouse.click(spot[0], spot[1])
        assert found.state("state.selection.type") == "link"
        assert found.page.locator("#inspector blockquote").count() >= 1
        drawing = ElementTree.fromstring(save(found, "Drawing (SVG)"))
        paths = drawing.findall("{http://www.w3.org/2000/svg}path")
        assert len(paths) > 2 * found.state("state.links.length")
        assert found.troubles == []


def test_the_weightiest_actors_are_always_named(browser, large):
    with opened(browser, large) as found:
        names = found.page.evaluate(
            """() => {
              const {app, state} = graphbuild, written = [];
              const write = app.stage.write;
              app.stage.write = function (context, font, text, ...more) { written.push(text); return write.call(this, context, font, text, ...more); };
              app.stage.network.redraw();
              app.stage.write = write;
              return [written, state.actors.slice(0, 8).map((a) => a.name)];
            }"""
        )
        assert [name for name in names[1] if name not in names[0]] == []


def test_dates_beyond_all_reports_show_nothing_and_say_so(browser, small):
    with opened(browser, small, hash_="#dates=2090-01-01/2091-01-01") as found:
        assert found.page.locator("#note").inner_text().startswith("Nothing passes the filters")
        assert found.troubles == []


def test_a_few_far_dates_do_not_squeeze_the_timeline(browser, tmp_path):
    graph = build_graph(small_record())
    for number, (_, _, data) in enumerate(graph.edges(data=True)):
        data["date"] = "1901-01-01" if number == 0 else f"2024-03-{number:02d}"
    for number in range(200):
        graph.add_edge("Q30", "Q142", predicate="meet", quad=1, date=f"2024-{1 + number % 6:02d}-01")
    file = tmp_path / "graph.html"
    file.write_text(render_page(graph, small_record(), title="T", positions=lay_out(graph)), encoding="utf-8")
    with opened(browser, file) as found:
        assert found.page.locator("#dates").inner_text().startswith("2024-01-01")
        assert "1 report outside these dates" in found.page.locator("#timeline").inner_text()
        assert found.state("model.reports.filter((r) => r.visible).length") == 218
        assert found.troubles == []


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (390, 844)])
def test_the_graph_fills_the_stage_whatever_its_shape(browser, large, width, height):
    with opened(browser, large, width=width, height=height) as found:
        across, down = found.page.evaluate(
            """() => {
              const {state, app} = graphbuild, free = app.stage.free();
              const at = state.actors.map((a) => app.stage.place(a));
              const size = (name) => Math.max(...at.map((p) => p[name])) - Math.min(...at.map((p) => p[name]));
              return [size("x") / free.width, size("y") / free.height];
            }"""
        )
        assert 0.65 < across < 1.02
        assert 0.65 < down < 1.02
