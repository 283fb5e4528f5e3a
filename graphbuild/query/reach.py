"""What a query would reach for outside its dataset: SERVICE and LOAD fetch from the network, FROM names graphs.

The scan may refuse a harmless query whose prefix is spelled like a keyword, but finds every real one: it reads
the text as written and with its code point escapes resolved, for engines differ in when they resolve them.
"""

from __future__ import annotations

import re

from graphbuild.errors import QueryError

_ESCAPE = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
# what may hold a word that is no keyword: strings, IRIs, comments, variables, language tags, local names
_NO_KEYWORD = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n\r]|\\.)*"'
    r"|'(?:[^'\\\n\r]|\\.)*'"
    rf'|<(?:[^<>"{{}}|^`\\\x00-\x20]|{_ESCAPE})*>'
    r"|\#[^\n\r]*"
    r"|[?$]\w+"
    r"|@[A-Za-z]+(?:-[A-Za-z0-9]+)*"
    r"|:(?:[\w.:%-]|\\.)*",
    re.DOTALL,
)
_CODE_POINT = re.compile(_ESCAPE)
_FETCH = re.compile(r"SERVICE|LOAD", re.IGNORECASE)
_FROM = re.compile(r"\bFROM\b(?!:)", re.IGNORECASE)
_UPDATE = re.compile(
    r"(?:\s|#[^\n]*\n|(?:PREFIX\s+[\w.-]*:|BASE)\s*<[^>]*>)*"
    r"(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b",
    re.IGNORECASE,
)


def check_reach(text: str) -> None:
    """Do nothing where a query reads its own dataset only.

    Raises:
        QueryError: it has a SERVICE or FROM clause, or is an update.
    """
    if is_update(text):
        raise QueryError("a query can only read; use SELECT, ASK, CONSTRUCT or DESCRIBE")
    if find_fetch(text):
        raise QueryError("the query has a SERVICE clause, but nothing is fetched from the network; take the clause out")
    if names_graphs(text):
        raise QueryError("the query has a FROM clause, but all graphs are read as one; use GRAPH <...> { } instead")


def find_fetch(text: str) -> str:
    """Return the first keyword that would fetch from the network, in upper case; empty if there is none.

    >>> find_fetch("SELECT * { service ?where { ?s ?p ?o } }"), find_fetch('ASK { ?service a "SERVICE" }')
    ('SERVICE', '')
    """
    found = next((m for bare in _bare(text) if (m := _FETCH.search(bare))), None)
    return found[0].upper() if found else ""


def names_graphs(text: str) -> bool:
    """Whether a query says by FROM which graphs it reads.

    >>> names_graphs("SELECT * FROM <http://example.org/> {}"), names_graphs("ASK { ?from a <from> }")
    (True, False)
    """
    return any(_FROM.search(bare) for bare in _bare(text))


def is_update(text: str) -> bool:
    """Whether the text begins like an update.

    >>> is_update("PREFIX a: <http://a/> DROP ALL"), is_update("SELECT * { ?drop ?p ?o }")
    (True, False)
    """
    return _UPDATE.match(text) is not None


def _bare(text: str) -> tuple[str, str]:
    """The text without what cannot be a keyword, as written and with its escapes resolved."""
    resolved = _CODE_POINT.sub(_character, text)
    return _NO_KEYWORD.sub(" ", text), _NO_KEYWORD.sub(" ", resolved)


def _character(found: re.Match[str]) -> str:
    number = int(found[0][2:], 16)
    return chr(number) if number <= 0x10FFFF else found[0]
