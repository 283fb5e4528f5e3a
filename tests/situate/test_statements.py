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

PUBLISHED = "2016-10-06"

MONDAY_TALKS = """
On ADP prep 3
Monday PROPN pobj 0
Rome PROPN nsubj 3
suspended VERB ROOT 3 VBD suspend
talks NOUN dobj 3 NNS talk
with ADP prep 4
Cairo PROPN pobj 5
in ADP prep 4
Geneva PROPN pobj 7
. PUNCT punct 3
"""

TALKS_ON_MONDAY = """
Rome PROPN nsubj 1
held VERB ROOT 1 VBD hold
talks NOUN dobj 1 NNS talk
with ADP prep 2
Cairo PROPN pobj 3
on ADP prep 2
Monday PROPN pobj 5
"""

COLLAPSED_TRUCE = """
Rome PROPN nsubj 1
praised VERB ROOT 1 VBD praise
a DET det 3
truce NOUN dobj 1 NN truce
that PRON nsubj 5 WDT that
collapsed VERB relcl 3 VBD collapse
in ADP prep 5
late ADJ amod 8
September PROPN pobj 6
"""

ANNEXATION = """
The DET det 1
annexation NOUN nsubj 6 NN annexation
of ADP prep 1
Crimea PROPN pobj 2
in ADP prep 1
2014 NUM pobj 4
triggered VERB ROOT 6 VBD trigger
sanctions NOUN dobj 6 NNS sanction
"""

FRONTED = """
On ADP prep 4
Monday PROPN pobj 0
, PUNCT punct 4
Rome PROPN nsubj 4
protested VERB ROOT 4 VBD protest
and CCONJ cc 4
withdrew VERB conj 4 VBD withdraw
troops NOUN dobj 6 NNS troop
"""

TWO_DATES = """
Rome PROPN nsubj 1
met VERB ROOT 1 VBD meet
Cairo PROPN dobj 1
on ADP prep 1
Monday PROPN pobj 3
and CCONJ cc 1
flew VERB conj 1 VBD fly
home ADV advmod 6
on ADP prep 6
Tuesday PROPN pobj 8
"""

FOLLOWING = """
On ADP prep 9
Thursday PROPN pobj 0
- PUNCT punct 9
following VERB prep 9 VBG follow
a DET det 5
meeting NOUN pobj 3 NN meeting
in ADP prep 5
Moscow PROPN pobj 6
Lavrov PROPN nsubj 9
spoke VERB ROOT 9 VBD speak
"""

SET_TO = """
Ayrault PROPN nsubjpass 2
is AUX auxpass 2 VBZ be
set VERB ROOT 2 VBN set
to PART aux 4 TO to
travel VERB xcomp 2 VB travel
to ADP prep 4
Washington PROPN pobj 5
on ADP prep 4
Friday PROPN pobj 7
"""

SAID_THAT = """
Kerry PROPN nsubj 1
said VERB ROOT 1 VBD say
on ADP prep 1
Monday PROPN pobj 2
that SCONJ mark 6
Cairo PROPN nsubj 6
bombed VERB ccomp 1 VBD bomb
Sirte PROPN dobj 6
"""

SPEAKING = """
Speaking VERB advcl 7 VBG speak
in ADP prep 0
Vienna PROPN pobj 1
on ADP prep 0
Tuesday PROPN pobj 3
, PUNCT punct 7
Ban PROPN nsubj 7
warned VERB ROOT 7 VBD warn
Seoul PROPN dobj 7
"""

RANGE = """
Troops NOUN nsubj 1
massed VERB ROOT 1 VBD mass
from ADP prep 1
March PROPN pobj 2
to ADP prep 2
May PROPN pobj 4
2014 NUM nummod 5
near ADP prep 1
Kharkiv PROPN pobj 7
"""

SINCE = """
Cairo PROPN nsubj 2
has AUX aux 2 VBZ have
backed VERB ROOT 2 VBN back
Rome PROPN dobj 2
since ADP prep 2
2011 NUM pobj 4
"""

DEEP = """
Rome PROPN nsubj 1
suspended VERB ROOT 1 VBD suspend
talks NOUN dobj 1 NNS talk
over ADP prep 1
airstrikes NOUN pobj 3 NNS airstrike
in ADP prep 4
East PROPN compound 7
Aleppo PROPN pobj 5
"""

DEAL_OF_2015 = """
Rome PROPN nsubj 1
left VERB ROOT 1 VBD leave
the DET det 4
2015 NUM nummod 4
deal NOUN dobj 1 NN deal
"""

SANCTIONS_ON = """
Rome PROPN nsubj 1
imposed VERB ROOT 1 VBD impose
sanctions NOUN dobj 1 NNS sanction
on ADP prep 1
Iran PROPN pobj 3
"""

TOWN_IN_STATE = """
Rebels NOUN nsubj 1
shelled VERB ROOT 1 VBD shell
Azaz PROPN dobj 1
in ADP prep 1
northern ADJ amod 5
Syria PROPN pobj 3
"""

DEEP_NOUN = """
On ADP prep 3
Monday PROPN pobj 0
Rome PROPN nsubj 3
protested VERB ROOT 3 VBD protest
over ADP prep 3
Cairo PROPN poss 6
silence NOUN pobj 4 NN silence
about ADP prep 6
raids NOUN pobj 7 NNS raid
"""

FOR_DAYS = """
Rebels NOUN nsubj 1
besieged VERB ROOT 1 VBD besiege
the DET det 3
town NOUN dobj 1 NN town
of ADP prep 3
Azaz PROPN pobj 4
for ADP prep 1
three NUM nummod 8
days NOUN pobj 6 NNS day
"""


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
        (RANGE, "massed", ("from March to May 2014", "2014-03/2014-05", "text")),
        (SINCE, "backed", ("since 2011", "2011/2016-10-06", "text")),
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
