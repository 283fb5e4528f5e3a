"""Sentences to actors and mentions: one node for one actor."""

from graphbuild.resolve.actor_files import read_actor_files, read_decisions_file, read_own_file
from graphbuild.resolve.deciding import apply_decisions
from graphbuild.resolve.decisions import Decisions, read_decisions
from graphbuild.resolve.linking import link_statements
from graphbuild.resolve.merging import Proposal, propose_merges
from graphbuild.resolve.own_actors import OwnRow, read_own_actors
from graphbuild.resolve.phrase_text import ResolvedPhrase, resolve_phrase
from graphbuild.resolve.resolution import Resolution, resolve_actors
from graphbuild.resolve.scenery import without_scenery
from graphbuild.resolve.tables import Tables, build_tables, load_tables

__all__ = [
    "Decisions",
    "OwnRow",
    "Proposal",
    "Resolution",
    "ResolvedPhrase",
    "Tables",
    "apply_decisions",
    "build_tables",
    "link_statements",
    "load_tables",
    "propose_merges",
    "read_actor_files",
    "read_decisions",
    "read_decisions_file",
    "read_own_actors",
    "read_own_file",
    "resolve_actors",
    "resolve_phrase",
    "without_scenery",
]
