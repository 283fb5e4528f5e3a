from __future__ import annotations

import pandas as pd
import pytest

from graphbuild.model import Record
from graphbuild.resources import read_rows
from graphbuild.tables import (
    ACTOR_COLUMNS,
    EVENT_COLUMNS,
    QUADRUPLE_COLUMNS,
    STATEMENT_COLUMNS,
    Column,
    actors_frame,
    events_frame,
    quadruples_frame,
    statements_frame,
)
from tests.rdf.invented import invented_record

FRAMES = [
    (statements_frame, STATEMENT_COLUMNS),
    (events_frame, EVENT_COLUMNS),
    (actors_frame, ACTOR_COLUMNS),
    (quadruples_frame, QUADRUPLE_COLUMNS),
]


@pytest.mark.parametrize(("make", "columns"), FRAMES)
@pytest.mark.parametrize("record", [invented_record(), Record(articles=())], ids=["invented", "empty"])
def test_columns_and_dtypes_do_not_depend_on_the_data(
    make: object, columns: tuple[Column, ...], record: Record
) -> None:
    frame = make(record)  # type: ignore[operator]
    assert list(frame.columns) == [column.name for column in columns]
    assert [str(dtype) for dtype in frame.dtypes] == [column.dtype for column in columns]


def test_columns_are_described_once() -> None:
    rows = read_rows("tables", "columns.csv")
    assert len({(row["table"], row["name"]) for row in rows}) == len(rows)
    assert all(row["meaning"] and row["dtype"] in ("string", "Int64", "Float64", "boolean") for row in rows)


def cells(frame: pd.DataFrame, key: str, value: str) -> dict[str, object]:
    (row,) = frame[frame[key] == value].to_dict("records")
    return {name: None if cell is pd.NA else cell for name, cell in row.items()}


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            "s1",
            {
                "subject": "Norway and Chile",
                "arguments": "with Peru; in Lima",
                "source_actors": "Q20; Q298",
                "target_actors": "Q419",
                "edges": "Q20 - sign accord with -> Q419; Q298 - sign accord with -> Q419",
                "is_fact": True,
                "date": "2021-05-04",
                "place": "Lima",
                "latitude": -12.05,
                "quad": 1,
                "quote": "On Tuesday, Norway and Chile signed a fishing accord with Peru in Lima.",
            },
        ),
        ("s2", {"object": None, "source_actors": "actor:ola-berg", "target_actors": None, "cameo": None, "quad": 0}),
        (
            "s3",
            {
                "negated": True,
                "is_fact": False,
                "speaker": "Minister Ola Berg",
                "cue": "said",
                "speaker_actors": "actor:ola-berg",
            },
        ),
        (
            "s4",
            {"subject": None, "voice": "passive", "date": "2021-05", "date_text": None, "date_basis": "publication"},
        ),
        ("s5", {"modality": "possible", "is_fact": False, "start": 157, "end": 179}),
        ("z9", {"published": None, "source": "O'Hara's \"Gazette\"", "place": None}),
    ],
)
def test_statements(statement: str, expected: dict[str, object]) -> None:
    found = cells(statements_frame(invented_record()), "id", statement)
    assert {name: found[name] for name in expected} == expected


def test_events() -> None:
    found = cells(events_frame(invented_record()), "type", "SUPPORT")
    assert found["source_names"] == "Norway; Chile" and found["target_names"] == "Peru"
    assert (found["reports"], found["articles"], found["outlets"], found["is_fact"]) == (1, 1, 1, True)


def test_actors() -> None:
    found = cells(actors_frame(invented_record()), "id", "Q419")
    assert (found["mentions"], found["articles"], found["out_edges"], found["in_edges"]) == (2, 1, 0, 4)
    assert found["aliases"] == "the Peruvian state"


def test_quadruples_are_facts() -> None:
    found = quadruples_frame(invented_record())
    assert found["relation"].tolist() == ["sign accord with", "sign accord with", "condemn"]


def test_rows_follow_the_record() -> None:
    record = invented_record()
    assert statements_frame(record)["id"].tolist() == [s.id for s in record.statements]
    assert actors_frame(record)["id"].tolist() == [a.id for a in record.actors]
