"""Verbs in a row: the subject is shared, the objects are not."""

import pytest

from tests.extract.reading import edges_by, found_by, known, label, names, triples_by
from tests.extract.surface import edges_of, of_lemma

pytestmark = pytest.mark.model

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("Moscow condemned the raid and withdrew its ambassador from Ankara.", ["Moscow > withdraw ambassador from > Ankara"],
     ["raid > withdraw > ambassador", "Moscow > condemn > Ankara"]),
    ("Iran seized a tanker, arrested its crew and fined its owner.", ["Iran > arrest > crew", "Iran > fine > owner"], ["tanker > arrest > crew", "crew > fine > owner"]),
    ("Pakistan closed its airspace but kept its embassy in Delhi.", ["Pakistan > keep > embassy"], []),
    ("Ethiopia neither recognized Somaliland nor opened an embassy in Hargeisa.", ["Ethiopia > open > embassy"], []),
    ("The convoy was stopped by Serbia and searched by Kosovo police.", ["Kosovo police > search > convoy"], ["Serbia > search > convoy", "convoy > search > Kosovo police"]),
    ("Rwanda trained the rebels and was condemned by the UN.", ["UN > condemn > Rwanda"], ["Rwanda > condemn > UN", "rebels > condemn > UN"]),
    ("Chinese ships, which had followed the convoy since dawn, rammed a Philippine boat near the shoal, turned water cannon on its crew "
     "and then returned to Hainan.", ["Chinese ships > return to > Hainan"], ["convoy > return to > Hainan", "Philippine boat > return to > Hainan"]),
    ("Merkel flew to Kyiv, met Poroshenko and promised him a loan.", ["Merkel > meet > Poroshenko"], ["Poroshenko > promise > him", "Kyiv > meet > Poroshenko"]),
    ("Egypt urged Hamas to free the hostages and called on Israel to stop the war.", ["Egypt > call on > Israel"], ["Hamas > call on > Israel"]),
    ("The government that Paris installed and Berlin funds has collapsed.", [], ["Paris > fund > government", "Paris > install > Berlin"]),
    ("Troops loyal to Haftar entered Sirte on Monday and attacked Misrata.", ["Troops loyal to Haftar > attack > Misrata"], ["Haftar > attack > Misrata"]),
    known("Cuba freed the pilot and Panama expelled the spy.", [], ["Cuba > expel > spy", "Panama > free > pilot"],
          why="the parser hangs 'Panama' on 'pilot': its act goes to Cuba"),
    ("Iran protested and Israel struck Gaza.", [], ["Iran > strike > Gaza"]),
    ("Spain recalled its envoy and, after a week, expelled two Russian diplomats.", ["Spain > expel > two Russian diplomats"], ["envoy > expel > two Russian diplomats"]),
    ("Bolivia wants to leave the pact and join the bloc led by Brazil.", ["Bolivia > want to join > bloc"], []),
    ("The militia attacked and burned the village.", ["militia > burn > village"], ["village > burn > militia"]),
]  # fmt: skip

# sentence, binary readings of this rule
TRIPLES = [
    ("Moscow condemned the raid and withdrew its ambassador.", {"Moscow > withdrew > its ambassador"}),
    ("Iran has seized a tanker and detained its crew.", {"Iran > detained > its crew"}),
    ("Peru will have to sell or merge three banks.", {"Peru > will have to merge > three banks"}),
    ("Two envoys were arrested and beaten by guards.", {"Two envoys > were beaten by > guards"}),
    ("The envoy was arrested and deported to Libya.", {"The envoy > was deported to > Libya"}),
    ("Chad and Niger closed the border and recalled their envoys.", {"Chad > recalled > their envoys", "Niger > recalled > their envoys"}),
    known("Cuba freed the pilot and Panama expelled the spy.", set(),
          why="the parser hangs 'Panama' on 'pilot': its act goes to Cuba"),
]  # fmt: skip

# sentence, lemma, polarity and modality and speaker
LABELS = [
    ("Syria did not sign the treaty or ratify it.", "ratify", "not asserted"),
    ("Syria did not sign the treaty but joined the talks.", "join", "asserted"),
    ("Poland will close the border and deploy troops.", "deploy", "planned"),
    ("Poland will close the border and has deployed troops.", "deploy", "asserted"),
    ("Officials said Libya had closed the port and expelled the crews.", "expel", "asserted | Officials"),
    ("Tonga plans to host the summit and invite Fiji.", "invite", "planned"),
    ("Kenya may withdraw its troops or ask for help.", "ask", "possible"),
    ("India denied that it shelled the post and killed two soldiers.", "kill", "not asserted | India"),
    ("Armenia neither attacked the post nor crossed the line.", "cross", "not asserted"),
    ("Ghana refused to pay the fine and left the court.", "leave", "asserted"),
]  # fmt: skip

ABSENT = [
    "Iran protested and Israel struck Gaza.",
    "The US and the EU imposed sanctions on Iran and Syria.",
    "Turkey agreed to help and Greece refused.",
]


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("coordinated", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "wanted"), TRIPLES, ids=names(TRIPLES))
def test_triples(sentence, wanted, parse):
    assert triples_by("coordinated", sentence, parse) == wanted


@pytest.mark.parametrize(("sentence", "lemma", "wanted"), LABELS, ids=names(LABELS))
def test_labels(sentence, lemma, wanted, parse):
    assert label(of_lemma(sentence, lemma, parse)) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("coordinated", sentence, parse)] == []
