"""What an evaluation comes to: tables of plain values."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from graphbuild.evaluate.calibration import bin_confidence, calibration_error
from graphbuild.evaluate.coded_pairs import EARLIER_TYPES, NONE
from graphbuild.evaluate.confusion import Confusion
from graphbuild.evaluate.gold import Gold
from graphbuild.evaluate.judgment import (
    Difference,
    Judgment,
    all_judged,
    mark_shares,
    rule_shares,
    total_scores,
)
from graphbuild.evaluate.scores import NOTHING, Scores
from graphbuild.resources import read_rows

Cell: TypeAlias = str | int | float

_RIGHT = {
    "statements": "A statement is right where verb, subject, object, the expected arguments, negation, modality and "
    "speaker are as expected; each expected statement counts once.",
    "pairs": "A row is right where a statement between the two, the right way round, has the expected type; "
    "rule and confidence are those of the coded statements between them.",
    "tuples": "A statement is right where relation, subject and the rest each share half of their words with those of "
    "one tuple: a lenient measure, for comparing.",
    "facts": "A binary reading is right where it states an expected fact word by word, optional words aside.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of plain values under a title; shares lie between 0 and 1.  A matrix has labels as its columns."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    matrix: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a file of gold comes to; `note` says what counts as right."""

    name: str
    form: str
    sentences: int
    note: str
    scores: Scores
    macro_f1: Mapping[str, float]  # of "types" and "quads", where the form has them
    tables: tuple[Table, ...]
    differences: tuple[Difference, ...]

    def table(self, name: str) -> Table:
        """Return a table by its name, such as "by_rule".

        Raises:
            KeyError: this form of gold has no such table.
        """
        return {table.name: table for table in self.tables}[name]


def make_report(gold: Gold, judgments: Sequence[Judgment]) -> Report:
    """Return the tables that the form of the gold gives, and everything that differs, in the order of the gold."""
    labels = {
        "types": Confusion([j.types for j in judgments if j.types is not None], order=_type_order()),
        "quads": Confusion([j.quads for j in judgments if j.quads is not None], order=(*"01234", NONE)),
    }
    return Report(
        name=gold.name,
        form=gold.form,
        sentences=len(judgments),
        note=_RIGHT[gold.form],
        scores=total_scores(judgments),
        macro_f1={name: confusion.macro_f1 for name, confusion in labels.items() if confusion.counts},
        tables=tuple(table for table in (*_tables(judgments), *_label_tables(**labels)) if table.rows),
        differences=tuple(d for judgment in judgments for d in judgment.differences),
    )


def sample_differences(differences: Sequence[Difference], count: int) -> tuple[Difference, ...]:
    """Return so many of the differences, always the same ones, in their order.

    Drawn by a hash of their words: what is mended leaves the sample, the others stay in it.
    """
    drawn = sorted(range(len(differences)), key=lambda i: (_digest(differences[i]), i))[:count]
    return tuple(differences[i] for i in sorted(drawn))


def _digest(difference: Difference) -> bytes:
    words = "\n".join((difference.text, difference.expected, difference.found))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()


def _tables(judgments: Sequence[Judgment]) -> Iterator[Table]:
    groups: dict[str, Scores] = {"all": total_scores(judgments)}
    for judgment in judgments:
        if judgment.group:
            groups[judgment.group] = groups.get(judgment.group, NOTHING) + judgment.scores
    columns = ("group", "precision", "recall", "f1", "right", "found", "expected")
    yield Table(name="scores", title="Scores", columns=columns, rows=tuple(_score_row(g, s) for g, s in groups.items()))
    marks = mark_shares(judgments).items()
    yield Table(
        name="marks",
        title="Single questions",
        columns=("question", "share", "yes", "asked"),
        rows=tuple((n, _share(*counts), *counts) for n, counts in sorted(marks, key=lambda m: " where " in m[0])),
    )
    yield Table(
        name="by_rule",
        title="By rule",
        columns=("rule", "precision", "right", "found"),
        rows=tuple((n, _share(*counts), *counts) for n, counts in rule_shares(judgments).items()),
    )
    yield _confidence_table(judgments)


def _label_tables(*, types: Confusion, quads: Confusion) -> Iterator[Table]:
    yield _label_table("types", "Types of event", types)
    yield _label_table("quads", "Quad classes", quads)
    yield _matrix_table("type_confusion", "Types: expected down, found across", types)
    yield _matrix_table("quad_confusion", "Quad classes: expected down, found across", quads)


def _score_row(name: str, scores: Scores) -> tuple[Cell, ...]:
    shares = (round(value, 4) for value in (scores.precision, scores.recall, scores.f1))
    return (name, *shares, scores.right, scores.found, scores.expected)


def _confidence_table(judgments: Iterable[Judgment]) -> Table:
    bins = bin_confidence((j.confidence, j.right) for j in all_judged(judgments))
    return Table(
        name="confidence",
        title="Confidence against measured precision",
        columns=("from", "to", "confidence", "precision", "right", "found"),
        rows=tuple((b.low, b.high, round(b.confidence, 4), round(b.precision, 4), b.right, b.found) for b in bins),
        note=f"calibration error {calibration_error(bins):.3f}: mean distance of the two, weighted by what was found",
    )


def _label_table(name: str, title: str, confusion: Confusion) -> Table:
    rows = [_score_row(label, scores) for label, scores in confusion.by_label().items()]
    return Table(
        name=name,
        title=title,
        columns=("label", "precision", "recall", "f1", "right", "found", "expected"),
        rows=tuple(rows),
        note=f"macro-F1 {confusion.macro_f1:.3f}",
    )


def _matrix_table(name: str, title: str, confusion: Confusion) -> Table:
    return Table(
        name=name,
        title=title,
        columns=("expected", *confusion.found_labels),
        rows=tuple((label, *counts) for label, counts in confusion.matrix().items()),
        matrix=True,
    )


def _share(yes: int, total: int) -> float:
    return round(yes / total, 4) if total else 0.0


@cache
def _type_order() -> tuple[str, ...]:
    return (*(row["type"] for row in read_rows("coding", "types.csv")), *EARLIER_TYPES, NONE)
