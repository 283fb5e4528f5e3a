"""Sentences to actors and mentions: one node for one actor."""

from graphbuild.resolve.linking import link_statements
from graphbuild.resolve.phrase_text import ResolvedPhrase, resolve_phrase
from graphbuild.resolve.resolution import Resolution, resolve_actors
from graphbuild.resolve.scenery import without_scenery
from graphbuild.resolve.tables import Tables, build_tables, load_tables

__all__ = [
    "Resolution",
    "ResolvedPhrase",
    "Tables",
    "build_tables",
    "link_statements",
    "load_tables",
    "resolve_actors",
    "resolve_phrase",
    "without_scenery",
]
