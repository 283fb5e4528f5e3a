"""Acts that the members of a subject do to each other: an edge each way, or none."""

import pytest

from tests.extract.reading import names
from tests.extract.surface import edges_of, statements_of

pytestmark = pytest.mark.model

# sentence, one member, what it does, the other member: both ways
BOTH = [
    ("Erdogan and Putin met.", "Erdogan", "meet with", "Putin"),
    ("Erdogan and Putin met in Sochi on Monday to discuss Syria.", "Erdogan", "meet with", "Putin"),
    ("Peru and Chile signed a trade agreement.", "Peru", "sign agreement with", "Chile"),
    ("India and Pakistan exchanged fire across the border.", "India", "exchange fire with", "Pakistan"),
    ("Ethiopia and Eritrea fought for two years over a border town.", "Ethiopia", "fight with", "Eritrea"),
    ("A meeting between Erdogan and Putin ended the crisis.", "Erdogan", "meet with", "Putin"),
    ("Talks between Serbia and Kosovo resumed.", "Serbia", "talk with", "Kosovo"),
    ("Iran and Israel attacked each other.", "Iran", "attack with", "Israel"),
    ("Egypt and Sudan held joint exercises near Merowe.", "Egypt", "hold exercises with", "Sudan"),
    ("Israel and Hamas agreed.", "Israel", "agree with", "Hamas"),
    ("India and Brazil agreed to cut tariffs.", "India", "agree to cut tariffs with", "Brazil"),
    ("Macron and Scholz signed two treaties between the two countries.", "Macron", "sign treaties with", "Scholz"),
    ("The foreign minister of Japan said that Tokyo and Seoul had clashed again over the islands.", "Tokyo", "clash with", "Seoul"),
    ("Spain and Morocco restored diplomatic relations.", "Spain", "restore relations with", "Morocco"),
    ("After a decade in which neither would even send a chargé d'affaires, Riyadh and Tehran will exchange ambassadors in May.",
     "Riyadh", "exchange ambassadors with", "Tehran"),
]  # fmt: skip

# sentence, edges that no rule may give
NOT = [
    ("Erdogan and Putin met Merkel.", ["Erdogan > meet with > Putin", "Putin > meet with > Erdogan"]),
    ("Erdogan and Putin met with Merkel.", ["Erdogan > meet with > Putin"]),
    ("Iran and Syria attacked Israel.", ["Iran > attack with > Syria", "Iran > attack > Syria"]),
    ("Macron and Scholz discussed the talks between Iran and Iraq.", ["Macron > discuss talks with > Scholz"]),
    ("France and Germany fought against Italy.", ["France > fight with > Germany"]),
    ("Chad and Niger condemned the coup.", ["Chad > condemn with > Niger", "Chad > condemn coup with > Niger"]),
    ("Togo and Benin signed the letter.", ["Togo > sign letter with > Benin"]),
    ("Cuba and Panama left the talks.", ["Cuba > leave talks with > Panama"]),
    ("Kenya met Uganda's envoy.", ["Uganda > meet > Kenya"]),
    ("Norway and Denmark agreed to expel Belarusian banks.", ["Norway > agree to expel banks with > Denmark", "Norway > agree to expel with > Denmark"]),
]  # fmt: skip

# sentence, lemma, negated, modality
LABELS = [
    ("Erdogan and Putin did not meet.", "meet", True, "asserted"),
    ("Erdogan and Putin will meet in Sochi.", "meet", False, "planned"),
    ("Serbia and Kosovo refused to talk.", "refuse to talk", True, "asserted"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "one", "act", "other"), BOTH, ids=names(BOTH))
def test_both_ways(sentence, one, act, other, parse):
    assert {f"{one} > {act} > {other}", f"{other} > {act} > {one}"} <= edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "forbidden"), NOT, ids=names(NOT))
def test_not_reciprocal(sentence, forbidden, parse):
    assert not set(forbidden) & edges_of(sentence, parse)


@pytest.mark.parametrize(("sentence", "lemma", "negated", "modality"), LABELS, ids=names(LABELS))
def test_labels(sentence, lemma, negated, modality, parse):
    (statement,) = [s for s in statements_of(sentence, parse) if s.relation.lemma == lemma]
    assert statement.reciprocal
    assert (statement.negated, statement.modality.value) == (negated, modality)
