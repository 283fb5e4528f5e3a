"""The queries that ship with graphbuild: `ontologies/queries/*.rq`.

The first line of a file is a comment with the question; a comment `# parameter: NAME = DEFAULT (MEANING)`
declares a parameter, which the query uses as `$NAME`.  A meaning that begins with "date" or "number"
says what values are taken; "required" that there is no default.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from graphbuild.errors import OntologyError, QueryError
from graphbuild.resources import ontology_path

_PARAMETER = re.compile(r"#\s*parameter:\s*([A-Za-z_]\w*)\s*=\s*(.*?)\s*\((.*)\)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """What can be set in a query."""

    name: str
    default: str
    meaning: str

    @property
    def kind(self) -> str:
        """What values it takes: "date", "number" or "text"."""
        first = self.meaning.partition(";")[0].strip()
        return first if first in ("date", "number") else "text"

    @property
    def is_required(self) -> bool:
        """Whether it has no default."""
        return self.meaning.startswith("required")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedQuery:
    """A query that ships with graphbuild; `str` gives its name, question and parameters on one line."""

    name: str
    question: str
    parameters: tuple[Parameter, ...]
    text: str

    def __str__(self) -> str:
        """Return name, question and parameters in one line."""
        settings = " ".join(f"--set {p.name}=…" for p in self.parameters)
        return f"{self.name:26}{self.question}" + (f"  [{settings}]" if settings else "")


@cache
def named_queries() -> tuple[NamedQuery, ...]:
    """Return the queries that ship with graphbuild, sorted by name.

    Raises:
        OntologyError: the installation lacks them, or one asks no question.
    """
    paths = sorted(ontology_path("queries").glob("*.rq"), key=lambda path: path.stem)
    return tuple(parse_query(path.stem, path.read_text(encoding="utf-8")) for path in paths)


def find_query(name: str) -> NamedQuery:
    """Return the query of this name.

    Raises:
        QueryError: there is none.
    """
    known = {query.name: query for query in named_queries()}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    raise QueryError(f"no query is named {name!r}; {hint}see them all with: graphbuild queries")


def parse_query(name: str, text: str) -> NamedQuery:
    r"""Return a query file as a named query.

    Raises:
        OntologyError: its first line asks no question.

    >>> parse_query("x", "# Who?\n# parameter: actor = Peru (name)\nASK {}").parameters
    (Parameter(name='actor', default='Peru', meaning='name'),)
    """
    first = text.partition("\n")[0]
    if not first.startswith("# ") or not first.rstrip().endswith("?"):
        raise OntologyError(f"the first line of the query {name} is no comment with a question; write one")
    return NamedQuery(name=name, question=first[2:].strip(), parameters=find_parameters(text), text=text)


def find_parameters(text: str) -> tuple[Parameter, ...]:
    """Return the parameters that comments of a query declare, in order."""
    found = (_PARAMETER.fullmatch(line) for line in text.splitlines())
    return tuple(Parameter(name=m[1], default=m[2], meaning=m[3]) for m in found if m)
