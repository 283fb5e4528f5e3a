"""Dates as people write them to YYYY-MM-DD."""

from __future__ import annotations

import re
from datetime import date

from graphbuild.errors import DateError

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b",
    )
)
_STRICT = re.compile(r"\d{4}-\d\d-\d\d")


def check_date(value: str) -> str:
    """Return a date that the user gave, as it is.

    Raises:
        DateError: it is not written YYYY-MM-DD, or there is no such day.

    >>> check_date("2016-10-06")
    '2016-10-06'
    """
    try:
        if _STRICT.fullmatch(value):
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    shown = value if len(value) <= 40 else value[:40] + "…"
    raise DateError(f"{shown!r} is not a date; write it as YYYY-MM-DD, for example 2016-10-06")


def find_date(text: str) -> tuple[str, int, int] | None:
    """Return the first full date as YYYY-MM-DD with the characters it stands in, or None.

    Dates written in numbers only, other than YYYY-MM-DD, are left out: 06/10/2016 has two readings.

    >>> find_date("06 October, 2016")
    ('2016-10-06', 0, 16)
    >>> find_date("Thu, Oct. 6th 2016 at noon")[0]
    '2016-10-06'
    """
    matches = [m for form in _FORMS for m in [form.search(text)] if m]
    for match in sorted(matches, key=lambda m: m.start()):
        parts = match.groupdict()
        number = parts.get("number")
        month = int(number) if number else _MONTHS.index(parts["month"][:3].lower()) + 1
        try:
            day = date(int(parts["year"]), month, int(parts["day"]))
        except ValueError:
            continue
        return day.isoformat(), match.start(), match.end()
    return None
