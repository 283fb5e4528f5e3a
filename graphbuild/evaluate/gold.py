"""Files of gold: each row a text and what it should come to.  The form is told from the fields of the rows.

* statements: `text` and `statements`, each {lemma, subject, object, arguments, negated, modality, speaker, type};
  every role is judged.
* pairs: `text`, `source`, `target` and `type` (or `root`): who acts on whom, and the PLOVER type of the act.
* tuples: `text` and `tuples`, each [relation, subject, object, others …]; judged leniently by their words.
* facts: no JSON but lines "S sentence", each followed by lines "subject | predicate | object" with [optional words],
  accepted ways of saying it parted by ||; judged word by word.

Each row may have an `id`, a `date` (YYYY-MM-DD) and, to sort by, a `construction` or a `style`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from graphbuild.errors import DateError, GoldError
from graphbuild.evaluate.facts import judge_facts
from graphbuild.evaluate.gold_rows import MalformedRowError, pair_judge, statements_judge, tuples_judge
from graphbuild.evaluate.judgment import GoldRow, Judge
from graphbuild.ingest import check_date
from graphbuild.model import Article

Row: TypeAlias = dict[str, Any]

_FORMS: dict[str, tuple[frozenset[str], Callable[[Row], Judge]]] = {
    "statements": (frozenset({"statements"}), statements_judge),
    "pairs": (frozenset({"source", "target"}), pair_judge),
    "tuples": (frozenset({"tuples"}), tuples_judge),
}
_SHAPES = '"statements", "tuples", or "source", "target" and "type"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A file of gold: its name, the form of its rows, and the rows in file order."""

    name: str
    form: str
    rows: tuple[GoldRow, ...]


def read_gold(path: Path) -> Gold:
    """Return the gold of a file, JSON Lines or facts.

    Raises:
        GoldError: the file cannot be read, holds no row, or a row is malformed.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise GoldError(f"gold {path} cannot be read ({error.strerror or error}); check its name") from None
    except UnicodeDecodeError:
        raise GoldError(f"gold {path} is not UTF-8 text; save it as UTF-8") from None
    lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip() and not line.startswith("#")]
    if not lines:
        raise GoldError(f"gold {path} is empty; write one row a line, as `graphbuild evaluate --help` tells")
    if lines[0][1].startswith("S "):
        return Gold(name=path.name, form="facts", rows=tuple(_fact_rows(path, lines)))
    found = [_row(path, number, line) for number, line in lines]
    form = found[0][0]
    for (number, _), (other, _) in zip(lines, found, strict=True):
        if other != form:
            raise GoldError(
                f"{path}, line {number} has the form {other}, those before it {form}; part them in two files"
            )
    return Gold(name=path.name, form=form, rows=tuple(row for _, row in found))


def _row(path: Path, number: int, line: str) -> tuple[str, GoldRow]:
    """The form of a line and its row."""
    where = f"{path}, line {number}"
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        reason = f" ({error.msg}, column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        raise GoldError(f"{where} is not JSON{reason}; write one object a line") from None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not row["text"].strip():
        raise GoldError(f'{where} has no "text"; give each row its sentence')
    form = next((name for name, (fields, _) in _FORMS.items() if fields <= row.keys()), None)
    if form is None:
        raise GoldError(f'{where} has a "text" and nothing to compare with; add {_SHAPES}')
    date = row.get("date") or None
    try:
        if date is not None:
            check_date(str(date))
        judge = _FORMS[form][1](row)
    except (MalformedRowError, DateError) as error:
        raise GoldError(f"{where}: {error}") from None
    article = Article(id=str(row.get("id", f"line-{number}")), text=row["text"], published=date)
    return form, GoldRow(article=article, judge=judge)


def _fact_rows(path: Path, lines: list[tuple[int, str]]) -> Iterator[GoldRow]:
    """A sentence, and the facts up to the next sentence."""
    rows: list[tuple[int, str, list[list[str]]]] = []
    for number, line in lines:
        if line.startswith("S "):
            rows.append((number, line[2:].strip(), []))
            continue
        readings = [reading.strip() for reading in line.split("||")]
        if any(reading.count("|") != 2 for reading in readings):
            raise GoldError(f"{path}, line {number} is no fact; write: subject | predicate | object")
        if any(reading.count("[") != reading.count("]") for reading in readings):
            raise GoldError(f"{path}, line {number} has a bracket without its partner; write: [optional words]")
        rows[-1][2].append(readings)
    for number, sentence, facts in rows:
        yield GoldRow(article=Article(id=f"line-{number}", text=sentence), judge=partial(judge_facts, facts))
