"""A user's own actors: the CSV table, the dictionary form of TABARI and PETRARCH, and what they change."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.errors import ActorTableError
from graphbuild.resolve import load_tables, read_actor_files, read_own_actors, resolve_phrase

TABLE = """# my actors
name,aliases,kind,country,sector,wikidata,role,start,end
Anna Weber,A. Weber|Weber,person,DEU,GOV,,trade envoy,2021-03-01,2024-06
Harbor League,HL|Harbour League,organization,SGP,BUS,,,,
Lake Front,,group,KEN,REB,,,,2009
Lake Front,,group,KEN,PTY,,,2010,
Hamas,,,,PTY,,,,
Ruritania,,state,,,,,,
The Old Dominion,,state,GBR,,,,,
"""
DICTIONARY = """; my dictionary
ANNA_WEBER_
+A._WEBER_ # another name
    [DEUGOV 20210301-20240630]
    [DEUELI >20240630]
HARBOR_LEAGUE [SGPMNC]
LAKE_FRONT_ [KENREB <20100101] [KENPTY >20100101]
OLD_DOMINION_ [GBR]
WORLD_LAKE_FORUM_ [IGO]
"""


@pytest.mark.parametrize(
    ("table", "phrase", "date", "wanted"),
    [
        (TABLE, "Anna Weber", "2022-05-01", ("person", "DEU", "GOV")),
        (TABLE, "Anna Weber", "2025-05-01", ("person", "DEU", "ELI")),
        (TABLE, "Germany's trade envoy Anna Weber", "2022-05-01", ("person", "DEU", "GOV")),
        (TABLE, "Harbour League", None, ("organization", "SGP", "BUS")),
        (TABLE, "Harbor League officials", None, ("group", "SGP", "BUS|GOV")),
        (TABLE, "Lake Front", "2005-01-01", ("group", "KEN", "REB")),
        (TABLE, "Lake Front", "2015-01-01", ("group", "KEN", "PTY")),
        (TABLE, "Lake Front", None, ("group", "KEN", "PTY")),
        (TABLE, "Hamas", None, ("organization", "PSE", "PTY")),
        (TABLE, "Islamic Resistance Movement", None, ("organization", "PSE", "PTY")),
        (TABLE, "Ruritania", None, ("state", "", "GOV")),
        (TABLE, "The Old Dominion", None, ("state", "GBR", "GOV")),
        (DICTIONARY, "Anna Weber", "2022-05-01", ("person", "DEU", "GOV")),
        (DICTIONARY, "Anna Weber", "2025-05-01", ("person", "DEU", "ELI")),
        (DICTIONARY, "Harbor League", None, ("organization", "SGP", "BUS")),
        (DICTIONARY, "Lake Front", "2005-01-01", ("organization", "KEN", "REB")),
        (DICTIONARY, "Lake Front", "2015-01-01", ("organization", "KEN", "PTY")),
        (DICTIONARY, "Old Dominion", None, ("state", "GBR", "GOV")),
        (DICTIONARY, "World Lake Forum", None, ("organization", "", "IGO")),
    ],
)
def test_own_actors_are_found(table: str, phrase: str, date: str | None, wanted: tuple[str, str, str]) -> None:
    found = resolve_phrase(phrase, date, tables=load_tables(table))
    assert (found.kind.value, found.country or "") == wanted[:2]
    assert (found.sector or "") in wanted[2].split("|")


def test_a_known_actor_keeps_its_id() -> None:
    tables = load_tables("BARACK_OBAMA_ [USAELI 20170120]\n")
    for phrase, date in (("Barack Obama", "2019-01-01"), ("US president", "2014-01-01")):
        assert resolve_phrase(phrase, date, tables=tables).wikidata == "Q76"
    assert resolve_phrase("Barack Obama", "2014-01-01", tables=tables).sector == "GOV"


def test_the_package_is_as_before_without_the_table() -> None:
    load_tables(TABLE)
    assert resolve_phrase("Hamas").sector != "PTY"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("name,color\nA,red\n", 1, "unknown column 'color'"),
        ("aliases,kind\nA,person\n", 1, "one column `name`"),
        ("# c\n\nname,kind\nA,party\n", 4, "the kind 'party'"),
        ("name,country\nA,Germany\n", 2, "the country 'Germany'"),
        ("name,wikidata\nA,30\n", 2, "the wikidata '30'"),
        ("name,start\nA,1.2.2020\n", 2, "the start '1.2.2020'"),
        ("name,start,end\nA,2020,2019-05\n", 2, "ends before"),
        ("name,kind\n,person\n", 2, "no name"),
        ("name,kind\nA,person,x\n", 2, "3 cells for 2 columns"),
        ('name,kind\n"A,person\n', 2, "open quotation mark"),
        ("LAKE_FRONT_ [KENreb]\n", 1, "the code 'KENreb'"),
        ("LAKE_FRONT_\n [KENREB 2010]\n", 2, "the dates '2010'"),
        ("LAKE_FRONT_ [KENREB 20101301]\n", 1, "the dates '20101301'"),
        ("LAKE_FRONT_ [KENREB 20110101-20100101]\n", 1, "end before they start"),
        ("LAKE_FRONT_ [KENREB\n", 1, "bracket without"),
        ("+LAKE_FRONT_\n", 1, "another name of no actor"),
        ("[KENREB]\n", 1, "a code of no actor"),
    ],
)
def test_a_malformed_line_is_refused_with_its_number(text: str, line: int, words: str) -> None:
    with pytest.raises(ActorTableError, match=rf"^mine, line {line}, .*; .+") as caught:
        read_own_actors(text, "mine")
    assert words in str(caught.value)


def test_decisions_lie_beside_the_input(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Nothing happened.", encoding="utf-8")
    assert read_actor_files([article]) == ("", "")
    (tmp_path / "actors.yaml").write_text("rename: {Q30: America}\n", encoding="utf-8")
    assert read_actor_files([article])[1] == read_actor_files([tmp_path])[1] == "rename: {Q30: America}\n"


def test_decisions_beside_two_inputs_have_to_be_named(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "actors.yaml").write_text("{}\n", encoding="utf-8")
    with pytest.raises(ActorTableError, match="--decisions"):
        read_actor_files([tmp_path / "one", tmp_path / "two"])
    assert read_actor_files([tmp_path / "one", tmp_path / "two"], decisions=tmp_path / "one" / "actors.yaml")[1]


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "mine.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ActorTableError, match=r"mine\.csv"):
        read_actor_files([], own=path)
