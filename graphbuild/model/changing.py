"""A copy of a value with some fields changed, several times faster than `dataclasses.replace`."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")

_set = object.__setattr__


def changed(value: T, **changes: object) -> T:
    """Return a copy of a frozen value with these fields changed; the value itself stays as it is.

    Unlike `dataclasses.replace` it does not run the class's `__init__`, which costs most of the time there.

    Raises:
        AttributeError: the value has no field of that name.

    >>> from graphbuild.model.text import Span
    >>> changed(Span(start=1, end=3), end=5)
    Span(start=1, end=5)
    """
    kind = type(value)
    copy = object.__new__(kind)
    for name in kind.__slots__:  # type: ignore[attr-defined]  # every noun of the model has slots
        _set(copy, name, getattr(value, name))
    for name, new in changes.items():
        _set(copy, name, new)
    return copy
