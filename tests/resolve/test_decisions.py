"""A person's decisions on actors: read with line numbers, applied to mentions and actors, gone without the file."""

from __future__ import annotations

import pytest

from graphbuild.errors import ActorTableError
from graphbuild.model import Actor, ActorKind, Mention, MentionKind, Span
from graphbuild.resolve import Resolution, apply_decisions, load_tables, propose_merges, read_decisions

WEBER = Actor(id="actor:anna-weber", name="Anna Weber", kind=ActorKind.PERSON)
LEAGUE = Actor(id="actor:harbor-league", name="Harbor League", kind=ActorKind.ORGANIZATION, aliases=("HL",))
LEAGUE_2 = Actor(id="actor:harbour-league", name="Harbour League", kind=ActorKind.ORGANIZATION, country="SGP")
RUSSIA = Actor(id="Q159", name="Russia", kind=ActorKind.STATE, country="RUS", sector="GOV", wikidata="Q159")


def mention(text: str, actor: Actor, start: int, kind: MentionKind = MentionKind.NAME) -> Mention:
    span = Span(start=start, end=start + len(text))
    return Mention(article="a", sentence=0, span=span, head=span, text=text, kind=kind, actor=actor.id, reason="r")


def resolution() -> Resolution:
    return Resolution(
        actors=(WEBER, LEAGUE, LEAGUE_2, RUSSIA),
        mentions=(
            mention("Anna Weber", WEBER, 0),
            mention("the chief", WEBER, 20, MentionKind.PHRASE),
            mention("Harbor League", LEAGUE, 40),
            mention("Harbour League", LEAGUE_2, 60),
            mention("Moscow", RUSSIA, 80),
        ),
    )


def decided(text: str) -> dict[str, Actor]:
    """The actor of each mention by its words, after the decisions."""
    done = apply_decisions(resolution(), read_decisions(text), load_tables())
    by_id = {actor.id: actor for actor in done.actors}
    assert {m.actor for m in done.mentions} == set(by_id)
    return {m.text: by_id[m.actor] for m in done.mentions}


def test_same_joins_actors_and_keeps_the_first() -> None:
    found = decided("same:\n  - [Harbor League, Harbour League]\n")
    assert found["Harbour League"].id == found["Harbor League"].id == LEAGUE.id
    assert found["Harbor League"].country == "SGP"
    assert "Harbour League" in found["Harbor League"].aliases


@pytest.mark.parametrize(
    ("kept", "identity"),
    [("Q458", "Q458"), ("European Union", "Q458"), ("Lake Pact", "actor:lake-pact"), ("actor:x-y", "actor:x-y")],
)
def test_the_kept_actor_need_not_stand_in_the_article(kept: str, identity: str) -> None:
    assert decided(f'same:\n  - ["{kept}", Harbor League]\n')["Harbor League"].id == identity


def test_chains_of_the_same_end_at_one_actor() -> None:
    text = "same:\n  - [Harbor League, Harbour League]\n  - [Russia, Harbor League]\n"
    assert {decided(text)[w].id for w in ("Harbor League", "Harbour League", "Moscow")} == {"Q159"}


def test_a_circle_of_the_same_ends() -> None:
    text = "same:\n  - [Harbor League, Harbour League]\n  - [Harbour League, Harbor League]\n"
    assert len(decided(text)) == 5


def test_different_gives_words_an_actor_of_their_own() -> None:
    found = decided("different:\n  - [the chief, Anna Weber]\n")
    assert found["the chief"].id == "actor:the-chief"
    assert found["Anna Weber"].id == WEBER.id


def test_rename_kind_and_country() -> None:
    found = decided("rename: {Q159: Muscovy}\nkind: {HL: group}\ncountry: {Anna Weber: DEU}\n")
    assert (found["Moscow"].name, found["Moscow"].aliases) == ("Muscovy", ("Russia",))
    assert found["Harbor League"].kind is ActorKind.GROUP
    assert found["Anna Weber"].country == "DEU"


def test_without_decisions_nothing_changes() -> None:
    before = resolution()
    assert apply_decisions(before, read_decisions(""), load_tables()) is before


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("same: [", 1, "no YAML"),
        ("- Q30", 1, "no mapping"),
        ("rename:\n  Q30: America\nmerge:\n  - [a, b]\n", 3, "unknown key"),
        ("same:\n  - [Q30, Q159]\n  - [Q30]\n", 3, "two or more names"),
        ("same: Q30\n", 1, "no list"),
        ("different:\n  - [a, b, c]\n", 2, "two names"),
        ("different:\n  - [a, {b: c}]\n", 2, "no name"),
        ("kind:\n  Q30: state\n  Q159: empire\n", 3, "empire"),
        ("country:\n  Q30: Russia\n", 2, "Russia"),
        ("country:\n  Q30: RUS\n  Q30: USA\n", 3, "repeats"),
        ("rename:\n  Q30:\n", 2, "no name"),
    ],
)
def test_a_malformed_entry_is_refused_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(ActorTableError, match=rf"^mine\.yaml, line {line}, .*{words}.*; .+") as caught:
        read_decisions(text, "mine.yaml")
    assert "\n" not in str(caught.value)


def test_yaml_makes_no_objects() -> None:
    with pytest.raises(ActorTableError):
        read_decisions("!!python/object/apply:os.getcwd []")


def actor(name: str, **more: object) -> Actor:
    kind = more.pop("kind", ActorKind.ORGANIZATION)
    return Actor(id=str(more.pop("id", f"actor:{name.lower()}")), name=name, kind=kind, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second", "proposed"),
    [
        (actor("Harbor League"), actor("Harbour League"), True),
        (actor("Harbor League"), actor("Harbor League of Traders"), True),
        (actor("Weber", kind=ActorKind.PERSON), actor("Anna Weber", kind=ActorKind.PERSON), True),
        (actor("Weber Anna", kind=ActorKind.PERSON), actor("Anna Weber", kind=ActorKind.PERSON), True),
        (actor("LTC"), actor("Lake Trade Council"), True),
        (actor("Ali", kind=ActorKind.PERSON), actor("Hassan Ali", kind=ActorKind.PERSON), False),
        (actor("1st Lake Army"), actor("2nd Lake Army"), False),
        (actor("Weber", kind=ActorKind.PERSON), actor("Weber Bank"), False),
        (actor("Lake Front", country="KEN"), actor("Lake Front Party", country="UGA"), False),
        (actor("Niger", kind=ActorKind.STATE), actor("Nigeria", kind=ActorKind.STATE), False),
        (actor("Lake Front", id="Q1"), actor("Lake Fronts", id="Q2"), True),
        (actor("Lake Front", id="Q1", wikidata="Q1"), actor("Lake Fronts", id="Q2", wikidata="Q2"), False),
    ],
)
def test_pairs_that_may_be_one_are_proposed(first: Actor, second: Actor, *, proposed: bool) -> None:
    assert bool(propose_merges([first, second])) is proposed


def test_a_name_within_two_names_is_ambiguous() -> None:
    people = [actor(n, kind=ActorKind.PERSON) for n in ("Weber", "Anna Weber", "Karl Weber")]
    assert propose_merges(people) == ()


def test_what_was_decided_to_differ_is_not_proposed_again() -> None:
    pair = [actor("Harbor League"), actor("Harbour League")]
    assert propose_merges(pair, read_decisions("different:\n  - [Harbor League, Harbour League]\n")) == ()
