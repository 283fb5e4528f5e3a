"""Adverbials that attribute the clause they stand in.

According to UN estimates, 275,000 people ...      speaker UN estimates
Israel reportedly struck a convoy.                 somebody who is not named
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.lexicon import unnamed_sources
from graphbuild.extract.phrases import full_phrase
from graphbuild.extract.said import Said
from graphbuild.model import Sentence, Span, Token

_ACCORDING = frozenset({"prep", "advmod", "pcomp", "acl", "advcl"})


def find_cue_adverbs(sentence: Sentence) -> Iterator[Said]:
    """Yield one cue per adverbial that attributes a content, in text order."""
    for token in sentence.tokens:
        if token.dep in _ACCORDING and token.lemma.lower() in ("accord", "according"):
            yield from _according(sentence, token)
        elif token.dep == "advmod" and token.text.lower() in unnamed_sources():
            yield _hearsay(sentence, token)


def _according(sentence: Sentence, token: Token) -> Iterator[Said]:
    to = sentence.child(token, "prep")
    filler = sentence.child(to, "pobj") if to is not None else None
    if to is None or filler is None:
        return
    mine = {t.index for t in sentence.subtree(token)}
    head = sentence.head(token)
    content = {t.index for t in sentence.subtree(head)} - mine
    span = Span(start=token.span.start, end=to.span.end)
    yield Said(
        speaker=full_phrase(sentence, filler),
        cue=sentence.text[span.start - sentence.span.start : span.end - sentence.span.start],
        cue_span=span,
        cue_head=token.span,
        kind="say",
        content=frozenset(content),
    )


def _hearsay(sentence: Sentence, adverb: Token) -> Said:
    """Read "reportedly", "allegedly": somebody says so who is not named."""
    clause = {t.index for t in sentence.subtree(sentence.head(adverb))}
    return Said(
        speaker=None,
        cue=adverb.text,
        cue_span=adverb.span,
        cue_head=adverb.span,
        kind="say",
        content=frozenset(clause - {adverb.index}),
    )
