"""Dates as triples: a day, or the first and last day of a month, year, season or interval."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from functools import lru_cache

from graphbuild.rdf.terms import Triple, day, is_day, quoted
from graphbuild.rdf.vocabulary import term

_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_YEAR = re.compile(r"[0-9]{4}")
_SEASON = re.compile(r"([0-9]{4})-(SP|SU|AU|FA|WI)")
_SEASON_DAYS = {
    "SP": ("03-01", "05-31"),
    "SU": ("06-01", "08-31"),
    "AU": ("09-01", "11-30"),
    "FA": ("09-01", "11-30"),
}


def date_triples(node: str, value: str) -> Iterator[Triple]:
    """Yield a date as written, and as days where it means some; nothing for the empty value."""
    if not value:
        return
    yield node, term("gb:date"), quoted(value)
    bounds = day_bounds(value)
    if bounds is None:
        return
    if bounds[0] == bounds[1]:
        yield node, term("sem:hasTimeStamp"), day(bounds[0])
    yield node, term("sem:hasBeginTimeStamp"), day(bounds[0])
    yield node, term("sem:hasEndTimeStamp"), day(bounds[1])


@lru_cache(maxsize=4096)
def day_bounds(value: str) -> tuple[str, str] | None:
    """Return the first and the last day that a date means; None for durations and what is no date.

    >>> day_bounds("2016-02"), day_bounds("2016-09-21/2016-09-30"), day_bounds("P3D")
    (('2016-02-01', '2016-02-29'), ('2016-09-21', '2016-09-30'), None)
    """
    if is_day(value):
        return value, value
    first, slash, last = value.partition("/")
    if slash:
        begin, end = day_bounds(first), day_bounds(last)
        return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None
    month = _MONTH.fullmatch(value)
    if month:
        return _checked(f"{value}-01", f"{value}-{_last_day(int(month[1]), int(month[2]))}")
    season = _SEASON.fullmatch(value)
    if season and season[2] == "WI":
        year = int(season[1]) + 1
        return _checked(f"{season[1]}-12-01", f"{year:04}-02-{_last_day(year, 2)}")
    if season:
        begin_day, end_day = _SEASON_DAYS[season[2]]
        return _checked(f"{season[1]}-{begin_day}", f"{season[1]}-{end_day}")
    return _checked(f"{value}-01-01", f"{value}-12-31") if _YEAR.fullmatch(value) else None


def _last_day(year: int, month: int) -> str:
    return f"{calendar.monthrange(max(year, 1), month)[1]:02}"


def _checked(first: str, last: str) -> tuple[str, str] | None:
    return (first, last) if is_day(first) and is_day(last) else None
