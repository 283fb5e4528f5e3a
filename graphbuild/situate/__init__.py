"""Statements to when and where: time expressions, and the time and place of each statement."""

from graphbuild.situate.dates import find_times
from graphbuild.situate.places import KnownPlace, capital_of, known_place
from graphbuild.situate.situations import situate_statements

__all__ = ["KnownPlace", "capital_of", "find_times", "known_place", "situate_statements"]
