"""Verbs with a hyphen after their prefix are one word, with one lemma."""

from __future__ import annotations

import pytest

ROWS = [
    ("Kenya re-opened its embassy.", "re-opened", "re-open"),
    ("Chad has agreed to re-establish ties with Iran.", "re-establish", "re-establish"),
    ("The council was re-elected.", "re-elected", "re-elect"),
    ("Peru and Chile are co-hosting the summit.", "co-hosting", "co-host"),
]


@pytest.mark.parametrize(("sentence", "word", "lemma"), ROWS)
def test_prefixes(sentence, word, lemma, parse):
    assert [t.lemma for s in parse(sentence) for t in s.tokens if t.text == word] == [lemma]


def test_other_hyphens_part_words(parse):
    words = [t.text for s in parse("The Sahel-wide talks are US-led.") for t in s.tokens]
    assert words[1:4] == ["Sahel", "-", "wide"]
