"""Whatever a text holds it is read: no exception, every span slices to its words, no edge from an actor to itself."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.ingest import Rejection, read_inputs
from graphbuild.model import Article, ArticleRecord
from graphbuild.model.contract import article_row
from graphbuild.pipeline import load_tools, read_article
from graphbuild.resources import package_path
from graphbuild.settings import Settings
from tests.rows import spans

SCHEMA = json.loads(package_path("model", "statements.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.validators.validator_for(SCHEMA)(SCHEMA)
SENTENCE = "Oman condemned the raid on Yemen, and its envoy said that talks with Qatar were suspended. "

STRANGE = {
    "nothing": "",
    "spaces": " \t\u3000\n ",
    "one quote": '"',
    "NULs": "Oman\0 condemned\0 Yemen.\0\0 Qatar\0left\0.",
    "combining marks": "Oma\u0301n conde\u0308mned Ye\u0300\u0316\u0302men\u0301. \u0301Qatar left.",
    "a letter with 5,000 marks": "O" + "\u0301" * 5000 + "man condemned Yemen.",
    "decomposed": unicodedata.normalize("NFD", "Côte d'Ivoire condamned Perú, Åland said."),
    "right to left": "\u202eOman condemned Yemen\u202c. وقالت عمان إن Yemen أدانت Oman. שלום Oman attacked Yemen.",
    "zero width": "Om\u200ban con\u200cdemned\u200d Ye\ufeffmen. Oman \u2060condemned\u2060 Yemen.",
    "soft hyphens": "Oman con\u00addemned Ye\u00admen, Qa\u00adtar said.",
    "emoji": "\U0001f1f4\U0001f1f2 condemned \U0001f1fe\U0001f1ea \U0001f469\u200d\U0001f469\u200d\U0001f466, Qatar said \U0001f600.",
    "last code points": "Oman \U0010ffff condemned\ufffe \uffff\U000e0001 Yemen.",
    "letters that grow": "\u0130STANBUL condemned \ufb03 and \u0149, \u0390 said \u1e9e.",
    "Windows line ends": "Talks fail\r\n\r\nOman condemned Yemen.\r\nQatar left\r.\r\r\n",
    "line ends of all kinds": "Oman condemned\u2028Yemen.\u2029Qatar\x0bleft.\x0c\x85\x1c\x1dIran\x1estayed.",
    "spaces of all kinds": "In New\u00a0York, Oman met Qatar. In Hong \u200bKong, the\u2009United\u202fStates left at 5\u00a0p.m. on 3\u00a0May.",
    "tabs": "Oman\tcondemned\t\tYemen.\tQatar said\tso.\t",
    "HTML": "<p>Oman <b>condemned</b> Yemen.</p><script>x()</script>&amp; <a href='q'>Qatar</a> said &quot;no&quot;.",
    "Markdown": "# Talks\n\n* **Oman** condemned [Yemen](http://a.example/).\n| a | b |\n|---|---|\n> Qatar left.",
    "only punctuation": "?!.,;:-\u2013\u2014\u2026'\"()[]{}<>/\\|@#$%^&*~`" * 100,
    "a token of 100,000 letters": f"Oman condemned {'x' * 100_000} and Yemen.",
    "a word of 2,000 hyphens": f"Oman {'ab-' * 2000}condemned Yemen.",
    "a long address": f"Oman said http://a.example/{'c/' * 1000} is down.",
    "10,000 nested quotes": "\u201c" * 5000 + "Oman condemned Yemen" + "\u201d" * 5000,
    "quotes inside quotes": "\u201cOman said " * 400 + "\u201d" * 400,
    "many quotations": "\u201cTalks are over,\u201d Oman said. " * 300,
    "brackets that never close": "(" * 1000 + "Oman condemned [Yemen" + "]" * 10 + ".",
    "clauses that never close": "Oman (which said " * 300 + ".",
    "20,000 words in a paragraph": SENTENCE * 1250,
    "a noun phrase of 1,500 levels": f"Oman condemned {'the leader of ' * 500}Yemen.",
    "possessors of possessors": f"Oman{chr(39)}s envoy" * 1500 + " left.",
    "a clause in a clause": f"{'Oman said that ' * 700}Yemen left.",
    "a coordination without end": f"{'Oman, Yemen and ' * 700}Qatar met.",
    "dates that are none": "On 99 May 99999999999999999999 and 30 February 0000, Oman left; in 1e309 Yemen met 0/0/0.",
    "numbers": f"{'1' * 20_000} Yemenis and 1,000,{'000,' * 500}000 Omanis met.",
    "no vowels": "Omn cndmnd th rd n Ymn, nd ts nvy sd tht tlks wth Qtr wr sspndd.",
    "capitals": "OMAN CONDEMNED YEMEN AND ITS ENVOY LEFT QATAR. " * 20,
}
PIECES = [
    *("Oman", "Yemen's", "its", "envoy", "they", "Russia and Ukraine", "U.S.", "President Diallo", "Mr. Diallo"),
    *("condemned", "said", "was attacked", "to", "not", "that", "which", "by", "of", "with", "on Monday", "1 May 2020"),
    *(",", ".", ";", ":", "(", ")", "[", "-", "\u2014", '"', "\u201c", "\u201d", "'", "\u2019s", "\n", "\n\n", "\r\n", "\t"),
    *("\0", "\u00ad", "\u200b", "\u202e", "\u0301", "\u0130", "\U0001f600", "\u00a0", "\u2009", "in New", "York", "<b>", "&amp;", "http://a.example/?q=1", "###"),
]  # fmt: skip


@pytest.fixture(scope="module")
def tools():
    return load_tools(Settings())


def check(record: ArticleRecord) -> None:
    """The promises that hold for any text."""
    text = record.article.text
    row = json.loads(json.dumps(article_row(record), ensure_ascii=False).encode())
    assert next(VALIDATOR.iter_errors(row), None) is None
    for span in spans(row):
        assert text[span["start"] : span["end"]] == span["text"]
    for statement in record.statements:
        sentence = statement.provenance.sentence_span
        for role in (statement.subject, statement.object, *statement.arguments):
            assert role is None or (role.span in sentence and role.span.start < role.span.end)
    actors = {actor.id for actor in record.actors}
    edges = [edge for statement in record.statements for edge in statement.edges()]
    assert all(edge.source != edge.target and {edge.source, edge.target} <= actors for edge in edges)
    assert all(t.subject != t.object for statement in record.statements for t in statement.triples())
    assert len({statement.id for statement in record.statements}) == len(record.statements)
    assert all(0 <= statement.provenance.confidence <= 1 for statement in record.statements)


@pytest.mark.model
@pytest.mark.parametrize("case", STRANGE)
def test_strange_texts(case, tools):
    check(read_article(Article(id="t", text=STRANGE[case], published="2024-05-01"), tools))


@pytest.mark.model
@settings(max_examples=60, deadline=None, derandomize=True)
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=150))
def test_any_characters(tools, text):
    check(read_article(Article(id="t", text=text, published="2024-05-01"), tools))


@pytest.mark.model
@settings(max_examples=150, deadline=None, derandomize=True)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=60), joint=st.sampled_from([" ", " ", ""]))
def test_any_order_of_pieces(tools, pieces, joint):
    check(read_article(Article(id="t", text=joint.join(pieces), published=None), tools))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(content=st.binary(max_size=300), name=st.sampled_from(["a", "a.txt", "a.html", "a.jsonl"]), force=st.booleans())
def test_any_bytes_are_an_article_or_have_a_reason(tmp_path_factory, content, name, force):
    path: Path = tmp_path_factory.mktemp("bytes") / name
    path.write_bytes(content)
    for item in read_inputs([path], force=force):
        assert isinstance(item, Article) or (isinstance(item, Rejection) and item.reason and "\n" not in item.reason)
