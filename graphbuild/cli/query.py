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


def query(
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help="SPARQL text, a .rq file, or a name that `queries` lists.")
    ],
    path: Built = None,
    settings: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="Fill in a parameter, such as actor=Russia.")
    ] = None,
    output_format: Annotated[
        Format, typer.Option("--format", metavar="table|csv|json|markdown", help="How the rows are printed.")
    ] = Format.TABLE,
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, metavar="N", help="Print this many rows at most.")
    ] = None,
    timeout: Annotated[
        float, typer.Option("--timeout", min=0.1, metavar="SECONDS", help="Give up after this many seconds.")
    ] = 60.0,
) -> None:
    """Ask a question in SPARQL or by name."""
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
    rows = run_query(_read(path or newest_output()), text, parameters=parameters, limit=limit, timeout=timeout)
    typer.echo(format_rows(rows, output_format.value).rstrip("\n"))


def _read_query(query: str) -> str:
    """The text of a query file, else the argument itself."""
    from graphbuild.errors import QueryError

    if not query.lower().endswith(_QUERY_FILES):
        return query
    try:
        return Path(query).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise QueryError(f"the query file {query} cannot be read ({reason}); check its name") from None


def _read(path: Path) -> Dataset:
    """The dataset of an output folder, a dossier or an RDF file."""
    from graphbuild.dossier import read_dossier
    from graphbuild.products import DATASET
    from graphbuild.rdf import read_dataset

    if path.is_dir() and (path / DATASET).is_file():
        return read_dataset(path / DATASET)
    if path.is_dir() or path.suffix == ".json" or not path.exists():
        return read_dossier(path).to_rdf()
    return read_dataset(path)
