"""Readings of months and of what is counted within them: "the second Sunday of May", "the last days of April"."""

from __future__ import annotations

from datetime import timedelta

from graphbuild.situate import periods
from graphbuild.situate.grammar import Match
from graphbuild.situate.periods import Period
from graphbuild.situate.setting import Meaning, Reading, Setting, month_number, which
from graphbuild.situate.tense import FUTURE

_SATURDAY = 5


def _month(match: Match, setting: Setting) -> Meaning:
    return _named_month(match, setting)


def _named_month(match: Match, setting: Setting) -> Period:
    month, year = month_number(match), match.get("YEAR")
    if year is not None:
        return periods.month_of(int(year), month)
    today = setting.today
    if setting.tense == FUTURE:
        return periods.month_of(today.year + (month < today.month), month)
    return periods.month_of(today.year - (month > today.month), month)


def _iso_month(match: Match, setting: Setting) -> Meaning:
    year, _, month = (match.get("ISOMONTH") or "").partition("-")
    return periods.month_of(int(year), int(month))


def _month_of_year(match: Match, setting: Setting) -> Meaning:
    return periods.month_of(setting.today.year + which(match), month_number(match))


def _month_beside(match: Match, setting: Setting) -> Meaning:
    month, today = month_number(match), setting.today
    if which(match) < 0:
        return periods.month_of(today.year - (month >= today.month), month)
    if which(match) > 0:
        return periods.month_of(today.year + (month <= today.month), month)
    return periods.month_of(today.year, month)


def _weekday_of_month(match: Match, setting: Setting) -> Meaning:
    return _counted_weekday(match, setting, int(match.get("WEEKDAY") or 0))


def _counted_weekday(match: Match, setting: Setting, weekday: int) -> Period | None:
    month, number = _named_month(match, setting), int(match.get("ORDINAL") or 0)
    if number < 0:
        return periods.day_of(periods.nearest_weekday(month.last, weekday, ahead=False))
    day = periods.nearest_weekday(month.first, weekday, ahead=True) + timedelta(weeks=number - 1)
    return periods.day_of(day) if number > 0 and day <= month.last else None


def _week_of_month(match: Match, setting: Setting) -> Meaning:
    """Count the weeks of a month from its first day, the last from its end; weekends are those of the calendar."""
    if "weekend" in {kind for kind, _ in match.found}:
        saturday = _counted_weekday(match, setting, _SATURDAY)
        return periods.unit_around(saturday.first, "weekend") if saturday is not None else None
    month, number = _named_month(match, setting), int(match.get("ORDINAL") or 0)
    first = month.first + timedelta(weeks=number - 1) if number > 0 else month.last - timedelta(days=6)
    last = first + timedelta(days=6)
    return Period(first=first, last=last, unit="span") if last <= month.last else None


def _days_of_month(match: Match, setting: Setting) -> Meaning:
    part = {1: "early", -1: "late"}.get(int(match.get("ORDINAL") or 1))
    return periods.cut(_named_month(match, setting), part) if part is not None else None


def _months_to(match: Match, setting: Setting) -> Meaning:
    """Return the months up to a named one, as accounts have them: "the three months to March"."""
    count = int(match.get("NUMBER") or 0)
    return periods.months_of(_named_month(match, setting), 1 - count, count) if 0 < count < 100 else None


MONTH_READINGS: dict[str, Reading] = {
    "month": _month,
    "iso_month": _iso_month,
    "month_of_year": _month_of_year,
    "month_beside": _month_beside,
    "weekday_of_month": _weekday_of_month,
    "week_of_month": _week_of_month,
    "days_of_month": _days_of_month,
    "months_to": _months_to,
}
