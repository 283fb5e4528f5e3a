"""What a query gives: rows of plain values, and the forms in which they are printed."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from graphbuild.errors import QueryError

Value: TypeAlias = str | int | float | bool | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The answer to a query.

    Values are text, numbers, truth values or None; dates are ISO 8601 text, IRIs are text in full.
    `turtle` is the answer of CONSTRUCT and DESCRIBE, whose triples are the rows.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    is_cut: bool = False  # there were more rows than the limit
    turtle: str = ""
    prefixes: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)


def format_rows(rows: Rows, form: str) -> str:
    r"""Return the rows as "table", "csv", "json" or "markdown"; triples as "turtle", but for "csv" and "json".

    Raises:
        QueryError: the form is unknown, or is Turtle and the query gives no triples.

    >>> format_rows(Rows(columns=("a", "b"), rows=((1, "x"),)), "csv")
    'a,b\n1,x\n'
    """
    if form not in _FORMS:
        raise QueryError(f"rows cannot be printed as {form!r}; choose one of {', '.join(_FORMS)}")
    if form == "turtle" and not rows.turtle:
        raise QueryError("rows cannot be printed as Turtle; ask with CONSTRUCT or DESCRIBE, or choose another form")
    if rows.turtle and form in ("table", "markdown", "turtle"):
        return rows.turtle
    return _FORMS[form](rows)


def _table(rows: Rows) -> str:
    cells = [[_shown(v, rows.prefixes) for v in row] for row in rows.rows]
    widths = [max(map(_width, column)) for column in zip(rows.columns, *cells, strict=True)]
    numeric = [all(isinstance(r[i], int | float) for r in rows.rows) and bool(rows.rows) for i in range(len(widths))]
    lines = [_aligned(row, widths, numeric) for row in [list(rows.columns), ["-" * w for w in widths], *cells]]
    return "\n".join([*lines, _count(rows)]) + "\n"


def _aligned(row: list[str], widths: list[int], numeric: list[bool]) -> str:
    padded = []
    for cell, width, right in zip(row, widths, numeric, strict=True):
        space = " " * (width - _width(cell))
        padded.append(space + cell if right else cell + space)
    return "  ".join(padded).rstrip()


def _count(rows: Rows) -> str:
    count = f"{len(rows.rows)} row{'' if len(rows.rows) == 1 else 's'}"
    return f"({count}; there are more, raise --limit to see them)" if rows.is_cut else f"({count})"


def _csv(rows: Rows) -> str:
    handle = io.StringIO()
    writer = csv.writer(handle, lineterminator="\n")
    writer.writerow(rows.columns)
    writer.writerows([_guarded(v) for v in row] for row in rows.rows)
    return handle.getvalue()


def _json(rows: Rows) -> str:
    found = [dict(zip(rows.columns, row, strict=True)) for row in rows.rows]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _markdown(rows: Rows) -> str:
    lines = [list(rows.columns), ["---"] * len(rows.columns)]
    lines += [[_shown(v, rows.prefixes).replace("\\", "\\\\").replace("|", "\\|") for v in row] for row in rows.rows]
    text = "\n".join("| " + " | ".join(_without_markup(cell) for cell in line) + " |" for line in lines) + "\n"
    return text + (f"\n{_count(rows)}\n" if rows.is_cut else "")


def _turtle(rows: Rows) -> str:
    return rows.turtle


def _without_markup(cell: str) -> str:
    return cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _guarded(value: Value) -> object:
    """A spreadsheet takes a cell that begins like a formula for one: an apostrophe before it says that it is text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _shown(value: Value, prefixes: Mapping[str, str]) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    cut = max(text.rfind("#"), text.rfind("/")) + 1
    if text.startswith(("http://", "https://")) and text[:cut] in prefixes:
        text = f"{prefixes[text[:cut]]}:{text[cut:]}"
    return "".join(c if c.isprintable() else " " for c in text)


def _width(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


_FORMS = {"table": _table, "csv": _csv, "json": _json, "markdown": _markdown, "turtle": _turtle}
