"""Where the package's data files lie: the only file that knows, for a wheel and for an editable install."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from graphbuild.errors import OntologyError

_PACKAGE = Path(__file__).resolve().parent


def data_path(room: str, name: str) -> Path:
    """Return the path of a room's data file, such as ("resolve", "states.csv").

    Raises:
        OntologyError: the installation lacks the file.
    """
    return _existing(_PACKAGE / room / "data" / name)


def package_path(*parts: str) -> Path:
    """Return the path of another file inside the package, such as ("view", "app.js").

    Raises:
        OntologyError: the installation lacks the file.
    """
    return _existing(_PACKAGE.joinpath(*parts))


def ontology_path(name: str = "") -> Path:
    """Return the path of a file of `ontologies/`, or of the folder itself for the empty name.

    Raises:
        OntologyError: the installation lacks the file.
    """
    installed = _PACKAGE / "ontologies"
    root = installed if installed.is_dir() else _PACKAGE.parent / "ontologies"
    return _existing(root / name if name else root)


@cache
def read_rows(room: str, name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a room's CSV file, one dict per row, in file order; lines that start with # are left out.

    Raises:
        OntologyError: the installation lacks the file.
    """
    with data_path(room, name).open(encoding="utf-8", newline="") as handle:
        lines = (line for line in handle if not line.startswith("#"))
        return tuple(csv.DictReader(lines))


@cache
def read_words(room: str, name: str) -> frozenset[str]:
    """Return the words of a room's list, one a line; empty lines and lines that start with # are left out.

    Raises:
        OntologyError: the installation lacks the file.
    """
    lines = data_path(room, name).read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _existing(path: Path) -> Path:
    if not path.exists():
        raise OntologyError(f"graphbuild's own file {path.name} is missing; reinstall graphbuild with pip")
    return path
