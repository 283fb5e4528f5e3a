"""What a cue of attribution says: who is the source, by which words, of what."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.extract.phrases import full_phrase, noun_phrase, slice_span
from graphbuild.model import Argument, Sentence, Span, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One cue with what it governs; `content` are token indices of the sentence."""

    speaker: Argument | None
    cue: str
    cue_span: Span
    cue_head: Span
    kind: str  # say, think, want, deny, judge
    content: frozenset[int]


def speaker_phrase(sentence: Sentence, speaker: Token, verb: Token) -> Argument:
    """Return the words that name the source; without the clause that the cue itself heads."""
    describes = any(ancestor is speaker for ancestor in sentence.ancestors(verb))
    return noun_phrase(sentence, speaker) if describes else full_phrase(sentence, speaker)


def cue_words(sentence: Sentence, group: Span, preposition: Token | None) -> tuple[str, Span]:
    """Return the verb group with an adverb before it and its preposition: "also called for"."""
    first = sentence.token_at(group.start)
    last = sentence.token_at(group.end - 1)
    assert first is not None and last is not None
    if first.text.lower() == "to" and first.index < last.index:
        first = sentence.tokens[first.index + 1]
    while first.index > 0 and sentence.tokens[first.index - 1].dep == "advmod":
        before = sentence.tokens[first.index - 1]
        if before.head not in range(first.index, last.index + 1) or not before.text.islower():
            break
        first = before
    if preposition is not None and preposition.index == last.index + 1:
        last = preposition
    return slice_span(sentence, first, last)
