"""Statements by hand: records of one sentence, without a parser."""

from __future__ import annotations

from graphbuild.model import (
    Argument,
    Article,
    ArticleRecord,
    Attribution,
    Event,
    Modality,
    Provenance,
    Relation,
    Span,
    Statement,
    Voice,
)


def span_of(words: str, text: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def argument(words: str, text: str) -> Argument:
    """A filler by its words; a preposition stands before a slash: "with/Russia"."""
    preposition, slash, filler = words.rpartition("/")
    span = span_of(filler, text)
    return Argument(text=filler, span=span, head=span, preposition=preposition if slash else "")


def statement(
    text: str,
    subject: str,
    verb: str,
    target: str = "",
    *others: str,
    lemma: str = "",
    voice: Voice = Voice.ACTIVE,
    negated: bool = False,
    speaker: str = "",
    event: str = "",
    confidence: float = 0.9,
    rule: str = "active",
) -> Statement:
    span = span_of(verb, text)
    whole = Span(start=0, end=len(text))
    cue = Attribution(speaker=argument(speaker, text), cue="said", cue_span=None) if speaker else None
    return Statement(
        id=f"{subject}-{verb}-{target}",
        subject=argument(subject, text) if subject else None,
        relation=Relation(text=verb, lemma=lemma or verb, span=span, head=span, predicate=verb),
        object=argument(target, text) if target else None,
        arguments=tuple(argument(other, text) for other in others),
        voice=voice,
        negated=negated,
        modality=Modality.ASSERTED,
        attribution=cue,
        event=Event(type=event, confidence=0.8) if event else None,
        provenance=Provenance(article="t", sentence=0, sentence_span=whole, rule=rule, confidence=confidence),
    )


def record(text: str, *statements: Statement) -> ArticleRecord:
    return ArticleRecord(article=Article(id="t", text=text), statements=statements)
