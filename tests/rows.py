"""Rows of `graphbuild extract`, gone through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a row that has a text and characters."""
    if isinstance(value, dict):
        if isinstance(value.get("text"), str) and isinstance(value.get("start"), int):
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)
