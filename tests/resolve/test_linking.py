"""Arguments to actors: hand-built statements and mentions."""

from __future__ import annotations

import pytest

from graphbuild.model import (
    Argument,
    Attribution,
    Mention,
    MentionKind,
    Provenance,
    Relation,
    Sentence,
    Span,
    Statement,
    Token,
)
from graphbuild.resolve import link_statements
from graphbuild.resolve.linking import is_target


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def argument(
    text: str, words: str, *, head: str = "", preposition: str = "", parts: tuple[Argument, ...] = ()
) -> Argument:
    span = span_of(text, words)
    last = head or words.rsplit(maxsplit=1)[-1]
    start = span.start + words.rindex(last)
    return Argument(
        text=words, span=span, head=Span(start=start, end=start + len(last)), preposition=preposition, parts=parts
    )


def mention(text: str, words: str, actor: str, *, head: str = "", locative: bool = False) -> Mention:
    span = span_of(text, words)
    last = head or words.rsplit(maxsplit=1)[-1]
    start = span.start + words.rindex(last)
    return Mention(
        article="t", sentence=0, span=span, head=Span(start=start, end=start + len(last)), text=words,
        kind=MentionKind.NAME, actor=actor, reason="test", locative=locative,
    )  # fmt: skip


def statement(
    text: str, lemma: str, *, subject: Argument | None = None, object_: Argument | None = None,
    arguments: tuple[Argument, ...] = (), attribution: Attribution | None = None,
) -> Statement:  # fmt: skip
    whole = Span(start=0, end=len(text))
    return Statement(
        id="s", subject=subject, relation=Relation(text=lemma, lemma=lemma, span=whole, head=whole, predicate=lemma),
        object=object_, arguments=arguments, attribution=attribution,
        provenance=Provenance(article="t", sentence=0, sentence_span=whole, rule="test", confidence=1.0),
    )  # fmt: skip


def sentence(text: str, heads: dict[str, tuple[str, str]]) -> Sentence:
    """Return a sentence of words parted by spaces; `heads` gives governor and label of the words that matter."""
    words = text.split(" ")
    starts = [len(" ".join(words[:i])) + (i > 0) for i in range(len(words))]
    tokens = tuple(
        Token(
            index=i, text=w, lemma=w, pos="NOUN", tag="NN", dep=heads.get(w, ("", "ROOT"))[1],
            head=words.index(heads[w][0]) if w in heads else i, span=Span(start=starts[i], end=starts[i] + len(w)),
        )
        for i, w in enumerate(words)
    )  # fmt: skip
    return Sentence(article="t", index=0, paragraph=0, span=Span(start=0, end=len(text)), tokens=tokens)


def test_the_mention_with_the_same_head_gives_the_actor() -> None:
    text = "the US suspended talks with Russia"
    found = link_statements(
        (statement(text, "suspend", subject=argument(text, "the US"),
                   arguments=(argument(text, "Russia", preposition="with"),)),),
        (mention(text, "US", "Q30"), mention(text, "Russia", "Q159")), (),
    )[0]  # fmt: skip
    assert found.subject is not None
    assert (found.subject.actor, found.arguments[0].actor) == ("Q30", "Q159")


def test_a_mention_that_covers_the_head_counts_and_one_inside_does_not() -> None:
    text = "the UN envoy Ida Lind spoke about UN plans"
    first = argument(text, "the UN envoy Ida Lind", head="envoy")
    second = argument(text, "UN plans", preposition="about")
    mentions = (mention(text, "the UN envoy Ida Lind", "actor:ida-lind", head="Lind"), mention(text, "UN", "Q1065"))
    found = link_statements((statement(text, "speak", subject=first, arguments=(second,)),), mentions, ())[0]
    assert found.subject is not None
    assert (found.subject.actor, found.arguments[0].actor) == ("actor:ida-lind", None)


