"""Appositions say what somebody is; they never make somebody act."""

import pytest

from tests.extract.reading import edges_by, found_by, names, triples_by
from tests.extract.surface import edges_of

pytestmark = pytest.mark.model

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("Vladimir Putin, the Russian president, met with Xi Jinping.", ["Vladimir Putin > be > Russian president"], ["Russian president > be > Vladimir Putin"]),
    ("Abiy Ahmed, the prime minister of Ethiopia, visited Asmara.", ["Abiy Ahmed > be > prime minister of Ethiopia"], ["prime minister > visit > Abiy Ahmed"]),
    ("Boko Haram, a jihadist group, kidnapped the girls.", ["Boko Haram > be > jihadist group"], ["girls > be > jihadist group"]),
    ("Hungary vetoed the plan of Kaja Kallas, the EU's top diplomat.", ["Kaja Kallas > be > EU's top diplomat"], ["Hungary > be > EU's top diplomat"]),
    ("Rosatom, a state company, built the plant.", ["Rosatom > be > state company"], ["plant > be > state company"]),
    ("In Doha, the capital of Qatar, Hamas leaders met Ismail Haniyeh, their former chief.", ["Doha > be > capital of Qatar"], ["Hamas leaders > be > capital"]),
    ("Nuri al-Maliki, 64, resigned.", [], ["Nuri al-Maliki > be > 64"]),
    ("On Monday, May 5, Chad closed the border.", [], ["Monday > be > May 5"]),
    ("Togo, Benin and Ghana protested.", [], ["Togo > be > Benin"]),
    ("Sergei Shoigu, Russia's defense minister for more than a decade and a close friend of the president, was moved to the security council in May.",
     ["Sergei Shoigu > be > Russia's defense minister"], ["Sergei Shoigu > be > president", "president > be > Russia's defense minister"]),
    ("The minister, a general, resigned.", [], ["general > be > minister"]),
    ("Israel attacked Hezbollah, an ally of Iran.", ["Hezbollah > be > ally of Iran"], ["Israel > be > ally of Iran", "Israel > attack > ally of Iran"]),
]  # fmt: skip

# sentence, exactly these binary readings of this rule
TRIPLES = [
    ("Vladimir Putin, the Russian president, met with Xi Jinping.", {"Vladimir Putin > is > the Russian president"}),
    ("Abiy Ahmed, the prime minister of Ethiopia, visited Asmara.",
     {"Abiy Ahmed > is > the prime minister of Ethiopia", "Abiy Ahmed > is the prime minister of > Ethiopia"}),
    ("Boko Haram, a jihadist group, kidnapped the girls.", {"Boko Haram > is > a jihadist group"}),
]  # fmt: skip

ABSENT = [
    "Vladimir Putin is the Russian president.",
    "President Putin met Xi Jinping.",
    "Nuri al-Maliki, 64, resigned.",
    "Togo, Benin and Ghana protested.",
    "Paris, London and Berlin agreed.",
]


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("appositive", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "wanted"), TRIPLES, ids=names(TRIPLES))
def test_triples(sentence, wanted, parse):
    assert triples_by("appositive", sentence, parse) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("appositive", sentence, parse)] == []
