"""The words that lead to an infinitive stand in the predicate of its binary readings."""

import pytest

from tests.extract.surface import statements_of

pytestmark = pytest.mark.model

# sentence, binary readings of the infinitive
TRIPLES = [
    ("He left the post to become envoy to Peru.", ["He > left the post to become > envoy"]),
    ("The king visited Washington to meet the president.", ["The king > visited Washington to meet > the president"]),
    ("Oman and Yemen signed a pact to reopen the border.",
     ["Oman > signed a pact to reopen > the border", "Yemen > signed a pact to reopen > the border"]),
    # another one acts, or too much stands between
    ("NATO urged Serbia to leave the province.", []),
    ("The king, old and tired, flew to Washington, his favorite city, to meet the president.", []),
    ("Troops from nine states will stay on the island for at least four more months to guard the port.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), TRIPLES, ids=[t[0][:50] for t in TRIPLES])
def test_triples(sentence, wanted, parse):
    found = [t for s in statements_of(sentence, parse) if "to " in s.relation.text for t in s.triples()]
    assert [f"{t.subject} > {t.predicate} > {t.object}" for t in found] == wanted


def test_words_and_lemma_stay_as_written(parse):
    statement = next(
        s for s in statements_of("He left the post to become envoy.", parse) if "become" in s.relation.lemma
    )
    assert (statement.relation.text, statement.relation.lemma) == ("to become", "become")
