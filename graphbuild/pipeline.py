"""The order of the rooms: text passes each once, from left to right.  The only file that knows it.

Article -parse-> Sentences -resolve-> Actors, Mentions -extract-> Statements -link-> -situate-> -coding-> ArticleRecord
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import tee
from typing import TYPE_CHECKING

from graphbuild.coding import OwnLexicon, code_statements, read_own_lexicon
from graphbuild.errors import OntologyError
from graphbuild.extract import RULES, Rule, extract_statements
from graphbuild.model import Article, ArticleRecord, Sentence
from graphbuild.parse import load_parser, parse_articles
from graphbuild.resolve import (
    Decisions,
    Tables,
    apply_decisions,
    link_statements,
    load_tables,
    read_decisions,
    resolve_actors,
    without_scenery,
)
from graphbuild.settings import Settings
from graphbuild.situate import find_times, situate_statements

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What reading an article needs and what is loaded once per process."""

    parser: Language
    tables: Tables
    rules: tuple[Rule, ...]
    decisions: Decisions = field(default_factory=Decisions)
    lexicon: OwnLexicon | None = None
    batch_size: int = 64


def load_tools(settings: Settings, *, rules: tuple[Rule, ...] | None = None) -> Tools:
    """Return the parser, the actor tables and the rules that the settings name.

    Raises:
        ModelMissingError: no trained English pipeline is installed.
        ModelDamagedError: the pipeline's weights are not the published ones.
        OntologyError: the settings name a rule that does not exist.
        ActorTableError: the user's actors or decisions are malformed.
        LexiconError: the user's lexicon is malformed.
    """
    return Tools(
        parser=load_parser(settings.parser),
        tables=load_tables(settings.own_actors),
        rules=rules if rules is not None else _named_rules(settings.rules),
        decisions=read_decisions(settings.decisions),
        lexicon=read_own_lexicon(settings.own_lexicon) if settings.own_lexicon else None,
        batch_size=settings.batch_size,
    )


def read_articles(
    articles: Iterable[Article], settings: Settings, *, rules: tuple[Rule, ...] | None = None
) -> Iterator[ArticleRecord]:
    """Yield what each article says, in input order; memory is bounded by a batch of articles.

    Raises:
        ModelMissingError, ModelDamagedError, OntologyError: see `load_tools`.
    """
    tools = load_tools(settings, rules=rules)
    read, parsed = tee(articles)
    for article, sentences in zip(read, parse_articles(parsed, tools.parser, batch_size=tools.batch_size), strict=True):
        yield read_sentences(article, sentences, tools)


def read_article(article: Article, tools: Tools) -> ArticleRecord:
    """Return what one article says."""
    sentences = next(iter(parse_articles([article], tools.parser, batch_size=tools.batch_size)))
    return read_sentences(article, sentences, tools)


def read_sentences(article: Article, sentences: tuple[Sentence, ...], tools: Tools) -> ArticleRecord:
    """Return what a parsed article says: everything after the parser."""
    resolution = resolve_actors(article, sentences, tools.tables)
    resolution = apply_decisions(resolution, tools.decisions, tools.tables)
    extraction = extract_statements(sentences, article, rules=tools.rules)
    statements = link_statements(extraction.statements, resolution.mentions, sentences, resolution.actors)
    times = find_times(article, sentences)
    statements = situate_statements(statements, times, resolution.mentions, sentences, article)
    statements = code_statements(statements, tools.lexicon)
    resolution = without_scenery(resolution, statements)
    return ArticleRecord(
        article=article,
        sentences=tuple(s.span for s in sentences),
        actors=resolution.actors,
        mentions=resolution.mentions,
        statements=statements,
        times=times,
        attributions=extraction.attributions,
        warnings=() if article.published else ("no date: relative dates stay without a value; give one with --date",),
    )


def _named_rules(names: tuple[str, ...] | None) -> tuple[Rule, ...]:
    if names is None:
        return RULES
    known = {getattr(rule, "__name__", "").removeprefix("find_"): rule for rule in RULES}
    unknown = [n for n in names if n not in known]
    if unknown:
        raise OntologyError(f"no extraction rule is named {unknown[0]!r}; use one of: {', '.join(known)}")
    return tuple(known[n] for n in names)
