"""A single actor told by a noun alone is of its article; groups, and what a name or state tells, are of all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphbuild.model import Article, Sentence
from graphbuild.resolve import load_tables, propose_merges, resolve_actors

Parse = Callable[[str], tuple[Sentence, ...]]

pytestmark = pytest.mark.model


def identity(text: str, words: str, parse: Parse, article: str) -> str:
    """Return the id of the actor that the words name in the article."""
    found = resolve_actors(Article(id=article, text=text, published="2019-05-02"), parse(text), load_tables())
    return next(m.actor for m in found.mentions if m.text == words)


@pytest.mark.parametrize(
    ("text", "words", "shared"),
    [
        ("A gunman attacked a market.", "A gunman", False),
        ("The court jailed Anna Weber.", "The court", False),
        ("The government rejected the plan.", "The government", False),
        ("The Supreme Court jailed Anna Weber.", "The Supreme Court", False),
        ("A Kenyan gunman attacked a market.", "A Kenyan gunman", True),
        ("The Supreme Court of Kenya jailed Anna Weber.", "The Supreme Court", True),
        ("Protesters attacked a market.", "Protesters", True),
        ("Anna Weber attacked the plan.", "Anna Weber", True),
    ],
)
def test_who_is_one_in_two_articles(text: str, words: str, shared: bool, parse: Parse) -> None:
    assert (identity(text, words, parse, "first") == identity(text, words, parse, "second")) is shared


def test_one_article_has_one_gunman(parse: Parse) -> None:
    text = "A gunman attacked a market. The gunman fled."
    assert identity(text, "A gunman", parse, "first") == identity(text, "The gunman", parse, "first")


def test_they_are_not_proposed_as_one(parse: Parse) -> None:
    text = "The court jailed Anna Weber."
    actors = {
        actor.id: actor
        for name in ("first", "second")
        for actor in resolve_actors(Article(id=name, text=text), parse(text), load_tables()).actors
    }
    assert sorted(actor.name for actor in actors.values()) == ["Anna Weber", "court", "court"]
    assert propose_merges(actors.values()) == ()
