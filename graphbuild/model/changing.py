"""A copy of a value with some fields changed, several times faster than `dataclasses.replace`."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


def changed(value: T, /, **changes: object) -> T:
    """Return a copy of a frozen value with these fields changed; the value itself stays as it is.

    Unlike `dataclasses.replace` it does not run the class's `__init__`, which costs most of the time there.

    Raises:
        AttributeError: the value has no field of that name.

    >>> from graphbuild.model.text import Span
    >>> changed(Span(start=1, end=3), end=5)
    Span(start=1, end=5)
    """
    kind: Any = type(value)
    copy: T = object.__new__(kind)
    for name, read, write in _slots(kind):
        write(copy, changes.pop(name) if name in changes else read(value))
    if changes:
        raise AttributeError(f"{kind.__name__} has no field named {next(iter(changes))!r}")
    return copy


@cache
def _slots(kind: type) -> tuple[tuple[str, Callable[[Any], Any], Callable[[Any, Any], None]], ...]:
    """Name, reader and writer of each slot; the writer passes by the class's refusal to be changed."""
    slots = [(name, getattr(kind, name)) for name in kind.__slots__]  # type: ignore[attr-defined]  # all nouns have slots
    return tuple((name, slot.__get__, slot.__set__) for name, slot in slots)
