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
        ("Guards shot four pirates. Four other pirates were held.", "four pirates", "Four other pirates"),
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
        ("Officials met in Lima.\n\nIt rained.\n\nIt froze.\n\nOfficials also met in Cusco.", ["Officials"]),
        ("He met tribes.\n\nIt rained.\n\nIt froze.\n\nA fund pays tribes.", ["tribes"]),
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


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        ("Ann Stone worked in the United States Attorney's Office for the District of Kansas. She led the office.\n\n"
         "Otto Kern worked in the United States Attorney's Office for the District of Oregon.",
         "the United States Attorney's Office", 2),
        ("Ruth Vance became General Counsel of the Department of Lakes.\n\n"
         "Otto Kern became General Counsel of the Department of Hills.", "General Counsel", 0),
        ("Judge Stone sat on the United States District Court for the District of Kansas. "
         "Judge Kern sat on the United States District Court for the District of Oregon.",
         "United States District Court", 2),
        ("The Lake Fund for the City of Lima paid. The Lake Fund for the City of Lima closed.", "Lake Fund", 1),
    ],
)  # fmt: skip
def test_offices_of_one_name(parse: Parse, text: str, words: str, count: int) -> None:
    assert len(set(by_place(resolve(text, parse), words))) == count


def test_the_office_is_the_one_named_last(parse: Parse) -> None:
    text = (
        "Ann Stone worked in the United States Attorney's Office for the District of Kansas. She led it.\n\n"
        "It rained. It snowed. It froze.\n\n"
        "Otto Kern worked in the United States Attorney's Office for the District of Oregon. He left the office."
    )
    resolution = resolve(text, parse)
    first, second = by_place(resolution, "the United States Attorney's Office")
    assert first != second
    assert by_place(resolution, "the office") == [second]


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("They heard the Lakes Marine Band, the Hills Army Chorus, and the River Strings.",
         "the Lakes Marine Band", "Hills Army Chorus"),
        ("Wolfgang Amann, director of the Lakes Institute, left, and the family of Ruth Vance came.",
         "the family", "Ruth Vance"),
        ("Experts praised the plan. Neither side got everything they wanted.", "they", "Experts"),
        ("The Peruvian government is working with the parties to pass this law. It includes a new tax.",
         "It", "The Peruvian government"),
        ("Dozens of Kurdish herders were held by Turkish guards after they crossed the river.", "they", "Turkish guards"),
        ("Israel bombed Beirut. The raid aimed at Hezbollah's seat to kill its leader.", "its", "Israel"),
        ("Otto Kern led the Lakes Office of Tolls. The group met the mayor.", "The group", "Lakes Office of Tolls"),
        ("Ruth Vance was a lawyer at the law firm Marlow Trent LLP. Earlier she worked at Sills & Gross, "
         "where she led the firm.", "the firm", "Marlow Trent"),
        ("Ruth Vance, a former envoy: \u201cOtto Kern won with her help.\u201d", "her", "Ruth Vance"),
        ("Otto Kern praised Karl Weber's service during his last post.", "his", "Otto Kern"),
        ("Otto Kern met Karl Weber, Juan Ruiz, and his counterpart Pedro Diaz.", "his", "Juan Ruiz"),
        ("Otto Kern spoke with Karl Weber to congratulate him on his victory.", "his", "Otto Kern"),
        ("Officials spoke of trust between the police and the towns they serve.", "they", "Officials"),
        ("Officials spoke of helping newcomers and ensuring they thrive.", "they", "Officials"),
        ("Officials can detect new cases should they occur.", "they", "Officials"),
        ("The mayor of Lima declared envoy Otto Kern unwanted because he had lied.", "he", "The mayor"),
        ("The Lakes Department renamed Fort Kern.", "Fort Kern", "Lakes Department"),
        ("The Assistant Bureau hired Otto Kern. He earned an A.B. in law.", "A.B.", "Assistant Bureau"),
        ("A local governor spoke. In Kherson the Russia-appointed governor left.",
         "the Russia-appointed governor", "A local governor"),
        ("They named Ruth Vance - Otto Kern - Karl Weber. Otto Kern left.", "Otto Kern", "Ruth Vance"),
        ("Peru paid for a bridge and lent more money for its completion.", "its", "Peru"),
        ("Otto Kern, a singer, was shot by Karl Weber, a soldier. The guild wept. The man's family wept.",
         "The man", "Karl Weber"),
        ("He expelled 12 Chadian envoys. Peru expelled 30 Chadian envoys.", "12 Chadian envoys", "30 Chadian envoys"),
        ("They signed the Lakes Accord, a separate dialogue on tolls.", "a separate dialogue", "Lakes Accord"),
        ("Banks paid the tax. He fined banks that lent to smugglers.", "Banks", "banks"),
        ("Argidia gave funds to Marlow and Trent to assist in their work.", "their", "Argidia"),
        ("Some 71 percent of Iraqis see the Chadian troops in their country.", "their", "the Chadian troops"),
        ("Governments paid. He fined other governments. These governments fell.", "These governments", "Governments"),
        ("National Security Advisor Otto Kern met with the President of Guatemala, Juan Cruz, and his delegation.",
         "his", "National Security Advisor Otto Kern"),
        ("The Lakes Alliance met in Lima. They must fight the alliance that bombs towns.", "the alliance", "Lakes Alliance"),
        ("The Lakes Scientific Advisory Board met. Otto Kern left the Advisory Board of the Hills Bank.",
         "Advisory Board", "Lakes Scientific Advisory Board"),
        ("The two agencies agreed. Later the mayor asked agencies to pay.", "The two agencies", "agencies"),
        ("A Lakes State Party may leave. It must tell every other State Party.", "State Party", "Lakes State Party"),
        ("Ann Stone left her community. Otto Kern praised his community.", "her community", "his community"),
        ("Peru will speak, and when it comes to a choice, Peru has a plan.", "it", "Peru"),
        ("The Lakes Week was founded in Lima. Prices fell in the last week.", "the last week", "Lakes Week"),
    ],
)  # fmt: skip
def test_no_link_where_another_is_meant(parse: Parse, text: str, words: str, other: str) -> None:
    resolution = resolve(text, parse)
    assert not set(by_place(resolution, words)) & set(by_place(resolution, other))


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("Peru sent aid. It also opened an office in Quito.", "It", "Peru"),
        ("The Malian rebels freed a nurse. The nurse thanked them.", "them", "The Malian rebels"),
        ("Police arrested a Kurdish man. They took him to Ankara.", "They", "Police"),
        ("Apple opened a plant. The company will hire.", "The company", "Apple"),
        ("He was jailed. Juan Diaz, a citizen of Peru, arrested in Salem by the police. He was fined.", "He", "Juan Diaz"),
        ("Peru worked with partners to hold Chad accountable for its raids.", "its", "Chad"),
        ("Otto Kern spoke. The guild said Kern congratulated Karl Weber on his victory.", "his", "Karl Weber"),
        ("The Department of Lakes paid. The guards left. The Department has no funds.",
         "The Department", "Department of Lakes"),
        ("Chadian activists doubt it. Residents and activists say that the town is empty.",
         "activists", "Chadian activists"),
    ],
)  # fmt: skip
def test_links_that_stay(parse: Parse, text: str, words: str, other: str) -> None:
    resolution = resolve(text, parse)
    assert by_place(resolution, other)
    assert set(by_place(resolution, words)) == set(by_place(resolution, other))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("On July 3, 2003, the President signed the order.", False),
        ("The President said that the war of 2003 had failed.", True),
        ("In 2018, the President signed the order.", True),
        ("In 2012 Ruth Vance served as an aide to the President.", False),
        ("In 2012 he named Ruth Vance to lead the office of the President.", False),
        ("President Barack Obama named Ruth Vance an aide to the President. President Biden met her.", False),
    ],
)
def test_the_president_of_another_year(parse: Parse, text: str, meant: bool) -> None:
    resolution = resolve(text, parse, source="The White House")
    found = set(by_place(resolution, "the President")) | set(by_place(resolution, "The President"))
    assert bool(found) is meant


