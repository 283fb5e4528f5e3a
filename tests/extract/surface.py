"""Statements of a parsed text with every argument named by its own words, so that tables need no actors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from graphbuild.extract import extract_statements
from graphbuild.model import Argument, Article, Sentence, Statement

Parse = Callable[[str], tuple[Sentence, ...]]
_DETERMINERS = ("the ", "a ", "an ", "its ", "their ", "his ", "her ")


def statements_of(text: str, parse: Parse) -> tuple[Statement, ...]:
    """Return the statements of a text."""
    return extract_statements(parse(text), Article(id="t", text=text)).statements


def edges_of(text: str, parse: Parse) -> set[str]:
    """Return edges such as "US > suspend talks with > Russia", determiners left out.

    Read twice: with all arguments as actors, and with names alone, as after linking.
    """
    return {
        f"{edge.source} > {edge.predicate} > {edge.target}"
        for statement in statements_of(text, parse)
        for names_only in (False, True)
        for edge in named(statement, names_only=names_only).edges()
    }


def named(statement: Statement, *, names_only: bool) -> Statement:
    """Return the statement with the words of each argument as its actor, or only of those in capitals."""
    return replace(
        statement,
        subject=_name(statement.subject, names_only=names_only) if statement.subject else None,
        object=_name(statement.object, names_only=names_only) if statement.object else None,
        arguments=tuple(_name(a, names_only=names_only) for a in statement.arguments),
    )


def of_lemma(text: str, lemma: str, parse: Parse) -> Statement:
    """Return the one statement whose lemma phrase ends with these words."""
    found = [
        s for s in statements_of(text, parse) if s.relation.lemma == lemma or s.relation.lemma.endswith(f" {lemma}")
    ]
    assert len(found) == 1, [s.relation.lemma for s in statements_of(text, parse)]
    return found[0]


def _name(argument: Argument, *, names_only: bool) -> Argument:
    words = argument.core_text
    for determiner in _DETERMINERS:
        if words.lower().startswith(determiner):
            words = words[len(determiner) :]
    unnamed = argument.parts or argument.clausal or (names_only and words == words.lower())
    return replace(
        argument,
        actor=None if unnamed else words,
        parts=tuple(_name(p, names_only=names_only) for p in argument.parts),
        inner=tuple(_name(i, names_only=names_only) for i in argument.inner),
    )
