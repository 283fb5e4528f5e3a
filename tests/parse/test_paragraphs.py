"""Paragraphs and their sections, without a parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.model import Article
from graphbuild.parse.missing_commas import find_missing_commas, full_name_ends
from graphbuild.parse.paragraphs import normalize, split_paragraphs


def sections(text):
    return [(p.section, p.text) for p in split_paragraphs(Article(id="t", text=text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya protests\n\nKenya protested on Monday.", [("headline", "Kenya protests"), ("body", "Kenya protested on Monday.")]),
        ("Kenya protests\nKenya protests\n\nIt did.", [("headline", "Kenya protests"), ("body", "It did.")]),
        ("Talks fail\n4 min read\n06 May, 2019\nTalks failed.", [("headline", "Talks fail"), ("byline", "4 min read"), ("byline", "06 May, 2019"), ("body", "Talks failed.")]),
        ("Talks fail\nBy Ada Okoro\nTalks failed.", [("headline", "Talks fail"), ("byline", "By Ada Okoro"), ("body", "Talks failed.")]),
        ("It rained.\nA street in Lagos [AFP]\nIt stopped.", [("body", "It rained."), ("caption", "A street in Lagos [AFP]"), ("body", "It stopped.")]),
        ("GENEVA (Reuters) - Talks failed.", [("dateline", "GENEVA (Reuters) \u2014 "), ("body", "Talks failed.")]),
        ("Lake border dispute: Talks failed.", [("label", "Lake border dispute: "), ("body", "Talks failed.")]),
        ("Orban: Talks failed.", [("body", "Orban: Talks failed.")]),
        ("LAGOS (Lake News): Talks failed.", [("dateline", "LAGOS (Lake News): "), ("body", "Talks failed.")]),
        ("LAGOS \u2014 Talks failed on Monday.", [("dateline", "LAGOS \u2014 "), ("body", "Talks failed on Monday.")]),
        ("He left.\n- Peru agreed.\n- Chile refused.", [("body", "He left."), ("body", "Peru agreed."), ("body", "Chile refused.")]),
        ("The talks failed\nAda Okoro, a minister\nIt rained.\nIt was over.", [("headline", "The talks failed"), ("headline", "Ada Okoro, a minister"), ("body", "It rained."), ("body", "It was over.")]),
        ("It rained all day.\nAda Okoro, Foreign Minister\nIt was over.", [("body", "It rained all day."), ("byline", "Ada Okoro, Foreign Minister"), ("body", "It was over.")]),
        ("Kenya protested", [("body", "Kenya protested")]),
        ("", []),
        ("   \n \n", []),
    ],
)  # fmt: skip
def test_sections(text, expected):
    assert sections(text) == expected


def test_hand_wrapped_lines_are_one_paragraph():
    text = (
        "The foreign ministers of the two countries met on Monday for the\n"
        "first time since the war and agreed to exchange prisoners at the\n"
        "border before the end of the month, officials of both sides said\n"
        "after the meeting.\n\nNobody signed."
    )
    assert [len(p.text.split()) for p in split_paragraphs(Article(id="t", text=text))] == [39, 2]


def test_a_pull_quote_is_read_once():
    text = "He said the war must end before winter comes.\nthe war must end before winter comes.\nIt did."
    assert len(sections(text)) == 2


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("Moscow - the capital - said", "Moscow \u2014 the capital \u2014 said"),
        ("a 10-year-old truce", "a 10-year-old truce"),
        ("\u201cNo,\u201d it\u2019s over", '"No," it\'s over'),
        ("a\u00a0b", "a b"),
    ],
)
def test_normalize(raw, plain):
    assert normalize(raw) == plain


@given(st.text())
def test_normalizing_moves_no_character(text):
    assert len(normalize(text)) == len(text)


@given(st.text(alphabet=st.sampled_from("ab .\n\r\u2028-\u2014\"'[]()A1\u00a0\u0301\U0001f600"), max_size=80))
def test_paragraphs_slice_to_their_words_in_order(text):
    paragraphs = split_paragraphs(Article(id="t", text=text))
    for paragraph in paragraphs:
        assert normalize(paragraph.span.slice(text)) == paragraph.text
    starts = [p.span.start for p in paragraphs]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("speaking in Geneva de Souza warned", [len("speaking in Geneva")]),
        ("speaking in Geneva, de Souza warned", []),
        ("he met Maria de Souza in Geneva", []),
        ("near New Delhi de Souza warned", [len("near New Delhi")]),
    ],
)
def test_missing_commas(text, expected):
    ends = full_name_ends("The envoy Maria de Souza spoke.")
    assert find_missing_commas(text, ends) == expected
