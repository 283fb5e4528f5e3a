"""What is loaded, and when: the import of graphbuild and --help load nothing heavy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import graphbuild

HEAVY = (
    *("spacy", "rdflib", "pyoxigraph", "oxrdflib", "pyshacl", "networkx", "rustworkx", "pyvis", "jinja2", "pandas"),
    *("numpy", "pyarrow", "trafilatura", "htmldate", "lxml", "dateparser", "yaml", "matplotlib"),
)
COMMANDS = (
    "build",
    "extract",
    "view",
    "query",
    "queries",
    "validate",
    "serve",
    "explain",
    "actors",
    "evaluate",
    "new",
    "doctor",
)

SCRIPT = """
import sys
{body}
loaded = sorted(name for name in {heavy!r} if name in sys.modules)
print("LOADED", *loaded)
"""
HELP = """
from graphbuild.cli import main
try:
    main({arguments!r})
except SystemExit as end:
    assert not end.code, end.code
"""


def loaded_by(body: str, folder: Path) -> str:
    script = SCRIPT.format(body=body, heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=folder)
    return done.stdout.splitlines()[-1]


@pytest.mark.parametrize(
    "body",
    [
        "import graphbuild; graphbuild.__version__",
        "from graphbuild import Dossier, Statement, Actor, Settings, build, read_dossier",
        HELP.format(arguments=["--help"]),
        HELP.format(arguments=["--version"]),
        *(HELP.format(arguments=[command, "--help"]) for command in COMMANDS),
    ],
)
def test_nothing_heavy_is_loaded(body: str, tmp_path: Path) -> None:
    assert loaded_by(body, tmp_path) == "LOADED"


def test_public_names_can_be_had() -> None:
    for name in graphbuild.__all__:
        assert getattr(graphbuild, name) is not None, name
    assert set(dir(graphbuild)) >= set(graphbuild.__all__)


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'no_such_name'"):
        _ = graphbuild.no_such_name  # type: ignore[attr-defined]
