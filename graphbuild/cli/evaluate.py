"""`graphbuild evaluate`: how good the reading is on texts of which one knows what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphbuild.cli.options import OwnActors, OwnLexicon, Parser

if TYPE_CHECKING:
    from graphbuild.model import Article, ArticleRecord


class Format(StrEnum):
    """How a report is printed."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


def evaluate(
    gold: Annotated[
        list[Path],
        typer.Argument(metavar="GOLD", help="JSON Lines or facts: sentences, each with what it should come to."),
    ],
    output_format: Annotated[
        Format, typer.Option("--format", metavar="table|json|markdown", help="How the report is printed.")
    ] = Format.TABLE,
    errors: Annotated[
        int, typer.Option("--errors", min=0, metavar="N", help="List N errors, always the same ones, to read them.")
    ] = 0,
    actors: OwnActors = None,
    decisions: Annotated[
        Path | None,
        typer.Option("--decisions", metavar="FILE", help="Decisions on actors, in the form of actors.yaml."),
    ] = None,
    lexicon: OwnLexicon = None,
    parser: Parser = None,
) -> None:
    """Compare what is read from sentences with what you say they mean.

    Shows precision, recall and F1, by rule as well, confidence against measured precision, and confusions of types.

    A row of GOLD is {"text", …} with "statements": [{"lemma", "subject", "object", "arguments", "negated",
    "modality", "speaker"}], or with "source", "target" and "type", or with "tuples": [[relation, subject, object, …]];
    a file of facts has lines "S sentence" and "subject | predicate | object". The form is told from the fields.
    """
    from graphbuild.cli.reading import calm_collector, progress
    from graphbuild.coding import read_lexicon_file
    from graphbuild.evaluate import format_reports, judge_rows, make_report, read_gold
    from graphbuild.resolve import read_actor_files
    from graphbuild.settings import Settings

    files = [read_gold(path) for path in gold]
    own, decided = read_actor_files([], own=actors, decisions=decisions)
    codes = read_lexicon_file(lexicon) if lexicon is not None else ""
    settings = Settings(parser=parser, own_actors=own, decisions=decided, own_lexicon=codes)
    reports = []
    with progress(sum(len(file.rows) for file in files)) as step:

        def read(articles: Iterable[Article]) -> Iterator[ArticleRecord]:
            from graphbuild.pipeline import read_articles

            for number, record in enumerate(read_articles(articles, settings)):
                if number == 0:
                    calm_collector()
                step()
                yield record

        for file in files:
            reports.append(make_report(file, tuple(judge_rows(file, read))))
    from graphbuild.cli.messages import printable

    for line in format_reports(reports, output_format.value, errors=errors).rstrip("\n").split("\n"):
        print(f"{' ' * (len(line) - len(line.lstrip(' ')))}{printable(line)}")
