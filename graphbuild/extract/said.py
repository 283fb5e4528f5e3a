"""Cues of attribution in a sentence: verbs of saying, thinking and wanting, "according to", nouns of claims.

Kerry said Washington was suspending talks.        speaker Kerry, cue said, content the rest
"We will not leave," said Netanyahu.               the same, the other way round
According to UN estimates, 275,000 people ...      speaker UN estimates
Iran's claim that it was attacked                  speaker Iran
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphbuild.extract.lexicon import Cue, cue_nouns, cues, unnamed_sources
from graphbuild.extract.objects import agent
from graphbuild.extract.participants import surface_subject
from graphbuild.extract.phrases import full_phrase, noun_phrase, slice_span
from graphbuild.extract.predicates import clause_verbs, governing_chain, is_passive, make_relation, requested_party
from graphbuild.model import Argument, Sentence, Span, Token

_COMPLEMENTS = ("ccomp", "xcomp")
_ACCORDING = frozenset({"prep", "advmod", "pcomp", "acl", "advcl"})
_QUOTES = frozenset({'"', "\u201c", "\u201d", "``", "''"})
_RESUMING = frozenset({"continue", "add", "repeat", "write", "note"})
_FRAME = _QUOTES | {",", ".", "\u2014", "-", "--"}


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
        if entry is None:
            continue
        content, preposition, clausal = _content(sentence, verb, entry)
        if entry.kind == "want" and is_passive(sentence, verb) and agent(sentence, verb) is None:
            continue  # "asked about the raid": nobody is named
        clausal = clausal and not (entry.kind == "think" and is_passive(sentence, verb))  # "is expected to sign"
        if content or entry.kind == "say":
            kind = entry.kind if clausal or entry.kind not in ("say", "think", "deny") else "topic"
            yield _verb_cue(sentence, verb, kind, content, preposition)
    for token in sentence.tokens:
        if token.dep in _ACCORDING and token.lemma.lower() in ("accord", "according"):
            yield from _according(sentence, token)
        elif token.pos == "NOUN" and token.lemma.lower() in cue_nouns():
            yield from _noun_cue(sentence, token)
        elif token.dep == "advmod" and token.text.lower() in unnamed_sources():
            yield _hearsay(sentence, token)


def _content(sentence: Sentence, verb: Token, entry: Cue) -> tuple[set[int], Token | None, bool]:
    """What the cue attributes, the preposition that belongs to it ("called for"), and whether it is a clause."""
    found: set[int] = set()
    planned: set[int] = set()  # "agreed to leave": his plan, but not what he says
    if "clause" in entry.frames:
        for child in sentence.children(verb, *_COMPLEMENTS):
            if child.dep == "xcomp" and entry.kind in ("say", "think") and not _is_claimed_act(sentence, verb, child):
                planned.update(t.index for t in sentence.subtree(child))
                continue
            if child.index < verb.index and _parted(sentence, child, verb):
                continue
            found.update(t.index for t in sentence.subtree(child))
            found -= _contrast(sentence, child)
        if entry.kind == "say" and not found:
            for child in sentence.children(verb, "dep"):
                found.update(t.index for t in sentence.subtree(child))
        found = found or _parenthetical(sentence, verb)
    clausal = bool(found)
    found = found or planned
    if "object" in entry.frames and not found:
        for child in sentence.children(verb, "dobj", "oprd", "nsubjpass"):
            found.update(t.index for t in sentence.subtree(child))
    preposition = None
    for child in sentence.children(verb, "prep"):
        if child.text.lower() in entry.frames and (not found or "object" in entry.frames):
            if not found:
                preposition = child
                found.update(t.index for t in sentence.subtree(child) if t.index != child.index)
            elif entry.kind == "accuse" or child.text.lower() == "as":
                found.update(t.index for t in sentence.subtree(child))
    return found - {t.index for t in sentence.children(verb, "punct")}, preposition, clausal or not found


def _parted(sentence: Sentence, clause: Token, verb: Token) -> bool:
    """Whether a semicolon stands between a clause and the verb: two headlines in one."""
    return any(t.text == ";" for t in sentence.tokens[clause.index : verb.index])


def _is_claimed_act(sentence: Sentence, verb: Token, complement: Token) -> bool:
    """Whether an infinitive is what is said: "claimed to have left", not "agreed to leave", "called on X to leave"."""
    if cues()[verb.lemma.lower()].kind == "think" or requested_party(sentence, complement, verb) is not None:
        return False
    return complement.pos in ("VERB", "AUX") and verb.lemma.lower() not in _RESUMING


def _contrast(sentence: Sentence, clause: Token) -> set[int]:
    """The outlet's own "while Pakistan says ..." that the parser hangs on what is said before it."""
    found: set[int] = set()
    for adverbial in sentence.children(clause, "advcl"):
        mark = sentence.child(adverbial, "mark")
        if mark is not None and mark.text.lower() in ("while", "whereas") and mark.index > clause.index:
            found.update(t.index for t in sentence.subtree(adverbial))
    return found


