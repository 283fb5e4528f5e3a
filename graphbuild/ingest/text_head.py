"""Title, date and agency from the first lines of a plain text.

Ministers meet in Geneva
By Jane Doe
6 October 2016
GENEVA (Reuters) - The ministers ...
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphbuild.ingest.calendar_date import find_date

_HEAD_LINES = 12
_LONGEST_TITLE = 200
_LONGEST_DATE_LINE = 120
_TERMINAL = re.compile(r"[.;:,\u2026][\"'\u201d\u2019)\]]*$")
_BYLINE = re.compile(
    r"(?:by\s+[A-Z]|\d+\s*min(?:ute)?s?\s+read|(?:published|updated|posted|image|photo|credit|source)\b)", re.IGNORECASE
)
# what may stand on a date line beside the date: weekday, "Published", a clock time, a zone
_AROUND_DATE = re.compile(
    r"(?:(?:first\s+)?published|posted|last|updated?|modified|issued|on|at|date|by|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|"
    r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?|T?\d\d:\d\d\S*|[ap]\.?m\.?|(?-i:[A-Z]{1,5})(?:[+-]\d{1,4})?|[+-]\d\d:?\d\d|[^\w\s]|\s)+",
    re.IGNORECASE,
)
_LATER_DATE = re.compile(r"\b(?:updated?|modified)\b", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w.'\u2019\- ]{1,30}(?:[,/] ?[A-Z][\w.'\u2019 ]{1,25}){0,2}?)"
    r"(?P<date>[,;]? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?),? (?:19|20)\d\d)?"
    r"[,;]? ?(?:\((?P<agency>[A-Z][A-Za-z/ .&]{1,29})\))? ?(?:\u2014|\u2013|--|-) ?(?=\S)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextHead:
    """What the first lines say about the article; empty where they do not."""

    title: str = ""
    published: str | None = None
    source: str = ""


def read_head(text: str) -> TextHead:
    r"""Return title, date and agency from the first lines of a text.

    >>> read_head("Ministers meet\n\n6 October 2016\n\nThe ministers met.")
    TextHead(title='Ministers meet', published='2016-10-06', source='')
    """
    lines = [line.strip() for line in text[:20_000].splitlines() if line.strip()]
    head = lines[:_HEAD_LINES]
    published, source = _dateline(head)
    return TextHead(title=_title(lines), published=_date_line(head) or published, source=source)


def _title(lines: list[str]) -> str:
    """The first line, where it is no sentence of the body and more text follows."""
    if len(lines) < 2:
        return ""
    first = lines[0].lstrip("#").strip()
    if len(first) > _LONGEST_TITLE or _TERMINAL.search(first) or _BYLINE.match(first) or _is_date_line(first):
        return ""
    return "" if _DATELINE.match(first) and len(first) > 100 else first


def _date_line(head: list[str]) -> str | None:
    """The date of publication, or of the last update where no other is given."""
    found = [(line, date) for line in head if _is_date_line(line) and (date := find_date(line))]
    first = [date for line, date in found if not _LATER_DATE.search(line)]
    dates = first or [date for _, date in found]
    return dates[0][0] if dates else None


def _is_date_line(line: str) -> bool:
    """Whether a line holds a date and nothing of weight beside it."""
    date = find_date(line) if len(line) <= _LONGEST_DATE_LINE else None
    if date is None:
        return False
    rest = _without_byline(line[: date[1]]) + " " + line[date[2] :]
    return not rest.strip() or _AROUND_DATE.fullmatch(rest) is not None


def _without_byline(words: str) -> str:
    """Nothing, where the words before a date are "By Jane Doe |"."""
    return (
        ""
        if re.fullmatch(r"\s*by\s+[A-Z][\w.'\- ]{2,60}\s*[|,\u2022\u00b7\u2014\u2013-]\s*", words, re.IGNORECASE)
        else words
    )


def _dateline(head: list[str]) -> tuple[str | None, str]:
    """Date and agency of a dateline: "GENEVA, Oct 6, 2016 (Reuters) -"."""
    for line in head:
        match = _DATELINE.match(line, 0, min(len(line), 110))
        if match and (match["agency"] or match["date"]):
            date = find_date(match["date"] or "")
            return date[0] if date else None, match["agency"] or ""
    return None, ""
