"""Words of a sentence as the time grammar sees them: each with the kinds it may stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from graphbuild.model import Sentence, Span, Token
from graphbuild.resources import read_rows

Kinds = Mapping[str, str]  # kind -> value; a word as it stands is a kind too

_CAPITAL = frozenset({"MONTH", "MONTHABBR", "WEEKDAY", "WEEKDAYS", "DAYABBR"})
_HYPHEN = re.compile(r"[-\u2010\u2011\u2013\u2014/]")
_PIECE = re.compile(r"[-\u2010\u2011\u2013\u2014/]|[^-\u2010\u2011\u2013\u2014/]+")
_ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ].*)?")
_ISO_MONTH = re.compile(r"(\d{4})-(\d\d)")
_NUMERIC = re.compile(r"(\d\d?)([/.])(\d\d?)\2(\d{4}|\d\d)")
_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?")
_CLOCK_HALF = re.compile(r"(\d\d?)(?:[:.]([0-5]\d))?([ap])\.?m\.?")
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_DECADE = re.compile(r"'?(1\d{2}|20\d)0['\u2019]?s")
_SHORT_DECADE = re.compile(r"['\u2019]?([2-9])0s")
_FISCAL = re.compile(r"fy['\u2019]?(\d{4}|\d\d)")
_QUARTER = re.compile(r"q([1-4])")


class Word(NamedTuple):
    """A token, or a piece of one that holds a hyphen."""

    text: str  # in lower case
    kinds: Kinds
    span: Span
    token: Token


@cache
def vocabulary() -> dict[str, dict[str, str]]:
    """Return each known word with its kinds."""
    found: dict[str, dict[str, str]] = {}
    for row in read_rows("situate", "time_words.csv"):
        found.setdefault(row["form"], {row["form"]: row["form"]})[row["kind"]] = row["value"]
    for name in ("time_patterns.csv", "time_prefixes.csv"):
        for row in read_rows("situate", name):
            for element in re.findall(r"[a-z'][^\s\[\](){}|]*", row["pattern"]):
                found.setdefault(element, {element: element})
    return found


@cache
def _uncapitalized() -> dict[str, dict[str, str]]:
    return {
        form: {k: v for k, v in kinds.items() if k not in _CAPITAL} if _CAPITAL & kinds.keys() else kinds
        for form, kinds in vocabulary().items()
    }


@cache
def _triggers() -> frozenset[str]:
    """Words without one of which a sentence names no time."""
    kinds = {"MONTH", "MONTHABBR", "WEEKDAY", "UNIT", "UNITS", "TODAY", "SEASON", "NOON", "DECADEWORD", "DAYPART", "FY"}
    return frozenset(f for f, k in vocabulary().items() if kinds & k.keys()) | {"christmas", "halloween", "o'clock"}


def time_words(sentence: Sentence) -> list[Word]:
    """Return the sentence's words with their kinds, or nothing if it cannot name a time."""
    if not any(map(_may_start, [token.text for token in sentence.tokens])):
        return []
    words: list[Word] = []
    for token in sentence.tokens:
        whole = _whole(token.text)
        if whole is None:
            words.extend(_pieces(token))
        else:
            words.append(Word(*whole, token.span, token))
    return words


@lru_cache(maxsize=16384)
def _whole(text: str) -> tuple[str, Kinds] | None:
    """A word in lower case with its kinds; None where a hyphen may part it."""
    return None if len(text) > 2 and _HYPHEN.search(text) else (text.lower(), kinds_of(text))


@lru_cache(maxsize=16384)
def _may_start(text: str) -> bool:
    return (
        text.lower() in _triggers()
        or text[-1:].isdigit()
        or text[:1].isdigit()
        or text[1:2].isdigit()
        or "-" in text
        or "\u2013" in text
    )


