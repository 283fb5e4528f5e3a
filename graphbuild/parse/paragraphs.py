"""Paragraphs of an article and the section each belongs to.

A headline, a byline, a caption and the body are different paragraphs and are never parsed across.
Normalization replaces one character by one character, so every offset stays that of the original text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from graphbuild.model import Article, Span
from graphbuild.resources import read_words

# One character for one character: offsets do not move.
_CHARACTERS = str.maketrans(
    {"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200b": " ", "\ufeff": " ", "\t": " ", "\r": " "}
    | {"\n": " ", "\v": " ", "\f": " ", "\x85": " ", "\u2028": " ", "\u2029": " "}
    | {"\u2018": "'", "\u2019": "'", "\u201b": "'", "\u201c": '"', "\u201d": '"', "\u201f": '"', "\u201e": '"'}
)
_DASH = re.compile(r"(?<=[^\W\d_]['\")\]., ]) ?[-\u2013](?= )|(?<=\w )[-\u2013](?= )")
_LINE = re.compile(r"[^\n\r\x85\u2028\u2029]+")
_TERMINAL = re.compile(r"[.!?:;\u2026][\"'\u201d\u2019)\]]*\s*$")
_BULLET = re.compile(r"\s*(?:[-*\u2022\u25aa\u2013\u2014]|\(?\d{1,2}[.)])\s+(?=\S)")
_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z'\u2019.\- ]{2,}|[A-Z][\w'\u2019.\-]+(?: [A-Z][\w'\u2019.\-]+)?)"
    r"(?:[,/] ?[A-Z][\w.'\u2019 ]{1,25}){0,2}"
    r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?(?:, [A-Z]{2,10})?"
    r"(?:(?: ?\([A-Za-z/ .&]{2,30}\))? ?(?:\u2014|\u2013|--|-)| ?\([A-Za-z/ .&]{2,30}\) ?:) (?=\S)"
)
_LABEL = re.compile(r"\s*([A-Z\d][\w\u2013\u2019'\- ]{3,70}): ?(?=[\"\u201c]?[A-Z])")
_AGENCY = re.compile(
    r"\((?:[A-Z][A-Za-z/ .&]{1,29})\)|^\s*[A-Z][A-Z'\u2019.\- ]{2,}|, [A-Z]{2,10} |, [A-Z][a-z]{2,8}\.? \d{1,2}"
)
_CREDIT = re.compile(r"\[[A-Za-z/ .&,\-]{2,40}\]\s*$|\((?:photo|image|getty|afp|ap|reuters|epa)[^)]*\)\s*$", re.I)
_BYLINE = re.compile(
    r"^\s*(?:by\s+[A-Z][\w.'\-]+(?:\s+[\w.'\-]+){0,6}|\d+\s*min(?:ute)?s?\s+read|"
    r"(?:published|updated|posted|last updated|image|photo|photograph|credit|source|reporting by|editing by)\b.{0,120}|"
    r"(?:\w+day,?\s+)?(?:\d{1,2}\s+\w{3,9},?\s+\d{4}|\w{3,9}\s+\d{1,2},?\s+\d{4})(?:.{0,25})?|\d{4}-\d\d-\d\d.{0,20})\s*$",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A stretch of text to be parsed by itself; `text` is normalized and as long as the span."""

    index: int
    span: Span
    text: str
    section: str  # headline, byline, dateline, label, caption or body


def split_paragraphs(article: Article) -> tuple[Paragraph, ...]:
    r"""Return the paragraphs in reading order; a repeated headline or pull quote is left out.

    >>> text = "Iran protests\n\nTEHRAN (Reuters) \u2014 Iran protested."
    >>> [(p.section, p.text) for p in split_paragraphs(Article(id="a", text=text))][0]
    ('headline', 'Iran protests')
    """
    seen: set[str] = set()
    found: list[Paragraph] = []
    blocks = list(_blocks(article.text))
    long_form = any(_TERMINAL.search(b.slice(article.text)) for b in blocks)
    for block in blocks:
        text = normalize(block.slice(article.text))
        key = re.sub(r"\W+", " ", text).strip().lower()
        if not key or (key in seen and len(key) > 12):
            continue
        seen.add(key)
        body_seen = any(p.section == "body" for p in found)
        section = _section(text, body_seen=body_seen, long_form=long_form and len(blocks) > 1)
        for span, kind in _cut_dateline(article.text, block, section):
            words = text if span == block else normalize(span.slice(article.text))
            found.append(Paragraph(index=len(found), span=span, text=words, section=kind))
    return _without_pull_quotes(found)


