"""`graphbuild serve`: a SPARQL endpoint with the graph page and the articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphbuild.cli.options import Built

if TYPE_CHECKING:
    from graphbuild.serving import Front


def serve(
    path: Built = None,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, metavar="N", help="Port, by default 7878.")] = 7878,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="Address to listen at; by default this machine alone.")
    ] = "127.0.0.1",
    writable: Annotated[bool, typer.Option("--writable", help="Allow SPARQL updates, which change the store.")] = False,
    store: Annotated[
        Path | None, typer.Option("--store", metavar="FOLDER", help="Keep the store here; by default it is temporary.")
    ] = None,
    timeout: Annotated[
        float, typer.Option("--timeout", min=1, metavar="SECONDS", help="Stop a query after this long, by default 60.")
    ] = 60.0,
) -> None:
    """Serve the graph page, the articles and a SPARQL endpoint until Ctrl-C.

    Read-only and for this machine alone unless told otherwise. Needs the extra: pip install "graphbuild[serve]".
    """
    from graphbuild.cli.places import newest_output
    from graphbuild.errors import DatasetError
    from graphbuild.query import query_prefixes
    from graphbuild.rdf import read_dataset
    from graphbuild.serving import Contents, find_engine, open_front, start_engine, store_of

    source = path or newest_output()
    program = find_engine()
    if not source.exists():
        raise DatasetError(f"there is nothing at {source}; make it with: graphbuild build ARTICLE")
    with (
        open_front(host, port, Contents(source), writable=writable, timeout=timeout) as front,
        store_of(source, keep=store, writable=writable) as place,
    ):
        front.prefixes = query_prefixes(read_dataset(place))
        with start_engine(program, place, writable=writable, timeout=timeout) as front.engine:
            _run(front)


def _run(front: Front) -> None:
    """Say where everything is and answer until Ctrl-C or a request to end."""
    import signal

    for asked in (signal.SIGINT, signal.SIGTERM):
        signal.signal(asked, signal.default_int_handler)
    print(f"Graph:        {front.address}/")
    print(f"Articles:     {front.address}/articles")
    print(f"Query editor: {front.address}/sparql/")
    print(
        f"Endpoint:     {front.address}/query" + (f" and {front.address}/update" if front.writable else ", read-only")
    )
    print("Ctrl-C stops it.", flush=True)
    try:
        front.serve_forever(poll_interval=0.2)
    except KeyboardInterrupt:
        print("stopped", flush=True)
