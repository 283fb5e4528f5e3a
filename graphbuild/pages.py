"""The page of a graph as a value: a frame in a notebook, a file with `save`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphbuild.errors import OutputError
from graphbuild.model import Record
from graphbuild.products import write_file

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Page:
    """The page of a graph: a frame in a notebook, a file with `save`."""

    html: str
    summary: str
    picture: str = ""

    def save(self, path: str | Path) -> Path:
        """Write the page and return where it is.

        Raises:
            OutputError: the file cannot be written.
        """
        write_file(Path(path), self.html.encode())
        return Path(path)

    def open_at(
        self,
        *,
        top: int | None = None,
        around: str = "",
        steps: int = 1,
        first: str = "",
        last: str = "",
        facts: bool = False,
    ) -> Page:
        """Return the page that opens with a part of the graph; all of it can still be reached.

        Args:
            top: how many of the strongest links; 0 for all.
            around: id, name or alias of an actor.
            steps: 1 or 2 steps around that actor.
            first: first day shown, YYYY-MM-DD.
            last: last day shown, YYYY-MM-DD.
            facts: leave out what is claimed, planned or denied.

        Raises:
            QueryError: no actor of the page has this name.
        """
        from graphbuild.view import open_at

        html = open_at(self.html, top=top, around=around, steps=steps, first=first, last=last, facts=facts)
        return Page(html=html, summary=self.summary, picture=self.picture)

    def _repr_html_(self) -> str:
        from graphbuild.view import inline_frame

        return inline_frame(self.html, self.summary, picture=self.picture)

    def __repr__(self) -> str:
        return f"<Page: {self.summary}>"


def make_page(graph: nx.MultiDiGraph[str], record: Record | None = None, *, title: str, summary: str = "") -> Page:
    """Return the page of a graph as `build_graph` gives it, with the sentences of its record."""
    from graphbuild.graph import lay_out
    from graphbuild.view import draw_picture, render_page, strongest_part

    positions = lay_out(graph)
    html = render_page(graph, record, title=title, positions=positions)
    counted = f"{title}: {len(graph)} actors, {graph.number_of_edges()} links"
    part = strongest_part(graph)
    picture = draw_picture(part, lay_out(part) if len(part) < len(graph) else positions)
    return Page(html=html, summary=summary or counted, picture=picture)


def save_page(
    graph: nx.Graph[Any], path: str | Path, *, title: str = "Actor graph", record: Record | None = None
) -> Path:
    """Write any networkx graph as a page, one file that works offline, and return where it is.

    Actors (nodes) may carry `name`, `kind` ("state", "person", "organization", "group" or "place"), `country`,
    `sector`, `role`, `acts_for` (another actor), `wikidata` ("Q30"), `aliases` (a list, or joined by " | ") and
    `mentions`; edges `predicate`, `quad` (1 verbal cooperation, 2 material cooperation, 3 verbal conflict,
    4 material conflict), `status` ("fact", "attributed", "negated", "planned", …), `date` (YYYY-MM-DD), `text` (the
    sentence), `event`, `mode`, `score`, `speaker`, `place`, `outlet`, `confidence` (0 to 1), `rule` and
    `statement`.  All may be absent; others are left out.

    Args:
        graph: directed or not, with parallel edges or not; it is not changed.
        path: the file, graph.html for example.
        title: the heading.
        record: where the sentences come from, for a graph that was made of one.

    Raises:
        OutputError: the file cannot be written, or two actors have the same id as text.
    """
    return make_page(_directed(graph), record, title=title).save(path)


def _directed(graph: nx.Graph[Any]) -> nx.MultiDiGraph[str]:
    """Return a copy with ids as text, each edge once, from its first end to its second."""
    import networkx as nx

    copy: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    copy.add_nodes_from((str(actor), dict(data)) for actor, data in graph.nodes(data=True))
    if len(copy) < len(graph):
        raise OutputError("two actors have the same id once written as text; rename one, with networkx.relabel_nodes")
    copy.add_edges_from(_edges(graph))
    return copy


def _edges(graph: nx.Graph[Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for source, target, data in graph.edges(data=True):
        if source != target:
            yield str(source), str(target), data
