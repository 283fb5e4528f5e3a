"""What made a dataset: the run, without clock time or path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphbuild.model import content_id
from graphbuild.rdf.terms import Triple, quoted
from graphbuild.rdf.vocabulary import term

_TYPE = term("rdf:type")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Versions and hashes of a run; the same inputs, settings and versions have the same id."""

    version: str  # of graphbuild
    model: str = ""  # name of the trained pipeline
    model_version: str = ""
    model_sha256: str = ""
    settings: str = ""  # hash of the settings
    inputs: str = ""  # hash of the input files

    @property
    def id(self) -> str:
        """A hash of all fields."""
        return content_id(self.version, self.model, self.model_version, self.model_sha256, self.settings, self.inputs)


def run_triples(iri: str, run: Run) -> Iterator[Triple]:
    """Yield the description of a run as a prov:Activity."""
    yield iri, _TYPE, term("gb:Run")
    yield iri, _TYPE, term("prov:Activity")
    yield iri, term("gb:id"), quoted(run.id)
    for name, value in (
        ("gb:version", run.version),
        ("gb:modelName", run.model),
        ("gb:modelVersion", run.model_version),
        ("gb:modelSha256", run.model_sha256),
        ("gb:settingsHash", run.settings),
        ("gb:inputsHash", run.inputs),
    ):
        if value:
            yield iri, term(name), quoted(value)
