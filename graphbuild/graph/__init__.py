"""Record → networkx MultiDiGraph: building, measures, layout and graph files."""

from graphbuild.graph.building import build_graph
from graphbuild.graph.files import read_gexf, read_graphml, write_gexf, write_graphml
from graphbuild.graph.layout import lay_out
from graphbuild.graph.measures import measures

__all__ = ["build_graph", "lay_out", "measures", "read_gexf", "read_graphml", "write_gexf", "write_graphml"]
