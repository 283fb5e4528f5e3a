from __future__ import annotations

import csv
import io

import pandas as pd
import pytest

from graphbuild.model import Record
from graphbuild.tables import (
    actors_frame,
    events_frame,
    quadruples_frame,
    statements_frame,
    write_csv,
    write_neo4j,
    write_parquet,
    write_tsv,
)
from graphbuild.tables.neo4j import relationship_type
from tests.rdf.invented import invented_record

MAKERS = [statements_frame, events_frame, actors_frame, quadruples_frame]


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


@pytest.mark.parametrize("make", MAKERS)
def test_csv_has_every_cell(make: object) -> None:
    frame = make(invented_record())  # type: ignore[operator]
    found = rows(write_csv(frame))
    assert found[0] == list(frame.columns)
    assert len(found) == len(frame) + 1
    assert b"\r\n" not in write_csv(frame)


@pytest.mark.parametrize("make", MAKERS)
def test_parquet_gives_the_frame_back(make: object) -> None:
    frame = make(invented_record())  # type: ignore[operator]
    content = write_parquet(frame)
    pd.testing.assert_frame_equal(pd.read_parquet(io.BytesIO(content)), frame)
    assert write_parquet(make(invented_record())) == content  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-x", "'-x"),
        ("@SUM", "'@SUM"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("Peru", "Peru"),
        ("a=b", "a=b"),
        ("", ""),
        ("true", "true"),
    ],
)
def test_formulas_are_disarmed(text: str, cell: str) -> None:
    frame = pd.DataFrame({"a": pd.array([text], dtype="string"), "b": pd.array([-1.5], dtype="Float64")})
    assert rows(write_csv(frame))[1] == [cell, "-1.5"]


def test_missing_values_and_truth_values() -> None:
    frame = pd.DataFrame(
        {"a": pd.array([None, True, False], dtype="boolean"), "b": pd.array([None, 1, 2], dtype="Int64")}
    )
    assert write_csv(frame) == b"a,b\n,\ntrue,1\nfalse,2\n"


def test_tsv() -> None:
    lines = write_tsv(quadruples_frame(invented_record())).decode().splitlines()
    assert lines[0] == "Norway\tsign accord with\tPeru\t2021-05-04"
    assert lines[2] == '"Night Owls" 🦉\tcondemn\tPeru\t2021-05-05'
    assert all(line.count("\t") == 3 for line in lines)


def test_neo4j_headers() -> None:
    files = write_neo4j(invented_record())
    headers = {name: rows(content)[0] for name, content in files.items()}
    assert headers["actors.csv"][0] == "id:ID(Actor)" and headers["actors.csv"][-1] == ":LABEL"
    assert headers["relationships.csv"][:3] == [":START_ID(Actor)", ":END_ID(Actor)", ":TYPE"]
    assert headers["acts_for.csv"] == [":START_ID(Actor)", ":END_ID(Actor)", ":TYPE"]
    types = {
        field.partition(":")[2].partition("(")[0] for header in headers.values() for field in header if ":" in field
    }
    assert types <= {"ID", "LABEL", "START_ID", "END_ID", "TYPE", "string[]", "int", "float", "boolean"}


def test_neo4j_relationships_join_nodes_and_keep_what_is_no_fact() -> None:
    files = write_neo4j(invented_record())
    nodes = {row[0] for row in rows(files["actors.csv"])[1:]}
    found = rows(files["relationships.csv"])
    assert all(row[0] in nodes and row[1] in nodes for row in found[1:])
    facts = [(row[2], row[found[0].index("is_fact:boolean")]) for row in found[1:]]
    assert facts == [
        ("SIGN_ACCORD_WITH", "true"),
        ("SIGN_ACCORD_WITH", "true"),
        ("EXPEL", "false"),
        ("CONDEMN", "true"),
    ]


def test_neo4j_has_one_record_a_line() -> None:
    for content in write_neo4j(invented_record()).values():
        assert len(content.decode().splitlines()) == len(rows(content))


@pytest.mark.parametrize(("predicate", "name"), [("meet with", "MEET_WITH"), ("<b>", "B")])
def test_relationship_types(predicate: str, name: str) -> None:
    assert relationship_type(predicate) == name


def test_nothing() -> None:
    assert all(len(rows(content)) == 1 for content in write_neo4j(Record(articles=())).values())
    assert write_tsv(quadruples_frame(Record(articles=()))) == b""
