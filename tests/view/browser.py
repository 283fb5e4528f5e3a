"""A page opened in headless Chromium, with everything it logs, requests or throws written down."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from graphbuild.graph import build_graph, lay_out
from graphbuild.view import render_page

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@dataclass
class Opened:
    """A page and what happened in it."""

    page: Any
    troubles: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def state(self, script: str) -> Any:
        return self.page.evaluate(f"(() => {{ const {{model, state, app}} = graphbuild; return {script}; }})()")


@contextmanager
def launched() -> Iterator[Any]:
    """Yield a browser; without Chromium skip, or fail where CI=true."""
    if not Path(CHROMIUM).exists() and not shutil.which(CHROMIUM):
        line = "no Chromium found: apt-get install chromium, or set CHROMIUM to its path"
        if os.environ.get("CI") == "true":
            pytest.fail(line)
        pytest.skip(line)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS, headless=True)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(
    browser: Any,
    file: Path,
    *,
    width: int = 1280,
    height: int = 720,
    dark: bool = False,
    hash_: str = "",
    offline: bool = True,
    **more: Any,
) -> Iterator[Opened]:
    """Yield the file opened offline, ready for use."""
    scheme = "dark" if dark else "light"
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        offline=offline,
        reduced_motion="reduce",
        accept_downloads=True,
        **more,
    )
    page = context.new_page()
    found = Opened(page)
    page.on("console", lambda message: found.troubles.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: found.troubles.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (found.troubles.append("dialog"), dialog.dismiss()))
    page.on("request", lambda request: found.requests.append(request.url))
    try:
        page.goto(file.as_uri() + hash_)
        page.wait_for_selector("html[data-ready=yes]", timeout=20_000)
        yield found
    finally:
        context.close()


def write_page(folder: Path, record, title: str = "Two dispatches") -> Path:
    graph = build_graph(record)
    file = folder / "graph.html"
    file.write_text(render_page(graph, record, title=title, positions=lay_out(graph)), encoding="utf-8")
    return file


def save(view, name: str) -> bytes:
    view.page.locator("#save summary").click()
    with view.page.expect_download() as waiting:
        view.page.get_by_role("button", name=name).click()
    return Path(waiting.value.path()).read_bytes()
