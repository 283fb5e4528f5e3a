"""Statements with their time and place filled in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graphbuild.model import Article, Mention, Sentence, Statement, Time, Token, changed
from graphbuild.situate.locations import dateline_place, place_of, place_words
from graphbuild.situate.moments import dated_words, publication_time, time_of


def situate_statements(
    statements: Iterable[Statement],
    times: Sequence[Time],
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    article: Article,
) -> tuple[Statement, ...]:
    """Return the statements, in the order given, each with the time and the place of its own words.

    Without such words the time is the article's date (basis "publication"), the place the dateline's city
    (basis "dateline"); without those it is None.
    """
    published, dateline = publication_time(article), dateline_place(sentences)
    groups: dict[int, list[Statement]] = {}
    given = list(statements)
    for statement in given:
        groups.setdefault(statement.provenance.sentence, []).append(statement)
    by_index = {sentence.index: sentence for sentence in sentences}
    times_by_sentence = _grouped(times, sentences)
    mentions_by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        mentions_by_sentence.setdefault(mention.sentence, []).append(mention)
    situated: dict[int, Statement] = {}
    for index, group in groups.items():
        sentence = by_index.get(index)
        if sentence is None:
            situated.update({id(s): changed(s, time=published, place=dateline) for s in group})
            continue
        heads = {id(s): _head(s, sentence) for s in group}
        places = frozenset(h.index for h in heads.values() if h is not None)
        dated = dated_words(sentence, times_by_sentence.get(index, ()), article)
        placed = place_words(sentence, mentions_by_sentence.get(index, ()))
        for s in group:
            head = heads[id(s)]
            time = time_of(s, head, sentence, dated, places) or published
            place = place_of(s, head, sentence, placed, places) or dateline
            situated[id(s)] = changed(s, time=time, place=place)
    return tuple(situated[id(s)] for s in given)


def _head(statement: Statement, sentence: Sentence) -> Token | None:
    return sentence.token_at(statement.relation.head.start)


def _grouped(times: Sequence[Time], sentences: Sequence[Sentence]) -> dict[int, list[Time]]:
    """Times by the index of their sentence."""
    found: dict[int, list[Time]] = {}
    place = 0
    for time in times:
        if time.span is None:
            continue
        while place < len(sentences) and sentences[place].span.end <= time.span.start:
            place += 1
        if place < len(sentences) and time.span in sentences[place].span:
            found.setdefault(sentences[place].index, []).append(time)
    return found
