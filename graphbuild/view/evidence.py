"""What the page shows as evidence: one row per edge with its marked words, one per article with its text.

Spans of the model count code points; a browser counts UTF-16 units, so all are converted here.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import networkx as nx

from graphbuild.model import Argument, Article, ArticleRecord, Record, Span, Statement

Row = dict[str, Any]

_TEXT_BUDGET = 12_000_000  # characters; above it only the sentences with statements are put into the page
_FIELDS = ("when", "place", "mode", "speaker", "rule")


def report_rows(graph: nx.MultiDiGraph[str], record: Record | None) -> list[Row]:
    """Return one row per edge of the graph, in its order; `marks` are UTF-16 units of the sentence."""
    statements = {s.id: s for s in record.statements} if record else {}
    places = _sentence_places(record)
    rows: list[Row] = []
    for number, (source, target, data) in enumerate(graph.edges(data=True)):
        row = _plain_row(number, source, target, data)
        statement = statements.get(str(data.get("statement")))
        place = places.get((statement.provenance.article, statement.provenance.sentence_span)) if statement else None
        if statement is not None and place is not None:
            article, index, text = place
            row |= {"article": article, "sentence": index, "marks": _marks(statement, data, text)}
        else:
            row["text"] = str(data.get("text") or "")
        rows.append({name: value for name, value in row.items() if value not in ("", None)})
    return rows


def article_rows(record: Record | None) -> list[Row]:
    """Return one row per article: its head, and its text cut into [words before, sentence] pairs and the rest."""
    if record is None:
        return []
    whole = sum(len(part.article.text) for part in record.articles) <= _TEXT_BUDGET
    return [_article_row(part, whole=whole) for part in record.articles]


def utf16_offset(text: str, position: int) -> int:
    """Return how many UTF-16 units stand before a code point's position.

    >>> utf16_offset("a🕊b", 2)
    3
    """
    return position if text.isascii() else len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


def _plain_row(number: int, source: str, target: str, data: Mapping[str, Any]) -> Row:
    row: Row = {
        "id": number,
        "from": str(source),
        "to": str(target),
        "predicate": str(data.get("predicate") or data.get("label") or ""),
        "statement": str(data.get("statement") or ""),
        "event": str(data.get("event") or ""),
        "quad": data.get("quad") if data.get("quad") in (1, 2, 3, 4) else 0,
        "score": _number(data.get("score")) or 0.0,
        "status": str(data.get("status") or "fact"),
        "date": str(data.get("date") or data.get("published") or ""),
        "dated": bool(data.get("date")),
        "outlet": str(data.get("outlet") or ""),
        "confidence": _number(data.get("confidence")),
    }
    return row | {name: str(data.get(name) or "") for name in _FIELDS}


def _number(value: object) -> float | None:
    """Return a finite number, as a graph file may hold it, or None."""
    try:
        number = float(value) if isinstance(value, int | float | str) else math.nan
    except (ValueError, OverflowError):
        return None
    return round(number, 3) if math.isfinite(number) else None


def _sentence_places(record: Record | None) -> dict[tuple[str, Span], tuple[int, int, str]]:
    """Return article number, number among its shown sentences and words, by article id and span."""
    places = {}
    for number, part in enumerate(record.articles if record else ()):
        for index, span in enumerate(_shown_sentences(part)):
            places[part.article.id, span] = (number, index, span.slice(part.article.text))
    return places


def _shown_sentences(part: ArticleRecord) -> list[Span]:
    return sorted({s.provenance.sentence_span for s in part.statements})


def _article_row(part: ArticleRecord, *, whole: bool) -> Row:
    article = part.article
    pieces: list[list[str]] = []
    reached = 0
    for span in _shown_sentences(part):
        pieces.append([_between(article, reached, span.start, whole=whole), span.slice(article.text)])
        reached = max(reached, span.end)
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.source,
        "url": article.url,
        "published": article.published or "",
        "pieces": pieces,
        "rest": _between(article, reached, len(article.text), whole=whole),
        "also": _other_statements(part),
    }


def _other_statements(part: ArticleRecord) -> list[list[Any]]:
    """Return [sentence, start, end, reading] of each statement that links no two actors: its relation's place."""
    index = {span: i for i, span in enumerate(_shown_sentences(part))}
    found: list[list[Any]] = []
    for statement in part.statements:
        span, words = statement.provenance.sentence_span, statement.relation.span
        triple = next(iter(statement.triples()), None)
        if triple is None or words not in span or statement.edges():
            continue
        text = span.slice(part.article.text)
        start, end = (utf16_offset(text, at - span.start) for at in (words.start, words.end))
        found.append([index[span], start, end, f"{triple.subject} – {triple.predicate} → {triple.object}"])
    return found


def _between(article: Article, start: int, end: int, *, whole: bool) -> str:
    text = article.text[start:end]
    return text if whole or not text.strip() else "\n… "


def _marks(statement: Statement, data: Mapping[str, Any], text: str) -> list[list[Any]]:
    """Return [start, end, role] of each marked part of the sentence, inside the sentence, in reading order.

    Roles: s who acts, r what is done, o to whom, c who says so, w when, p where.
    """
    source = statement.provenance.sentence_span
    found: dict[tuple[int, int, str], None] = {}
    for role, span in statement_roles(statement, str(data.get("target_actor") or "")):
        start, end = max(span.start, source.start) - source.start, min(span.end, source.end) - source.start
        if start < end:
            found[utf16_offset(text, start), utf16_offset(text, end), role] = None
    return [list(mark) for mark in sorted(found)]


def statement_roles(statement: Statement, target: str = "") -> Iterator[tuple[str, Span]]:
    """Yield the parts of a statement with their roles: s who acts, r what is done, o to whom, c who says so, w, p.

    Arguments that name the actor `target` count as "to whom".
    """
    if statement.subject is not None:
        yield "s", statement.subject.span
    yield "r", statement.relation.span
    if statement.object is not None:
        yield "o", statement.object.span
    yield from (("o", argument.span) for argument in statement.arguments if target in _actors((argument,)))
    said = statement.attribution
    if said is not None:
        yield from (("c", span) for span in (said.cue_span, said.speaker.span if said.speaker else None) if span)
    if statement.time is not None and statement.time.span is not None:
        yield "w", statement.time.span
    if statement.place is not None and statement.place.span is not None:
        yield "p", statement.place.span


def _actors(arguments: Iterable[Argument]) -> Iterator[str]:
    for argument in arguments:
        if argument.actor:
            yield argument.actor
        yield from _actors(argument.parts)
        yield from _actors(argument.inner)
