"""Nouns of claims, stands and wishes.

Iran's claim that it was attacked                       speaker Iran, cue claim
The council voiced deep concern about the arrests.      speaker the council, cue voiced deep concern about
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.lexicon import cue_nouns, cues, support_verbs
from graphbuild.extract.objects import agent
from graphbuild.extract.participants import surface_subject
from graphbuild.extract.phrases import slice_span
from graphbuild.extract.predicates import governing_chain, is_passive, make_relation
from graphbuild.extract.said import Said, cue_words, speaker_phrase
from graphbuild.model import Sentence, Span, Token

_OWNED = frozenset({"for", "about", "against", "to"})
_TOPICS = _OWNED | {"on", "over", "of", "with", "towards", "toward", "in", "behind", "at"}


def find_cue_nouns(sentence: Sentence) -> Iterator[Said]:
    """Yield one cue per noun that attributes a content, in text order."""
    for noun in sentence.tokens:
        if noun.pos == "NOUN" and noun.lemma.lower() in cue_nouns():
            verb = _support_verb(sentence, noun)
            said = _owned(sentence, noun) if verb is None else _voiced(sentence, noun, verb)
            if said is not None:
                yield said


def _support_verb(sentence: Sentence, noun: Token) -> Token | None:
    """The "voiced" of "voiced concern": a verb that only says that somebody has or utters what the noun names."""
    verb = sentence.head(noun)
    owner = sentence.child(noun, "poss")
    if noun.dep not in ("dobj", "nsubjpass") or verb.pos != "VERB" or (owner is not None and owner.pos != "PRON"):
        return None
    supports = verb.lemma.lower() in support_verbs() and verb.lemma.lower() not in cues()
    return verb if supports else None


def _owned(sentence: Sentence, noun: Token) -> Said | None:
    """Read "Iran's claim that ...", "accusations by Kyiv that ...", "Iran's decision to leave"."""
    owner = sentence.child(noun, "poss")
    for preposition in sentence.children(noun, "prep"):
        if owner is None and preposition.text.lower() in ("by", "from"):
            owner = sentence.child(preposition, "pobj")
    kind = cue_nouns()[noun.lemma.lower()]
    content, topic = _content(sentence, noun, _OWNED if owner is not None else frozenset())
    if not content or (owner is None and kind in ("want", "think")):
        return None
    last = topic if topic is not None and topic.index == noun.index + 1 else noun
    words, span = slice_span(sentence, noun, last)
    return _said(sentence, noun, owner, words, span, kind, content)


def _voiced(sentence: Sentence, noun: Token, verb: Token) -> Said | None:
    """Read "voiced deep concern about the arrests", "made the case that", "concern was voiced by Kyiv"."""
    content, preposition = _content(sentence, noun, _TOPICS)
    for beside in sentence.children(verb, "prep") if not content else ():
        if beside.text.lower() in _TOPICS and (beside.index == noun.index + 1 or noun.index < verb.index):
            content, preposition = _filler(sentence, beside), beside
    if not content:
        return None
    chain = governing_chain(sentence, verb)
    if is_passive(sentence, verb):
        speaker = agent(sentence, verb)
    else:
        doer = surface_subject(sentence, chain[0] if chain else verb)
        speaker = doer.token if doer is not None else None
    group = make_relation(sentence, verb, chain).span
    following = preposition if preposition is not None and preposition.index == noun.index + 1 else None
    if noun.index > verb.index:
        group = Span(start=group.start, end=max(group.end, noun.span.end))
    words, span = cue_words(sentence, group, following)
    return _said(sentence, noun, speaker, words, span, cue_nouns()[noun.lemma.lower()], content)


def _said(
    sentence: Sentence, noun: Token, speaker: Token | None, words: str, span: Span, kind: str, content: set[int]
) -> Said:
    return Said(
        speaker=speaker_phrase(sentence, speaker, noun) if speaker is not None else None,
        cue=words,
        cue_span=span,
        cue_head=noun.span,
        kind=kind,
        content=frozenset(content),
    )


def _content(sentence: Sentence, noun: Token, topics: frozenset[str]) -> tuple[set[int], Token | None]:
    """The clause that hangs on the noun, else what one of the prepositions brings in, with that preposition."""
    found: set[int] = set()
    for clause in sentence.children(noun, "acl", "ccomp"):
        finite = clause.tag not in ("VBG", "VBN") or sentence.child(clause, "aux", "mark") is not None
        if finite and clause.pos in ("VERB", "AUX"):
            found.update(t.index for t in sentence.subtree(clause))
    if not found:
        for preposition in sentence.children(noun, "prep"):
            if preposition.text.lower() in topics and preposition.index > noun.index:
                return _filler(sentence, preposition), preposition
    return found, None


def _filler(sentence: Sentence, preposition: Token) -> set[int]:
    return {t.index for t in sentence.subtree(preposition) if t.index != preposition.index}
