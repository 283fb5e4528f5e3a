"""Stretches between quotation marks, also over several sentences and paragraphs.

"We will not negotiate," Netanyahu said. "They have to leave first."      the second is his as well
"""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.model import Sentence, Span

_OPENING = frozenset({"\u201c", "``", "\u201e"})
_CLOSING = frozenset({"\u201d", "''"})
_PLAIN = frozenset({'"'})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words inside quotation marks: indices of sentence and token from the first to the last word."""

    paragraph: int
    start: tuple[int, int]
    end: tuple[int, int]  # inclusive
    span: Span
    continued: bool = False  # the mark was never closed: the next paragraph may go on

    def __contains__(self, position: int) -> bool:
        """Whether a character of the article lies inside."""
        return self.span.start <= position < self.span.end


def find_quotations(sentences: tuple[Sentence, ...]) -> list[Quotation]:
    """Return the quotations of an article in reading order; a mark left open ends with its paragraph."""
    found: list[Quotation] = []
    start: tuple[int, int] | None = None
    last: tuple[int, int] | None = None
    paragraph = -1
    for number, sentence in enumerate(sentences):
        if sentence.paragraph != paragraph:
            _close(found, sentences, start, last, continued=True)
            start, last, paragraph = None, None, sentence.paragraph
        for token in sentence.tokens:
            mark = token.text
            opens = mark in _OPENING or (mark in _PLAIN and start is None)
            if opens:
                start = (number, token.index + 1)
                last = None
            elif start is not None and (mark in _CLOSING or mark in _PLAIN):
                _close(found, sentences, start, last, continued=False)
                start = None
            elif start is not None:
                last = (number, token.index)
    _close(found, sentences, start, last, continued=True)
    return found


def _close(
    found: list[Quotation],
    sentences: tuple[Sentence, ...],
    start: tuple[int, int] | None,
    end: tuple[int, int] | None,
    *,
    continued: bool,
) -> None:
    if start is None or end is None or end < start:
        return
    first = start
    if first[1] >= len(sentences[first[0]].tokens):
        first = (first[0] + 1, 0)
        if first > end:
            return
    span = Span(
        start=sentences[first[0]].tokens[first[1]].span.start,
        end=sentences[end[0]].tokens[end[1]].span.end,
    )
    found.append(
        Quotation(paragraph=sentences[first[0]].paragraph, start=first, end=end, span=span, continued=continued)
    )
