"""When a statement took place: the time expression of its own verb, else the article's date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphbuild.model import Article, Sentence, Span, Statement, Time, Token, changed
from graphbuild.situate.attachment import (
    Attachment,
    Hanging,
    attach,
    belongs_to,
    clauses_above,
    first_conjunct,
    is_verb,
    participles_before,
)
from graphbuild.situate.dates import dateline_day

_FROM = {"to": ("from",), "until": ("from",), "till": ("from",), "through": ("from",), "and": ("between",)}
_DASHES = frozenset({"-", "\u2013", "\u2014"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedWords:
    """A time expression of a sentence as an adverbial, and where it hangs."""

    time: Time  # with its preposition: "on Monday"; of an interval the words of its beginning: "from March"
    attachment: Attachment


def dated_words(sentence: Sentence, times: Sequence[Time], article: Article) -> Hanging[DatedWords]:
    """Return the sentence's dates as adverbials; lengths and mere times of day are left out."""
    found = []
    for time, extent in _joined(sentence, [t for t in times if t.span is not None and _is_date(t)], article.text):
        attachment = attach(sentence, extent)
        if attachment is not None:
            found.append(DatedWords(time=_adverbial(sentence, time, article, attachment), attachment=attachment))
    return Hanging(found)


def time_of(
    statement: Statement, head: Token | None, sentence: Sentence, dated: Hanging[DatedWords], heads: frozenset[int]
) -> Time | None:
    """Return the time of the statement's own verb or of the clause above it, or None."""
    if head is None or not dated.items:
        return None
    for candidates in _by_nearness(statement, head, sentence, dated, heads):
        if candidates:
            return _best(candidates)
    return None


def publication_time(article: Article) -> Time | None:
    """Return the article's date as a time, or None where it has none."""
    if not article.published or dateline_day(article.published) is None:
        return None
    return Time(text=article.published, span=None, value=article.published, basis="publication")


def _by_nearness(
    statement: Statement, head: Token, sentence: Sentence, dated: Hanging[DatedWords], heads: frozenset[int]
) -> Iterator[list[DatedWords]]:
    """Dates of the verb itself first, then those it shares with another."""
    yield [*_own(dated, head, heads), *_in_arguments(statement, sentence, dated)]
    yield _shared(sentence, head, dated, heads)
    if not is_verb(head) or sentence.child(head, "nsubj", "nsubjpass") is None:
        for above in clauses_above(sentence, head):
            yield _own(dated, above, heads)
            yield _shared(sentence, above, dated, heads)
    if len(dated.items) == 1 and _only_one(dated.items[0], sentence, head):
        yield list(dated.items)


def _own(dated: Hanging[DatedWords], head: Token, heads: frozenset[int]) -> list[DatedWords]:
    return [d for d in dated.at(head) if belongs_to(d.attachment, head, heads)]


def _in_arguments(statement: Statement, sentence: Sentence, dated: Hanging[DatedWords]) -> list[DatedWords]:
    """Dates that are an argument's head word."""
    words = [sentence.token_at(argument.head.start) for argument in statement.arguments]
    return [d for word in words if word for d in dated.at(word) if d.attachment.head.index == word.index]


def _shared(sentence: Sentence, head: Token, dated: Hanging[DatedWords], heads: frozenset[int]) -> list[DatedWords]:
    """Dates before the first of coordinated verbs, and in "Speaking on Thursday, "."""
    first = first_conjunct(sentence, head)
    before = _own(dated, first, heads) if first is not None else []
    shared = [d for d in before if first is not None and d.attachment.head.index < first.index]
    for verb in participles_before(sentence, first or head):
        shared.extend(_own(dated, verb, heads))
    return shared


def _only_one(dated: DatedWords, sentence: Sentence, head: Token) -> bool:
    """Whether the sentence has one verb, so that its one date can date nothing else."""
    if sum(t.pos == "VERB" for t in sentence.tokens) > 1 or not is_verb(head):
        return False
    own = dated.attachment
    earlier = "since" in own.prepositions  # "the first visit since the start of the war in 2011"
    return not earlier and not own.in_subject and not (own.modifies_noun and own.head.dep != "poss")


def _best(candidates: Sequence[DatedWords]) -> Time:
    """The most exact one; the first of equals."""
    return min(candidates, key=lambda d: (not d.time.value, _width(d.time.value))).time


def _width(value: str) -> int:
    if "/" in value:
        return 2
    return {7: 2, 4: 3}.get(len(value), 1)


def _is_date(time: Time) -> bool:
    return not time.value.startswith("P") and time.value[2:3] != ":"


def _joined(sentence: Sentence, times: Sequence[Time], text: str) -> list[tuple[Time, Span]]:
    """Join "March" and "May 2014" of "from March to May 2014": the first means both, over the words of both.

    The article has two expressions there, as TIMEX3 counts them, so the interval has the words of its beginning.
    """
    joined: list[tuple[Time, Span]] = []
    for time in times:
        if time.span is None:
            continue
        value = _interval(sentence, *joined[-1], time, text) if joined else None
        if value is not None:
            first, extent = joined[-1]
            joined[-1] = changed(first, value=value), Span(start=extent.start, end=time.span.end)
        else:
            joined.append((time, time.span))
    return joined


def _interval(sentence: Sentence, first: Time, extent: Span, second: Time, text: str) -> str | None:
    if second.span is None or not first.value or not second.value:
        return None
    between = text[extent.end : second.span.start].strip().lower()
    before = _word_before(sentence, extent)
    opened = before is not None and before.text.lower() in _FROM.get(between, ())
    if (not opened and between not in _DASHES) or "/" in first.value + second.value:
        return None
    return f"{first.value}/{second.value}" if first.value <= second.value else None


def _adverbial(sentence: Sentence, time: Time, article: Article, attachment: Attachment) -> Time:
    """The time with the preposition before it; "since 2011" reaches up to the article's date."""
    assert time.span is not None
    before = _word_before(sentence, time.span)
    preposition = attachment.own_preposition
    is_own = before is not None and preposition is not None and before.index == preposition.index
    if not (before is not None and (is_own or before.text.lower() in ("from", "between"))):
        return time
    span = Span(start=before.span.start, end=time.span.end)
    value = time.value
    if (
        before.text.lower() == "since"
        and value
        and "/" not in value
        and article.published
        and value < article.published
    ):
        value = f"{value}/{article.published}"
    return changed(time, text=span.slice(article.text), span=span, value=value)


def _word_before(sentence: Sentence, span: Span) -> Token | None:
    first = sentence.token_at(span.start)
    return sentence.tokens[first.index - 1] if first is not None and first.index > 0 else None
