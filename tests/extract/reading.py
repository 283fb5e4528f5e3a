"""Readings of one rule, as strings that a table can hold, and rows that are known to fail."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from graphbuild.extract import extract_statements
from graphbuild.model import Article, Attribution, Sentence, Statement
from tests.extract.surface import named, statements_of

Parse = Callable[[str], tuple[Sentence, ...]]


def edges_by(rule: str, text: str, parse: Parse) -> set[str]:
    """Return the edges of one rule's statements, such as "US > suspend talks with > Russia".

    Read three times: with all arguments as actors, with names alone, and with all but the object.
    """
    return {
        f"{edge.source} > {edge.predicate} > {edge.target}"
        for statement in found_by(rule, text, parse)
        for read in (named(statement, names_only=False), named(statement, names_only=True), _without_object(statement))
        for edge in read.edges()
    }


def triples_by(rule: str, text: str, parse: Parse) -> set[str]:
    """Return the binary readings of one rule's statements in surface words."""
    return {f"{t.subject} > {t.predicate} > {t.object}" for s in found_by(rule, text, parse) for t in s.triples()}


def found_by(rule: str, text: str, parse: Parse) -> list[Statement]:
    """Return the statements of one rule."""
    return [s for s in statements_of(text, parse) if s.provenance.rule == rule]


def label(statement: Statement) -> str:
    """Return polarity, modality and speaker, such as "not planned | Kerry"; "?" for a speaker without a name."""
    polarity = "not " if statement.negated else ""
    said = statement.attribution
    speaker = "" if said is None else f" | {said.speaker.text if said.speaker else '?'}"
    return f"{polarity}{statement.modality.value}{speaker}"


def attributions_of(text: str, parse: Parse) -> list[str]:
    """Return the flat list of attributions, "speaker | cue | content", quotation marks and end points left out."""
    found = extract_statements(parse(text), Article(id="t", text=text)).attributions
    return [f"{a.speaker.text if a.speaker else '?'} | {a.cue} | {_content(a, text)}" for a in found]


def known(*row: Any, why: str) -> Any:
    """Return a row that fails today, with what goes wrong."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, raises=AssertionError, reason=why))


def names(rows: Iterable[Any]) -> list[str]:
    """Return one short name per row."""
    values = [getattr(row, "values", row) for row in rows]
    return [f"{v[1]}: {v[0][:50]}" if isinstance(v[1], str) and len(v) > 2 else v[0][:60] for v in values]


def _without_object(statement: Statement) -> Statement:
    read = named(statement, names_only=False)
    return read if read.object is None else replace(read, object=replace(read.object, actor=None, parts=()))


def _content(attribution: Attribution, text: str) -> str:
    return " … ".join(text[s.start : s.end].strip(" \n\"“”',.") for s in attribution.content)
