"""What somebody is urged, forced, allowed or expected to do: the asked one acts, the asking one asks."""

import pytest

from tests.extract.reading import edges_by, found_by, known, label, names
from tests.extract.surface import edges_of, of_lemma

pytestmark = pytest.mark.model

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("NATO called on Belgrade to withdraw its troops from Kosovo.", ["Belgrade > withdraw troops from > Kosovo"], ["NATO > withdraw troops from > Kosovo"]),
    ("Washington urged Ankara to extradite the cleric to Canada.", ["Ankara > extradite cleric to > Canada"], ["Washington > extradite cleric to > Canada"]),
    ("Rwanda forced Uganda to close the border.", ["Uganda > close > border"], ["Rwanda > close > border"]),
    ("The court ordered Italy to compensate Libya.", ["Italy > compensate > Libya"], ["court > compensate > Libya", "Libya > compensate > Italy"]),
    ("Qatar persuaded Hamas to free two hostages.", ["Hamas > free > two hostages"], ["Qatar > free > two hostages"]),
    ("Egypt was urged by Washington to release the journalists.", ["Egypt > release > journalists"], ["Washington > release > journalists"]),
    ("Iran was asked to admit inspectors.", ["Iran > admit > inspectors"], ["inspectors > admit > Iran"]),
    ("Russia promised Syria to rebuild Aleppo.", ["Russia > rebuild > Aleppo"], ["Syria > rebuild > Aleppo"]),
    ("In a letter that was made public on Friday, forty lawmakers from both parties asked the president to sanction Georgia over the new law.",
     ["president > sanction > Georgia"], ["forty lawmakers > sanction > Georgia", "Georgia > sanction > president"]),
    known("Greece allowed Bulgaria to use the port.", ["Bulgaria > use > port"], ["Greece > use > port"],
          why="the infinitive with a subject is signed by the active rule"),
    ("Beijing warned Manila not to approach the reef.", ["Manila > approach > reef"], ["Beijing > approach > reef"]),
    ("Turkey pressed Sweden to extradite the exiles and to change its law.", ["Sweden > extradite > exiles"], ["Turkey > change > law"]),
    ("France invited Niger to send a delegation to Paris.", ["Niger > send delegation to > Paris"], ["France > send delegation to > Paris"]),
    ("The UN hired Ghana to protect the mission.", ["Ghana > protect > mission"], ["UN > protect > mission"]),
    ("Drones were used by Yemen to attack Oman.", ["Yemen > attack > Oman"], ["Drones > attack > Oman"]),
    ("Rebels are being used to justify the siege of Homs.", [], ["Rebels > justify > siege", "Rebels > justify siege of > Homs"]),
    ("Armenia agreed to hand over the maps to Azerbaijan.", [], ["Azerbaijan > hand over > Armenia"]),
    ("Iran lost the town. It is hard to defeat Hamas.", [], ["It > be hard to defeat > Hamas", "It > defeat > Hamas"]),
    ("It was wrong of Iran to attack Oman.", [], ["It > attack > Oman"]),
    ("The EU appealed to Serbia to arrest Mladic.", ["Serbia > arrest > Mladic"], ["EU > arrest > Mladic"]),
]  # fmt: skip

# sentence, lemma, polarity and modality and speaker
LABELS = [
    ("NATO urged Serbia to withdraw its troops.", "withdraw", "requested"),
    ("Beijing warned Manila not to approach the reef.", "approach", "not requested | Beijing"),
    ("Rwanda forced Uganda to close the border.", "close", "asserted"),
    ("Greece allowed Bulgaria to use the port.", "use", "possible"),
    ("The UN asked Sudan to admit aid workers, diplomats said.", "admit", "requested | diplomats"),
    ("Norway did not ask Finland to join the patrol.", "ask", "not asserted"),
    ("Qatar persuaded Hamas to free two hostages.", "free", "asserted"),
    ("Spain forbade Gibraltar to expand the port.", "expand", "not asserted"),
    ("Chad failed to persuade Niger to return the tanks.", "persuade", "not asserted"),
    ("Poland is expected to urge Hungary to lift its veto.", "lift", "requested"),
]  # fmt: skip

ABSENT = [
    "Armenia agreed to hand over the maps to Azerbaijan.",
    "Russia refused to withdraw.",
    "The king visited Washington to meet the president.",
    "Russia sent troops to Mali.",
]


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("control", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "lemma", "wanted"), LABELS, ids=names(LABELS))
def test_labels(sentence, lemma, wanted, parse):
    assert label(of_lemma(sentence, lemma, parse)) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("control", sentence, parse)] == []
