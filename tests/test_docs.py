"""The documentation does not lie: commands, files, links and the command reference are what they say."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from graphbuild.cli import app
from tests.command_reference import README, command_reference, with_reference

ROOT = README.parent
TEXT = README.read_text(encoding="utf-8")
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "THIRD_PARTY_NOTICES.md", "output/README.md")


def code_blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


def graphbuild_lines() -> list[list[str]]:
    """The words of every graphbuild command in the README's shell blocks."""
    commands = [part for block in code_blocks("sh") for line in block.splitlines() for part in line.split("&&")]
    return [words[1:] for part in commands if (words := shlex.split(part))[0].endswith("/graphbuild")]


def test_command_reference_is_that_of_help() -> None:
    assert with_reference(TEXT) == TEXT, "run: python -m tests.command_reference"
    assert "### `graphbuild build`" in command_reference()


def test_every_command_has_a_line_in_the_tour() -> None:
    from typer.main import get_command

    shown = {words[0] for words in graphbuild_lines()} | set(re.findall(r"`graphbuild (\w+)", TEXT))
    assert shown >= set(get_command(app).commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", graphbuild_lines(), ids=" ".join)
def test_commands_of_the_readme_parse(words: list[str]) -> None:
    from typer.main import get_command

    command = get_command(app).commands[words[0]]  # type: ignore[attr-defined]
    context = command.make_context(words[0], words[1:])
    assert context.params is not None


def test_ci_runs_the_readmes_commands() -> None:
    first, second, *_ = (block.strip() for block in code_blocks("sh"))
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert first.startswith("python3 -m venv .venv && .venv/bin/pip install . && ")
    assert first in script and second in script


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        if not target.startswith(("http://", "https://")):
            assert (ROOT / page).parent.joinpath(target).exists(), target


def test_named_files_exist() -> None:
    for name in set(re.findall(r"(?:notebooks|graphbuild|tests|ontologies)/[\w/]+\.\w+", TEXT)):
        assert (ROOT / name).is_file(), name


def test_files_of_a_build_are_all_described() -> None:
    from graphbuild.products import make_products
    from graphbuild.settings import Settings
    from tests.view.invented import small_record

    names = {name.split("/")[0] + "/" * ("/" in name) for name in make_products(small_record(), Settings(), title="x")}
    for name in sorted(names):
        assert f"`{name}`" in TEXT, name
        assert f"`{name}`" in (ROOT / "output/README.md").read_text(encoding="utf-8"), name


def test_named_queries_of_the_readme_exist() -> None:
    from graphbuild.query import named_queries

    names = [words[1] for words in graphbuild_lines() if words[0] == "query" and " " not in words[1]]
    assert names
    known = str(named_queries())
    assert all(name in known for name in names)


@pytest.mark.model
def test_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "notebooks").symlink_to(ROOT / "notebooks")
    monkeypatch.chdir(tmp_path)
    (code,) = code_blocks("python")
    exec(compile(code, "README.md", "exec"), {})
    assert (tmp_path / "output/geneva_talks/graph.html").is_file()
