"""`graphbuild extract`: articles to JSON Lines, one article a line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphbuild.cli.options import Address, Date, Decided, Force, Inputs, OwnActors, OwnLexicon, Parser, Source, Title


def extract(
    inputs: Inputs,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="File to write; by default standard output.")
    ] = None,
    date: Date = None,
    source: Source = "",
    url: Address = "",
    title: Title = "",
    actors: OwnActors = None,
    decisions: Decided = None,
    lexicon: OwnLexicon = None,
    force: Force = False,
    parser: Parser = None,
) -> None:
    """Read articles into JSON Lines, one article a line.

    Lines stand in input order; the package holds their JSON Schema (model/statements.schema.json).

    Articles that cannot be read are left out, listed in FILE.rejects.jsonl, and end the command with status 1.
    """
    import contextlib
    import sys

    from graphbuild.cli.messages import print_rejections
    from graphbuild.cli.reading import read_records
    from graphbuild.coding import read_lexicon_file
    from graphbuild.dossier import all_rejected, rejection_lines
    from graphbuild.ingest import Details, Rejection
    from graphbuild.products import open_output, write_file
    from graphbuild.resolve import read_actor_files
    from graphbuild.settings import Settings

    given = Details(title=title, published=date, source=source, url=url)
    own, decided = read_actor_files(inputs, own=actors, decisions=decisions)
    codes = read_lexicon_file(lexicon) if lexicon is not None else ""
    settings = Settings(force=force, parser=parser, own_actors=own, decisions=decided, own_lexicon=codes)
    rejections: list[Rejection] = []
    written = 0
    with open_output(out) if out is not None else contextlib.nullcontext(sys.stdout.buffer) as handle:
        for part in read_records(inputs, given, settings, rejections=rejections):
            handle.write(_line(part))
            written += 1
        handle.flush()
        if not written:
            if len(rejections) > 1:
                print_rejections(rejections)
            raise all_rejected(tuple(rejections))
    print_rejections(rejections)
    if rejections:
        if out is not None:
            write_file(out.with_name(f"{out.name}.rejects.jsonl"), rejection_lines(rejections))
        raise typer.Exit(1)


def _line(part: object) -> bytes:
    import json

    from graphbuild.model import ArticleRecord
    from graphbuild.model.contract import article_row

    assert isinstance(part, ArticleRecord)
    return (json.dumps(article_row(part), ensure_ascii=False) + "\n").encode()
