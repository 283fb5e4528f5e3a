"""How fast the page opens and filters in headless Chromium, beside plain pyvis on the same graph.

    python tests/benchmarks/page_speed.py            all sizes
    python tests/benchmarks/page_speed.py --plain    with plain pyvis too (minutes)

Times are seconds from navigation to a page that answers, and milliseconds per filter or slider step up to
the next drawn frame.  Software rendering; the median of three.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from graphbuild.graph import build_graph, lay_out
from graphbuild.view import render_page
from tests.view.browser import launched
from tests.view.invented import large_record

SIZES = ((40, 120, 10, 1.0), (800, 6000, 300, 2.0), (4500, 15000, 3000, 3.5))
STEPS = {
    "class off": "app.panels.toggle('classes', 3, false)",
    "class on": "app.panels.toggle('classes', 3, true)",
    "slider": "app.panels.slide('from', 12)",
    "slider back": "app.panels.slide('from', 0)",
}
STEP = """async (step) => {
  const {app} = graphbuild;
  const start = performance.now();
  new Map([STEPS]).get(step)(app);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}""".replace("STEPS", ", ".join(f"['{name}', (app) => {script}]" for name, script in STEPS.items()))


def measure(browser, file: Path, *, everything: bool) -> tuple[float, dict[str, float]]:
    """Return the seconds until the page answers, and the milliseconds of each step."""
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    start = time.perf_counter()
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-ready=yes]", timeout=60_000)
    page.evaluate("1")
    ready = time.perf_counter() - start
    if everything:
        page.evaluate("graphbuild.app.set({top: 0}, true)")
        page.wait_for_timeout(1500)
    steps = {name: median(page.evaluate(STEP, name) for _ in range(3)) for name in STEPS}
    page.close()
    return ready, steps


def plain_pyvis(graph, browser, file: Path) -> float:
    """Return the seconds until plain pyvis' own page has settled, at most 120."""
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="in_line")
    for actor, data in graph.nodes(data=True):
        net.add_node(actor, label=data["name"])
    for source, target, data in graph.edges(data=True):
        net.add_edge(source, target, title=data["predicate"])
    file.write_text(net.generate_html(), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.route("http*://**", lambda route: route.abort())
    start = time.perf_counter()
    page.goto(file.as_uri(), wait_until="domcontentloaded", timeout=120_000)
    page.evaluate("""() => new Promise((done) => {
      setTimeout(done, 120000);
      network.once('stabilizationIterationsDone', done);
    })""")
    taken = time.perf_counter() - start
    page.close()
    return taken


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, launched() as browser:
        for actors, links, articles, wanted in SIZES:
            record = large_record(actors, links, articles=articles)
            graph = build_graph(record)
            file = Path(folder) / "page.html"
            start = time.perf_counter()
            positions = lay_out(graph)
            laid = time.perf_counter() - start
            page = render_page(graph, record, title="Speed", positions=positions)
            file.write_text(page, encoding="utf-8")
            runs = [measure(browser, file, everything=False) for _ in range(3)]
            ready = median(r[0] for r in runs)
            default = max(median(r[1][name] for r in runs) for name in STEPS)
            _, all_steps = measure(browser, file, everything=True)
            print(
                f"{len(graph)} actors, {graph.number_of_edges()} links: page {len(page) / 1e6:.1f} MB, "
                f"layout {laid:.2f} s, usable {ready:.2f} s (wanted {wanted}), "
                f"slowest step {default:.0f} ms, with all links {max(all_steps.values()):.0f} ms (wanted 150)"
            )
            if "--plain" in sys.argv:
                plain = plain_pyvis(graph, browser, Path(folder) / "plain.html")
                print(f"  plain pyvis settles after {plain:.1f} s: {plain / ready:.0f} times as long")


if __name__ == "__main__":
    main()
