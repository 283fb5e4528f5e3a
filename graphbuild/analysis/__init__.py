"""Graphs and data frames → answers: pure functions for notebooks, each with its formula and where it is from.

    from graphbuild import analysis
    graph = dossier.to_networkx()
    analysis.rank_actors(graph)

The plots need matplotlib: pip install "graphbuild[notebooks]".
"""

from graphbuild.analysis.balance import Balance, Coalitions, find_coalitions, measure_balance
from graphbuild.analysis.changes import find_changes
from graphbuild.analysis.charts import plot_dyad, plot_scores, plot_source_mix
from graphbuild.analysis.communities import find_communities, measure_modularity
from graphbuild.analysis.comparison import Comparison, compare_graphs
from graphbuild.analysis.drawings import plot_ego, plot_matrix
from graphbuild.analysis.edges import edges_frame, has_happened, select_dates, signed_graph, tie_graph
from graphbuild.analysis.importance import rank_actors
from graphbuild.analysis.paths import ego_graph, find_actor, find_paths, path_frame
from graphbuild.analysis.scores import distinct_events, dyad_series, score_pairs, strongest_events
from graphbuild.analysis.sources import claims_frame, compare_sources, find_contradictions, source_mix
from graphbuild.analysis.speech import who_speaks_about_whom

__all__ = [
    "Balance",
    "Coalitions",
    "Comparison",
    "claims_frame",
    "compare_graphs",
    "compare_sources",
    "distinct_events",
    "dyad_series",
    "edges_frame",
    "ego_graph",
    "find_actor",
    "find_changes",
    "find_coalitions",
    "find_communities",
    "find_contradictions",
    "find_paths",
    "has_happened",
    "measure_balance",
    "measure_modularity",
    "path_frame",
    "plot_dyad",
    "plot_ego",
    "plot_matrix",
    "plot_scores",
    "plot_source_mix",
    "rank_actors",
    "score_pairs",
    "select_dates",
    "signed_graph",
    "source_mix",
    "strongest_events",
    "tie_graph",
    "who_speaks_about_whom",
]
