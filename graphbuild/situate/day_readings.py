"""Readings of days: dates, weekdays, holidays, today."""

from __future__ import annotations

from datetime import date, timedelta

from graphbuild.situate import periods
from graphbuild.situate.grammar import Match
from graphbuild.situate.setting import UNTOLD, Meaning, Reading, Setting, month_number, quantity, which
from graphbuild.situate.tense import FUTURE, PAST


def _day(match: Match, setting: Setting) -> Meaning:
    day, month = int(match.get("DAY", "ORDINAL") or 0), month_number(match)
    year, weekday = match.get("YEAR"), match.get("WEEKDAY", "DAYABBR")
    if year is not None:
        return periods.day_of(date(int(year), month, day))
    date(2016, month, day)  # no 31 June
    today = setting.today
    if match.get("WHICH") is not None:
        return periods.day_of(date(today.year + which(match), month, day))
    years = range(today.year - 4, today.year + 5)
    days = [date(y, month, day) for y in years if (month, day) != (2, 29) or y % 4 == 0]
    if weekday is not None:
        days = [d for d in days if d.weekday() == int(weekday)] or days
    elif setting.tense == PAST:
        days = [d for d in days if d <= today] or days
    elif setting.tense == FUTURE:
        days = [d for d in days if d >= today - timedelta(days=7)] or days
    return periods.day_of(min(days, key=lambda d: abs((d - today).days)))


def _iso_day(match: Match, setting: Setting) -> Meaning:
    written = match.get("ISODAY")
    if written is not None:
        return periods.day_of(date.fromisoformat(written))
    year, month, day = (int(value) for kind, value in match.found if kind in ("YEAR", "NUMBER"))
    return periods.day_of(date(year, month, day))


def _holiday(match: Match, setting: Setting) -> Meaning:
    month, day = (int(part) for part in match.argument.split("-"))
    today = setting.today
    days = [date(today.year + k, month, day) for k in (-1, 0, 1)]
    if setting.tense == FUTURE:
        return periods.day_of(next(d for d in days if d >= today))
    if setting.tense == PAST:
        return periods.day_of(next(d for d in reversed(days) if d <= today))
    return periods.day_of(min(days, key=lambda d: abs((d - today).days)))


def _weekday(match: Match, setting: Setting) -> Meaning:
    return periods.day_of(
        periods.nearest_weekday(setting.today, int(match.get("WEEKDAY") or 0), ahead=setting.tense == FUTURE)
    )


def _weekday_which(match: Match, setting: Setting) -> Meaning:
    weekday, today = int(match.get("WEEKDAY") or 0), setting.today
    monday = today - timedelta(days=today.weekday())
    words = {kind for kind, _ in match.found}
    if "this" in words or which(match) == 0:
        coming = any(value == "1" for kind, value in match.found if kind == "WHICH")
        return periods.day_of(
            periods.nearest_weekday(today, weekday, ahead=True)
            if coming
            else periods.nearest_weekday(today, weekday, ahead=False)
            if which(match) < 0 or setting.tense == PAST
            else monday + timedelta(days=weekday)
        )
    if which(match) < 0:
        return periods.day_of(periods.nearest_weekday(today - timedelta(days=1), weekday, ahead=False))
    if "coming" in words or match.found[0][1] == "coming":
        return periods.day_of(periods.nearest_weekday(today + timedelta(days=1), weekday, ahead=True))
    return periods.day_of(monday + timedelta(days=7 + weekday))


def _weekday_of_week(match: Match, setting: Setting) -> Meaning:
    monday = setting.today - timedelta(days=setting.today.weekday())
    return periods.day_of(monday + timedelta(days=7 * which(match) + int(match.get("WEEKDAY") or 0)))


def _weekday_beside(match: Match, setting: Setting) -> Meaning:
    anchor = setting.anchor_day
    weekday = int(match.get("WEEKDAY") or 0)
    if which(match) > 0:
        start = anchor.last if anchor is not None else setting.today
        return periods.day_of(periods.nearest_weekday(start + timedelta(days=1), weekday, ahead=True))
    start = anchor.first if anchor is not None else setting.today
    return periods.day_of(periods.nearest_weekday(start - timedelta(days=1), weekday, ahead=False))


def _weekday_ago(match: Match, setting: Setting) -> Meaning:
    count = quantity(match)
    if count is None:
        return UNTOLD
    day = periods.nearest_weekday(setting.today, int(match.get("WEEKDAY") or 0), ahead=False)
    return periods.day_of(day - timedelta(weeks=int(count)))


def _today(match: Match, setting: Setting) -> Meaning:
    return periods.day_of(setting.today + timedelta(days=int(match.get("TODAY") or 0)))


def _last_night(match: Match, setting: Setting) -> Meaning:
    return periods.day_of(setting.today - timedelta(days=1))


def _this_part(match: Match, setting: Setting) -> Meaning:
    return periods.day_of(setting.today)


def _day_after(match: Match, setting: Setting) -> Meaning:
    return periods.day_of(setting.today + timedelta(days=int(match.argument)))


DAY_READINGS: dict[str, Reading] = {
    "day": _day,
    "iso_day": _iso_day,
    "holiday": _holiday,
    "weekday": _weekday,
    "weekday_which": _weekday_which,
    "weekday_of_week": _weekday_of_week,
    "weekday_beside": _weekday_beside,
    "weekday_ago": _weekday_ago,
    "today": _today,
    "last_night": _last_night,
    "this_part": _this_part,
    "day_after": _day_after,
}
