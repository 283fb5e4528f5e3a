"""Clauses after a preposition: of, after, by, without."""

import pytest

from tests.extract.reading import edges_by, found_by, known, label, names
from tests.extract.surface import edges_of, of_lemma

pytestmark = pytest.mark.model

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("He accused Ankara of buying oil from Islamic State.", ["Ankara > buy oil from > Islamic State"], ["He > buy oil from > Islamic State", "Islamic State > buy > Ankara"]),
    ("After meeting Merkel, Macron flew to Rome.", ["Macron > meet > Merkel"], ["Merkel > meet > Macron", "Merkel > fly to > Rome"]),
    ("Macron flew to Rome after meeting Merkel in Berlin.", ["Macron > meet > Merkel"], ["Rome > meet > Merkel"]),
    ("Peru recalled its ambassador after being criticized by Bolivia.", ["Bolivia > criticize > Peru"], ["Peru > criticize > Bolivia", "ambassador > criticize > Bolivia"]),
    ("China punished Australia by taxing its wine.", ["China > tax > wine"], ["Australia > tax > wine"]),
    ("The court convicted Karadzic of ordering the siege of Sarajevo.", ["Karadzic > order siege of > Sarajevo"], ["court > order siege of > Sarajevo"]),
    ("Washington praised Qatar for hosting the talks.", ["Qatar > host > talks"], ["Washington > host > talks"]),
    ("Ukraine was prevented from exporting grain to Egypt.", ["Ukraine > export grain to > Egypt"], ["Egypt > export > Ukraine"]),
    known("Armenia was accused by Azerbaijan of shelling Ganja.", ["Armenia > shell > Ganja"], ["Azerbaijan > shell > Ganja"],
          why="the parser takes shelling for an adjective of Ganja"),
    ("Armenia was accused by Azerbaijani officials of burning the bridge.", ["Armenia > burn > bridge"], ["Azerbaijani officials > burn > bridge"]),
    ("The union was fined 300,000 euros for damaging a reef.", ["union > damage > reef"], ["300,000 euros > damage > reef"]),
    ("Serbia insists on keeping the province.", ["Serbia > keep > province"], []),
    ("In a speech that lasted two hours and was cut short by protests, the president of Brazil blamed France for stirring up the governors.",
     ["France > stir up > governors"], ["president of Brazil > stir up > governors", "speech > stir up > governors"]),
    ("Before invading Kuwait, Iraq had moved its army south.", ["Iraq > invade > Kuwait"], ["Kuwait > invade > Iraq"]),
    ("Greece blocked Turkey from joining the patrol.", ["Turkey > join > patrol"], ["Greece > join > patrol"]),
    ("Estonia charged a Russian officer with hacking its ministry.", ["Russian officer > hack > ministry"], ["Estonia > hack > ministry"]),
    ("The talks on ending the war in Yemen stalled.", [], ["talks > end > war in Yemen"]),
    ("Instead of arming the rebels, Chad closed the border.", ["Chad > arm > rebels"], ["border > arm > rebels"]),
    ("For hosting the talks, Qatar won praise.", ["Qatar > host > talks"], ["praise > host > talks"]),
    ("By taxing its wine, China punished Australia.", ["China > tax > wine"], ["Australia > tax > wine"]),
    ("Libya thanked Italy for its help.", [], ["Italy > help > Italy"]),
]  # fmt: skip

# sentence, lemma, polarity and modality and speaker
LABELS = [
    ("He accused Ankara of buying oil from Islamic State.", "buy", "asserted | He"),
    ("Greece left without signing the accord.", "sign", "not asserted"),
    ("Ukraine was prevented from exporting grain.", "export", "not asserted"),
    ("Nepal refrained from criticizing India.", "criticize", "not asserted"),
    ("After meeting Merkel, Macron flew to Rome.", "meet", "asserted"),
    known("Armenia was accused by Azerbaijan of shelling Ganja.", "shell", "asserted | Azerbaijan",
          why="the parser hangs 'of shelling' on the agent, whose phrase takes it in"),
    ("Angola is considering leaving the bloc.", "leave", "possible"),
    known("Oman was close to recognizing Israel.", "recognize", "possible",
          why="'close to' does not govern the modality of its clause"),
    ("Instead of arming the rebels, Chad closed the border.", "arm", "not asserted"),
    ("The minister denied accusing Cuba of spying.", "accuse", "not asserted | The minister"),
]  # fmt: skip

ABSENT = [
    "He accused Ankara of treason.",
    "Iraq moved its army south before it invaded Kuwait.",
    "Italy helped Libya with loans.",
]


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("prepositional_clause", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "lemma", "wanted"), LABELS, ids=names(LABELS))
def test_labels(sentence, lemma, wanted, parse):
    assert label(of_lemma(sentence, lemma, parse)) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("prepositional_clause", sentence, parse)] == []
