"""All triples of a dataset by subject and predicate, for reading it once."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar, overload

from graphbuild.errors import DatasetError
from graphbuild.rdf.vocabulary import term

if TYPE_CHECKING:
    from rdflib import Dataset

K = TypeVar("K", bound=StrEnum)


class Index:
    """The values of every subject's properties, as plain text; graphs are merged."""

    def __init__(self, dataset: Dataset) -> None:
        self._values: dict[str, dict[str, dict[str, None]]] = {}
        self._instances: dict[str, dict[str, None]] = {}
        kind = term("rdf:type")[1:-1]
        for (s, p, o), _ in dataset.store.triples((None, None, None), None):
            subject, predicate, value = str(s), str(p), str(o)
            self._values.setdefault(subject, {}).setdefault(predicate, {})[value] = None
            if predicate == kind:
                self._instances.setdefault(value, {})[subject] = None

    def instances(self, name: str) -> list[str]:
        """Return the subjects of a class, sorted."""
        return sorted(self._instances.get(term(name)[1:-1], ()))

    def all(self, node: str, name: str) -> list[str]:
        """Return the values of a property, sorted."""
        return sorted(self._values.get(node, {}).get(term(name)[1:-1], ()))

    def has(self, node: str, name: str) -> bool:
        """Whether the node has the property."""
        return term(name)[1:-1] in self._values.get(node, {})

    @overload
    def optional(self, node: str, name: str) -> str | None: ...

    @overload
    def optional(self, node: str, name: str, default: str) -> str: ...

    def optional(self, node: str, name: str, default: str | None = None) -> str | None:
        """Return the value of a property, the first in order of several, or the default."""
        values = self._values.get(node, {}).get(term(name)[1:-1])
        return min(values) if values else default

    def text(self, node: str, name: str) -> str:
        """Return the value of a property.

        Raises:
            DatasetError: it has none.
        """
        value = self.optional(node, name)
        if value is None:
            raise DatasetError(f"<{node}> has no {name}; the dataset is not whole, so build it again")
        return value

    def number(self, node: str, name: str) -> int:
        """Return the value of a property as a whole number.

        Raises:
            DatasetError: it has none, or no number.
        """
        text = self.text(node, name)
        try:
            return int(text)
        except ValueError as error:
            raise _no_number(node, name, text) from error

    def real(self, node: str, name: str) -> float:
        """Return the value of a property as a number.

        Raises:
            DatasetError: it has none, or no number.
        """
        text = self.text(node, name)
        try:
            return float(text)
        except ValueError as error:
            raise _no_number(node, name, text) from error

    def truth(self, node: str, name: str) -> bool:
        """Whether the property is true; False if it is missing."""
        return self.optional(node, name) in ("true", "1")

    def member(self, node: str, name: str, kind: type[K]) -> K:
        """Return the value of a property, a literal or a term of the vocabulary, as a member of the enumeration.

        Raises:
            DatasetError: it has none, or another.
        """
        text = self.text(node, name)
        try:
            return kind(text.rpartition("#")[2])
        except ValueError as error:
            raise DatasetError(f"<{node}> has the unknown {name} {text!r}; build the dataset again") from error


def _no_number(node: str, name: str, text: str) -> DatasetError:
    return DatasetError(f"<{node}> has no number but {text!r} as {name}; build the dataset again")
