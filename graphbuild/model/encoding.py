"""Every noun to JSON and back: dataclasses as objects, tuples as arrays, enumerations as their values."""

from __future__ import annotations

import types
import typing
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")

_PLAIN = (str, int, float, bool)


def to_json(value: object) -> Any:
    """Return the value as what `json.dumps` takes.

    >>> from graphbuild.model.text import Span
    >>> to_json(Span(start=1, end=3))
    {'start': 1, 'end': 3}
    """
    kind: Any = type(value)
    if value is None or kind in _PLAIN:
        return value
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    names = _field_names(kind)
    if names:
        items = ((name, getattr(value, name)) for name in names)
        return {name: item if type(item) in _PLAIN else to_json(item) for name, item in items}
    return value.value if isinstance(value, StrEnum) else value


def from_json(kind: type[T], data: Any) -> T:
    """Return the value of this type that `to_json` gave as `data`.

    Raises:
        KeyError, TypeError, ValueError: the data is not of the type's form.

    >>> from graphbuild.model.text import Span
    >>> from_json(Span, {"start": 1, "end": 3})
    Span(start=1, end=3)
    """
    return typing.cast(T, _decode(kind, data))


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    """The fields of a noun; nothing for what is none."""
    return tuple(_field_types(kind)) if is_dataclass(kind) else ()


@cache
def _field_types(kind: type) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {f.name: hints[f.name] for f in fields(kind) if f.init}


def _decode(kind: Any, data: Any) -> Any:
    if isinstance(kind, types.UnionType):
        if data is None:
            return None
        return _decode(next(k for k in kind.__args__ if k is not types.NoneType), data)
    if typing.get_origin(kind) is tuple:
        (item, *_) = typing.get_args(kind)
        return tuple(_decode(item, d) for d in data)
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _field_types(kind)
        unknown = set(data) - set(hints)
        if unknown:
            raise ValueError(f"unknown fields of {kind.__name__}: {', '.join(sorted(unknown))}")
        return kind(**{name: _decode(hints[name], value) for name, value in data.items()})
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(data)
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if kind in (str, int, float, bool) and not isinstance(data, kind):
        raise TypeError(f"expected {kind.__name__}, found {type(data).__name__}")
    return data
