"""The plots: axes come back, with units, names and the right bars; no display is needed."""

from __future__ import annotations

import networkx as nx
import pytest

from graphbuild.analysis import (
    dyad_series,
    plot_dyad,
    plot_ego,
    plot_matrix,
    plot_scores,
    plot_source_mix,
    score_pairs,
    source_mix,
    strongest_events,
)
from graphbuild.analysis.drawings import matrix_order
from tests.analysis.small_graphs import dated, graph_of, scored

matplotlib = pytest.importorskip("matplotlib")
matplotlib.use("Agg")


@pytest.fixture(autouse=True)
def closed_figures():
    from matplotlib import pyplot

    yield
    for number in pyplot.get_fignums():
        pyplot.figure(number).canvas.draw()  # whatever cannot be drawn fails here
    pyplot.close("all")


EVENTS = dated(
    ("A", "B", "AID", 2, 7.0, "2014-01-05"),
    ("B", "A", "ASSAULT", 4, -10.0, "2014-03-01"),
    ("B", "A", "ACCUSE", 3, -2.0, "2014-03-02"),
)


def test_a_dyad_has_cooperation_above_and_conflict_below():
    axes = plot_dyad(dyad_series(EVENTS, "A", "B"), title="A and B")
    heights = [bar.get_height() for bar in axes.patches]
    assert heights == [1, 0, 0, 0, 0, -2]
    assert axes.get_ylabel() == "events (conflict below zero)" and axes.get_title() == "A and B"
    assert [t.get_text() for t in axes.get_xticklabels()] == ["2014-01", "2014-02", "2014-03"]


def test_scores_name_pairs_and_events():
    axes = plot_scores(score_pairs(EVENTS, period="month"), events=strongest_events(EVENTS, count=2))
    (label,) = axes.get_legend_handles_labels()[1]
    assert label == "Republic A – Republic B"
    assert [t.get_text() for t in axes.texts] == ["2014-01-05 Republic A: AID", "2014-03-01 Republic B: ASSAULT"]
    assert axes.lines[0].get_ydata().tolist() == [7.0, -6.0]
    assert axes.get_ylim() == (-10.5, 10.5)
    assert "Goldstein" in axes.get_ylabel()


def test_the_heat_map_puts_friends_together_and_leaves_gaps_blank():
    graph = scored(("A", "B", -5), ("A", "C", 4), ("C", "A", 2), ("B", "D", 3), ("A", "D", -1))
    assert matrix_order(graph) == ("A", "C", "B", "D")
    assert matrix_order(graph, limit=2) == ("A", "B")
    axes = plot_matrix(graph)
    cells = axes.images[0].get_array()
    assert (cells[0][1], cells[1][0], cells[0][2]) == (4.0, 2.0, -5.0)
    assert cells.mask[2][0]
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("target", "source")
    assert axes.get_yticklabels()[1].get_text() == "Republic C"


def test_ego_shows_partners_from_the_friendliest():
    axes = plot_ego(scored(("A", "B", -5), ("C", "A", 4), ("A", "C", 1), ("B", "C", 1)), "Republic A")
    assert [t.get_text() for t in axes.texts] == ["Republic C\n+5.0 (2)", "Republic B\n-5.0 (1)", "Republic A"]
    assert axes.lines[0].get_color() != axes.lines[1].get_color()
    assert axes.lines[0].get_linewidth() > axes.lines[1].get_linewidth()
    with pytest.raises(ValueError, match="no actor"):
        plot_ego(nx.MultiDiGraph(), "A")


def test_the_mix_fills_each_bar():
    frame = EVENTS.assign(outlet=["Post", "Post", "Wire"], article="a")
    axes = plot_source_mix(source_mix(frame))
    assert [t.get_text() for t in axes.get_yticklabels()] == ["Post (2)", "Wire (1)"]
    assert sum(bar.get_width() for bar in axes.patches) == pytest.approx(200)
    assert "%" in axes.get_xlabel()


def test_a_hostile_name_is_shown_letter_by_letter():
    graph = graph_of(("A", "B", {"score": 1.0, "event": "AID"}))
    graph.nodes["A"]["name"] = "$\\frac{x$"
    plot_matrix(graph)
    plot_ego(graph, "B", title="$a_$")


def test_nothing_gives_empty_axes():
    empty = EVENTS.iloc[:0]
    plot_dyad(dyad_series(empty, "A", "B"))
    plot_scores(score_pairs(empty))
    plot_source_mix(source_mix(empty))
    plot_matrix(nx.MultiDiGraph())


def test_axes_can_be_given():
    from matplotlib import pyplot

    axes = pyplot.subplots()[1]
    assert plot_dyad(dyad_series(EVENTS, "A", "B"), axes=axes) is axes
    assert plot_matrix(scored(("A", "B", 1)), axes=pyplot.subplots()[1]).images
