"""Characters and what is known about them to an Article."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graphbuild.ingest.calendar_date import check_date
from graphbuild.ingest.encoding import check_length, clean_characters
from graphbuild.ingest.language import check_english
from graphbuild.ingest.text_head import read_head
from graphbuild.model import Article, content_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What is known of an article beside its text; empty where nothing is."""

    id: str = ""
    title: str = ""
    published: str | None = None  # YYYY-MM-DD
    source: str = ""
    url: str = ""

    def over(self, other: Details) -> Details:
        """Return these details, with the other's where these are empty.

        >>> Details(title="A").over(Details(title="B", source="C"))
        Details(id='', title='A', published=None, source='C', url='')
        """
        return Details(
            id=self.id or other.id,
            title=self.title or other.title,
            published=self.published or other.published,
            source=self.source or other.source,
            url=self.url or other.url,
        )


def make_article(text: str, *, name: str = "the text", given: Details | None = None, force: bool = False) -> Article:
    r"""Return the article with this text; what is not given is read from the first lines.

    The text stays as it is. Without a given id the id is a hash of text, date, source and address.

    Raises:
        ArticleError: the text is empty or too long.
        LanguageError: the text is not English and `force` is not set.
        DateError: the given date is not written YYYY-MM-DD.

    >>> make_article("Iran protests\n\n2016-10-06\n\nIran protested against the sanctions.").published
    '2016-10-06'
    """
    details = given or Details()
    if details.published is not None:
        details = replace(details, published=check_date(details.published))
    check_length(text, name)
    clean = clean_characters(text)
    if not force:
        check_english(clean, name)
    head = read_head(clean)
    known = details.over(Details(title=head.title, published=head.published, source=head.source))
    return Article(
        id=clean_characters(known.id) or content_id(clean, known.published, known.source, known.url),
        text=clean,
        title=clean_characters(known.title),
        source=clean_characters(known.source),
        url=clean_characters(known.url),
        published=known.published,
    )
