"""Actor dictionaries in the text form of TABARI and PETRARCH, with date ranges.

    ANNA_WEBER_  ; comment
    +A._WEBER_
        [DEUGOV 20210301-20240630]
        [DEUELI >20240630]

A name has underscores for spaces, may end in one, and may carry its codes in the same line; names after + are other
names of it.  A code is a state's three letters and a sector's three letters; a range is `from-to`, `<before` or
`>after`, or one day from which on the code holds; two-digit years belong to the years 1930 to 2029.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graphbuild.errors import ActorTableError
from graphbuild.resources import read_rows

_CODE = re.compile(r"\[\s*([^\]\s]*)\s*([^\]]*)\]")
_DAY = re.compile(r"\d{6}(?:\d{2})?\Z")
_FIRST, _LAST = "", ""
_Row = tuple[str, tuple[str, ...], str, str, str, str, str, str, str]  # in the order of OwnRow


def is_dictionary(text: str) -> bool:
    """Whether a text is a dictionary and no CSV table: its first line is a name with underscores or a bracket.

    >>> is_dictionary("ANNA_WEBER_ [DEUGOV]"), is_dictionary("name,aliases")
    (True, False)
    """
    first = next((line for line in map(_bare, text.lstrip("\ufeff").splitlines()) if line), "")
    return "," not in first.split("[")[0] and ("_" in first or "[" in first or first.startswith("+"))


def read_dictionary(text: str, name: str) -> Iterator[_Row]:
    """Yield one row per actor and code, in file order.

    Raises:
        ActorTableError: a line is malformed; the message names the file, called `name`, and the line.
    """
    names: list[str] = []
    codes: list[tuple[str, str, int]] = []
    opened = 0
    for number, raw in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        line = _bare(raw)
        if not line:
            continue
        word = _CODE.sub("", line).strip()
        if "[" in word or "]" in word:
            raise _error(name, number, "has a bracket without its partner", "write [CODE from-to]")
        if word and not word.startswith("+"):
            yield from _actor(names, codes, name, opened)
            names, codes, opened = [], [], number
        elif word and not names:
            raise _error(name, number, "gives another name of no actor", "write the actor's name above it")
        elif not names:
            raise _error(name, number, "gives a code of no actor", "write the actor's name above it")
        if word:
            names.append(_shown(word))
        codes += [(code, dates, number) for code, dates in _CODE.findall(line)]
    yield from _actor(names, codes, name, opened)


def _bare(line: str) -> str:
    """The line without comments."""
    return re.split(r"[;#]", line, maxsplit=1)[0].strip()


def _shown(word: str) -> str:
    """The name as text has it: "ANNA_WEBER_" is "Anna Weber", short names stay in capitals."""
    parts = word.lstrip("+").replace("_", " ").replace("=", " ").split()
    if len(parts) == 1 and len(parts[0]) <= 4:
        return parts[0]
    return " ".join(p.capitalize() if p.isupper() and len(p) > 1 and "." not in p else p for p in parts)


def _actor(names: list[str], codes: list[tuple[str, str, int]], file: str, opened: int) -> Iterator[_Row]:
    if not names:
        return
    if not names[0]:
        raise _error(file, opened, "has no name", "write the name with underscores for spaces")
    for code, dates, line in codes or [("", "", opened)]:
        country, sector = _read_code(code, file, line)
        start, end = _range(dates.strip(), file, line)
        yield names[0], tuple(n for n in names[1:] if n), _kind(country, sector), country, sector, "", "", start, end


def _kind(country: str, sector: str) -> str:
    """A bare state's code is the state; whether the others are persons, their names tell later."""
    return "state" if country and not sector else ""


def _read_code(code: str, file: str, line: int) -> tuple[str, str]:
    """The state and the sector of a code such as "DEUGOVMIL"; what comes after the first sector is left out."""
    if code in ("", "---"):
        return "", ""
    parts = [code[i : i + 3] for i in range(0, len(code), 3)]
    if not code.isalpha() or not code.isupper() or len(parts[-1]) != 3:
        raise _error(file, line, f"has the code {code!r}", "write capital letters by threes, such as DEUGOV")
    table = _codes()
    if parts[0] in table and (table[parts[0]]["opens"] or len(parts) == 1):
        return "", table[parts[0]]["sector"]
    sectors = [table[part]["sector"] for part in parts[1:] if part in table]
    return parts[0], sectors[0] if sectors else ("UNS" if len(parts) > 1 else "")


@cache
def _codes() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in read_rows("resolve", "actor_codes.csv")}


def _range(dates: str, file: str, line: int) -> tuple[str, str]:
    """First and last day, empty where open."""
    if not dates:
        return _FIRST, _LAST
    before, after = dates.startswith("<"), dates.startswith(">")
    days = [part.strip() for part in dates.lstrip("<>").split("-")]
    if len(days) > 2 or ((before or after) and len(days) > 1) or not all(_is_day(d) for d in days):
        raise _error(file, line, f"has the dates {dates!r}", "write 20210301-20240630, <20210301 or >20240630")
    written = [_day(d) for d in days]
    if before:
        return _FIRST, written[0]
    if after or len(written) == 1:
        return written[0], _LAST
    if written[1] < written[0]:
        raise _error(file, line, f"has the dates {dates!r}, which end before they start", "swap them")
    return written[0], written[1]


def _is_day(text: str) -> bool:
    if not _DAY.match(text):
        return False
    return 1 <= int(text[-4:-2]) <= 12 and 1 <= int(text[-2:]) <= 31


def _day(text: str) -> str:
    year = text[:-4]
    if len(year) == 2:
        year = f"{'19' if int(year) >= 30 else '20'}{year}"
    return f"{year}-{text[-4:-2]}-{text[-2:]}"


def _error(file: str, line: int, wrong: str, remedy: str) -> ActorTableError:
    return ActorTableError(f"{file}, line {line}, {wrong}; {remedy}")
