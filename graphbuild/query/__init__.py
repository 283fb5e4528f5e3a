"""Dataset and query to rows."""

from graphbuild.query.catalog import NamedQuery, Parameter, find_query, named_queries
from graphbuild.query.rows import Rows, Value, format_rows
from graphbuild.query.running import query_prefixes, run_query

__all__ = [
    "NamedQuery",
    "Parameter",
    "Rows",
    "Value",
    "find_query",
    "format_rows",
    "named_queries",
    "query_prefixes",
    "run_query",
]
