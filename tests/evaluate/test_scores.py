"""Scores on hand-checked counts."""

import pytest

from graphbuild.evaluate import NOTHING, Expectation, Scores, bin_confidence, meets, score_facts, states
from graphbuild.model import Argument, Modality, Provenance, Relation, Span, Statement, Triple


@pytest.mark.parametrize(
    ("reading", "triple", "expected"),
    [
        ("the US | suspended | [ceasefire] talks", ("US", "suspended", "talks"), True),
        ("the US | suspended | [ceasefire] talks", ("the US", "suspended", "ceasefire talks"), True),
        ("the US | suspended | [ceasefire] talks", ("the US", "suspended", "peace talks"), False),
        ("the US | suspended talks with | Russia", ("the US", "suspended talks", "Russia"), False),
        ("the US | suspended talks with | Russia", ("Russia", "suspended talks with", "the US"), False),
        ("Ms. Hill | is | [the] head [of the council]", ("Ms. Hill", "is", "head of the council"), True),
    ],
)
def test_states(reading, triple, expected):
    subject, predicate, target = triple
    assert states(reading, Triple(subject=subject, predicate=predicate, object=target)) is expected


def test_a_reading_has_three_parts():
    with pytest.raises(ValueError, match="three parts"):
        states("the US | suspended", Triple(subject="a", predicate="b", object="c"))


def test_facts_count_once():
    fact = ["A | met with | B", "A | met | B"]
    found = [Triple(subject="A", predicate=p, object="B") for p in ("met", "met with", "saw")]
    scores = score_facts([fact, ["C | left | D"]], found)
    assert (scores.right, scores.found, scores.recalled, scores.expected) == (2, 3, 1, 2)
    assert scores.precision == pytest.approx(2 / 3)
    assert scores.recall == pytest.approx(1 / 2)


def test_nothing_scores_zero():
    assert NOTHING.f1 == 0.0
    assert NOTHING + Scores(right=1, found=1, recalled=1, expected=1) == Scores(
        right=1, found=1, recalled=1, expected=1
    )


def _statement(*, negated: bool = False) -> Statement:
    def argument(text: str, start: int, preposition: str = "") -> Argument:
        span = Span(start=start, end=start + len(text))
        return Argument(text=text, span=span, head=span, preposition=preposition)

    span = Span(start=7, end=16)
    return Statement(
        id="s",
        subject=argument("The US", 0),
        relation=Relation(text="suspended", lemma="suspend", span=span, head=span, predicate="suspended"),
        object=argument("talks", 17),
        arguments=(argument("Russia", 28, "with"),),
        negated=negated,
        modality=Modality.ASSERTED,
        provenance=Provenance(
            article="a", sentence=0, sentence_span=Span(start=0, end=35), rule="active", confidence=0.9
        ),
    )


@pytest.mark.parametrize(
    ("expected", "right"),
    [
        (Expectation(lemma="suspend", subject="US", object="talks", arguments=("with Russia",)), True),
        (Expectation(lemma="suspend", subject="US", object="talks"), True),
        (Expectation(lemma="suspend", subject="Russia", object="talks"), False),
        (Expectation(lemma="suspend", subject="US", object="talks", negated=True), False),
        (Expectation(lemma="suspend", subject="US", object="talks", speaker="Kerry"), False),
        (Expectation(lemma="suspend", subject="US", object=None), False),
        (Expectation(lemma="suspend", subject="US", object="talks", arguments=("to Russia",)), False),
    ],
)
def test_meets(expected, right):
    assert meets(_statement(), expected) is right


def test_bins_hold_their_precision():
    bins = bin_confidence([(1.0, True), (0.95, True), (0.91, False), (0.2, False)])
    assert [(b.low, b.found, b.right) for b in bins] == [(0.2, 1, 0), (0.9, 3, 2)]
