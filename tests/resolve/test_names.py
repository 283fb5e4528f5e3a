"""Whom a name means, and where it means nobody: own sentences, with the trained pipeline."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from graphbuild.model import Article, Sentence
from graphbuild.resolve import load_tables, resolve_actors

pytestmark = pytest.mark.model
Parse = Callable[[str], tuple[Sentence, ...]]
LINES = Path(__file__).with_name("names.csv").read_text(encoding="utf-8").splitlines()
ROWS = [(row["text"], row["words"], row["name"]) for row in csv.DictReader(LINES[1:])]


def named(text: str, words: str, date: str, parse: Parse) -> set[str]:
    """Return the names of the actors that mentions of these words mean."""
    found = resolve_actors(Article(id="t", text=text, published=date), parse(text), load_tables())
    by_id = {actor.id: actor.name for actor in found.actors}
    return {by_id[m.actor] for m in found.mentions if m.text.removeprefix("The ").removeprefix("the ") == words}


@pytest.mark.parametrize(("text", "words", "name"), ROWS, ids=[f"{w}: {t}" for t, w, _ in ROWS])
def test_names(text: str, words: str, name: str, parse: Parse) -> None:
    assert named(text, words, "2024-05-06", parse) == ({name} if name else set())


@pytest.mark.parametrize(
    ("date", "name"), [("2007-03-01", "US-led coalition"), ("2016-03-01", "Global Coalition Against Daesh")]
)
def test_a_body_is_not_meant_before_its_time(date: str, name: str, parse: Parse) -> None:
    assert named("The US-led coalition lost a plane in Iraq.", "US-led coalition", date, parse) == {name}
