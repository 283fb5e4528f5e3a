"""What was read against gold: precision, recall, F1, confusions, and whether confidence means something."""

from graphbuild.evaluate.calibration import Bin, bin_confidence, calibration_error
from graphbuild.evaluate.coded_pairs import CodedPair, judge_pair
from graphbuild.evaluate.confusion import Confusion
from graphbuild.evaluate.expectations import Expectation, meets
from graphbuild.evaluate.facts import score_facts, states
from graphbuild.evaluate.gold import Gold, read_gold
from graphbuild.evaluate.judgment import (
    Difference,
    GoldRow,
    Judged,
    Judgment,
    all_judged,
    mark_shares,
    rule_shares,
    total_scores,
)
from graphbuild.evaluate.printing import format_reports
from graphbuild.evaluate.report import Report, Table, make_report, sample_differences
from graphbuild.evaluate.roles import is_swapped, judge_statements, pair_statements
from graphbuild.evaluate.running import evaluate_gold, judge_rows
from graphbuild.evaluate.scores import NOTHING, Scores
from graphbuild.evaluate.tuples import judge_tuples

__all__ = [
    "NOTHING",
    "Bin",
    "CodedPair",
    "Confusion",
    "Difference",
    "Expectation",
    "Gold",
    "GoldRow",
    "Judged",
    "Judgment",
    "Report",
    "Scores",
    "Table",
    "all_judged",
    "bin_confidence",
    "calibration_error",
    "evaluate_gold",
    "format_reports",
    "is_swapped",
    "judge_pair",
    "judge_rows",
    "judge_statements",
    "judge_tuples",
    "make_report",
    "mark_shares",
    "meets",
    "pair_statements",
    "read_gold",
    "rule_shares",
    "sample_differences",
    "score_facts",
    "states",
    "total_scores",
]
