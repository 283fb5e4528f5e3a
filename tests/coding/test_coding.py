"""The code of an act: one row per act in acts.csv, the rules of the codebook, and what must not change a code."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from graphbuild.coding import code_statement, code_statements
from graphbuild.coding.codes import Code, quad_class, score
from graphbuild.coding.lexicon import entries, governors, light_verbs, nearest_verbs, verbs
from graphbuild.coding.nouns import after_of, noun_keys, singular
from graphbuild.coding.rules import TO_ACT, TO_NOUN
from graphbuild.model import Argument, Attribution, Modality, Provenance, Relation, Span, Statement
from graphbuild.resources import read_rows

TYPES = [row["type"] for row in read_rows("coding", "types.csv")]
ENDS = (" of ", " against ", " from ", " by ", " in ", " for ")


def make_argument(words: str, preposition: str = "", *, actor: str | None = None) -> Argument:
    """A filler whose head is the last word before "of", "against" and the like."""
    core = words[: min((words.find(end) for end in ENDS if end in words), default=len(words))]
    start = core.rfind(" ") + 1
    return Argument(
        text=words,
        span=Span(start=0, end=len(words)),
        head=Span(start=start, end=len(core)),
        preposition=preposition,
        actor=actor,
    )


def make_statement(lemma: str, direct: str = "", *others: str, **fields: object) -> Statement:
    """A statement of the lemma, its object and prepositional complements ("with Russia", "out of the talks")."""
    arguments = []
    for words in filter(None, others):
        for preposition in ("out of", words.split()[0]):
            if words.startswith(preposition + " "):
                arguments.append(make_argument(words[len(preposition) + 1 :], preposition))
                break
        else:
            arguments.append(make_argument(words))
    span = Span(start=0, end=len(lemma))
    return Statement(
        id="s",
        subject=make_argument("the government"),
        relation=Relation(text=lemma, lemma=lemma, span=span, head=span, predicate=lemma),
        object=make_argument(direct) if direct else None,
        arguments=tuple(arguments),
        provenance=Provenance(article="a", sentence=0, sentence_span=span, rule="active", confidence=0.9),
        **fields,
    )


def type_of(statement: Statement) -> str:
    event = code_statement(statement)
    return event.type if event else ""


def read_acts() -> list[tuple[str, ...]]:
    with Path(__file__).with_name("acts.csv").open(encoding="utf-8", newline="") as handle:
        return [tuple(row.values()) for row in csv.DictReader(handle)]


@pytest.mark.parametrize(("lemma", "direct", "arguments", "modality", "expected"), read_acts())
def test_act_has_its_type(lemma, direct, arguments, modality, expected):
    statement = make_statement(lemma, direct, arguments, modality=Modality(modality))
    assert type_of(statement) == expected, code_statement(statement)


def test_table_of_acts_is_large_and_covers_every_type():
    acts = read_acts()
    assert len(acts) >= 400
    assert {row[-1] for row in acts} >= set(TYPES)


@pytest.mark.parametrize(
    ("lemma", "direct", "argument", "mode"),
    [
        ("visit", "Uganda", "", "visit"),
        ("telephone", "Zelensky", "", "phone"),
        ("mediate", "", "between the factions", "third-party"),
        ("withdraw", "its troops", "from Mali", "withdraw"),
        ("release", "the prisoners", "", "release"),
        ("return", "the statue", "to Nigeria", "return"),
        ("declare", "a ceasefire", "", "ceasefire"),
        ("lift", "sanctions", "on Cuba", "access"),
        ("demand", "the release", "of the pilot", "yield"),
        ("refuse to meet", "the envoy", "", "meet"),
        ("threaten to bomb", "the base", "", "violence"),
        ("threaten to expel", "the diplomats", "", "expel"),
        ("expel", "diplomats", "", "expel"),
        ("recall", "its ambassador", "", "withdraw"),
        ("suspend", "talks", "with Russia", "discontinue"),
        ("deploy", "troops", "", "troops"),
        ("test", "a missile", "", "weapons"),
        ("arrest", "the mayor", "", "arrest"),
        ("shut down", "the newspaper", "", "censor"),
        ("impose", "a curfew", "", "curfew"),
        ("launch", "airstrikes", "on Yemen", "aerial"),
        ("shell", "the port", "", "heavy-weapons"),
        ("shoot", "two men", "", "firearms"),
        ("investigate", "the bank", "", "investigate"),
        ("condemn", "the attack", "", "disapprove"),
        ("stage", "a hunger strike", "", "hunger"),
    ],
)
def test_act_has_its_mode(lemma, direct, argument, mode):
    event = code_statement(make_statement(lemma, direct, argument))
    assert event is not None
    assert event.mode == mode, event


def test_negation_reporting_and_hedging_do_not_change_the_type():
    plain = make_statement("invade", "Syria")
    speaker = Attribution(speaker=make_argument("officials"), cue="said", cue_span=None)
    for changed in (
        make_statement("invade", "Syria", negated=True),
        make_statement("invade", "Syria", modality=Modality.POSSIBLE),
        make_statement("invade", "Syria", modality=Modality.CONDITIONAL),
        make_statement("invade", "Syria", attribution=speaker),
    ):
        assert code_statement(changed) == code_statement(plain)


@pytest.mark.parametrize(
    ("lemma", "direct", "expected"),
    [
        ("recognize", "Kosovo", "REJECT"),
        ("negotiate", "", "REJECT"),
        ("attack", "Iran", "AGREE"),
        ("say", "", "STATEMENT"),
    ],
)
def test_what_will_not_happen_is_refused_or_forsworn(lemma, direct, expected):
    assert type_of(make_statement(lemma, direct, negated=True, modality=Modality.PLANNED)) == expected


def test_peacekeepers_are_aid_and_troops_mobilize():
    assert type_of(make_statement("deploy", "peacekeepers", "to Chad")) == "AID"
    assert type_of(make_statement("deploy", "paratroopers", "to Chad")) == "MOBILIZE"


def test_material_conflict_overrides_verbal():
    assert type_of(make_statement("protest", "", "against the law", "to demand reform")) == "PROTEST"
    assert type_of(make_statement("arrest", "the banker", "for fraud")) == "COERCE"


def test_particle_may_come_as_preposition():
    assert type_of(make_statement("call", "", "off the strike")) == type_of(make_statement("call off", "the strike"))


def test_passive_and_active_have_the_same_code():
    from graphbuild.model import Voice

    active = make_statement("suspend", "talks", "with Russia")
    assert code_statement(make_statement("suspend", "talks", "with Russia", voice=Voice.PASSIVE)) == code_statement(
        active
    )


def test_only_the_event_is_set():
    statements = (make_statement("suspend", "talks"), make_statement("be", "a state"))
    coded = code_statements(statements)
    assert coded[0].event is not None and coded[0].event.quad == 4
    assert coded[1].event is None
    assert [s.relation for s in coded] == [s.relation for s in statements]


def test_reason_names_entry_rule_and_quad():
    event = code_statement(make_statement("agree to help", "South Korea", modality=Modality.PLANNED))
    assert event is not None
    assert event.reason == "agree to: help → AID (lexicon); future → AGREE, quad 1"
    event = code_statement(make_statement("suspend", "talks", "with Russia"))
    assert event is not None
    assert event.reason == "suspend + {talks} → SANCTION/discontinue (lexicon), quad 4"
    assert event.score == -5.0 and event.cameo == "16"


def test_verb_outside_the_lexicon_takes_the_nearest_with_low_confidence():
    verb, (nearest, _) = next(iter(nearest_verbs().items()))
    event = code_statement(make_statement(verb, "the city"))
    assert event is not None
    assert event.confidence <= 0.7
    assert f"nearest verb to {verb}" in event.reason
    assert verb not in verbs() and nearest in verbs()


def test_unknown_verb_is_no_event():
    assert code_statement(make_statement("frobnicate", "the city")) is None


def test_lexicon_is_large_and_names_only_known_codes_and_classes():
    rows = read_rows("coding", "lexicon.csv")
    assert len(rows) >= 1500
    classes = {row["class"] for row in read_rows("coding", "classes.csv")} | {"actor"}
    scored = {(row["type"], row["mode"]) for row in read_rows("coding", "scores.csv")}
    for (phrase, noun), code in entries().items():
        assert not code.type or (code.type, code.mode) in scored, (phrase, noun)
        assert not noun.startswith("{") or noun[1:-1] in classes, (phrase, noun)
    assert {row["class"] for row in read_rows("coding", "noun_classes.csv")} < classes


def test_every_effect_has_its_rule():
    assert set(governors().values()) <= set(TO_ACT)
    assert set(light_verbs().values()) <= set(TO_NOUN)


def test_rules_lead_from_every_type_to_a_known_type():
    for effect in TO_NOUN.values():
        for kind in TYPES:
            assert effect(Code(kind)).type in TYPES


def test_quad_classes_and_scores_agree_in_sign():
    for row in read_rows("coding", "scores.csv"):
        value, quad = score(Code(row["type"], row["mode"])), quad_class(row["type"])
        assert -10 <= value <= 10
        assert (value > 0) == (quad in (1, 2)) and (value < 0) == (quad in (3, 4))


@pytest.mark.parametrize(
    ("plural", "noun"),
    [
        ("talks", "talk"), ("sanctions", "sanction"), ("armies", "army"), ("crises", "crisis"), ("arms", "arms"),
        ("hostages", "hostage"), ("programmes", "program"), ("women", "woman"), ("tactics", "tactic"), ("gas", "gas"),
        ("embassies", "embassy"), ("buses", "bus"), ("Us", "Us"), ("", ""),
    ],
)  # fmt: skip
def test_singular(plural, noun):
    assert singular(plural) == noun


def test_two_words_win_over_one():
    assert noun_keys("a hunger strike", 9, 15, False)[:2] == ("hunger strike", "{hunger}")
    assert "{actor}" in noun_keys("Syria", 0, 5, False)
    assert after_of("talks", 5) is None


def test_a_storm_is_no_actor():
    killed = make_statement("kill", "ten people")
    assert type_of(killed) == "ASSAULT"
    assert type_of(replace(killed, subject=make_argument("a tropical storm"))) == ""


def test_no_two_entries_say_different_things_of_the_same_words():
    seen: dict[tuple[str, str], tuple[str, str]] = {}
    for row in read_rows("coding", "lexicon.csv"):
        for noun in row["object"].split("|"):
            key = (f"{row['verb']} {row['preposition']}".strip(), noun)
            assert seen.setdefault(key, (row["type"], row["mode"])) == (row["type"], row["mode"]), key


@pytest.mark.parametrize(
    ("subject", "argument", "expected"),
    [
        ("", "in an avalanche", ""),
        ("", "by a flood", ""),
        ("", "in an ambush", "ASSAULT"),
        ("a storm", "", ""),
        ("the rebels", "after the flood", "ASSAULT"),
    ],
)
def test_misfortunes_are_no_acts(subject, argument, expected):
    statement = replace(
        make_statement("kill", "ten people", argument), subject=make_argument(subject) if subject else None
    )
    assert type_of(statement) == expected


def test_what_somebody_must_do_is_a_request():
    clause = replace(make_argument("Chile must open the mine"), clausal=True)
    duty = replace(clause, inner=(make_argument("Chile", "of"),))
    told = replace(clause, inner=(make_argument("Chile", "about"),))
    assert type_of(replace(make_statement("say"), object=duty)) == "REQUEST"
    assert type_of(replace(make_statement("say"), object=told)) == "STATEMENT"
