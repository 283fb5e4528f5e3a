"""What somebody has: what is done to it is done to its owner, unless that is a state or the noun is an act."""

import pytest

from graphbuild.extract import RULES
from graphbuild.model import Article
from graphbuild.pipeline import Tools, read_sentences
from graphbuild.resolve import load_tables
from tests.extract.reading import names

pytestmark = pytest.mark.model

# text, all its edges
EDGES = [
    ("Nicaragua seized the Central American University's assets.", ["Nicaragua > seize assets of > Central American University"]),
    ("Israel bombed Hamas's headquarters in Gaza.", ["Israel > bomb headquarters of > Hamas"]),
    ("Alexei Navalny's appeal was rejected by Egypt.", ["Egypt > reject appeal of > Alexei Navalny"]),
    ("Chad arrested Hassan Nasrallah. Chad seized his passport.", ["Chad > arrest > Hassan Nasrallah", "Chad > seize passport of > Hassan Nasrallah"]),
    ("Egypt blocked Al Jazeera's website.", ["Egypt > block website of > Al Jazeera"]),
    ("Egypt shut its border.", []),
    ("Malta toured Iran's coast.", []),
    ("Cuba reported Fidel Castro's death.", []),
    ("Hamas became Fatah's rival.", []),
    ("Israel rejected Hamas's attack.", ["Israel > reject attack of > Hamas"]),
    ("Israel repelled Hamas's attack.", []),
    ("Jordan received Hamas's leader.", ["Jordan > receive > Hamas's leader"]),
]  # fmt: skip


@pytest.fixture(scope="module")
def tools():
    return Tools(parser=None, tables=load_tables(), rules=RULES)


@pytest.mark.parametrize(("text", "edges"), EDGES, ids=names(EDGES))
def test_edges(text, edges, parse, tools):
    record = read_sentences(Article(id="t", text=text), parse(text), tools)
    called = {a.id: a.name for a in record.actors}
    read = {f"{called[e.source]} > {e.predicate} > {called[e.target]}" for s in record.statements for e in s.edges()}
    assert sorted(read) == edges
