"""Statements get the time and place of their own words, never those of another clause."""

from __future__ import annotations

import pytest

from graphbuild.model import (
    Argument,
    Article,
    Mention,
    MentionKind,
    Place,
    Provenance,
    Relation,
    Sentence,
    Span,
    Statement,
    Time,
)
from graphbuild.situate import find_times, situate_statements
from tests.situate.sentences_by_hand import tree_by_hand
from tests.situate.trees import (
    ANNEXATION,
    COLLAPSED_TRUCE,
    DEAL_OF_2015,
    DEEP,
    DEEP_NOUN,
    FOLLOWING,
    FOR_DAYS,
    FRONTED,
    MONDAY_TALKS,
    RANGE,
    SAID_THAT,
    SANCTIONS_ON,
    SET_TO,
    SINCE,
    SINCE_THE_WAR,
    SPEAKING,
    TALKS_ON_MONDAY,
    TOWN_IN_STATE,
    TWO_DATES,
)

PUBLISHED = "2016-10-06"


def _statement(sentence: Sentence, word: str, arguments: tuple[Argument, ...] = ()) -> Statement:
    head = next(t for t in sentence.tokens if t.text == word)
    relation = Relation(text=word, lemma=head.lemma, span=head.span, head=head.span, predicate=word)
    provenance = Provenance(article="t", sentence=0, sentence_span=sentence.span, rule="by hand", confidence=1.0)
    return Statement(id=word, subject=None, relation=relation, object=None, arguments=arguments, provenance=provenance)


def _situated(
    rows: str, *words: str, mentions: tuple[Mention, ...] = (), published: str | None = PUBLISHED
) -> dict[str, Statement]:
    text, sentence = tree_by_hand(rows)
    article = Article(id="t", text=text, published=published)
    statements = tuple(_statement(sentence, word) for word in words)
    found = situate_statements(statements, find_times(article, (sentence,)), mentions, (sentence,), article)
    for statement in found:
        for part in (statement.time, statement.place):
            if part is not None and part.span is not None:
                assert part.span.slice(text) == part.text
    return {s.id: s for s in found}


def _when(time: Time | None) -> tuple[str, str, str]:
    assert time is not None
    return time.text, time.value, time.basis


PUBLICATION = (PUBLISHED, PUBLISHED, "publication")


@pytest.mark.parametrize(
    ("rows", "word", "wanted"),
    [
        (MONDAY_TALKS, "suspended", ("On Monday", "2016-10-03", "text")),
        (TALKS_ON_MONDAY, "held", ("on Monday", "2016-10-03", "text")),
        (TALKS_ON_MONDAY, "talks", ("on Monday", "2016-10-03", "text")),
        (COLLAPSED_TRUCE, "praised", PUBLICATION),
        (COLLAPSED_TRUCE, "collapsed", ("in late September", "2016-09-21/2016-09-30", "text")),
        (ANNEXATION, "annexation", ("in 2014", "2014", "text")),
        (ANNEXATION, "triggered", PUBLICATION),
        (FRONTED, "protested", ("On Monday", "2016-10-03", "text")),
        (FRONTED, "withdrew", ("On Monday", "2016-10-03", "text")),
        (TWO_DATES, "met", ("on Monday", "2016-10-03", "text")),
        (TWO_DATES, "flew", ("on Tuesday", "2016-10-04", "text")),
        (FOLLOWING, "meeting", ("On Thursday", "2016-10-06", "text")),
        (FOLLOWING, "spoke", ("On Thursday", "2016-10-06", "text")),
        (SET_TO, "travel", ("on Friday", "2016-10-07", "text")),
        (SAID_THAT, "said", ("on Monday", "2016-10-03", "text")),
        (SAID_THAT, "bombed", PUBLICATION),
        (SPEAKING, "warned", ("on Tuesday", "2016-10-04", "text")),
        (RANGE, "massed", ("from March", "2014-03/2014-05", "text")),
        (SINCE, "backed", ("since 2011", "2011/2016-10-06", "text")),
        (SINCE_THE_WAR, "met", PUBLICATION),
        (DEAL_OF_2015, "left", PUBLICATION),
        (DEEP_NOUN, "silence", ("On Monday", "2016-10-03", "text")),
        (DEEP_NOUN, "raids", PUBLICATION),
        (FOR_DAYS, "besieged", PUBLICATION),
    ],
)
def test_time_of_statement(rows: str, word: str, wanted: tuple[str, str, str]) -> None:
    assert _when(_situated(rows, word)[word].time) == wanted


def test_nominal_statement_keeps_its_date_from_the_verb() -> None:
    found = _situated(ANNEXATION, "annexation", "triggered")
    assert (_when(found["annexation"].time)[1], _when(found["triggered"].time)) == ("2014", PUBLICATION)


