"""Nouns of claims, stands and wishes as cues: with an owner, or with a verb that only utters them."""

import pytest

from tests.extract.reading import attributions_of, names
from tests.extract.surface import of_lemma

pytestmark = pytest.mark.model

# text, exactly these attributions: "speaker | cue | content"
SENTENCES = [
    ("Serbia's claim that Kosovo attacked the convoy was false.", ["Serbia | claim | that Kosovo attacked the convoy"]),
    ("Accusations by Kyiv that the ship carried arms were false.", ["Kyiv | Accusations | that the ship carried arms"]),
    ("Oman's decision to close the strait was rash.", ["Oman | decision | to close the strait"]),
    ("The council voiced deep concern about the arrests.", ["The council | voiced deep concern about | the arrests"]),
    ("The Dutch cabinet expressed its support for the Baltic states.",
     ["The Dutch cabinet | expressed its support for | the Baltic states"]),
    ("Mali has doubts about the accord.", ["Mali | has doubts about | the accord"]),
    ("The miners have no illusions about the owner.", ["The miners | have no illusions about | the owner"]),
    ("The army gave an assurance that the road was safe.", ["The army | gave an assurance | that the road was safe"]),
    ("The two states reached an agreement to share the river.", ["The two states | reached an agreement | to share the river"]),
    ("Outrage was voiced by Kyiv over the raid.", ["Kyiv | was voiced | the raid"]),
    ("Oslo took offense at the remark.", ["Oslo | took offense at | the remark"]),
    ("The bishops have repeatedly raised objections to the law.", ["The bishops | have repeatedly raised objections to | the law"]),
    ("Quito issued a statement saying the border was closed.", ["Quito | saying | the border was closed"]),
    ("Vienna and Bern issued a joint statement condemning the coup.", ["Vienna and Bern | condemning | the coup"]),
    ("Berlin made the case that sanctions had failed.", ["Berlin | made the case | that sanctions had failed"]),
    # neither an owner nor a verb of uttering
    ("He held talks with the envoy on the border.", []),
    ("The concern bought two ships.", []),
    ("The report lay on the table.", []),
    ("A belief that the war was lost spread through the ranks.", []),
    ("The plan failed.", []),
    ("Chad received criticism for the raid.", []),
]  # fmt: skip

LABELS = [
    ("Serbia's claim that Kosovo attacked the convoy was false.", "attack", "Serbia"),
    ("The army gave an assurance that rebels had left the town.", "leave", "The army"),
    ("Oman's decision to close the strait was rash.", "close", ""),
    ("The two states reached an agreement to share the river.", "share", ""),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES, ids=names(SENTENCES))
def test_sentence(text, wanted, parse):
    assert attributions_of(text, parse) == wanted


@pytest.mark.parametrize(("text", "lemma", "speaker"), LABELS, ids=names(LABELS))
def test_speaker_of_what_is_claimed(text, lemma, speaker, parse):
    attribution = of_lemma(text, lemma, parse).attribution
    assert (attribution.speaker.text if attribution else "") == speaker
