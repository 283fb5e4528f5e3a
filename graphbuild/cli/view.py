"""`graphbuild view`: open the page."""

from __future__ import annotations

from typing import Annotated

import typer

from graphbuild.cli.options import Built


def view(
    path: Built = None,
    open_page: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the browser, or only say where the page is.")
    ] = True,
) -> None:
    """Open the page in the browser.

    It is drawn anew where it is missing.
    """
    import webbrowser

    from graphbuild.cli.places import newest_output
    from graphbuild.dossier import read_dossier
    from graphbuild.products import PAGE

    place = path or newest_output()
    page = place if place.suffix == ".html" else (place if place.is_dir() else place.parent) / PAGE
    if not page.is_file():
        page = read_dossier(place).show().save(page)
    print(page.as_posix())
    if open_page:
        webbrowser.open(page.resolve().as_uri())
