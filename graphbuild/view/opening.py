"""What a page shows when it opens: written into the page, for places where an address cannot be given."""

from __future__ import annotations

import base64
import gzip
import json
import re
from html import escape
from typing import Any

from graphbuild.errors import OutputError, QueryError
from graphbuild.view.address import view_fragment

_START = re.compile(r'(<html [^>]*?data-start=")[^"]*(")')
_NODES = re.compile(r'<script type="application/json" id="data-nodes"( data-gzip="yes")?>(.*?)</script>', re.DOTALL)


def open_at(
    page: str,
    *,
    top: int | None = None,
    around: str = "",
    steps: int = 1,
    first: str = "",
    last: str = "",
    facts: bool = False,
) -> str:
    """Return the page that opens with the strongest links, one actor's surroundings, some dates or facts alone.

    Args:
        page: what `render_page` gave.
        top: how many of the strongest links; 0 for all, None for the page's own choice.
        around: id, name or alias of an actor of the page, or empty.
        steps: 1 or 2 steps around that actor.
        first: first day shown, YYYY-MM-DD, or empty.
        last: last day shown, YYYY-MM-DD, or empty.
        facts: leave out what is claimed, planned or denied.

    Raises:
        OutputError: the text is no page of this version.
        QueryError: no actor of the page has this name.
    """
    middle = find_actor(page_actors(page), around) if around else ""
    start = view_fragment(top=top, around=middle, steps=steps, first=first, last=last, facts=facts)
    opened, count = _START.subn(lambda found: found[1] + escape(start) + found[2], page, count=1)
    if not count:
        raise OutputError("this is no page of this version of graphbuild; build it again")
    return opened


def page_actors(page: str) -> list[dict[str, Any]]:
    """Return the actors that a page holds, each with `id`, `name` and `aliases`.

    Raises:
        OutputError: the text is no page of this version.
    """
    found = _NODES.search(page)
    if found is None:
        raise OutputError("this is no page of this version of graphbuild; build it again")
    value = json.loads(found[2])
    actors: list[dict[str, Any]] = json.loads(gzip.decompress(base64.b64decode(value))) if found[1] else value
    return actors


def find_actor(actors: list[dict[str, Any]], wanted: str) -> str:
    """Return the id of the actor with this id, name or alias, or else of the only one whose name holds it.

    Raises:
        QueryError: there is none, or there are several.

    >>> find_actor([{"id": "Q30", "name": "United States", "aliases": ["US"]}], "us")
    'Q30'
    """
    folded = wanted.casefold().strip()
    tests = (
        lambda actor: actor["id"] == wanted,
        lambda actor: actor["name"].casefold() == folded,
        lambda actor: folded in (alias.casefold() for alias in actor["aliases"]),
        lambda actor: folded in actor["name"].casefold(),
    )
    for test in tests:
        hits = sorted((actor for actor in actors if test(actor)), key=lambda a: (-a.get("mentions", 0), a["id"]))
        if len(hits) == 1:
            return str(hits[0]["id"])
        if hits:
            names = ", ".join(f"{actor['name']} ({actor['id']})" for actor in hits[:4])
            raise QueryError(f"{wanted!r} may be {names}{' …' if len(hits) > 4 else ''}; give the id of one")
    raise QueryError(f"no linked actor is called {wanted!r}; search the page or actors.csv for the name")
