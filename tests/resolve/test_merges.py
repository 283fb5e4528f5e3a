"""Words that look alike and mean others: own texts with what each mention must not be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphbuild.model import Article, Sentence
from graphbuild.resolve import Resolution, load_tables, resolve_actors

Parse = Callable[[str], tuple[Sentence, ...]]
DATE = "2019-05-02"

pytestmark = pytest.mark.model


def resolve(text: str, parse: Parse, date: str = DATE, source: str = "") -> Resolution:
    article = Article(id="t", text=text, published=date, source=source)
    return resolve_actors(article, parse(text), load_tables())


def by_place(resolution: Resolution, words: str) -> list[str]:
    """Return the id of the actor at each place where a mention has just these words, in reading order."""
    return [m.actor for m in resolution.mentions if m.text == words]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The mayor named two nominees. Later he withdrew 14 nominees.", "two nominees", "14 nominees"),
        ("Peru sent its troops to Tacna. Chile moved 300 troops.", "its troops", "300 troops"),
        ("Governments failed. Chad asked other governments to pay.", "Governments", "other governments"),
        ("Communities in the hills lost power. He thanked communities on the coast.", "Communities", "communities"),
        ("Companies paid.\n\nIt rained.\n\nIt snowed.\n\nMayor Otto Kern met companies.", "Companies", "companies"),
        ("A soldier was shot in Lima. A soldier drowned near Tacna.", "A soldier", "A soldier"),
    ],
)  # fmt: skip
def test_other_groups_in_the_same_words(parse: Parse, text: str, first: str, second: str) -> None:
    resolution = resolve(text, parse)
    found = by_place(resolution, first)
    assert found
    assert len(found) == 1 if first == second else found[0] not in by_place(resolution, second)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rebels took the town.\n\nIt rained.\n\nIt snowed.\n\nThen rebels left.", ["Rebels", "rebels"]),
        ("Journalists were jailed.\n\nIt rained.\n\nIt snowed.\n\nHe met journalists.", ["Journalists", "journalists"]),
        ("Gunmen held 12 hostages. Police freed the hostages.", ["12 hostages", "the hostages"]),
        ("Villagers fled. Soldiers had warned villagers.", ["Villagers", "villagers"]),
        ("Gunmen took 12 hostages. Police freed 12 hostages.", ["12 hostages"]),
    ],
)  # fmt: skip
def test_the_same_group_again(parse: Parse, text: str, words: list[str]) -> None:
    resolution = resolve(text, parse)
    found = [by_place(resolution, w) for w in words]
    assert all(found)
    assert len({actor for ids in found for actor in ids}) == 1
    assert sum(map(len, found)) >= 2


def test_a_surname_is_who_was_named_in_full_before(parse: Parse) -> None:
    text = (
        "Otto Kern runs a bank. Kern is married to Ruth Kern. Kern sold the bank. "
        "Karl Kern was born in Lima. Kern left Lima early."
    )
    resolution = resolve(text, parse)
    otto = by_place(resolution, "Otto Kern")[0]
    assert by_place(resolution, "Kern") == [otto, otto, by_place(resolution, "Karl Kern")[0]]
