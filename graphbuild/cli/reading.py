"""Inputs to article records, with a progress bar where there are several articles."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from graphbuild.ingest import Details, Rejection, check_date, count_articles, read_inputs
from graphbuild.model import Article, ArticleRecord
from graphbuild.settings import Settings

if TYPE_CHECKING:
    from rich.progress import Progress


class _Step(Protocol):
    def __call__(self) -> None: ...


def read_records(
    inputs: Sequence[str], given: Details, settings: Settings, *, rejections: list[Rejection]
) -> Iterator[ArticleRecord]:
    """Yield what each article says, in input order; what is no article goes into `rejections`.

    Raises:
        ArticleError: an input does not exist, is a web address or an empty folder.
        DateError: the given date is malformed.
    """
    if given.published is not None:
        check_date(given.published)
    total = count_articles(inputs)

    with progress(total) as step:

        def good() -> Iterator[Article]:
            for item in read_inputs(inputs, given=given, force=settings.force):
                if isinstance(item, Rejection):
                    rejections.append(item)
                    step()
                else:
                    yield item

        articles = good()
        first = next(articles, None)  # nothing is loaded where there is nothing to read
        if first is None:
            return
        from graphbuild.pipeline import read_articles

        for number, part in enumerate(read_articles(chain([first], articles), settings)):
            if number == 0:
                calm_collector()
            step()
            yield part


def calm_collector() -> None:
    """Spare the garbage collector the model: it is loaded by now and stays; cycles are rare in what follows."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@contextmanager
def progress(total: int | None) -> Iterator[_Step]:
    """A function to call after each article; it draws a bar on a terminal."""
    if total == 1 or not sys.stderr.isatty():
        yield lambda: None
        return
    with _bar() as bar:
        task = bar.add_task("reading articles", total=total)
        yield lambda: bar.advance(task)


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
