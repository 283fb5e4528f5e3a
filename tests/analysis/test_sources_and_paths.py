"""Sources, speakers, comparison, ego graphs and paths."""

from __future__ import annotations

import pandas as pd
import pytest

from graphbuild.analysis import (
    claims_frame,
    compare_graphs,
    compare_sources,
    edges_frame,
    ego_graph,
    find_actor,
    find_contradictions,
    find_paths,
    path_frame,
    source_mix,
    who_speaks_about_whom,
)
from tests.analysis.small_graphs import graph_of


def told(outlet, event, *, negated=False, speaker="", date="2020-03-01", target="B", number=[0]):  # noqa: B006
    number[0] += 1
    status = "negated" if negated else "attributed" if speaker else "fact"
    own = {"event": event, "outlet": outlet, "negated": negated, "speaker": speaker, "date": date, "status": status}
    return ("A", target, own | {"statement": str(number[0]), "quad": 4, "score": -10.0})


NEWS = graph_of(
    told("Post", "ASSAULT"),
    told("Wire", "ASSAULT", negated=True, speaker="A", date="2020-03-09"),
    told("Wire", "SANCTION"),
    told("Post", "SANCTION"),
    told("Post", "SANCTION", target="C", date="2020-04-01"),
    told("Globe", "ASSAULT", date="2020-05-01"),
)


def test_claims_are_affirmed_or_denied_by_month():
    claims = claims_frame(edges_frame(NEWS)).astype({"period": str}).values.tolist()
    assert claims == [
        ["2020-03", "Republic A", "ASSAULT", "Republic B", "Post", "A", 2, True],
        ["2020-03", "Republic A", "SANCTION", "Republic B", "Post; Wire", "", 2, False],
        ["2020-04", "Republic A", "SANCTION", "Republic C", "Post", "", 1, False],
        ["2020-05", "Republic A", "ASSAULT", "Republic B", "Globe", "", 1, False],
    ]
    assert len(find_contradictions(edges_frame(NEWS))) == 1


def test_one_source_does_not_contradict_itself_and_requests_are_no_claims():
    same = graph_of(told("Post", "ASSAULT"), told("Post", "ASSAULT", negated=True))
    assert find_contradictions(edges_frame(same)).empty
    asked = graph_of(("A", "B", {"event": "AID", "status": "requested", "date": "2020-01", "outlet": "Post"}))
    assert claims_frame(edges_frame(asked)).empty
    assert find_contradictions(edges_frame(asked)).empty


def test_outlets_are_compared_on_what_both_report():
    found = compare_sources(edges_frame(NEWS)).values.tolist()
    # by outlet: Post and Wire share two claims of three and agree on the sanction alone
    assert found == [["Post", "Wire", 2, 1, 0.5, 0.666667]]
    by_year = compare_sources(edges_frame(NEWS), period="year").values.tolist()
    assert by_year == [
        ["Post", "Wire", 2, 1, 0.5, 0.666667],
        ["Globe", "Post", 1, 1, 1.0, 0.333333],
        ["Globe", "Wire", 1, 0, 0.0, 0.5],
    ]


def test_a_source_that_says_both_agrees_with_nobody():
    graph = graph_of(told("Post", "AID"), told("Post", "AID", negated=True), told("Wire", "AID"))
    assert compare_sources(edges_frame(graph))["agreed"].tolist() == [0]


def test_the_mix_counts_statements_by_class():
    mix = source_mix(edges_frame(NEWS))
    assert mix["material conflict"].to_dict() == {"Post": 3, "Wire": 2, "Globe": 1}
    assert mix["verbal cooperation"].sum() == 0
    assert list(mix) == ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]


def test_speakers_and_whom_they_speak_of():
    rows = [
        ("S", "A", "B", False, -10.0),
        ("S", "A", pd.NA, True, -10.0),
        ("S; T", "S", "A", False, pd.NA),
        (pd.NA, "A", "B", False, 5.0),
    ]
    frame = pd.DataFrame(rows, columns=["speaker_actors", "source_actors", "target_actors", "negated", "score"])
    found = who_speaks_about_whom(frame, names={"A": "Arcadia"})
    shown = found[["speaker", "about", "statements", "denied", "acting"]].values.tolist()
    assert shown == [
        ["S", "Arcadia", 3, 1, 2],
        ["S", "B", 1, 0, 0],
        ["S", "S", 1, 0, 1],
        ["T", "Arcadia", 1, 0, 0],
        ["T", "S", 1, 0, 1],
    ]
    assert found["score"].tolist()[0] == -10.0 and found["score"].isna().tolist() == [False, False, True, True, True]
    assert who_speaks_about_whom(frame.iloc[3:]).empty


def test_two_graphs_are_compared():
    before = graph_of(
        ("A", "B", {"event": "AID", "score": 7.0}),
        ("A", "C", {"event": "CONSULT", "score": 1.0}),
        ("A", "C", {"event": "ASSAULT", "score": -10.0, "status": "negated"}),
    )
    after = graph_of(
        ("B", "A", {"event": "ACCUSE", "score": -2.0}),
        ("A", "B", {"event": "AID", "score": 1.0}),
        ("A", "D", {"predicate": "visit"}),
    )
    found = compare_graphs(before, after)
    assert (found.new_actors, found.vanished_actors) == (("D",), ("C",))
    assert found.new_links == (("A", "visit", "D"), ("B", "ACCUSE", "A"))
    assert found.vanished_links == (("A", "CONSULT", "C"),)
    assert found.kept_links == (("A", "AID", "B"),)
    assert found.turned == (("A", "B", 7.0, -1.0),)
    assert found.overlap == 0.25
    assert compare_graphs(before, before).overlap == 1.0


CHAIN = graph_of(
    ("A", "B", {"predicate": "thank", "text": "A thanked B."}),
    ("C", "B", {"predicate": "blame", "text": "C blamed B."}),
    ("B", "C", {"predicate": "mock", "text": "B mocked C."}),
    ("A", "D", {"predicate": "visit"}),
    ("D", "C", {"predicate": "visit"}),
    ("X", "Y", {"predicate": "visit"}),
)


@pytest.mark.parametrize(("name", "found"), [("A", "A"), ("republic b", "B"), ("The Chain", "C")])
def test_an_actor_is_found_by_id_name_or_alias(name, found):
    graph = CHAIN.copy()
    graph.nodes["C"]["aliases"] = "the Link | the chain"
    assert find_actor(graph, name) == found


@pytest.mark.parametrize(("name", "hint"), [("Republik A", "did you mean republic a"), ("zzz", "list the names with")])
def test_an_unknown_actor_comes_with_a_hint(name, hint):
    with pytest.raises(ValueError, match=hint):
        find_actor(CHAIN, name)


def test_ego_graphs_and_paths():
    assert sorted(ego_graph(CHAIN, "Republic A")) == ["A", "B", "D"]
    assert ego_graph(CHAIN, "A", radius=2).number_of_edges() == 5
    assert find_paths(CHAIN, "A", "C") == (("A", "B", "C"), ("A", "D", "C"))
    assert find_paths(CHAIN, "A", "C", limit=1) == (("A", "B", "C"),)
    assert find_paths(CHAIN, "A", "X") == ()


def test_a_path_shows_its_sentences_in_both_directions():
    steps = path_frame(CHAIN, ("A", "B", "C"))[["step", "source", "predicate", "target", "text"]].values.tolist()
    assert steps == [
        [1, "Republic A", "thank", "Republic B", "A thanked B."],
        [2, "Republic B", "mock", "Republic C", "B mocked C."],
        [2, "Republic C", "blame", "Republic B", "C blamed B."],
    ]
