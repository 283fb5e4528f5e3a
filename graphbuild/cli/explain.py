"""`graphbuild explain`: why a statement is read as it is."""

from __future__ import annotations

from typing import Annotated

import typer

from graphbuild.cli.options import Built


def explain(
    statement: Annotated[
        str, typer.Argument(metavar="STATEMENT_ID", help="Id from statements.csv or the page; its beginning will do.")
    ],
    path: Built = None,
) -> None:
    """Show why a statement is read as it is.

    Prints its sentence with the words marked, the rule, and the reasons for its actors and its code.
    """
    from graphbuild.cli.messages import printable
    from graphbuild.cli.places import newest_output
    from graphbuild.dossier import read_dossier

    for line in read_dossier(path or newest_output()).explain(statement).split("\n"):
        print(printable(line) if line[:1] != " " else f"{' ' * 11}{printable(line)}")