def test_a_coordination_has_no_actor_but_its_parts_have() -> None:
    text = "Iran and Syria protested"
    both = argument(text, "Iran and Syria", head="Iran", parts=(argument(text, "Iran"), argument(text, "Syria")))
    mentions = (mention(text, "Iran", "Q794"), mention(text, "Syria", "Q858"))
    found = link_statements((statement(text, "protest", subject=both),), mentions, ())[0]
    assert found.subject is not None
    assert found.subject.actor is None
    assert [p.actor for p in found.subject.parts] == ["Q794", "Q858"]


@pytest.mark.parametrize(
    ("lemma", "preposition", "actor"),
    [("meet", "in", None), ("fire", "at", "Q801"), ("intervene", "in", "Q801"), ("withdraw", "from", "Q801"),
     ("arrive", "from", None)],
)  # fmt: skip
def test_a_place_is_an_actor_only_where_the_act_is_aimed_at_it(lemma: str, preposition: str, actor: str | None) -> None:
    text = f"they {lemma} {preposition} Haifa"
    place = argument(text, "Haifa", preposition=preposition)
    found = link_statements(
        (statement(text, lemma, arguments=(place,)),), (mention(text, "Haifa", "Q801", locative=True),), ()
    )[0]
    assert found.arguments[0].actor == actor


def test_a_counting_noun_passes_to_what_it_counts() -> None:
    text = "hundreds of civilians fled"
    grammar = sentence(text, {"hundreds": ("fled", "nsubj"), "of": ("hundreds", "prep"), "civilians": ("of", "pobj")})
    who = argument(text, "hundreds of civilians", head="hundreds")
    found = link_statements(
        (statement(text, "flee", subject=who),), (mention(text, "civilians", "actor:civilians"),), (grammar,)
    )[0]
    assert found.subject is not None
    assert found.subject.actor == "actor:civilians"


@pytest.mark.parametrize("words", ["We", "us", "I", "our"])
def test_a_first_person_in_attributed_words_is_the_speaker(words: str) -> None:
    text = f"{words} will act , Kim said"
    attribution = Attribution(speaker=argument(text, "Kim"), cue="said", cue_span=span_of(text, "said"))
    quoted = statement(text, "act", subject=argument(text, words), attribution=attribution)
    found = link_statements((quoted,), (mention(text, "Kim", "actor:kim"),), ())[0]
    assert found.subject is not None
    assert found.subject.actor == "actor:kim"


def test_the_us_is_no_pronoun() -> None:
    text = "US jets left"
    found = link_statements(
        (statement(text, "leave", subject=argument(text, "US")),), (mention(text, "US", "Q30"),), ()
    )
    assert found[0].subject is not None
    assert found[0].subject.actor == "Q30"


def test_a_first_person_without_a_speaker_is_nobody() -> None:
    text = "We will act"
    found = link_statements((statement(text, "act", subject=argument(text, "We")),), (), ())[0]
    assert found.subject is not None
    assert found.subject.actor is None


def test_the_speaker_of_estimates_is_whose_estimates_they_are() -> None:
    text = "prices fell , UN estimates say"
    attribution = Attribution(speaker=argument(text, "UN estimates"), cue="say", cue_span=span_of(text, "say"))
    quoted = statement(text, "fall", subject=argument(text, "prices"), attribution=attribution)
    found = link_statements((quoted,), (mention(text, "UN", "Q1065"),), ())[0]
    assert found.attribution is not None
    assert found.attribution.speaker is not None
    assert found.attribution.speaker.actor == "Q1065"


def test_the_order_and_the_words_stay() -> None:
    text = "Iran warned Iraq"
    before = tuple(
        statement(text, lemma, subject=argument(text, "Iran"), object_=argument(text, "Iraq"))
        for lemma in ("warn", "tell")
    )
    after = link_statements(before, (), ())
    assert after == before


@pytest.mark.parametrize(
    ("words", "preposition", "target"),
    [({"fire"}, "at", True), ({"incursion"}, "into", True), ({"talk"}, "in", False), ({"bomb"}, "", True)],
)
def test_targets(words: set[str], preposition: str, target: bool) -> None:
    assert is_target(words, preposition) is target
