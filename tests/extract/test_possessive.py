"""Nouns that name a participant by what it does for another."""

import pytest

from tests.extract.reading import edges_by, found_by, names, triples_by
from tests.extract.surface import edges_of

pytestmark = pytest.mark.model

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("The Syrian regime and its Russian backers rejected the plan.", ["Russian > back > its"], ["its > back > Russian"]),
    ("Syria's Russian backers rejected the plan.", ["Russian > back > Syria"], ["Syria > back > Russian"]),
    ("Peru's leader Ana Diaz and Chile's leader Juan Soto met.", ["Ana Diaz > lead > Peru"], ["Chile's leader Juan Soto > lead > Peru"]),
    ("Iran, an ally of Syria, sent arms.", ["Iran > ally with > Syria"], []),
    ("Iran, the main backer of Hezbollah, sent arms.", ["Iran > back > Hezbollah"], ["Hezbollah > back > Iran"]),
    ("Hezbollah's main sponsor, Iran, sent arms.", ["Iran > sponsor > Hezbollah"], ["Hezbollah > sponsor > Iran"]),
    ("Pakistan and its ally China held talks.", ["China > ally with > its"], []),
    ("Abiy Ahmed, the leader of Ethiopia, spoke.", ["Abiy Ahmed > lead > Ethiopia"], ["Ethiopia > lead > Abiy Ahmed"]),
    ("Yevgeny Prigozhin, the founder of Wagner, died in the crash of a private jet north of Moscow two months after his mutiny.",
     ["Yevgeny Prigozhin > found > Wagner"], ["Wagner > found > Yevgeny Prigozhin", "Moscow > found > Wagner"]),
    ("Armenia's neighbor Turkey closed the border.", ["Turkey > neighbor > Armenia"], []),
    ("Qatar, a mediator between Israel and Hamas, quit.", [], ["Israel > mediate > Hamas", "Hamas > mediate > Israel"]),
    ("Cuba's suppliers left Havana.", [], ["Cuba > supply > Havana", "Havana > supply > Cuba"]),
    ("An opponent of the junta was arrested in Bamako.", [], ["junta > oppose > opponent", "Bamako > oppose > junta"]),
    ("Maduro, a fierce critic of Washington, was sworn in.", ["Maduro > criticize > Washington"], ["Washington > criticize > Maduro"]),
    ("Kosovo's enemies in Belgrade rejoiced.", [], ["Kosovo > oppose > Belgrade"]),
    ("The American allies in the coalition protested.", [], ["American > ally with > coalition"]),
    ("Hariri's successor Najib Mikati resigned.", ["Najib Mikati > succeed > Hariri"], ["Hariri > succeed > Najib Mikati"]),
]  # fmt: skip

# sentence, exactly these binary readings of this rule
TRIPLES = [
    ("Iran, an ally of Syria, sent arms.", {"Iran > is allied with > Syria"}),
    ("Syria's Russian backers rejected the plan.", {"Russian > backs > Syria"}),
    ("Maduro, a fierce critic of Washington, was sworn in.", {"Maduro > criticizes > Washington"}),
]  # fmt: skip

ABSENT = [
    "Russia backs Syria.",
    "The backers of the plan met.",
    "Germany's parliament met.",
    "An ally resigned.",
]


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("possessive", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "wanted"), TRIPLES, ids=names(TRIPLES))
def test_triples(sentence, wanted, parse):
    assert triples_by("possessive", sentence, parse) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("possessive", sentence, parse)] == []
