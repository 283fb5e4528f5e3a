"""Pages of a server: one article with its statements marked in its words, and the list of articles.

They are plain HTML without scripts; everything an article holds is escaped by the template.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from graphbuild.model import ArticleRecord, Modality, Record, Span, Statement
from graphbuild.resources import package_path
from graphbuild.view.evidence import statement_roles

_PRECEDENCE = "prwocs"  # what is painted later covers what was painted before


def render_article(part: ArticleRecord, names: Mapping[str, str]) -> str:
    """Return the page of one article: its text with marked words, below each sentence what is read in it.

    `names` are the names of actors by their ids.
    """
    text, reached = part.article.text, 0
    sentences: dict[Span, list[Statement]] = {}
    for statement in part.statements:
        sentences.setdefault(statement.provenance.sentence_span, []).append(statement)
    pieces: list[dict[str, Any]] = []
    for span in sorted(sentences):
        if span.start < reached:
            continue
        marked = [(text[start:end], role) for start, end, role in _marks(span, sentences[span])]
        readings = [_reading(statement, names) for statement in sentences[span]]
        pieces.append({"before": text[reached : span.start].strip(" "), "marked": marked, "readings": readings})
        reached = span.end
    return _render(title=_title(part), part=part, pieces=pieces, rest=text[reached:], rows=())


def render_articles(record: Record, *, title: str, links: Mapping[str, str]) -> str:
    """Return the list of articles with a link to the page of each; `links` are addresses by article id."""
    rows = [
        (links[part.article.id], _title(part), part.article.source, part.article.published or "", len(part.statements))
        for part in record.articles
    ]
    return _render(title=title, part=None, pieces=(), rest="", rows=rows)


def _marks(sentence: Span, statements: list[Statement]) -> list[tuple[int, int, str]]:
    """Return (start, end, role) of all pieces of a sentence in text order; the role of unmarked words is empty."""
    painted = [""] * (sentence.end - sentence.start)
    found = [(role, span) for statement in statements for role, span in statement_roles(statement)]
    for role, span in sorted(found, key=lambda mark: _PRECEDENCE.index(mark[0])):
        for at in range(max(span.start, sentence.start), min(span.end, sentence.end)):
            painted[at - sentence.start] = role
    pieces: list[tuple[int, int, str]] = []
    for at, role in enumerate(painted, start=sentence.start):
        if pieces and pieces[-1][2] == role:
            pieces[-1] = (pieces[-1][0], at + 1, role)
        else:
            pieces.append((at, at + 1, role))
    return pieces


def _reading(statement: Statement, names: Mapping[str, str]) -> dict[str, Any]:
    edges = [
        f"{names.get(e.source, e.source)} – {e.predicate} → {names.get(e.target, e.target)}" for e in statement.edges()
    ]
    words = [f"{t.subject} – {t.predicate} → {t.object}" for t in statement.triples()[:1]]
    said = statement.attribution
    speaker = f"says {said.speaker.core_text}" if said and said.speaker else "said by others" if said else ""
    standing = [
        "denied" if statement.negated else "",
        "" if statement.modality is Modality.ASSERTED else statement.modality.value,
        speaker,
        statement.event.type.lower().replace("_", " ") if statement.event else "",
    ]
    return {
        "id": statement.id,
        "words": " · ".join(edges or words or [statement.relation.text]),
        "standing": ", ".join(part for part in standing if part),
    }


def _title(part: ArticleRecord) -> str:
    return part.article.title or part.article.id


def _render(**values: Any) -> str:
    template = package_path("view", "article.html.j2")
    style = package_path("view", "article.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    environment = Environment(loader=FileSystemLoader(template.parent), autoescape=True)
    html = environment.get_template(template.name).render(
        style=Markup(style),  # noqa: S704  (the project's own file)
        policy=policy,
        **values,
    )
    return html.encode("utf-8", "replace").decode("utf-8")
