"""MultiDiGraph → one self-contained page, drawn by pyvis' vis-network with the project's own template."""

from graphbuild.view.address import view_fragment
from graphbuild.view.article_page import render_article, render_articles
from graphbuild.view.frame import inline_frame
from graphbuild.view.page import render_page

__all__ = ["inline_frame", "render_article", "render_articles", "render_page", "view_fragment"]
