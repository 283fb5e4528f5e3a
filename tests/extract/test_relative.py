"""Relative clauses: who, which, that or nothing stands for the noun before it."""

import pytest

from tests.extract.reading import edges_by, found_by, known, label, names
from tests.extract.surface import edges_of, of_lemma

pytestmark = pytest.mark.model

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("Hezbollah, which is backed by Iran, fired rockets at Haifa.", ["Iran > back > Hezbollah"], ["Hezbollah > back > Iran"]),
    ("The missiles that Russia supplied to Syria were old.", ["Russia > supply missiles to > Syria"], ["missiles > supply > Russia", "Syria > supply > Russia"]),
    ("The missiles Russia supplied to Syria were old.", ["Russia > supply missiles to > Syria"], ["missiles > supply > Russia"]),
    ("Orban, who met Putin in July, defended the trip.", ["Orban > meet > Putin"], ["Putin > meet > Orban", "Putin > defend > trip"]),
    known("The general whom Washington trained seized power.", ["Washington > train > general"], ["general > train > Washington", "Washington > seize > power"],
          why="the parser reads 'seized' as an adjective of 'power'"),
    ("The island, over which China claims sovereignty, is held by Japan.", ["China > claim sovereignty over > island"], ["island > claim > sovereignty"]),
    ("The country to which Poland sent the jets is at war.", ["Poland > send jets to > country"], ["country > send > jets"]),
    ("The village where Israel struck a convoy lies in Lebanon.", [], ["Israel > strike > village", "village > strike > convoy"]),
    ("On the day Iraq invaded Kuwait, markets fell.", [], ["Iraq > invade > day"]),
    ("Kenya, whose troops entered Somalia in 2011, rejected the report.", ["whose troops > enter > Somalia"], ["Kenya > enter > Somalia", "Somalia > enter > Kenya"]),
    known("The envoy, who was expelled from Minsk and who later sued Belarus, lives in Riga.", ["envoy > sue > Belarus"], ["Belarus > sue > envoy"],
          why="a second relative clause is signed by the active rule"),
    known("Rebels who had fled to Chad and who were trained by Libya in camps near the border, which neither government ever admitted to, "
     "returned to Sudan in March.", ["Rebels > flee to > Chad", "Libya > train > Rebels"], ["Rebels > train > Libya", "Chad > flee to > Rebels"],
          why="a second relative clause is signed by the passive rule; the parser hangs the main verb on it"),
    ("The two states that have signed the accord are Togo and Benin.", ["two states > sign > accord"], []),
    ("The militia that attacked the base that France had built in Gao was disarmed.",
     ["militia > attack > base", "France > build > base"], ["base > attack > militia", "France > attack > base", "militia > build > base"]),
    ("Ukraine, which Russia invaded, asked Germany, which had hesitated, for tanks.", ["Russia > invade > Ukraine"], ["Ukraine > invade > Russia", "Russia > ask > Germany"]),
    ("The plan that Egypt said Qatar had rejected was leaked.", [], ["Egypt > reject > plan", "plan > reject > Qatar"]),
    ("The reason Turkey left the pact is unclear.", ["Turkey > leave > pact"], ["Turkey > leave > reason"]),
    ("What Libya demanded was an apology from Italy.", [], ["Italy > demand > Libya", "apology > demand > Libya"]),
]  # fmt: skip

# sentence, lemma, polarity and modality and speaker
LABELS = [
    ("The state, which did not sign the treaty, protested.", "sign", "not asserted"),
    ("The troops that Kenya will withdraw are in Kismayo.", "withdraw", "planned"),
    ("Officials said the rebels, who have never attacked Chad, had left.", "attack", "not asserted | Officials"),
    ("The minister, who denied that he had bribed the judge, resigned.", "bribe", "not asserted | The minister"),
    ("Any country that hosts the fugitive could lose aid.", "host", "asserted"),
    ("The drones Iran is said to have sold to Russia have been found.", "sell", "possible | ?"),
]  # fmt: skip

ABSENT = [
    "Iran, a backer of Hezbollah, fired rockets.",
    "The rebels backed by Rwanda took Goma.",
    "Russia said that it had supplied the missiles.",
]


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("relative", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "lemma", "wanted"), LABELS, ids=names(LABELS))
def test_labels(sentence, lemma, wanted, parse):
    assert label(of_lemma(sentence, lemma, parse)) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("relative", sentence, parse)] == []
