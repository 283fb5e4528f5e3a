"""A page inside a notebook: a sandboxed frame after one line of text."""

from __future__ import annotations

from html import escape

_SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"


def inline_frame(html: str, summary: str, *, height: int = 640) -> str:
    """Return HTML that says the summary and shows the page below it, shut off from the notebook.

    Where a notebook is not trusted, or shows no frames, the line of text is what is left.

    >>> inline_frame("<b>", "2 actors", height=300).startswith("<p>2 actors</p>")
    True
    """
    return (
        f"<p>{escape(summary)}</p>"
        f'<iframe title="{escape(summary)}" sandbox="{_SANDBOX}" loading="lazy" width="100%" height="{height}" '
        f'style="border:1px solid #cbd5e1;border-radius:8px" srcdoc="{escape(html)}"></iframe>'
    )
