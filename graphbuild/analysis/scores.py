"""Conflict and cooperation over time: scores of pairs of actors by period."""

from __future__ import annotations

from typing import Literal

import pandas as pd

Period = Literal["year", "quarter", "month", "week", "day"]

_FREQUENCY = {"year": "Y", "quarter": "Q", "month": "M", "week": "W", "day": "D"}
_LETTERS = {"year": 4, "quarter": 7, "month": 7, "week": 10, "day": 10}  # of a date that names its period
_EVENT = ["source", "target", "event", "date"]


def distinct_events(edges: pd.DataFrame) -> pd.DataFrame:
    """Return the edges that happened and are coded, one per event however many articles tell it.

    Edges tell one event if source, target, type and date are the same; edges without a date stand for
    themselves, once per statement.  The first is kept.  An act done with each other ("met") counts for both.
    """
    coded = edges[edges["happened"] & (edges["event"] != "")]
    dated = coded[coded["date"] != ""].drop_duplicates(_EVENT)
    undated = coded[coded["date"] == ""].drop_duplicates([*_EVENT, "statement"])
    return pd.concat([dated, undated]).sort_index()


def with_period(edges: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Return the edges whose date is precise enough, with the column `period`.

    >>> edges = pd.DataFrame({"date": ["2014-09-05", "2014", ""]})
    >>> with_period(edges, "month")["period"].astype(str).tolist()
    ['2014-09']
    """
    precise = edges[edges["date"].str.len() >= _LETTERS[period]].copy()
    days = precise["date"].map(lambda date: (date + "-01-01")[:10])
    precise["period"] = pd.PeriodIndex(days, freq=_FREQUENCY[period])
    return precise


def score_pairs(edges: pd.DataFrame, *, period: Period = "year", directed: bool = False) -> pd.DataFrame:
    """Return the conflict-cooperation score of each pair of actors and period, sorted by pair and period.

    score = Σ g(e) / n over the pair's n distinct events of the period, g being Goldstein's weight, -10 to 10
    (Goldstein 1992).  `events` is n, `cooperation` and `conflict` count quad classes 1 and 2, 3 and 4, and
    `net` = (cooperation - conflict) / (cooperation + conflict), -1 to 1, missing where both are 0.

    Args:
        edges: rows of `edges_frame`.
        period: events whose date is less precise are left out.
        directed: False joins what A does to B and B to A; the pair is then in the order of names.
    """
    events = with_period(distinct_events(edges), period)
    first, second = events["source_name"], events["target_name"]
    if not directed:
        turned = first > second
        first, second = first.mask(turned, second), second.mask(turned, first)
    events = events.assign(first=first, second=second)
    return _scored(events, ["first", "second", "period"])


def dyad_series(edges: pd.DataFrame, first: str, second: str, *, period: Period = "month") -> pd.DataFrame:
    """Return a row for every period from the pair's first event to its last, quiet ones with 0 events.

    Columns are those of `score_pairs`; `score` and `net` are missing in quiet periods.  Actors are given by id
    or name.  A pair without events gives no rows.
    """
    wanted = {first, second}
    near = edges[["source", "source_name"]].isin(wanted).any(axis=1)
    far = edges[["target", "target_name"]].isin(wanted).any(axis=1)
    events = with_period(distinct_events(edges[near & far]), period)
    series = _scored(events, ["period"]).set_index("period")
    if series.empty:
        return series
    whole = pd.period_range(series.index.min(), series.index.max(), freq=_FREQUENCY[period], name="period")
    series = series.reindex(whole)
    counts = ["events", "cooperation", "conflict"]
    series[counts] = series[counts].fillna(0).astype(int)
    return series


def strongest_events(edges: pd.DataFrame, *, count: int = 5) -> pd.DataFrame:
    """Return the distinct events furthest from zero on Goldstein's scale, by date; of equals the earlier."""
    events = distinct_events(edges)
    order = events.assign(strength=-events["score"].abs()).sort_values(["strength", "date"], kind="stable")
    return order.head(count).drop(columns="strength").sort_values("date", kind="stable")


def _scored(events: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    events = events.assign(
        cooperation=events["quad"].isin((1, 2)).astype(int), conflict=events["quad"].isin((3, 4)).astype(int)
    )
    found = events.groupby(keys, sort=True, as_index=False).agg(
        events=("score", "size"),
        cooperation=("cooperation", "sum"),
        conflict=("conflict", "sum"),
        score=("score", "mean"),
    )
    both = (found["cooperation"] + found["conflict"]).astype(float)
    found["net"] = ((found["cooperation"] - found["conflict"]) / both.mask(both == 0)).round(6)
    found["score"] = found["score"].round(6)
    return found
