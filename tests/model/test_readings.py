"""Binary readings of hand-built statements, without a parser."""

import pytest

from graphbuild.model import Argument, Modality, Provenance, Relation, Span, Statement, Voice


def argument(text, start=0, *, preposition="", actor=None, parts=(), inner=(), eventive=False, head=None):
    span = Span(start=start, end=start + len(text))
    head = head or text.split(" ")[-1]
    at = start + text.rindex(head)
    return Argument(
        text=text,
        span=span,
        head=Span(start=at, end=at + len(head)),
        preposition=preposition,
        actor=actor,
        parts=tuple(parts),
        inner=tuple(inner),
        eventive=eventive,
    )


def statement(
    subject, predicate, lemma, *, object=None, arguments=(), voice=Voice.ACTIVE, reciprocal=False, at=50, **more
):
    span = Span(start=at, end=at + len(predicate))
    return Statement(
        id="s",
        subject=subject,
        relation=Relation(text=predicate, lemma=lemma, span=span, head=span, predicate=predicate),
        object=object,
        arguments=tuple(arguments),
        voice=voice,
        reciprocal=reciprocal,
        provenance=Provenance(article="a", sentence=0, sentence_span=Span(start=0, end=200), rule="r", confidence=1.0),
        **more,
    )


def triples(value):
    return [f"{t.subject} | {t.predicate} | {t.object}" for t in value.triples()]


def edges(value):
    return [f"{e.source} | {e.predicate} | {e.target}" for e in value.edges()]


US = argument("the US", actor="Q30")
RUSSIA = argument("Russia", 90, preposition="with", actor="Q159")


def test_light_noun_stands_in_the_predicate():
    value = statement(US, "suspended", "suspend", object=argument("ceasefire talks", 60), arguments=[RUSSIA])
    assert triples(value) == [
        "the US | suspended | ceasefire talks",
        "the US | suspended ceasefire talks with | Russia",
    ]
    assert edges(value) == ["Q30 | suspend talks with | Q159"]


def test_nothing_is_said_of_the_same_words():
    value = statement(
        US, "is", "be", object=argument("the head", 60), arguments=[argument("the US", 90, preposition="of")]
    )
    assert triples(value) == ["the US | is | the head"]


def test_passive_keeps_the_order_of_the_sentence_and_the_direction_of_the_act():
    talks = argument(
        "Talks with Russia",
        0,
        head="Talks",
        eventive=True,
        inner=[argument("Russia", 11, preposition="with", actor="Q159")],
    )
    by = argument("the US", 90, actor="Q30")
    value = statement(by, "were suspended", "suspend", object=talks, voice=Voice.PASSIVE)
    assert triples(value) == ["Talks with Russia | were suspended by | the US"]
    assert edges(value) == ["Q30 | suspend talks with | Q159"]


def test_passive_without_an_agent_has_no_edge():
    korea = argument("North Korea", 90, preposition="on", actor="Q423")
    value = statement(
        None, "were imposed", "impose", object=argument("Sanctions"), arguments=[korea], voice=Voice.PASSIVE
    )
    assert triples(value) == ["Sanctions | were imposed on | North Korea"]
    assert edges(value) == []


def test_conjuncts_get_one_reading_each():
    both = argument(
        "Iran and Syria",
        90,
        preposition="on",
        parts=[argument("Iran", 90, actor="Q794"), argument("Syria", 99, actor="Q858")],
    )
    value = statement(US, "imposed", "impose", object=argument("sanctions", 60), arguments=[both])
    assert edges(value) == ["Q30 | impose sanctions on | Q794", "Q30 | impose sanctions on | Q858"]


def test_reciprocal_acts_go_both_ways():
    both = argument("Erdogan and Putin", parts=[argument("Erdogan", actor="a"), argument("Putin", 12, actor="b")])
    value = statement(both, "met", "meet", reciprocal=True)
    assert triples(value) == ["Erdogan | met with | Putin", "Putin | met with | Erdogan"]
    assert edges(value) == ["a | meet with | b", "b | meet with | a"]


def test_an_edge_passes_through_a_noun_of_events_only():
    def pointing(eventive):
        group = argument("Fatah", 80, preposition="of", actor="f")
        return statement(
            US,
            "pointed",
            "point",
            arguments=[
                argument(
                    "the presence of Fatah", 64, preposition="to", head="presence", inner=[group], eventive=eventive
                )
            ],
        )

    assert edges(pointing(True)) == ["Q30 | point to presence of | f"]
    assert edges(pointing(False)) == []


def test_there_are_no_loops():
    assert edges(statement(US, "praised", "praise", object=argument("itself", 60, actor="Q30"))) == []


def test_clauses_are_not_readings():
    clause = argument("that it would leave", 60)
    value = statement(
        US, "said", "say", object=Argument(text=clause.text, span=clause.span, head=clause.head, clausal=True)
    )
    assert triples(value) == []


@pytest.mark.parametrize(
    ("more", "fact"),
    [({}, True), ({"negated": True}, False), ({"modality": Modality.PLANNED}, False)],
)
def test_facts_are_asserted_and_affirmed(more, fact):
    assert statement(US, "left", "leave", **more).is_fact is fact
