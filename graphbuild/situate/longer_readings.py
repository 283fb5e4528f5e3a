"""Readings of quarters, seasons, years, decades, centuries, lengths and times of day."""

from __future__ import annotations

from datetime import date, timedelta

from graphbuild.situate import periods
from graphbuild.situate.grammar import Match
from graphbuild.situate.setting import UNTOLD, Meaning, Reading, Setting, quantity, unit_name, which
from graphbuild.situate.tense import FUTURE
from graphbuild.situate.words import half_day_clock


def _year(match: Match, setting: Setting) -> Meaning:
    year = int(match.get("YEAR") or 0)
    named = setting.before in ("in", "since", "until", "by", "from", "during", "of", "before", "after", "between")
    if len(match.found) == 1 and not named and not 1900 <= year < 2100:
        return None
    return periods.year_of(year)


def _period(match: Match, setting: Setting) -> Meaning:
    unit, today = unit_name(match), setting.today
    count = which(match)
    words = [value for kind, value in match.found if kind == "WHICH"]
    if match.found[0][0] == "this" and len(match.found) == 3:
        if words and words[-1] == "-1":
            return periods.Period(first=periods.shift(today, -1, unit), last=today, unit="span")
        return periods.unit_around(periods.shift(today, 1, unit), unit)
    if unit == "weekend" and count < 0:
        recent = periods.unit_around(today, unit)
        return recent if recent.last < today else periods.unit_around(today - timedelta(days=7), unit)
    return periods.unit_around(periods.shift(today, count, unit), unit)


def _over_weekend(match: Match, setting: Setting) -> Meaning:
    weekend = periods.unit_around(setting.today, "weekend")
    begun = weekend.first <= setting.today
    return (
        weekend
        if begun or setting.tense == FUTURE
        else periods.unit_around(periods.shift(setting.today, -1, "week"), "weekend")
    )


def _decade(match: Match, setting: Setting) -> Meaning:
    return periods.year_of(int(match.get("DECADE", "DECADEWORD") or 0), years=10, unit="decade")


def _century(match: Match, setting: Setting) -> Meaning:
    number = int(match.get("ORDINAL") or 0)
    if number < 1:
        return None
    return periods.year_of((number - 1) * 100 + 1, years=100, unit="century")


def _quarter(match: Match, setting: Setting) -> Meaning:
    number = int(match.get("QUARTERTOKEN", "ORDINAL") or 0)
    if number not in (1, 2, 3, 4, -1):
        return None
    written = match.get("YEAR")
    words = {kind for kind, _ in match.found}
    offset = which(match) if "WHICH" in words else {"last": -1, "next": 1}.get(match.found[-2][1], 0)
    if written is not None:
        year = int(written)
    else:
        year = setting.today.year + (offset if "year" in words else 0)
        begun = periods.add_months(date(year, 1, 1), (number % 5 - 1) * 3) <= setting.today
        if "year" not in words and not begun and setting.tense != FUTURE:
            year -= 1
    return periods.months_of(periods.year_of(year), (number % 5 - 1) * 3, 3)


def _first_months(match: Match, setting: Setting) -> Meaning:
    number, count = int(match.get("ORDINAL") or 0), int(match.get("NUMBER") or 0)
    if number not in (1, -1) or not 0 < count < 12:
        return None
    offset = {"last": -1, "next": 1}.get(match.found[-2][0], 0)
    year = match.get("YEAR")
    whole = periods.year_of(int(year) if year is not None else setting.today.year + offset)
    return periods.months_of(whole, 0 if number == 1 else 12 - count, count)


def _fiscal(match: Match, setting: Setting) -> Meaning:
    years = [int(value) for kind, value in match.found if kind in ("YEAR", "FYTOKEN", "SHORTYEAR")]
    if len(years) == 1:
        return periods.year_of(years[0])
    last = years[1] if years[1] > 99 else years[0] // 100 * 100 + years[1]
    return periods.year_of(years[0], years=max(1, last - years[0] + 1), unit="span")


def _fiscal_beside(match: Match, setting: Setting) -> Meaning:
    return periods.year_of(setting.today.year + which(match))


def _season(match: Match, setting: Setting) -> Meaning:
    return periods.season_of(int(match.get("YEAR") or 0), match.get("SEASON") or "")


def _season_beside(match: Match, setting: Setting) -> Meaning:
    season, today = match.get("SEASON") or "", setting.today
    year = today.year + which(match)
    if season == "WI" and today.month < 3 and "year" not in {kind for kind, _ in match.found}:
        year -= 1
    return periods.season_of(year, season)


def _season_bare(match: Match, setting: Setting) -> Meaning:
    season, today = match.get("SEASON") or "", setting.today
    seasons = [periods.season_of(today.year + k, season) for k in (-2, -1, 0, 1)]
    if setting.tense == FUTURE:
        return next(s for s in seasons if s.last >= today)
    return next(s for s in reversed(seasons) if s.first <= today)


def _duration(match: Match, setting: Setting) -> Meaning:
    count = quantity(match)
    return None if count is None else periods.duration(count, unit_name(match))


def _clock(match: Match, setting: Setting) -> Meaning:
    half = match.get("AMPM")
    written = match.get("CLOCK", "CLOCKAMPM") or ""
    if (digits := match.get("FOURDIGITS", "YEAR")) is not None:
        written = f"{digits[:2]}:{digits[2:]}:00"
    elif not written:
        written = f"{int(match.get('NUMBER') or 99):02d}:00:00"
    if half is not None:
        written = half_day_clock(written, half)
    return written if written[:5] <= "24:00" and written[3:5] < "60" else None


def _noon(match: Match, setting: Setting) -> Meaning:
    return match.get("NOON")


def _edge_now(match: Match, setting: Setting) -> Meaning:
    words = {kind for kind, _ in match.found}
    unit = match.get("PERIOD") or ("month" if "month" in words else "year")
    whole = periods.unit_around(setting.today, unit)
    return periods.cut(whole, match.get("EDGE") or "end")


def _needs_prefix(match: Match, setting: Setting) -> Meaning:
    """Refuse "the year", which is a time only in "late in the year"; the caller sees the prefix."""
    return None


def _vague(match: Match, setting: Setting) -> Meaning:
    return UNTOLD


LONGER_READINGS: dict[str, Reading] = {
    "year": _year,
    "period": _period,
    "over_weekend": _over_weekend,
    "decade": _decade,
    "century": _century,
    "quarter": _quarter,
    "first_months": _first_months,
    "fiscal": _fiscal,
    "fiscal_beside": _fiscal_beside,
    "season": _season,
    "season_beside": _season_beside,
    "season_bare": _season_bare,
    "duration": _duration,
    "clock": _clock,
    "noon": _noon,
    "edge_now": _edge_now,
    "needs_prefix": _needs_prefix,
    "vague": _vague,
}
