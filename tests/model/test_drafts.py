"""Values whose constructor writes into a draft are frozen values like any other."""

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from graphbuild.model import Argument, Span, Statement, Time, Token, changed
from graphbuild.model.drafts import draft_of

SPAN = Span(start=2, end=7)


def test_a_made_value_is_frozen():
    with pytest.raises(FrozenInstanceError):
        SPAN.start = 3  # type: ignore[misc]


def test_a_copy_is_frozen_and_of_the_same_class():
    copied = changed(SPAN, end=9)
    assert type(copied) is Span and copied == Span(start=2, end=9) and SPAN.end == 7
    with pytest.raises(FrozenInstanceError):
        copied.end = 3  # type: ignore[misc]


def test_defaults_and_missing_fields():
    assert Argument(text="oil", span=SPAN, head=SPAN).parts == ()
    with pytest.raises(TypeError):
        Span(start=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Span(start=1, end=2, middle=1)  # type: ignore[call-arg]


def test_an_unknown_field_cannot_be_changed():
    with pytest.raises(AttributeError, match="Span has no field named 'middle'"):
        changed(SPAN, middle=4)


def test_a_field_may_bear_any_name():
    time = Time(text="Monday", span=SPAN, value="2031-02-03", basis="text")
    assert changed(time, value="2031-02-10").value == "2031-02-10"


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, replace, lambda v: pickle.loads(pickle.dumps(v))])
def test_values_are_copied_and_stored_as_before(again):
    argument = Argument(text="oil", span=SPAN, head=SPAN)
    assert again(argument) == argument and hash(again(argument)) == hash(argument)


@pytest.mark.parametrize("kind", [Span, Token, Argument, Statement])
def test_the_signature_is_that_of_the_fields(kind):
    assert [*inspect.signature(kind).parameters] == [f.name for f in fields(kind)]
    assert draft_of(kind) is draft_of(kind)
