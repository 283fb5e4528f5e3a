"""The README's command reference, made from what --help is made of: python -m tests.command_reference rewrites it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

README = Path(__file__).resolve().parent.parent / "README.md"
START, END = "<!-- command reference: python -m tests.command_reference -->", "<!-- end of command reference -->"


def command_reference() -> str:
    """Return all commands with their arguments and options as Markdown."""
    from typer.main import get_command

    from graphbuild.cli import app

    commands: dict[str, Any] = get_command(app).commands  # type: ignore[attr-defined]
    return "\n".join(line for name, command in commands.items() for line in _command(name, command))


def with_reference(readme: str) -> str:
    """Return the README with the reference between its marks renewed."""
    before, rest = readme.split(START)
    after = rest.split(END)[1]
    return f"{before}{START}\n\n{command_reference()}\n{END}{after}"


def _command(name: str, command: Any) -> Iterator[str]:
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option" and "--help" not in p.opts]
    usage = " ".join([name, *(["[OPTIONS]"] if options else []), *(_argument(p) for p in arguments)])
    yield f"### `graphbuild {name}`\n"
    yield f"{' '.join((command.help or '').split())}\n"
    yield "```text"
    yield f"graphbuild {usage}"
    rows = [(_argument(p), p.help) for p in arguments] + [(_option(p), p.help) for p in options]
    width = max((len(label) for label, _ in rows), default=0) + 2
    for label, text in rows:
        lines = textwrap.wrap(text or "", 100 - width)
        yield f"  {label:<{width}}{lines[0]}"
        yield from (f"  {'':<{width}}{line}" for line in lines[1:])
    yield "```\n"


def _argument(argument: Any) -> str:
    name = argument.metavar + ("..." if argument.nargs == -1 else "")
    return name if argument.required else f"[{name}]"


def _option(option: Any) -> str:
    names = "/".join([*option.opts, *option.secondary_opts])
    if getattr(option, "is_flag", False) or option.secondary_opts:
        return names
    return f"{names} {option.metavar}"


if __name__ == "__main__":
    README.write_text(with_reference(README.read_text(encoding="utf-8")), encoding="utf-8")
