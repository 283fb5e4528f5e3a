from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from graphbuild.model import (
    Actor,
    Argument,
    Article,
    ArticleRecord,
    Attribution,
    Event,
    Mention,
    Place,
    Provenance,
    Record,
    Relation,
    Span,
    Statement,
    Time,
)
from graphbuild.rdf import (
    FORMATS,
    Run,
    read_dataset,
    read_record,
    save_store,
    serialize_dataset,
    serialize_record,
    write_dataset,
    write_nquads,
)
from tests.rdf.invented import invented_record
from tests.rdf.records import records

ENDINGS = {"turtle": "ttl", "trig": "trig", "json-ld": "jsonld", "nt": "nt", "nq": "nq"}
RUN = Run(version="0.1.0", model="m", model_version="1", settings="s", inputs="i")


def test_dataset_gives_the_record_back() -> None:
    record = invented_record()
    assert read_record(write_dataset(record)) == record


@pytest.mark.parametrize(("form", "ending"), ENDINGS.items())
@pytest.mark.parametrize("base", ["https://w3id.org/graphbuild/data/", "http://kg.example/a.b/actor/"])
def test_every_format_gives_the_record_back(tmp_path: Path, form: str, ending: str, base: str) -> None:
    record = invented_record()
    content = serialize_record(record, form, base=base, run=RUN)
    (tmp_path / f"graph.{ending}").write_bytes(content)
    dataset = read_dataset(tmp_path / f"graph.{ending}")
    assert read_record(dataset) == record
    assert serialize_dataset(dataset, form) == content


@pytest.mark.parametrize("form", FORMATS)
def test_the_way_through_a_dataset_gives_the_same_bytes(form: str) -> None:
    record = invented_record()
    assert serialize_dataset(write_dataset(record, run=RUN), form) == serialize_record(record, form, run=RUN)


def test_store_on_disk(tmp_path: Path) -> None:
    record = invented_record()
    save_store("".join(write_nquads(record)).encode(), tmp_path / "store")
    assert read_record(read_dataset(tmp_path / "store")) == record


def test_folder_of_outputs_is_their_union(tmp_path: Path) -> None:
    record = invented_record()
    for i, part in enumerate(record.articles):
        (tmp_path / f"{i}").mkdir()
        one = Record(articles=(part,))
        (tmp_path / f"{i}" / "graph.trig").write_bytes(serialize_record(one, "trig"))
        (tmp_path / f"{i}" / "graph.ttl").write_bytes(b"this is not read")
    ids = {s.id for s in read_record(read_dataset(tmp_path)).statements}
    assert ids == {s.id for s in record.statements}


def test_dataset_of_no_article() -> None:
    assert len(write_dataset(Record(articles=()))) == 2


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(records())
def test_hostile_records_come_back_from_turtle_and_trig(
    tmp_path_factory: pytest.TempPathFactory, record: Record
) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    for form in ("turtle", "trig", "json-ld"):
        file = folder / f"graph.{ENDINGS[form]}"
        file.write_bytes(serialize_record(record, form))
        assert read_record(read_dataset(file)) == record


NOUNS = (
    Actor,
    Argument,
    Article,
    ArticleRecord,
    Attribution,
    Event,
    Mention,
    Place,
    Provenance,
    Record,
    Relation,
    Span,
    Statement,
    Time,
)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_every_field_of_the_model_is_varied_above(noun: type) -> None:
    source = Path(__file__).with_name("records.py").read_text(encoding="utf-8")
    missing = [field.name for field in fields(noun) if f"{field.name}=" not in source]
    assert not missing, f"{noun.__name__} has grown: teach writer, reader and tests/rdf/records.py {missing}"