def _parenthetical(sentence: Sentence, verb: Token) -> set[int]:
    """What stands around "X said" in the middle or at the end of its own content."""
    if sentence.child(verb, "nsubj", "agent") is None:
        return set()
    if verb.dep not in ("parataxis", "ccomp", "advcl", "dep", "conj") or sentence.child(verb, "mark") is not None:
        return _after_colon(sentence, verb)
    mine = {t.index for t in sentence.subtree(verb)}
    core = mine - {t.index for t in sentence.children(verb, "punct")}
    first, last = min(core), max(core)
    before = sentence.tokens[first - 1] if first > 0 else None
    after = sentence.tokens[last + 1] if last + 1 < len(sentence.tokens) else None
    framed = (before is None or before.text in _FRAME) and (after is None or after.text in _FRAME)
    if not framed or sentence.child(verb, "dobj") is not None:
        return set()
    head = sentence.head(verb)
    return {t.index for t in sentence.subtree(head)} - mine


def _after_colon(sentence: Sentence, verb: Token) -> set[int]:
    """What follows a colon or an opening quotation mark right after the cue."""
    for index in range(verb.index + 1, len(sentence.tokens) - 1):
        token = sentence.tokens[index]
        if token.text == ":":
            return set(range(index + 1, len(sentence.tokens)))
        if token.text in _QUOTES and index - verb.index <= 2:
            closing = (t.index for t in sentence.tokens[index + 1 :] if t.text in _QUOTES)
            return set(range(index + 1, next(closing, len(sentence.tokens))))
        if index - verb.index > 12:
            break
    return set()


def _verb_cue(sentence: Sentence, verb: Token, kind: str, content: set[int], preposition: Token | None) -> Said:
    chain = governing_chain(sentence, verb)
    words, span = _cue_words(sentence, make_relation(sentence, verb, chain).span, preposition)
    speaker: Token | None = None
    if is_passive(sentence, verb):
        speaker = agent(sentence, verb)
    else:
        doer = surface_subject(sentence, chain[0] if chain else verb)
        speaker = doer.token if doer is not None else None
    own = {t.index for t in sentence.subtree(speaker)} if speaker is not None else set()
    if verb.index in own:  # "the minister, who said ...": the clause hangs on the speaker
        own -= {t.index for t in sentence.subtree(verb)}
    return Said(
        speaker=_speaker(sentence, speaker, verb) if speaker is not None else None,
        cue=words,
        cue_span=span,
        cue_head=verb.span,
        kind=kind,
        content=frozenset(content - own - {verb.index}),
    )


def _speaker(sentence: Sentence, speaker: Token, verb: Token) -> Argument:
    describes = any(ancestor is speaker for ancestor in sentence.ancestors(verb))
    return noun_phrase(sentence, speaker) if describes else full_phrase(sentence, speaker)


def _cue_words(sentence: Sentence, group: Span, preposition: Token | None) -> tuple[str, Span]:
    """The verb group with an adverb before it and its preposition: "also called for"."""
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


def _noun_cue(sentence: Sentence, noun: Token) -> Iterator[Said]:
    """Read "Iran's claim that ...", "accusations by Kyiv that ...", "Iran's decision to leave"."""
    owner = sentence.child(noun, "poss")
    content: set[int] = set()
    for preposition in sentence.children(noun, "prep"):
        if owner is None and preposition.text.lower() in ("by", "from"):
            owner = sentence.child(preposition, "pobj")
    for clause in sentence.children(noun, "acl", "ccomp"):
        if clause.tag not in ("VBG", "VBN") and clause.pos in ("VERB", "AUX"):
            content.update(t.index for t in sentence.subtree(clause))
    kind = cue_nouns()[noun.lemma.lower()]
    last = noun
    if not content and owner is not None:
        for preposition in sentence.children(noun, "prep"):
            if preposition.text.lower() in ("for", "about", "against", "to") and not content:
                content.update(t.index for t in sentence.subtree(preposition) if t.index != preposition.index)
                last = preposition if preposition.index == noun.index + 1 else noun
    if not content or (owner is None and kind == "want"):
        return
    words, span = slice_span(sentence, noun, last)
    yield Said(
        speaker=full_phrase(sentence, owner) if owner is not None else None,
        cue=words,
        cue_span=span,
        cue_head=noun.span,
        kind=kind,
        content=frozenset(content),
    )
