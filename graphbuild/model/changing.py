"""A copy of a value with some fields changed, several times faster than `dataclasses.replace`."""

from __future__ import annotations

from typing import Any, TypeVar

from graphbuild.model.drafts import copier

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
    copy: T = copier(kind, tuple(changes))(value, *changes.values())
    return copy
