"""Files of gold: their forms are told from their fields, and what is malformed is one line with its number."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphbuild.errors import GoldError
from graphbuild.evaluate import read_gold

FORMS = {
    "statements": '{"text": "Peru left.", "statements": [{"lemma": "leave", "subject": "Peru"}]}',
    "pairs": '{"id": "a", "text": "Peru thanked Chile.", "source": "Peru", "target": "Chile", "type": "SUPPORT"}',
    "tuples": '{"text": "Peru left.", "tuples": [["left", "Peru"]], "date": "2024-05-01"}',
    "facts": "# words\nS Peru thanked Chile.\nPeru | thanked | Chile || Chile | was thanked by | Peru",
}
MALFORMED = {
    "not JSON": ('{"text": ', "line 1 is not JSON"),
    "deep": ("[" * 100_000, "line 1 is not JSON"),
    "a list": ("[1]", 'has no "text"'),
    "no text": ('{"statements": []}', 'has no "text"'),
    "blank text": ('{"text": " ", "statements": []}', 'has no "text"'),
    "nothing to compare": ('{"text": "Peru left."}', 'add "statements", "tuples", or "source", "target" and "type"'),
    "statements no list": ('{"text": "a", "statements": {}}', "is no list"),
    "no lemma": ('{"text": "a", "statements": [{"subject": "b"}]}', 'has no "lemma"'),
    "unknown field": ('{"text": "a", "statements": [{"lemma": "b", "verb": "c"}]}', "unknown field 'verb'; use lemma"),
    "unknown modality": ('{"text": "a", "statements": [{"lemma": "b", "modality": "sure"}]}', "write one of asserted"),
    "unhashable modality": ('{"text": "a", "statements": [{"lemma": "b", "modality": []}]}', "write one of asserted"),
    "negated no truth value": ('{"text": "a", "statements": [{"lemma": "b", "negated": "no"}]}', "write true or false"),
    "arguments no list": (
        '{"text": "a", "statements": [{"lemma": "b", "arguments": "to c"}]}',
        "write a list of texts",
    ),
    "subject no text": ('{"text": "a", "statements": [{"lemma": "b", "subject": 1}]}', "or null where nobody is named"),
    "speaker no text": ('{"text": "a", "statements": [{"lemma": "b", "speaker": null}]}', "write a text"),
    "unknown type": ('{"text": "a", "source": "b", "target": "c", "type": "WAVE"}', "'WAVE' is no type of event; use"),
    "no type": ('{"text": "a", "source": "b", "target": "c"}', "None is no type of event"),
    "empty name": ('{"text": "a", "source": "", "target": "c", "type": "AID"}', "who acts on whom"),
    "tuples no list": ('{"text": "a", "tuples": "b"}', "write each as [relation"),
    "tuple too short": ('{"text": "a", "tuples": [["b"]]}', "write each as [relation"),
    "malformed date": ('{"text": "a", "statements": [], "date": "1 May"}', "write it as YYYY-MM-DD"),
    "date a number": ('{"text": "a", "statements": [], "date": 2024}', "write it as YYYY-MM-DD"),
    "forms mixed": (FORMS["pairs"] + "\n\n" + FORMS["tuples"], "line 3 has the form tuples, those before it pairs"),
    "empty": ("\n# nothing\n", "is empty"),
    "no fact": ("S Peru left.\nPeru | left", "line 2 is no fact; write: subject | predicate | object"),
    "open bracket": ("S Peru left.\nPeru | left | [the", "line 2 has a bracket without its partner"),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_form_is_told_from_the_fields(form: str, tmp_path: Path) -> None:
    path = tmp_path / "gold"
    path.write_text("\ufeff" + FORMS[form] + "\r\n\n", encoding="utf-8")
    gold = read_gold(path)
    assert (gold.name, gold.form, len(gold.rows)) == ("gold", form, 1)
    assert gold.rows[0].article.text.startswith("Peru ")
    assert gold.rows[0].article.published == ("2024-05-01" if form == "tuples" else None)


@pytest.mark.parametrize("case", MALFORMED)
def test_what_is_malformed_is_one_line(case: str, tmp_path: Path) -> None:
    content, message = MALFORMED[case]
    path = tmp_path / "gold.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError) as error:
        read_gold(path)
    assert message in str(error.value) and "gold.jsonl" in str(error.value) and "\n" not in str(error.value)


def test_what_is_no_file_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="check its name"):
        read_gold(tmp_path / "none.jsonl")
    with pytest.raises(GoldError, match="cannot be read"):
        read_gold(tmp_path)
    (tmp_path / "latin.jsonl").write_bytes(json.dumps({"text": "Perú"}, ensure_ascii=False).encode("latin-1"))
    with pytest.raises(GoldError, match="save it as UTF-8"):
        read_gold(tmp_path / "latin.jsonl")
