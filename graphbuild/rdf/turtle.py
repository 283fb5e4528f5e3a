"""Quads to Turtle and TriG: subjects in sections, types and names first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from graphbuild.rdf.order import SubjectOrder
from graphbuild.rdf.terms import Quad, Triple, split_literal
from graphbuild.rdf.vocabulary import XSD, term

_LOCAL = re.compile(r"(?:(?:[A-Za-z0-9_]|%[0-9A-F]{2})(?:[A-Za-z0-9_.-]|%[0-9A-F]{2})*)?(?<!\.)")
_RELATIVE = re.compile(r"[A-Za-z0-9_%-][A-Za-z0-9_%.,=#-]*(?:/[A-Za-z0-9_%-][A-Za-z0-9_%.,=#-]*)+")
_REIFIED = re.compile(r"<<\( (\S+) (\S+) (.+) \)>>", re.DOTALL)
_BARE = {
    f"{XSD}boolean": re.compile("true|false"),
    f"{XSD}integer": re.compile(r"[+-]?[0-9]+"),
    f"{XSD}decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
}
_TYPE = term("rdf:type")
_FIRST = {
    name: rank
    for rank, name in enumerate(
        [
            _TYPE,
            term("rdfs:label"),
            term("skos:prefLabel"),
            term("schema:headline"),
            term("rdf:subject"),
            term("rdf:predicate"),
            term("rdf:object"),
            term("gb:id"),
        ]
    )
}


def write_turtle(quads: Iterable[Quad], prefixes: Mapping[str, str], base: str) -> str:
    """Return the quads as Turtle, the graphs merged."""
    triples = {(s, p, o) for s, p, o, _ in quads}
    writer = _Writer(prefixes, base)
    body = writer.blocks(triples, SubjectOrder(triples, base), indent="")
    return writer.header() + body


def write_trig(quads: Iterable[Quad], prefixes: Mapping[str, str], base: str) -> str:
    """Return the quads as TriG, graph by graph: first what articles share, then the articles."""
    graphs: dict[str, set[Triple]] = {}
    for s, p, o, g in quads:
        graphs.setdefault(g, set()).add((s, p, o))
    order = SubjectOrder({t for triples in graphs.values() for t in triples}, base)
    writer = _Writer(prefixes, base)
    parts: list[str] = []
    for graph in sorted(graphs, key=order.graph):
        body = writer.blocks(graphs[graph], order, indent="    " if graph else "")
        parts.append(f"\n{writer.term(graph)} {{\n{body.rstrip()}\n}}\n" if graph else body)
    return writer.header() + "".join(parts)


class _Writer:
    """Terms in short form; the prefixes that were needed."""

    def __init__(self, prefixes: Mapping[str, str], base: str) -> None:
        self._prefix = {namespace: prefix for prefix, namespace in sorted(prefixes.items(), reverse=True)}
        self._base = base
        self._used: set[str] = set()
        self._short: dict[str, str] = {}

    def header(self) -> str:
        """Return the base and the prefixes that were used, sorted."""
        lines = [f"@prefix {self._prefix[n]}: <{n}> .\n" for n in sorted(self._used, key=lambda n: self._prefix[n])]
        return f"@base <{self._base}> .\n" + "".join(lines)

    def term(self, name: str) -> str:
        """Return a term in its shortest form."""
        short = self._short.get(name)
        if short is None:
            short = self._short[name] = self._shorten(name)
        return short

    def _shorten(self, name: str) -> str:
        if name.startswith("<<("):
            found = _REIFIED.fullmatch(name)
            return f"<<( {' '.join(self.term(part) for part in found.groups())} )>>" if found else name
        if name.startswith("<"):
            return self._iri(name[1:-1])
        if name.startswith("_:"):
            return name
        text, datatype, _ = split_literal(name)
        if datatype in _BARE and _BARE[datatype].fullmatch(text):
            return text
        return f"{name[: name.rindex('^^')]}^^{self._iri(datatype)}" if datatype else name

    def _iri(self, iri: str) -> str:
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        namespace, local = iri[:cut], iri[cut:]
        if namespace in self._prefix and _LOCAL.fullmatch(local):
            self._used.add(namespace)
            return f"{self._prefix[namespace]}:{local}"
        rest = iri[len(self._base) :]
        if iri.startswith(self._base) and _RELATIVE.fullmatch(rest):
            return f"<{rest}>"
        return f"<{iri}>"

    def blocks(self, triples: set[Triple], order: SubjectOrder, *, indent: str) -> str:
        """Return one block per subject, in sections with a heading."""
        subjects: dict[str, list[tuple[str, str]]] = {}
        for s, p, o in triples:
            subjects.setdefault(s, []).append((p, o))
        lines: list[str] = []
        section = ""
        for subject in sorted(subjects, key=order.subject):
            if order.section(subject) != section:
                section = order.section(subject)
                lines.append(f"\n{indent}# {section}\n")
            lines.append(self._block(subject, subjects[subject], indent))
        return "\n".join(lines)

    def _block(self, subject: str, pairs: list[tuple[str, str]], indent: str) -> str:
        values: dict[str, list[str]] = {}
        for p, o in sorted(pairs, key=lambda pair: (_FIRST.get(pair[0], len(_FIRST)), pair)):
            values.setdefault(p, []).append(self.term(o))
        rows = [f"{'a' if p == _TYPE else self.term(p)} {', '.join(found)}" for p, found in values.items()]
        joined = f" ;\n{indent}    ".join(rows)
        return f"{indent}{self.term(subject)} {joined} .\n"
