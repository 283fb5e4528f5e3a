"""What one row of gold comes to, whatever its form."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from graphbuild.evaluate.scores import NOTHING, Scores
from graphbuild.model import Article, ArticleRecord, Statement

_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One thing that was read, the rule that read it, its confidence (0 to 1), and whether it is right."""

    rule: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What was expected and what was found instead, in words; one of the two is empty where nothing stands there.

    `kind` names what differs: "missed", "not expected", or the roles in which a pair differs ("object, speaker").
    """

    text: str
    kind: str
    expected: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgment:
    """A row of gold against what was read from its text.

    `group` is what the gold sorts its rows by (construction, style); `marks` are single questions with whether the
    answer is yes, such as ("direction", True); `types` and `quads` are pairs of the expected label and the found one.
    """

    scores: Scores = NOTHING
    group: str = ""
    judged: tuple[Judged, ...] = ()
    marks: tuple[tuple[str, bool], ...] = ()
    types: tuple[str, str] | None = None
    quads: tuple[str, str] | None = None
    differences: tuple[Difference, ...] = ()


Judge: TypeAlias = Callable[[ArticleRecord], Judgment]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRow:
    """A text and the function that judges what was read from it."""

    article: Article
    judge: Judge


def judged_statement(statement: Statement, *, right: bool) -> Judged:
    """Return the statement's rule and confidence with whether it is right."""
    source = statement.provenance
    return Judged(rule=source.rule, confidence=source.confidence, right=right)


def count_shares(answers: Iterable[tuple[_Key, bool]]) -> dict[_Key, tuple[int, int]]:
    """Return for each key how many answers are yes, and how many there are, in order of first appearance.

    >>> count_shares([("negation", True), ("negation", False)])
    {'negation': (1, 2)}
    """
    counts: dict[_Key, tuple[int, int]] = {}
    for key, yes in answers:
        right, total = counts.get(key, (0, 0))
        counts[key] = (right + yes, total + 1)
    return counts


def mark_shares(judgments: Iterable[Judgment]) -> dict[str, tuple[int, int]]:
    """Return for each mark how many answers are yes, and how many there are."""
    return count_shares(mark for judgment in judgments for mark in judgment.marks)


def rule_shares(judgments: Iterable[Judgment]) -> dict[str, tuple[int, int]]:
    """Return for each rule how much of what it read is right, and how much it read, in order of name."""
    return dict(sorted(count_shares((j.rule, j.right) for j in all_judged(judgments)).items()))


def all_judged(judgments: Iterable[Judgment]) -> Iterator[Judged]:
    """Yield everything that was judged, in order."""
    for judgment in judgments:
        yield from judgment.judged


def total_scores(judgments: Iterable[Judgment]) -> Scores:
    """Return the counts of all rows together."""
    return sum((judgment.scores for judgment in judgments), NOTHING)
