"""Whether it is said to have happened: no row may fail."""

import pytest

from tests.extract.surface import of_lemma

pytestmark = pytest.mark.model

# sentence, lemma, negated, modality
ROWS = [
    ("Turkey did not invade Syria.", "invade", True, "asserted"),
    ("Turkey invaded Syria.", "invade", False, "asserted"),
    ("No country recognized Somaliland.", "recognize", True, "asserted"),
    ("Nobody claimed responsibility for the attack.", "claim", True, "asserted"),
    ("Russia refused to withdraw its troops.", "withdraw", True, "asserted"),
    ("The rebels failed to take the airport.", "take", True, "asserted"),
    ("Iran has never attacked Israel directly.", "attack", True, "asserted"),
    ("Iran may attack Israel.", "attack", False, "possible"),
    ("Iran could have attacked Israel.", "attack", False, "possible"),
    ("Iran would have attacked Israel if it had been provoked.", "attack", False, "counterfactual"),
    ("Japan agreed to help South Korea.", "help", False, "planned"),
    ("France will send troops to Mali.", "send", False, "planned"),
    ("France will not send troops to Mali.", "send", True, "planned"),
    ("Poland plans to close its embassy in Minsk.", "close", False, "planned"),
    ("The president is expected to sign the treaty.", "sign", False, "planned"),
    ("The EU wants Serbia to recognize Kosovo.", "recognize", False, "planned"),
    ("NATO urged Serbia to withdraw its troops.", "withdraw", False, "requested"),
    ("NATO urged Serbia to withdraw its troops.", "urge", False, "asserted"),
    ("The UN demanded that Israel end the siege.", "end", False, "requested"),
    ("If Russia invades Georgia, NATO will respond.", "invade", False, "conditional"),
    ("Unless Sudan frees the hostages, Chad will close the border.", "free", False, "conditional"),
    ("China denied that it had supplied weapons to Russia.", "supply", True, "asserted"),
    ("Russia denied having attacked the hospital.", "attack", True, "asserted"),
    ("Cuba did not say that Spain attacked the ship.", "attack", False, "possible"),
    ("Cuba said that Spain did not attack the ship.", "attack", True, "asserted"),
    ("Sanctions were not imposed on North Korea.", "impose", True, "asserted"),
    ("Greece left without signing the accord.", "sign", True, "asserted"),
    ("The king visited Washington to meet the president.", "meet", False, "planned"),
    ("The king visited Washington to meet the president.", "visit", False, "asserted"),
    ("Kenya threatened to expel Somali diplomats.", "expel", False, "planned"),
    ("Malta was allegedly bribed by Azerbaijan.", "bribe", False, "possible"),
    ("Neither Iran nor Iraq attacked the tanker.", "attack", True, "asserted"),
    ("Egypt is ready to reopen the crossing.", "reopen", False, "planned"),
    ("Ghana should expel the ambassador.", "expel", False, "requested"),
    ("Ukraine was prevented from exporting grain.", "export", True, "asserted"),
    ("Norway began to withdraw its soldiers.", "withdraw", False, "asserted"),
    ("Albania managed to arrest the suspect.", "arrest", False, "asserted"),
    ("Peru has not signed or ratified the pact.", "ratify", True, "asserted"),
    ("Oman did not arm or fund the rebels.", "fund", True, "asserted"),
    ("Chad has not condemned the raid and recalled its envoy.", "recall", False, "asserted"),
    ("The government did nothing to stop the raid.", "stop", True, "asserted"),
    ("Mali has done little to help the refugees.", "help", True, "asserted"),
    ("Mali has done much to help the refugees.", "help", False, "planned"),
    ("A judge ordered the activist released on bail.", "release", False, "requested"),
    ("The court ordered the ship seized.", "seize", False, "requested"),
    ("The president wants the envoy expelled.", "expel", False, "planned"),
    ("The airline would keep all passengers informed.", "inform", False, "conditional"),
    ("The judge retracted the accusation that Israel targeted civilians.", "target", True, "asserted"),
    ("The judge repeated the accusation that Israel targeted civilians.", "target", False, "possible"),
    ("Israel calls on civilians to evacuate Khan Yunis and head to field hospitals.", "evacuate", False, "requested"),
    ("Chad calls upon rebels to leave the town.", "leave", False, "requested"),
    ("None of the ministers signed the letter.", "sign", True, "asserted"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "lemma", "negated", "modality"), ROWS, ids=[f"{r[1]}: {r[0][:50]}" for r in ROWS])
def test_polarity(sentence, lemma, negated, modality, parse):
    statement = of_lemma(sentence, lemma, parse)
    assert (statement.negated, statement.modality.value) == (negated, modality)
