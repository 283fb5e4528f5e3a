"""Prefixes and terms: the namespaces that data, queries and files share."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from graphbuild.errors import OntologyError
from graphbuild.resources import ontology_path

XSD = "http://www.w3.org/2001/XMLSchema#"
GB = "https://w3id.org/graphbuild/ns#"
EVENT_TYPES = "https://w3id.org/graphbuild/event-type/"
WIKIDATA = "http://www.wikidata.org/entity/"
DATA_FOLDERS = {
    "actor": "actor/",
    "article": "article/",
    "event": "event/",
    "outlet": "outlet/",
    "rel": "rel/",
    "run": "run/",
    "statement": "statement/",
}
"""Prefix of every kind of data and its folder below the base."""


@cache
def read_context() -> dict[str, Any]:
    """Return the JSON-LD context that ships with the package: prefixes, and the types of properties.

    Raises:
        OntologyError: the file is missing or malformed.
    """
    try:
        context: dict[str, Any] = json.loads(ontology_path("context.jsonld").read_text(encoding="utf-8"))["@context"]
    except (ValueError, KeyError) as error:
        raise OntologyError("ontologies/context.jsonld is malformed; reinstall graphbuild with pip") from error
    return context


@cache
def vocabulary_prefixes() -> dict[str, str]:
    """Return the prefixes of vocabularies, those of data excepted."""
    return {name: value for name, value in read_context().items() if isinstance(value, str)}


def data_prefixes(base: str) -> dict[str, str]:
    """Return the prefixes of data below a base IRI.

    >>> data_prefixes("https://example.org/")["actor"]
    'https://example.org/actor/'
    """
    return {prefix: base + folder for prefix, folder in DATA_FOLDERS.items()}


@cache
def term(name: str) -> str:
    """Return a prefixed name as an N-Triples term.

    >>> term("gb:Actor")
    '<https://w3id.org/graphbuild/ns#Actor>'
    """
    prefix, _, local = name.partition(":")
    return f"<{vocabulary_prefixes()[prefix]}{local}>"
