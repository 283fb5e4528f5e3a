"""Expected labels against found ones: precision, recall and F1 of each, and the matrix of confusions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graphbuild.evaluate.scores import Scores


@dataclass(frozen=True, slots=True)
class Confusion:
    """Pairs of an expected label and the found one; `order` ranks the labels that are shown.

    >>> confusion = Confusion([("AID", "AID"), ("AID", "AGREE"), ("AGREE", "AGREE")])
    >>> confusion.matrix()
    {'AGREE': (1, 0), 'AID': (1, 1)}
    >>> round(confusion.macro_f1, 3)
    0.667
    """

    pairs: Iterable[tuple[str, str]]
    order: Sequence[str] = ()
    counts: Counter[tuple[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "counts", Counter(self.pairs))

    @property
    def expected_labels(self) -> tuple[str, ...]:
        """The labels that are expected, in order."""
        return self._ordered({expected for expected, _ in self.counts})

    @property
    def found_labels(self) -> tuple[str, ...]:
        """The labels that are found, in order."""
        return self._ordered({found for _, found in self.counts})

    def by_label(self) -> dict[str, Scores]:
        """Return the scores of each expected label, in order."""
        expected: Counter[str] = Counter()
        found: Counter[str] = Counter()
        for (wanted, got), count in self.counts.items():
            expected[wanted] += count
            found[got] += count
        return {
            label: Scores(
                right=self.counts[label, label],
                found=found[label],
                recalled=self.counts[label, label],
                expected=expected[label],
            )
            for label in self.expected_labels
        }

    @property
    def macro_f1(self) -> float:
        """The mean F1 of the expected labels, 0 to 1, each counting the same."""
        scores = self.by_label().values()
        return sum(s.f1 for s in scores) / len(scores) if scores else 0.0

    def matrix(self) -> dict[str, tuple[int, ...]]:
        """Return for each expected label how often each of `found_labels` was found."""
        return {e: tuple(self.counts[e, f] for f in self.found_labels) for e in self.expected_labels}

    def _ordered(self, labels: set[str]) -> tuple[str, ...]:
        rank = {label: number for number, label in enumerate(self.order)}
        return tuple(sorted(labels, key=lambda label: (rank.get(label, len(rank)), label)))
