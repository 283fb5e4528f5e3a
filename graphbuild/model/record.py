"""The record: everything found, plain.  All projections read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graphbuild.model.actors import Actor, Mention
from graphbuild.model.events import Time
from graphbuild.model.statements import Attribution, Statement
from graphbuild.model.text import Article, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRecord:
    """What one article says.

    `sentences` are spans by sentence index; `mentions`, `statements`, `times` and `attributions` stand in
    reading order, `actors` in order of first mention.
    """

    article: Article
    sentences: tuple[Span, ...] = ()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[Time, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What all articles say, in input order; actors are merged by id."""

    articles: tuple[ArticleRecord, ...]

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All actors, one per id, sorted by id; aliases are joined."""
        return merge_actors(actor for part in self.articles for actor in part.actors)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements in input order."""
        return tuple(s for part in self.articles for s in part.statements)

    def article(self, article_id: str) -> ArticleRecord:
        """Return the part of the record that belongs to one article.

        Raises:
            KeyError: no article has this id.
        """
        for part in self.articles:
            if part.article.id == article_id:
                return part
        raise KeyError(article_id)


def merge_actors(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Return one actor per id, sorted by id; the first with a value wins, aliases are joined."""
    from dataclasses import replace

    merged: dict[str, Actor] = {}
    for actor in actors:
        known = merged.get(actor.id)
        if known is None:
            merged[actor.id] = actor
            continue
        names = {*known.aliases, *actor.aliases, actor.name} - {known.name}
        merged[actor.id] = replace(
            known,
            country=known.country or actor.country,
            sector=known.sector or actor.sector,
            wikidata=known.wikidata or actor.wikidata,
            role=known.role or actor.role,
            acts_for=known.acts_for or actor.acts_for,
            aliases=tuple(sorted(names)),
        )
    return tuple(merged[key] for key in sorted(merged))
