"""Sentences to actors and mentions: one node for one actor."""

from graphbuild.resolve.resolution import Resolution, resolve_actors
from graphbuild.resolve.tables import Tables, build_tables, load_tables

__all__ = ["Resolution", "Tables", "build_tables", "load_tables", "resolve_actors"]
