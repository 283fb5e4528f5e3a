"""A query over a dataset to rows, within a time and a number of rows."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Generator, Iterable, Mapping
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, TypeVar, cast

from graphbuild.errors import QueryError
from graphbuild.query.catalog import find_parameters, find_query
from graphbuild.query.parameters import fill_parameters, without_strings
from graphbuild.query.reach import check_reach
from graphbuild.query.rows import Rows, Value
from graphbuild.resources import ontology_path

if TYPE_CHECKING:
    from rdflib import Dataset
    from rdflib.query import Result
    from rdflib.term import Node

DEFAULT_BASE = "https://w3id.org/graphbuild/data/"
_FOLDERS = ("actor", "article", "event", "outlet", "rel", "run", "statement")
_NAME = re.compile(r"[\w.-]+")
_POSITION = re.compile(r"error at (\d+):(\d+): ?(.*)", re.DOTALL)
_DECLARED = re.compile(r"PREFIX\s+([\w.-]*):", re.IGNORECASE)
_PREFIXED = re.compile(r"(?<![\w?$:.%-])([A-Za-z][\w.-]*):[\w%]")
T = TypeVar("T")


def run_query(
    dataset: Dataset,
    query: str,
    *,
    parameters: Mapping[str, str] | None = None,
    limit: int | None = None,
    timeout: float | None = None,
) -> Rows:
    """Return the rows of a SPARQL text, or of a query that ships with graphbuild, by its name.

    Standard prefixes need not be declared.  `parameters` fill `$NAME` in the text with escaped literals.
    Not more than `limit` rows come back; `timeout` is in seconds.

    Raises:
        QueryError: the query is unknown or malformed (the place is shown), lacks a parameter, takes too long, or
            would read anything but the dataset.
    """
    if _NAME.fullmatch(query.strip()):
        named = find_query(query.strip())
        text, declared = named.text, named.parameters
    else:
        text, declared = query, find_parameters(query)
    text = fill_parameters(text, declared, parameters or {})
    check_reach(text)
    prefixes = query_prefixes(dataset)

    def answer(stopped: Callable[[], bool]) -> Rows:
        return _rows(dataset, text, prefixes, limit, stopped)

    return answer(lambda: False) if timeout is None else _within(timeout, answer)


def query_prefixes(dataset: Dataset) -> dict[str, str]:
    """Return the prefixes a query may use undeclared: vocabularies, and the data of this dataset."""
    from rdflib import RDF, URIRef

    pattern = (None, RDF.type, URIRef(_vocabularies()["void"] + "Dataset"))
    base = min((str(s) for (s, _, _), _ in dataset.store.triples(pattern, None)), default=DEFAULT_BASE)
    return {**_vocabularies(), **{name: f"{base}{name}/" for name in _FOLDERS}}


def declare_prefixes(text: str, prefixes: Mapping[str, str]) -> str:
    """Return the query with the prefixes that it uses undeclared put before its first line.

    >>> declare_prefixes("ASK { ?s a gb:Actor }", {"gb": "http://gb/", "x": "http://x/"})
    'PREFIX gb: <http://gb/> ASK { ?s a gb:Actor }'
    """
    bare = without_strings(text)
    used = set(_PREFIXED.findall(bare)) - set(_DECLARED.findall(bare))
    return "".join(f"PREFIX {name}: <{prefixes[name]}> " for name in sorted(used) if name in prefixes) + text


@cache
def _vocabularies() -> dict[str, str]:
    context = json.loads(ontology_path("context.jsonld").read_text(encoding="utf-8"))["@context"]
    return {name: value for name, value in context.items() if isinstance(value, str)}


def _within(timeout: float, answer: Callable[[Callable[[], bool]], T]) -> T:
    """Return the answer, worked out on a thread of its own so that a slow one can be left behind."""
    found: list[T] = []
    failed: list[BaseException] = []
    late = threading.Event()

    def work() -> None:
        try:
            found.append(answer(late.is_set))
        except BaseException as error:  # noqa: BLE001 - raised again below, in the caller's thread
            failed.append(error)

    thread = threading.Thread(target=work, daemon=True, name="query")
    thread.start()
    thread.join(timeout)
    if thread.is_alive():
        late.set()
        raise QueryError(f"the query took longer than {timeout:g} seconds; narrow it, or raise --timeout")
    if failed:
        raise failed[0]
    return found[0]


def _rows(
    dataset: Dataset, text: str, prefixes: Mapping[str, str], limit: int | None, stopped: Callable[[], bool]
) -> Rows:
    from pyparsing import ParseException

    short = {namespace: prefix for prefix, namespace in prefixes.items()}
    try:
        result = dataset.query(text, initNs=prefixes)
        if result.type == "ASK":
            return Rows(columns=("answer",), rows=((bool(result.askAnswer),),))
        if result.type != "SELECT":
            return _triples(result, prefixes, short, limit)
        columns = tuple(str(variable) for variable in result.vars or ())
        found, is_cut = _solutions(result, limit, stopped)
    except ParseException as error:
        raise QueryError(
            _at(text, error.lineno, error.column, f"expected {error.msg.removeprefix('Expected ')}")
        ) from error
    except SyntaxError as error:
        place = _POSITION.search(str(error))
        if place is None:
            raise QueryError(f"the query is malformed: {_one_line(error)}; mend it") from error
        raise QueryError(_undeclared(text, prefixes) or _at(text, int(place[1]), int(place[2]), place[3])) from error
    except (OSError, ValueError, RuntimeError, NotImplementedError) as error:
        raise QueryError(f"the query cannot be answered: {_one_line(error)}; simplify it") from error
    except Exception as error:
        # rdflib's own engine raises bare exceptions for unknown prefixes and functions
        if type(error) is not Exception:
            raise
        reason = f"the query is malformed: {_one_line(error)}; mend it"
        raise QueryError(_undeclared(text, prefixes) or reason) from error
    return Rows(columns=columns, rows=found, is_cut=is_cut, prefixes=short)


def _solutions(
    result: Result, limit: int | None, stopped: Callable[[], bool]
) -> tuple[tuple[tuple[Value, ...], ...], bool]:
    """Return rows as they are worked out, and whether there were more than the limit."""
    solutions = cast("Generator[Iterable[Node | None], None, None]", iter(result))
    found: list[tuple[Value, ...]] = []
    try:
        for row in solutions:
            if stopped():
                break
            if limit is not None and len(found) >= limit:
                return tuple(found), True
            found.append(tuple(_value(node) for node in row))
    finally:
        # what is left of the answer must be let go on this thread: Oxigraph's cannot leave it
        solutions.close()
        result.bindings = islice((), 0)
    return tuple(found), False


def _triples(result: Result, prefixes: Mapping[str, str], short: Mapping[str, str], limit: int | None) -> Rows:
    from rdflib import Graph

    triples = sorted(result.graph or (), key=lambda t: tuple(n.n3() for n in t))
    is_cut = limit is not None and len(triples) > limit
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in prefixes.items():
        graph.bind(prefix, namespace)
    for triple in triples[:limit]:
        graph.add(triple)
    rows = tuple(tuple(_value(node) for node in triple) for triple in triples[:limit])
    columns = ("subject", "predicate", "object")
    turtle = graph.serialize(format="turtle").strip() + "\n"
    return Rows(columns=columns, rows=rows, is_cut=is_cut, turtle=turtle, prefixes=short)


def _value(node: Node | None) -> Value:
    """Return a term as a plain value; whole decimals stay floats, so that both engines give the same."""
    from decimal import Decimal

    from rdflib import Literal

    if node is None or not isinstance(node, Literal):
        return None if node is None else str(node)
    value = node.value
    if isinstance(value, bool | int):
        return value
    if isinstance(value, float | Decimal):
        return float(value)
    return str(node)


def _at(text: str, line: int, column: int, reason: str) -> str:
    """Return the error for a place in a query: the line with a mark before the offending word, in one line."""
    lines = text.splitlines() or [""]
    shown = lines[min(line, len(lines)) - 1] if line >= 1 else ""
    at = max(min(column - 1, len(shown)), 0)
    marked = f"{shown[max(at - 60, 0) : at]}^{shown[at : at + 60]}"
    wanted = ", ".join(_one_line(reason).split(", ")[:6])
    return f"the query is malformed at line {line}, column {column}, at the ^ in: {marked} ({wanted}); mend it there"


def _undeclared(text: str, prefixes: Mapping[str, str]) -> str:
    """Return the error for a prefix that is neither standard nor declared; empty if there is none."""
    declared = {*prefixes, *_DECLARED.findall(text)}
    for number, line in enumerate(without_strings(text).splitlines(), start=1):
        for prefix in _PREFIXED.findall(line):
            if prefix not in declared:
                return (
                    f"the query uses the unknown prefix {prefix}: in line {number}; "
                    f"declare it with PREFIX {prefix}: <...>, or use one of {', '.join(sorted(prefixes))}"
                )
    return ""


def _one_line(error: object) -> str:
    words = " ".join(str(error).split())
    return words if len(words) <= 300 else words[:297] + "..."
