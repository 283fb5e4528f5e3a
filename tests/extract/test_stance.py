"""Stands on acts: an edge ends at who does the act that is condemned, praised or asked for."""

import pytest

from graphbuild.extract import RULES
from graphbuild.extract.stance import settle_stances
from graphbuild.model import Article
from graphbuild.pipeline import Tools, read_sentences
from graphbuild.resolve import load_tables
from tests.extract.reading import names
from tests.extract.surface import statements_of

pytestmark = pytest.mark.model

# sentence, the verb that takes the stand, its edges with names as actors
EDGES = [
    ("Turkey condemned the attack on Israel.", "condemn", []),
    ("Turkey condemned the attacks on Israel in the strongest terms.", "condemn", []),
    ("France condemned Russia's attack on Ukraine.", "condemn", ["France > condemn attack of > Russia"]),
    ("China opposes sanctions against Iran.", "oppose", []),
    ("China opposes American sanctions against Iran.", "oppose", ["China > oppose sanctions of > United States"]),
    ("Britain welcomed the American strike on Syria.", "welcome", ["United Kingdom > welcome strike of > United States"]),
    ("Canada condemned the killing of Navalny by Russia.", "condemn", ["Canada > condemn killing by > Russia"]),
    ("Canada condemned Navalny's arrest.", "condemn", []),
    ("Canada mourned Mandela's death.", "mourn", []),
    ("Germany praised France's support for Ukraine.", "praise", ["Germany > praise support of > France"]),
    ("Poland supports Ukraine's bid to join NATO.", "support", ["Poland > support bid of > Ukraine"]),
    ("Japan criticized Israel's policy on the West Bank.", "criticize", ["Japan > criticize policy of > Israel"]),
    ("Hanoi rejected the possibility of a Chinese intervention.", "reject", ["Vietnam > reject possibility of intervention of > China"]),
    ("India protested against Pakistan's shelling of Kashmir.", "protest", ["India > protest against shelling of > Pakistan"]),
    ("Greece denounced Turkish threats against Cyprus.", "denounce", ["Greece > denounce threats of > Turkey"]),
    ("Oman called for an end to Israel's blockade of Gaza.", "call", ["Oman > call for end to blockade of > Israel"]),
    ("Oman called for sanctions against Iran.", "call", ["Oman > call for sanctions against > Iran"]),
    ("Chad demanded Libya's withdrawal from Aouzou.", "demand", ["Chad > demand withdrawal of > Libya"]),
    ("Mali condemned the threats made by France.", "condemn", ["Mali > condemn threats by > France"]),
    ("Mali rejected an appeal filed by Amnesty International.", "reject", ["Mali > reject appeal by > Amnesty International"]),
    ("Mali condemned Iran's attack and Iraq's silence.", "condemn", ["Mali > condemn attack of > Iran", "Mali > condemn silence of > Iraq"]),
    # not a stand, or no act of another
    ("Israel suspended its attack on Hamas.", "suspend", ["Israel > suspend attack on > Hamas"]),
    ("Russia rejected talks with Ukraine.", "reject", ["Russia > reject talks with > Ukraine"]),
    ("Iran criticized the deal with Israel.", "criticize", ["Iran > criticize deal with > Israel"]),
    ("Russia defended its attack on Ukraine.", "defend", []),
    ("Kuwait condemned Iraq.", "condemn", ["Kuwait > condemn > Iraq"]),
    ("Russia vetoed a resolution condemning Syria.", "condemn", []),
    ("Russia issued a statement condemning Syria.", "condemn", ["Russia > condemn > Syria"]),
    ("Mali welcomed a report criticizing France.", "criticize", []),
]  # fmt: skip


@pytest.fixture(scope="module")
def tools(parse):
    return Tools(parser=None, tables=load_tables(), rules=RULES)


@pytest.mark.parametrize(("text", "verb", "edges"), EDGES, ids=names(EDGES))
def test_edges_end_at_the_doer(text, verb, edges, parse, tools):
    record = read_sentences(Article(id="t", text=text), parse(text), tools)
    called = {a.id: a.name for a in record.actors}
    found = [s for s in record.statements if s.relation.lemma.split()[0] == verb]
    assert found
    read = {f"{called[e.source]} > {e.predicate} > {called[e.target]}" for s in found for e in s.edges()}
    assert sorted(read) == edges


def test_surface_readings_stay(parse):
    found = [t for s in statements_of("China opposes sanctions against Iran.", parse) for t in s.triples()]
    assert [(t.predicate, t.object) for t in found] == [("opposes", "sanctions"), ("opposes sanctions against", "Iran")]


def test_other_sentences_are_left_alone(parse):
    sentence = parse("Jordan invited Egypt.")[0]
    assert settle_stances(sentence, []) == []
