"""A user's own actors: a table in CSV, one row a term of an actor.

    name,aliases,kind,country,sector,wikidata,role,start,end
    Anna Weber,A. Weber|Weber,person,DEU,GOV,,trade envoy,2021-03-01,2024-06
    Harbor League,,organization,SGP,BUS,,,,

Only `name` is needed.  Aliases stand between |; `kind` is state, person, organization, group or place, and told by
the name where it is empty; `country` is ISO 3166-1 alpha-3 and `sector` a PLOVER code; `start` and `end` are
YYYY-MM-DD, YYYY-MM or YYYY.  Lines that begin with # are comments.  Several rows of one name give it several terms.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from graphbuild.errors import ActorTableError
from graphbuild.model import ActorKind
from graphbuild.resolve.actor_dictionary import is_dictionary, read_dictionary
from graphbuild.resolve.gazetteer import fold_name

COLUMNS = ("name", "aliases", "kind", "country", "sector", "wikidata", "role", "start", "end")
_DATE = re.compile(r"(\d{4}(-\d\d(-\d\d)?)?)?\Z")
_RULES = {
    "country": (re.compile(r"([A-Z]{3})?\Z"), "use three capital letters of ISO 3166-1, or none"),
    "sector": (re.compile(r"([A-Z]{3})?\Z"), "use three capital letters of a PLOVER sector, or none"),
    "wikidata": (re.compile(r"(Q[1-9]\d*)?\Z"), "use an id such as Q30, or none"),
    "start": (_DATE, "write YYYY-MM-DD, YYYY-MM or YYYY"),
    "end": (_DATE, "write YYYY-MM-DD, YYYY-MM or YYYY"),
}


@dataclass(frozen=True, slots=True)
class OwnRow:
    """One term of one actor; empty strings where nothing is given."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str = ""
    country: str = ""
    sector: str = ""
    wikidata: str = ""
    role: str = ""
    start: str = ""
    end: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.aliases)


@lru_cache(maxsize=4)
def read_own_actors(text: str, name: str = "actors.csv") -> tuple[OwnRow, ...]:
    """Return the rows of a table, or of an actor dictionary in the form of TABARI and PETRARCH, in file order.

    Raises:
        ActorTableError: a line is malformed; the message names the file, called `name`, and the line.
    """
    if is_dictionary(text):
        return tuple(OwnRow(*row) for row in read_dictionary(text, name))
    return tuple(_rows(text.lstrip("\ufeff").splitlines(), name))


def _rows(lines: Iterable[str], name: str) -> Iterator[OwnRow]:
    numbered = [(i, line) for i, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not numbered:
        raise ActorTableError(f"{name} holds no actor; its first line is to be: {','.join(COLUMNS)}")
    columns = [c.strip().lower() for c in next(csv.reader([numbered[0][1]]))]
    unknown = [c for c in columns if c not in COLUMNS]
    if "name" not in columns or unknown or len(set(columns)) != len(columns):
        wrong = f"has the unknown column {unknown[0]!r}" if unknown else "needs one column `name`, none twice"
        raise ActorTableError(f"{name}, line {numbered[0][0]}, {wrong}; the columns are {','.join(COLUMNS)}")
    for line, text in numbered[1:]:
        try:
            cells = [cell.strip() for cell in next(csv.reader([text], strict=True))]
        except csv.Error:
            raise ActorTableError(f"{name}, line {line}, has an open quotation mark; close it in the line") from None
        if len(cells) > len(columns):
            wrong = f"has {len(cells)} cells for {len(columns)} columns"
            raise ActorTableError(f"{name}, line {line}, {wrong}; put values with a comma in quotes")
        yield _row(dict(zip(columns, cells, strict=False)), f"{name}, line {line},")


def _row(cells: dict[str, str], where: str) -> OwnRow:
    if not fold_name(cells.get("name", "")):
        raise ActorTableError(f"{where} has no name; give one with a letter or digit, or take the line out")
    for column, (pattern, remedy) in _RULES.items():
        value = cells.get(column, "")
        if not pattern.match(value):
            raise ActorTableError(f"{where} gives the {column} {value!r}; {remedy}")
    kind = cells.get("kind", "")
    if kind and kind not in set(ActorKind):
        raise ActorTableError(f"{where} gives the kind {kind!r}; use one of: {', '.join(ActorKind)}")
    start, end = cells.get("start", ""), cells.get("end", "")
    if start and end and end < start[: len(end)]:
        raise ActorTableError(f"{where} ends before it starts; swap {start} and {end}")
    aliases = tuple(a.strip() for a in cells.get("aliases", "").split("|") if fold_name(a))
    kept = {c: cells.get(c, "") for c in ("country", "sector", "wikidata", "role", "start", "end")}
    return OwnRow(cells["name"], aliases, kind, **kept)
