"""Stretches of the calendar: made, moved, cut and written.

A period knows its first and last day and the unit it was named in, so "late September" is ten days,
"2014" is a year, and "two years later" than a day is only as exact as a year.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

_LETTERS = {"day": "D", "week": "W", "fortnight": "W", "month": "M", "quarter": "M", "year": "Y", "decade": "Y"}
_CLOCK_LETTERS = {"hour": "H", "minute": "M", "second": "S"}
_TIMES = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100, "millennium": 1000}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
_DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days from `first` to `last`, both included; `clock` is a time of day (hh:mm:ss) on a single day."""

    first: date
    last: date
    unit: str  # day, week, weekend, month, season, year, decade, century or span
    clock: str = ""
    season: str = ""  # TIMEX3 code: SP, SU, FA, WI

    @property
    def value(self) -> str:
        """The ISO 8601 form, as short as the unit allows.

        >>> month_of(2016, 10).value, cut(year_of(2015), "early").value
        ('2016-10', '2015-01/2015-04')
        """
        first, last = self.first, self.last
        if self.season:
            return f"{first.year:04d}-{self.season}"
        if first == last:
            return first.isoformat() + (f"T{self.clock}" if self.clock else "")
        whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1 if last != date.max else False
        if whole_months and (first.month, last.month) == (1, 12):
            return _interval(f"{first.year:04d}", f"{last.year:04d}")
        if whole_months:
            return _interval(first.isoformat()[:7], last.isoformat()[:7])
        return f"{first.isoformat()}/{last.isoformat()}"


