"""graphbuild turns news into a graph of political actors in which every edge can be traced to the words that say it.

    import graphbuild as gb
    dossier = gb.build("article.txt")
    dossier.statements

Names are loaded on first use, so that `import graphbuild` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphbuild.dossier import Dossier, build, read_dossier
    from graphbuild.errors import GraphbuildError
    from graphbuild.model import Actor, Argument, Article, Edge, Event, Mention, Record, Span, Statement, Triple
    from graphbuild.pages import Page, save_page
    from graphbuild.resolve import resolve_phrase
    from graphbuild.settings import Settings

_HOMES = {
    "graphbuild.dossier": ("Dossier", "build", "read_dossier"),
    "graphbuild.errors": ("GraphbuildError",),
    "graphbuild.model": (
        *("Actor", "Argument", "Article", "Edge", "Event", "Mention", "Record", "Span", "Statement", "Triple"),
    ),
    "graphbuild.pages": ("Page", "save_page"),
    "graphbuild.resolve": ("resolve_phrase",),
    "graphbuild.settings": ("Settings",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Actor",
    "Argument",
    "Article",
    "Dossier",
    "Edge",
    "Event",
    "GraphbuildError",
    "Mention",
    "Page",
    "Record",
    "Settings",
    "Span",
    "Statement",
    "Triple",
    "__version__",
    "build",
    "read_dossier",
    "resolve_phrase",
    "save_page",
]


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        return version("graphbuild")
    if name not in _HOME:
        raise AttributeError(f"module 'graphbuild' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
