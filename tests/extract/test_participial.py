"""Participles and infinitives of purpose that share the subject of the main clause."""

import pytest

from tests.extract.reading import edges_by, found_by, label, names, triples_by
from tests.extract.surface import edges_of, of_lemma

pytestmark = pytest.mark.model

# sentence, edges of this rule, edges that no rule may give
EDGES = [
    ("The ministry protested, citing Moscow's involvement in airstrikes.", ["ministry > cite > Moscow's involvement"], ["Moscow > cite > ministry"]),
    ("Citing security concerns, Poland closed its border.", ["Poland > cite > security concerns"], ["security concerns > close > border"]),
    ("Iranian boats approached the tanker, firing on its crew.", ["Iranian boats > fire on > crew"], ["tanker > fire on > crew"]),
    ("Backed by Rwanda, the rebels took Goma.", ["Rwanda > back > rebels"], ["rebels > back > Rwanda", "Rwanda > take > Goma"]),
    ("Invaded by Iraq, Kuwait asked Washington for help.", ["Iraq > invade > Kuwait"], ["Kuwait > invade > Iraq", "Iraq > ask > Washington"]),
    ("Having expelled the envoy, Mali recalled its own from Paris.", ["Mali > expel > envoy"], ["envoy > expel > Mali"]),
    ("The king urged the union to press Peru, accusing it of theft.", ["king > accuse > it"], ["union > accuse > it", "Peru > accuse > it"]),
    ("Israel struck Damascus, killing two Iranian officers.", ["Israel > kill > two Iranian officers"], ["Damascus > kill > two Iranian officers"]),
    ("Speaking in Doha, Blinken accused Hamas of delay.", [], ["Doha > accuse > Hamas", "Hamas > speak > Blinken"]),
    ("Turkey was criticized by Greece, accusing it of provocation.", [], ["it > accuse > Greece"]),
    ("Accompanied by a large delegation of bankers and by the head of the national oil company, Angola's president landed in Beijing on "
     "Sunday, hoping to win new loans.", ["Angola's president > hope to win > new loans"], ["large delegation > land in > Beijing"]),
    ("Troops loyal to Kyiv shelled the depot, setting it on fire.", ["Troops loyal to Kyiv > set > it"], ["depot > set > it"]),
    ("Ghana, using drones from Israel, patrols the coast.", ["Ghana > use > drones"], ["Israel > use > drones"]),
    ("Asked about Cuba, the spokesman declined to comment.", [], ["spokesman > ask about > Cuba"]),
]  # fmt: skip

# sentence, edges of the purpose, edges that no rule may give
PURPOSE = [
    ("The king visited Washington to meet President Biden.", ["king > meet > President Biden"], ["Washington > meet > President Biden"]),
    ("Russia sent troops to Mali to protect the junta.", ["Russia > protect > junta"], ["Mali > protect > junta"]),
    ("To punish Lithuania, China blocked its goods.", ["China > punish > Lithuania"], ["Lithuania > punish > China"]),
    ("Egypt closed the crossing in order to press Hamas.", [], ["crossing > press > Hamas", "Hamas > press > Egypt"]),
    ("Peacekeepers were sent to disarm the militia.", [], ["militia > disarm > Peacekeepers"]),
    ("The base was built by Turkey to train Somali soldiers.", ["Turkey > train > Somali soldiers"], ["base > train > Somali soldiers"]),
    ("The envoy flew to Caracas to persuade Maduro to free the prisoners.", ["envoy > persuade > Maduro"], ["Caracas > persuade > Maduro"]),
]  # fmt: skip

# sentence, lemma, polarity and modality and speaker
LABELS = [
    ("The king visited Washington to meet President Biden.", "meet", "planned"),
    ("Israel struck Damascus, killing two Iranian officers.", "kill", "asserted"),
    ("Chad closed the border without consulting Sudan.", "consult", "not asserted"),
    ("Not having signed the pact, Syria stayed away.", "sign", "not asserted"),
    ("Kyiv said Russia shelled the port, killing a nurse.", "kill", "asserted | Kyiv"),
    ("Russia will send troops to protect the junta.", "protect", "planned"),
    ("Oslo expelled the spy to avoid provoking Moscow.", "provoke", "not planned"),
]  # fmt: skip

ABSENT = ["The rebels backed by Rwanda took Goma.", "Iran agreed to meet Israel.", "Kenya sent troops and closed the border.",
          "When Iraq invaded Kuwait, markets fell."]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), PURPOSE, ids=names(PURPOSE))
def test_purpose(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("purpose", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), EDGES, ids=names(EDGES))
def test_edges(sentence, wanted, forbidden, parse):
    assert set(wanted) <= edges_by("participial", sentence, parse)
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "lemma", "wanted"), LABELS, ids=names(LABELS))
def test_labels(sentence, lemma, wanted, parse):
    assert label(of_lemma(sentence, lemma, parse)) == wanted


@pytest.mark.parametrize("sentence", ABSENT)
def test_absent(sentence, parse):
    assert [s.relation.text for s in found_by("participial", sentence, parse)] == []


def test_a_passive_in_front_is_read_from_the_one_acted_upon(parse):
    triples = triples_by("participial", "Backed by Iran, the militia took the town.", parse)
    assert triples == {"the militia > Backed by > Iran"}
