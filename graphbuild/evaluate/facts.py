"""Binary readings against human facts, by exact match.

A fact is a list of accepted readings, "subject | predicate | object".  Words in square brackets, determiners
and quotation marks may be missing; nothing else may be missing, nothing may be extra (after Gashteovski et
al. 2022, "BenchIE: a framework for multi-faceted fact-based open information extraction evaluation").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from graphbuild.evaluate.judgment import Difference, Judgment, judged_statement
from graphbuild.evaluate.scores import Scores
from graphbuild.model import ArticleRecord, Triple

_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their"})
_WORD = re.compile(r"\[|\]|[^\s\[\]\"\u201c\u201d]+")


def score_facts(facts: Sequence[Sequence[str]], triples: Iterable[Triple]) -> Scores:
    """Return how many of the triples state one of the facts, and how many of the facts are stated.

    >>> fact = ["the US | suspended | [ceasefire] talks", "the US | suspended [ceasefire] talks with | Russia"]
    >>> found = [Triple(subject="US", predicate="suspended", object="talks")]
    >>> score_facts([fact], found).f1
    1.0
    """
    found = list(triples)
    hits = [[any(states(reading, triple) for reading in fact) for triple in found] for fact in facts]
    return Scores(
        right=sum(any(row[i] for row in hits) for i in range(len(found))),
        found=len(found),
        recalled=sum(any(row) for row in hits),
        expected=len(facts),
    )


def judge_facts(facts: Sequence[Sequence[str]], record: ArticleRecord) -> Judgment:
    """Return which binary readings of the article's statements state a fact, and which facts are stated."""
    text = record.article.text
    read = [(s, t) for s in record.statements for t in s.triples()]
    rights = [any(states(reading, triple) for fact in facts for reading in fact) for _, triple in read]
    missed = [fact[0] for fact in facts if not any(states(reading, t) for reading in fact for _, t in read)]
    wrong = [f"{t.subject} | {t.predicate} | {t.object}" for (_, t), ok in zip(read, rights, strict=True) if not ok]
    return Judgment(
        scores=score_facts(facts, [triple for _, triple in read]),
        judged=tuple(judged_statement(s, right=ok) for (s, _), ok in zip(read, rights, strict=True)),
        differences=(
            *(Difference(text=text, kind="missed", expected=fact) for fact in missed),
            *(Difference(text=text, kind="not expected", found=words) for words in wrong),
        ),
    )


def states(reading: str, triple: Triple) -> bool:
    """Return whether the triple says what the accepted reading says, slot by slot.

    Raises:
        ValueError: the reading does not have three parts.
    """
    parts = reading.split("|")
    if len(parts) != 3:
        raise ValueError(f"a reading has three parts parted by |, not {len(parts)}: {reading}")
    slots = (triple.subject, triple.predicate, triple.object)
    return all(_pattern(part).fullmatch(_plain(slot)) is not None for part, slot in zip(parts, slots, strict=True))


@cache
def _pattern(part: str) -> re.Pattern[str]:
    """A pattern over words, each followed by one space; bracketed stretches are optional as a whole."""
    pieces: list[str] = []
    for word in _WORD.findall(part.lower()):
        if word == "[":
            pieces.append("(?:")
        elif word == "]":
            pieces.append(")?")
        elif word not in _DETERMINERS:
            pieces.append(re.escape(word) + " ")
    return re.compile("".join(pieces))


def _plain(slot: str) -> str:
    words = [w for w in _WORD.findall(slot.lower()) if w not in _DETERMINERS and w not in "[]"]
    return "".join(f"{w} " for w in words)
