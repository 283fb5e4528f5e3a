"""The page in Chromium: every panel with real clicks and keys, offline, without a word in the console."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from graphbuild.graph import build_graph, lay_out, read_gexf
from graphbuild.model import Record
from graphbuild.view import inline_frame, render_page, view_fragment
from tests.view.browser import launched, opened, save, write_page
from tests.view.invented import hostile_record, small_record

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser():
    with launched() as found:
        yield found


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Path:
    return write_page(tmp_path_factory.mktemp("small"), small_record())


@pytest.fixture
def view(browser, small):
    with opened(browser, small) as found:
        yield found
        assert found.troubles == []
        assert found.requests == [found.page.url.split("#")[0]]


def link_spot(view, source: str, target: str) -> tuple[float, float]:
    """Return the middle of a link in window pixels."""
    at = view.page.evaluate(
        """([source, target]) => {
          const {state, app} = graphbuild;
          const link = state.links.find((l) => l.from === source && l.to === target);
          const at = app.stage.network.canvasToDOM(app.stage.network.body.edges[link.key].edgeType.getPoint(0.62));
          const box = app.stage.element.getBoundingClientRect();
          return [at.x + box.x, at.y + box.y];
        }""",
        [source, target],
    )
    return at[0], at[1]


def actor_spot(view, actor: str) -> tuple[float, float]:
    at = view.page.evaluate(
        """(id) => {
          const {model, app} = graphbuild;
          const at = app.stage.place(model.actors.get(id));
          const box = app.stage.element.getBoundingClientRect();
          return [at.x + box.x, at.y + box.y];
        }""",
        actor,
    )
    return at[0], at[1]


def test_a_click_on_a_link_shows_the_sentence_with_its_words_marked(view):
    view.page.mouse.click(*link_spot(view, "actor:northern-front", "actor:port-selm"))
    panel = view.page.locator("#inspector")
    assert panel.locator("h2").inner_text().split() == ["Northern", "Front", "→", "Port", "Selm"]
    assert panel.locator("blockquote").inner_text() == "Northern Front shelled Port Selm before dawn."
    marks = [(m.get_attribute("class"), m.inner_text()) for m in panel.locator("blockquote mark").all()]
    assert marks == [("m-s", "Northern Front"), ("m-r", "shelled"), ("m-o", "Port Selm")]
    text = panel.inner_text()
    for piece in (
        "Assault (heavy weapons)",
        "−10 (−10 war to +10 help)",
        "90 %",
        "2024-03-06",
        "Harbor Wire",
        "active",
    ):
        assert piece in text


def test_marks_after_a_character_outside_the_basic_plane_stay_on_their_words(view):
    view.page.evaluate(
        "graphbuild.app.select({type: 'link', id: graphbuild.model.links.find((l) => "
        "l.from === 'Q142' && l.to === 'actor:ardania').id})"
    )
    assert "🕊" in view.page.locator("blockquote").inner_text()
    marks = [m.inner_text() for m in view.page.locator("blockquote mark").all()]
    assert marks == ["France", "backed", "Ardania"]


def test_a_claim_names_its_speaker(view):
    view.page.mouse.click(*link_spot(view, "actor:ardanian-army", "actor:northern-front"))
    panel = view.page.locator("#inspector")
    assert "Said by\nMarek Tal" in panel.inner_text()
    assert panel.locator("blockquote .m-c").all_inner_texts() == ["Marek Tal", "said"]


def test_a_click_on_an_actor_shows_its_card_and_steps_around_it(view):
    view.page.mouse.click(*actor_spot(view, "actor:lena-orlo"))
    panel = view.page.locator("#inspector")
    assert "Foreign Minister of Ardania" in panel.inner_text()
    assert "Orlo" in panel.locator(".aliases").inner_text()
    panel.get_by_role("button", name="1 step").click()
    assert sorted(view.state("state.actors.map((a) => a.name)")) == ["France", "Lena Orlo", "Marek Tal"]
    panel.get_by_role("button", name="2 steps").click()
    assert view.state("state.actors.length") == 5
    panel.get_by_role("button", name="Whole graph").click()
    assert view.state("state.actors.length") == 12


def test_search_finds_by_alias_with_keys_alone(view):
    view.page.keyboard.press("/")
    view.page.keyboard.type("washing")
    assert view.page.locator("#found li").inner_text().startswith("United States")
    view.page.keyboard.press("Enter")
    assert view.page.locator("#inspector h2").inner_text() == "United States"
    assert view.page.locator("#inspector a").get_attribute("href") == "https://www.wikidata.org/wiki/Q30"
    assert view.page.locator("#inspector a").get_attribute("rel") == "noopener noreferrer"
    view.page.keyboard.press("Escape")
    assert view.page.locator("#inspector h2").inner_text() == "Overview"


@pytest.mark.parametrize(
    ("label", "links"), [("Verbal conflict", 14), ("Material conflict", 15), ("Material cooperation", 13)]
)
def test_a_class_can_be_switched_off_and_on(view, label, links):
    box = view.page.locator("#filters").get_by_label(label)
    box.uncheck()
    assert view.state("state.links.length") == links
    drawn = "app.stage.network.body.edgeIndices.length"
    assert view.state(drawn) == links
    box.check()
    assert view.state(drawn) == 18


def test_facts_only_hides_what_is_claimed_planned_or_denied(view):
    view.page.get_by_role("button", name="Facts only").click()
    assert view.state("[...new Set(state.links.map((l) => l.group))]") == ["fact"]
    assert view.state("state.links.length") == 14
    view.page.get_by_role("button", name="With claims").click()
    assert view.state("state.links.length") == 18


def test_outlets_kinds_and_least_reports_filter(view):
    filters = view.page.locator("#filters")
    filters.get_by_label("Harbor Wire").uncheck()
    assert view.state("state.links.length") == 8
    filters.get_by_label("People").uncheck()
    assert view.state("state.links.length") == 7
    view.page.locator("#reset").click()
    assert view.state("state.links.length") == 18


def test_dates_slide_and_reports_without_a_day_of_their_own_stand_at_their_publication(view):
    view.page.locator("#to").focus()
    for _ in range(20):
        view.page.keyboard.press("ArrowLeft")
    assert view.state("state.links.length") == 13
    assert "2024-03-04 – 2024-03-12" in view.page.locator("#dates").inner_text()


def test_a_path_shows_each_hop_with_its_evidence(view):
    view.page.locator("#path-a").fill("Corvia")
    view.page.locator("#path-b").fill("Port Selm")
    view.page.get_by_role("button", name="Find the shortest path").click()
    panel = view.page.locator("#inspector")
    assert panel.locator("h2").inner_text() == "Path from Corvia to Port Selm"
    assert panel.locator("blockquote").count() == view.state("state.path.hops.length") - 1 == 3


def test_the_table_says_the_same_as_the_graph_and_sorts(view):
    view.page.keyboard.press("t")
    rows = view.page.locator("#table table").first.locator("tbody tr")
    assert rows.count() == view.state("state.links.length")
    view.page.get_by_role("button", name="Who acts").click()
    first = rows.first.inner_text()
    assert first.startswith("Ardania\tcondemn\tNorthern Front")
    rows.first.get_by_role("button", name="condemn").click()
    assert "Ardania condemned Northern Front." in view.page.locator("#inspector blockquote").inner_text()


def test_an_article_shows_its_statements_and_leads_back(view):
    view.page.mouse.click(*link_spot(view, "actor:northern-front", "actor:port-selm"))
    view.page.get_by_role("button", name="Read in the article").click()
    spot = view.page.locator("#articles .said.target")
    assert spot.inner_text().startswith("Northern Front shelled Port Selm")
    view.page.locator("#articles .ref").first.click()
    assert view.page.locator("#inspector h2").inner_text().split()[0] == "United"


def test_states_roll_up(view):
    view.page.locator("#by").select_option("state")
    names = view.state("state.actors.map((a) => a.name)")
    assert "Lena Orlo" not in names and "Northern Front" not in names and "Ardania" in names
    assert view.state("state.links.every((l) => l.from !== l.to)")
    view.page.locator("#by").select_option("")
    assert view.state("state.actors.length") == 12


def test_an_address_brings_the_same_view_back(browser, small):
    with opened(browser, small) as first:
        first.page.get_by_role("button", name="Facts only").click()
        first.page.locator("#filters").get_by_label("Verbal conflict").uncheck()
        first.page.locator("#theme").click()
        first.page.mouse.click(*actor_spot(first, "actor:ardania"))
        first.page.wait_for_timeout(400)
        hash_ = "#" + first.page.url.split("#")[1]
        shown = first.state("state.links.map((l) => l.id)")
    with opened(browser, small, hash_=hash_) as second:
        assert second.state("state.links.map((l) => l.id)") == shown
        assert second.page.locator("#inspector h2").inner_text() == "Ardania"
        assert second.page.locator("html").get_attribute("data-theme") == "dark"


def test_a_start_shows_one_actor_and_an_address_of_its_own_wins(browser, tmp_path):
    record = small_record()
    graph = build_graph(record)
    start = view_fragment(around="actor:lena-orlo", facts=True, first="2024-01-01", last="2030-01-01")
    file = tmp_path / "graph.html"
    file.write_text(render_page(graph, record, title="T", positions=lay_out(graph), start=start), encoding="utf-8")
    with opened(browser, file) as found:
        assert sorted(found.state("state.actors.map((a) => a.name)")) == ["France", "Lena Orlo", "Marek Tal"]
    with opened(browser, file, hash_="#top=0") as found:
        assert found.state("state.actors.length") == 12


@pytest.mark.parametrize(
    "hash_", ["#class=9&dates=x/y&around=%5B%22nobody%22%5D", "#path=%7B&top=-3", "#%%%&actor=<b>"]
)
def test_a_broken_address_is_no_trouble(browser, small, hash_):
    with opened(browser, small, hash_=hash_) as found:
        assert found.troubles == []


def test_keys_alone_lead_through_the_graph(view):
    press = view.page.keyboard.press
    press("n")
    assert view.page.locator("#inspector h2").inner_text() == view.state("state.actors[0].name") == "Northern Front"
    press("n")
    press("p")
    assert view.page.locator("#inspector h2").inner_text() == "Northern Front"
    press("?")
    assert view.page.locator("#help").is_visible()
    press("Escape")
    assert not view.page.locator("#help").is_visible()
    press("d")
    assert view.page.locator("html").get_attribute("data-theme") == "dark"
    before = view.state("app.stage.network.getScale()")
    press("+")
    assert view.state("app.stage.network.getScale()") > before
    press("f")
    assert view.state("app.stage.network.getScale()") == pytest.approx(before, rel=0.01)
    view.page.locator("#network").focus()
    at = view.state("app.stage.network.getViewPosition().x")
    press("ArrowRight")
    assert view.state("app.stage.network.getViewPosition().x") > at


def test_time_plays_and_stops(view):
    view.page.locator("#play").click()
    assert view.state("state.narrowed")
    view.page.wait_for_timeout(800)
    assert view.state("state.from > model.firstDay")
    view.page.locator("#play").click()
    held = view.state("state.from")
    view.page.wait_for_timeout(500)
    assert view.state("state.from") == held


def test_hovering_names_what_is_under_the_pointer(view):
    view.page.mouse.move(*actor_spot(view, "actor:corvia"))
    assert view.page.locator("#tip strong").inner_text() == "Corvia"
    view.page.mouse.move(*link_spot(view, "actor:northern-front", "actor:port-selm"))
    assert view.page.locator("#tip strong").inner_text() == "Northern Front → Port Selm"


def test_a_page_that_starts_with_the_table_fits_the_graph_later(browser, small):
    with opened(browser, small, hash_="#view=table") as found:
        found.page.keyboard.press("g")
        found.page.wait_for_timeout(200)
        for actor in ("Q30", "actor:port-selm", "actor:lena-orlo"):
            x, y = actor_spot(found, actor)
            assert 252 < x < 914 and 54 < y < 610
        assert found.troubles == []


def test_a_graph_without_links_says_so(browser, tmp_path):
    part = replace(small_record().articles[0], statements=())
    with opened(browser, write_page(tmp_path, Record(articles=(part,)))) as found:
        assert found.page.locator("#note").inner_text() == "No links between actors"
        found.page.keyboard.press("a")
        assert "Sea Relief delivered medicine" in found.page.locator("#articles").inner_text()
        assert found.troubles == []


def test_gexf_of_the_page_reads_as_the_graph(view):
    graph = build_graph(small_record())
    found = read_gexf(save(view, "Graph (GEXF)"))
    assert set(found) == set(graph)
    wanted = sorted((s, d["predicate"], t, d["status"], d["statement"]) for s, t, d in graph.edges(data=True))
    assert sorted((s, d["predicate"], t, d["status"], d["statement"]) for s, t, d in found.edges(data=True)) == wanted


def test_pictures_are_saved(view):
    assert save(view, "Picture (PNG)").startswith(b"\x89PNG")
    drawing = ElementTree.fromstring(save(view, "Drawing (SVG)"))
    assert "Northern Front" in [t.text for t in drawing.iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("panel", ["", "view=table", "view=articles", "actor=Q30", "link"])
def test_axe_finds_nothing(browser, small, dark, panel):
    with opened(browser, small, dark=dark, hash_=f"#{panel}", bypass_csp=True) as found:
        if panel == "link":
            found.state("app.select({type: 'link', id: model.reports[4].link.id})")
        results = Axe().run(found.page)
        assert results.violations_count == 0, results.generate_report()


def test_a_phone_shows_one_panel_at_a_time(browser, small):
    with opened(browser, small, width=390, height=780) as found:
        assert found.page.evaluate("document.documentElement.scrollWidth") == 390
        assert not found.page.locator("#filters").is_visible()
        found.page.locator(".tabs").get_by_role("button", name="Filters").click()
        assert found.page.locator("#filters").is_visible()
        found.page.locator(".tabs").get_by_role("button", name="Graph").click()
        found.page.mouse.click(*actor_spot(found, "Q30"))
        assert found.page.locator("#inspector h2").inner_text() == "United States"
        assert found.troubles == []


ATTACKS = (
    "</script><script>window.pwned=1;alert(1)</script>",
    "<img src=x onerror=window.pwned=1;alert(1)>",
    '"><svg onload=window.pwned=1>',
    "javascript:window.pwned=1",
    "<!--<script>window.pwned=1//-->",
    "{{ 7*7 }}{% raw %}</title><iframe src=https://example.com></iframe>",
    "<a href=https://example.com/href>x</a>\u2028\u2029\x00\ud800]]>&amp;",
    "__proto__",
    "' onmouseover=window.pwned=1 style=background:url(https://example.com/x) '",
)


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_attacks_execute_request_and_log_nothing(browser, tmp_path, attack):
    file = write_page(tmp_path, hostile_record(attack), title=attack)
    with opened(browser, file, offline=False) as found:
        assert found.state("state.links.length") == 10
        found.page.evaluate("graphbuild.app.select({type: 'actor', id: graphbuild.state.actors[0].id})")
        assert found.page.locator("#inspector a[href^=javascript]").count() == 0
        found.page.evaluate("graphbuild.app.select({type: 'link', id: graphbuild.model.links[0].id})")
        found.page.locator("#search").fill(attack[:3])
        for key in ("table", "articles", "graph"):
            found.page.locator(f"#views [data-view={key}]").click()
        found.page.mouse.click(*actor_spot(found, found.state("state.actors[0].id")))
        assert found.page.locator("#inspector h2").inner_text().strip()
        found.page.wait_for_timeout(150)
        read_gexf(save(found, "Graph (GEXF)"))
        ElementTree.fromstring(save(found, "Drawing (SVG)"))
        assert found.page.evaluate("window.pwned") is None
        assert found.page.locator("iframe, img, script:not(head script)").count() == 6
        assert found.troubles == []
        assert [r for r in found.requests if not r.startswith(("file:", "blob:"))] == []


def test_the_frame_for_notebooks_works_in_its_sandbox(browser, small, tmp_path):
    file = tmp_path / "notebook.html"
    page = small.read_text(encoding="utf-8")
    file.write_text(f"<!DOCTYPE html><html data-ready=yes>{inline_frame(page, '12 actors & 18 links')}</html>", "utf-8")
    with opened(browser, file) as found:
        frame = found.page.frame_locator("iframe")
        frame.locator("html[data-ready=yes]").wait_for()
        frame.locator("#search").fill("Corvia")
        frame.locator("#search").press("Enter")
        assert frame.locator("#inspector h2").inner_text() == "Corvia"
        assert found.page.locator("p").first.inner_text() == "12 actors & 18 links"
        found.page.wait_for_timeout(300)
        assert found.troubles == []
