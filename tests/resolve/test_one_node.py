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
        ("Turkey refused to withdraw its forces. The troops are there to train guards.", ["its forces", "The troops"]),
        ("The United States Department of Agriculture (USDA) paid. USDA agreed.",
         ["United States Department of Agriculture", "USDA"]),
        ("Iran and six world powers met. The six powers agreed to suspend the sanctions.",
         ["world powers", "The six powers"]),
        ("Otto Kern met Karl Weber. Kern praised him for the work.", ["Karl Weber", "him"]),
        ("The Joint Working Group on Fish met in Oslo. The Working Group agreed.",
         ["Joint Working Group on Fish", "The Working Group"]),
        ("Polish Minister of the Interior Karol Dudek spoke. Dudek left.",
         ["Polish Minister of the Interior Karol Dudek", "Dudek"]),
        ("The USS Lakeland left port. The Lakeland turned back.", ["USS Lakeland", "Lakeland"]),
        ("The Multinational Safety Support (MSS) met. MSS agreed.", ["Multinational Safety Support", "MSS"]),
        ("Six unidentified gunmen took over a school. The gunmen fled.", ["Six unidentified gunmen", "The gunmen"]),
        ("Toshiva, the Japanese manufacturer, won.", ["Toshiva", "the Japanese manufacturer"]),
        ("Representatives of the Government of Mexico joined. The Mexican government paid.",
         ["the Government", "The Mexican government"]),
        ("As part of the U.S. Government's plan, it paid. The US government agreed.",
         ["the U.S. Government", "The US government"]),
        ("Polish border guards fired. The guards fled.", ["Polish border guards", "The guards"]),
        ("The new government of President Hassan Rouhani of Iran fell. The Iranian government had ruled alone.",
         ["The new government", "The Iranian government"]),
        ("The Argentine Republic protested. Argentina sent a letter.", ["Argentine Republic", "Argentina"]),
        ("President Joseph R. Biden Jr. left. Joe Biden spoke.", ["President Joseph R. Biden", "Joe Biden"]),
        ("UAE President Sheikh Mohammed bin Zayed Al Nahyan spoke. They congratulated Sheikh Mohammed.",
         ["UAE President Sheikh Mohammed bin Zayed Al Nahyan", "Sheikh Mohammed"]),
        ("Cathy Russell left. Cathy's plan had failed.", ["Cathy Russell", "Cathy"]),
        ("Authorities in Prague will expel them. The Czech authorities agreed.",
         ["Authorities", "The Czech authorities"]),
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
        ("They saw Commissioner Otto Abel, Mexican Army Major General and Coordinator Juan Ruiz.",
         ["Commissioner Otto Abel", "Coordinator Juan Ruiz"]),
        ("Attorney General William Barr left. The Arizona Attorney General sued.",
         ["Attorney General William Barr", "The Arizona Attorney General"]),
        ("Juan Carlos Vasquez left. King Juan Carlos of Spain stayed.",
         ["Juan Carlos Vasquez", "King Juan Carlos"]),
        ("Egypt praised the plan. France restored the transitional government in Sudan. The Egyptian government agreed.",
         ["the transitional government", "The Egyptian government"]),
        ("Khaled Meshaal spoke. One Hamas leader was killed.", ["Khaled Meshaal", "One Hamas leader"]),
        ("Jill Biden spoke. The Obama-Biden Administration had done it.",
         ["Jill Biden", "Obama-Biden Administration"]),
        ("Anna B. Weber met reporters. Anna C. Weber did not.", ["Anna B. Weber", "Anna C. Weber"]),
        ("Minister for Regional Affairs Anna Weber and observer Otto Kern met reporters.",
         ["Minister for Regional Affairs Anna Weber", "observer Otto Kern"]),
        ("Russia moved its forces. Ukrainian soldiers watched. The troops fired.",
         ["its forces", "Ukrainian soldiers", "The troops"]),
        ("The High Court met. The Anti-Corruption Court did not.", ["The High Court", "The Anti-Corruption Court"]),
        ("The Libyan government met the Egyptian government.", ["The Libyan government", "the Egyptian government"]),
    ],
)  # fmt: skip
def test_other_words_are_other_actors(parse: Parse, text: str, words: list[str]) -> None:
    resolution = resolve(text, parse, DATE)
    found = [actors_of(resolution, w) for w in words]
    assert all(found)
    assert len(set().union(*found)) == len(words), found


