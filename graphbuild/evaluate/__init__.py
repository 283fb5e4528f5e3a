"""Record against gold: precision, recall and F1."""

from graphbuild.evaluate.calibration import Bin, bin_confidence
from graphbuild.evaluate.expectations import Expectation, meets, score_statements
from graphbuild.evaluate.facts import score_facts, states
from graphbuild.evaluate.scores import NOTHING, Scores

__all__ = [
    "NOTHING",
    "Bin",
    "Expectation",
    "Scores",
    "bin_confidence",
    "meets",
    "score_facts",
    "score_statements",
    "states",
]
