"""The command line: one file per command; the only room that prints."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Sequence

import typer

from graphbuild.cli.actors import actors
from graphbuild.cli.build import build
from graphbuild.cli.doctor import doctor
from graphbuild.cli.evaluate import evaluate
from graphbuild.cli.explain import explain
from graphbuild.cli.extract import extract
from graphbuild.cli.messages import print_error
from graphbuild.cli.new import new
from graphbuild.cli.queries import queries
from graphbuild.cli.query import query
from graphbuild.cli.serve import serve
from graphbuild.cli.validate import validate
from graphbuild.cli.view import view
from graphbuild.errors import GraphbuildError

app = typer.Typer(
    name="graphbuild",
    help="Turn news into a graph of political actors in which every edge can be traced to the words that say it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"graphbuild {version('graphbuild')}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Show the version and exit."
    ),
) -> None:
    pass


for command in (new, build, extract, view, query, queries, validate, serve, explain, actors, evaluate, doctor):
    app.command()(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command; a deliberate error is printed in one line and ends with status 1, wrong usage with 2."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError, OSError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        app(args=list(arguments) if arguments is not None else None)
    except GraphbuildError as error:
        print_error(str(error))
        sys.exit(1)
