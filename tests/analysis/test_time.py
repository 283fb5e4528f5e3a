"""Scores by period, series of a pair, change points."""

from __future__ import annotations

import math

import pytest

from graphbuild.analysis import distinct_events, dyad_series, edges_frame, find_changes, score_pairs, strongest_events
from tests.analysis.small_graphs import dated, graph_of

ROWS = (
    ("A", "B", "AID", 2, 7.0, "2014-01-05"),
    ("A", "B", "AID", 2, 7.0, "2014-01-05"),  # the same event told again
    ("B", "A", "ACCUSE", 3, -2.0, "2014-01-20"),
    ("A", "B", "ASSAULT", 4, -10.0, "2014-04-01"),
    ("B", "A", "SANCTION", 4, -6.0, "2014"),  # a year only
    ("A", "C", "STATEMENT", 0, 0.0, "2014-02"),
)


def test_an_event_counts_once_however_often_it_is_told():
    edges = dated(*ROWS)
    assert len(distinct_events(edges)) == 5
    undated = dated(("A", "B", "AID", 2, 7.0, ""), ("A", "B", "AID", 2, 7.0, ""), ("A", "B", "", 0, 0.0, "2014"))
    assert len(distinct_events(undated)) == 2  # two statements without a date; the uncoded one is none


def test_what_did_not_happen_is_no_event():
    edges = edges_frame(graph_of(("A", "B", {"event": "ASSAULT", "status": "negated", "date": "2014"})))
    assert distinct_events(edges).empty
    assert score_pairs(edges).empty


@pytest.mark.parametrize(
    ("period", "directed", "expected"),
    [
        (
            "year",
            False,
            [
                ("Republic A", "Republic B", "2014", 4, 1, 3, -2.75, -0.5),
                ("Republic A", "Republic C", "2014", 1, 0, 0, 0.0, None),
            ],
        ),
        (
            "month",
            False,
            [
                ("Republic A", "Republic B", "2014-01", 2, 1, 1, 2.5, 0.0),
                ("Republic A", "Republic B", "2014-04", 1, 0, 1, -10.0, -1.0),
                ("Republic A", "Republic C", "2014-02", 1, 0, 0, 0.0, None),
            ],
        ),
        (
            "quarter",
            True,
            [
                ("Republic A", "Republic B", "2014Q1", 1, 1, 0, 7.0, 1.0),
                ("Republic A", "Republic B", "2014Q2", 1, 0, 1, -10.0, -1.0),
                ("Republic A", "Republic C", "2014Q1", 1, 0, 0, 0.0, None),
                ("Republic B", "Republic A", "2014Q1", 1, 0, 1, -2.0, -1.0),
            ],
        ),
    ],
)
def test_scores_of_pairs(period, directed, expected):
    found = score_pairs(dated(*ROWS), period=period, directed=directed)
    rows = [
        (*row[:2], str(row[2]), *row[3:7], None if math.isnan(row[7]) else row[7])
        for row in found.itertuples(index=False)
    ]
    assert rows == expected


def test_a_dyad_has_a_row_for_quiet_months_too():
    series = dyad_series(dated(*ROWS), "A", "Republic B", period="month")
    assert [str(p) for p in series.index] == ["2014-01", "2014-02", "2014-03", "2014-04"]
    assert series["events"].tolist() == [2, 0, 0, 1]
    assert series["conflict"].tolist() == [1, 0, 0, 1]
    assert series["score"].isna().tolist() == [False, True, True, False]
    assert dyad_series(dated(*ROWS), "A", "Z").empty
    assert dyad_series(dated(*ROWS), "B", "C").empty


def test_the_strongest_events_stand_by_date():
    found = strongest_events(dated(*ROWS), count=3)
    assert found[["event", "date"]].values.tolist() == [
        ["SANCTION", "2014"],
        ["AID", "2014-01-05"],
        ["ASSAULT", "2014-04-01"],
    ]


@pytest.mark.parametrize(
    ("values", "changes"),
    [
        ([], ()),
        ([1.0], ()),
        ([1.0] * 9, ()),
        ([0, 0, 0, 0, 6, 6, 6, 6], (4,)),
        ([0, 1, 0, 1, 0, 9, 8, 9, 8, 9, 0, 1, 0, 1, 0], (5, 10)),
        ([1, -1, 1, -1, 1, -1, 1, -1], ()),
        ([0, 0, math.nan, 0, 0, math.nan, 6, 6, 6, 6], (6,)),
    ],
)
def test_change_points(values, changes):
    assert find_changes(values) == changes


def test_the_penalty_decides_by_hand():
    # one level: mean 2, cost 4 + 4 = 8 for [0, 0, 4, 4] is 16; two levels: cost 0 and one penalty
    assert find_changes([0, 0, 4, 4], penalty=15.9) == (2,)
    assert find_changes([0, 0, 4, 4], penalty=16.1) == ()
