"""Values into a query's parameters, as escaped literals: no value can change the query's form."""

from __future__ import annotations

import re
from collections.abc import Mapping

from graphbuild.errors import QueryError
from graphbuild.query.catalog import Parameter

# what may hold a "$" that is no variable comes first: strings, IRIs, comments
_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n\r]|\\.)*"'
    r"|'(?:[^'\\\n\r]|\\.)*'"
    r'|<[^<>"{}|^`\\\x00-\x20]*>'
    r"|\#[^\n\r]*"
    r"|\$([A-Za-z_]\w*)",
    re.DOTALL,
)
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_DATE = re.compile(r"(?:[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)?")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")


def fill_parameters(text: str, declared: tuple[Parameter, ...], given: Mapping[str, str]) -> str:
    r"""Return the query with `$NAME` replaced by a literal for each parameter that is declared or given.

    Raises:
        QueryError: a given parameter does not occur, a required one is missing, or a value is of the wrong kind.

    >>> fill_parameters('ASK { ?s rdfs:label $name # $name', (), {"name": 'a "b"'})
    'ASK { ?s rdfs:label "a \\"b\\"" # $name'
    """
    known = {parameter.name: parameter for parameter in declared}
    used = {found[1] for found in _TOKEN.finditer(text) if found[1]}
    for name in given:
        if name not in used:
            names = sorted(known) or sorted(used)
            hint = f"it takes {', '.join(names)}" if names else "it takes none"
            raise QueryError(f"the query has no parameter {name!r}; {hint}")
    values: dict[str, str] = {}
    for parameter in declared:
        if parameter.is_required and parameter.name not in given:
            raise QueryError(f"the query needs {parameter.name}; add --set {parameter.name}=VALUE")
        values[parameter.name] = _literal(given.get(parameter.name, parameter.default), parameter)
    for name, value in given.items():
        if name not in known:
            values[name] = quote_literal(value)
    return _TOKEN.sub(lambda found: values.get(found[1], found[0]) if found[1] else found[0], text)


def without_strings(text: str) -> str:
    r"""Return the query with strings, IRIs and comments blanked out, line by line as before.

    >>> without_strings('ASK { ?s a "x:y" } # z:z')
    'ASK { ?s a   }  '
    """
    return _TOKEN.sub(lambda found: found[0] if found[1] else " " + "\n" * found[0].count("\n"), text)


def quote_literal(text: str) -> str:
    r"""Return the text as a SPARQL string literal.

    >>> print(quote_literal('x" } #'))
    "x\" } #"
    """
    plain = text.encode("utf-8", "replace").decode("utf-8")
    return '"' + "".join(_ESCAPED.get(c) or c for c in plain) + '"'


def _literal(value: str, parameter: Parameter) -> str:
    if parameter.kind == "number":
        if not _NUMBER.fullmatch(value):
            raise QueryError(f"{parameter.name}={value!r} is no number; give one such as {parameter.name}=10")
        return value
    if parameter.kind == "date" and not _DATE.fullmatch(value):
        raise QueryError(f"{parameter.name}={value!r} is no date; write it {parameter.name}=2016-10-03 or 2016-10")
    return quote_literal(value)
