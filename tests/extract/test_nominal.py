"""Nouns of events: who acts is a possessor, an adjective of a people or stands after by."""

import pytest

from tests.extract.reading import edges_by, found_by, known, label, names, triples_by
from tests.extract.surface import edges_of, of_lemma

pytestmark = pytest.mark.model

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("Russia's annexation of Crimea triggered sanctions.", ["Russia > annex > Crimea"], ["Crimea > annex > Russia"]),
    ("The Russian annexation of Crimea triggered sanctions.", ["Russian > annex > Crimea"], []),
    ("The annexation of Crimea by Russia triggered sanctions.", ["Russia > annex > Crimea"], ["Crimea > annex > Russia"]),
    ("The attack on Israel by Hamas shocked the region.", ["Hamas > attack > Israel"], ["Israel > attack > Hamas"]),
    ("Following a meeting with his French counterpart, Lavrov left Geneva.", ["Lavrov > meet with > French counterpart"], ["Geneva > meet with > French counterpart"]),
    ("A meeting between Erdogan and Putin ended the crisis.", ["Erdogan > meet with > Putin", "Putin > meet with > Erdogan"], []),
    ("India's talks with China stalled.", ["India > talk with > China"], []),
    ("Iran's support for Hezbollah worries Beirut.", ["Iran > support > Hezbollah"], ["Hezbollah > support > Iran", "Beirut > support > Hezbollah"]),
    ("Israeli airstrikes on Gaza killed a nurse.", ["Israeli > strike > Gaza"], ["Gaza > strike > Israeli"]),
    ("China's visit to Fiji was delayed.", ["China > visit > Fiji"], []),
    ("Critics in parliament called Turkey's invasion of Cyprus, and the long occupation that came after it, a crime that Athens would never forgive.",
     ["Turkey > invade > Cyprus"], ["Athens > invade > Cyprus", "Critics in parliament > invade > Cyprus"]),
    ("Ethiopia condemned the killing of two monks by Eritrean soldiers.", ["Eritrean soldiers > kill > two monks"], ["Ethiopia > kill > two monks"]),
    ("The Saudi blockade of Qatar ended in 2021.", ["Saudi > blockade > Qatar"], []),
    ("France's withdrawal from Niger took three months.", ["France > withdraw from > Niger"], []),
    ("Talks between India and Pakistan collapsed.", ["India > talk with > Pakistan", "Pakistan > talk with > India"], []),
    ("The arrest of Navalny was condemned by Berlin.", [], ["Berlin > arrest > Navalny", "Navalny > arrest > Berlin"]),
    ("Sudan's attack was condemned.", [], ["Sudan > attack > Sudan"]),
    ("Ukraine reported a Russian attack on Odesa.", ["Russian > attack > Odesa"], ["Ukraine > attack > Odesa"]),
    ("Norway mourned the murder of its envoy.", [], ["Norway > murder > envoy"]),
    ("The opposition of Hungary to the plan is known.", [], ["plan > oppose > Hungary"]),
]  # fmt: skip

# sentence, exactly these binary readings of this rule: the noun gets a finite predicate
TRIPLES = [
    ("Russia's annexation of Crimea triggered sanctions.", {"Russia > annexed > Crimea"}),
    ("Iran's support for Hezbollah worries Beirut.", {"Iran > supported > Hezbollah"}),
    ("France's withdrawal from Niger took three months.", {"France > withdrew from > Niger"}),
    ("Talks between India and Pakistan collapsed.", {"India > talked with > Pakistan", "Pakistan > talked with > India"}),
]  # fmt: skip

# sentence, lemma, polarity and modality and speaker
LABELS = [
    ("Kenya called for the withdrawal of Ugandan troops from Congo.", "withdraw", "requested"),
    known("Officials confirmed Russia's invasion of Georgia.", "invade", "asserted | Officials",
          why="'confirm' attributes clauses only, not a noun of events"),
    ("The alleged Serbian attack on the convoy was denied.", "attack", "possible | ?"),
    ("Oman proposed a meeting between Iran and Israel.", "meet", "planned"),
    known("Spain denied any involvement in the coup.", "involve", "not asserted | Spain",
          why="of 'denied any involvement' nobody is read as the one involved"),
    ("There was no Russian invasion of Moldova.", "invade", "not asserted"),
]  # fmt: skip

ABSENT = [
    "Russia annexed Crimea.",
    "The attack came at dawn.",
    "Aid to Yemen was cut.",
    "A peace deal is near.",
]


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("nominal", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "wanted"), TRIPLES, ids=names(TRIPLES))
def test_triples(sentence, wanted, parse):
    assert triples_by("nominal", sentence, parse) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("nominal", sentence, parse)] == []


@pytest.mark.parametrize(("sentence", "lemma", "wanted"), LABELS, ids=names(LABELS))
def test_labels(sentence, lemma, wanted, parse):
    assert label(of_lemma(sentence, lemma, parse)) == wanted
