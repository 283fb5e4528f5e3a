"""Rows of each form, judged on statements by hand."""

from __future__ import annotations

import pytest

from graphbuild.evaluate import CodedPair, Expectation, judge_pair, judge_statements, judge_tuples
from graphbuild.evaluate.coded_pairs import names_agree
from graphbuild.evaluate.facts import judge_facts
from graphbuild.model import Voice
from tests.evaluate.reading import record, statement

TEXT = "Oman condemned the raid on Yemen, and its envoy Salim Amri said talks were suspended by Qatar."
CONDEMNED = statement(TEXT, "Oman", "condemned", "the raid", "on/Yemen", lemma="condemn", event="ACCUSE")
SUSPENDED = statement(
    TEXT, "Qatar", "suspended", "talks", lemma="suspend", voice=Voice.PASSIVE, speaker="Salim Amri", confidence=0.7
)
EXPECTED = (
    Expectation(lemma="condemn", subject="Oman", object="raid"),
    Expectation(lemma="suspend", subject="Qatar", object="talks", speaker="Amri"),
)


def test_all_statements_are_right():
    judgment = judge_statements(EXPECTED, "mixed", record(TEXT, CONDEMNED, SUSPENDED))
    assert (judgment.scores.precision, judgment.scores.recall, judgment.group) == (1.0, 1.0, "mixed")
    assert [(j.rule, j.confidence, j.right) for j in judgment.judged] == [("active", 0.9, True), ("active", 0.7, True)]
    assert all(right for _, right in judgment.marks) and ("speaker where attributed", True) in judgment.marks
    assert judgment.differences == ()


@pytest.mark.parametrize(
    ("wanted", "kind"),
    [
        (Expectation(lemma="condemn", subject="Yemen", object="raid"), "subject"),
        (Expectation(lemma="condemn", subject="Oman", object="talks"), "object"),
        (Expectation(lemma="condemn", subject="Oman", object="raid", arguments=("in Yemen",)), "arguments"),
        (Expectation(lemma="condemn", subject="Oman", object="raid", negated=True), "negation"),
        (Expectation(lemma="condemn", subject="Oman", object="raid", modality="possible"), "modality"),
        (Expectation(lemma="condemn", subject="Oman", object="raid", speaker="Qatar"), "speaker"),
        (Expectation(lemma="condemn", subject="Oman", object="raid", type="AID"), "type"),
        (Expectation(lemma="condemn", subject="Yemen", object="raid", negated=True), "subject, negation"),
    ],
)
def test_a_difference_names_its_roles(wanted, kind):
    (difference,) = judge_statements((wanted,), "", record(TEXT, CONDEMNED)).differences
    assert (difference.kind, difference.text) == (kind, TEXT)
    assert difference.found == "Oman | condemned | the raid | on Yemen [rule active]"
    assert difference.expected.startswith(f"{wanted.subject} | condemn | ")


def test_what_has_no_partner_is_missed_or_not_expected():
    judgment = judge_statements(EXPECTED[1:], "", record(TEXT, CONDEMNED))
    assert [d.kind for d in judgment.differences] == ["missed", "not expected"]
    assert [(d.expected, d.found) for d in judgment.differences] == [
        ("Qatar | suspend | talks [said by Amri]", ""),
        ("", "Oman | condemned | the raid | on Yemen [rule active]"),
    ]


def test_an_expectation_is_met_once():
    judgment = judge_statements(EXPECTED[:1], "", record(TEXT, CONDEMNED, CONDEMNED))
    assert (judgment.scores.right, judgment.scores.found) == (1, 2)


def marks(source: str, target: str, kind: str) -> set[str]:
    pair = CodedPair(source=source, target=target, type=kind)
    return {name for name, yes in judge_pair(pair, "", record(TEXT, CONDEMNED, SUSPENDED)).marks if yes}


