"""Ids to IRIs and back.  Every id has its own IRI, whatever its characters; the same id always the same."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit

from graphbuild.errors import DatasetError
from graphbuild.model import Span, slug

DEFAULT_BASE = "https://w3id.org/graphbuild/data/"

_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_FORBIDDEN = re.compile(r'[\x00-\x20<>"{}|\\^`]')
_SPAN = re.compile(r"char=([0-9]+),([0-9]+)")


def check_base(base: str) -> str:
    """Return the base IRI unchanged if data can be named below it.

    Raises:
        DatasetError: it is not an absolute http or https IRI that ends in "/".
    """
    parts = urlsplit(base)
    if parts.scheme not in ("http", "https") or not parts.netloc or not base.endswith("/") or _FORBIDDEN.search(base):
        raise DatasetError(f"{base!r} is no base for data; give one such as https://example.org/kg/")
    return base


@lru_cache(maxsize=65536)
def encode_id(text: str) -> str:
    """Return the text as one segment of an IRI, only of letters, digits, "-", "_" and percent signs.

    >>> encode_id("a.b c/d")
    'a%2Eb%20c%2Fd'
    """
    return quote(text, safe="", errors="surrogatepass").replace(".", "%2E").replace("~", "%7E")


def decode_id(segment: str) -> str:
    """Return the text that `encode_id` gave as this segment.

    >>> decode_id("a%2Eb%20c%2Fd")
    'a.b c/d'
    """
    return unquote(segment, errors="surrogatepass")


def actor_iri(base: str, actor: str) -> str:
    """Return the IRI of an actor id.

    >>> actor_iri("https://example.org/", "Q159"), actor_iri("https://example.org/", "actor:syrian-regime")
    ('https://example.org/actor/Q159', 'https://example.org/actor/syrian-regime')
    """
    if _WIKIDATA.fullmatch(actor):
        return f"{base}actor/{actor}"
    name = actor.removeprefix("actor:")
    if name and name != actor and not _WIKIDATA.fullmatch(name):
        return f"{base}actor/{encode_id(name)}"
    return f"{base}actor/id.{encode_id(actor)}"


def actor_id(iri: str) -> str:
    """Return the actor id that `actor_iri` gave as this IRI, under any base.

    >>> actor_id("https://example.org/actor/syrian-regime")
    'actor:syrian-regime'
    """
    name = iri.rpartition("/actor/")[2]
    if _WIKIDATA.fullmatch(name):
        return name
    return decode_id(name[3:]) if name.startswith("id.") else f"actor:{decode_id(name)}"


def article_iri(base: str, article: str) -> str:
    """Return the IRI of an article id."""
    return f"{base}article/{encode_id(article)}"


def graph_iri(base: str, name: str, article: str | None = None) -> str:
    """Return the IRI of the named graph of one article, or of what articles share ("actors", "terms", ...)."""
    return f"{base}graph/{name}" + (f"/{encode_id(article)}" if article is not None else "")


def statement_iri(base: str, statement: str) -> str:
    """Return the IRI of a statement id."""
    return f"{base}statement/{encode_id(statement)}"


def statement_id(iri: str) -> str:
    """Return the statement id that `statement_iri` gave as this IRI, under any base."""
    return decode_id(iri.rpartition("/statement/")[2])


def relation_iri(base: str, predicate: str) -> str:
    """Return the IRI of an edge's predicate.

    >>> relation_iri("https://example.org/", "suspend talks with")
    'https://example.org/rel/suspend_talks_with'
    """
    return f"{base}rel/{encode_id(slug(predicate, separator='_'))}"


def outlet_iri(base: str, source: str) -> str:
    """Return the IRI of an outlet by its name."""
    return f"{base}outlet/{encode_id(slug(source))}"


def event_iri(base: str, event: str) -> str:
    """Return the IRI of an event group's id."""
    return f"{base}event/{encode_id(event)}"


def span_fragment(span: Span) -> str:
    """Return the characters of a span as a fragment of RFC 5147.

    >>> span_fragment(Span(start=4, end=9))
    'char=4,9'
    """
    return f"char={span.start},{span.end}"


def read_span(text: str) -> Span:
    """Return the span that a fragment, or an IRI that ends in one, stands for.

    Raises:
        DatasetError: there is no such fragment.

    >>> read_span("https://example.org/article/a#char=4,9")
    Span(start=4, end=9)
    """
    found = _SPAN.fullmatch(text.rpartition("#")[2])
    if found is None:
        raise DatasetError(f"{text!r} is no span of characters; build the dataset again")
    return Span(start=int(found[1]), end=int(found[2]))
