"""Readings that count from the dateline or from the time told of last: "two weeks ago", "the next day"."""

from __future__ import annotations

from datetime import date

from graphbuild.situate import periods
from graphbuild.situate.grammar import Match
from graphbuild.situate.periods import Period
from graphbuild.situate.setting import NO_TIME, UNTOLD, Meaning, Reading, Setting, quantity, unit_name, which
from graphbuild.situate.tense import FUTURE, PAST

_CLOCK_UNITS = ("second", "minute", "hour")
_STEPS = ("week", "weekend", "month", "year")


def _ago(match: Match, setting: Setting) -> Meaning:
    count = quantity(match)
    today = periods.day_of(setting.today)
    return _counted(today, count, -1, unit_name(match))


def _ago_today(match: Match, setting: Setting) -> Meaning:
    """Return "three years ago today", "a year ago this week": as exact as the last word."""
    count, unit = quantity(match), unit_name(match)
    if count is None or count % 1 or unit in _CLOCK_UNITS:
        return UNTOLD
    day = periods.shift(setting.today, -int(count), unit)
    named = match.get("PERIOD")
    if named is not None:
        return periods.unit_around(day, named)
    return periods.day_of(periods.shift(day, int(match.get("TODAY") or 0), "day"))


def _counted(origin: Period, count: float | None, direction: int, unit: str) -> Meaning:
    if count is None or unit in (*_CLOCK_UNITS, "weekend"):
        return UNTOLD
    try:
        return _moved(origin, direction * count, unit)
    except (ValueError, OverflowError):
        return UNTOLD  # beyond the calendar


def _moved(origin: Period, count: float, unit: str) -> Meaning:
    if count % 1:
        parts = {"year": (12, "month"), "decade": (10, "year"), "century": (100, "year")}.get(unit)
        return periods.moved(origin, int(count * parts[0]), parts[1]) if parts is not None else UNTOLD
    return periods.moved(origin, int(count), unit)


def _away_from(match: Match, setting: Setting) -> Meaning:
    """Count "two days before" from what was told of last; "two days before the vote" does not say when that was."""
    if setting.after[:1].isalnum() or setting.after[:1] in ('"', "'", "$", "\u201c"):
        return NO_TIME
    direction = 1 if match.found[-1][1] == "after" else -1
    if match.get("STEP") is not None:
        return _stepped(setting, direction, unit_name(match))
    return _away_by(match, setting, direction)


def _away(match: Match, setting: Setting) -> Meaning:
    return _away_by(match, setting, int(match.get("AWAY") or 0))


def _away_by(match: Match, setting: Setting, direction: int) -> Meaning:
    unit = unit_name(match)
    if unit in _CLOCK_UNITS:
        return NO_TIME
    origin = setting.origin(unit)
    if origin is None and direction > 0:
        return UNTOLD
    return _counted(origin or periods.day_of(setting.today), quantity(match), direction, unit)


def _beside(match: Match, setting: Setting) -> Meaning:
    direction = 1 if "very" in {kind for kind, _ in match.found} else which(match)
    return _stepped(setting, direction, unit_name(match))


def _stepped(setting: Setting, direction: int, unit: str) -> Meaning:
    origin = setting.origin(unit)
    if origin is None and direction > 0 and setting.tense == PAST:
        return UNTOLD
    first = origin.first if origin is not None else setting.today
    return periods.unit_around(periods.shift(first, direction, unit), unit)


def _same(match: Match, setting: Setting) -> Meaning:
    unit = match.get("STEP", "PERIOD") or next((k for k, _ in match.found if k in _STEPS), "day")
    origin = setting.origin(unit)
    if origin is None:
        return periods.day_of(setting.today) if match.argument == "today" else UNTOLD
    return periods.unit_around(origin.first, unit)


def _from_now(match: Match, setting: Setting) -> Meaning:
    return _counted(periods.day_of(setting.today), quantity(match), 1, unit_name(match))


def _in_future(match: Match, setting: Setting) -> Meaning:
    count = quantity(match)
    if "time" in {kind for kind, _ in match.found} or (setting.tense == FUTURE and setting.before == "in"):
        return _counted(periods.day_of(setting.today), count, 1, unit_name(match))
    return periods.duration(count, unit_name(match)) if count is not None else UNTOLD


def _window(match: Match, setting: Setting) -> Meaning:
    count = quantity(match)
    if count is None or count % 1:
        return UNTOLD
    return _stretch(setting.today, int(count) * (-1 if which(match) < 0 else 1), unit_name(match))


def _window_one(match: Match, setting: Setting) -> Meaning:
    direction = -1 if {kind for kind, _ in match.found} & {"past", "last"} else 1
    return _stretch(setting.today, direction, unit_name(match))


def _stretch(today: date, count: int, unit: str) -> Meaning:
    if unit == "hour" and count % 24 == 0:
        count, unit = count // 24, "day"
    if unit in _CLOCK_UNITS:
        return NO_TIME
    other = periods.shift(today, count, unit)
    return periods.Period(first=min(today, other), last=max(today, other), unit="span")


COUNTED_READINGS: dict[str, Reading] = {
    "ago": _ago,
    "ago_today": _ago_today,
    "away": _away,
    "away_from": _away_from,
    "beside": _beside,
    "same": _same,
    "from_now": _from_now,
    "in_future": _in_future,
    "window": _window,
    "window_one": _window_one,
}
