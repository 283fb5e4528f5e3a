"""Tokens to arguments: the words of a noun phrase or clause as one contiguous span.

"the rebels, who are backed by Iran, in Aleppo"   text: the rebels
"high-level talks with Russia"                    text: high-level talks with Russia, core: high-level talks
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from graphbuild.extract.lexicon import adverbial_phrases, cues, event_noun, quantity_nouns, time_nouns
from graphbuild.model import Argument, Sentence, Span, Token, changed

# branches that are not part of a filler's words
_ASIDE = frozenset({"relcl", "advcl", "ccomp", "csubj", "parataxis", "conj", "cc", "preconj", "acl", "dep", "meta"})
_ASIDE_BELOW = _ASIDE - {"conj", "cc", "preconj"}
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_QUOTES = frozenset({'"', "\u201c", "\u201d", "``", "''"})
_EDGES = frozenset({"punct", "cc", "case"})
# a noun of events after these is an occasion: no edge passes through it ("said following a meeting with X")
_OCCASION = frozenset({"following", "during", "after", "before", "since", "until", "amid", "despite", "ahead of"})
_TIME_ENTITIES = frozenset({"DATE", "TIME"})
_OF_TIME = frozenset({"for", "in", "at", "on", "during", "by", "until", "since", "after", "before", "within", "over"})
_LOOSE = frozenset({"in", "at", "on", "during", "after", "before", "since", "following", "over", "amid"})


def noun_phrase(
    sentence: Sentence, head: Token, *, preposition: str = "", until: int | None = None, deep: bool = True
) -> Argument:
    """Return the argument headed by a noun; a coordination gets one part per member.

    `until` is the token index before which members have to stand: of "a truce that failed or other plans" the
    relative clause describes the truce alone.  Without `deep`, what prepositions bring in is left out.
    """
    members = [
        m
        for m in sentence.conjuncts(head)
        if m is head or (_is_nominal(m) and any(c.isalnum() for c in m.text) and (until is None or m.index < until))
    ]
    first = _single(sentence, head, preposition, deep=deep)
    if len(members) == 1:
        return first if head.tag != "NNS" else _distributed(sentence, head, first)
    parts = [first] + [_single(sentence, m, preposition, deep=deep) for m in members[1:]]
    start, end = parts[0].span.start, max(p.span.end for p in parts)
    if deep:
        shared = tuple(a for a in noun_arguments(sentence, head) if a.span.start >= end)
        parts = [changed(p, inner=(*p.inner, *shared)) for p in parts]  # "the arrest and detention | of X"
    return Argument(
        text=_slice(sentence, start, end),
        span=Span(start=start, end=end),
        head=head.span,
        preposition=preposition,
        parts=tuple(parts),
        adverbial=all(p.adverbial for p in parts),
    )


def _distributed(sentence: Sentence, head: Token, whole: Argument) -> Argument:
    """Give "the governments of Germany and Poland" one part per state."""
    for preposition in sentence.children(head, "prep"):
        filler = sentence.child(preposition, "pobj")
        if preposition.text.lower() == "of" and filler is not None and filler.entity_type in ("GPE", "ORG"):
            named = noun_phrase(sentence, filler, deep=False)
            if named.parts and named.span in whole.span:
                return changed(whole, parts=tuple(changed(p, preposition=whole.preposition) for p in named.parts))
    return whole


def clause_phrase(
    sentence: Sentence, head: Token, *, preposition: str = "", marked: bool = False, topic: tuple[Argument, ...] = ()
) -> Argument:
    """Return a clause as an argument; without its "that" unless `marked`; `topic` is whom it is about."""
    allowed = {t.index for t in sentence.subtree(head)}
    for child in sentence.children(head, "mark"):
        if not marked and child.text.lower() == "that":
            allowed.discard(child.index)
    low, high = _run(sentence, head, allowed)
    text, span = slice_span(sentence, sentence.tokens[low], sentence.tokens[high])
    return Argument(text=text, span=span, head=head.span, preposition=preposition, inner=topic, clausal=True)


def phrase_head(sentence: Sentence, noun: Token) -> Token:
    """Return what a quantity counts: of "hundreds of civilians" the civilians."""
    if noun.lemma.lower() in quantity_nouns() or noun.pos == "NUM":
        preposition = sentence.child(noun, "prep")
        if preposition is not None and preposition.text.lower() == "of":
            counted = sentence.child(preposition, "pobj")
            if counted is not None:
                return phrase_head(sentence, counted)
    return noun


def full_preposition(sentence: Sentence, preposition: Token) -> tuple[str, Token | None]:
    """Return the preposition's words and the head of its filler: "out of" and "Syria", "without" and None."""
    words = preposition.text
    inner = sentence.child(preposition, "pobj", "pcomp")
    if inner is None:
        nested = sentence.child(preposition, "prep")
        if nested is not None and nested.index == preposition.index + 1:
            more, inner = full_preposition(sentence, nested)
            return f"{words} {more}", inner
    elif inner.dep == "pcomp" and inner.pos == "ADP":
        more, deeper = full_preposition(sentence, inner)
        return f"{words} {more}", deeper
    return words, inner


