"""Adjectives, participles and predicate nouns as cues."""

import pytest

from tests.extract.reading import attributions_of, known, names
from tests.extract.surface import of_lemma

pytestmark = pytest.mark.model

# text, exactly these attributions: "speaker | cue | content"
SENTENCES = [
    ("Hanoi was sure that Beijing had shelled the reef.", ["Hanoi | was sure | that Beijing had shelled the reef"]),
    ("The envoy is critical of the deal.", ["The envoy | is critical of | the deal"]),
    ("The prince is a staunch critic of the war.", ["The prince | is a staunch critic of | the war"]),
    ("The court made clear that the arrest was unlawful.", ["The court | made clear | that the arrest was unlawful"]),
    ("The minister made clear Serbia would never yield the province.", ["The minister | made clear | Serbia would never yield the province"]),
    ("The mayor made it clear that the bridge would stay closed.",
     ["The mayor | made it clear | that the bridge would stay closed"]),
    ("Brazil was outraged that its envoy had been searched.", ["Brazil | was outraged | that its envoy had been searched"]),
    ("It is unclear whether Kenya will send troops.", ["? | is unclear | whether Kenya will send troops"]),
    ("Peru seems to have lost the port.", ["? | seems | Peru … to have lost the port"]),
    ("Farmers are angry about the ban.", ["Farmers | are angry about | the ban"]),
    ("Lima was determined to win back the islands.", ["Lima | was determined | to win back the islands"]),
    ("The generals remain opposed to elections.", ["The generals | remain opposed to | elections"]),
    ("Investors were not worried about the strike.", ["Investors | were not worried about | the strike"]),
    ("Tonga is wary of the loan.", ["Tonga | is wary of | the loan"]),
    ("The king said he was proud of the army.", ["The king | said | he was proud of the army"]),
    # nobody thinks anything
    ("The weather was clear over the port.", []),
    ("Sure winds carried the ship to Malta.", []),
    ("The critics of the mayor met in Rome.", []),
    ("The road is ready.", []),
    ("A proud nation buried its king.", []),
    known("Chad kept silent on the raid.", ["Chad | kept silent on | the raid"], why="keep is no copula of the rule"),
]  # fmt: skip

# text, lemma of what is thought, speaker
SPEAKERS = [
    ("Hanoi was sure that Beijing had shelled the reef.", "shell", "Hanoi"),
    ("Brazil was outraged that rebels had killed two nuns.", "kill", "Brazil"),
    ("The court made clear that police had beaten the man.", "beat", "The court"),
    ("It is clear that rebels burned the school.", "burn", ""),
    ("Lima was determined to win back the islands.", "be determined to win back", ""),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES, ids=names(SENTENCES))
def test_sentence(text, wanted, parse):
    assert attributions_of(text, parse) == wanted


@pytest.mark.parametrize(("text", "lemma", "speaker"), SPEAKERS, ids=names(SPEAKERS))
def test_speaker_of_what_is_thought(text, lemma, speaker, parse):
    attribution = of_lemma(text, lemma, parse).attribution
    assert (attribution.speaker.text if attribution else "") == speaker
