"""Values survive JSON; ids and groups depend on content alone."""

import json

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.model import (
    Actor,
    ActorKind,
    Article,
    ArticleRecord,
    Attribution,
    Event,
    Mention,
    MentionKind,
    Modality,
    Place,
    Record,
    Sentence,
    Span,
    Statement,
    Time,
    Token,
    content_id,
    from_json,
    merge_actors,
    slug,
    to_json,
)
from graphbuild.model.contract import article_row
from graphbuild.model.grouping import group_events
from graphbuild.resources import package_path

st.register_type_strategy(float, st.floats(allow_nan=False))


@pytest.mark.parametrize(
    "kind", [Actor, Article, Attribution, Event, Mention, Place, Sentence, Span, Statement, Time, Token]
)
@settings(deadline=None)  # a busy machine is no failure
@given(data=st.data())
def test_every_noun_survives_json(kind, data):
    value = data.draw(st.from_type(kind)) if kind is not Sentence else sentence()
    assert from_json(kind, json.loads(json.dumps(to_json(value)))) == value


def sentence():
    tokens = tuple(
        Token(index=i, text=w, lemma=w, pos="X", tag="X", dep="dep", head=0, span=Span(start=2 * i, end=2 * i + 1))
        for i, w in enumerate("abc")
    )
    return Sentence(article="a", index=0, paragraph=0, span=Span(start=0, end=5), text="a b c", tokens=tokens)


@pytest.mark.parametrize(
    ("kind", "data", "message"),
    [
        (Span, {"start": 1, "end": "3"}, "expected int"),
        (Span, {"start": 1, "end": 3, "more": 1}, "unknown fields of Span: more"),
        (Actor, {"id": "a", "name": "A", "kind": "planet"}, "planet"),
    ],
)
def test_malformed_json_is_refused(kind, data, message):
    with pytest.raises((TypeError, ValueError), match=message):
        from_json(kind, data)


@given(st.text())
def test_a_slug_is_never_empty_and_has_no_space(text):
    assert slug(text)
    assert not any(c.isspace() for c in slug(text))


def test_ids_keep_their_parts_apart():
    assert content_id("ab", "c") != content_id("a", "bc")


def test_merged_actors_join_their_names():
    first = Actor(id="Q159", name="Russia", kind=ActorKind.STATE)
    second = Actor(id="Q159", name="Russian Federation", kind=ActorKind.STATE, country="RUS", aliases=("Moscow",))
    (merged,) = merge_actors([first, second])
    assert merged == Actor(
        id="Q159", name="Russia", kind=ActorKind.STATE, country="RUS", aliases=("Moscow", "Russian Federation")
    )


def coded(identifier, *, date="2016-10-03", type_="SANCTION", negated=False, attributed=False):
    from tests.model.test_readings import RUSSIA, US, argument, statement

    made = statement(US, "suspended", "suspend", object=argument("talks", 60), arguments=[RUSSIA], negated=negated)
    from dataclasses import replace

    return replace(
        made,
        id=identifier,
        event=Event(type=type_, cameo="16", quad=4, score=-5.0),
        time=Time(text="", span=None, value=date, basis="publication"),
        attribution=Attribution(speaker=None, cue="", cue_span=None) if attributed else None,
        modality=Modality.ASSERTED,
    )


def record(*statements):
    text = "The US suspended talks with Russia." * 10
    return Record(articles=(ArticleRecord(article=Article(id="a", text=text), statements=tuple(statements)),))


def test_reports_of_one_event_are_one_group():
    (group,) = group_events(record(coded("1", attributed=True), coded("2")))
    assert group.statements == ("1", "2")
    assert group.is_fact
    assert (group.sources, group.targets) == (("Q30",), ("Q159",))


@pytest.mark.parametrize("other", [{"date": "2016-10-04"}, {"type_": "REJECT"}, {"negated": True}])
def test_other_days_types_and_polarities_are_other_events(other):
    assert len(group_events(record(coded("1"), coded("2", **other)))) == 2


def test_the_contract_keeps_its_schema():
    schema = json.loads(package_path("model", "statements.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    mention = Mention(
        article="a", sentence=0, span=Span(start=0, end=6), head=Span(start=4, end=6), text="The US",
        kind=MentionKind.NAME, actor="Q30", reason="alias",
    )  # fmt: skip
    part = record(coded("1", attributed=True), coded("2")).articles[0]
    from dataclasses import replace

    full = replace(
        part,
        actors=(Actor(id="Q30", name="United States", kind=ActorKind.STATE, country="USA"),),
        mentions=(mention,),
        times=(Time(text="US", span=Span(start=4, end=6), value="2016", basis="text"),),
        attributions=(
            Attribution(speaker=None, cue="US", cue_span=Span(start=4, end=6), content=(Span(start=0, end=3),)),
        ),
        warnings=("no date",),
    )
    jsonschema.validate(article_row(full), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(article_row(full) | {"more": 1}, schema)
