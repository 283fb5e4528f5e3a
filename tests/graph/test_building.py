"""The graph holds exactly the statements' edges, with plain attributes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphbuild.graph import build_graph
from graphbuild.graph.building import statement_date, statement_status
from graphbuild.model import Attribution, Modality, Record, Time
from tests.view.invented import large_record, small_record

RECORD = small_record()
STATEMENT = RECORD.statements[0]
SAID = Attribution(speaker=None, cue="reportedly", cue_span=None)


@pytest.mark.parametrize("record", [RECORD, large_record(60, 300, articles=20)], ids=["small", "large"])
def test_the_edges_are_the_statements_edges(record):
    graph = build_graph(record)
    wanted = sorted((e.source, e.predicate, e.target, s.id) for s in record.statements for e in s.edges())
    found = sorted((s, d["predicate"], t, d["statement"]) for s, t, d in graph.edges(data=True))
    assert found == wanted
    assert all(source != target for source, target in graph.edges())
    assert len({d["id"] for _, _, d in graph.edges(data=True)}) == len(wanted)
    assert all(key == f"{d['statement']} {d['predicate']}" for _, _, key, d in graph.edges(keys=True, data=True))


def test_every_value_is_plain():
    graph = build_graph(RECORD)
    values = [v for _, d in graph.nodes(data=True) for v in d.values()]
    values += [v for _, _, d in graph.edges(data=True) for v in d.values()]
    assert {type(v) for v in values} == {str, int, float, bool}
    assert len({tuple(d) for _, _, d in graph.edges(data=True)}) == 1


def test_an_actor_and_an_edge_say_what_the_record_says():
    graph = build_graph(RECORD)
    assert graph.nodes["actor:lena-orlo"] == {
        "label": "Lena Orlo",
        "name": "Lena Orlo",
        "kind": "person",
        "country": "ARD",
        "sector": "GOV",
        "role": "Foreign Minister of Ardania",
        "acts_for": "actor:ardania",
        "wikidata": "",
        "aliases": "Orlo",
        "mentions": 2,
    }
    (edge,) = graph.get_edge_data("actor:ardanian-army", "actor:northern-front").values()
    shown = {name: edge[name] for name in ("predicate", "event", "quad", "status", "speaker", "date", "outlet", "text")}
    assert shown == {
        "predicate": "attack",
        "event": "ASSAULT",
        "quad": 4,
        "status": "attributed",
        "speaker": "Marek Tal",
        "date": "2024-03-06",
        "outlet": "Harbor Wire",
        "text": "Marek Tal said the Ardanian army attacked Northern Front near the border.",
    }


def test_facts_leave_out_claims_plans_and_denials():
    graph = build_graph(RECORD, status="facts")
    assert {d["status"] for _, _, d in graph.edges(data=True)} == {"fact"}
    assert graph.number_of_edges() == sum(len(s.edges()) for s in RECORD.statements if s.is_fact)
    assert "actor:ardanian-army" not in graph


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({}, "fact"),
        ({"attribution": SAID}, "attributed"),
        ({"negated": True}, "negated"),
        ({"negated": True, "attribution": SAID}, "negated"),
        ({"modality": Modality.PLANNED}, "planned"),
        ({"modality": Modality.POSSIBLE, "attribution": SAID}, "possible"),
        ({"modality": Modality.COUNTERFACTUAL}, "counterfactual"),
    ],
)
def test_the_most_telling_status_is_given(change, status):
    assert statement_status(replace(STATEMENT, **change)) == status


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2016-10-03", "2016-10-03"),
        ("2016-10", "2016-10"),
        ("2011", "2011"),
        ("2016-09-21/2016-09-30", "2016-09-21"),
        ("2011/2016", "2011"),
        ("2016-SU", "2016"),
        ("2016-WI", "2016"),
        ("P3D", ""),
        ("", ""),
        ("2016-13", ""),
    ],
)
def test_a_date_is_the_first_day_named(value, date):
    time = Time(text="then", span=None, value=value, basis="text")
    assert statement_date(replace(STATEMENT, time=time)) == date


@pytest.mark.parametrize(
    ("roll_up", "present", "absent"),
    [
        ("state", {"actor:ardania", "actor:belmark", "Q1065"}, {"actor:lena-orlo", "actor:northern-front"}),
        ("sector", {"actor:belmark-reb", "actor:ardania-mil", "actor:igo"}, {"actor:lena-orlo", "Q1065"}),
    ],
)
def test_actors_roll_up(roll_up, present, absent):
    graph = build_graph(RECORD, roll_up=roll_up)
    assert present <= set(graph) and not absent & set(graph)
    assert all(source != target for source, target in graph.edges())
    plain = {d["id"]: (s, t) for s, t, d in build_graph(RECORD).edges(data=True)}
    for _, _, data in graph.edges(data=True):
        assert (data["source_actor"], data["target_actor"]) == plain[data["id"]]


def test_states_that_act_for_each_other_do_not_go_round_for_ever():
    part = RECORD.articles[0]
    other = {"actor:lena-orlo": "actor:marek-tal", "actor:marek-tal": "actor:lena-orlo"}
    actors = tuple(replace(a, acts_for=other.get(a.id, a.acts_for)) for a in part.actors)
    graph = build_graph(Record(articles=(replace(part, actors=actors),)), roll_up="state")
    assert "actor:belmark" in graph


def test_no_statement_no_graph():
    assert len(build_graph(Record(articles=()))) == 0
