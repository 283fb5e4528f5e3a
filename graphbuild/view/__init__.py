"""MultiDiGraph → one self-contained page, drawn by pyvis' vis-network with the project's own template."""

from graphbuild.view.address import view_fragment
from graphbuild.view.article_page import render_article, render_articles
from graphbuild.view.frame import inline_frame
from graphbuild.view.opening import find_actor, open_at, page_actors
from graphbuild.view.page import render_page
from graphbuild.view.picture import draw_picture, strongest_part

__all__ = [
    "draw_picture",
    "find_actor",
    "inline_frame",
    "open_at",
    "page_actors",
    "render_article",
    "render_articles",
    "render_page",
    "strongest_part",
    "view_fragment",
]
