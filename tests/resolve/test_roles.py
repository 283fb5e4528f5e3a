"""What the words of a role phrase say, without a parser."""

from __future__ import annotations

import pytest

from graphbuild.errors import DateError
from graphbuild.resolve import load_tables, resolve_phrase
from graphbuild.resolve.aliases import is_acronym
from graphbuild.resolve.roles import Role, read_role


def role_of(phrase: str) -> Role:
    words = phrase.split()
    tables = load_tables()
    matches = {m.end - 1: m for m in tables.gazetteer.matches(words)}
    role = read_role(words, 0, len(words) - 1, matches, tables)
    assert role is not None
    return role


@pytest.mark.parametrize(
    ("phrase", "country", "canonical"),
    [
        ("the Russian foreign minister", "RUS", "foreign minister"),
        ("Russia 's foreign minister", "RUS", "foreign minister"),
        ("three senior US officials", "USA", "officials"),
        ("US - backed Syrian rebels", "SYR", "rebels"),
        ("anti - Russian protesters", None, "protesters"),
        ("the former Polish president", "POL", "president"),
        ("the US Syria envoy", "USA", "envoy"),
        ("North Korean diplomats", "PRK", "diplomats"),
    ],
)
def test_a_role_has_a_country_and_canonical_words(phrase: str, country: str | None, canonical: str) -> None:
    role = role_of(phrase)
    assert (role.state.country if role.state else None, role.canonical) == (country, canonical)


def test_a_topic_is_not_whom_an_envoy_serves() -> None:
    role = role_of("the UN 's Syria envoy")
    assert role.state is None
    assert role.organization is not None
    assert role.organization.name == "United Nations"
    assert role.topic is not None
    assert (role.topic.country, role.office) == ("SYR", "envoy to syria")


def test_two_countries_give_none() -> None:
    role = role_of("French and German officials")
    assert role.state is None
    assert not role.bare


@pytest.mark.parametrize(
    ("phrase", "definite", "plural", "former", "office"),
    [
        ("the prime minister", True, False, False, "prime minister"),
        ("a minister", False, False, False, ""),
        ("these officials", True, True, False, ""),
        ("the former president", True, False, True, ""),
        ("the deputy prime minister of", True, False, False, None),
    ],
)
def test_flags(phrase: str, definite: bool, plural: bool, former: bool, office: str | None) -> None:
    role = role_of(phrase.removesuffix(" of"))
    assert (role.definite, role.plural, role.former) == (definite, plural, former)
    assert office is None or role.office == office


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("SDF", "Syrian Democratic Forces", True),
        ("IMF", "the International Monetary Fund", True),
        ("IMF", "International Monetary Fund", True),
        ("OSCE", "Organization for Security and Co-operation in Europe", False),
        ("AU", "African National Congress", False),
        ("Kim", "Kim Il Moon", False),
    ],
)
def test_acronyms(short: str, long: str, expected: bool) -> None:
    assert is_acronym(short, long) is expected


def test_a_phrase_that_nothing_explains_is_its_own_actor() -> None:
    found = resolve_phrase("Blue Lantern Collective")
    assert (found.actor.id, found.country) == ("actor:blue-lantern-collective", None)


@pytest.mark.parametrize("date", ["yesterday", "2016/10/06", "10-06-2016", ""])
def test_a_malformed_date_is_refused(date: str) -> None:
    with pytest.raises(DateError, match="YYYY-MM-DD"):
        resolve_phrase("US president", date)


@pytest.mark.parametrize("text", ["", "   ", "\u00a0", "the", "12", "--", "<script>", "\ud800"])
def test_odd_text_is_an_actor_of_its_own_and_no_error(text: str) -> None:
    assert resolve_phrase(text).actor.id.startswith("actor:")
