"""JSON Lines, one article a line: {"id", "text", "title"?, "date"?, "source"?, "url"?}."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from graphbuild.errors import ArticleError, DateError
from graphbuild.ingest.articles import Details, make_article
from graphbuild.ingest.encoding import LONGEST_ARTICLE
from graphbuild.ingest.rejection import Rejection, rejection_of
from graphbuild.model import Article

# one character takes at most twelve bytes in JSON ("\ud83d\ude00"), beside the other fields
_LONGEST_LINE = LONGEST_ARTICLE * 12
_FORM = 'write {"id": "…", "text": "…", "date": "YYYY-MM-DD"} on each line'


def read_lines(handle: BinaryIO, name: str, *, given: Details, force: bool) -> Iterator[Article | Rejection]:
    """Yield the article of each line, or why it is none; empty lines are passed over.

    `given` overrules what the lines say, except for their ids.
    """
    number = 0
    while line := handle.readline(_LONGEST_LINE):
        number += 1
        where = f"{name}, line {number}"
        if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = handle.readline(_LONGEST_LINE)
            yield Rejection(
                name=where, reason=f"{where} is longer than one article; split it into one line per article"
            )
            continue
        if line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield _read_line(line, where, given=given, force=force)


def _read_line(line: bytes, where: str, *, given: Details, force: bool) -> Article | Rejection:
    try:
        text, details = parse_line(line, where)
        return make_article(text, name=where, given=given.over(details), force=force)
    except ArticleError as error:
        return rejection_of(where, error)
    except DateError as error:
        return Rejection(name=where, reason=f"{where}: {error}")


def parse_line(line: bytes, where: str) -> tuple[str, Details]:
    """Return the text and the details that one line holds.

    Raises:
        ArticleError: the line is not JSON, or not of the form.

    >>> parse_line(b'{"id": "a", "text": "Iran protested."}', "line 1")[0]
    'Iran protested.'
    """
    try:
        data = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise ArticleError(f"{where} is not JSON; {_FORM}") from None
    if not isinstance(data, dict):
        raise ArticleError(f"{where} is not a JSON object; {_FORM}")
    text = data.get("text")
    if not isinstance(text, str):
        raise ArticleError(f'{where} has no "text"; {_FORM}')
    values = {key: _string(data.get(key), key, where) for key in ("id", "title", "date", "source", "url")}
    return text, Details(
        id=values["id"],
        title=values["title"],
        published=values["date"] or None,
        source=values["source"],
        url=values["url"],
    )


def _string(value: object, key: str, where: str) -> str:
    """The value of an optional field; a number is taken as an id."""
    if value is None:
        return ""
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise ArticleError(f'{where}: "{key}" is not a string; {_FORM}')
    return value
