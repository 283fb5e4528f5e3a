"""Cues of attribution in a sentence: verbs of saying, thinking and wanting, "according to", nouns of claims.

    Kerry said Washington was suspending talks.        speaker Kerry, cue said, content the rest
    "We will not leave," said Netanyahu.               the same, the other way round
    According to UN estimates, 275,000 people ...      speaker UN estimates
    Iran's claim that it was attacked                  speaker Iran
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphbuild.extract.lexicon import Cue, cue_nouns, cues
from graphbuild.extract.participants import agent, surface_subject
from graphbuild.extract.phrases import full_phrase
from graphbuild.extract.predicates import clause_verbs, governing_chain, is_passive, make_relation
from graphbuild.model import Argument, Sentence, Span, Token

_COMPLEMENTS = ("ccomp", "xcomp")
_QUOTES = frozenset({'"', "\u201c", "\u201d", "``", "''"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One cue with what it governs; `content` are token indices of the sentence."""

    speaker: Argument | None
    cue: str
    cue_span: Span
    cue_head: Span
    kind: str  # say, think, want, deny, judge
    content: frozenset[int]


def find_said(sentence: Sentence) -> Iterator[Said]:
    """Yield one cue per verb, phrase or noun that attributes a content, in text order."""
    lexicon = cues()
    for verb in clause_verbs(sentence):
        entry = lexicon.get(verb.lemma.lower())
        content = _content(sentence, verb, entry) if entry is not None else set()
        if entry is not None and content:
            yield _verb_cue(sentence, verb, entry, content)
    for token in sentence.tokens:
        if token.lemma.lower() in ("accord", "according") and token.dep in ("prep", "advmod", "pcomp", "acl", "advcl"):
            yield from _according(sentence, token)
        elif token.pos == "NOUN" and token.lemma.lower() in cue_nouns():
            yield from _noun_cue(sentence, token)


def _content(sentence: Sentence, verb: Token, entry: Cue) -> set[int]:
    found: set[int] = set()
    for child in sentence.children(verb, *_COMPLEMENTS):
        if child.dep == "xcomp" and entry.kind in ("say", "think") and child.pos not in ("VERB", "AUX"):
            continue
        found.update(t.index for t in sentence.subtree(child))
    if not found:
        found = _parenthetical(sentence, verb)
    if entry.kind in ("deny", "judge", "want") or not entry.clause_only:
        for child in sentence.children(verb, "dobj"):
            if not found or entry.kind == "judge":
                found.update(t.index for t in sentence.subtree(child))
        if entry.kind in ("judge", "want"):
            for child in sentence.children(verb, "prep"):
                if child.text.lower() in ("of", "for", "on") and entry.kind == "judge":
                    found.update(t.index for t in sentence.subtree(child))
    return found - {t.index for t in sentence.children(verb, "punct")}


def _parenthetical(sentence: Sentence, verb: Token) -> set[int]:
    """What stands around "X said" in the middle or at the end of its own content."""
    if verb.dep not in ("parataxis", "ccomp", "advcl", "dep", "conj") or sentence.child(verb, "mark") is not None:
        return _after_colon(sentence, verb)
    mine = {t.index for t in sentence.subtree(verb)}
    first, last = min(mine), max(mine)
    before = sentence.tokens[first - 1] if first > 0 else None
    after = sentence.tokens[last + 1] if last + 1 < len(sentence.tokens) else None
    framed = (before is None or before.text in (",", "\u2014", "-", "--", *_QUOTES)) and (
        after is None or after.text in (",", ".", "\u2014", "-", "--", *_QUOTES)
    )
    if not framed or sentence.child(verb, "dobj") is not None:
        return set()
    head = sentence.head(verb)
    return {t.index for t in sentence.subtree(head)} - mine


def _after_colon(sentence: Sentence, verb: Token) -> set[int]:
    """What follows a colon or an opening quotation mark right after the cue."""
    for index in range(verb.index + 1, len(sentence.tokens) - 1):
        token = sentence.tokens[index]
        if token.text == ":" or (token.text in _QUOTES and index - verb.index <= 2):
            return set(range(index + 1, len(sentence.tokens)))
        if index - verb.index > 12:
            break
    return set()


def _verb_cue(sentence: Sentence, verb: Token, entry: Cue, content: set[int]) -> Said:
    chain = governing_chain(sentence, verb)
    relation = make_relation(sentence, verb, chain)
    speaker: Token | None = None
    if is_passive(sentence, verb):
        speaker = agent(sentence, verb)
    else:
        doer = surface_subject(sentence, chain[0] if chain else verb)
        speaker = doer.token if doer is not None else None
    own = {t.index for t in sentence.subtree(speaker)} if speaker is not None else set()
    return Said(
        speaker=full_phrase(sentence, speaker) if speaker is not None else None,
        cue=relation.text,
        cue_span=relation.span,
        cue_head=verb.span,
        kind=entry.kind,
        content=frozenset(content - own - {verb.index}),
    )


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


def _noun_cue(sentence: Sentence, noun: Token) -> Iterator[Said]:
    """ "Iran's claim that ...", "accusations by Kyiv that ..." """
    for clause in sentence.children(noun, "acl", "ccomp"):
        if clause.tag in ("VBG", "VBN") or clause.pos not in ("VERB", "AUX"):
            continue
        owner = sentence.child(noun, "poss")
        for preposition in sentence.children(noun, "prep"):
            if owner is None and preposition.text.lower() in ("by", "from", "of"):
                owner = sentence.child(preposition, "pobj")
        yield Said(
            speaker=full_phrase(sentence, owner) if owner is not None else None,
            cue=noun.text,
            cue_span=noun.span,
            cue_head=noun.span,
            kind=cue_nouns()[noun.lemma.lower()],
            content=frozenset(t.index for t in sentence.subtree(clause)),
        )
