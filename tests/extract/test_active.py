"""Active clauses: the subject acts, particles and prepositions stay with the verb."""

import pytest

from tests.extract.reading import edges_by, found_by, known, label, names, triples_by
from tests.extract.surface import edges_of, of_lemma

pytestmark = pytest.mark.model

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("Ethiopia seized a border post from Eritrea.", ["Ethiopia > seize post from > Eritrea"], ["Eritrea > seize > border post"]),
    ("Two Turkish warplanes bombed a Kurdish village in northern Iraq on Sunday morning.",
     ["Two Turkish warplanes > bomb > Kurdish village"], ["Kurdish village > bomb > Two Turkish warplanes"]),
    ("Brazil lent Argentina two billion dollars.", ["Brazil > lend dollars to > Argentina"], ["Argentina > lend > Brazil"]),
    ("Israel handed Jordan the bodies of three soldiers.", ["Israel > hand bodies to > Jordan"], ["Israel > hand > Jordan"]),
    ("The Kenyan parliament called off a visit to Uganda.", ["Kenyan parliament > call off visit to > Uganda"], []),
    ("Canada gave up its claim to the island.", ["Canada > give up > claim"], []),
    known("Poland turned the refugees away.", ["Poland > turn away > refugees"], [],
          why="the parser labels the particle after the object advmod, and it is lost"),
    ("Police in Athens fired tear gas at protesters outside the parliament.", ["Police in Athens > fire gas at > protesters"], []),
    ("Ecuador, a small producer of oil, left OPEC in January, the energy minister of Gabon said.",
     ["Ecuador > leave > OPEC"], ["Gabon > leave > OPEC", "energy minister of Gabon > leave > OPEC"]),
    ("When the ceasefire collapsed, Rwanda moved two battalions to the border with Congo.",
     ["Rwanda > move battalions to > border"], ["ceasefire > move > two battalions"]),
    known("Rwanda moved two battalions to the border with Congo.", [], ["Rwanda > move battalions with > Congo"],
          why="the parser hangs 'with Congo' on the verb"),
    ("General Kabongo ordered an attack on Goma.", ["General Kabongo > order attack on > Goma"], ["General Kabongo > attack > Goma"]),
    ("Hungary opposes sanctions against Russia.", ["Hungary > oppose > sanctions"], ["Hungary > sanction > Russia", "Hungary > oppose sanctions against > Russia"]),
    ("Reporters from Niamey asked Macron about Niger.", ["Reporters from Niamey > ask > Macron"], ["Macron > ask > Niger"]),
    ("On the same day, the Sahrawi government in exile appealed to the African Union for a seat.",
     ["Sahrawi government in exile > appeal to > African Union"], []),
    ("Last Tuesday, after weeks of quiet diplomacy that neither side acknowledged in public, Saudi Arabia reopened its embassy in "
     "Tehran and sent a senior envoy to Damascus.", ["Saudi Arabia > reopen > embassy"], ["embassy > send > envoy", "neither side > reopen > embassy"]),
    ("Hundreds of Syrian refugees entered Cyprus.", ["Hundreds of Syrian refugees > enter > Cyprus"], []),
    ("The tribunal in The Hague found General Mladic guilty of genocide.", ["tribunal in The Hague > find > General Mladic"], []),
]  # fmt: skip

# sentence, exactly these binary readings
TRIPLES = [
    ("The US suspended talks with Russia on Monday.", {"The US > suspended > talks", "The US > suspended talks with > Russia"}),
    ("Egypt will not reopen the Rafah crossing before Sunday.", {"Egypt > will not reopen > the Rafah crossing"}),
    known("Norway has since handed over the two suspects to Sweden.",
     {"Norway > has since handed over > the two suspects", "Norway > has since handed over the two suspects to > Sweden"},
          why="the parser labels 'since' mark, which cuts the auxiliary off the verb group"),
    ("Malaysia took the drone down on Friday.", {"Malaysia > took down > the drone"}),
    ("Spain sent a frigate and two helicopters.", {"Spain > sent > a frigate", "Spain > sent > two helicopters"}),
    ("Chad and Niger condemned the coup.", {"Chad > condemned > the coup", "Niger > condemned > the coup"}),
    ("The army killed six civilians, including a girl.", {"The army > killed > six civilians", "The army > killed six civilians including > a girl"}),
    ('Cuba called it "a crime" and left.', {"Cuba > called > it", 'Cuba > called it > "a crime"'}),
    ("The king traveled to Rabat.", {"The king > traveled to > Rabat"}),
    ("Yesterday, Bolivia quietly recalled its ambassador.", {"Bolivia > recalled > its ambassador"}),
    ("The junta, which seized power in May, dissolved the senate.", {"The junta > dissolved > the senate"}),
]  # fmt: skip

# sentence, lemma, polarity and modality and speaker
LABELS = [
    ("Ghana did not ratify the treaty.", "ratify", "not asserted"),
    ("Cyprus will extradite the banker to Greece, the justice ministry said.", "extradite", "planned | the justice ministry"),
    ("Oman might host the talks.", "host", "possible"),
    ("Should the truce fail, Qatar would close its office.", "close", "conditional"),
    ("Mali never recognized the court.", "recognize", "not asserted"),
]  # fmt: skip

ABSENT = [
    "Georgia was invaded by Russia.",
    "Lithuania is a member of NATO.",
    "A summit of the two Koreas in Panmunjom.",
    "No talks, no truce.",
    "Sanctions were imposed on Belarus and lifted a year later.",
]


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("active", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "wanted"), TRIPLES, ids=names(TRIPLES))
def test_triples(sentence, wanted, parse):
    assert triples_by("active", sentence, parse) == wanted


@pytest.mark.parametrize(("sentence", "lemma", "wanted"), LABELS, ids=names(LABELS))
def test_labels(sentence, lemma, wanted, parse):
    assert label(of_lemma(sentence, lemma, parse)) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("active", sentence, parse)] == []
