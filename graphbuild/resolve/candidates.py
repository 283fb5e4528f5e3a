"""Places in a sentence that may name an actor, before it is known which."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphbuild.model import MentionKind, Sentence, Span, Token
from graphbuild.resolve.gazetteer import Entry
from graphbuild.resolve.roles import Role

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})


@dataclass(slots=True, eq=False)
class Candidate:
    """Words `start` to `end` of a sentence, half-open, headed by `head`; `actor` and `reason` are filled in later."""

    sentence: Sentence
    start: int
    end: int
    head: int
    kind: MentionKind
    name: str = ""  # the proper name, without title and article; empty for phrases and pronouns
    name_start: int = -1
    name_end: int = -1
    entries: tuple[Entry, ...] = ()
    label: str = ""  # the model's entity label
    role: Role | None = None  # of a phrase, or of the title before a name
    sure: bool = True  # False: a name only if the article or a table knows it
    locative: bool = False
    actor: str | None = None
    reason: str = ""
    owner: Candidate | None = None
    busy: bool = False
    notes: list[str] = field(default_factory=list)
    sentence_ahead: list[Candidate] = field(default_factory=list)

    @property
    def token(self) -> Token:
        """The head word."""
        return self.sentence.tokens[self.head]

    @property
    def span(self) -> Span:
        """The characters it covers."""
        tokens = self.sentence.tokens
        return Span(start=tokens[self.start].span.start, end=tokens[self.end - 1].span.end)

    @property
    def is_subject(self) -> bool:
        """Whether it is the subject of a verb, or a member of one."""
        token = self.token
        while token.dep in ("conj", "appos") and token.head != token.index:
            token = self.sentence.tokens[token.head]
        return token.dep in _SUBJECTS


def words_of(sentence: Sentence, start: int, end: int) -> str:
    """Return the words as printed, with single spaces.

    A line break inside a name is a space.
    """
    if end - start == 1:
        return " ".join(sentence.tokens[start].text.split())
    parts: list[str] = []
    last = -1
    for token in sentence.tokens[start:end]:
        if parts and token.span.start > last:
            parts.append(" ")
        parts.append(token.text)
        last = token.span.end
    return " ".join("".join(parts).split())


def head_of(sentence: Sentence, start: int, end: int) -> int:
    """Return the word whose governor lies outside the words, the last one where there are several."""
    found = end - 1
    for i in range(end - 1, start - 1, -1):
        token = sentence.tokens[i]
        if (token.head < start or token.head >= end or token.head == i) and token.pos != "PUNCT":
            found = i
            if token.dep not in ("case", "punct"):
                return i
    return found


def left_edge(sentence: Sentence, head: int) -> int:
    """Return the first word of the noun phrase that the word heads."""
    edge = head
    for token in reversed(sentence.children(sentence.tokens[head])):
        if token.index < head and token.dep in _MODIFIERS:
            edge = min(edge, _leftmost(sentence, token.index))
    return edge


_MODIFIERS = frozenset(
    {"det", "predet", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "npadvmod", "advmod", "appos", "dep"}
)


def _leftmost(sentence: Sentence, index: int) -> int:
    edge = index
    for child in sentence.children(sentence.tokens[index]):
        if child.index < edge:
            edge = min(edge, _leftmost(sentence, child.index))
    return edge
