"""Lines of `graphbuild extract`: the public shape, offsets into the text as given, input order."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import jsonschema
import pytest

from graphbuild.model.contract import article_row
from graphbuild.resources import package_path
from tests.cli.test_commands import run
from tests.rows import spans
from tests.view.invented import small_record

SCHEMA = json.loads(package_path("model", "statements.schema.json").read_text(encoding="utf-8"))
TEXTS = [
    "Envoys meet in Vienna\n\n6 October 2016\n\nOn Monday, France expelled two Russian diplomats.\r\n\r\n"
    "“Our café talks with Russia are over,” Foreign Minister Jean-Marc Ayrault told reporters in Paris.\n",
    "Sanctions were imposed on North Korea by the United States, which Japan had asked for.\n",
    "Nothing happened today.",
]


def test_schema_is_itself_valid() -> None:
    jsonschema.validators.validator_for(SCHEMA).check_schema(SCHEMA)


def test_rows_of_a_record_have_the_public_shape() -> None:
    for part in small_record().articles:
        jsonschema.validate(json.loads(json.dumps(article_row(part))), SCHEMA)


def test_the_schema_refuses_another_shape() -> None:
    row = article_row(small_record().articles[0])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(json.loads(json.dumps(row | {"statements": [{"subject": 1}]})), SCHEMA)


@pytest.mark.model
def test_lines_of_json_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [json.dumps({"id": f"a{n}", "text": text, "date": "2016-10-06"}) for n, text in enumerate(TEXTS)]
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("\n".join(lines).encode())))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=out, flush=out.flush, isatty=lambda: False, write=print))
    assert run("extract", "-") == 0
    monkeypatch.undo()
    rows = [json.loads(line) for line in out.getvalue().decode().splitlines()]
    assert [row["article"]["id"] for row in rows] == ["a0", "a1", "a2"]
    assert any(row["statements"] for row in rows)
    for row, text in zip(rows, TEXTS, strict=True):
        jsonschema.validate(row, SCHEMA)
        found = list(spans(row))
        assert all(text[span["start"] : span["end"]] == span["text"] for span in found)
    assert len(list(spans(rows[0]))) > 5


@pytest.mark.model
def test_same_bytes_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXTS[0])
    assert run("extract", "a.txt", "--out", "one.jsonl") == 0
    assert run("extract", "a.txt", "--out", "sub/two.jsonl") == 0
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "sub/two.jsonl").read_bytes() != b""