def loose_prepositions(sentence: Sentence, noun: Token) -> list[Token]:
    """Return prepositions that hang on a noun but belong to the clause.

    "a meeting with Jean Dupont in Rome": people have no "in Rome" of their own.
    "was accused by Iran of shelling the port": no "of shelling" either.
    """
    hanging = sentence.children(noun, "prep")
    if not hanging:
        return []
    by = sentence.head(noun)
    if by.dep == "agent":
        cue = cues().get(sentence.head(by).lemma.lower())
        charges = cue.frames if cue is not None and cue.kind == "accuse" else frozenset[str]()
        named = noun.entity_type in ("GPE", "PERSON", "NORP")
        return [p for p in hanging if sentence.child(p, "pcomp") is not None or (named and p.text.lower() in charges)]
    if noun.entity_type != "PERSON" or noun.pos != "PROPN":
        return []
    return [p for p in hanging if p.text.lower() in _LOOSE and p.index > noun.index]


def noun_arguments(sentence: Sentence, noun: Token) -> list[Argument]:
    """Return what the prepositions of a noun bring in: "the presence of X" gives ("of", X)."""
    found: list[Argument] = []
    hanging = sentence.children(noun, "prep")
    loose = loose_prepositions(sentence, noun) if hanging else []
    for preposition in hanging:
        if preposition in loose or preposition.index < noun.index:
            continue
        words, filler = full_preposition(sentence, preposition)
        if filler is not None and _is_nominal(filler):
            found.append(noun_phrase(sentence, filler, preposition=words))
    return found


def slice_span(sentence: Sentence, first: Token, last: Token) -> tuple[str, Span]:
    """Return the words from one token to another, as written, with their span."""
    span = Span(start=first.span.start, end=last.span.end)
    return _slice(sentence, span.start, span.end), span


def _single(sentence: Sentence, head: Token, preposition: str, *, deep: bool = True) -> Argument:
    allowed = _phrase_tokens(sentence, head)
    low, high = _run(sentence, head, allowed)
    counted = phrase_head(sentence, head)
    end = sentence.tokens[high].span.end
    span = Span(start=sentence.tokens[low].span.start, end=end)
    text = _slice(sentence, span.start, end)
    return Argument(
        text=text,
        span=span,
        head=counted.span if counted.span in span else sentence.tokens[high].span,
        preposition=preposition,
        core=_core(sentence, head, low, high),
        inner=tuple(a for a in noun_arguments(sentence, counted) if a.span.end <= end) if deep else (),
        eventive=event_noun(counted.lemma.lower()) is not None and preposition.lower() not in _OCCASION,
        adverbial=bool(preposition) and _is_adverbial(preposition, counted, text),
    )


def _is_adverbial(preposition: str, head: Token, text: str) -> bool:
    """Whether a phrase says when, how long or how: "for the first time", "in protest"."""
    if head.entity_type in _TIME_ENTITIES or f"{preposition} {text}".lower() in adverbial_phrases():
        return True
    return head.lemma.lower() in time_nouns() and preposition.lower() in _OF_TIME


