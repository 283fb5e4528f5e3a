"""Participles compounded with a name.

a U.S.-backed militia              US - backed -> militia
the French-drafted resolution      France - drafted -> resolution
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extract.clauses import make_statement
from graphbuild.extract.lexicon import compound_agents, participle_verbs
from graphbuild.extract.phrases import noun_phrase, slice_span
from graphbuild.model import Argument, Relation, Sentence, Span, Statement, Token

_NAMES = frozenset({"NORP", "GPE", "ORG", "PERSON", "LOC"})
_NOT_ACTS = frozenset({"speak", "bear", "base", "style", "link", "relate", "affiliate", "locate", "own", "register"})


def find_compound(sentence: Sentence) -> Iterator[Statement]:
    """Yield one statement per hyphenated participle with a name before it, in text order."""
    for participle in sentence.tokens:
        if "-" in participle.text and participle.dep in ("amod", "compound", "nmod"):
            whole = _one_token(sentence, participle)
            if whole is not None:
                yield whole
        if participle.dep != "amod" or participle.tag not in ("VBN", "VBD", "JJ") or participle.index < 2:
            continue
        if sentence.tokens[participle.index - 1].text not in ("-", "\u2013"):
            continue
        name = sentence.child(participle, "npadvmod", "nsubj", "amod", "compound", "nmod", "advmod")
        if name is None or not (name.entity_type in _NAMES or name.lemma.lower() in compound_agents()):
            continue
        verb = participle_verbs().get(participle.text.lower())
        if verb is None and participle.tag in ("VBN", "VBD"):
            verb = participle.lemma.lower()
        if verb is None or verb in _NOT_ACTS:
            continue
        yield _build(sentence, participle, verb, noun_phrase(sentence, name))


def _one_token(sentence: Sentence, token: Token) -> Statement | None:
    """Read "U.S.-backed" where the tokenizer leaves it as one token."""
    name, _, participle = token.text.rpartition("-")
    verb = participle_verbs().get(participle.lower())
    named = name[:1].isupper() or name.lower() in compound_agents()
    if verb is None or verb in _NOT_ACTS or not named or token.index + 1 >= len(sentence.tokens):
        return None
    who_span = Span(start=token.span.start, end=token.span.start + len(name))
    act_span = Span(start=token.span.end - len(participle), end=token.span.end)
    return make_statement(
        sentence,
        Relation(text=participle, lemma=verb, span=act_span, head=act_span, predicate=participle),
        rule="compound",
        subject=Argument(text=name, span=who_span, head=who_span),
        object=_bare(sentence, token, noun_phrase(sentence, sentence.head(token))),
    )


def _build(sentence: Sentence, participle: Token, verb: str, who: Argument) -> Statement:
    text, span = slice_span(sentence, participle, participle)
    relation = Relation(text=text, lemma=verb, span=span, head=participle.span, predicate=text)
    return make_statement(
        sentence,
        relation,
        rule="compound",
        subject=who,
        object=_bare(sentence, participle, noun_phrase(sentence, sentence.head(participle))),
    )


def _bare(sentence: Sentence, participle: Token, whole: Argument) -> Argument:
    """The described noun without the compound itself: of "a U.S.-backed militia" the militia."""
    from dataclasses import replace

    first = sentence.tokens[participle.index + 1]
    if not (whole.span.start <= first.span.start < whole.span.end) or first.span.start > whole.head.start:
        return whole
    end = whole.core.end if whole.core else whole.span.end
    text, span = slice_span(sentence, first, next(t for t in reversed(sentence.tokens) if t.span.end <= end))
    return replace(whole, text=text, span=span, core=None)
