"""Record to data frames and the files that spreadsheets, statistics and graph databases read."""

from graphbuild.tables.columns import ACTOR_COLUMNS, EVENT_COLUMNS, QUADRUPLE_COLUMNS, STATEMENT_COLUMNS, Column
from graphbuild.tables.files import write_csv, write_parquet, write_tsv
from graphbuild.tables.frames import actors_frame, events_frame, quadruples_frame, statements_frame
from graphbuild.tables.neo4j import write_neo4j

__all__ = [
    "ACTOR_COLUMNS",
    "EVENT_COLUMNS",
    "QUADRUPLE_COLUMNS",
    "STATEMENT_COLUMNS",
    "Column",
    "actors_frame",
    "events_frame",
    "quadruples_frame",
    "statements_frame",
    "write_csv",
    "write_neo4j",
    "write_parquet",
    "write_tsv",
]
