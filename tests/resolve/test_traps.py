"""Words that lie near an actor and are none, and names that two actors share: with the trained pipeline."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphbuild.extract import RULES, extract_statements
from graphbuild.model import Actor, Article, Sentence, Statement
from graphbuild.resolve import Resolution, link_statements, load_tables, resolve_actors, without_scenery

pytestmark = pytest.mark.model
Parse = Callable[[str], tuple[Sentence, ...]]


def read(text: str, parse: Parse, source: str = "") -> tuple[Resolution, tuple[Statement, ...]]:
    """Actors and linked statements of a text of 2022."""
    article = Article(id="t", text=text, published="2022-03-10", source=source)
    sentences = parse(text)
    found = resolve_actors(article, sentences, load_tables())
    statements = extract_statements(sentences, article, rules=RULES).statements
    linked = link_statements(statements, found.mentions, sentences, found.actors)
    return without_scenery(found, linked), linked


def actors(text: str, parse: Parse, source: str = "") -> dict[str, Actor]:
    """The actor of every mention, by its words; places that are mere scenery left out."""
    found, _ = read(text, parse, source)
    by_id = {actor.id: actor for actor in found.actors}
    return {m.text: by_id[m.actor] for m in found.mentions}


@pytest.mark.parametrize(
    "words", ["South American leaders", "Latin American leaders", "North American traders", "Central American migrants"]
)
def test_adjectives_of_regions_are_no_state(words: str, parse: Parse) -> None:
    found = actors(f"Spain invited {words} to a summit.", parse)
    assert found[words].country is None
    assert "USA" not in {actor.country for actor in found.values()}


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The governor of Georgia signed the bill.", "Georgia", "USA"),
        ("Voters in Atlanta, Georgia, elected a sheriff, and Georgia thanked them.", "Georgia", "USA"),
        ("Ohio, Texas, Nevada and Georgia sued the agency.", "Georgia", "USA"),
        ("Georgia accused Russia of an attack.", "Georgia", "GEO"),
        ("Georgia's foreign minister met Turkish officials.", "Georgia", "GEO"),
    ],
)
def test_georgia_is_told_from_georgia(text: str, words: str, country: str, parse: Parse) -> None:
    found, _ = read(text, parse)
    by_id = {actor.id: actor for actor in resolve_all(text, parse)}
    assert {by_id[m.actor].country for m in found.mentions if m.text == words} <= {country}
    assert {a.country for a in by_id.values() if a.name.startswith("Georgia")} == {country}


def resolve_all(text: str, parse: Parse) -> tuple[Actor, ...]:
    article = Article(id="t", text=text, published="2022-03-10")
    return resolve_actors(article, parse(text), load_tables()).actors


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("France and Iran held an exchange of views.", "exchange"),
        ("Iran said that the refinery burned for hours.", "refinery"),
        ("The ballistic missile flew over Japan.", "missile"),
        ("Britain criticized the powers of the court.", "powers"),
        ("Fighters set the factory on fire.", "factory"),
        ("France protested after the establishment of a base.", "establishment"),
        ("Ministers met in Geneva on Monday.", "Geneva"),
        ("Talks between Iran and France were held in Basel.", "Basel"),
        ("The U.S. Secretary of Labor met Canada's envoy.", "Labor"),
        ("Britain praised environmental justice.", "justice"),
        ("Turkey ratified the Convention on Cluster Munitions.", "Convention"),
    ],
)
def test_things_and_scenery_are_no_actors(text: str, absent: str, parse: Parse) -> None:
    found = actors(text, parse)
    assert found
    assert not [words for words in found if absent in words]


def test_a_town_that_is_aimed_at_stays(parse: Parse) -> None:
    assert "actor:haifa" in {a.id for a in actors("Militants fired rockets at Haifa.", parse).values()}


def test_what_talks_are_about_is_no_actor(parse: Parse) -> None:
    _, statements = read("Iran and France held talks about Aleppo.", parse)
    inner = [a for s in statements if s.object is not None for a in s.object.inner]
    assert not [a for a in inner if a.actor == "actor:aleppo"]


def test_residents_of_two_towns_are_two_actors(parse: Parse) -> None:
    found = actors("Aleppo residents fled. Homs residents stayed.", parse)
    assert found["Aleppo residents"].id != found["Homs residents"].id
    assert {a.country for a in found.values()} == {"SYR"}


def test_a_title_in_a_list_belongs_to_the_name_beside_it(parse: Parse) -> None:
    found = actors("The fair was opened by Anna Weber, Executive Director, and Karl Brandt.", parse)
    assert {a.name for a in found.values()} == {"Anna Weber", "Karl Brandt"}


def test_the_president_of_a_statement_is_who_holds_the_office(parse: Parse) -> None:
    text = "The President spoke with Israel's Prime Minister Naftali Bennett. The President thanked Italy."
    assert actors(text, parse, "The White House")["The President"].wikidata == "Q6279"
    assert actors(text, parse)["The President"].wikidata is None


def test_a_title_tells_persons_of_one_surname_apart(parse: Parse) -> None:
    text = "First Lady Jill Biden visited a school in Ohio. President Biden praised the teachers."
    found = actors(text, parse)
    assert found["President Biden"].wikidata == "Q6279"
    assert found["First Lady Jill Biden"].wikidata is None


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The Lake Trade Council met on Monday. Canada thanked the LTC.", "Lake Trade Council", "LTC"),
        ("Karen Holm, a nurse, left Oslo. Karen later praised Norway.", "Karen Holm", "Karen"),
        ("The Carter Administration sued Shell. The Administration won.", "Carter Administration", "Administration"),
    ],
)
def test_short_forms_are_the_same_actor(text: str, first: str, second: str, parse: Parse) -> None:
    found = {words.removeprefix("The ").removeprefix("the "): a.id for words, a in actors(text, parse).items()}
    assert found[first] == found[second]


def test_an_acronym_of_a_country_that_is_not_named_is_no_party_of_it(parse: Parse) -> None:
    assert "MEX" not in {a.country for a in actors("The PRI praised Denmark's offer.", parse).values()}
    assert "MEX" in {a.country for a in actors("The PRI lost the vote in Mexico.", parse).values()}


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Rebels attacked villages from Uganda.", set()),
        ("Hamas fired rockets from Gaza at Israel.", {"Israel"}),
        ("The LRA launched attacks from Sudan on Uganda.", {"Uganda"}),
        ("Kenya withdrew from Somalia.", {"Somalia"}),
        ("Israel bought oil from Iraq.", {"Iraq"}),
    ],
)
def test_where_an_attack_begins_is_not_attacked(text: str, targets: set[str], parse: Parse) -> None:
    found, linked = read(text, parse)
    names = {actor.id: actor.name for actor in found.actors}
    assert {names[edge.target] for s in linked for edge in s.edges()} == targets


@pytest.mark.parametrize(
    ("words", "country"),
    [("the U.S.-led administration", {None, "USA"}), ("the administration", {"ITA"})],
)
def test_who_leads_is_no_owner(words: str, country: set[str | None], parse: Parse) -> None:
    found = actors(f"An Italian official resigned from {words}.", parse)
    assert {actor.country for text, actor in found.items() if text == words} <= country
    assert found[words].name != "Italian U.S.-led administration"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Secretary of State wrote to the allies.", "The Secretary", "Antony Blinken"),
        ("The Secretary of Defense wrote to the allies.", "The Secretary", "Lloyd Austin"),
        ("The Foreign Minister wrote to the allies.", "The Foreign Minister", "Foreign Minister"),
        ("The adviser to the Defense Minister wrote to the allies.", "the Defense Minister", "Defense Minister"),
        ("A 60-year-old Danish tourist wrote to the allies.", "A 60-year-old Danish tourist", "Danish tourist"),
        ("China's Ministry of Commerce wrote to the allies.", "China's Ministry", "China's Ministry of Commerce"),
    ],
)
def test_what_an_actor_is_called(text: str, words: str, name: str, parse: Parse) -> None:
    assert actors(text, parse, "The White House")[words].name == name


def test_territories_that_another_state_occupies(parse: Parse) -> None:
    found = actors("Russia annexed the occupied territories of Ukraine.", parse)
    assert "PSE" not in {actor.country for actor in found.values()}
