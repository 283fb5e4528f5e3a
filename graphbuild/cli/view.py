"""`graphbuild view`: open the page, or a part of the graph."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from graphbuild.cli.options import Built

PART = "view.html"


class Status(StrEnum):
    """Which statements are shown first."""

    FACTS = "facts"
    ALL = "all"


def view(
    path: Built = None,
    open_page: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the browser, or only say where the page is.")
    ] = True,
    top: Annotated[
        int | None, typer.Option("--top", metavar="N", min=0, help="Show the N strongest links first; 0 for all.")
    ] = None,
    around: Annotated[
        str, typer.Option("--around", metavar="ACTOR", help="Show what surrounds an actor: its id, name or alias.")
    ] = "",
    steps: Annotated[int, typer.Option("--steps", metavar="1|2", min=1, max=2, help="How far around the actor.")] = 1,
    first: Annotated[str, typer.Option("--from", metavar="YYYY-MM-DD", help="First day shown.")] = "",
    last: Annotated[str, typer.Option("--to", metavar="YYYY-MM-DD", help="Last day shown.")] = "",
    status: Annotated[
        Status, typer.Option("--status", help="Show only what the outlets tell as facts, or all statements.")
    ] = Status.ALL,
) -> None:
    """Open the page in the browser, whole or with a part of the graph.

    It is drawn anew where it is missing. A part goes into a page of its own, view.html, in the same folder.
    """
    import webbrowser

    from graphbuild.ingest import check_date
    from graphbuild.pages import Page

    for day in filter(None, (first, last)):
        check_date(day)
    facts = status is Status.FACTS
    page = _find_page(path)
    if top is not None or around or first or last or facts:
        whole = Page(html=page.read_text(encoding="utf-8"), summary="")
        part = whole.open_at(top=top, around=around, steps=steps, first=first, last=last, facts=facts)
        page = part.save(page.parent / PART)
    print(page.as_posix())
    if open_page:
        webbrowser.open(page.resolve().as_uri())


def _find_page(path: Path | None) -> Path:
    """Return where the page is, drawn from its dossier where it is missing."""
    from graphbuild.cli.places import newest_output
    from graphbuild.dossier import read_dossier
    from graphbuild.products import PAGE

    place = path or newest_output()
    page = place if place.suffix == ".html" else (place if place.is_dir() else place.parent) / PAGE
    if not page.is_file():
        page = read_dossier(place).show().save(page)
    return page