def test_whose_staff_it_is_in_a_row(parse: Parse) -> None:
    text = (
        "Joe Biden spoke with Justin Trudeau. In turn, the Prime Minister thanked the President and his administration."
    )
    resolution = resolve(text, parse, "2022-02-11", source="The White House")
    assert actors_of(resolution, "his") == actors_of(resolution, "Joe Biden")


def test_the_state_that_publishes_speaks_of_its_own(parse: Parse) -> None:
    text = "My Administration will act. Our Government has done much. Our Nation thanks them."
    resolution = resolve(text, parse, DATE, source="The White House")
    assert actors_of(resolution, "My Administration") == actors_of(resolution, "Our Government")
    assert actors_of(resolution, "Our Nation") == {"Q30"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Angela Merkel met Emmanuel Macron. Both leaders smiled.", "Both leaders"),
        ("Angela Merkel met Theresa May. The two leaders smiled.", "The two leaders"),
        ("Emmanuel Macron met Vladimir Putin. The presidents dined.", "The presidents"),
        ("Angela Merkel spoke. France praised her leadership.", "her leadership"),
        ("The State Visit pleased the hosts.", "State Visit"),
        ("France drafted a National Plan to Fight Hunger.", "National Plan to Fight Hunger"),
        ("She holds a J.D. from Kenya.", "J.D."),
        ("King Charles the III left.", "III"),
        ("Otto Kern served as the Senior Litigator.", "Senior Litigator"),
        ("France passed a lake protection act (LPA). LPA is new.", "LPA"),
        ("Cancer cells spread.", "Cancer cells"),
        ("The Minsk agreements failed.", "Minsk"),
        ("She left the University of Washington.", "Washington"),
        ("Her Majesty greeted Theresa May.", "Her"),
        ("Angela Merkel met Theresa May at the invitation of NATO. They agreed on a plan.", "They"),
        ("Otto Kern began a bid for the presidency.", "the presidency"),
        ("France praised Ghana's leadership on trade.", "Ghana's leadership"),
        ("The Lake Drug Dialogue (LDD) met. LDD is new.", "LDD"),
        ("The speech honored the third president of the United States.", "the third president"),
        ("France welcomed the accord's entry into force.", "force"),
        ("Otto Kern served as the deputy director.", "the deputy director"),
        ("Secretary Chad Wolf met reporters.", "Chad"),
        ("The National Security Council met.", "Security Council"),
    ],
)
def test_words_that_are_no_actor_of_their_own(parse: Parse, text: str, words: str) -> None:
    assert actors_of(resolve(text, parse, DATE), words) == set()


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("She left the University of Washington.", "University of Washington", "University of Washington"),
        ("Minsk protested.", "Minsk", "Belarus"),
        ("Religious leaders prayed.", "Religious leaders", "Religious leaders"),
        ("Chad Wolf met reporters.", "Chad Wolf", "Chad Wolf"),
        ("Chad recalled its envoy.", "Chad", "Chad"),
        ("The Security Council met.", "Security Council", "UN Security Council"),
        ("A terror cell struck.", "A terror cell", "terror cell"),
        ("The Turkish leadership protested.", "The Turkish leadership", "Turkish leadership"),
    ],
)
def test_words_that_stay_an_actor(parse: Parse, text: str, words: str, name: str) -> None:
    resolution = resolve(text, parse, DATE)
    names = {actor.id: actor.name for actor in resolution.actors}
    assert {names[identity] for identity in actors_of(resolution, words)} == {name}


def test_a_title_takes_the_state_behind_the_name(parse: Parse) -> None:
    resolution = resolve("President Otto Abel of the Dominican Republic met reporters.", parse, DATE)
    assert {a.country for a in resolution.actors if a.name == "Otto Abel"} == {"DOM"}


def test_the_owner_of_a_phrase_ahead_is_known(parse: Parse) -> None:
    resolution = resolve("Donald Trump praised key leaders in his administration.", parse, DATE)
    assert actors_of(resolution, "his administration") == {"actor:american-government"}


def test_the_president_who_publishes_is_meant_where_another_was_named_last(parse: Parse) -> None:
    text = "Donald Trump met President Cyril Ramaphosa of South Africa. The President praised him."
    resolution = resolve(text, parse, DATE, source="The White House")
    assert actors_of(resolution, "The President") == {"Q22686"}


def test_the_president_of_a_guest_is_meant_where_only_he_was_named(parse: Parse) -> None:
    text = "Vice President Mike Pence met President Cyril Ramaphosa of South Africa. The President thanked him."
    resolution = resolve(text, parse, DATE, source="The White House")
    assert {a.name for a in resolution.actors if a.id in actors_of(resolution, "The President")} == {"Cyril Ramaphosa"}
