"""An HTML page to the text and the details of its article."""

from __future__ import annotations

import logging
from functools import cache

from graphbuild.errors import ArticleError
from graphbuild.ingest.articles import Details
from graphbuild.ingest.calendar_date import find_date

_FEWEST_WORDS = 20
# a fixed last day, so that the same page gives the same date next year
_DATE_SEARCH = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


def read_page(html: str, name: str) -> tuple[str, Details]:
    """Return the article's text, one paragraph a line, and what the page says about it.

    Raises:
        ArticleError: the page holds no article.
    """
    import trafilatura

    _be_quiet()
    found = trafilatura.bare_extraction(
        html,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        favor_precision=True,
        deduplicate=False,
        date_extraction_params=dict(_DATE_SEARCH),
    )
    text = "" if found is None or isinstance(found, dict) else found.text or ""
    if found is None or isinstance(found, dict) or len(text.split()) < _FEWEST_WORDS:
        raise ArticleError(
            f"{name} is an HTML page without an article in it; "
            "save the page of one article, or put the article's text into a .txt file"
        )
    date = find_date(found.date or "")
    return text, Details(
        title=found.title or "",
        published=date[0] if date else None,
        source=found.sitename or found.hostname or "",
        url=found.url or "",
    )


@cache
def _be_quiet() -> None:
    """Keep what the extractors log from being printed: the error is ours to tell."""
    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).addHandler(logging.NullHandler())


def looks_like_page(text: str) -> bool:
    """Whether a text begins as an HTML page does.

    >>> looks_like_page(" <!DOCTYPE html><html>"), looks_like_page("GENEVA - The ministers <b>met</b>.")
    (True, False)
    """
    start = text[:2_000].lstrip("\ufeff \t\r\n").lower()
    return start.startswith(("<!doctype html", "<html", "<head", "<body")) or (
        start.startswith("<?xml") and "<html" in start
    )
