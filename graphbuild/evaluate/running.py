"""Gold and a reader of articles to a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from graphbuild.evaluate.gold import Gold
from graphbuild.evaluate.judgment import Judgment
from graphbuild.evaluate.report import Report, make_report
from graphbuild.extract import Rule
from graphbuild.model import Article, ArticleRecord
from graphbuild.settings import Settings

Reader: TypeAlias = Callable[[Iterable[Article]], Iterable[ArticleRecord]]


def evaluate_gold(gold: Gold, settings: Settings | None = None, *, rules: tuple[Rule, ...] | None = None) -> Report:
    """Return how what is read from the texts of the gold compares with it.

    Raises:
        ModelMissingError, ModelDamagedError, OntologyError, ActorTableError, LexiconError: see `load_tools`.
    """
    from graphbuild.pipeline import read_articles

    chosen = settings or Settings()
    return make_report(gold, tuple(judge_rows(gold, lambda articles: read_articles(articles, chosen, rules=rules))))


def judge_rows(gold: Gold, read: Reader) -> Iterator[Judgment]:
    """Yield what each row comes to, in the order of the gold; `read` gives one record an article."""
    records = read(row.article for row in gold.rows)
    for row, record in zip(gold.rows, records, strict=True):
        yield row.judge(record)