def _interval(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"


def day_of(day: date) -> Period:
    """Return the day as a period."""
    return Period(first=day, last=day, unit="day")


def month_of(year: int, month: int) -> Period:
    """Return the month as a period.

    Raises:
        ValueError: there is no such month.
    """
    first = date(year, month, 1)
    return Period(first=first, last=_month_end(first), unit="month")


def year_of(year: int, *, years: int = 1, unit: str = "year") -> Period:
    """Return the year, or that many years from it, as a period.

    Raises:
        ValueError: the calendar does not reach so far.
    """
    return Period(first=date(year, 1, 1), last=date(year + years - 1, 12, 31), unit=unit)


def season_of(year: int, season: str) -> Period:
    """Return the northern season that begins in the year; winter begins in December."""
    month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    first = date(year, month, 1)
    return Period(first=first, last=_month_end(add_months(first, 2)), unit="season", season=season)


def unit_around(day: date, unit: str) -> Period:
    """Return the week (from Monday), weekend, month, quarter, year, decade or century that holds the day."""
    if unit in ("week", "weekend"):
        monday = day - timedelta(days=day.weekday())
        first = monday + timedelta(days=5) if unit == "weekend" else monday
        return Period(first=first, last=monday + timedelta(days=6), unit=unit)
    if unit == "month":
        return month_of(day.year, day.month)
    if unit == "quarter":
        first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        return Period(first=first, last=_month_end(add_months(first, 2)), unit="quarter")
    if unit in _YEARS:
        years = _YEARS[unit]
        begins = 1 if years > 10 else 0
        return year_of((day.year - begins) // years * years + begins, years=years, unit=unit)
    return day_of(day)


def around(period: Period) -> Period | None:
    """Return the month that holds the whole period, or else the year; None where neither does.

    >>> around(cut(year_of(2015), "middle")), around(year_of(2015, years=2))
    (Period(first=datetime.date(2015, 1, 1), last=datetime.date(2015, 12, 31), unit='year', clock='', season=''), None)
    """
    for unit in ("month", "year"):
        whole = unit_around(period.first, unit)
        if period.last <= whole.last:
            return whole
    return None


def shift(day: date, count: int, unit: str) -> date:
    """Return the day moved by so many units, forward or back.

    Raises:
        ValueError, OverflowError: the calendar does not reach so far.
    """
    if unit in _MONTHS:
        return add_months(day, count * _MONTHS[unit])
    return day + timedelta(days=count * _DAYS.get(unit, 0))


def moved(period: Period, count: int, unit: str) -> Period:
    """Return what lies so many units after the period, no more exact than the unit.

    >>> moved(day_of(date(2016, 10, 6)), 2, "year").value, moved(day_of(date(2016, 10, 6)), -2, "day").value
    ('2018', '2016-10-04')
    """
    day = shift(period.first, count, unit)
    if unit in ("year", "decade", "century", "millennium") or period.unit in ("year", "decade", "century"):
        return unit_around(day, "year")
    if unit in ("month", "quarter") or period.unit == "month":
        return unit_around(day, "month")
    return day_of(day)


def nearest_weekday(day: date, weekday: int, *, ahead: bool) -> date:
    """Return the day itself, or the first such weekday (Monday is 0) after it or before it.

    >>> nearest_weekday(date(2016, 10, 6), 0, ahead=True)
    datetime.date(2016, 10, 10)
    """
    step = (weekday - day.weekday()) % 7 if ahead else -((day.weekday() - weekday) % 7)
    return day + timedelta(days=step)


def add_months(day: date, months: int) -> date:
    """Return the same day so many months on, or the last of that month."""
    index = day.year * 12 + day.month - 1 + months
    first = date(index // 12, index % 12 + 1, 1)
    return first.replace(day=min(day.day, _month_end(first).day))


def cut(period: Period, part: str) -> Period:
    """Return the early, middle or late part of a period, or its start or end day.

    >>> cut(month_of(2016, 9), "late").value, cut(year_of(2016), "end").value
    ('2016-09-21/2016-09-30', '2016-12-31')
    """
    if part in ("start", "end"):
        return day_of(period.first if part == "start" else period.last)
    if period.first == period.last:
        return period
    if period.unit == "month":
        first, last = {"early": (1, 10), "middle": (11, 20), "late": (21, period.last.day)}[part]
        return _span(period.first.replace(day=first), period.first.replace(day=last))
    if period.unit == "decade":
        first, last = {"early": (0, 3), "middle": (4, 6), "late": (7, 9)}[part]
        return year_of(period.first.year + first, years=last - first + 1, unit="span")
    return _third(period, part)


def _third(period: Period, part: str) -> Period:
    """The early, middle or late third, in whole months where they can be shared out."""
    whole = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    if period.first.day == 1 and whole % 3 == 0:
        return months_of(period, {"early": 0, "middle": whole // 3, "late": whole * 2 // 3}[part], whole // 3)
    days = (period.last - period.first).days + 1
    third = max(1, -(-days // 3))
    start = {"early": 0, "middle": (days - third) // 2, "late": days - third}[part]
    first_day = period.first + timedelta(days=start)
    return _span(first_day, first_day + timedelta(days=third - 1))


def months_of(period: Period, start: int, count: int) -> Period:
    """Return so many whole months of a period, from a number of months after its beginning."""
    first = add_months(period.first, start)
    return _span(first, _month_end(add_months(first, count - 1)))


def at_clock(period: Period, clock: str) -> Period:
    """Return the day at a time of day (hh:mm:ss)."""
    return replace(period, clock=clock)


def duration(count: float, unit: str) -> str:
    """Return the length as a TIMEX3 duration; empty for units that have none.

    >>> duration(3, "day"), duration(2, "decade"), duration(0.5, "hour"), duration(2, "weekend")
    ('P3D', 'P20Y', 'PT30M', 'P2WE')
    """
    if unit == "hour" and count % 1:
        count, unit = count * 60, "minute"
    count *= _TIMES.get(unit, 1)
    written = f"{count:g}" if count < 1e6 else str(int(count))
    if unit in _CLOCK_LETTERS:
        return f"PT{written}{_CLOCK_LETTERS[unit]}"
    letter = "WE" if unit == "weekend" else _LETTERS.get(unit, "Y")
    return f"P{written}{letter}"


def _span(first: date, last: date) -> Period:
    return Period(first=first, last=last, unit="span")


def _month_end(day: date) -> date:
    return date(day.year, 12, 31) if day.month == 12 else date(day.year, day.month + 1, 1) - timedelta(days=1)
