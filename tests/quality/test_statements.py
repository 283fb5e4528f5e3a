"""Statements of news prose against expected ones written for the project, role by role.

How the gold reads a sentence: lemma of the verb with its particle, governing verbs before it free ("agree to help" is
"help"); the head words of each role; no object where it is a clause; of "told X that ..." X is the object; of "gave X
a loan" the loan is, "to X" is an argument; an act that stands in a noun counts where both ends are named; a
description after a name is "be"; the possessive pronoun alone is no name and is not judged.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from graphbuild.evaluate import NOTHING, Bin, Expectation, Scores, bin_confidence, meets, score_statements
from graphbuild.extract import extract_statements
from graphbuild.model import Argument, Article, Statement

pytestmark = pytest.mark.model

HERE = Path(__file__).parent
COARSE = ((0.0, 0.65), (0.65, 0.85), (0.85, 1.01))
_WORD = re.compile(r"\w+")
_IGNORED = frozenset({"the", "a", "an", "its", "his", "her", "their", "s"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A sentence with what it should say and what was read from it."""

    text: str
    construction: str
    expected: tuple[Expectation, ...]
    statements: tuple[Statement, ...]

    def judged(self) -> Iterator[tuple[Statement, bool]]:
        """Yield each statement and whether it meets an expectation of its own."""
        left = list(self.expected)
        for statement in self.statements:
            match = next((e for e in left if meets(statement, e)), None)
            if match is not None:
                left.remove(match)
            yield statement, match is not None

    def pairs(self) -> Iterator[tuple[Statement, Expectation]]:
        """Yield statements with the expectation of the same verb, the best agreeing first, one to one."""
        found = [(s, e) for e in self.expected for s in self.statements if same_lemma(s, e)]
        found.sort(key=lambda pair: -agreement(*pair))
        taken: set[int] = set()
        for statement, expected in found:
            if not taken & {id(statement), id(expected)}:
                taken |= {id(statement), id(expected)}
                yield statement, expected


