"""`graphbuild query`: a SPARQL query, or one that ships with graphbuild, to rows."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphbuild.cli.options import Built

if TYPE_CHECKING:
    from rdflib import Dataset

_QUERY_FILES = (".rq", ".sparql")


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    MARKDOWN = "markdown"
    TURTLE = "turtle"


def query(
    query: Annotated[
        str,
        typer.Argument(
            metavar="QUERY", help="SPARQL text, a .rq file, - for standard input, or a name that `queries` lists."
        ),
    ],
    path: Built = None,
    settings: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="Fill in a parameter, such as actor=Russia.")
    ] = None,
    output_format: Annotated[
        Format, typer.Option("--format", metavar="table|csv|json|markdown|turtle", help="How the rows are printed.")
    ] = Format.TABLE,
    limit: Annotated[
        int, typer.Option("--limit", min=1, metavar="N", help="Print this many rows at most, by default 100,000.")
    ] = 100_000,
    timeout: Annotated[
        float,
        typer.Option("--timeout", min=0.1, metavar="SECONDS", help="Give up after this many seconds, by default 60."),
    ] = 60.0,
) -> None:
    """Ask a question in SPARQL or by name."""
    from graphbuild.cli.messages import print_warning
    from graphbuild.cli.places import newest_output
    from graphbuild.errors import QueryError
    from graphbuild.query import format_rows, run_query

    parameters = {}
    for setting in settings or ():
        name, equals, value = setting.partition("=")
        if not equals or not name.strip():
            raise QueryError(f"--set {setting} has no value; write --set NAME=VALUE, for example --set actor=Russia")
        parameters[name.strip()] = value
    text = _read_query(query)
    dataset = read_built(path or newest_output())
    rows = run_query(dataset, text, parameters=parameters, limit=limit, timeout=timeout)
    typer.echo(format_rows(rows, output_format.value).rstrip("\n"))
    if rows.is_cut and (rows.turtle or output_format is not Format.TABLE):
        print_warning(f"there are more than {limit:,} rows; raise --limit to see them")


def _read_query(query: str) -> str:
    """The text of a query file or of standard input, else the argument itself."""
    import sys

    from graphbuild.errors import QueryError

    if query != "-" and not query.lower().endswith(_QUERY_FILES):
        return query
    try:
        content = sys.stdin.buffer.read() if query == "-" else Path(query).read_bytes()
        return content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        name = "on standard input" if query == "-" else f"file {query}"
        raise QueryError(f"the query {name} cannot be read ({reason}); check its name") from None


def read_built(path: Path) -> Dataset:
    """Return the dataset of an output folder, a folder of them, a dossier, an RDF file or a store.

    Raises:
        DatasetError: there is none.
    """
    from graphbuild.dossier import read_dossier
    from graphbuild.products import DATASET, DOSSIER
    from graphbuild.rdf import read_dataset

    if path.is_dir() and (path / DATASET).is_file():
        return read_dataset(path / DATASET)
    if path.suffix == ".json" or not path.exists() or (path / DOSSIER).is_file():
        return read_dossier(path).to_rdf()
    return read_dataset(path)
