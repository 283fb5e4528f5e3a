"""Frozen values made at the cost of plain ones.

A frozen dataclass writes each of its fields through `object.__setattr__`, which is most of what making one costs.
Here the fields are written while the value is still a draft: of a class with the same slots that is not frozen.
Then it becomes what it is, for good.  Equality, hashing, printing and the refusal to be changed stay the dataclass's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from functools import lru_cache, wraps
from typing import Any, TypeVar

T = TypeVar("T")


def quickly_made(kind: type[T]) -> type[T]:
    """Return the frozen dataclass with slots, its constructor twice as fast; it has no `__post_init__`.

    >>> from dataclasses import dataclass
    >>> @quickly_made
    ... @dataclass(frozen=True, slots=True, kw_only=True)
    ... class Point:
    ...     x: int
    ...     y: int = 0
    >>> Point(x=1) == Point(x=1, y=0), Point(x=1).y
    (True, 0)
    """
    noun: Any = kind
    known = {f.name: f for f in fields(noun)}
    defaults = {f"default_{name}": f.default for name, f in known.items() if f.default is not MISSING}
    lines = [
        f"def __init__(self, *, {', '.join(map(_parameter, known.values()))}):",
        "    _set_class(self, _draft)",
        *(f"    self.{name} = {name}" for name in known),
        "    self.__class__ = _kind",
    ]
    # no field is called as the class and its draft are here, with an underscore
    known_as = {"_kind": kind, "_draft": draft_of(noun), "_set_class": object.__dict__["__class__"].__set__}
    made = _function("__init__", lines, known_as | defaults)
    noun.__init__ = wraps(noun.__init__)(made)
    return kind


@lru_cache(maxsize=512)  # one for each class and the fields that some line of code changes together
def copier(kind: Any, changes: tuple[str, ...]) -> Callable[..., Any]:
    """Return the function that takes a value of the class and new values of these fields, and gives the new value.

    Raises:
        AttributeError: the class has no field of that name.
    """
    slots: tuple[str, ...] = kind.__slots__
    for name in changes:
        if name not in slots:
            raise AttributeError(f"{kind.__name__} has no field named {name!r}")
    lines = [
        f"def copy(_old, {', '.join(changes)}):",
        "    _new = _make(_draft)",
        *(f"    _new.{name} = {name if name in changes else f'_old.{name}'}" for name in slots),
        "    _new.__class__ = _kind",
        "    return _new",
    ]
    copy: Callable[..., Any] = _function(
        "copy", lines, {"_kind": kind, "_draft": draft_of(kind), "_make": object.__new__}
    )
    return copy


@lru_cache(maxsize=128)
def draft_of(kind: Any) -> type:
    """Return a class with the same slots whose values can be changed."""
    return type(f"Draft{kind.__name__}", (), {"__slots__": kind.__slots__})


def _parameter(field: Field[Any]) -> str:
    return field.name if field.default is MISSING else f"{field.name}=default_{field.name}"


def _function(name: str, lines: list[str], known: dict[str, Any]) -> Any:
    """The function that the lines define, as `dataclasses` makes its own."""
    found: dict[str, Any] = {}
    exec("\n".join(lines), known, found)  # noqa: S102  # the names are those of the project's own fields
    return found[name]
