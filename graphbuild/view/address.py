"""What a page shows first, as the part of its address after #."""

from __future__ import annotations

import json
from urllib.parse import urlencode


def view_fragment(
    *,
    top: int | None = None,
    around: str = "",
    steps: int = 1,
    first: str = "",
    last: str = "",
    facts: bool = False,
    table: bool = False,
) -> str:
    """Return the fragment for `render_page`'s `start`, or to put after # in the page's address.

    Args:
        top: how many of the strongest links; 0 for all, None for the page's own choice.
        around: id of the actor in the middle, or empty.
        steps: 1 or 2 steps around that actor.
        first: first day shown, YYYY-MM-DD, or empty.
        last: last day shown, YYYY-MM-DD, or empty.
        facts: leave out what is claimed, planned or denied.
        table: show the table instead of the drawing.

    >>> view_fragment(top=50, facts=True)
    'top=50&status=fact'
    """
    parts: dict[str, str] = {}
    if table:
        parts["view"] = "table"
    if top is not None:
        parts["top"] = str(top)
    if facts:
        parts["status"] = "fact"
    if first or last:
        parts["dates"] = f"{first}/{last}"
    if around:
        parts["around"] = json.dumps([around, 2 if steps > 1 else 1])
        parts["actor"] = around
    return urlencode(parts)