def test_a_number_makes_a_group_of_its_own(parse: Parse) -> None:
    resolution = resolve("Raids harmed civilians. In May 1,300 civilians died. They buried 1,300 civilians.", parse)
    first, second = by_place(resolution, "1,300 civilians")
    assert first == second
    assert first not in by_place(resolution, "civilians")


def test_the_end_of_a_post_is_no_group(parse: Parse) -> None:
    assert not by_place(
        resolve("Ann Stone was Chief of Staff of the Lakes Army. She is Chief of Mission.", parse), "Staff"
    )


def test_the_incoming_administration_is_another(parse: Parse) -> None:
    text = "My Administration built this. The incoming administration can build on it."
    resolution = resolve(text, parse, source="The White House")
    assert set(by_place(resolution, "My Administration")).isdisjoint(
        by_place(resolution, "The incoming administration")
    )


def test_residents_beside_activists_of_a_state_are_its_own(parse: Parse) -> None:
    text = "Chadian activists doubt it. Residents and activists say that the town is empty."
    assert by_place(resolve(text, parse), "Residents") == ["actor:chadian-residents"]


def test_the_same_noun_that_tells_nothing_may_be_of_others(parse: Parse) -> None:
    text = "Chadian and Malian activists doubt it. Activists say that the town is empty. Activists left."
    assert not set(by_place(resolve(text, parse), "Activists")) & {"actor:chadian-activists", "actor:malian-activists"}
