"""Quads to JSON-LD, in the compact form of `ontologies/context.jsonld`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from graphbuild.rdf.order import SubjectOrder
from graphbuild.rdf.terms import Quad, Triple, split_literal
from graphbuild.rdf.vocabulary import XSD, read_context, term

_TYPE = term("rdf:type")


def write_jsonld(quads: Iterable[Quad], prefixes: Mapping[str, str], base: str) -> str:
    """Return the quads as one JSON-LD document with its context, every graph an object with "@graph"."""
    graphs: dict[str, set[Triple]] = {}
    for s, p, o, g in quads:
        graphs.setdefault(g, set()).add((s, p, o))
    order = SubjectOrder({t for triples in graphs.values() for t in triples}, base)
    writer = _Writer(prefixes)
    content: list[Any] = []
    for graph in sorted(graphs, key=order.graph):
        nodes = writer.nodes(graphs[graph], order)
        content += [{"@id": writer.name(graph), "@graph": nodes}] if graph else nodes
    extra = {
        prefix: namespace for prefix, namespace in sorted(prefixes.items()) if prefix not in read_context() and prefix
    }
    document = {"@context": {**read_context(), **extra}, "@graph": content}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


class _Writer:
    """Terms in compact form."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefix = {namespace: prefix for prefix, namespace in sorted(prefixes.items(), reverse=True) if prefix}
        self._types = {key: value["@type"] for key, value in read_context().items() if isinstance(value, dict)}

    def name(self, node: str) -> str:
        """Return an IRI or blank node in compact form."""
        if node.startswith("_:"):
            return node
        iri = node[1:-1]
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        prefix = self._prefix.get(iri[:cut])
        # a name that begins with "//" after its prefix would be read as an IRI with an authority
        return f"{prefix}:{iri[cut:]}" if prefix and iri[cut:] else iri

    def nodes(self, triples: set[Triple], order: SubjectOrder) -> list[dict[str, Any]]:
        """Return one object per subject."""
        subjects: dict[str, dict[str, list[str]]] = {}
        for s, p, o in sorted(triples):
            subjects.setdefault(s, {}).setdefault(p, []).append(o)
        return [self._node(s, subjects[s]) for s in sorted(subjects, key=order.subject)]

    def _node(self, subject: str, properties: dict[str, list[str]]) -> dict[str, Any]:
        found: dict[str, Any] = {"@id": self.name(subject)}
        for p, values in properties.items():
            if p == _TYPE and not any(v.startswith('"') for v in values):
                found["@type"] = [self.name(v) for v in values]
                continue
            key = self.name(p)
            items = [self._value(key, v) for v in values]
            found[key] = items[0] if len(items) == 1 else items
        return found

    def _value(self, key: str, value: str) -> str | int | bool | dict[str, str]:
        expected = self._types.get(key)
        if not value.startswith('"'):
            return self.name(value) if expected == "@id" else {"@id": self.name(value)}
        text, datatype, language = split_literal(value)
        if language:
            return {"@value": text, "@language": language}
        if not datatype:
            return text if expected is None else {"@value": text}
        if datatype == f"{XSD}boolean" and text in ("true", "false") and expected is None:
            return text == "true"
        if datatype == f"{XSD}integer" and expected is None and str(int(text)) == text and abs(int(text)) < 2**53:
            return int(text)
        compact = self.name(f"<{datatype}>")
        return text if expected == compact else {"@value": text, "@type": compact}