def test_no_dateline_leaves_undated_statements_undated() -> None:
    assert _situated(DEAL_OF_2015, "left", published=None)["left"].time is None


def test_no_dateline_keeps_the_words_of_a_weekday() -> None:
    assert _when(_situated(MONDAY_TALKS, "suspended", published=None)["suspended"].time) == ("On Monday", "", "text")


@pytest.mark.parametrize(
    ("rows", "word", "wanted"),
    [
        (TALKS_ON_MONDAY, "held", None),
        (MONDAY_TALKS, "talks", ("Geneva", "CHE")),
        (FOLLOWING, "meeting", ("Moscow", "RUS")),
        (FOLLOWING, "spoke", None),
        (SPEAKING, "warned", ("Vienna", "AUT")),
        (RANGE, "massed", ("Kharkiv", "UKR")),
        (DEEP, "suspended", None),
        (FOR_DAYS, "besieged", ("Azaz", "SYR")),
        (SAID_THAT, "bombed", ("Sirte", "LBY")),
        (SAID_THAT, "said", None),
        (SANCTIONS_ON, "imposed", None),
        (TOWN_IN_STATE, "shelled", ("Azaz", "SYR")),
    ],
)
def test_place_of_statement(rows: str, word: str, wanted: tuple[str, str] | None) -> None:
    place = _situated(rows, word)[word].place
    assert (place and (place.name, place.country)) == wanted
    assert place is None or place.basis == "text"


def test_place_of_a_mention_that_is_no_known_place() -> None:
    text, sentence = tree_by_hand(
        "Rome PROPN nsubj 1\nbuilt VERB ROOT 1 VBD build\nhuts NOUN dobj 1\nin ADP prep 1\nZubrowka PROPN pobj 3"
    )
    span = sentence.tokens[4].span
    mention = Mention(
        article="t", sentence=0, span=span, head=span, text="Zubrowka", kind=MentionKind.NAME, actor="a", reason="",
        locative=True,
    )  # fmt: skip
    article = Article(id="t", text=text, published=PUBLISHED)
    (found,) = situate_statements((_statement(sentence, "built"),), (), (mention,), (sentence,), article)
    assert found.place == Place(text="Zubrowka", span=span, name="Zubrowka")


def test_argument_of_place_counts_where_the_parse_misses_it() -> None:
    text, sentence = tree_by_hand(
        "Rome PROPN nsubj 1\nsigned VERB ROOT 1 VBD sign\nit PRON dobj 1\nthere ADV advmod 1\n"
        "in ADP prep 3\nVienna PROPN pobj 4"
    )
    span = sentence.tokens[5].span
    argument = Argument(text="Vienna", span=span, head=span, preposition="in")
    article = Article(id="t", text=text, published=PUBLISHED)
    (found,) = situate_statements((_statement(sentence, "signed", (argument,)),), (), (), (sentence,), article)
    assert found.place is not None and found.place.name == "Vienna"


def test_a_town_outranks_the_state_it_lies_in_also_where_that_is_an_argument() -> None:
    text, sentence = tree_by_hand(TOWN_IN_STATE)
    span = Span(start=sentence.tokens[4].span.start, end=sentence.tokens[5].span.end)
    argument = Argument(text="northern Syria", span=span, head=sentence.tokens[5].span, preposition="in")
    article = Article(id="t", text=text, published=PUBLISHED)
    (found,) = situate_statements((_statement(sentence, "shelled", (argument,)),), (), (), (sentence,), article)
    assert found.place is not None and found.place.name == "Azaz"


def test_dateline_city_is_inherited() -> None:
    head, dateline = tree_by_hand("BEIRUT PROPN ROOT 0\n( PUNCT punct 0", section="dateline")
    text, sentence = tree_by_hand(DEAL_OF_2015, start=len(head) + 1, index=1)
    statement = _statement(sentence, "left")
    provenance = Provenance(article="t", sentence=1, sentence_span=sentence.span, rule="by hand", confidence=1.0)
    statement = Statement(id="s", subject=None, relation=statement.relation, object=None, provenance=provenance)
    article = Article(id="t", text=f"{head} {text}", published=PUBLISHED)
    (found,) = situate_statements((statement,), (), (), (dateline, sentence), article)
    assert found.place is not None
    assert (found.place.name, found.place.span, found.place.basis) == ("Beirut", None, "dateline")


def test_order_is_kept_and_a_missing_sentence_is_no_error() -> None:
    text, sentence = tree_by_hand(TWO_DATES)
    article = Article(id="t", text=text, published=PUBLISHED)
    statements = tuple(_statement(sentence, word) for word in ("flew", "met"))
    assert [s.id for s in situate_statements(statements, (), (), (), article)] == ["flew", "met"]
    assert Span(start=0, end=1) in sentence.span
