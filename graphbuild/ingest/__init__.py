"""Bytes to Articles: text, HTML, JSON Lines, folders and standard input, each article or the reason why it is none."""

from graphbuild.ingest.articles import Details, make_article
from graphbuild.ingest.calendar_date import check_date
from graphbuild.ingest.language import check_english, other_language
from graphbuild.ingest.reading import count_articles, read_inputs
from graphbuild.ingest.rejection import Rejection

__all__ = [
    "Details",
    "Rejection",
    "check_date",
    "check_english",
    "count_articles",
    "make_article",
    "other_language",
    "read_inputs",
]
