"""`graphbuild validate`: a dataset against the shapes, in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rdflib import Dataset

_SHOWN = 100


def validate(
    path: Annotated[
        Path, typer.Argument(metavar="FILE", help="RDF file (.ttl, .trig, .nq, .jsonld, …), output folder or store.")
    ],
) -> None:
    """Check a dataset against the shapes.

    Says in words what breaks which rule, and ends with status 1 if something does.
    """
    from graphbuild.cli.query import read_built

    if print_violations(read_built(path), path.as_posix()):
        raise typer.Exit(1)


def print_violations(dataset: Dataset, name: str) -> int:
    """Print what breaks the shapes, each in a line, and a line that counts; return how many there are."""
    from graphbuild.cli.messages import printable
    from graphbuild.rdf import validate_dataset

    violations = validate_dataset(dataset)
    for violation in violations[:_SHOWN]:
        print(printable(str(violation)))
    if len(violations) > _SHOWN:
        print(f"… and {len(violations) - _SHOWN:,} more")
    counted = f"{len(violations):,} violation{'' if len(violations) == 1 else 's'}"
    print(printable(f"{name}: {counted if violations else f'conforms ({len(dataset):,} triples)'}"))
    return len(violations)
