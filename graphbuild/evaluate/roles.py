"""Rows of expected statements, judged: which are met, and where direction, polarity, modality or speaker differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphbuild.evaluate.expectations import (
    Expectation,
    differing_roles,
    fills,
    has_lemma,
    match_statements,
    meets,
    speaks,
)
from graphbuild.evaluate.judgment import Difference, Judgment, judged_statement
from graphbuild.evaluate.scores import Scores
from graphbuild.model import Argument, ArticleRecord, Modality, Statement


def judge_statements(expected: Sequence[Expectation], group: str, record: ArticleRecord) -> Judgment:
    """Return how the article's statements compare with the expected ones, one to one."""
    matches = match_statements(expected, record.statements)
    right = sum(match is not None for match in matches)
    judged = [judged_statement(s, right=m is not None) for s, m in zip(record.statements, matches, strict=True)]
    pairs = pair_statements(expected, record.statements)
    return Judgment(
        scores=Scores(right=right, found=len(matches), recalled=right, expected=len(expected)),
        group=group,
        judged=tuple(judged),
        marks=tuple(mark for statement, wanted in pairs for mark in _marks(statement, wanted)),
        differences=tuple(_differences(expected, record, pairs)),
    )


def pair_statements(
    expected: Sequence[Expectation], statements: Sequence[Statement]
) -> tuple[tuple[Statement, Expectation], ...]:
    """Return statements with the expectation of the same verb, the best agreeing first, one to one."""
    possible = [(s, e) for e in expected for s in statements if has_lemma(s, e)]
    possible.sort(key=lambda pair: -_agreement(*pair))
    pairs = []
    taken: set[int] = set()
    for statement, wanted in possible:
        if not taken & {id(statement), id(wanted)}:
            taken |= {id(statement), id(wanted)}
            pairs.append((statement, wanted))
    return tuple(pairs)


def is_swapped(statement: Statement, expected: Expectation) -> bool:
    """Return whether who acts and who is acted upon have changed places, wholly or on one side."""
    others = [statement.object, *statement.arguments]
    subject_moved = expected.subject is not None and any(o and fills(o, expected.subject) for o in others)
    targets = [expected.object, *(a.partition(" ")[2] for a in expected.arguments)]
    target_moved = any(t is not None and statement.subject and fills(statement.subject, t) for t in targets)
    return (subject_moved or target_moved) and not fills(statement.subject, expected.subject)


def _agreement(statement: Statement, expected: Expectation) -> int:
    roles = fills(statement.subject, expected.subject) + fills(statement.object, expected.object)
    return 8 * meets(statement, expected) + 2 * roles + (statement.negated == expected.negated)


def _marks(statement: Statement, expected: Expectation) -> Iterator[tuple[str, bool]]:
    """The second three ask only where something is marked, which is where a lost marking would hide."""
    modality = statement.modality.value == expected.modality
    if expected.subject and (expected.object or expected.arguments):
        yield "direction", not is_swapped(statement, expected)
    yield "negation", statement.negated == expected.negated
    yield "modality", modality
    yield "speaker", speaks(statement, expected)
    if expected.negated:
        yield "negation where negated", statement.negated
    if expected.modality != Modality.ASSERTED.value:
        yield "modality where not asserted", modality
    if expected.speaker:
        yield "speaker where attributed", speaks(statement, expected)


def _differences(
    expected: Sequence[Expectation], record: ArticleRecord, pairs: Sequence[tuple[Statement, Expectation]]
) -> Iterator[Difference]:
    """Pairs that differ, then what has no partner."""
    text = record.article.text
    for statement, wanted in pairs:
        kind = ", ".join(differing_roles(statement, wanted))
        if kind:
            yield Difference(text=text, kind=kind, expected=describe_expected(wanted), found=describe(statement))
    taken = {id(value) for pair in pairs for value in pair}
    for wanted in expected:
        if id(wanted) not in taken:
            yield Difference(text=text, kind="missed", expected=describe_expected(wanted))
    for statement in record.statements:
        if id(statement) not in taken:
            yield Difference(text=text, kind="not expected", found=describe(statement))


def describe(statement: Statement) -> str:
    """Return the statement in a line: roles parted by |, then what it is marked with, then its rule."""
    speaker = statement.attribution.speaker if statement.attribution else None
    said = f"said by {speaker.text}" if speaker else "attributed" if statement.attribution else ""
    modality = "" if statement.modality is Modality.ASSERTED else statement.modality.value
    marks = ("negated" if statement.negated else "", modality, said, f"rule {statement.provenance.rule}")
    roles = [statement.subject, statement.object, *statement.arguments]
    words = [_words(role) for role in roles]
    return _line([words[0], statement.relation.text, *words[1:]], marks)


def describe_expected(expected: Expectation) -> str:
    """Return the expected statement in a line, in the form of `describe`."""
    marks = (
        "negated" if expected.negated else "",
        "" if expected.modality == Modality.ASSERTED.value else expected.modality,
        f"said by {expected.speaker}" if expected.speaker else "",
        expected.type,
    )
    return _line([expected.subject or "–", expected.lemma, expected.object or "–", *expected.arguments], marks)


def _words(argument: Argument | None) -> str:
    return f"{argument.preposition} {argument.text}".strip() if argument else "–"


def _line(roles: Sequence[str], marks: Sequence[str]) -> str:
    kept = [mark for mark in marks if mark]
    return " | ".join(roles) + (f" [{'; '.join(kept)}]" if kept else "")
