"""One self-contained page for an actor graph, through pyvis with the project's own template."""

from __future__ import annotations

import base64
import gzip
import hashlib
import importlib.util
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import networkx as nx
from jinja2 import Environment, FileSystemLoader
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from graphbuild.errors import OutputError
from graphbuild.model import Record
from graphbuild.resources import package_path
from graphbuild.view.evidence import article_rows, report_rows

_GZIP_FROM = 2_000_000  # characters of JSON; below it the page stays readable as text
_SCRIPTS = ("app_model.js", "app_stage.js", "app_panels.js", "app_export.js", "app.js")
_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {"hover": True, "multiselect": False, "selectConnectedEdges": False, "tooltipDelay": 3600000},
    "nodes": {"borderWidth": 1.5, "chosen": False, "shadow": False},
    "edges": {"chosen": False, "selectionWidth": 0, "hoverWidth": 0, "shadow": False, "smooth": False},
}


def render_page(
    graph: nx.MultiDiGraph[str],
    record: Record | None = None,
    *,
    title: str,
    positions: Mapping[str, tuple[float, float]],
    start: str = "",
) -> str:
    """Return the page as HTML text that loads nothing from outside; the same input gives the same text.

    Args:
        graph: actors and edges with the attributes that `build_graph` gives; all but `name` may be absent.
        record: where the sentences and their marked words come from; without it the edges' own `text` is shown.
        title: the heading, as plain text.
        positions: a position in pixels for every actor of the graph.
        start: what is shown first, as `view_fragment` gives it; an address with a fragment of its own wins.

    Raises:
        OutputError: a position is missing, or pyvis lacks its script.
    """
    missing = next((actor for actor in graph if actor not in positions), None)
    if missing is not None:
        raise OutputError(f"actor {missing} has no position; pass positions for all actors, as lay_out gives them")
    net = _network()
    # assigned whole: pyvis' own add_node and from_nx rewrite the graph's attributes and drop parallel edges
    net.nodes = [_node(actor, data, positions[actor]) for actor, data in graph.nodes(data=True)]
    net.edges = report_rows(graph, record)
    net.node_ids = [node["id"] for node in net.nodes]
    net.node_map = {node["id"]: node for node in net.nodes}
    net.options = _OPTIONS
    template = package_path("view", "page.html.j2")
    net.set_template_dir(str(template.parent), template.name)
    net.templateEnv = Environment(loader=FileSystemLoader(template.parent), autoescape=True)
    net.templateEnv.globals.update(_context(title, start, article_rows(record)))
    html: str = net.generate_html()
    return html.encode("utf-8", "replace").decode("utf-8")


def _network() -> Any:
    from pyvis.network import Network

    return Network(directed=True, cdn_resources="in_line")


def _node(actor: str, data: Mapping[str, Any], position: tuple[float, float]) -> dict[str, Any]:
    """Return an actor as the page's script reads it; pyvis looks for `title` and `label`, so neither is set."""
    aliases = data.get("aliases") or ""
    return {
        "id": str(actor),
        "name": str(data.get("name") or data.get("label") or actor),
        "kind": str(data.get("kind") or "group"),
        "country": str(data.get("country") or ""),
        "sector": str(data.get("sector") or ""),
        "role": str(data.get("role") or ""),
        "acts_for": str(data.get("acts_for") or ""),
        "wikidata": str(data.get("wikidata") or ""),
        "aliases": [a for a in aliases.split(" | ") if a] if isinstance(aliases, str) else [str(a) for a in aliases],
        "mentions": mentions if isinstance(mentions := data.get("mentions"), int) else 0,
        "x": round(position[0]),
        "y": round(position[1]),
    }


def _context(title: str, start: str, articles: list[dict[str, Any]]) -> dict[str, Any]:
    style = package_path("view", "app.css").read_text(encoding="utf-8")
    app = "\n".join(package_path("view", name).read_text(encoding="utf-8") for name in _SCRIPTS)
    vis = _vis_network()
    policy = (
        f"default-src 'none'; script-src {_hash(vis)} {_hash(app)}; style-src {_hash(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
    return {
        "title": title,
        "start": start,
        "articles": articles,
        "block": _block,
        "policy": policy,
        "style": Markup(style),  # noqa: S704  (the project's own file)
        "vis": Markup(vis),  # noqa: S704  (pyvis' own file)
        "app": Markup(app),  # noqa: S704  (the project's own file)
    }


@cache
def _vis_network() -> str:
    found = importlib.util.find_spec("pyvis")
    folder = Path(found.submodule_search_locations[0]) if found and found.submodule_search_locations else Path()
    script = folder / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
    if not script.is_file():
        raise OutputError("pyvis has no vis-network script; reinstall it with: pip install pyvis==0.3.2")
    return script.read_text(encoding="utf-8").replace("\r\n", "\n")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _block(name: str, value: object) -> Markup:
    """Return a data block that cannot end its own element; large ones are gzipped, without a time stamp."""
    data = htmlsafe_json_dumps(value, separators=(",", ":"), ensure_ascii=False)
    if len(data) < _GZIP_FROM:
        return Markup('<script type="application/json" id="{}">{}</script>').format(name, data)
    packed = gzip.compress(str(data).encode("utf-8", "replace"), compresslevel=6, mtime=0)
    text = base64.b64encode(packed).decode()
    return Markup('<script type="application/json" id="{}" data-gzip="yes">"{}"</script>').format(name, text)
