"""Passive clauses: roles are those of the act, whichever stands first."""

import pytest

from tests.extract.reading import edges_by, found_by, known, label, names, triples_by
from tests.extract.surface import edges_of, of_lemma

pytestmark = pytest.mark.model

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("Talks with Russia were suspended by the US.", ["US > suspend talks with > Russia"], ["Russia > suspend > US"]),
    ("Crimea was annexed by Russia in March 2014.", ["Russia > annex > Crimea"], ["Crimea > annex > Russia"]),
    ("Three Lebanese fishermen were detained by the Israeli navy off Tyre.",
     ["Israeli navy > detain > Three Lebanese fishermen"], ["Three Lebanese fishermen > detain > Israeli navy"]),
    ("The rebels have been armed and trained by Uganda.", ["Uganda > arm > rebels"], ["rebels > arm > Uganda"]),
    ("Grain was being shipped to Egypt by Ukraine.", ["Ukraine > ship grain to > Egypt"], ["Egypt > ship > Ukraine"]),
    ("The general was handed over to Belgium by Congolese police.", ["Congolese police > hand over > general"], ["general > hand over > Belgium"]),
    ("Ivory Coast was visited by Xi Jinping and his wife.", ["Xi Jinping > visit > Ivory Coast"], ["Ivory Coast > visit > Xi Jinping"]),
    known("Nepal and Bhutan were flooded with aid by India.", ["India > flood > Nepal", "India > flood > Bhutan"], ["Nepal > flood > Bhutan"],
          why="the parser hangs 'by India' on 'aid'"),
    ("The bill, which the opposition had fought for months in committee rooms and on the streets of the capital, was finally signed by "
     "President Duda on Friday.", ["President Duda > sign > bill"], ["bill > sign > President Duda", "President Duda > fight > bill"]),
    ("After the vote, Orban was congratulated by Vucic.", ["Vucic > congratulate > Orban"], ["Orban > congratulate > Vucic"]),
    ("Somalia is feared by Kenya.", ["Kenya > fear > Somalia"], ["Somalia > fear > Kenya"]),
    ("Two diplomats were expelled from Oslo by Norway.", ["Norway > expel diplomats from > Oslo"], ["Oslo > expel > Norway"]),
    ("Taiwan was given missiles by the United States.", ["United States > give > Taiwan"], ["Taiwan > give > United States"]),
    ("A pact with Japan was rejected by the Philippine senate.", ["Philippine senate > reject pact with > Japan"], ["Japan > reject > pact"]),
    ("The town was held by Islamic State until it was retaken by the Iraqi army.",
     ["Islamic State > hold > town", "Iraqi army > retake > it"], ["town > hold > Islamic State"]),
    ("Libya got bombed by NATO.", ["NATO > bomb > Libya"], ["Libya > bomb > NATO"]),
    # nobody is named: no edge, in neither direction
    ("Sanctions were imposed on North Korea.", [], ["Sanctions > impose on > North Korea", "North Korea > impose > Sanctions"]),
    ("The ambassador was summoned to Ankara.", [], ["ambassador > summon to > Ankara", "Ankara > summon > ambassador"]),
    ("The truce was signed by Monday.", [], ["Monday > sign > truce"]),
    ("The bridge was destroyed by night.", [], ["night > destroy > bridge"]),
    ("Prices were cut by 5 percent.", [], ["5 percent > cut > Prices"]),
]  # fmt: skip

# sentence, exactly these binary readings, in the order of the sentence
TRIPLES = [
    ("Talks with Russia were suspended by the US.", {"Talks with Russia > were suspended by > the US"}),
    ("Sanctions were imposed on North Korea.", {"Sanctions > were imposed on > North Korea"}),
    ("The base is located in the north of the island.", {"The base > is located in > the north of the island"}),
    ("The envoy was arrested in the north of the island.", set()),
    ('The island was used by the rebels as a "transit hub", according to the coalition.',
     {"The island > was used by > the rebels", 'The island > was used as > a "transit hub"'}),
    ("The minister was not arrested by the army.", {"The minister > was not arrested by > the army"}),
    ("The port was shelled by Iran and Iraq.", {"The port > was shelled by > Iran", "The port > was shelled by > Iraq"}),
    known("The refugees were sent back to Turkey by Greece.",
     {"The refugees > were sent back by > Greece", "The refugees > were sent back to > Turkey"},
          why="the parser hangs 'to Turkey' on the adverb 'back': particle and place are lost"),
    known("By Algeria the treaty was never ratified.", {"the treaty > was never ratified by > Algeria"},
          why="an agent in front of its clause is a plain preposition to the parser"),
]  # fmt: skip

# sentence, lemma, polarity and modality and speaker
LABELS = [
    ("The hostages were not freed by Hamas, Egyptian mediators said.", "free", "not asserted | Egyptian mediators"),
    ("The treaty will be ratified by Spain.", "ratify", "planned"),
    ("Tunisia could be hit by new tariffs.", "hit", "possible"),
    ("The activist is believed to have been poisoned by Russia.", "poison", "possible"),
    ("No ships were seized by Iran.", "seize", "not asserted"),
    ("The marines were ordered to be withdrawn by May.", "withdraw", "requested"),
    known("Had it been approved by the senate, the pact would have been signed by Peru.", "approve", "counterfactual",
          why="an inverted condition ('had it been') counts as asserted"),
]  # fmt: skip

ABSENT = [
    "Russia invaded Georgia.",
    "The general was angry.",
    "The general had returned to Kampala.",
    "The rebels backed by Rwanda took Goma.",
    "Israel has been shelling Gaza.",
]


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("passive", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "wanted"), TRIPLES, ids=names(TRIPLES))
def test_triples(sentence, wanted, parse):
    assert triples_by("passive", sentence, parse) == wanted


@pytest.mark.parametrize(("sentence", "lemma", "wanted"), LABELS, ids=names(LABELS))
def test_labels(sentence, lemma, wanted, parse):
    assert label(of_lemma(sentence, lemma, parse)) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("passive", sentence, parse)] == []


def test_voice_and_missing_agent(parse):
    (statement,) = found_by("passive", "Sanctions were imposed on North Korea.", parse)
    assert statement.voice == "passive"
    assert statement.subject is None
    assert statement.object is not None
    assert (statement.object.text, statement.arguments[0].text) == ("Sanctions", "North Korea")
