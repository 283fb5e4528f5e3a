"""Names that the model cuts in two, letters in brackets, and bodies that share their first word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphbuild.model import Article, Sentence
from graphbuild.resolve import load_tables, resolve_actors

Parse = Callable[[str], tuple[Sentence, ...]]

pytestmark = pytest.mark.model


def found(text: str, parse: Parse) -> dict[str, str]:
    """Return the id of the actor of each mention by its words."""
    article = Article(id="t", text=text, published="2022-05-02")
    return {m.text: m.actor for m in resolve_actors(article, parse(text), load_tables()).mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She ran the Bureau of South and Central Asian Affairs in Lima.", "Bureau of South and Central Asian Affairs"),
        ("The Washington Institute for Near East Policy met.", "Washington Institute for Near East Policy"),
        ("The Office of Manpower and Human Development paid.", "Office of Manpower and Human Development"),
        ("The Ministry of Economy, Trade and Industry left.", "Ministry of Economy, Trade and Industry"),
        ("The United Nations Commission on the Status of Women met.",
         "United Nations Commission on the Status of Women"),
        ("The firm Griffin, Winter, Kohen & Boder won.", "The firm Griffin, Winter, Kohen & Boder"),
        ("It wrote to the Committee on Foreign Investment in the United States (CFIUS).",
         "Committee on Foreign Investment in the United States"),
        ("The Digital Transformation with Africa (DTA) initiative began.", "Digital Transformation with Africa"),
    ],
)  # fmt: skip
def test_a_name_is_whole(parse: Parse, text: str, name: str) -> None:
    assert name in found(text, parse)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Bureau of Lakes and Google met.", ["Bureau of Lakes", "Google"]),
        ("The Department of Energy and Anna Weber agreed.", ["Department of Energy", "Anna Weber"]),
        ("The Center for River Studies met the Institute on Monday.", ["Center for River Studies"]),
        ("He worked for Zetta, Procter & Gamble and Nestle.", ["Zetta", "Procter & Gamble"]),
        ("He left the Bureau of Lakes and the River Council.", ["Bureau of Lakes", "River Council"]),
        ("She joined the National Bureau of Lake Research and Non-Resident Fellows.",
         ["National Bureau of Lake Research"]),
        ("The Norwegian Institute for Peru left.", ["Peru"]),
    ],
)  # fmt: skip
def test_two_names_stay_two(parse: Parse, text: str, names: list[str]) -> None:
    actors = found(text, parse)
    assert {actors.get(name) for name in names}.isdisjoint({None})
    assert len({actors[name] for name in names}) == len(names)


@pytest.mark.parametrize(
    ("text", "name", "letters"),
    [
        ("The United Boatworkers (UBW) struck. UBW won.", "United Boatworkers", "UBW"),
        ("He left the US Department of Transportation (DOT) in May. DOT paid.", "US Department of Transportation",
         "DOT"),
        ("The U.S. Equal Lakes Opportunity Commission (ELOC) met. ELOC left.",
         "U.S. Equal Lakes Opportunity Commission", "ELOC"),
        ("The Anglo Development Credit Corporation (DCC) paid. DCC left.", "Anglo Development Credit Corporation",
         "DCC"),
    ],
)  # fmt: skip
def test_letters_in_brackets_are_the_name(parse: Parse, text: str, name: str, letters: str) -> None:
    actors = found(text, parse)
    assert actors[name] == actors[letters]


def test_other_letters_in_brackets_are_another(parse: Parse) -> None:
    actors = found("Anna Weber (SPD) left. The Lakes Forum (QRT) met.", parse)
    assert actors.get("SPD") != actors["Anna Weber"]
    assert actors.get("QRT") != actors["Lakes Forum"]


def test_bodies_that_share_their_first_word(parse: Parse) -> None:
    text = "The Departments of the Treasury, Housing and Urban Development, and Education met. The Treasury Department left."
    actors = found(text, parse)
    assert actors["Departments of the Treasury"] == actors["Treasury Department"]
    assert actors["Housing and Urban Development"] == "actor:us-department-of-housing-and-urban-development"
    assert actors["Education"] == "actor:us-department-of-education"


def test_a_name_without_its_topic(parse: Parse) -> None:
    text = "France condemned the Lake Commission on Clean Rivers. The Commission had written a report."
    actors = found(text, parse)
    assert actors["The Commission"] == actors["Lake Commission on Clean Rivers"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Homeland Security Advisor Anna Weber met Intergovernmental Affairs Director Otto Kern.",
         {"Homeland Security", "Intergovernmental Affairs"}),
        ("Last week, White House Infrastructure Implementation Coordinator Otto Kern left.",
         {"Infrastructure Implementation", "White House Infrastructure Implementation"}),
        ("Special Assistant to the President Anna Weber met officials.", {"Special Assistant"}),
    ],
)  # fmt: skip
def test_the_field_of_an_office_is_no_actor(parse: Parse, text: str, words: set[str]) -> None:
    assert not words & set(found(text, parse))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Joe Biden left. Sincerely, JOSEPH R. BIDEN JR.", "Joe Biden", "JOSEPH R. BIDEN JR"),
        ("They saw Amir Tamim bin Hamad. France thanked the Amir.", "Amir Tamim bin Hamad", "the Amir"),
        ("The Lake Nations met. A strong Lake Nation is the key.", "Lake Nations", "Lake Nation"),
        ("Johns Hopkins University paid. Johns Hopkins agreed.",
         "Johns Hopkins University", "Johns Hopkins"),
        ("Advisor Otto Sullen met Anna Shinn. Security Advisors Sullen and Shinn agreed.", "Advisor Otto Sullen",
         "Sullen"),
        ("He hosted a visit by an Israeli head of state, President Isaac Hertz, to Jordan.", "an Israeli head",
         "President Isaac Hertz"),
        ("The Ministry of Defense of Ukraine spoke. The Ukrainian Defence Ministry agreed.", "The Ministry",
         "The Ukrainian Defence Ministry"),
        ("Peru's Foreign Ministry spoke. The Peruvian Ministry of Foreign Affairs left.", "Peru's Foreign Ministry",
         "The Peruvian Ministry"),
        ("The Palestinian Ministry of Health paid. The ministry said more.", "The Palestinian Ministry", "The ministry"),
        ("Prices fell last week Adrienne Kolder says. Kolder left.", "Adrienne Kolder", "Kolder"),
    ],
)  # fmt: skip
def test_other_spellings_are_one(parse: Parse, text: str, first: str, second: str) -> None:
    actors = found(text, parse)
    assert actors[first] == actors[second]


def test_a_family_is_not_its_head(parse: Parse) -> None:
    actors = found("Members of the Kolder family fled. Colonel Otto Kolder stayed. He paid Kolder's sons.", parse)
    assert actors["Kolder"] == actors["Colonel Otto Kolder"]


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("He warned the president of the transitional government, Domitien Kayize, not to leave.", "the president",
         "Domitien Kayize"),
        ("The talks were led by the UN's Special Envoy for Yemen, Hans Grundvig.", "the UN's Special Envoy",
         "Hans Grundvig"),
        ("The Department of Energy paid for a terminal. It is the Department's second one.", "the Department",
         "Department of Energy"),
        ("France was glad to have the Chancellor here. Chancellor Otto Kolder thanked them.", "the Chancellor",
         "Chancellor Otto Kolder"),
        ("They met UAE Ambassador to Peru Yousef Al Kolder in May.", "UAE Ambassador", "Yousef Al Kolder"),
        ("He met Jordanian Deputy Prime Minister and Foreign Minister Ayman Kolder.", "Jordanian Deputy Prime Minister",
         "Foreign Minister Ayman Kolder"),
        ("He met Prosecutor Otto Kern, and the Chief Justice of the Lake Court Vira Mykola.", "the Chief Justice",
         "Vira Mykola"),
        ("The Council of Governors met. Otto Kern will join the Council.", "the Council", "Council of Governors"),
        ("Joe Biden met guests: - Tom Kernan, Representative of the United States to the Assembly - Frank Hill, a lawyer",
         "Representative", "Tom Kernan"),
    ],
)  # fmt: skip
def test_a_phrase_and_the_name_beside_it(parse: Parse, text: str, phrase: str, name: str) -> None:
    actors = found(text, parse)
    assert actors[phrase] == actors[name]


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("They met the president of Guatemala, Anna Weber, and Otto Kern.", "the president", "Anna Weber"),
        ("Otto Kern, former CEO and founder of Lakepass, Anna Weber, a critic, and others met.", "founder",
         "Anna Weber"),
        ("It honors Secretary Otto Weber, Ambassador Linda Kolder, the First Lady, and many others.", "the First Lady",
         "Ambassador Linda Kolder"),
        ("The Governor met Governor Otto Kern and Governor Anna Weber.", "The Governor", "Governor Otto Kern"),
        ("A court orders a Russian journalist of the state media agency Sputnik to stay.", "a Russian journalist",
         "Sputnik"),
        ("The ambassador to Peru and Otto Kern met.", "The ambassador", "Otto Kern"),
        ("Ambassador Anna Weber left. Otto Kern was approved as the next ambassador.", "the next ambassador",
         "Ambassador Anna Weber"),
        ("The Department of Justice sued. DHS paid. The Department agreed.", "The Department", "Department of Justice"),
        ("The State Department and the Department of Justice met. The Department agreed.", "The Department",
         "Department of Justice"),
    ],
)  # fmt: skip
def test_a_phrase_that_may_be_another_stays_apart(parse: Parse, text: str, phrase: str, name: str) -> None:
    actors = found(text, parse)
    assert actors.get(phrase) != actors[name]


def test_members_in_a_noun_are_no_actor(parse: Parse) -> None:
    actors = found("Otto Kern joined the Board of Directors of the Lake Bank and the House of Representatives.", parse)
    assert not {"Directors", "Representatives"} & set(actors)


def test_the_regime_called_after_its_head(parse: Parse) -> None:
    actors = found("Aleksandr Lukashenko spoke. The Lukashenko regime fired. The Belarusian regime agreed.", parse)
    assert actors["The Lukashenko regime"] == actors["The Belarusian regime"]


def test_a_post_that_is_sought_and_letters_of_an_office_are_no_actors(parse: Parse) -> None:
    text = (
        "Sean Kolder, Nominee for Representative of the United States, left. The Director of National Lakes (DNL) left."
    )
    assert not {"Representative", "DNL"} & set(found(text, parse))


def test_the_treasury_of_the_state_that_publishes(parse: Parse) -> None:
    text = "The Department of the Treasury paid. Today, Treasury is issuing licenses."
    article = Article(id="t", text=text, published="2022-05-02", source="The White House")
    mentions = resolve_actors(article, parse(text), load_tables()).mentions
    assert {m.actor for m in mentions} == {"actor:treasury-department"}


def test_the_president_of_the_state_that_publishes_is_its_own(parse: Parse) -> None:
    text = "As the President announced, France closed the airport. President Putin protested."
    article = Article(id="t", text=text, published="2022-03-02", source="The White House")
    actors = {m.text: m.actor for m in resolve_actors(article, parse(text), load_tables()).mentions}
    assert actors["the President"] != actors["President Putin"]


def test_one_of_two_ministries_is_not_guessed(parse: Parse) -> None:
    actors = found("The Russian foreign ministry met the Chinese foreign ministry. The ministry agreed.", parse)
    assert "The ministry" not in actors
    assert {"actor:russian-foreign-ministry", "actor:chinese-foreign-ministry"} <= set(actors.values())


def test_what_remains_of_an_entity_is_the_state_of_the_tables(parse: Parse) -> None:
    text = "The bridge leads to a town in Far Eastern Russia's Amur Oblast."
    assert found(text, parse)["Russia"] == "Q159"