def _phrase_tokens(sentence: Sentence, head: Token) -> set[int]:
    found = {head.index}
    loose = loose_prepositions(sentence, head)
    stack = sentence.children(head)
    if loose:
        stack = [c for c in stack if c not in loose]
    while stack:
        token = stack.pop()
        own = token.head == head.index
        if token.dep in (_ASIDE if own else _ASIDE_BELOW) or (token.dep == "appos" and _stands_apart(sentence, token)):
            continue
        found.add(token.index)
        below = sentence.children(token)
        if below and token.dep == "appos":
            apart = loose_prepositions(sentence, token)
            below = [c for c in below if c not in apart]
        stack.extend(below)
    return found


def _stands_apart(sentence: Sentence, apposition: Token) -> bool:
    """Whether a comma, bracket or dash stands before the apposition."""
    left = min(t.index for t in sentence.subtree(apposition))
    return left > 0 and sentence.tokens[left - 1].pos == "PUNCT"


def _core(sentence: Sentence, head: Token, low: int, high: int) -> Span | None:
    """The phrase without trailing adverbs; None where that is the phrase itself.

    What is not a subject loses trailing prepositions other than "of" as well: "wounded a driver | in Darfur".
    """
    trailing = {"advmod", "npadvmod"} if head.dep in _SUBJECTS else {"advmod", "npadvmod", "prep"}
    end = high
    for child in sentence.children(head):
        if child.index > head.index and child.dep in trailing and child.text.lower() != "of":
            left = min(t.index for t in sentence.subtree(child))
            if head.index < left <= end:
                end = left - 1
                while end > head.index and _is_closing(sentence.tokens[end]):
                    end -= 1
                break
    if end == high:
        return None
    return Span(start=sentence.tokens[low].span.start, end=sentence.tokens[max(end, head.index)].span.end)


def _run(sentence: Sentence, head: Token, allowed: Container[int]) -> tuple[int, int]:
    """The contiguous run of allowed tokens around the head, without punctuation at its ends."""
    tokens = sentence.tokens
    low = high = head.index
    while low > 0 and (low - 1 in allowed):
        low -= 1
    while high + 1 < len(tokens) and (high + 1 in allowed):
        high += 1
    while high > head.index and (tokens[high].dep == "case" or _is_closing(tokens[high])):
        if _is_partner(tokens[low:high], tokens[high]):
            break
        high -= 1
    while low < head.index and (tokens[low].pos == "PUNCT" or tokens[low].dep in _EDGES):
        if _is_partner(tokens[low + 1 : high + 1], tokens[low]):
            break
        low += 1
    return low, high


def _is_partner(others: Sequence[Token], mark: Token) -> bool:
    """Whether a quotation mark at the edge belongs to one inside: 'a "hostile group"'."""
    return mark.text in _QUOTES and sum(t.text in _QUOTES for t in others) % 2 == 1


def _is_closing(token: Token) -> bool:
    return token.pos == "PUNCT" and token.text not in ("%", "$")


def _is_nominal(token: Token) -> bool:
    return token.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM") or token.tag.startswith("NN")


def _slice(sentence: Sentence, start: int, end: int) -> str:
    """Return the characters between two offsets of the article."""
    return sentence.text[start - sentence.span.start : end - sentence.span.start]


def full_phrase(sentence: Sentence, head: Token) -> Argument:
    """Return a noun phrase with its appositions and relative clauses, as one contiguous span."""
    allowed = {t.index for t in sentence.subtree(head, without=("parataxis", "ccomp"))}
    low, high = _run(sentence, head, allowed)
    text, span = slice_span(sentence, sentence.tokens[low], sentence.tokens[high])
    counted = phrase_head(sentence, head)
    return Argument(
        text=text,
        span=span,
        head=counted.span if counted.span in span else head.span,
        parts=noun_phrase(sentence, head, deep=False).parts,
    )