@pytest.mark.parametrize(
    ("source", "target", "kind", "expected"),
    [
        ("Oman", "the raid", "ACCUSE", {"pair found", "type right", "quad class right"}),
        ("Oman", "Yemen", "REJECT", {"pair found", "quad class right"}),
        ("Oman", "Yemen", "AID", {"pair found"}),
        ("Yemen", "Oman", "ACCUSE", {"pair reversed"}),
        ("Qatar", "talks", "SANCTION", {"pair found"}),
        ("talks", "Qatar", "SANCTION", {"pair reversed"}),
        ("Qatar", "Yemen", "AID", set()),
    ],
)
def test_pairs(source, target, kind, expected):
    assert marks(source, target, kind) == expected


def test_the_label_of_a_pair():
    judged = judge_pair(CodedPair(source="Oman", target="Yemen", type="AID"), "body", record(TEXT, CONDEMNED))
    assert (judged.types, judged.quads) == (("AID", "ACCUSE"), ("2", "3"))
    assert [(j.confidence, j.right) for j in judged.judged] == [(0.8, False)]
    assert (judged.differences[0].kind, judged.differences[0].expected) == ("type", "Oman | AID | Yemen")
    none = judge_pair(CodedPair(source="Qatar", target="Oman", type="AID"), "", record(TEXT))
    assert (none.types, none.scores.found, none.differences[0].kind) == (("AID", "none"), 0, "pair")


@pytest.mark.parametrize("kind", ["CONCEDE", "RETREAT"])
def test_a_type_of_the_first_edition(kind):
    text = "Oman freed two Yemenis."
    found = record(text, statement(text, "Oman", "freed", "two Yemenis", event=kind))
    judged = judge_pair(CodedPair(source="Oman", target="Yemenis", type="YIELD"), "", found)
    assert (judged.types, judged.quads, judged.scores.right) == (("YIELD", "YIELD"), ("2", "2"), 1)


@pytest.mark.parametrize(
    ("wanted", "found", "agree"),
    [
        ("the government of Oman", "Oman's government", True),
        ("Oman", "the Oman News Agency", True),
        ("Oman", "Omani envoys", False),
        ("the", "the", False),
    ],
)
def test_names_agree(wanted, found, agree):
    assert names_agree(wanted, found) is agree


@pytest.mark.parametrize(
    ("tuples", "right"),
    [
        ([["condemned", "Oman", "the raid on Yemen"]], True),
        ([["strongly condemned", "Oman", "raid", "on Yemen"]], True),
        ([["condemned", "Yemen", "the raid"]], False),
        ([["praised", "Oman", "the raid"]], False),
        ([["condemned", "Oman", "many sea talks"]], False),
        ([["condemned", "Oman"]], False),
    ],
)
def test_tuples(tuples, right):
    judgment = judge_tuples(tuples, "", record(TEXT, CONDEMNED))
    assert [j.right for j in judgment.judged] == [right]
    assert (judgment.scores.recalled, judgment.scores.expected) == (int(right), 1)
    assert [d.kind for d in judgment.differences] == ([] if right else ["missed", "not expected"])


def test_a_passive_is_met_either_way_round():
    for tuples in ([["were suspended by", "talks", "Qatar"]], [["suspended", "Qatar", "talks"]]):
        assert judge_tuples(tuples, "", record(TEXT, SUSPENDED)).scores.f1 == 1.0


def test_a_statement_with_one_role_is_no_tuple():
    left = statement(TEXT, "Oman", "said")
    assert judge_tuples([["said", "Oman"]], "", record(TEXT, left)).scores.found == 0


def test_facts_tell_the_statement_that_states_them():
    judgment = judge_facts([["Oman | condemned | [the] raid"], ["Oman | is | state"]], record(TEXT, CONDEMNED))
    assert {(j.rule, j.right) for j in judgment.judged} == {("active", True), ("active", False)}
    assert [d.expected for d in judgment.differences if d.kind == "missed"] == ["Oman | is | state"]
