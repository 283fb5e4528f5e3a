"""Which words of a sentence an expression of time or place belongs to.

The US suspended talks with Russia on Monday.        "on Monday" dates "suspended"
a truce that collapsed in late September             dates "collapsed", never the verb above
Russia's annexation of Crimea in 2014 led to ...     dates "annexation", not "led"
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from graphbuild.model import Sentence, Span, Token

_VERBAL = frozenset({"VERB", "AUX"})
_FUNCTIONS = frozenset({"prep", "aux", "auxpass", "case", "mark"})
_SHARING = frozenset({"xcomp", "advcl", "pcomp"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})
_MOST = 20  # what has more dates than this is a list, and its verb has none of its own
_CLOSE = frozenset({"with", "between", "of", "by", "to"})  # "a meeting with his counterpart in Moscow"
_WHILE = (("in",), ("at",), ("during",), ("on",))  # "In a statement on Monday, Moscow condemned ..."
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


class _HasAttachment(Protocol):
    @property
    def attachment(self) -> Attachment: ...


T = TypeVar("T", bound=_HasAttachment)


class Hanging(Generic[T]):
    """The expressions of a sentence by the words they may belong to, so that long sentences cost no more."""

    def __init__(self, items: Iterable[T]) -> None:
        self.items = tuple(items)
        self._by_word: dict[int, list[T]] = {}
        for item in self.items:
            own = item.attachment
            words = [own.head, *own.nouns[:2], *([own.verb] if own.verb is not None else [])]
            for index in dict.fromkeys(word.index for word in words):
                same = self._by_word.setdefault(index, [])
                if len(same) < _MOST:
                    same.append(item)

    def at(self, word: Token) -> list[T]:
        """Return the expressions that the word heads or governs, in text order."""
        return self._by_word.get(word.index, [])


def head_of(sentence: Sentence, span: Span) -> Token | None:
    """Return the word of the span whose governor lies outside it, the last such; None where no word is covered."""
    inside = tokens_in(sentence, span)
    indexes = {t.index for t in inside}
    outer = [t for t in inside if t.head not in indexes or t.head == t.index]
    named = [t for t in outer if t.pos not in ("PUNCT", "DET", "ADP")] or outer
    return named[-1] if named else None


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
        if is_verb(governor):
            in_subject = in_subject or (bool(nouns) and token.dep in _SUBJECTS)
            verb = governor
            break
        if governor.pos in ("ADP", "SCONJ", "PART", "VERB") or governor.dep == "prep":
            if not nouns:
                own = own or governor
            else:
                prepositions.append(governor.text.lower())
        elif governor.pos in _NOUNS:
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
    for depth, noun in enumerate(attachment.nouns):
        if noun.index == head.index:
            return depth == 0 or (depth == 1 and _CLOSE.issuperset(attachment.prepositions[:1]))
        if noun.index in heads and attachment.modifies_noun:
            return False
    if attachment.verb is None or attachment.verb.index != head.index:
        return False
    if attachment.modifies_noun or not attachment.nouns:
        return not attachment.modifies_noun
    if attachment.in_subject or len(attachment.nouns) > 2 or "since" in attachment.prepositions:
        return False  # "the first visit since the war in 2011"
    # "suspended talks on Monday": a phrase after the verb's noun is as good as one after the verb
    return attachment.nouns[-1].index > head.index or attachment.prepositions[-1:] in _WHILE


def clauses_above(sentence: Sentence, head: Token) -> Iterator[Token]:
    """Yield the verbs, nearest first, whose time and place a word shares that has none of its own.

    A noun shares with the verb it directly belongs to; a verb without a subject of its own with the one it completes
    ("is set to travel").
    """
    token = head
    while token.head != token.index:
        if is_verb(token) and (token.dep not in _SHARING or sentence.child(token, "nsubj", "nsubjpass") is not None):
            return
        is_joined = token.dep == "conj"
        token = sentence.head(token)
        if is_verb(token):
            yield token
        elif token.pos in _NOUNS and not is_joined:
            return


def first_conjunct(sentence: Sentence, head: Token) -> Token | None:
    """Return the first of coordinated verbs that share a subject; None where the verb is itself the first."""
    first = head
    while first.dep == "conj" and is_verb(first) and is_verb(sentence.head(first)):
        if sentence.child(first, "nsubj", "nsubjpass") is not None:
            return None
        first = sentence.head(first)
    return first if first.index != head.index else None


def participles_before(sentence: Sentence, head: Token) -> list[Token]:
    """Return the verbs of phrases such as "Speaking in Geneva on Thursday, " that go with the verb."""
    return [
        t
        for t in sentence.children(head, "advcl")
        if t.tag == "VBG" and t.index < head.index and sentence.child(t, "nsubj", "mark", "aux") is None
    ]


def is_verb(token: Token) -> bool:
    """Whether the word is a verb with arguments, and no preposition such as "following"."""
    return token.pos in _VERBAL and token.dep not in _FUNCTIONS
