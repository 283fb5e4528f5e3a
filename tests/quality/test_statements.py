"""Statements of news prose against expected ones written for the project, role by role.

How the gold reads a sentence: lemma of the verb with its particle, governing verbs before it free ("agree to help" is
"help"); the head words of each role; no object where it is a clause; of "told X that ..." X is the object; of "gave X
a loan" the loan is, "to X" is an argument; an act that stands in a noun counts where both ends are named; a
description after a name is "be"; the possessive pronoun alone is no name and is not judged.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from graphbuild.evaluate import (
    Expectation,
    Judgment,
    all_judged,
    bin_confidence,
    calibration_error,
    is_swapped,
    judge_rows,
    mark_shares,
    read_gold,
    total_scores,
)
from graphbuild.evaluate.expectations import content_words
from graphbuild.extract import extract_statements
from graphbuild.model import Article
from graphbuild.pipeline import read_articles
from graphbuild.settings import Settings

pytestmark = pytest.mark.model

HERE = Path(__file__).parent
GOLD = HERE / "statements.jsonl"
COARSE = (0.0, 0.65, 0.85, 1.0)
MARKS = {
    "direction": "direction",
    "negation": "negation",
    "modality": "modality",
    "speaker": "speaker",
    "negated_recall": "negation where negated",
    "unreal_recall": "modality where not asserted",
    "spoken_recall": "speaker where attributed",
}


@pytest.fixture(scope="module")
def judgments() -> list[Judgment]:
    return list(judge_rows(read_gold(GOLD), lambda articles: read_articles(articles, Settings())))


def read_rows() -> list[tuple[str, str, list[Expectation]]]:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [(row["text"], row["construction"], [Expectation(**e) for e in row["statements"]]) for row in rows]


def read_floors() -> dict[str, float]:
    return json.loads((HERE / "floors.json").read_text(encoding="utf-8"))


def test_gold_is_sound():
    rows = read_rows()
    assert len(rows) >= 130
    assert len({text for text, _, _ in rows}) == len(rows)
    for text, _, expected in rows:
        assert 8 <= len(text.split()) <= 35, text
        assert expected, text
        for e in expected:
            named = content_words(f"{e.subject or ''} {e.object or ''} {e.speaker}")
            named |= content_words(" ".join(a.partition(" ")[2] for a in e.arguments))
            assert named <= content_words(text), (text, e)


def test_gold_holds_every_marking_often_enough():
    expected = [e for _, _, es in read_rows() for e in es]
    modalities = Counter(e.modality for e in expected)
    assert set(modalities) == {"asserted", "possible", "planned", "requested", "conditional", "counterfactual"}
    assert sum(e.negated for e in expected) >= 30
    assert sum(bool(e.speaker) for e in expected) >= 60
    assert min(Counter(construction for _, construction, _ in read_rows()).values()) >= 4


@pytest.mark.parametrize("name", ["precision", "recall", "f1"])
def test_statements_keep_their_floor(name, judgments):
    scores = total_scores(judgments)
    assert getattr(scores, name) >= read_floors()[f"statements_{name}"], scores


@pytest.mark.parametrize("name", MARKS)
def test_markings_keep_their_floor(name, judgments):
    shares = mark_shares(judgments)
    right, asked = shares[MARKS[name]]
    assert right / asked >= read_floors()[f"statements_{name}"], shares


def test_precision_does_not_fall_with_confidence(judgments):
    bins = bin_confidence(((j.confidence, j.right) for j in all_judged(judgments)), edges=COARSE)
    precisions = [b.precision for b in bins]
    assert len(bins) == len(COARSE) - 1
    assert precisions == sorted(precisions), [(b.low, b.found, round(b.precision, 3)) for b in bins]


def test_confidence_is_near_the_measured_precision(judgments):
    bins = bin_confidence((j.confidence, j.right) for j in all_judged(judgments))
    error = calibration_error(bins)
    assert error <= read_floors()["statements_calibration_error_at_most"], (error, bins)


def test_a_reversed_statement_counts_as_swapped(parse):
    text = "Georgia was invaded by Russia in 2008."
    (statement,) = extract_statements(parse(text), Article(id="t", text=text)).statements
    assert not is_swapped(statement, Expectation(lemma="invade", subject="Russia", object="Georgia"))
    assert is_swapped(statement, Expectation(lemma="invade", subject="Georgia", object="Russia"))
