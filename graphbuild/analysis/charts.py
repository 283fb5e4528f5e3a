"""Charts over time and over sources, drawn with matplotlib and returned as axes.

matplotlib comes with the extra: pip install "graphbuild[notebooks]".  No display is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from graphbuild.analysis.changes import find_changes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COOPERATION, CONFLICT, NEUTRAL = "#2166ac", "#b2182b", "#666666"  # told apart by the color-blind
QUAD_COLORS = ("#92c5de", "#2166ac", "#f4a582", "#b2182b")


def plot_dyad(series: pd.DataFrame, *, title: str = "", axes: Axes | None = None) -> Axes:
    """Return bars per period: cooperative events upward, conflictual ones downward; changes as dotted lines.

    `series` is a `dyad_series`; the changes are those of its difference, cooperation less conflict.
    """
    axes = axes or new_axes(width=9)
    places = range(len(series))
    axes.bar(places, series["cooperation"], color=COOPERATION, width=0.9, label="cooperation")
    axes.bar(places, -series["conflict"], color=CONFLICT, width=0.9, label="conflict")
    axes.axhline(0, color=NEUTRAL, linewidth=0.8)
    for change in find_changes((series["cooperation"] - series["conflict"]).astype(float)):
        axes.axvline(change - 0.5, color="black", linestyle=":", linewidth=1.2)
    _label_periods(axes, [str(period) for period in series.index])
    axes.yaxis.set_major_formatter(lambda value, _: f"{abs(value):g}")
    axes.set_ylabel("events (conflict below zero)")
    axes.set_title(plain(title))
    axes.legend(frameon=False, loc="best")
    return axes


def plot_scores(
    scores: pd.DataFrame, *, events: pd.DataFrame | None = None, title: str = "", axes: Axes | None = None
) -> Axes:
    """Return the score of each pair over time, one line a pair, with events named at their dates.

    Args:
        scores: rows of `score_pairs`.
        events: rows of `strongest_events`, each named by its type at its own score; None names none.
        title: above the chart.
        axes: where to draw; None makes new ones.
    """
    axes = axes or new_axes(width=9)
    for (first, second), pair in scores.groupby(["first", "second"], sort=True):
        days = [_days(str(period.start_time.date())) for period in pair["period"]]
        axes.plot(days, pair["score"], marker="o", markersize=4, label=plain(f"{first} – {second}"))
    if events is not None:
        _name_events(axes, events)
    axes.axhline(0, color=NEUTRAL, linewidth=0.8)
    axes.xaxis_date()
    axes.set_ylim(-10.5, 10.5)
    axes.set_ylabel("mean Goldstein score (−10 to 10)")
    axes.set_title(plain(title))
    if axes.get_legend_handles_labels()[0]:
        axes.legend(frameon=False, loc="best", fontsize=8)
    return axes


def plot_source_mix(mix: pd.DataFrame, *, title: str = "", axes: Axes | None = None) -> Axes:
    """Return one bar an outlet, parted by the share of each quad class, with the number of acts behind it.

    `mix` is a `source_mix`.
    """
    axes = axes or new_axes(height=1.2 + 0.4 * max(len(mix), 2))
    totals = mix.sum(axis=1)
    shares = mix.div(totals, axis=0) * 100
    left = pd.Series(0.0, index=mix.index)
    for column, color in zip(mix.columns, QUAD_COLORS, strict=True):
        axes.barh(range(len(mix)), shares[column], left=left, color=color, label=column)
        left = left + shares[column]
    axes.set_yticks(range(len(mix)), [plain(f"{outlet} ({total})") for outlet, total in totals.items()])
    axes.invert_yaxis()
    axes.set_xlim(0, 100)
    axes.set_xlabel("share of coded acts (%)")
    axes.set_title(plain(title))
    axes.legend(
        frameon=False, ncols=2, fontsize=8, loc="lower center", bbox_to_anchor=(0.5, 1.02 if not title else 1.1)
    )
    return axes


def new_axes(*, width: float = 7.0, height: float = 4.0) -> Axes:
    """Return axes on a new figure; sizes in inches.

    Raises:
        ModuleNotFoundError: matplotlib is not installed.
    """
    from matplotlib import pyplot

    return pyplot.subplots(figsize=(width, height), layout="constrained")[1]


def plain(text: str, *, limit: int = 60) -> str:
    r"""Return the text as matplotlib shows it letter by letter, cut to `limit`: a dollar sign opens no formula.

    >>> plain("from $2 to $3")
    'from \\$2 to \\$3'
    """
    short = text if len(text) <= limit else f"{text[: limit - 1]}…"
    return short.replace("$", r"\$")


def _name_events(axes: Axes, events: pd.DataFrame) -> None:
    """A cross and a name at the date and score of every event; names close to each other are stacked."""
    named: list[tuple[float, float]] = []
    for event in events.itertuples(index=False):
        day, score = _days(f"{event.date}-01-01"[:10]), float(str(event.score))
        above = sum(abs(day - other) < 500 and abs(score - height) < 1 for other, height in named)
        named.append((day, score))
        axes.plot([day], [score], marker="x", color=CONFLICT if score < 0 else COOPERATION)
        words = plain(f"{event.date} {event.source_name}: {event.event}")
        axes.annotate(words, (day, score), textcoords="offset points", xytext=(4, 5 + 9 * above), fontsize=7)


def _days(date: str) -> float:
    """Days since 1970, as matplotlib counts."""
    return float((pd.Timestamp(date) - pd.Timestamp("1970-01-01")).days)


def _label_periods(axes: Axes, labels: Sequence[str]) -> None:
    step = max(1, -(-len(labels) // 12))
    axes.set_xticks(range(0, len(labels), step), labels[::step], rotation=45, ha="right")
    axes.set_xlabel("period")
