"""What a code amounts to: type and mode, with their CAMEO root, quad class and score."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from graphbuild.errors import OntologyError
from graphbuild.resources import read_rows


@dataclass(frozen=True, slots=True)
class Code:
    """A type of event and its mode; the empty type says that the words name no act between actors."""

    type: str
    mode: str = ""

    def __str__(self) -> str:
        return f"{self.type}/{self.mode}" if self.mode else self.type or "no act"


NO_ACT = Code("")
STATEMENT = Code("STATEMENT")


@cache
def cameo_root(kind: str) -> str:
    """Return the two digits of a type's CAMEO root.

    >>> cameo_root("SANCTION")
    '16'
    """
    return _type_row(kind)["cameo"]


@cache
def quad_class(kind: str) -> int:
    """Return a type's quad class: 0 none, 1, 2 verbal, material cooperation, 3, 4 verbal, material conflict.

    >>> quad_class("SANCTION"), quad_class("CONCEDE"), quad_class("STATEMENT")
    (4, 1, 0)
    """
    return int(_type_row(kind)["quad"])


@cache
def score(code: Code) -> float:
    """Return a code's score, -10 (conflict) to 10 (cooperation).

    >>> score(Code("ASSAULT", "aerial")), score(Code("AID"))
    (-10.0, 7.0)
    """
    scores = _scores()
    return scores.get((code.type, code.mode), scores[(code.type, "")])


@cache
def known_codes() -> frozenset[Code]:
    """Return every code there is, with "no act"."""
    return frozenset(Code(kind, mode) for kind, mode in _scores()) | {Code(kind) for kind in _types()} | {NO_ACT}


def is_cooperative(code: Code) -> bool:
    """Whether the act is cooperation, verbal or material."""
    return quad_class(code.type) in (1, 2)


@cache
def _types() -> dict[str, dict[str, str]]:
    return {row["type"]: row for row in read_rows("coding", "types.csv")}


def _type_row(kind: str) -> dict[str, str]:
    try:
        return _types()[kind]
    except KeyError:
        raise OntologyError(f"{kind} is no type of event; use one listed in graphbuild/coding/data/types.csv") from None


@cache
def _scores() -> dict[tuple[str, str], float]:
    return {(row["type"], row["mode"]): float(row["score"]) for row in read_rows("coding", "scores.csv")}
