"""Notebook cards: the sentence with marked words; nothing in it runs."""

import re

import pytest

from graphbuild.model import Actor, ActorKind, changed
from graphbuild.model.cards import actor_card, statement_card
from tests.extract.surface import statements_of

pytestmark = pytest.mark.model


def marks(card):
    return {(role, words) for role, words in re.findall(r'<mark [^>]*title="(\w+)">([^<]*)</mark>', card)}


def plain(card):
    return re.sub(r"<[^>]+>", "", card.split("</div>")[0])


def test_the_sentence_stands_with_its_words_marked(parse):
    text = "Kenya fell silent. Chad denied that Mali attacked Niger in May."
    (attack,) = [s for s in statements_of(text, parse) if s.relation.lemma == "attack"]
    card = statement_card(attack)
    assert plain(card) == "Chad denied that Mali attacked Niger in May."
    assert {("subject", "Mali"), ("relation", "attacked"), ("object", "Niger"), ("speaker", "Chad")} <= marks(card)
    assert ">negated<" in card
    assert ">said by Chad<" in card
    assert ">fact<" not in card


def test_a_fact_says_so(parse):
    (statement,) = statements_of("Mali attacked Niger.", parse)
    assert ">fact<" in statement._repr_html_()


def test_markup_in_the_text_is_shown_not_run(parse):
    (statement,) = statements_of("Mali attacked Niger.", parse)
    hostile = changed(statement, provenance=changed(statement.provenance, quote="Mali attacked Niger<script>"))
    assert statement_card(hostile).count("<script") == 0
    assert "&lt;script&gt;" in statement_card(hostile)


def test_without_the_sentence_the_words_of_the_statement_are_shown(parse):
    (statement,) = statements_of("Mali attacked Niger.", parse)
    bare = changed(statement, provenance=changed(statement.provenance, quote=""))
    assert plain(statement_card(bare)) == "Mali attacked Niger"


def test_an_actor_shows_what_is_known():
    actor = Actor(id="Q33946", name="A <b>", kind=ActorKind.STATE, country="CZE", wikidata="Q33946", aliases=("B", "C"))
    card = actor_card(actor)
    assert card == actor._repr_html_()
    assert "A &lt;b&gt;" in card
    assert "also: B, C" in card
    assert 'href="https://www.wikidata.org/wiki/Q33946"' in card
