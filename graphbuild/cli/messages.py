"""What goes to the terminal: plain lines, safe to print whatever an article holds."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphbuild.dossier import Dossier
    from graphbuild.ingest import Rejection

_SHOWN_REJECTIONS = 10


def printable(text: str) -> str:
    r"""Return the text in one line without characters that steer a terminal.

    >>> printable("Iran\x1b[2J protests\n")
    'Iran�[2J protests'
    """
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text).strip()


def print_error(message: str) -> None:
    """Print why the command ends, on standard error."""
    print(f"graphbuild: {printable(message)}", file=sys.stderr)


def print_warning(message: str) -> None:
    """Print what does not end the command, on standard error."""
    print(f"warning: {printable(message)}", file=sys.stderr)


def print_rejections(rejections: list[Rejection]) -> None:
    """Print why articles were left out, the first ones at least."""
    for rejection in rejections[:_SHOWN_REJECTIONS]:
        print_warning(f"left out: {rejection.reason}")
    if len(rejections) > _SHOWN_REJECTIONS:
        print_warning(f"left out: {len(rejections) - _SHOWN_REJECTIONS:,} more")


def print_warnings(dossier: Dossier) -> None:
    """Print what a reader should know of the articles, each warning once."""
    for warning in dict.fromkeys(dossier.warnings):
        titles = [p.article.title or p.article.id for p in dossier.record.articles if warning in p.warnings]
        where = titles[0] if len(titles) == 1 else f"{len(titles):,} articles"
        print_warning(f"{where}: {warning}")
