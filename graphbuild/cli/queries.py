"""`graphbuild queries`: the queries that ship with graphbuild."""

from __future__ import annotations


def queries() -> None:
    """List the queries that have a name."""
    from graphbuild.query import named_queries

    for found in named_queries():
        print(found)
