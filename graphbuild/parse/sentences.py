"""Articles to sentences: the one place where a spaCy Doc becomes plain values."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from graphbuild.model import Article, Sentence, Span, Token
from graphbuild.parse.missing_commas import find_missing_commas, full_name_ends
from graphbuild.parse.paragraphs import Paragraph, split_paragraphs
from graphbuild.parse.repairs import repair_labels
from graphbuild.resources import read_rows

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.strings import StringStore
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

# a longer paragraph is cut at a space: the parser's memory grows with the text it is given at once
_LONGEST = 10_000
# characters without a space: the tokenizer's time grows with their square
_LONGEST_WORD = 1_000
_LONG_WORD = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")
# tokens; what is longer is a list or a table, and a tree as deep as that is beyond every rule
_LONGEST_SENTENCE = 400
# small batches slow the parser down; large ones cost memory
_ARTICLES_AT_ONCE = 256


def parse_article(article: Article, parser: Language) -> tuple[Sentence, ...]:
    """Return the sentences of one article in reading order."""
    return next(iter(parse_articles([article], parser)))


def parse_articles(
    articles: Iterable[Article], parser: Language, *, batch_size: int = 64
) -> Iterator[tuple[Sentence, ...]]:
    """Yield the sentences of each article, in input order; paragraphs of many articles share a batch."""
    pending: list[Article] = []
    for article in articles:
        pending.append(article)
        if len(pending) == _ARTICLES_AT_ONCE:
            yield from _parse_batch(pending, parser, batch_size)
            pending = []
    yield from _parse_batch(pending, parser, batch_size)


def _parse_batch(articles: list[Article], parser: Language, batch_size: int) -> Iterator[tuple[Sentence, ...]]:
    parts = [[(p, piece) for p in split_paragraphs(a) for piece in _pieces(p)] for a in articles]
    docs: list[Doc] = []
    for article, pieces in zip(articles, parts, strict=True):
        ends = full_name_ends(article.text)
        docs.extend(_make_doc(piece, ends, parser) for _, piece in pieces)
    parsed = iter(parser.pipe(docs, batch_size=batch_size))
    for article, pieces in zip(articles, parts, strict=True):
        sentences: list[Sentence] = []
        for paragraph, _piece in pieces:
            doc = next(parsed)
            for sent in _short_enough(doc):
                made = _sentence(sent, doc, article, paragraph, len(sentences))
                if made is not None:
                    sentences.append(made)
        yield tuple(sentences)


def _short_enough(doc: Doc) -> Iterator[DocSpan]:
    """The sentences, cut where they are too long; a token whose head lies in another part becomes a root."""
    for sent in doc.sents:
        for start in range(sent.start, sent.end, _LONGEST_SENTENCE):
            yield doc[start : min(start + _LONGEST_SENTENCE, sent.end)]


def _pieces(paragraph: Paragraph) -> Iterator[tuple[str, int]]:
    """(text, offset in the article) of stretches short enough for the parser."""
    text, start = paragraph.text, 0
    for end in (*_cuts_in_words(text), len(text)):
        while end - start > _LONGEST:
            cut = text.rfind(" ", start + 1, start + _LONGEST)
            cut = cut if cut > start else start + _LONGEST
            yield text[start:cut], paragraph.span.start + start
            start = cut
        yield text[start:end], paragraph.span.start + start
        start = end


def _cuts_in_words(text: str) -> Iterator[int]:
    """Where words that are none (encoded data, a line of quotation marks) are cut, in order."""
    for word in _LONG_WORD.finditer(text):
        yield from range(word.start() + _LONGEST_WORD, word.end(), _LONGEST_WORD)


def _make_doc(piece: tuple[str, int], name_ends: frozenset[str], parser: Language) -> Doc:
    """A tokenized Doc; commas that are missing in print stand in it and are listed in `user_data`."""
    text, offset = piece
    doc = parser.make_doc(text)
    commas = find_missing_commas(text, name_ends)
    added: list[int] = []
    if commas:
        from spacy.tokens import Doc as MakeDoc

        words, spaces = [], []
        for token in doc:
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
            if token.idx + len(token.text) in commas:
                spaces[-1] = False
                added.append(len(words))
                words.append(",")
                spaces.append(True)
        doc = MakeDoc(parser.vocab, words=words, spaces=spaces)
    doc.user_data["graphbuild"] = (offset, tuple(added))
    return doc


@cache
def _lemma_repairs() -> dict[str, str]:
    return {row["form"]: row["lemma"] for row in read_rows("parse", "lemmas.csv")}


class _Labels(dict[int, str]):
    """The parser's labels by their numbers, one and the same value for all words that bear one."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self.strings = strings

    def __missing__(self, number: int) -> str:
        self[number] = found = sys.intern(self.strings[number])
        return found


@lru_cache(maxsize=4)
def _labels(strings: StringStore) -> _Labels:
    """The labels of a pipeline; there are about a hundred."""
    return _Labels(strings)


def _sentence(sent: DocSpan, doc: Doc, article: Article, paragraph: Paragraph, index: int) -> Sentence | None:
    offset, added = doc.user_data["graphbuild"]
    kept = [t for t in sent if not t.is_space]
    if added:
        kept = [t for t in kept if t.i not in added]
    if not kept:
        return None
    places = {t.i: i for i, t in enumerate(kept)}
    tokens, text = [], article.text
    repairs, labels = _lemma_repairs(), _labels(doc.vocab.strings)
    for i, t in enumerate(kept):
        head, pos = t.head, labels[t.pos]
        while (place := places.get(head.i)) is None and head.head.i != head.i:
            head = head.head
        start = offset + t.idx - (sum(k < t.i for k in added) if added else 0)
        end = start + len(t)
        tokens.append(
            Token(
                index=i,
                text=text[start:end],
                lemma=repairs.get(t.lower_, t.lemma_) if pos == "VERB" else t.lemma_,
                pos=pos,
                tag=labels[t.tag],
                dep=labels[t.dep],
                head=i if place is None else place,
                span=Span(start=start, end=end),
                entity_type=labels[t.ent_type],
                entity_iob=t.ent_iob_ or "O",
            )
        )
    tokens = repair_labels(tokens)
    span = Span(start=tokens[0].span.start, end=tokens[-1].span.end)
    return Sentence(
        article=article.id,
        index=index,
        paragraph=paragraph.index,
        section=paragraph.section,
        span=span,
        text=span.slice(article.text),
        tokens=tuple(tokens),
    )
