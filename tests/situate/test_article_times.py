"""The times of an article and of its statements are one set of expressions."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.ingest import read_inputs
from graphbuild.model import Article
from graphbuild.model.contract import article_row
from graphbuild.pipeline import Tools, load_tools, read_article
from graphbuild.settings import Settings

pytestmark = pytest.mark.model

_SAMPLES = Path(__file__).resolve().parents[2] / "notebooks" / "articles"
_TEXTS = [
    "Rebels held the harbor of Lobito from 2004 to 2009. Between March and May 2011 the navy shelled it.",
    "Kenya blockaded the port from 3 to 9 May. The siege of Mopti (2012-2013) weakened Mali. It ended on Sunday.",
    "On Monday, Fiji and Tonga signed a pact that runs until 2030. Tonga had rejected it from May 3 through May 9.",
    "Since 2011 Oman has backed the truce. In the past three days Oman suspended aid, and a week prior it expelled"
    " two envoys at 5 p.m. on Friday, May 3, 2019, after six months of talks.",
]


@pytest.fixture(scope="module")
def tools() -> Tools:
    return load_tools(Settings())


def _articles() -> list[Article]:
    own = [Article(id=f"t{n}", text=text, published="2019-05-15") for n, text in enumerate(_TEXTS)]
    return own + [item for item in read_inputs([_SAMPLES]) if isinstance(item, Article)]


@pytest.mark.parametrize("article", _articles(), ids=lambda article: article.id)
def test_the_time_of_a_statement_is_one_of_the_article(article: Article, tools: Tools) -> None:
    row = article_row(read_article(article, tools))
    expressions = [(time["start"], time["end"], time["text"]) for time in row["times"]]
    own = [s["time"] for s in row["statements"] if s["time"] and s["time"]["basis"] == "text"]
    assert {(time["start"], time["end"], time["text"]) for time in own} <= set(expressions)
    assert own or article.id not in {f"t{n}" for n in range(len(_TEXTS))}
    ends = [end for _, end, _ in expressions]
    assert all(start >= before for (start, _, _), before in zip(expressions[1:], ends, strict=False))


def test_an_interval_is_two_expressions_and_one_value(tools: Tools) -> None:
    row = article_row(read_article(Article(id="t", text=_TEXTS[0], published="2019-05-15"), tools))
    assert [(t["text"], t["value"]) for t in row["times"]] == [
        ("from 2004", "2004"),
        ("2009", "2009"),
        ("Between March", "2011-03"),
        ("May 2011", "2011-05"),
    ]
    assert {s["time"]["value"] for s in row["statements"]} == {"2004/2009", "2011-03/2011-05"}
