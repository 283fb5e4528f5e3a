"""Who says what: a pass over the whole article, after the rules.

Cues in sentences give speaker and content; quotations extend a content over sentences and paragraphs; each
statement is attributed to the innermost content that holds it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from graphbuild.extract.cue_adjectives import find_cue_adjectives
from graphbuild.extract.cue_adverbs import find_cue_adverbs
from graphbuild.extract.cue_nouns import find_cue_nouns
from graphbuild.extract.cue_verbs import find_cue_verbs
from graphbuild.extract.lexicon import unnamed_sources
from graphbuild.extract.quotations import Quotation, find_quotations
from graphbuild.extract.said import Said
from graphbuild.model import Attribution, Sentence, Span, Statement

CUES = (find_cue_verbs, find_cue_adverbs, find_cue_nouns, find_cue_adjectives)

_LONG_QUOTATION = 4  # words; shorter ones are single words that the outlet quotes
_ATTRIBUTING = frozenset({"say", "think", "deny", "accuse"})
_SPOKEN = frozenset({"say", "accuse", "deny"})
_OUTWARD = _SPOKEN | {"topic"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An attribution with what the pass needs to know of its cue."""

    attribution: Attribution
    kind: str
    cue_head: Span | None
    paragraph: int
    quoting: bool


def find_sources(sentences: tuple[Sentence, ...]) -> list[Source]:
    """Return every attribution of an article in reading order."""
    quotations = [q for q in find_quotations(sentences) if _words(q, sentences) >= 1]
    sources: list[Source] = []
    for sentence in sentences:
        if sentence.section in ("byline", "dateline", "label"):
            continue
        inside = [q for q in quotations if q.start[0] <= sentence.index <= q.end[0]] if quotations else []
        for said in (s for find_cues in CUES for s in find_cues(sentence)):
            if said.kind not in _OUTWARD and any(said.cue_span.start in q for q in inside):
                continue  # what a quoted speaker thinks, wants or praises is part of what is quoted
            sources.append(_source(sentence, said, inside))
    complete = [s for s in _with_loose_quotations(sources, quotations, sentences) if s.attribution.content]
    return sorted(complete, key=_position)


def list_attributions(sources: list[Source]) -> tuple[Attribution, ...]:
    """Return the article's attributions in reading order.

    What a speaker says that others think, want or praise is part of what the speaker says, and no entry of its own;
    what he says that others said is.
    """
    outer = [s for s in sources if s.kind in _ATTRIBUTING]
    return tuple(
        s.attribution
        for s in sources
        if s.kind in _SPOKEN or not any(o is not s and _holds_cue(o.attribution, s.attribution) for o in outer)
    )


def _holds_cue(outer: Attribution, inner: Attribution) -> bool:
    cue = inner.cue_span
    return cue is not None and any(cue in span for span in outer.content)


def find_attribution(statement: Statement, sentence: Sentence, sources: list[Source]) -> Attribution | None:
    """Return the innermost attribution whose content holds the statement's relation, or None."""
    head = statement.relation.head
    holding = [
        s
        for s in sources
        if s.kind in _ATTRIBUTING and s.cue_head != head and any(head in span for span in s.attribution.content)
    ]
    if not holding:
        return _adjective_hearsay(statement, sentence)
    named = [s for s in holding if s.attribution.speaker is not None]
    return min(reversed(named or holding), key=_size).attribution


def _adjective_hearsay(statement: Statement, sentence: Sentence) -> Attribution | None:
    """Attribute "the alleged attack on the ship" to somebody unnamed."""
    head = sentence.token_at(statement.relation.head.start)
    for child in sentence.children(head, "amod") if head is not None else ():
        if child.text.lower() in unnamed_sources():
            return Attribution(speaker=None, cue=child.text, cue_span=child.span)
    return None


