"""The SPARQL 1.1 Protocol: an HTTP request to a query or update, checked, and as the engine is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from graphbuild.query import declare_prefixes, find_fetch, is_update, names_graphs

_FORM = "application/x-www-form-urlencoded"
_GRAPHS = {"query": ("default-graph-uri", "named-graph-uri"), "update": ("using-graph-uri", "using-named-graph-uri")}
_UNION = {"query": "union-default-graph", "update": "using-union-graph"}
_PLACE = re.compile(r"error at 1:(\d+)")


class RequestError(Exception):
    """A request that is refused: its HTTP status and one line of text."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """A query or update as the engine gets it."""

    kind: str  # "query" or "update"
    text: str
    target: str  # path with parameters
    added: int  # characters put before the first line

    @property
    def content_type(self) -> str:
        """The media type of the text."""
        return f"application/sparql-{self.kind}"

    def explain(self, message: str) -> str:
        """Return the engine's message with the place as the sender counts it."""
        return _PLACE.sub(lambda m: f"error at 1:{max(int(m[1]) - self.added, 1)}", message)


def read_operation(
    kind: str, search: str, content_type: str, body: bytes, *, prefixes: Mapping[str, str], writable: bool
) -> Operation:
    """Return the operation of a request to the path of queries or of updates; `search` are the URL's parameters.

    Raises:
        RequestError: it is malformed, would fetch from the network, or would change a read-only dataset.
    """
    media = content_type.partition(";")[0].strip().lower()
    pairs = parse_qsl(search, keep_blank_values=True)
    try:
        decoded = body.decode("utf-8")
    except UnicodeDecodeError:
        raise RequestError(400, "the request is not UTF-8; send it as UTF-8") from None
    if media == _FORM:
        pairs += parse_qsl(decoded, keep_blank_values=True)
    texts = [(name, value) for name, value in pairs if name in _UNION]
    if media in ("application/sparql-query", "application/sparql-update"):
        texts.append((media.rpartition("-")[2], decoded))
    elif body and media != _FORM:
        raise RequestError(415, "send the text as application/sparql-query, application/sparql-update or a form")
    wanted = kind
    if any(name == "update" or is_update(text) for name, text in texts):
        wanted = "update"
    if wanted == "update" and not writable:
        raise RequestError(403, "this endpoint is read-only; start it with --writable to allow updates")
    if wanted != kind:
        raise RequestError(400, "this is an update; send it to /update")
    if len(texts) != 1 or texts[0][0] != kind:
        raise RequestError(400, f"the request needs one {kind}; send it as the parameter {kind}=...")
    return _operation(kind, texts[0][1], pairs, prefixes)


def _operation(kind: str, text: str, pairs: list[tuple[str, str]], prefixes: Mapping[str, str]) -> Operation:
    fetch = find_fetch(text)
    if fetch:
        raise RequestError(
            403, f"the {kind} has a {fetch} clause, but nothing is fetched from the network; leave it out"
        )
    graphs = [(name, value) for name, value in pairs if name in _GRAPHS[kind]]
    if not graphs and not names_graphs(text):
        # each article is a graph of its own: a plain pattern means all of them
        graphs = [(_UNION[kind], "")]
    full = declare_prefixes(text, prefixes)
    return Operation(kind=kind, text=full, target=f"/{kind}?{urlencode(graphs)}", added=len(full) - len(text))
