"""Rows with tuples as open information extraction has them, judged leniently: relation, subject, object, others.

A statement is right where some tuple agrees with it in each of three slots: relation, subject, and all the rest.
Two slots agree where they share half of the words of the shorter.  The gold of this form parts a sentence in
many ways, so its precision is a comparison between confidences or versions, not a share of true statements.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from graphbuild.evaluate.judgment import Difference, Judgment, judged_statement
from graphbuild.evaluate.roles import describe
from graphbuild.evaluate.scores import Scores
from graphbuild.model import Argument, ArticleRecord, Statement

Slots: TypeAlias = tuple[Counter[str], Counter[str], Counter[str]]  # the words of relation, subject and the rest

_WORD = re.compile(r"\w+")


def judge_tuples(tuples: Sequence[Sequence[str]], group: str, record: ArticleRecord) -> Judgment:
    """Return which statements agree with a tuple, and which tuples with a statement.

    Statements of which only one role is filled are left out: a tuple has two.
    """
    gold = [_gold_slots(parts) for parts in tuples]
    read = [(s, slots) for s in record.statements if (slots := tuple(statement_slots(s)))]
    hits = [[any(slots_agree(one, wanted) for one in slots) for wanted in gold] for _, slots in read]
    rights = [any(row) for row in hits]
    recalled = [any(row[i] for row in hits) for i in range(len(gold))]
    text = record.article.text
    missed = [
        Difference(text=text, kind="missed", expected=_shown(t))
        for t, ok in zip(tuples, recalled, strict=True)
        if not ok
    ]
    wrong = [
        Difference(text=text, kind="not expected", expected=" // ".join(map(_shown, tuples)), found=describe(s))
        for (s, _), ok in zip(read, rights, strict=True)
        if not ok
    ]
    return Judgment(
        scores=Scores(right=sum(rights), found=len(read), recalled=sum(recalled), expected=len(gold)),
        group=group,
        judged=tuple(judged_statement(s, right=ok) for (s, _), ok in zip(read, rights, strict=True)),
        differences=(*missed, *wrong),
    )


def statement_slots(statement: Statement) -> Iterator[Slots]:
    """Yield the words of the statement's slots with who acts first and, of a passive, in the order of the sentence."""
    relation = _words(statement.relation.text)
    subject, target = _words(_phrase(statement.subject)), _words(_phrase(statement.object))
    others = _words(" ".join(_phrase(a) for a in statement.arguments))
    if subject and target + others:
        yield relation, subject, target + others
    if statement.voice == "passive" and target and subject + others:
        yield relation, target, subject + others


def slots_agree(first: Slots, second: Slots) -> bool:
    """Return whether each slot of the two shares half of the words of the shorter."""
    return all(_agree(a, b) for a, b in zip(first, second, strict=True))


def _agree(first: Counter[str], second: Counter[str]) -> bool:
    shorter = min(first.total(), second.total())
    return 0 < shorter <= 2 * (first & second).total()


def _gold_slots(parts: Sequence[str]) -> Slots:
    relation, subject, *rest = parts
    return _words(relation), _words(subject), _words(" ".join(rest))


def _phrase(argument: Argument | None) -> str:
    return f"{argument.preposition} {argument.text}" if argument else ""


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def _shown(parts: Sequence[str]) -> str:
    relation, subject, *rest = parts
    return " | ".join([subject, relation, *rest])
