"""A report as text for the terminal, as Markdown, or as plain JSON values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from graphbuild.evaluate.judgment import Difference
from graphbuild.evaluate.report import Cell, Report, Table, sample_differences

FORMS = ("table", "json", "markdown")
_SHORT = 4


def format_reports(reports: Sequence[Report], form: str, *, errors: int = 0) -> str:
    """Return the reports as "table", "markdown" or "json", each with so many of what differs.

    Raises:
        ValueError: the form is none of the three.
    """
    if form not in FORMS:
        raise ValueError(f"a report cannot be printed as {form!r}; choose one of {', '.join(FORMS)}")
    if form == "json":
        rows = [_plain(report, errors) for report in reports]
        return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
    lines = _markdown if form == "markdown" else _text
    return "\n\n".join("\n".join(lines(report, errors)) for report in reports) + "\n"


def _plain(report: Report, errors: int) -> dict[str, object]:
    scores = report.scores
    return {
        "gold": report.name,
        "form": report.form,
        "sentences": report.sentences,
        "right_means": report.note,
        "precision": round(scores.precision, 4),
        "recall": round(scores.recall, 4),
        "f1": round(scores.f1, 4),
        "macro_f1": {name: round(value, 4) for name, value in report.macro_f1.items()},
        "tables": {t.name: [dict(zip(t.columns, row, strict=True)) for row in t.rows] for t in report.tables},
        "notes": {t.name: t.note for t in report.tables if t.note},
        "errors": [
            {"kind": d.kind, "text": d.text, "expected": d.expected, "found": d.found}
            for d in sample_differences(report.differences, errors)
        ],
    }


def _text(report: Report, errors: int) -> Iterator[str]:
    yield _head(report)
    yield report.note
    for table in report.tables:
        yield ""
        yield table.title
        yield from _aligned([_cells(table, table.columns, heading=True), *(_cells(table, row) for row in table.rows)])
        if table.note:
            yield f"  {table.note}"
    shown = sample_differences(report.differences, errors)
    if shown:
        yield ""
        yield _count(shown, report)
    for number, difference in enumerate(shown, 1):
        yield ""
        yield f"{number}. {difference.kind}"
        yield from (f"   {label:<8}  {value}" for label, value in _parts(difference))


def _markdown(report: Report, errors: int) -> Iterator[str]:
    yield f"## {_safe(_head(report))}"
    yield ""
    yield report.note
    for table in report.tables:
        yield from ("", f"### {table.title}", "")
        yield "| " + " | ".join(_safe(cell) for cell in _cells(table, table.columns, heading=True)) + " |"
        yield "|" + "|".join(" --- " if i == 0 else " ---: " for i in range(len(table.columns))) + "|"
        yield from ("| " + " | ".join(_safe(cell) for cell in _cells(table, row)) + " |" for row in table.rows)
        if table.note:
            yield from ("", table.note)
    shown = sample_differences(report.differences, errors)
    if shown:
        yield from ("", f"### {_count(shown, report)}")
    for number, difference in enumerate(shown, 1):
        yield from ("", f"{number}. {_safe(difference.kind)}", "")
        yield from (f"   - {label}: {_safe(value)}" for label, value in _parts(difference))


def _head(report: Report) -> str:
    return f"{report.name}: {report.sentences:,} rows of {report.form}"


def _count(shown: Sequence[Difference], report: Report) -> str:
    return f"Errors, {len(shown):,} of {len(report.differences):,}"


def _parts(difference: Difference) -> Iterator[tuple[str, str]]:
    for label, value in (("text", difference.text), ("expected", difference.expected), ("found", difference.found)):
        yield label, " ".join(value.split()) or "nothing"


def _cells(table: Table, row: Sequence[Cell], *, heading: bool = False) -> list[str]:
    """A matrix has short headings and a dot for nothing, so that its diagonal shows."""
    if not table.matrix:
        return [_shown(cell) for cell in row]
    first, *others = row
    return [str(first), *(str(cell)[:_SHORT] if heading else str(cell or "·") for cell in others)]


def _shown(cell: Cell) -> str:
    return f"{cell:.3f}" if isinstance(cell, float) else f"{cell:,}" if isinstance(cell, int) else cell


def _aligned(lines: Sequence[Sequence[str]]) -> Iterator[str]:
    """Names to the left, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = [cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)]
        yield "  " + " ".join([line[0].ljust(widths[0]), *cells]).rstrip()


def _safe(cell: str) -> str:
    escaped = cell.replace("\\", "\\\\").replace("|", "\\|")
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
