from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from graphbuild.errors import DatasetError
from graphbuild.rdf import (
    dataset_base,
    load_quads,
    read_dataset,
    read_record,
    save_store,
    serialize_record,
    write_dataset,
)
from tests.rdf.invented import invented_record


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "graph.ttl",
            b"<http://a> <http://b> <http://c> .\n<http://a> <http://b> .\n",
            r"graph.ttl line 2 is malformed",
        ),
        ("graph.trig", b"<http://g> { <http://a> <http://b> ", r"graph.trig line 1 is malformed"),
        ("graph.nq", b'<http://a> <http://b> "x .\n', r"graph.nq line 1 is malformed"),
        ("graph.jsonld", b"{", r"graph.jsonld.* is malformed"),
        ("graph.ttl", b"\xff\xfe\x00", r"graph.ttl.* is malformed"),
        ("graph.ttl.gz", b"no gzip", r"cannot be read"),
        ("graph.csv", b"a,b", r"graph.csv is no RDF file by its name"),
        ("graph", b"", r"graph is no RDF file by its name"),
    ],
)
def test_what_is_no_dataset(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(DatasetError, match=message) as caught:
        read_dataset(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="does not exist"):
        read_dataset(tmp_path / "graph.ttl")
    with pytest.raises(DatasetError, match="holds no dataset"):
        read_dataset(tmp_path)


def test_a_store_of_another_kind(tmp_path: Path) -> None:
    (tmp_path / "CURRENT").write_text("MANIFEST-000099\n")
    with pytest.raises(DatasetError, match="is no store that this version opens"):
        read_dataset(tmp_path)


def test_a_store_is_not_overwritten(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="exists already"):
        save_store(b"", tmp_path)


def test_a_compressed_file(tmp_path: Path) -> None:
    record = invented_record()
    (tmp_path / "graph.nq.gz").write_bytes(gzip.compress(serialize_record(record, "nq")))
    assert read_record(read_dataset(tmp_path / "graph.nq.gz")) == record
    assert read_record(read_dataset(tmp_path)) == record


def test_base_is_read_back(tmp_path: Path) -> None:
    assert dataset_base(write_dataset(invented_record(), base="https://kg.example/")) == "https://kg.example/"
    assert dataset_base(load_quads(b"", {})) is None


@pytest.mark.parametrize(
    ("left_out", "message"),
    [
        ("gb:Article", "holds no article"),
        ("ns#voice", "has no gb:voice"),
        ("ns#relationText", "has no gb:relationText"),
        ("char=0,71> <http", ""),
        ("/actor/Q20> <http", "is not described"),
        ("ns#State>", "no class"),
    ],
)
def test_a_dataset_that_is_not_whole(left_out: str, message: str) -> None:
    text = left_out.replace("gb:", "ns#")
    lines = serialize_record(invented_record(), "nt").splitlines(keepends=True)
    kept = b"".join(line for line in lines if text.encode() not in line)
    assert len(kept) < sum(map(len, lines))
    if not message:
        assert read_record(load_quads(kept, {}))
        return
    with pytest.raises(DatasetError, match=message):
        read_record(load_quads(kept, {}))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (b'ns#voice> "active"', b'ns#voice> "middle"', "unknown gb:voice 'middle'"),
        (b'ns#quad> "3"^^<http://www.w3.org/2001/XMLSchema#integer>', b'ns#quad> "three"', "no number but 'three'"),
        (b'ns#score> "-2.0"^^<http://www.w3.org/2001/XMLSchema#decimal>', b'ns#score> "low"', "no number but 'low'"),
        (b'ns#head> "char=', b'ns#head> "', "is no span of characters"),
        (b"ns#asserted>", b"ns#certain>", "modality"),
    ],
)
def test_values_that_mean_nothing(old: bytes, new: bytes, message: str) -> None:
    content = serialize_record(invented_record(), "nt")
    assert old in content
    with pytest.raises(DatasetError, match=message):
        read_record(load_quads(content.replace(old, new), {}))
