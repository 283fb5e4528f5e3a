"""MultiDiGraph → one self-contained page, drawn by pyvis' vis-network with the project's own template."""

from graphbuild.view.address import view_fragment
from graphbuild.view.frame import inline_frame
from graphbuild.view.page import render_page

__all__ = ["inline_frame", "render_page", "view_fragment"]
