"""Values as N-Triples terms: the form in which quads are made, sorted and written."""

from __future__ import annotations

import math
import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from graphbuild.rdf.vocabulary import XSD

Triple: TypeAlias = tuple[str, str, str]
Quad: TypeAlias = tuple[str, str, str, str]
"""Subject, predicate, object and graph, each an N-Triples term; the graph is empty for the default graph."""

_SPECIAL = re.compile('[\x00-\x1f"\\\\\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]')
_SHORT = {"\t": "\\t", "\b": "\\b", "\n": "\\n", "\r": "\\r", "\f": "\\f", '"': '\\"', "\\": "\\\\"}
_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"(?:\^\^<([^>]*)>|@([A-Za-z0-9-]+))?', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_LONG = {short[1]: plain for plain, short in _SHORT.items()} | {"'": "'"}


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"  # half of a pair cannot be written in UTF-8
    return _SHORT.get(character) or f"\\u{ord(character):04X}"


def quoted(text: str) -> str:
    r"""Return the text as a string literal, on one line.

    >>> print(quoted('a "b"\n'))
    "a \"b\"\n"
    """
    if _SPECIAL.search(text):
        text = _SPECIAL.sub(_escaped, text)
    return f'"{text}"'


def integer(value: int) -> str:
    """Return the number as xsd:integer."""
    return f'"{value}"^^<{XSD}integer>'


def boolean(value: bool) -> str:
    """Return the truth value as xsd:boolean."""
    return f'"{"true" if value else "false"}"^^<{XSD}boolean>'


def decimal(value: float) -> str:
    """Return the number as xsd:decimal, from which `float` gives the same number again.

    >>> decimal(1e-07)
    '"0.0000001"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    if not math.isfinite(value):
        return f'"{"NaN" if math.isnan(value) else "INF" if value > 0 else "-INF"}"^^<{XSD}double>'
    lexical = format(Decimal(repr(float(value))), "f")
    return f'"{lexical if "." in lexical else lexical + ".0"}"^^<{XSD}decimal>'


def day(value: str) -> str:
    """Return a day as xsd:date, or as a plain string if the calendar has no such day."""
    return f'"{value}"^^<{XSD}date>' if is_day(value) else quoted(value)


@lru_cache(maxsize=4096)
def is_day(value: str) -> bool:
    """Whether the text is a day of the calendar, YYYY-MM-DD.

    >>> is_day("2016-10-03"), is_day("2016-02-30"), is_day("2016-10")
    (True, False, False)
    """
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def split_literal(literal: str) -> tuple[str, str, str]:
    """Return the text, the datatype IRI and the language of a literal; the last two may be empty.

    >>> split_literal('"5"^^<http://www.w3.org/2001/XMLSchema#integer>')
    ('5', 'http://www.w3.org/2001/XMLSchema#integer', '')
    """
    found = _LITERAL.fullmatch(literal)
    if found is None:
        raise ValueError(f"{literal!r} is no literal")
    text = found[1]
    if "\\" in text:
        text = _ESCAPE.sub(_plain, text)
    return text, found[2] or "", found[3] or ""


def _plain(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _LONG[found[3]]
