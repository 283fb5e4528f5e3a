"""Rows with a source, a target and a type of event, judged: is the pair found, which way round, with which type.

A name agrees with words of the text where they share half of the content words of the shorter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphbuild.coding.codes import quad_class
from graphbuild.evaluate.expectations import content_words
from graphbuild.evaluate.judgment import Difference, Judged, Judgment
from graphbuild.evaluate.roles import describe
from graphbuild.evaluate.scores import Scores
from graphbuild.model import ArticleRecord, Statement

NONE = "none"
EARLIER_TYPES = {"YIELD": ("CONCEDE", "RETREAT")}  # PLOVER's first edition has one type where the second has two
_EARLIER_QUADS = {"YIELD": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedPair:
    """Who acts on whom, and the PLOVER type of the act."""

    source: str
    target: str
    type: str

    @property
    def types(self) -> tuple[str, ...]:
        """The types that are right."""
        return EARLIER_TYPES.get(self.type, (self.type,))

    @property
    def quad(self) -> int:
        """The quad class of the type, 0 to 4."""
        return _EARLIER_QUADS[self.type] if self.type in _EARLIER_QUADS else quad_class(self.type)


def judge_pair(wanted: CodedPair, group: str, record: ArticleRecord) -> Judgment:
    """Return whether a statement between the two is found, and what it is coded as.

    Of several statements between the two the best counts.  `judged` holds the confidence of the codes.
    """
    found = [(s, tuple(acting_pairs(s, record))) for s in record.statements]
    hits = [s for s, pairs in found if any(_joins(wanted, *pair) for pair in pairs)]
    is_reversed = not hits and any(_joins(wanted, b, a) for _, pairs in found for a, b in pairs)
    events = [(s, s.event) for s in hits if s.event is not None]
    types = [wanted.type if event.type in wanted.types else event.type for _, event in events]
    quads = [str(wanted.quad if t == wanted.type else quad_class(t)) for t in types]
    right_type, right_quad = wanted.type in types, str(wanted.quad) in quads
    return Judgment(
        scores=Scores(right=right_type, found=bool(events), recalled=right_type, expected=1),
        group=group,
        judged=tuple(
            Judged(rule=s.provenance.rule, confidence=e.confidence, right=e.type in wanted.types) for s, e in events
        ),
        marks=(
            ("pair found", bool(hits)),
            ("pair reversed", is_reversed),
            ("quad class right", right_quad),
            ("type right", right_type),
        ),
        types=(wanted.type, wanted.type if right_type else (types or [NONE])[0]),
        quads=(str(wanted.quad), str(wanted.quad) if right_quad else (quads or [NONE])[0]),
        differences=() if right_type else (_difference(wanted, record, hits, is_reversed=is_reversed),),
    )


def acting_pairs(statement: Statement, record: ArticleRecord) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield who acts on whom, each as the words that name him: from the binary readings and from the edges."""
    for triple in statement.triples():
        pair = ((triple.subject,), (triple.object,))
        yield pair[::-1] if statement.voice == "passive" and triple.predicate.endswith(" by") else pair
    for edge in statement.edges():
        yield _names(edge.source, statement, record), _names(edge.target, statement, record)


def _names(actor: str, statement: Statement, record: ArticleRecord) -> tuple[str, ...]:
    """The words for an actor in the statement's sentence, and its name."""
    sentence = statement.provenance.sentence_span
    words = [m.text for m in record.mentions if m.actor == actor and m.span in sentence]
    return tuple(dict.fromkeys([*words, *(a.name for a in record.actors if a.id == actor)]))


def _joins(wanted: CodedPair, source: tuple[str, ...], target: tuple[str, ...]) -> bool:
    return any(names_agree(wanted.source, s) for s in source) and any(names_agree(wanted.target, t) for t in target)


def names_agree(wanted: str, found: str) -> bool:
    """Return whether the two share half of the content words of the shorter.

    >>> names_agree("the Kenyan foreign minister", "Kenya's foreign minister"), names_agree("Kenya", "Uganda")
    (True, False)
    """
    first, second = content_words(wanted), content_words(found)
    return bool(first & second) and 2 * len(first & second) >= min(len(first), len(second))


def _difference(wanted: CodedPair, record: ArticleRecord, hits: list[Statement], *, is_reversed: bool) -> Difference:
    shown = hits or ([s for s in record.statements if s.triples()] if is_reversed else list(record.statements))
    kind = "type" if hits else "reversed" if is_reversed else "pair"
    found = [f"{describe(s)} {s.event.type if s.event else 'no event'}" for s in shown[:3]]
    return Difference(
        text=record.article.text,
        kind=kind,
        expected=f"{wanted.source} | {wanted.type} | {wanted.target}",
        found=" // ".join(found),
    )
