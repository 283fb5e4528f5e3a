"""Verbs of receiving: the one who acts stands after from."""

import pytest

from tests.extract.reading import edges_by, found_by, names, triples_by
from tests.extract.surface import edges_of

pytestmark = pytest.mark.model

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("Iran faces criticism from the United Nations.", ["United Nations > criticize > Iran"], ["Iran > criticize > United Nations"]),
    ("Bashir received an invitation from Putin.", ["Putin > invite > Bashir"], ["Bashir > invite > Putin"]),
    ("Poland drew praise from Washington.", ["Washington > praise > Poland"], ["Poland > praise > Washington"]),
    ("Mali gets support from Russia.", ["Russia > support > Mali"], ["Mali > support > Russia"]),
    ("Uganda came under pressure.", [], ["Uganda > pressure > Uganda"]),
    ("Greece won backing from Cyprus.", ["Cyprus > back > Greece"], ["Greece > back > Cyprus"]),
    ("Armenia received training from India.", ["India > train > Armenia"], ["Armenia > train > India"]),
    ("Sweden faces threats from Russia.", ["Russia > threaten > Sweden"], ["Sweden > threaten > Russia"]),
    ("After the raid, which killed a child and left a family of six without a home, Israel drew condemnation from Jordan and Egypt.",
     ["Jordan > condemn > Israel", "Egypt > condemn > Israel"], ["Israel > condemn > Jordan"]),
    ("Somalia obtained aid from Turkey.", ["Turkey > aid > Somalia"], ["Somalia > aid > Turkey"]),
    ("Ecuador secured an apology from Colombia.", ["Colombia > apologize > Ecuador"], ["Ecuador > apologize > Colombia"]),
    ("Hungary got a warning from Brussels.", ["Brussels > warn > Hungary"], ["Hungary > warn > Brussels"]),
    ("Nauru received money from Taiwan.", [], ["Nauru > receive > Taiwan"]),
    ("Lebanon suffered attacks by Israel.", ["Israel > attack > Lebanon"], ["Lebanon > attack > Israel"]),
    ("Iran faces criticism.", [], ["Iran > criticize > criticism"]),
    ("Kenya secured a request from Haiti.", ["Haiti > request > Kenya"], ["Kenya > request > Haiti"]),
]  # fmt: skip

# sentence, exactly these binary readings of this rule
TRIPLES = [
    ("Iran faces criticism from the United Nations.", {"the United Nations > criticized > Iran"}),
    ("Poland drew praise from Washington.", {"Washington > praised > Poland"}),
]  # fmt: skip

ABSENT = [
    "The UN criticized Iran.",
    "Iran faces criticism.",
    "Nauru received money from Taiwan.",
    "Serbia withdrew support from the rebels.",
]


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("converse", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "wanted"), TRIPLES, ids=names(TRIPLES))
def test_triples(sentence, wanted, parse):
    assert triples_by("converse", sentence, parse) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("converse", sentence, parse)] == []
