"""One node for one actor: own texts, the words that mean one actor, and the words that must stay apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphbuild.model import Article, Sentence
from graphbuild.resolve import Resolution, load_tables, resolve_actors

Parse = Callable[[str], tuple[Sentence, ...]]
DATE = "2019-05-02"

pytestmark = pytest.mark.model


def resolve(text: str, parse: Parse, date: str, source: str = "") -> Resolution:
    article = Article(id="t", text=text, published=date, source=source)
    return resolve_actors(article, parse(text), load_tables())


def actors_of(resolution: Resolution, words: str) -> set[str]:
    """Return the ids of the actors that the words name; of a widest mention only."""
    return {mention.actor for mention in resolution.mentions if mention.text == words}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Trump Administration sanctioned a bank. The United States Government froze its funds. "
         "The US administration said more. The federal government agreed.",
         ["Trump Administration", "The United States Government", "The US administration", "The federal government"]),
        ("The Macron government lost a vote. France's government resigned.",
         ["The Macron government", "France's government"]),
        ("Kenya rejected the report. Its government denied the claims. The Kenyan government is angry.",
         ["Its government", "The Kenyan government"]),
        ("Judge Marta P. Kolder retired. Marta Kolder had served for years. Judge Kolder rested.",
         ["Judge Marta P. Kolder", "Marta Kolder", "Judge Kolder"]),
        ("Richard B. E. Frost sued the city. Rich Frost lost.", ["Richard B. E. Frost", "Rich Frost"]),
        ("Maximilian J. Trull was elected. J. Trull thanked voters.", ["Maximilian J. Trull", "J. Trull"]),
        ("Aleksandr Belkin died in prison. Aleksandr's widow wept.", ["Aleksandr Belkin", "Aleksandr"]),
        ("The president met Sheikh Tamim bin Hamad Al Thani. He thanked Sheikh Tamim.",
         ["Sheikh Tamim bin Hamad Al Thani", "Sheikh Tamim"]),
    ],
)  # fmt: skip
def test_several_words_are_one_actor(parse: Parse, text: str, words: list[str]) -> None:
    resolution = resolve(text, parse, DATE)
    found = [actors_of(resolution, w) for w in words]
    assert all(found)
    assert len(set().union(*found)) == 1, found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Obama administration signed the deal. The Trump administration left it.",
         ["The Obama administration", "The Trump administration"]),
        ("The Trump administration left the deal. The previous administration had signed it.",
         ["The Trump administration", "The previous administration"]),
        ("Anna Weber and Karl Weber quarreled. Karl Weber left.", ["Anna Weber", "Karl Weber"]),
        ("Anna B. Weber met reporters. Anna C. Weber did not.", ["Anna B. Weber", "Anna C. Weber"]),
        ("The Libyan government met the Egyptian government.", ["The Libyan government", "the Egyptian government"]),
    ],
)  # fmt: skip
def test_other_words_are_other_actors(parse: Parse, text: str, words: list[str]) -> None:
    resolution = resolve(text, parse, DATE)
    found = [actors_of(resolution, w) for w in words]
    assert all(found)
    assert len(set().union(*found)) == len(words), found


def test_the_state_that_publishes_speaks_of_its_own(parse: Parse) -> None:
    text = "My Administration will act. Our Government has done much. Our Nation thanks them."
    resolution = resolve(text, parse, DATE, source="The White House")
    assert actors_of(resolution, "My Administration") == actors_of(resolution, "Our Government")
    assert actors_of(resolution, "Our Nation") == {"Q30"}