def read_gold() -> list[tuple[str, str, tuple[Expectation, ...]]]:
    rows = []
    for line in (HERE / "statements.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        expected = [Expectation(**{**e, "arguments": tuple(e["arguments"])}) for e in row["statements"]]
        rows.append((row["text"], row["construction"], tuple(expected)))
    return rows


@pytest.fixture(scope="module")
def readings(parse) -> list[Reading]:
    return [
        Reading(
            text=text,
            construction=construction,
            expected=expected,
            statements=extract_statements(parse(text), Article(id="t", text=text)).statements,
        )
        for text, construction, expected in read_gold()
    ]


def words(text: str | None) -> frozenset[str]:
    return frozenset(_WORD.findall((text or "").lower())) - _IGNORED


def fills(argument: Argument | None, wanted: str | None) -> bool:
    if wanted is None or argument is None or argument.clausal:
        return wanted is None and (argument is None or argument.clausal)
    return bool(words(wanted)) and words(wanted) <= words(argument.text)


def same_lemma(statement: Statement, expected: Expectation) -> bool:
    return f" {statement.relation.lemma}".endswith(f" {expected.lemma}")


def agreement(statement: Statement, expected: Expectation) -> int:
    roles = fills(statement.subject, expected.subject) + fills(statement.object, expected.object)
    return 8 * meets(statement, expected) + 2 * roles + (statement.negated == expected.negated)


def is_swapped(statement: Statement, expected: Expectation) -> bool:
    """Whether who acts and who is acted upon have changed places, wholly or on one side."""
    others = [statement.object, *statement.arguments]
    subject_moved = expected.subject is not None and any(o and fills(o, expected.subject) for o in others)
    targets = [expected.object, *(a.partition(" ")[2] for a in expected.arguments)]
    target_moved = any(t is not None and statement.subject and fills(statement.subject, t) for t in targets)
    return (subject_moved or target_moved) and not fills(statement.subject, expected.subject)


def speaks(statement: Statement, expected: Expectation) -> bool:
    attribution = statement.attribution
    if not expected.speaker or attribution is None:
        return not expected.speaker and attribution is None
    return attribution.speaker is not None and words(expected.speaker) <= words(attribution.speaker.text)


def total_scores(readings: list[Reading]) -> Scores:
    return sum((score_statements(r.expected, r.statements) for r in readings), NOTHING)


def accuracies(readings: list[Reading]) -> dict[str, float]:
    """The share of right directions, polarities, modalities and speakers among statements with the expected verb."""
    pairs = [pair for reading in readings for pair in reading.pairs()]
    directed = [(s, e) for s, e in pairs if e.subject and (e.object or e.arguments)]
    right = {
        "statements_direction": (sum(not is_swapped(s, e) for s, e in directed), len(directed)),
        "statements_negation": (sum(s.negated == e.negated for s, e in pairs), len(pairs)),
        "statements_modality": (sum(s.modality.value == e.modality for s, e in pairs), len(pairs)),
        "statements_speaker": (sum(speaks(s, e) for s, e in pairs), len(pairs)),
    }
    return {name: hits / count for name, (hits, count) in right.items()}


def marked_recall(readings: list[Reading]) -> dict[str, float]:
    """Of statements that are expected to be negated, less than actual or attributed, the share read so."""
    pairs = [pair for reading in readings for pair in reading.pairs()]
    negated = [s.negated for s, e in pairs if e.negated]
    unreal = [s.modality.value == e.modality for s, e in pairs if e.modality != "asserted"]
    spoken = [speaks(s, e) for s, e in pairs if e.speaker]
    return {
        "statements_negated_recall": sum(negated) / len(negated),
        "statements_unreal_recall": sum(unreal) / len(unreal),
        "statements_spoken_recall": sum(spoken) / len(spoken),
    }


def confidence_bins(readings: list[Reading], *, width: float = 0.1) -> tuple[Bin, ...]:
    """Measured precision in bins of confidence."""
    return bin_confidence(((s.provenance.confidence, ok) for r in readings for s, ok in r.judged()), width=width)


def coarse_bins(readings: list[Reading]) -> list[Bin]:
    """Measured precision of low, middle and high confidence, from the lowest up."""
    fine = confidence_bins(readings, width=0.05)
    bins = []
    for low, high in COARSE:
        inside = [b for b in fine if low <= b.low + 1e-9 < high]
        bins.append(Bin(low=low, high=high, right=sum(b.right for b in inside), found=sum(b.found for b in inside)))
    return [b for b in bins if b.found]


def rule_precisions(readings: list[Reading]) -> dict[str, tuple[int, int]]:
    """How many statements of each rule are right, and how many there are."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for reading in readings:
        for statement, ok in reading.judged():
            right[statement.provenance.rule] += ok
            found[statement.provenance.rule] += 1
    return {rule: (right[rule], found[rule]) for rule in sorted(found)}


def read_floors() -> dict[str, float]:
    return json.loads((HERE / "floors.json").read_text(encoding="utf-8"))


def test_gold_is_sound():
    rows = read_gold()
    assert len(rows) >= 130
    assert len({text for text, _, _ in rows}) == len(rows)
    for text, _, expected in rows:
        assert 8 <= len(text.split()) <= 35, text
        assert expected, text
        for e in expected:
            named = words(f"{e.subject or ''} {e.object or ''} {e.speaker}")
            named |= words(" ".join(a.partition(" ")[2] for a in e.arguments))
            assert named <= words(text), (text, e)


def test_gold_holds_every_marking_often_enough():
    expected = [e for _, _, es in read_gold() for e in es]
    modalities = Counter(e.modality for e in expected)
    assert set(modalities) == {"asserted", "possible", "planned", "requested", "conditional", "counterfactual"}
    assert sum(e.negated for e in expected) >= 30
    assert sum(bool(e.speaker) for e in expected) >= 60
    assert min(Counter(construction for _, construction, _ in read_gold()).values()) >= 4


@pytest.mark.parametrize("name", ["precision", "recall", "f1"])
def test_statements_keep_their_floor(name, readings):
    scores = total_scores(readings)
    assert getattr(scores, name) >= read_floors()[f"statements_{name}"], scores


@pytest.mark.parametrize("name", ["direction", "negation", "modality", "speaker"])
def test_markings_keep_their_floor(name, readings):
    measured = accuracies(readings)
    assert measured[f"statements_{name}"] >= read_floors()[f"statements_{name}"], measured


@pytest.mark.parametrize("name", ["negated_recall", "unreal_recall", "spoken_recall"])
def test_what_is_marked_keeps_its_floor(name, readings):
    measured = marked_recall(readings)
    assert measured[f"statements_{name}"] >= read_floors()[f"statements_{name}"], measured


def test_precision_does_not_fall_with_confidence(readings):
    bins = coarse_bins(readings)
    precisions = [b.precision for b in bins]
    assert len(bins) == len(COARSE)
    assert precisions == sorted(precisions), [(b.low, b.found, round(b.precision, 3)) for b in bins]


def test_a_reversed_statement_counts_as_swapped(parse):
    text = "Georgia was invaded by Russia in 2008."
    (statement,) = extract_statements(parse(text), Article(id="t", text=text)).statements
    assert not is_swapped(statement, Expectation(lemma="invade", subject="Russia", object="Georgia"))
    assert is_swapped(statement, Expectation(lemma="invade", subject="Georgia", object="Russia"))
