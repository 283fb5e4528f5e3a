"""Files, folders and standard input to articles, in order; what is none is rejected with its reason."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from graphbuild.errors import ArticleError
from graphbuild.ingest.articles import Details, make_article
from graphbuild.ingest.encoding import LONGEST_ARTICLE, decode_text
from graphbuild.ingest.html_page import looks_like_page, read_page
from graphbuild.ingest.jsonl_file import read_lines
from graphbuild.ingest.rejection import Rejection, rejection_of
from graphbuild.model import Article

STANDARD_INPUT = "-"
PAGES = (".html", ".htm", ".xhtml")
LINES = (".jsonl", ".ndjson")
SUFFIXES = (".txt", *PAGES, *LINES)

_LARGEST_FILE = LONGEST_ARTICLE * 20  # bytes; a page carries more than its article
_ADDRESS = re.compile(r"[a-z][a-z0-9+.\-]+:/{1,2}[^\\]|www\.", re.IGNORECASE)


def read_inputs(
    inputs: Iterable[str | Path], *, given: Details | None = None, force: bool = False
) -> Iterator[Article | Rejection]:
    """Yield each article, or why it is none, in input order; a folder's files are sorted by path.

    `given` overrules what the articles say about themselves. An id stands for one article: a second one is rejected.

    Raises:
        ArticleError: an input is a web address or does not exist, or a folder holds no article.
    """
    details = given or Details()
    files = [file for each in inputs for file in list_files(each)]
    seen: dict[str, str] = {}
    for file in files:
        for name, item in _read_file(file, details, force=force):
            if isinstance(item, Article):
                if item.id in seen:
                    yield _repeated(item, name, seen[item.id])
                    continue
                seen[item.id] = name
            yield item


def list_files(source: str | Path) -> tuple[Path, ...]:
    """Return the file itself, or a folder's articles at any depth, sorted by path; hidden ones are passed over.

    Raises:
        ArticleError: the input is a web address or does not exist, or the folder holds no article.
    """
    if str(source) == STANDARD_INPUT:
        return (Path(STANDARD_INPUT),)
    if isinstance(source, str) and _ADDRESS.match(source):
        raise ArticleError(
            f"graphbuild does not read web addresses yet: {source}; save the page as an .html file and give that"
        )
    path = Path(source)
    if not _exists(path):
        shown = str(path) if len(str(path)) <= 200 else f"{str(path)[:200]}…"
        raise ArticleError(f"there is no file or folder {shown}; check the name")
    if not path.is_dir():
        return (path,)
    found = [
        p
        for p in path.rglob("*")
        if p.suffix.lower() in SUFFIXES and p.is_file() and not _is_hidden(p.relative_to(path))
    ]
    if not found:
        raise ArticleError(
            f"the folder {path} holds no article; put {', '.join(SUFFIXES[:2])} or {LINES[0]} files into it"
        )
    return tuple(sorted(found, key=lambda p: p.relative_to(path).as_posix()))


def count_articles(inputs: Iterable[str | Path]) -> int | None:
    """Return how many articles the inputs hold, or None where standard input is one of them.

    Raises:
        ArticleError: as `list_files`.
    """
    count = 0
    for file in (file for each in inputs for file in list_files(each)):
        if str(file) == STANDARD_INPUT:
            return None
        if file.suffix.lower() not in LINES:
            count += 1
            continue
        try:
            with file.open("rb") as handle:
                count += sum(1 for line in handle if line.strip())
        except OSError:
            count += 1
    return count


def _read_file(file: Path, given: Details, *, force: bool) -> Iterator[tuple[str, Article | Rejection]]:
    """(name, article or rejection) of each article of a file."""
    name = "standard input" if str(file) == STANDARD_INPUT else file.name
    try:
        if str(file) == STANDARD_INPUT:
            yield from _read_stream(sys.stdin.buffer, name, given, force=force)
        elif file.suffix.lower() in LINES:
            with file.open("rb") as handle:
                yield from _named(read_lines(handle, name, given=given, force=force), name)
        else:
            with file.open("rb") as handle:
                yield from _read_stream(handle, name, given, force=force, suffix=file.suffix.lower())
    except ArticleError as error:
        yield name, rejection_of(name, error)
    except OSError as error:
        reason = f"{name} cannot be read ({error.strerror or error}); check the file and its permissions"
        yield name, Rejection(name=name, reason=reason)


def _read_stream(
    handle: BinaryIO, name: str, given: Details, *, force: bool, suffix: str = ""
) -> Iterator[tuple[str, Article | Rejection]]:
    """What the bytes hold: the suffix decides, without one their beginning does."""
    data = handle.read(_LARGEST_FILE + 1)
    lines = suffix in ("", ".json") and data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    if lines:
        rest = io.BytesIO(data + handle.read())
        yield from _named(read_lines(rest, name, given=given, force=force), name)
        return
    if len(data) > _LARGEST_FILE:
        raise ArticleError(f"{name} is larger than {_LARGEST_FILE // 1_000_000} MB; split it into one file per article")
    text = decode_text(data, name)
    details = given
    if suffix in PAGES or (suffix != ".txt" and looks_like_page(text)):
        text, page = read_page(text, name)
        details = given.over(page)
    yield name, make_article(text, name=name, given=details, force=force)


def _named(items: Iterator[Article | Rejection], name: str) -> Iterator[tuple[str, Article | Rejection]]:
    for item in items:
        yield (f"{name}, article {item.id}" if isinstance(item, Article) else item.name), item


def _repeated(article: Article, name: str, first: str) -> Rejection:
    reason = f"{name} repeats {first} (id {article.id}); leave one of them out, or give each its own id"
    return Rejection(name=name, reason=reason)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name longer than the file system allows, or a folder that may not be looked into
        return False


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
