"""Codes of whole sentences against gold written for the project: the words go in, source, target and type come out."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from graphbuild.coding.codes import quad_class
from graphbuild.model import Article, ArticleRecord
from graphbuild.pipeline import read_articles
from graphbuild.settings import Settings

pytestmark = pytest.mark.model

HERE = Path(__file__).parent


def read_gold() -> list[dict[str, str]]:
    return [json.loads(line) for line in (HERE / "events_gold.jsonl").read_text(encoding="utf-8").splitlines()]


def same_words(wanted: str, found: str) -> bool:
    small = {"the", "a", "an", "of", "its", "two"}
    return bool(set(wanted.lower().split()) & set(found.lower().split()) - small)


def found_types(row: dict[str, str], record: ArticleRecord) -> list[str]:
    """The types of the statements with a reading between the row's source and target, in reading order."""
    types = []
    for statement in record.statements:
        readings = [(t.subject, t.object) for t in statement.triples()]
        readings += [(b, a) for a, b in readings if statement.voice == "passive"]
        if statement.event and any(same_words(row["source"], a) and same_words(row["target"], b) for a, b in readings):
            types.append(statement.event.type)
    return types


def macro_f1(pairs: Iterable[tuple[str, str]]) -> float:
    pairs = list(pairs)
    gold, found, right = (
        Counter(g for g, _ in pairs),
        Counter(f for _, f in pairs),
        Counter(g for g, f in pairs if g == f),
    )
    return sum(2 * right[k] / (gold[k] + found[k]) for k in gold) / len(gold)


def test_gold_has_enough_sentences_of_every_type():
    rows = read_gold()
    assert len(rows) >= 400
    assert min(Counter(row["type"] for row in rows).values()) >= 25
    assert {row["style"] for row in rows} == {"headline", "body"}
    assert all(row["source"].lower() in row["text"].lower() for row in rows)
    assert all(row["target"].lower() in row["text"].lower() for row in rows)


def test_types_and_quad_classes_keep_their_floor():
    floors = json.loads((HERE / "events_floors.json").read_text(encoding="utf-8"))
    rows = read_gold()
    records = read_articles([Article(id=row["id"], text=row["text"]) for row in rows], Settings())
    types, quads = [], []
    for row, record in zip(rows, records, strict=True):
        found = found_types(row, record)
        types.append((row["type"], row["type"] if row["type"] in found else (found or ["none"])[0]))
        gold = str(quad_class(row["type"]))
        classes = [str(quad_class(kind)) for kind in found]
        quads.append((gold, gold if gold in classes else (classes or ["none"])[0]))
    assert macro_f1(types) >= floors["type_macro_f1"], macro_f1(types)
    assert macro_f1(quads) >= floors["quad_macro_f1"], macro_f1(quads)
