"""Binary readings against facts written for the project, by exact match."""

import json
from pathlib import Path

import pytest

from graphbuild.evaluate import evaluate_gold, read_gold

pytestmark = pytest.mark.model

HERE = Path(__file__).parent


def test_binary_readings_keep_their_floor():
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    report = evaluate_gold(read_gold(HERE / "facts.txt"))
    assert report.sentences >= 60
    assert report.scores.f1 >= floors["facts_f1"], report.scores
    assert report.scores.precision >= floors["facts_precision"], report.scores