def _source(sentence: Sentence, said: Said, quotations: list[Quotation]) -> Source:
    spans = _runs(sentence, said.content)
    quoting = False
    for quotation in quotations:
        if any(quotation.span.overlaps(s) for s in spans) and said.cue_span.start not in quotation:
            spans = _joined([*spans, quotation.span])
            quoting = True
    attribution = Attribution(speaker=said.speaker, cue=said.cue, cue_span=said.cue_span, content=tuple(spans))
    return Source(
        attribution=attribution,
        kind=said.kind,
        cue_head=said.cue_head,
        paragraph=sentence.paragraph,
        quoting=quoting,
    )


def _with_loose_quotations(
    sources: list[Source], quotations: list[Quotation], sentences: tuple[Sentence, ...]
) -> list[Source]:
    """Give long quotations without a cue to the speaker of the paragraph, or of the one before."""
    found = list(sources)
    for quotation in quotations:
        if _words(quotation, sentences) < _LONG_QUOTATION:
            continue
        if any(quotation.span.overlaps(s) for source in found for s in source.attribution.content):
            continue
        owner = _owner(found, quotation)
        if owner is None:
            loose = Attribution(speaker=None, cue="", cue_span=None, content=(quotation.span,))
            found.append(
                Source(attribution=loose, kind="say", cue_head=None, paragraph=quotation.paragraph, quoting=True)
            )
            continue
        content = (*owner.attribution.content, quotation.span)
        found[found.index(owner)] = replace(owner, attribution=replace(owner.attribution, content=content))
    return found


def _owner(sources: list[Source], quotation: Quotation) -> Source | None:
    """The nearest speaker before the quotation in its paragraph, else after it, else of the paragraph before."""
    say = [
        s
        for s in sources
        if s.kind in ("say", "topic") and s.attribution.speaker is not None and s.attribution.cue_span
    ]
    here = [s for s in say if s.paragraph == quotation.paragraph]
    waiting = [s for s in here if not s.attribution.content and abs(_cue_start(s) - quotation.span.start) < 400]
    if waiting:
        return min(waiting, key=lambda s: abs(_cue_start(s) - quotation.span.start))
    here = [s for s in here if s.attribution.content]
    before = [s for s in here if _cue_start(s) < quotation.span.start and s.quoting]
    if before:
        return max(before, key=_cue_start)
    if here:
        return min(here, key=lambda s: abs(_cue_start(s) - quotation.span.start))
    earlier = [s for s in say if s.paragraph < quotation.paragraph and quotation.paragraph - s.paragraph <= 3]
    quoting = [s for s in earlier if s.quoting]
    return max(quoting, key=_cue_start) if quoting else None


def _cue_start(source: Source) -> int:
    return source.attribution.cue_span.start if source.attribution.cue_span else 0


def _runs(sentence: Sentence, indices: frozenset[int]) -> list[Span]:
    """Contiguous stretches of tokens as spans, without commas and full stops at their ends."""
    spans: list[Span] = []
    run: list[int] = []
    for index in [*sorted(indices), -1]:
        if run and index != run[-1] + 1:
            while run and sentence.tokens[run[0]].text in (",", ".", ":", ";", "\u2014", "-", "--"):
                run.pop(0)
            while run and sentence.tokens[run[-1]].text in (",", ".", ":", ";", "\u2014", "-", "--"):
                run.pop()
            if run:
                first, last = sentence.tokens[run[0]], sentence.tokens[run[-1]]
                spans.append(Span(start=first.span.start, end=last.span.end))
            run = []
        run.append(index)
    return spans


def _joined(spans: list[Span]) -> list[Span]:
    """The spans in order, overlapping and touching ones as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(start=joined[-1].start, end=max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _words(quotation: Quotation, sentences: tuple[Sentence, ...]) -> int:
    (first, start), (last, end) = quotation.start, quotation.end
    if first == last:
        return end - start + 1
    between = sum(len(sentences[i].tokens) for i in range(first + 1, last))
    return len(sentences[first].tokens) - start + between + end + 1


def _size(source: Source) -> int:
    return sum(s.end - s.start for s in source.attribution.content)


def _position(source: Source) -> tuple[int, int]:
    first = min(s.start for s in source.attribution.content)
    cue = _cue_start(source)
    return (min(first, cue) if cue else first), cue
