"""Binary readings against facts written for the project, by exact match."""

import json
from pathlib import Path

import pytest

from graphbuild.evaluate import NOTHING, Scores, score_facts
from graphbuild.extract import extract_statements
from graphbuild.model import Article

pytestmark = pytest.mark.model

HERE = Path(__file__).parent


def read_facts() -> list[tuple[str, list[list[str]]]]:
    rows: list[tuple[str, list[list[str]]]] = []
    for line in (HERE / "facts.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("S "):
            rows.append((line[2:], []))
        elif line and not line.startswith("#"):
            rows[-1][1].append([reading.strip() for reading in line.split("||")])
    return rows


def score(parse) -> Scores:
    total = NOTHING
    for text, facts in read_facts():
        statements = extract_statements(parse(text), Article(id="t", text=text)).statements
        total += score_facts(facts, [t for s in statements for t in s.triples()])
    return total


def test_there_are_enough_sentences():
    assert len(read_facts()) >= 60
    assert all(facts for _, facts in read_facts())


def test_binary_readings_keep_their_floor(parse):
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    scores = score(parse)
    assert scores.f1 >= floors["facts_f1"], scores
    assert scores.precision >= floors["facts_precision"], scores
