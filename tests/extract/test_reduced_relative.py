"""Participles that describe a noun."""

import pytest

from tests.extract.reading import edges_by, found_by, label, names
from tests.extract.surface import edges_of, of_lemma

pytestmark = pytest.mark.model

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("The rebels, backed by Saudi Arabia, took over the city.", ["Saudi Arabia > back > rebels"], ["rebels > back > Saudi Arabia", "Saudi Arabia > take over > city"]),
    ("A group seeking to topple the government bombed the port.", ["group > seek to topple > government"], ["government > seek to topple > group"]),
    ("Weapons smuggled from Libya reached Mali.", [], ["Weapons > smuggle from > Libya", "Libya > reach > Mali"]),
    ("The pipeline built by Gazprom under the Baltic Sea was cut.", ["Gazprom > build > pipeline"], ["pipeline > build > Gazprom"]),
    ("Diplomats expelled by Poland left Warsaw.", ["Poland > expel > Diplomats"], ["Diplomats > expel > Poland", "Poland > leave > Warsaw"]),
    ("Ships carrying grain to Egypt were stopped by Russia.", ["Ships > carry grain to > Egypt"], ["Egypt > carry > Ships"]),
    ("The prime minister, accused by prosecutors of taking bribes from a Qatari firm and abandoned by two of his coalition partners, "
     "refused to resign on Thursday.", ["prosecutors > accuse > prime minister"], ["prime minister > accuse > prosecutors"]),
    ("Peru's envoys, suspected by Chile of spying, left.", ["Chile > suspect > Peru's envoys"], ["Peru's envoys > suspect > Chile"]),
    ("Police shot a rider, believed to be a Kenyan, with a rifle.", [], ["Police > believe to be > Kenyan", "Police > believe > rider"]),
    ("Two men, suspected by India to be spies, were held.", ["India > suspect > Two men"], ["Two men > suspect > India"]),
    ("The senator gave an answer to defend his vote saying Cuba had lied.", [], ["vote > say about > Cuba", "vote > say > Cuba"]),
    ("Chad released a letter relating to the raid on Abeche.", [], ["Chad > relate to > raid", "Chad > raid > Abeche"]),
    ("The ship seized by Iran in May belongs to Greece.", ["Iran > seize > ship"], ["ship > seize > Iran", "ship > seize > Greece"]),
    ("Troops stationed in Djibouti trained with Ethiopia.", [], ["Troops > station in > Djibouti", "Djibouti > train with > Ethiopia"]),
    ("A letter signed by Macron and sent to Zelensky was leaked.", ["Macron > sign > letter"], ["letter > sign > Macron", "Zelensky > sign > letter"]),
    ("Protesters waving Algerian flags marched on the French embassy.", ["Protesters > wave > Algerian flags"], ["Algerian flags > march on > French embassy"]),
    ("The deal struck between Serbia and Kosovo collapsed.", [], ["deal > strike > Serbia"]),
    ("An aid convoy bound for Gaza was turned back.", [], ["Gaza > bind > aid convoy"]),
    ("The general ousted by the junta fled.", ["junta > oust > general"], ["general > oust > junta"]),
    ("The men, trained and armed by Rwanda, crossed the river.", ["Rwanda > train > men"], ["men > arm > Rwanda"]),
    ("Refugees fleeing Sudan entered Chad.", ["Refugees > flee > Sudan"], ["Sudan > enter > Chad"]),
]  # fmt: skip

# sentence, lemma, polarity and modality and speaker
LABELS = [
    ("Officials said the drones launched by the Houthis had missed the ship.", "launch", "asserted | Officials"),
    ("The tanker allegedly attacked by Iran sank.", "attack", "possible | ?"),
    ("States not invited by Egypt protested.", "invite", "not asserted"),
    ("Rebels refusing to disarm were arrested.", "disarm", "not asserted"),
    ("Countries planning to recognize Palestine met in Oslo.", "recognize", "planned"),
    ("The bombs dropped by Israel killed a nurse.", "drop", "asserted"),
]  # fmt: skip

ABSENT = [
    "The rebels, who are backed by Rwanda, took Goma.",
    "Backed by Rwanda, the rebels took Goma.",
    "The decision to leave the pact shocked Paris.",
    "A Rwandan-backed militia took Goma.",
]


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("reduced_relative", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "lemma", "wanted"), LABELS, ids=names(LABELS))
def test_labels(sentence, lemma, wanted, parse):
    assert label(of_lemma(sentence, lemma, parse)) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("reduced_relative", sentence, parse)] == []
