"""Who is named where: own sentences, parsed, with the actor of each mention that matters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphbuild.model import ActorKind, Article, MentionKind, Sentence
from graphbuild.resolve import Resolution, load_tables, resolve_actors

Parse = Callable[[str], tuple[Sentence, ...]]
DATE = "2016-10-06"

pytestmark = pytest.mark.model


def resolve(text: str, parse: Parse, date: str | None = DATE) -> Resolution:
    article = Article(id="t", text=text, published=date)
    return resolve_actors(article, parse(text), load_tables())


def named(resolution: Resolution) -> dict[str, str]:
    """Return the name of the actor by mention text; of mentions with one text the last counts."""
    names = {actor.id: actor.name for actor in resolution.actors}
    return {mention.text: names[mention.actor] for mention in resolution.mentions}


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Moscow said it would respond.", "Moscow", "Russia"),
        ("Relations between Ankara and Athens are tense.", "Ankara", "Turkey"),
        ("Relations between Ankara and Athens are tense.", "Athens", "Greece"),
        ("Tokyo's ambassador left Seoul.", "Tokyo", "Japan"),
        ("The U.S. imposed tariffs on Canada.", "U.S.", "United States"),
        ("Niger expelled a French diplomat.", "Niger", "Niger"),
        ("Nigeria expelled a French diplomat.", "Nigeria", "Nigeria"),
        ("Germany's Foreign Minister Frank-Walter Steinmeier visited Kyiv.",
         "Germany's Foreign Minister Frank-Walter Steinmeier", "Frank-Walter Steinmeier"),
        ("Germany's Foreign Minister Frank-Walter Steinmeier visited Kyiv.", "Germany", "Germany"),
        ("The Russian president ordered a truce.", "The Russian president", "Vladimir Putin"),
        ("The British foreign secretary spoke on Monday.", "The British foreign secretary", "Boris Johnson"),
        ("Angela Merkel met reporters. Merkel was calm.", "Merkel", "Angela Merkel"),
        ("Vladimir Putin, the Russian president, met Xi Jinping.", "the Russian president", "Vladimir Putin"),
        ("The Russian president, Vladimir Putin, met Xi Jinping.", "The Russian president", "Vladimir Putin"),
        ("President of France Francois Hollande spoke.", "President of France Francois Hollande", "Francois Hollande"),
        ("Libyan activists met rebels.", "Libyan activists", "Libyan activists"),
        ("Damascus thanked its Iranian allies.", "its Iranian allies", "Iran"),
        ("The Yemeni government and its Saudi backers agreed.", "its Saudi backers", "Saudi Arabia"),
        ("Turkish troops left Iraq. The troops had stayed for years.", "The troops", "Turkish troops"),
        ("Villagers and Sudanese farmers protested.", "Villagers", "Sudanese villagers"),
        ("The Polar Front, formerly known as the Northern Brigade, attacked a base.", "Northern Brigade", "Polar Front"),
        ("The Council of Free Rivers (CFR) met. CFR members voted.", "CFR", "Council of Free Rivers"),
        ("The Obama administration protested.", "Obama", "Barack Obama"),
        ("The Russian Air Force bombed Homs.", "The Russian Air Force", "Russian Air Force"),
        ("Secretary of Defense Ash Carter spoke.", "Secretary of Defense Ash Carter", "Ashton Carter"),
    ],
)  # fmt: skip
def test_a_mention_has_its_actor(parse: Parse, text: str, mention: str, name: str) -> None:
    assert named(resolve(text, parse)).get(mention) == name


@pytest.mark.parametrize(
    ("text", "mention", "locative"),
    [
        ("Talks were held in Moscow.", "Moscow", True),
        ("Moscow rejected the talks.", "Moscow", False),
        ("Kerry travelled to Paris.", "Paris", True),
        ("France sold jets to Egypt.", "Egypt", False),
        ("Rebels shelled Aleppo.", "Aleppo", False),
        ("The envoy arrived from Cairo.", "Cairo", True),
        ("Sanctions on Iran were lifted.", "Iran", False),
        ("Talks with London collapsed.", "London", False),
        ("A blast near Kabul killed ten people.", "Kabul", True),
    ],
)
def test_a_place_is_no_actor_where_something_happens_in_it(
    parse: Parse, text: str, mention: str, locative: bool
) -> None:
    found = [m for m in resolve(text, parse).mentions if m.text == mention]
    assert [m.locative for m in found] == [locative]


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("On Monday, 300 people fled in March.", "Monday"),
        ("They told us about the war.", "us"),
        ("Michael Jordan retired in May.", "Jordan"),
        ("It is clear that the war goes on.", "It"),
        ("No country recognized the republic.", "No country"),
        ("The fine was US$70,000.", "US"),
        ("The South American country voted.", "American"),
        ("Critics described him as a tyrant.", "a tyrant"),
    ],
)
def test_what_is_no_actor(parse: Parse, text: str, unwanted: str) -> None:
    assert unwanted not in {m.text for m in resolve(text, parse).mentions}


@pytest.mark.parametrize(
    ("text", "mention", "country"),
    [
        ("Rebels in Syria attacked a convoy.", "Rebels", "SYR"),
        ("Troops in Syria attacked a convoy.", "Troops", None),
        ("Residents of Mosul fled.", "Residents", "IRQ"),
        ("The governor of Texas protested.", "The governor", "USA"),
        ("French and German officials met.", "French and German officials", None),
    ],
)
def test_a_phrase_has_the_country_of_its_complement(parse: Parse, text: str, mention: str, country: str | None) -> None:
    resolution = resolve(text, parse)
    actors = {actor.id: actor for actor in resolution.actors}
    assert [actors[m.actor].country for m in resolution.mentions if m.text == mention] == [country]


def test_one_actor_for_all_names_of_a_person(parse: Parse) -> None:
    text = (
        "Russia's Foreign Minister Sergei Lavrov met his French counterpart Jean-Marc Ayrault. "
        "Lavrov promised help. The Russian foreign minister then left, and Ayrault thanked him."
    )
    resolution = resolve(text, parse)
    assert [a.name for a in resolution.actors if a.kind is ActorKind.PERSON] == ["Sergei Lavrov", "Jean-Marc Ayrault"]
    lavrov = next(a for a in resolution.actors if a.name == "Sergei Lavrov")
    assert (lavrov.acts_for, lavrov.country, lavrov.sector, lavrov.role) == (
        "Q159", "RUS", "GOV", "Foreign Minister of Russia",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("date", "name"),
    [("2003-05-01", "George W. Bush"), ("2016-05-01", "Barack Obama"), ("2022-05-01", "Joe Biden")],
)
def test_an_office_is_held_by_who_held_it_on_the_day(parse: Parse, date: str, name: str) -> None:
    assert named(resolve("The US president spoke on Sunday.", parse, date))["The US president"] == name


def test_a_regime_is_its_own_actor_and_acts_for_its_state(parse: Parse) -> None:
    resolution = resolve("The Syrian regime rejected the plan. The regime blamed Turkey.", parse)
    regime = next(a for a in resolution.actors if a.id == "actor:syrian-regime")
    assert (regime.kind, regime.country, regime.sector, regime.acts_for) == (
        ActorKind.ORGANIZATION, "SYR", "GOV", "Q858",
    )  # fmt: skip
    assert named(resolution)["The regime"] == regime.name


def test_numbers_are_no_part_of_a_name(parse: Parse) -> None:
    resolution = resolve("About 275,000 Syrian civilians need food.", parse)
    assert [a.name for a in resolution.actors if a.kind is ActorKind.GROUP] == ["Syrian civilians"]


def test_adjectives_inside_phrases_are_mentions_of_their_state(parse: Parse) -> None:
    resolution = resolve("A French-drafted text angered Russian officials.", parse)
    assert [(m.text, m.actor) for m in resolution.mentions if m.kind is MentionKind.DEMONYM] == [
        ("French", "Q142"),
        ("Russian", "Q159"),
    ]


def test_mentions_stand_in_order_and_slice_to_their_text(parse: Parse) -> None:
    text = "Iran's president met Iraqi officials in Baghdad. He thanked them, and they praised Tehran."
    resolution = resolve(text, parse)
    assert all(m.span.slice(text) == m.text and m.head in m.span and m.reason for m in resolution.mentions)
    starts = [(m.sentence, m.span.start) for m in resolution.mentions]
    assert starts == sorted(starts)
    first_met = list(dict.fromkeys(m.actor for m in resolution.mentions))
    assert [a.id for a in resolution.actors] == first_met


def test_spans_overlap_only_as_parts_of_a_phrase(parse: Parse) -> None:
    text = "The UN's Syria envoy Staffan de Mistura told Turkey's president that its Russian partners had left."
    mentions = resolve(text, parse).mentions
    for first in mentions:
        for second in mentions:
            if first is not second and first.span.overlaps(second.span):
                assert first.span in second.span or second.span in first.span


def test_resolution_is_the_same_twice(parse: Parse) -> None:
    text = "Kenya and Somalia signed a pact. Both countries praised the African Union."
    assert resolve(text, parse) == resolve(text, parse)
