"""Articles, sentences and tokens, all as plain values.

Offsets are Unicode code points of `Article.text`, half-open.  A `Sentence` carries its grammar
(Universal POS, Penn tags, ClearNLP dependency labels as spaCy's English pipelines give them) and
answers questions of navigation, so that rules need no parser.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import wraps
from operator import attrgetter
from typing import Any, TypeVar

from graphbuild.model.drafts import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Half-open characters of an article's text."""

    start: int
    end: int

    def __contains__(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def slice(self, text: str) -> str:
        """Return the characters of the text that the span covers.

        >>> Span(start=4, end=6).slice("the US said")
        'US'
        """
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news text as published; `text` is kept exactly as given, spans refer to it."""

    id: str
    text: str
    title: str = ""
    source: str = ""
    url: str = ""
    published: str | None = None  # YYYY-MM-DD


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One token; `index` and `head` count within the sentence, the root is its own head."""

    index: int
    text: str
    lemma: str
    pos: str  # Universal POS
    tag: str  # Penn Treebank tag
    dep: str  # ClearNLP label
    head: int
    span: Span
    entity_type: str = ""  # OntoNotes label, empty outside entities
    entity_iob: str = "O"  # B, I or O


_index = attrgetter("index")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with its grammar; `paragraph` and `index` count from 0 in the article."""

    article: str
    index: int
    paragraph: int
    section: str = "body"  # headline, byline, caption, pull quote or body
    span: Span
    text: str = ""  # the article's characters that the span covers
    tokens: tuple[Token, ...]
    _children: tuple[tuple[Token, ...], ...] = field(init=False, repr=False, compare=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)  # of the tokens
    # what `remembered` questions have found, by question and word; no part of the value
    memory: dict[str, dict[int, Any]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                children[token.head].append(token)
        object.__setattr__(self, "_children", tuple(map(tuple, children)))
        object.__setattr__(self, "_starts", tuple([token.span.start for token in self.tokens]))
        object.__setattr__(self, "memory", {})

    def __hash__(self) -> int:
        """Return a number from where the sentence stands; its many tokens need not be gone through."""
        return hash((self.article, self.index))

    def head(self, token: Token) -> Token:
        """Return the token that governs this one; the root gives itself."""
        return self.tokens[token.head]

    def children(self, token: Token, *deps: str) -> list[Token]:
        """Return the dependents in text order, only those with one of the labels if any are given."""
        below = self._children[token.index]
        return [t for t in below if t.dep in deps] if deps and below else list(below)

    def child(self, token: Token, *deps: str) -> Token | None:
        """Return the first dependent with one of the labels, or None."""
        for child in self._children[token.index]:
            if child.dep in deps:
                return child
        return None

    def subtree(self, token: Token, *, without: Iterable[str] = ()) -> list[Token]:
        """Return the token and all below it in text order; branches with a label in `without` are cut."""
        found, stack = [token], list(self._children[token.index])
        if not stack:
            return found
        cut = frozenset(without)
        while stack:
            below = stack.pop()
            if below.dep not in cut:
                found.append(below)
                stack.extend(self._children[below.index])
        found.sort(key=_index)
        return found

    def ancestors(self, token: Token) -> list[Token]:
        """Return the governors from the nearest up to the root."""
        found: list[Token] = []
        while token.head != token.index:
            token = self.tokens[token.head]
            found.append(token)
        return found

    def conjuncts(self, token: Token) -> list[Token]:
        """Return the token and the later members of its coordination, in text order."""
        found = [token]
        if self.child(token, "conj") is None:
            return found
        for member in found:
            found.extend(self.children(member, "conj"))
        return sorted(found, key=_index)

    def token_at(self, position: int) -> Token | None:
        """Return the token that covers a character of the article, or None between tokens."""
        place = bisect_right(self._starts, position) - 1
        if place < 0 or position >= self.tokens[place].span.end:
            return None
        return self.tokens[place]


T = TypeVar("T")


def remembered(find: Callable[[Sentence, Token], T]) -> Callable[[Sentence, Token], T]:
    """Return a question about a word of a sentence that is answered once; many rules ask it again.

    The answer depends on the sentence alone, and is kept as long as the sentence is.
    """
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def recalled(sentence: Sentence, word: Token) -> T:
        answers = sentence.memory.get(name)
        if answers is None:
            answers = sentence.memory[name] = {}
        place = word.index
        if place in answers:
            answer: T = answers[place]
            return answer
        answers[place] = answer = find(sentence, word)
        return answer

    return recalled
