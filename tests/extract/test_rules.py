"""Every rule has its file, its example and its tests, and can be left out."""

import inspect
import re
from pathlib import Path

import pytest

from graphbuild.extract import RULES, extract_statements
from graphbuild.extract.active import find_active
from graphbuild.extract.lexicon import confidences
from graphbuild.extract.passive import find_passive
from graphbuild.model import Article, Statement

HERE = Path(__file__).parent
NAMES = [rule.__name__.removeprefix("find_") for rule in RULES]
NAMED = list(zip(RULES, NAMES, strict=True))
TEXT = "Georgia was invaded by Russia, and Iran, an ally of Syria, condemned the attack on Gori by Russian troops."


def example(rule) -> str:
    """Return the first example of the module docstring, without its reading."""
    paragraphs = inspect.getdoc(inspect.getmodule(rule)).split("\n\n")
    return re.split(r"\s{3,}", paragraphs[1].splitlines()[0])[0]


def names_found(rules, text, parse) -> set[str]:
    found = extract_statements(parse(text), Article(id="t", text=text), rules=rules).statements
    return {s.provenance.rule for s in found}


@pytest.mark.parametrize(("rule", "name"), NAMED, ids=NAMES)
def test_rule_has_its_file_and_its_table(rule, name):
    assert rule.__module__ == f"graphbuild.extract.{name}"
    assert (HERE / f"test_{name}.py").is_file()
    assert rule.__doc__


@pytest.mark.model
@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_example_of_the_docstring_is_caught_by_the_rule(rule, parse):
    assert [s for sentence in parse(example(rule)) for s in rule(sentence)]


@pytest.mark.model
@pytest.mark.parametrize(("rule", "name"), NAMED, ids=NAMES)
def test_rule_signs_with_its_own_name(rule, name, parse):
    signed = {s.provenance.rule for sentence in parse(example(rule)) for s in rule(sentence)}
    assert signed <= {name} | ({"purpose"} if name == "participial" else set())


@pytest.mark.model
def test_rules_are_swapped_by_another_tuple(parse):
    assert {"active", "passive", "possessive", "nominal"} <= names_found(RULES, TEXT, parse)
    assert names_found((find_passive,), TEXT, parse) == {"passive"}
    assert names_found((find_active, find_passive), TEXT, parse) == {"active", "passive"}
    assert names_found((), TEXT, parse) == set()


@pytest.mark.model
def test_a_rule_of_the_caller_is_used_like_the_others(parse):
    def second_opinion(sentence):
        """Sign the passive readings with another name."""
        from dataclasses import replace

        for statement in find_passive(sentence):
            yield replace(statement, provenance=replace(statement.provenance, rule="second_opinion"))

    text = "Officials said Georgia was not invaded by Russia."
    (statement,) = extract_statements(parse(text), Article(id="t", text=text), rules=(second_opinion,)).statements
    assert isinstance(statement, Statement)
    assert statement.provenance.rule == "second_opinion"
    assert statement.negated
    assert statement.attribution is not None


def test_no_name_twice():
    assert len(set(NAMES)) == len(NAMES)


def test_every_rule_has_its_confidence():
    assert set(confidences()) == {*NAMES, "purpose"}
    assert all(0 < value < 1 for value in confidences().values())
