"""The trie of names: folding, capitals, longest match."""

from __future__ import annotations

import pytest

from graphbuild.model import Actor, ActorKind
from graphbuild.resolve.gazetteer import Entry, Form, Gazetteer, capitals_agree, fold_name, split_pieces


def entry(alias: str, *, form: Form = Form.NAME) -> Entry:
    return Entry(Actor(id=f"actor:{fold_name(alias)}", name=alias, kind=ActorKind.STATE), form, alias, "test.csv")


NAMES = Gazetteer(
    entry(a)
    for a in (
        "US",
        "Guinea",
        "Guinea-Bissau",
        "Papua New Guinea",
        "Côte d'Ivoire",
        "NATO",
        "al-Shabaab",
        "Turkey",
        "WHO",
    )
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["The", "US", "left"], ["US"]),
        (["The", "U.S.", "left"], ["U.S."]),
        (["They", "told", "us", "so"], []),
        (["who", "left"], []),
        (["Guinea", "-", "Bissau"], ["Guinea - Bissau"]),
        (["Guinea", "and", "Bissau"], ["Guinea"]),
        (["Papua", "New", "Guinea"], ["Papua New Guinea"]),
        (["Cote", "d'Ivoire", "won"], ["Cote d'Ivoire"]),
        (["Nato", "said"], ["Nato"]),
        (["Al", "-", "Shabaab", "and", "NATO"], ["Al - Shabaab", "NATO"]),
        (["a", "cold", "turkey"], []),
        (["Guinea", ",", "Bissau"], ["Guinea"]),
        ([], []),
    ],
)
def test_matches_are_longest_and_mind_capitals(words: list[str], expected: list[str]) -> None:
    assert [" ".join(words[m.start : m.end]) for m in NAMES.matches(words)] == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Côte d'Ivoire", "cote d ivoire"), ("U.N.", "un"), ("Jean-Marc Ayrault", "jean marc ayrault"), ("(UN)", "un")],
)
def test_folded_names_forget_accents_dots_and_hyphens(name: str, expected: str) -> None:
    assert fold_name(name) == expected


def test_punctuation_is_a_wall_and_a_hyphen_is_nothing() -> None:
    assert split_pieces(",") == ("|",)
    assert split_pieces("-") == ()


@pytest.mark.parametrize(
    ("alias", "words", "agrees"),
    [
        ("US", ["US"], True),
        ("US", ["Us"], False),
        ("UNESCO", ["Unesco"], True),
        ("Jordan", ["jordan"], False),
        ("Jordan", ["JORDAN"], True),
        ("al-Qaeda", ["Al", "-", "Qaeda"], True),
        ("Islamic State", ["islamic", "state"], False),
    ],
)
def test_capitals_agree(alias: str, words: list[str], agrees: bool) -> None:
    assert capitals_agree(alias, words) is agrees


def test_lookup_wants_the_whole_name() -> None:
    assert [e.alias for e in NAMES.lookup("guinea bissau")] == ["Guinea-Bissau"]
    assert NAMES.lookup("Bissau") == ()
