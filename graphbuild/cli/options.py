"""Arguments and options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT", help="Article (.txt, .html), JSON Lines (.jsonl), folder, or - for standard input."
    ),
]
Date = Annotated[
    str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="Day of publication; decides what 'on Monday' means.")
]
Source = Annotated[str, typer.Option("--source", metavar="NAME", help="Who published it.")]
Address = Annotated[str, typer.Option("--url", metavar="URL", help="Where it was published; nothing is fetched.")]
Title = Annotated[str, typer.Option("--title", metavar="TEXT", help="Headline; by default the text's first line.")]
Force = Annotated[bool, typer.Option("--force", help="Read a text that does not seem to be in English.")]
Parser = Annotated[
    str | None,
    typer.Option("--parser", metavar="PACKAGE", help="Trained spaCy pipeline, if not the best installed one."),
]
OwnActors = Annotated[
    Path | None,
    typer.Option("--actors", metavar="FILE", help="Own actors: a CSV table, or a TABARI or PETRARCH dictionary."),
]
Decided = Annotated[
    Path | None,
    typer.Option("--decisions", metavar="FILE", help="Decisions on actors; by default actors.yaml beside the input."),
]
OwnLexicon = Annotated[
    Path | None,
    typer.Option("--lexicon", metavar="FILE", help="Own codes: a CSV table verb,preposition,object,type,mode."),
]
Built = Annotated[
    Path | None,
    typer.Argument(
        metavar="PATH", help="Output folder, dossier.json, .ttl, .trig or store; by default the newest in output/."
    ),
]


class RollUp(StrEnum):
    """What actors are joined into."""

    STATE = "state"
    SECTOR = "sector"
