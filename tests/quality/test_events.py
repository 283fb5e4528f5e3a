"""Codes of whole sentences against gold written for the project: the words go in, source, target and type come out."""

import json
from collections import Counter
from pathlib import Path

import pytest

from graphbuild.evaluate import evaluate_gold, read_gold

pytestmark = pytest.mark.model

HERE = Path(__file__).parent


def test_gold_has_enough_sentences_of_every_type():
    rows = [json.loads(line) for line in (HERE / "events_gold.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 400
    assert min(Counter(row["type"] for row in rows).values()) >= 25
    assert {row["style"] for row in rows} == {"headline", "body"}
    assert all(row["source"].lower() in row["text"].lower() for row in rows)
    assert all(row["target"].lower() in row["text"].lower() for row in rows)


def test_types_and_quad_classes_keep_their_floor():
    floors = json.loads((HERE / "events_floors.json").read_text(encoding="utf-8"))
    report = evaluate_gold(read_gold(HERE / "events_gold.jsonl"))
    assert report.macro_f1["types"] >= floors["type_macro_f1"], report.macro_f1
    assert report.macro_f1["quads"] >= floors["quad_macro_f1"], report.macro_f1
    reversed_pairs = next(row for row in report.table("marks").rows if row[0] == "pair reversed")
    assert reversed_pairs[2] <= floors["reversed_pairs_at_most"], reversed_pairs
