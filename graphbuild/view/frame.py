"""A page inside a notebook: one line of text, a still picture, and over it the page in a sandboxed frame."""

from __future__ import annotations

import base64
from html import escape

_SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"
_OVER = "position:absolute;top:0;left:0;width:100%;height:100%;box-sizing:border-box"


def inline_frame(html: str, summary: str, *, picture: str = "", height: int = 640) -> str:
    """Return HTML that says the summary and shows the page below it, shut off from the notebook.

    Where a notebook is not trusted, or shows no frames, the line and the picture are what is left: the frame
    lies over the picture and covers it.

    Args:
        html: the page.
        summary: one line of plain text.
        picture: SVG text; it is shown as an image, in which no script can run.
        height: of the page, in pixels.

    >>> inline_frame("<b>", "2 actors", height=300).startswith("<p>2 actors</p>")
    True
    """
    packed = base64.b64encode(picture.encode("utf-8", "replace")).decode()
    still = (
        f'<img alt="Actor graph: {escape(summary)}" src="data:image/svg+xml;base64,{packed}" '
        'style="display:block;width:100%;height:100%;object-fit:contain;margin:0">'
        if picture
        else ""
    )
    return (
        f"<p>{escape(summary)}</p>"
        f'<div style="position:relative;width:100%;height:{height}px">{still}'
        f'<iframe title="{escape(summary)}" sandbox="{_SANDBOX}" width="100%" height="{height}" '
        f'style="{_OVER};border:1px solid #cbd5e1;border-radius:8px" loading="lazy" '
        f'srcdoc="{escape(html)}"></iframe></div>'
    )
