"""Labels of the parser that cannot be right, on trees by hand."""

from __future__ import annotations

from graphbuild.parse.repairs import repair_labels
from tests.situate.sentences_by_hand import tree_by_hand

BEHIND_A_TOWN = """
Police NOUN nsubj 1
met VERB ROOT 1 VBD meet
fans NOUN dobj 1 NNS fan
in ADP prep 1
Hof PROPN pobj 3
, PUNCT punct 4
Upper PROPN compound 7
Franconia PROPN npadvmod 1
"""

BEHIND_NO_TOWN = """
Police NOUN nsubj 1
met VERB ROOT 1 VBD meet
fans NOUN dobj 1 NNS fan
, PUNCT punct 1
Friday PROPN npadvmod 1
"""


def test_a_name_behind_a_town_says_where_it_is() -> None:
    _, sentence = tree_by_hand(BEHIND_A_TOWN)
    name = repair_labels(list(sentence.tokens))[7]
    assert (name.text, name.dep, name.head) == ("Franconia", "appos", 4)


def test_a_name_behind_other_words_is_left() -> None:
    _, sentence = tree_by_hand(BEHIND_NO_TOWN)
    name = repair_labels(list(sentence.tokens))[4]
    assert (name.text, name.dep, name.head) == ("Friday", "npadvmod", 1)
