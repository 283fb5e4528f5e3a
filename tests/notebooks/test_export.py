"""A notebook saved as a web page: the inline graph page is alive in it, without a network."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from tests.view.browser import launched

FOLDER = Path(__file__).resolve().parent.parent.parent / "notebooks"


@pytest.mark.browser
def test_the_inline_page_is_alive_in_the_html_export(tmp_path: Path) -> None:
    from nbconvert import HTMLExporter

    notebook = nbformat.read(FOLDER / "01_one_article.ipynb", as_version=4)
    text, _ = HTMLExporter(embed_images=True).from_notebook_node(notebook)
    file = tmp_path / "notebook.html"
    file.write_text(text, encoding="utf-8")
    with launched() as browser:
        context = browser.new_context(offline=True)
        page = context.new_page()
        page.goto(file.as_uri(), wait_until="domcontentloaded")
        frame = page.frame_locator("iframe").first
        frame.locator("html[data-ready=yes]").wait_for(timeout=20_000)
        frame.locator("#search").fill("Iran")
        frame.locator("#search").press("Enter")
        assert frame.locator("#inspector h2").inner_text() == "Iran"
        context.close()
