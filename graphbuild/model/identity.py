"""Ids that depend on content alone: the same input gets the same id."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

_NOT_SLUG = re.compile(r"[^\w]+", re.UNICODE)


def content_id(*parts: object, length: int = 12) -> str:
    """Return `length` hexadecimal digits of the SHA-256 over the parts, in order.

    >>> content_id("a", 1) == content_id("a", 1), content_id("a", 1) == content_id("a", 2)
    (True, False)
    """
    encoded = [str(part).encode("utf-8", "surrogatepass") for part in parts]
    framed = b"".join(len(part).to_bytes(8, "big") + part for part in encoded)
    return hashlib.sha256(framed).hexdigest()[:length]


@lru_cache(maxsize=16384)
def slug(text: str, *, separator: str = "-") -> str:
    """Return the text in lower case, accents folded, words joined by the separator.

    A text without a letter or digit gives its content id, so no slug is empty.

    >>> slug("Fatah al-Sham"), slug("Élysée Palace", separator="_")
    ('fatah-al-sham', 'elysee_palace')
    """
    plain = text
    if not text.isascii():
        folded = unicodedata.normalize("NFKD", text)
        plain = "".join(c for c in folded if not unicodedata.combining(c))
    plain = plain.lower().replace("_", " ")
    return _NOT_SLUG.sub(separator, plain).strip(separator)[:80].strip(separator) or content_id(text)
