"""Participles compounded with a name."""

import pytest

from tests.extract.reading import edges_by, found_by, names, triples_by
from tests.extract.surface import edges_of

pytestmark = pytest.mark.model

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("A U.S.-backed militia captured the town.", ["U.S. > back > militia"], ["militia > back > U.S."]),
    ("The French-drafted resolution was vetoed.", ["French > draft > resolution"], ["resolution > draft > French"]),
    ("An Iranian-backed group shelled the base.", ["Iranian > back > group"], []),
    ("Turkish-led forces left Afrin.", ["Turkish > lead > forces"], ["forces > lead > Turkish"]),
    ("Rebel-held districts of Aleppo were bombed by Syria.", ["Rebel > hold > districts of Aleppo"], ["Syria > hold > districts of Aleppo"]),
    ("A Saudi-led coalition bombed Sanaa.", ["Saudi > lead > coalition"], ["Saudi > lead > Sanaa"]),
    ("Egyptian-brokered talks failed.", ["Egyptian > broker > talks"], []),
    ("The Chinese-built port opened in May.", ["Chinese > build > port"], []),
    ("The UN-recognized government in Tripoli asked for help against the Russian-backed army of Khalifa Haftar, which had reached the suburbs.",
     ["Russian > back > army of Khalifa Haftar"], ["Russian > back > Tripoli"]),
    ("Israeli-occupied territory was shelled.", ["Israeli > occupy > territory"], []),
    ("The EU-funded mission left.", ["EU > fund > mission"], []),
    ("Houthi-controlled ports were hit.", ["Houthi > control > ports"], []),
    ("French-speaking voters protested.", [], ["French > speak > voters"]),
    ("A Berlin-based group sued.", [], ["Berlin > base > group"]),
    ("An Austrian-born general resigned.", [], ["Austrian > bear > general"]),
    ("Army-run firms lost money.", ["Army > run > firms"], []),
    ("A long-delayed vote was held.", [], ["long > delay > vote"]),
]  # fmt: skip

# sentence, exactly these binary readings of this rule
TRIPLES = [
    ("A U.S.-backed militia captured the town.", {"U.S. > backed > militia"}),
    ("Turkish-led forces left Afrin.", {"Turkish > led > forces"}),
    ("The Chinese-built port opened in May.", {"Chinese > built > port"}),
]  # fmt: skip

ABSENT = [
    "The militia backed by Washington captured the town.",
    "A well-armed militia captured the town.",
    "French-speaking voters protested.",
    "A Berlin-based group sued.",
    "The Anglo-French plan failed.",
]


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("compound", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "wanted"), TRIPLES, ids=names(TRIPLES))
def test_triples(sentence, wanted, parse):
    assert triples_by("compound", sentence, parse) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("compound", sentence, parse)] == []
