"""What pronouns, surnames and definite phrases point back to: a table with two rates that must hold."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from graphbuild.model import Article, MentionKind, Sentence
from graphbuild.resolve import load_tables, resolve_actors

RIGHT_FLOOR = 0.85
PRECISION_FLOOR = 0.92
PRONOUNS = frozenset(["he", "she", "it", "its", "his", "her", "their", "they", "them", "him", "itself", "both"])

pytestmark = pytest.mark.model


class Link(NamedTuple):
    """A row of the table."""

    text: str
    words: str
    actor: str


def read_links() -> list[Link]:
    with Path(__file__).with_name("coreference.csv").open(encoding="utf-8", newline="") as handle:
        lines = (line for line in handle if not line.startswith("#"))
        return [Link(row["text"], row["words"], row["actor"]) for row in csv.DictReader(lines)]


LINKS = read_links()


def linked(link: Link, parse: Callable[[str], tuple[Sentence, ...]]) -> str:
    """Return the name of the actor of the shortest mention that opens at the words' last place."""
    article = Article(id="t", text=link.text, published="2016-10-06")
    resolution = resolve_actors(article, parse(link.text), load_tables())
    names = {actor.id: actor.name for actor in resolution.actors}
    start = max(link.text.rfind(f" {link.words}{end}") for end in " ,.") + 1
    pronoun = link.words.lower() in PRONOUNS
    found = [
        mention
        for mention in resolution.mentions
        if mention.span.start == start
        and mention.span.end >= start + len(link.words)
        and (mention.kind is MentionKind.PRONOUN or not pronoun)
    ]
    return names[min(found, key=lambda m: m.span.end).actor] if found else ""


def test_links_are_right_and_precise(parse: Callable[[str], tuple[Sentence, ...]]) -> None:
    assert len(LINKS) >= 80
    answers = [(link, linked(link, parse)) for link in LINKS]
    wrong = [
        f"{link.text} | {link.words}: {got or 'none'} for {link.actor or 'none'}"
        for link, got in answers
        if got != link.actor
    ]
    made = [(link, got) for link, got in answers if got]
    right = 1 - len(wrong) / len(answers)
    precision = sum(link.actor == got for link, got in made) / len(made)
    assert right >= RIGHT_FLOOR, f"{right:.3f} right, wrong are\n" + "\n".join(wrong)
    assert precision >= PRECISION_FLOOR, f"precision {precision:.3f}, wrong are\n" + "\n".join(wrong)
    print(f"right {right:.3f}, precision {precision:.3f}, wrong:\n" + "\n".join(wrong))
