"""A dataset over HTTP: a SPARQL 1.1 endpoint by Oxigraph's server, and a front with the graph page and the articles.

The engine runs as a process of its own on the loopback interface, because it can stop a query that takes too
long, which a thread of this process cannot.  The front passes `/query` and `/update` on to it, after it has
looked at them: nothing may be fetched from the network, and nothing changed unless that is allowed.
"""

from graphbuild.serving.contents import Contents
from graphbuild.serving.engine import Engine, find_engine, start_engine, store_of
from graphbuild.serving.front import Front, open_front

__all__ = ["Contents", "Engine", "Front", "find_engine", "open_front", "start_engine", "store_of"]
