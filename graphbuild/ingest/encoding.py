"""Bytes to characters: UTF-8 and UTF-16 by their marks, the Windows code page as the last resort."""

from __future__ import annotations

import codecs
import re

from graphbuild.errors import ArticleError

LONGEST_ARTICLE = 1_000_000  # characters, about 160,000 words

# Characters that XML, and with it GraphML, cannot hold; each becomes one other character, so that offsets stay.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_PAGE_BREAK = re.compile("[\x0b\x0c]")
_NOT_TEXT = "is not a text file; give the article as plain text (UTF-8), HTML or JSON Lines"


def decode_text(data: bytes, name: str) -> str:
    r"""Return the characters of a file; a byte order mark is taken off.

    Raises:
        ArticleError: the bytes are no text.

    >>> decode_text(b"Caf\xe9 talks in Vienna", "a.txt")
    'Café talks in Vienna'
    """
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                raise ArticleError(f"{name} {_NOT_TEXT}") from None
    if b"\0" in data:
        raise ArticleError(f"{name} {_NOT_TEXT}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if not _reads_as_text(text):
        raise ArticleError(f"{name} {_NOT_TEXT}")
    return text


def clean_characters(text: str) -> str:
    r"""Return the text with characters that no file format can hold replaced, one for one.

    >>> clean_characters("Kyiv\x0cMinsk\x00")
    'Kyiv Minsk�'
    """
    return _FORBIDDEN.sub("\ufffd", _PAGE_BREAK.sub(" ", text))


def check_length(text: str, name: str) -> None:
    """Do nothing for a text of an article's length.

    Raises:
        ArticleError: there is no text, or more than an article can have.
    """
    if not text.strip():
        raise ArticleError(f"{name} is empty; give a file that holds the text of one news article")
    if len(text) > LONGEST_ARTICLE:
        raise ArticleError(
            f"{name} has {len(text):,} characters, and one article may have {LONGEST_ARTICLE:,}; "
            "split it into one file, or one line of JSON Lines, per article"
        )


def _reads_as_text(text: str) -> bool:
    """Whether nearly all characters are such as people write."""
    sample = text[:20_000]
    odd = sum(1 for c in sample if c == "\ufffd" or (not c.isprintable() and not c.isspace()))
    high = sum(1 for c in sample if "\x80" <= c <= "\xff" and not c.isalpha())
    return odd <= max(2, len(sample) * 0.01) and high <= max(3, len(sample) * 0.1)
