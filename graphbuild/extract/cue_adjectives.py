"""Adjectives, participles and predicate nouns of thinking, feeling and judging.

Hanoi was sure that Beijing had shelled the reef.      speaker Hanoi, cue was sure, content the clause
The envoy is critical of the deal.                     speaker the envoy, cue is critical of
The prince is a staunch critic of the war.             speaker the prince, cue is a staunch critic of
The court made clear that the arrest was unlawful.     speaker the court, cue made clear
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.lexicon import Cue, cue_adjectives
from graphbuild.extract.participants import surface_subject
from graphbuild.extract.predicates import governing_chain, make_relation
from graphbuild.extract.said import Said, cue_words, speaker_phrase
from graphbuild.model import Sentence, Span, Token

_COPULAS = frozenset({"be", "become", "remain", "seem", "appear", "feel", "sound", "stay", "grow"})
_PREDICATES = frozenset({"ADJ", "VERB", "NOUN", "ADV", "ADP"})
_MADE = frozenset({"clear", "plain", "known"})
_CLAUSES = ("ccomp", "xcomp", "advcl", "csubj")


def find_cue_adjectives(sentence: Sentence) -> Iterator[Said]:
    """Yield one cue per predicate that attributes a content, in text order."""
    for token in sentence.tokens:
        entry = cue_adjectives().get(token.text.lower()) if token.pos in _PREDICATES else None
        if entry is None:
            continue
        verb = _copula(sentence, token)
        said = _read(sentence, token, verb, entry) if verb is not None else None
        if said is not None:
            yield said


def _copula(sentence: Sentence, adjective: Token) -> Token | None:
    """The verb that says who thinks so: the "was" of "was sure", the "made" of "made clear"; of a passive itself."""
    if sentence.child(adjective, "auxpass") is not None:
        return adjective
    head = sentence.head(adjective)
    made = sentence.tokens[adjective.index - 1] if adjective.index else adjective
    if made.lemma == "make" and adjective.text.lower() in _MADE:
        return made  # also where the parser hangs "clear" on what is made clear
    if adjective.dep not in ("acomp", "oprd", "attr", "ccomp", "xcomp", "advmod") or head.pos not in ("VERB", "AUX"):
        return None
    makes = head.lemma == "make" and adjective.text.lower() in _MADE
    return head if makes or (head.lemma in _COPULAS and adjective.dep in ("acomp", "oprd", "attr")) else None


def _read(sentence: Sentence, adjective: Token, verb: Token, entry: Cue) -> Said | None:
    content, preposition = _content(sentence, adjective, verb, entry)
    if not content:
        return None
    chain = governing_chain(sentence, verb)
    doer = surface_subject(sentence, chain[0] if chain else verb)
    impersonal = doer is None or doer.token.text.lower() in ("it", "that", "this", "what")
    if verb.lemma == "make":
        impersonal = doer is None
    group = make_relation(sentence, verb, chain).span
    group = Span(start=min(group.start, adjective.span.start), end=max(group.end, adjective.span.end))
    words, span = cue_words(sentence, group, preposition)
    speaker = doer.token if doer is not None and not impersonal else None
    own = {t.index for t in sentence.subtree(speaker)} if speaker is not None else set()
    return Said(
        speaker=speaker_phrase(sentence, speaker, verb) if speaker is not None else None,
        cue=words,
        cue_span=span,
        cue_head=adjective.span,
        kind="topic" if impersonal or preposition is not None else entry.kind,
        content=frozenset(content - own - {adjective.index, verb.index}),
    )


def _content(sentence: Sentence, adjective: Token, verb: Token, entry: Cue) -> tuple[set[int], Token | None]:
    """The clause after the adjective, else what one of its prepositions brings in, with that preposition."""
    holders = (adjective, verb)
    found: set[int] = set()
    if "clause" in entry.frames:
        for holder in holders:
            for clause in sentence.children(holder, *_CLAUSES):
                behind = clause.index > adjective.index and clause.pos in ("VERB", "AUX")
                adverbial = clause.dep == "advcl" and sentence.child(clause, "mark", "aux") is None
                if behind and not found and not adverbial:
                    found.update(t.index for t in sentence.subtree(clause))
    if found:
        return found, None
    for holder in holders:
        for preposition in sentence.children(holder, "prep"):
            if preposition.text.lower() in entry.frames and preposition.index > adjective.index:
                return {t.index for t in sentence.subtree(preposition) if t.index != preposition.index}, preposition
    return set(), None
