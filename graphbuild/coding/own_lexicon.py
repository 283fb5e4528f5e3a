"""A user's own lexicon: a CSV file in the form of the shipped one, whose entries come first.

verb,preposition,object,type,mode
give,,cold shoulder,REJECT,
break,with,,SANCTION,discontinue
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from graphbuild.coding.codes import Code, known_codes
from graphbuild.errors import LexiconError

COLUMNS = ("verb", "preposition", "object", "type", "mode")
_LARGEST = 64_000_000  # bytes


@dataclass(frozen=True, slots=True, eq=False)
class OwnLexicon:
    """The code by (verb and preposition, object), as in the shipped lexicon; the object is "" where any will do."""

    entries: dict[tuple[str, str], Code]


@lru_cache(maxsize=8)
def read_own_lexicon(text: str, name: str = "lexicon") -> OwnLexicon:
    r"""Return the entries of a table; an empty text gives none.

    Raises:
        LexiconError: a column is missing, a verb is empty, or a type or mode does not exist.

    >>> read_own_lexicon("verb,preposition,object,type,mode\ngive,,cold shoulder,REJECT,").entries
    {('give', 'cold shoulder'): Code(type='REJECT', mode='')}
    """
    found: dict[tuple[str, str], Code] = {}
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
    rows = csv.reader(line for _, line in lines)
    for (number, _), row in zip(lines, rows, strict=False):
        cells = tuple(cell.strip() for cell in row)
        if number == lines[0][0]:
            if cells != COLUMNS:
                raise LexiconError(f"{name}, line {number}: the columns must be {','.join(COLUMNS)}")
            continue
        phrase, nouns, code = _entry(cells, f"{name}, line {number}")
        found |= {(phrase, noun): code for noun in nouns}
    return OwnLexicon(found)


def read_lexicon_file(path: str | Path) -> str:
    """Return the text of a user's lexicon, checked line by line.

    Raises:
        LexiconError: the file cannot be read, or a line is malformed.
    """
    path = Path(path)
    try:
        if path.stat().st_size > _LARGEST:
            raise LexiconError(f"{path.name} is larger than 64 MB; give a lexicon in a smaller file")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise LexiconError(f"{path} cannot be read ({error.strerror}); give a CSV file with your lexicon") from None
    except UnicodeDecodeError:
        raise LexiconError(f"{path.name} is not in UTF-8; save it as UTF-8") from None
    read_own_lexicon(text, path.name)
    return text


def _entry(cells: tuple[str, ...], place: str) -> tuple[str, list[str], Code]:
    if len(cells) != len(COLUMNS):
        raise LexiconError(f"{place}: there are {len(cells)} cells; write {len(COLUMNS)}: {','.join(COLUMNS)}")
    verb, preposition, noun, kind, mode = cells
    if not verb:
        raise LexiconError(f"{place}: there is no verb; write its base form, such as 'suspend'")
    code = Code(kind.upper(), mode)
    if code not in known_codes():
        modes = ", ".join(sorted(c.mode for c in known_codes() if c.type == code.type and c.mode))
        types = ", ".join(sorted({c.type for c in known_codes() if c.type}))
        remedy = f"{code.type} has the modes {modes or '(none)'}" if code.type and modes else f"use one of {types}"
        raise LexiconError(f"{place}: there is no code {code}; {remedy}")
    return f"{verb} {preposition}".lower().rstrip(), [n.strip().lower() for n in noun.split("|")], code
