"""`graphbuild new`: the folder it makes runs as it is."""

from __future__ import annotations

import warnings
from pathlib import Path

import nbformat
import pytest

import graphbuild as gb
from graphbuild.cli import main
from graphbuild.resolve import read_decisions_file


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "north"
    with pytest.raises(SystemExit) as end:
        main(["new", str(folder)])
    assert end.value.code == 0
    assert "next: cd" in capsys.readouterr().out
    return folder


def test_the_folder_holds_what_the_help_says(project: Path) -> None:
    files = sorted(p.relative_to(project).as_posix() for p in project.rglob("*") if p.is_file())
    assert files == ["actors.yaml", "analysis.ipynb", "articles/fishing_quotas.txt"]
    assert read_decisions_file(project / "actors.yaml").startswith("# What you decide")


def test_a_folder_that_exists_is_left_alone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "articles" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SystemExit) as end:
        main(["new", str(project)])
    assert end.value.code == 1
    assert "exists already; choose another name" in capsys.readouterr().err
    assert (project / "articles" / "mine.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.model
def test_its_article_is_read(project: Path) -> None:
    dossier = gb.build(project / "articles")
    names = {a.id: a.name for a in dossier.actors}
    read = {(names[e.source], e.predicate, names[e.target]) for s in dossier.statements for e in s.edges()}
    assert ("Finland", "sign agreement with", "Norway") in read
    assert ("Russia", "accuse", "Finland") in read


@pytest.mark.notebook
@pytest.mark.model
def test_its_notebook_runs_to_the_end(project: Path) -> None:
    from nbclient import NotebookClient

    notebook = nbformat.read(project / "analysis.ipynb", as_version=4)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of Jupyter's own, about event loops and paths
        NotebookClient(
            notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": project}}
        ).execute()
    assert (project / "output" / "graph.html").is_file()
