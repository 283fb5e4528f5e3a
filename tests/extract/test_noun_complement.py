"""Infinitives that hang on a noun of will, ability or demand."""

import pytest

from tests.extract.reading import edges_by, found_by, known, label, names
from tests.extract.surface import edges_of, of_lemma

pytestmark = pytest.mark.model

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("Russia expressed a willingness to work on the text.", ["Russia > be willing to work on > text"], []),
    ("Iran's right to enrich uranium was disputed by Israel.", ["Iran > enrich > uranium"], ["Israel > enrich > uranium"]),
    ("Britain's decision to leave the EU angered Spain.", ["Britain > decide to leave > EU"], ["EU > leave > Britain", "Spain > leave > EU"]),
    ("Macron rejected Poland's plan to arm Moldova.", ["Poland > plan to arm > Moldova"], ["Macron > arm > Moldova"]),
    ("Serbia announced a plan to buy drones from China.", ["Serbia > plan to buy drones from > China"], ["China > buy drones from > Serbia"]),
    ("Kenya has the ability to block the port.", ["Kenya > block > port"], []),
    ("Ankara renewed its threat to invade northern Syria if the militia stays in Manbij.", ["its > threaten to invade > northern Syria"], ["militia > invade > northern Syria"]),
    known("A proposal by Brazil to tax billionaires was welcomed by Spain at the close of a tense meeting of finance ministers.",
     ["Brazil > tax > billionaires"], ["Spain > tax > billionaires"],
          why="the parser reads 'to tax' as preposition and noun"),
    ("The UN condemned Uganda's failure to protect Acholi villages.", ["Uganda > fail to protect > Acholi villages"], ["UN > protect > Acholi villages"]),
    known("The call for Israel to reopen the crossing was ignored.", ["Israel > reopen > crossing"], [],
          why="the parser makes the infinitive adverbial: it is signed by the active rule"),
    ("Georgia made an attempt to retake Tskhinvali.", ["Georgia > attempt to retake > Tskhinvali"], []),
    ("Germany gave Ukraine permission to strike Belgorod.", ["Ukraine > strike > Belgorod"], ["Germany > strike > Belgorod", "Belgorod > strike > Ukraine"]),
    ("The minister denied a Tanzanian plan to attack Rwandan posts.", ["Tanzanian > plan to attack > Rwandan posts"], ["minister > plan to attack > Rwandan posts"]),
    ("Moscow voiced readiness let urgently needed aid to reach Aleppo.", [], ["Moscow > reach > Aleppo", "Moscow > be ready to reach > Aleppo"]),
    ("Oman and Yemen signed a pact to reopen the border.", ["Oman > reopen > border", "Yemen > reopen > border"], ["border > reopen > Oman"]),
    ("Pressure on Hungary to ratify the accord grew.", ["Hungary > ratify > accord"], []),
    ("Hopes of peace faded in Khartoum.", [], ["Hopes > fade > peace"]),
    ("The offer by Oman to host the talks came as a surprise to Doha.", ["Oman > offer to host > talks"], ["Doha > host > talks"]),
    ("Cuba was the first state to recognize Angola.", [], ["Angola > recognize > Cuba"]),
]  # fmt: skip

# sentence, lemma, polarity and modality and speaker
LABELS = [
    ("Russia expressed a willingness to work on the text.", "work", "planned"),
    ("Iran's right to enrich uranium remains at issue.", "enrich", "possible"),
    ("The UN condemned Uganda's failure to protect Acholi villages.", "protect", "not asserted"),
    ("Nepal had no plan to arm the rebels.", "arm", "not planned"),
    known("The call for Israel to reopen the crossing was ignored.", "reopen", "requested",
          why="an adverbial infinitive below a noun of demand counts as planned"),
    ("Egypt's refusal to open the crossing angered Qatar.", "open", "not asserted"),
    ("Britain's decision not to join the euro pleased Denmark.", "join", "not planned"),
    ("Officials confirmed a plot to kill Castro.", "kill", "planned"),
]  # fmt: skip

ABSENT = [
    "The militia seeking to topple the government left.",
    "Weapons made in Serbia reached Mali.",
    "Britain decided to leave the EU.",
]


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("noun_complement", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "lemma", "wanted"), LABELS, ids=names(LABELS))
def test_labels(sentence, lemma, wanted, parse):
    assert label(of_lemma(sentence, lemma, parse)) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("noun_complement", sentence, parse)] == []