def normalize(text: str) -> str:
    r"""Return the text with plain spaces, quotes and dashes, as long as before.

    >>> normalize("Moscow - Russia\u2019s capital")
    "Moscow — Russia's capital"
    """
    plain = text.translate(_CHARACTERS)
    if "- " not in plain and "\u2013 " not in plain:
        return plain
    return _DASH.sub(lambda m: m.group()[:-1] + "\u2014", plain)


def _blocks(text: str) -> Iterator[Span]:
    """Lines, or blocks of lines where the text is wrapped by hand."""
    lines = [Span(start=m.start(), end=m.end()) for m in _LINE.finditer(text)]
    filled = [line for line in lines if line.slice(text).strip()]
    if not _hand_wrapped(text, filled):
        yield from filled
        return
    start: int | None = None
    end = 0
    for line in filled:
        gap = text[end : line.start]
        if start is not None and (gap.count("\n") > 1 or _BULLET.match(line.slice(text))):
            yield Span(start=start, end=end)
            start = None
        start = line.start if start is None else start
        end = line.end
    if start is not None:
        yield Span(start=start, end=end)


def _hand_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether most lines break off in the middle of a sentence at about the same width."""
    inner = [a for a, b in pairwise(lines) if text[a.end : b.start].count("\n") == 1]
    if len(inner) < 3 or len(inner) < len(lines) / 2:
        return False
    broken = [a for a in inner if not _TERMINAL.search(a.slice(text)) and 45 <= a.end - a.start <= 100]
    return len(broken) > 0.6 * len(inner)


def _section(text: str, *, body_seen: bool, long_form: bool) -> str:
    if _CREDIT.search(text):
        return "caption"
    if len(text) < 140 and _BYLINE.match(text):
        return "byline"
    if not long_form or _TERMINAL.search(text):
        return "body"
    if not body_seen:
        return "headline"
    # a line without a full stop after the body has begun: a subheading, or the name under a pull quote
    return "byline" if len(text.split()) <= 9 else "body"


@cache
def _topic_nouns() -> frozenset[str]:
    return read_words("parse", "topic_nouns.txt")


def _cut_dateline(text: str, block: Span, section: str) -> Iterator[tuple[Span, str]]:
    """The block without a bullet; its dateline ("GENEVA (Reuters) \u2014") and topic label as parts of their own."""
    start = block.start
    words = block.slice(text)
    bullet = _BULLET.match(words)
    if bullet and section != "headline":
        start += bullet.end()
    match = _DATELINE.match(text, start, min(block.end, start + 90))
    if match and section == "body" and _AGENCY.search(match.group()):
        yield Span(start=start, end=match.end()), "dateline"
        start = match.end()
    label = _LABEL.match(text, start, min(block.end, start + 90)) if section == "body" else None
    if label and not _topic_nouns().isdisjoint(label.group(1).lower().split()):
        yield Span(start=start, end=label.end()), "label"
        start = label.end()
    while start < block.end and text[start].isspace():
        start += 1
    yield Span(start=start, end=block.end), section


def _without_pull_quotes(paragraphs: list[Paragraph]) -> tuple[Paragraph, ...]:
    """Leave out body paragraphs whose words stand, all of them, inside a longer paragraph."""
    if len(paragraphs) < 2:
        return tuple(paragraphs)
    keys = [re.sub(r"\W+", " ", p.text).strip().lower() for p in paragraphs]
    kept = []
    for i, paragraph in enumerate(paragraphs):
        inside = any(len(keys[i]) < len(other) and f" {keys[i]} " in f" {other} " for other in keys)
        if not (inside and paragraph.section == "body" and len(keys[i].split()) > 4):
            kept.append(paragraph)
    return tuple(kept)
