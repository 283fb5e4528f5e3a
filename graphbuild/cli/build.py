"""`graphbuild build`: articles to a folder with the page, the graph, the tables and the data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphbuild.cli.options import (
    Address,
    Date,
    Decided,
    Force,
    Inputs,
    OwnActors,
    OwnLexicon,
    Parser,
    RollUp,
    Source,
    Title,
)


def build(
    inputs: Inputs,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FOLDER", help="Where the files go; by default output/NAME.")
    ] = None,
    date: Date = None,
    source: Source = "",
    url: Address = "",
    title: Title = "",
    roll_up: Annotated[
        RollUp | None,
        typer.Option(
            "--roll-up", metavar="state|sector", help="Draw actors as their state, or as their state and sector."
        ),
    ] = None,
    validate: Annotated[
        bool, typer.Option("--validate", help="Check the data against the shapes as well; status 1 on violations.")
    ] = False,
    rdf12: Annotated[bool, typer.Option("--rdf12", help="Write RDF 1.2 as well, into graph.rdf12.ttl.")] = False,
    actors: OwnActors = None,
    decisions: Decided = None,
    lexicon: OwnLexicon = None,
    force: Force = False,
    parser: Parser = None,
) -> None:
    """Read articles into a page, a graph, tables and data.

    All files go into one folder, output/NAME by default.

    Articles that cannot be read are left out, listed in rejects.jsonl, and end the command with status 1.
    """
    from graphbuild.cli.messages import print_rejections, print_warnings
    from graphbuild.cli.places import output_folder
    from graphbuild.cli.reading import read_records
    from graphbuild.cli.summary import print_summary
    from graphbuild.cli.validate import print_violations
    from graphbuild.coding import read_lexicon_file
    from graphbuild.dossier import all_rejected, of_parts
    from graphbuild.ingest import Details, Rejection
    from graphbuild.products import check_writable
    from graphbuild.resolve import read_actor_files
    from graphbuild.settings import Settings

    folder = out or output_folder(inputs)
    own, decided = read_actor_files(inputs, own=actors, decisions=decisions)
    settings = Settings(
        force=force,
        parser=parser,
        roll_up=roll_up.value if roll_up else None,
        own_actors=own,
        decisions=decided,
        own_lexicon=read_lexicon_file(lexicon) if lexicon is not None else "",
    )
    given = Details(title=title, published=date, source=source, url=url)
    check_writable(folder)
    rejections: list[Rejection] = []
    parts = list(read_records(inputs, given, settings, rejections=rejections))
    if not parts:
        if len(rejections) > 1:
            print_rejections(rejections)
        raise all_rejected(tuple(rejections))
    dossier = of_parts(parts, settings, rejections)
    dossier.save(folder, rdf12=rdf12)
    print_warnings(dossier)
    print_rejections(rejections)
    print_summary(dossier, folder)
    violations = print_violations(dossier.to_rdf(), folder.as_posix()) if validate else 0
    if rejections or violations:
        raise typer.Exit(1)
