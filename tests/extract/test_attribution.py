"""Who says so: no row may fail."""

import pytest

from tests.extract.surface import of_lemma, statements_of

pytestmark = pytest.mark.model

# text, lemma, speaker (None: nobody is named), cue
ROWS = [
    ("Kerry said Washington was suspending talks with Moscow.", "suspend", "Kerry", "said"),
    ("Iran may attack Israel, U.S. officials said.", "attack", "U.S. officials", "said"),
    ("China denied that it had supplied weapons to Russia.", "supply", "China", "denied"),
    ('"We will not negotiate with terrorists," Netanyahu told reporters.', "negotiate", "Netanyahu", "told"),
    ("According to UN estimates, 275 civilians left the district.", "leave", "UN estimates", "According to"),
    ("Three soldiers crossed the border, according to the ministry.", "cross", "the ministry", "according to"),
    ("He accused Ankara of buying oil from Islamic State.", "buy", "He", "accused"),
    ('"The army shelled our village," said Amina Yusuf, a teacher.', "shell", "Amina Yusuf, a teacher", "said"),
    ('"They came at night," Yusuf said. "The soldiers burned the school."', "burn", "Yusuf", "said"),
    ("The army, Yusuf said, burned the school.", "burn", "Yusuf", "said"),
    ("Turkey warned that it would close the straits.", "close", "Turkey", "warned"),
    ("Ukraine claimed Russia had shelled the port.", "shell", "Ukraine", "claimed"),
    ("Israel reportedly struck a convoy in Syria.", "strike", None, "reportedly"),
    ("The envoy said that Iran told inspectors that it had closed the plant.", "close", "Iran", "told"),
    ("Serbia's claim that Kosovo attacked the convoy was rejected.", "attack", "Serbia", "claim"),
    ("Analysts believe that Egypt sold missiles to Sudan.", "sell", "Analysts", "believe"),
    ("The minister announced on Monday that Chad had closed the border.", "close", "The minister", "announced"),
]  # fmt: skip

# text, lemma: said by the outlet itself
PLAIN = [
    ("Kerry said Washington was suspending talks with Moscow.", "say"),
    ("China denied that it had supplied weapons to Russia.", "deny"),
    ("The US suspended talks with Russia after Kerry said the truce was dead.", "suspend"),
    ("He accused Ankara of buying oil from Islamic State.", "accuse"),
    ('"They came at night," Yusuf said. The army denied it.', "deny"),
    ('Russia rejected a "hostile" resolution.', "reject"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lemma", "speaker", "cue"), ROWS, ids=[r[0][:50] for r in ROWS])
def test_attributed(text, lemma, speaker, cue, parse):
    attribution = of_lemma(text, lemma, parse).attribution
    assert attribution is not None
    assert (attribution.speaker.text if attribution.speaker else None, attribution.cue) == (speaker, cue)


@pytest.mark.parametrize(("text", "lemma"), PLAIN, ids=[f"{r[1]}: {r[0][:50]}" for r in PLAIN])
def test_unattributed(text, lemma, parse):
    assert of_lemma(text, lemma, parse).attribution is None


def test_quotation_over_paragraphs_keeps_its_speaker(parse):
    text = '"The siege must end," the envoy said.\n\n"Rebels shelled the convoy twice."'
    (statement,) = [s for s in statements_of(text, parse) if s.relation.lemma == "shell"]
    assert statement.attribution is not None
    assert statement.attribution.speaker is not None
    assert statement.attribution.speaker.text == "the envoy"


def test_unattributed_quotation_is_not_a_fact(parse):
    text = '"Rebels shelled the convoy twice."'
    (statement,) = [s for s in statements_of(text, parse) if s.relation.lemma == "shell"]
    assert statement.attribution is not None
    assert not statement.is_fact