def _pieces(token: Token) -> list[Word]:
    kinds = kinds_of(token.text)
    if "ISODAY" in kinds or "ISOMONTH" in kinds or token.text.lower() in vocabulary():
        return [Word(token.text.lower(), kinds, token.span, token)]
    pieces = []
    for match in _PIECE.finditer(token.text):
        start = token.span.start
        span = Span(start=start + match.start(), end=start + match.end())
        pieces.append(Word(match.group().lower(), kinds_of(match.group()), span, token))
    return pieces


@lru_cache(maxsize=16384)
def kinds_of(text: str) -> Kinds:
    """Return what a word may stand for, kind to value.

    >>> kinds_of("6th")
    {'DAY': '6', 'ORDINAL': '6'}
    >>> kinds_of("Lavrov")
    {}
    """
    lower = text.lower()
    known = (vocabulary() if text[:1].isupper() else _uncapitalized()).get(lower)
    if known is not None:
        return known
    return _numeric_kinds(lower) if len(text) < 20 and any(c.isdigit() for c in text) else {}


def _numeric_kinds(text: str) -> Kinds:
    if text.isascii() and text.isdigit():
        return _number_kinds(text)
    if match := _ORDINAL.fullmatch(text):
        number = match[1]
        return {"DAY": number, "ORDINAL": number} if 1 <= int(number) <= 31 else {"ORDINAL": number}
    return _clock_kinds(text) or _year_kinds(text) or _written_day(text)


def _clock_kinds(text: str) -> Kinds:
    if match := _CLOCK.fullmatch(text):
        return {"CLOCK": f"{int(match[1]) % 24:02d}:{match[2]}:00"}
    if match := _CLOCK_HALF.fullmatch(text):
        return {"CLOCKAMPM": half_day_clock(f"{match[1]}:{match[2] or '00'}", match[3])}
    return {}


def _year_kinds(text: str) -> Kinds:
    if match := _DECADE.fullmatch(text):
        return {"DECADE": f"{match[1]}0"}
    if match := _SHORT_DECADE.fullmatch(text):
        return {"DECADE": f"19{match[1]}0"}
    if match := _FISCAL.fullmatch(text):
        return {"FYTOKEN": match[1] if len(match[1]) == 4 else f"20{match[1]}"}
    if match := _QUARTER.fullmatch(text):
        return {"QUARTERTOKEN": match[1]}
    return {}


def _number_kinds(text: str) -> Kinds:
    number = int(text)
    kinds = {"NUMBER": str(number)}
    if 1 <= number <= 31 and len(text) <= 2:
        kinds["DAY"] = str(number)
    if len(text) == 2:
        kinds["SHORTYEAR"] = text
    if len(text) == 4:
        kinds["FOURDIGITS"] = text
        if 1000 <= number < 2200:
            kinds["YEAR"] = text
    return kinds


def _written_day(text: str) -> Kinds:
    if match := _ISO.fullmatch(text):
        return {"ISODAY": f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}"}
    if (match := _ISO_MONTH.fullmatch(text)) and 1 <= int(match[2]) <= 12 and int(match[2]) != int(match[1][2:]) + 1:
        return {"ISOMONTH": text}
    if match := _NUMERIC.fullmatch(text):
        # "6/10/2016" is read month first as in the United States, "6.10.2016" day first, unless it cannot be
        first, second = int(match[1]), int(match[3])
        day, month = (first, second) if second <= 12 and (match[2] == "." or first > 12) else (second, first)
        year = match[4] if len(match[4]) == 4 else f"20{match[4]}"
        return {"ISODAY": f"{year}-{month:02d}-{day:02d}"}
    return {}


def half_day_clock(text: str, half: str) -> str:
    """Return hh:mm:ss for a time on the twelve-hour clock, or the empty string.

    >>> half_day_clock("5:30", "pm"), half_day_clock("12", "am")
    ('17:30:00', '00:00:00')
    """
    hour, _, minute = text.partition(":")
    if int(hour) > 12:
        return f"{int(hour):02d}:{minute or '00'}:00" if int(hour) < 24 else ""
    return f"{int(hour) % 12 + (12 if half.startswith('p') else 0):02d}:{minute[:2] or '00'}:00"
