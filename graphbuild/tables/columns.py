"""The columns of every table, in order: a public contract.

Text is "string" with <NA> for what is missing, whole numbers are "Int64", numbers "Float64", truth values
"boolean": all nullable, so a dtype never depends on the data.  The descriptions stand in `data/columns.csv`.
"""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.resources import read_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its name, its pandas dtype and what it holds."""

    table: str
    name: str
    dtype: str
    meaning: str


def table_columns(table: str) -> tuple[Column, ...]:
    """Return the columns of the table "statements", "events", "actors" or "quadruples", in order.

    >>> [column.name for column in table_columns("quadruples")]
    ['source', 'relation', 'target', 'date']
    """
    return tuple(Column(**row) for row in read_rows("tables", "columns.csv") if row["table"] == table)


STATEMENT_COLUMNS = table_columns("statements")
EVENT_COLUMNS = table_columns("events")
ACTOR_COLUMNS = table_columns("actors")
QUADRUPLE_COLUMNS = table_columns("quadruples")
