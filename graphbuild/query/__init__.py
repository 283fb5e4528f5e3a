"""Dataset and query to rows."""

from graphbuild.query.catalog import NamedQuery, Parameter, find_query, named_queries
from graphbuild.query.reach import check_reach, find_fetch, is_update, names_graphs
from graphbuild.query.rows import Rows, Value, format_rows
from graphbuild.query.running import declare_prefixes, query_prefixes, run_query

__all__ = [
    "NamedQuery",
    "Parameter",
    "Rows",
    "Value",
    "check_reach",
    "declare_prefixes",
    "find_fetch",
    "find_query",
    "format_rows",
    "is_update",
    "named_queries",
    "names_graphs",
    "query_prefixes",
    "run_query",
]
