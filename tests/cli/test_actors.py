"""`graphbuild actors` and the files that say who is who: applied on each build, gone without the file."""

from __future__ import annotations

from pathlib import Path

import pytest

import graphbuild as gb
from graphbuild.cli import main
from graphbuild.cli.actors import actor_lines

TEXT = (
    "Traders leave Oslo\n\nThe Harbor League accused Moscow of spying on Monday. Anna Weber, executive director, said "
    "traders would leave. Weber met Latin American leaders in Geneva. The Harbour League praised Anna Weber.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "traders.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def names(dossier: gb.Dossier) -> set[str]:
    return {actor.name for actor in dossier.actors}


@pytest.mark.model
def test_actors_are_listed_with_words_and_reasons(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["actors", str(article), "--date", "2016-10-06"])
    assert caught.value.code == 0
    shown = capsys.readouterr().out
    assert "Russia  (Q159, state, RUS GOV)\n    1 mention: Moscow\n" in shown
    assert "because capital of Q159 in states.csv" in shown
    assert "  - [actor:harbour-league, actor:harbor-league]  # Harbour League / Harbor League: spelled alike" in shown
    assert "executive director" in shown
    assert "Geneva" not in shown  # only where something happened


@pytest.mark.model
def test_decisions_beside_the_input_hold_until_the_file_is_gone(article: Path) -> None:
    assert {"Harbor League", "Harbour League"} <= names(gb.build(article))
    decisions = article.with_name("actors.yaml")
    decisions.write_text("same:\n  - [Harbor League, Harbour League]\nrename: {Q159: Muscovy}\n", encoding="utf-8")
    decided = gb.build(article)
    assert {"Harbor League", "Muscovy"} <= names(decided)
    assert not {"Harbour League", "Russia"} & names(decided)
    assert not [line for line in actor_lines(decided) if "spelled alike" in line]
    linked = {s.subject.actor for s in decided.statements if s.subject is not None}
    assert "actor:harbor-league" in linked and "actor:harbour-league" not in linked
    decisions.unlink()
    assert {"Harbor League", "Harbour League", "Russia"} <= names(gb.build(article))


@pytest.mark.model
def test_own_actors_change_the_build(article: Path) -> None:
    table = article.with_name("mine.csv")
    table.write_text("name,aliases,country,sector\nHarbor League,Harbour League,SGP,BUS\n", encoding="utf-8")
    found = {actor.name: actor for actor in gb.build(article, actors=table).actors}
    assert (found["Harbor League"].country, found["Harbor League"].sector) == ("SGP", "BUS")
    assert "Harbour League" in found["Harbor League"].aliases


@pytest.mark.parametrize(
    ("option", "name", "content"),
    [("--decisions", "mine.yaml", "kind: {Q30: empire}\n"), ("--actors", "mine.csv", "name,kind\nA,empire\n")],
)
@pytest.mark.parametrize("command", ["build", "extract", "actors"])
def test_malformed_files_end_the_command_before_anything_is_read(
    command: str, option: str, name: str, content: str, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = article.with_name(name)
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SystemExit) as caught:
        main([command, str(article), option, str(path)])
    assert caught.value.code == 1
    assert capsys.readouterr().err.startswith(f"graphbuild: {name}, line ")
    assert not (article.parent / "output").exists()


def test_a_phrase_is_resolved_at_the_top_level() -> None:
    found = gb.resolve_phrase("US President", "2016-10-06")
    assert (found.name, found.country, found.sector, found.wikidata) == ("Barack Obama", "USA", "GOV", "Q76")
    assert found.reason
