"""Clauses with "to be": what somebody is, never who acts on whom."""

import pytest

from tests.extract.reading import edges_by, found_by, label, names, triples_by
from tests.extract.surface import edges_of, of_lemma

pytestmark = pytest.mark.model

# sentence, exactly these binary readings of this rule
TRIPLES = [
    ("Lithuania is a member of NATO.", {"Lithuania > is > a member of NATO", "Lithuania > is a member of > NATO"}),
    ("Iran is not a party to the treaty.", {"Iran > is not > a party", "Iran > is not a party to > the treaty"}),
    ("The rebels are from Darfur.", {"The rebels > are from > Darfur"}),
    ("The base is home to two squadrons.", {"The base > is > home", "The base > is home to > two squadrons"}),
    ("Malta was neutral.", {"Malta > was > neutral"}),
    ("Kigali and Kampala are rivals.", {"Kigali > are > rivals", "Kampala > are > rivals"}),
    ("Among the dead was a Danish envoy.", {"a Danish envoy > was among > the dead"}),
    ("Georgia is ready to join NATO.", set()),
    ("There were soldiers in Tiraspol.", set()),
]  # fmt: skip

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("Putin is president of Russia.", ["Putin > be president of > Russia"], ["Russia > be president of > Putin"]),
    ("Lithuania is a member of NATO.", ["Lithuania > be member of > NATO"], []),
    ("Qatar has long been a close partner of Washington in the Gulf, where it hosts a large air base.",
     ["Qatar > be partner of > Washington"], ["Washington > be partner of > Qatar"]),
    ("Denmark will be host to the Baltic leaders next June.", ["Denmark > be host to > Baltic leaders"], []),
    ("Eritrea was once a province of Ethiopia.", ["Eritrea > be province of > Ethiopia"], ["Ethiopia > be province of > Eritrea"]),
    ("Lukashenko, who has ruled since 1994, is the closest ally of Putin.", ["Lukashenko > be ally of > Putin"], ["Putin > be ally of > Lukashenko"]),
    ("Chad is dependent on France.", ["Chad > be dependent on > France"], ["France > be dependent on > Chad"]),
    ("Vanuatu is close to China.", ["Vanuatu > be close to > China"], []),
    ("Haftar is the commander of the Libyan National Army and a citizen of the United States.",
     ["Haftar > be commander of > Libyan National Army", "Haftar > be citizen of > United States"], []),
    ("The Houthis are enemies of Saudi Arabia.", ["Houthis > be enemies of > Saudi Arabia"], []),
    ("Slovakia is against the plan.", ["Slovakia > be against > plan"], []),
    ("Hungary was bombed by Serbia.", [], ["Hungary > be > Serbia"]),
    ("Gabon is sending troops to Mali.", [], ["Gabon > be > troops"]),
]  # fmt: skip

# sentence, lemma, polarity and modality and speaker
LABELS = [
    ("Iran is not a party to the treaty.", "be", "not asserted"),
    ("Turkey may be a partner of Russia.", "be", "possible"),
    ("Sudan will be a member of the court.", "be", "planned"),
    ("Kuwait is no longer an ally of Iraq, its emir said.", "be", "not asserted | its emir"),
    ("Neither Togo nor Benin is a member of the group.", "be", "not asserted"),
    ("Hamas is a terrorist group, according to Israel.", "be", "asserted | Israel"),
]  # fmt: skip

ABSENT = [
    "Georgia was invaded by Russia.",
    "Gabon is sending troops to Mali.",
    "Georgia is ready to join NATO.",
    "Israel is said to have bombed Damascus.",
    "Kenya recalled its envoy.",
]


@pytest.mark.parametrize(("sentence", "wanted"), TRIPLES, ids=names(TRIPLES))
def test_triples(sentence, wanted, parse):
    assert triples_by("copular", sentence, parse) == wanted


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("copular", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "lemma", "wanted"), LABELS, ids=names(LABELS))
def test_labels(sentence, lemma, wanted, parse):
    assert label(of_lemma(sentence, lemma, parse)) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("copular", sentence, parse)] == []
