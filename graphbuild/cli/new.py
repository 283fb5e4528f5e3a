"""`graphbuild new`: a folder to begin with: a notebook, an article, a file for decisions on actors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

_FILES = ("analysis.ipynb", "actors.yaml", "articles/fishing_quotas.txt")


def new(
    name: Annotated[Path, typer.Argument(metavar="NAME", help="Folder to make; it must not exist yet.")],
) -> None:
    """Make a project folder: a notebook, a folder of articles, and actors.yaml.

    The article in it is invented, so that everything runs at once; put your own in its place.
    """
    from graphbuild.errors import OutputError
    from graphbuild.products import write_folder
    from graphbuild.resources import package_path

    if name.exists():
        raise OutputError(f"{name.as_posix()} exists already; choose another name")
    template = package_path("cli", "project")
    write_folder(name, {file: template.joinpath(file).read_bytes() for file in _FILES})
    print(f"{name.as_posix()} holds " + ", ".join(_FILES))
    print(f"next: cd {name.as_posix()}, then jupyter lab analysis.ipynb, or graphbuild build articles")
