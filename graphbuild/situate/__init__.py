"""Statements to when and where."""

from graphbuild.situate.dates import find_times

__all__ = ["find_times"]
