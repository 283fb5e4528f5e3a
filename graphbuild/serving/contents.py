"""What the front shows beside the endpoint: the graph page, the articles and the query editor."""

from __future__ import annotations

import threading
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from graphbuild.dossier import Dossier, read_dossier
from graphbuild.errors import GraphbuildError
from graphbuild.products import PAGE
from graphbuild.resources import package_path
from graphbuild.view import render_article, render_articles


class Contents:
    """The pages of one dataset; each is made when it is asked for first."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.RLock()

    def page(self, path: str) -> str | None:
        """Return the page at a path of the address, already decoded; None if there is none.

        Raises:
            GraphbuildError: the dataset does not hold all of a dossier.
        """
        with self._lock:
            if path == "/":
                return self._graph
            if path == "/articles":
                return self._articles
            if path == "/sparql/":
                return package_path("serving", "editor.html").read_text(encoding="utf-8")
            if path.startswith("/article/"):
                return self._article(path.removeprefix("/article/"))
        return None

    @cached_property
    def _dossier(self) -> Dossier:
        return read_dossier(self._path)

    @cached_property
    def _graph(self) -> str:
        drawn = self._path / PAGE
        if self._path.is_dir() and drawn.is_file():
            try:
                return drawn.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise GraphbuildError(f"{drawn} cannot be read; remove it to have it drawn anew") from error
        return self._dossier.show().html

    @cached_property
    def _articles(self) -> str:
        record = self._dossier.record
        links = {part.article.id: f"/article/{quote(part.article.id, safe='')}" for part in record.articles}
        return render_articles(record, title=self._dossier.title, links=links)

    def _article(self, wanted: str) -> str | None:
        part = next((p for p in self._dossier.record.articles if p.article.id == wanted), None)
        return None if part is None else render_article(part, {a.id: a.name for a in self._dossier.actors})
