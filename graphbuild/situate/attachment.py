"""Which words of a sentence an expression of time or place belongs to.

    The US suspended talks with Russia on Monday.        "on Monday" dates "suspended"
    a truce that collapsed in late September             dates "collapsed", never the verb above
    Russia's annexation of Crimea in 2014 led to ...     dates "annexation", not "led"
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from graphbuild.model import Sentence, Span, Token

VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_MODIFIERS = frozenset({"nummod", "amod", "compound", "nmod", "poss", "det"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """Where an expression hangs: the nouns passed on the way up to its verb, and that verb."""

    head: Token  # the expression's head word
    nouns: tuple[Token, ...]  # nearest first
    prepositions: tuple[str, ...]  # those between the nouns and the verb, nearest first; the expression's own left out
    own_preposition: Token | None
    verb: Token | None
    modifies_noun: bool  # "the 2015 deal", "Monday's vote"
    in_subject: bool


def head_of(sentence: Sentence, span: Span) -> Token | None:
    """Return the word of the span whose governor lies outside it, the last such; None where no word is covered."""
    inside = tokens_in(sentence, span)
    indexes = {t.index for t in inside}
    outer = [t for t in inside if t.head not in indexes or t.head == t.index]
    named = [t for t in outer if t.pos not in ("PUNCT", "DET", "ADP")]
    return (named or outer or [None])[-1]


def tokens_in(sentence: Sentence, span: Span) -> list[Token]:
    """Return the tokens that share a character with the span, in text order."""
    low, high = 0, len(sentence.tokens)
    while low < high:
        middle = (low + high) // 2
        if sentence.tokens[middle].span.end <= span.start:
            low = middle + 1
        else:
            high = middle
    found = []
    for token in sentence.tokens[low:]:
        if token.span.start >= span.end:
            break
        found.append(token)
    return found


def attach(sentence: Sentence, span: Span) -> Attachment | None:
    """Return where the expression hangs, or None where no word is covered."""
    head = head_of(sentence, span)
    if head is None:
        return None
    nouns: list[Token] = []
    prepositions: list[str] = []
    own: Token | None = None
    verb: Token | None = None
    in_subject = False
    token = head
    for governor in sentence.ancestors(head):
        if governor.pos in VERBAL:
            in_subject = in_subject or (bool(nouns) and token.dep in _SUBJECTS)
            verb = governor
            break
        if governor.pos in ("ADP", "SCONJ", "PART") or governor.dep == "prep":
            if not nouns:
                own = own or governor
            else:
                prepositions.append(governor.text.lower())
        elif governor.pos in ("NOUN", "PROPN", "PRON", "NUM", "SYM"):
            nouns.append(governor)
        token = governor
    return Attachment(
        head=head,
        nouns=tuple(nouns),
        prepositions=tuple(prepositions),
        own_preposition=own,
        verb=verb,
        modifies_noun=bool(nouns) and own is None and head.dep in _MODIFIERS,
        in_subject=in_subject,
    )


def belongs_to(attachment: Attachment, head: Token, heads: Container[int]) -> bool:
    """Whether the expression dates or places the statement whose relation stands at `head`.

    `heads` are the words at which the sentence's statements stand: a noun that is a statement of its own
    ("talks" in "held talks on Monday") keeps what hangs on it.
    """
    for noun in attachment.nouns:
        if noun.index == head.index:
            return True
        if noun.index in heads and attachment.modifies_noun:
            return False
    if attachment.verb is None or attachment.verb.index != head.index:
        return False
    if attachment.modifies_noun or not attachment.nouns:
        return not attachment.modifies_noun
    # "suspended talks on Monday": a phrase after the verb's noun is as good as one after the verb
    return not attachment.in_subject and attachment.nouns[-1].index > head.index


def clause_above(sentence: Sentence, head: Token, clauses: Sequence[str]) -> Token | None:
    """Return the verb that governs a noun, or a verb joined to it by one of the labels; None elsewhere."""
    token = head
    while token.head != token.index:
        if token.pos in VERBAL and token.dep not in clauses:
            return None
        token = sentence.head(token)
        if token.pos in VERBAL:
            return token
    return None
