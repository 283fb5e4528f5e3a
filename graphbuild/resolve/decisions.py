"""A person's decisions on actors, from a YAML file (actors.yaml): who is the same, who is not, names, kinds, countries.

    same:
      - [Q7747, Vladimir Vladimirovich]       # the first stays
    different:
      - [the group, Hezbollah]                # these words do not mean that actor
    rename:
      Q30: America
    kind:
      Castner Range: place
    country:
      Jane Doe: FRA

An actor is named by its id or by one of its names.  Without the file the next build is as it was before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

import yaml

from graphbuild.errors import ActorTableError
from graphbuild.model import ActorKind

Key = Literal["same", "different", "rename", "kind", "country"]
_LISTS, _MAPS = ("same", "different"), ("rename", "kind", "country")
_CODE = re.compile(r"[A-Z]{3}\Z")


@dataclass(frozen=True, slots=True)
class Decisions:
    """What was decided, in the order of the file; actors are ids or names as written."""

    same: tuple[tuple[str, ...], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    rename: dict[str, str] = field(default_factory=dict)
    kind: dict[str, ActorKind] = field(default_factory=dict)
    country: dict[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.same or self.different or self.rename or self.kind or self.country)


@lru_cache(maxsize=8)
def read_decisions(text: str, name: str = "actors.yaml") -> Decisions:
    """Return the decisions in the text of a file; `name` is what errors call it.

    >>> read_decisions("rename: {Q30: America}").rename
    {'Q30': 'America'}

    Raises:
        ActorTableError: the text is no YAML, or an entry is malformed; the message tells the line.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        raise _error(name, line, "is no YAML", "mend the line; names with a colon or # go in quotes") from None
    if root is None:
        return Decisions()
    reader = _Reader(name)
    found: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in reader.pairs(root, "the file"):
        if key.value not in (*_LISTS, *_MAPS):
            wanted = ", ".join((*_LISTS, *_MAPS))
            raise reader.error(key, f"holds the unknown key {key.value!r}", f"use one of: {wanted}")
        found[key.value] = (key, value)
    return Decisions(
        same=tuple(reader.groups(found.get("same"), 2, None)),
        different=tuple((a, b) for a, b in reader.groups(found.get("different"), 2, 2)),
        rename=dict(reader.values(found.get("rename"))),
        kind={key: ActorKind(value) for key, value in reader.values(found.get("kind"), "kind")},
        country=dict(reader.values(found.get("country"), "country")),
    )


class _Reader:
    """Turns nodes into values and tells the line of what is wrong."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def error(self, node: yaml.Node, wrong: str, remedy: str) -> ActorTableError:
        return _error(self.name, node.start_mark.line + 1, wrong, remedy)

    def pairs(self, node: yaml.Node, what: str) -> Iterator[tuple[yaml.Node, yaml.Node]]:
        if not isinstance(node, yaml.MappingNode):
            raise self.error(node, f"is wrong: {what} holds no mapping", "write `key: value` lines")
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or not key.value.strip():
                raise self.error(key, "has a key that is no name", "write an actor's id or name")
            if key.value in seen:
                raise self.error(key, f"repeats {key.value!r}", "keep one of the entries")
            seen.add(key.value)
            yield key, value

    def text(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip() or node.tag.endswith(":null"):
            raise self.error(node, "has an entry that is no name", "write an actor's id or name")
        return str(node.value).strip()

    def groups(
        self, pair: tuple[yaml.Node, yaml.Node] | None, least: int, most: int | None
    ) -> Iterator[tuple[str, ...]]:
        if pair is None:
            return
        key, node = pair
        if not isinstance(node, yaml.SequenceNode):
            raise self.error(key, f"is wrong: {key.value} holds no list", "write `- [one, other]` lines below it")
        for group in node.value:
            size = len(group.value) if isinstance(group, yaml.SequenceNode) else 0
            if size < least or (most is not None and size > most):
                count = "two names" if most == least else "two or more names"
                raise self.error(group, f"does not list {count}", "write `- [one, other]`")
            yield tuple(self.text(each) for each in group.value)

    def values(self, pair: tuple[yaml.Node, yaml.Node] | None, rule: str = "") -> Iterator[tuple[str, str]]:
        if pair is None:
            return
        key, node = pair
        for actor, value in self.pairs(node, str(key.value)):
            text = self.text(value)
            if rule == "kind" and text not in set(ActorKind):
                raise self.error(value, f"gives the kind {text!r}", f"use one of: {', '.join(ActorKind)}")
            if rule == "country" and not _CODE.match(text):
                raise self.error(value, f"gives the country {text!r}", "use three capital letters of ISO 3166-1")
            yield str(actor.value).strip(), text


def _error(name: str, line: int, wrong: str, remedy: str) -> ActorTableError:
    return ActorTableError(f"{name}, line {line}, {wrong}; {remedy}")
