"""Oxigraph's server as a process of its own: found, started, asked and stopped."""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import subprocess
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from graphbuild.errors import DatasetError, GraphbuildError
from graphbuild.rdf import fill_store, is_store, open_store, save_store, serialize_record

_STARTS = 3  # another process may take the free port first
_PATIENCE = 30.0  # seconds until the server must answer
_INSTALL = 'install it with: pip install "graphbuild[serve]"'


@dataclass(frozen=True, slots=True)
class Engine:
    """A running server: where it listens on the loopback interface."""

    port: int
    process: subprocess.Popen[bytes]

    def connect(self, timeout: float) -> http.client.HTTPConnection:
        """Return a connection to the server; it waits for an answer that many seconds."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)


def find_engine() -> Path:
    """Return the program that the package `oxigraph` installs.

    Raises:
        GraphbuildError: the package is not installed.
    """
    try:
        files = metadata.distribution("oxigraph").files or []
    except metadata.PackageNotFoundError:
        raise GraphbuildError(f"Oxigraph's server, which answers queries, is not installed; {_INSTALL}") from None
    places = [Path(str(file.locate())) for file in files if file.stem == "oxigraph" and file.suffix in ("", ".exe")]
    name = "oxigraph.exe" if os.name == "nt" else "oxigraph"
    found = next((p.resolve() for p in [*places, Path(sysconfig.get_path("scripts")) / name] if p.is_file()), None)
    if found is None:
        raise GraphbuildError(f"the package oxigraph lacks its program; {_INSTALL} --force-reinstall")
    return found


@contextlib.contextmanager
def store_of(path: Path, *, keep: Path | None = None, writable: bool = False) -> Iterator[Path]:
    """The store of a dataset: `path` itself if it is one, else a new one in `keep` or in a temporary folder.

    Raises:
        DatasetError: there is no dataset, the store is of another version, or changes would be lost.
    """
    if is_store(path):
        if keep is not None:
            raise DatasetError(f"{path} is a store already; leave out --store")
        open_store(path)  # says so if it is of another version
        yield path
        return
    if writable and keep is None:
        raise DatasetError(f"{path} is no store, so changes to it would be lost; add --store FOLDER to keep them in")
    with tempfile.TemporaryDirectory(prefix="graphbuild-", ignore_cleanup_errors=True) as temporary:
        store = keep or Path(temporary) / "store"
        if path.suffix == ".json" or not path.exists():
            from graphbuild.dossier import read_dossier

            dossier = read_dossier(path)
            save_store(serialize_record(dossier.record, "nq", base=dossier.settings.base), store)
        else:
            fill_store(path, store)
        yield store


@contextlib.contextmanager
def start_engine(program: Path, store: Path, *, writable: bool, timeout: float) -> Iterator[Engine]:
    """The server over a store, on a free port of the loopback interface; stopped when the block ends.

    Raises:
        GraphbuildError: the server does not start.
    """
    said = ""
    for _ in range(_STARTS):
        port = _free_port()
        command = [str(program), "serve" if writable else "serve-read-only", "--location", str(store)]
        command += ["--bind", f"127.0.0.1:{port}", "--timeout-s", str(max(round(timeout), 1))]
        # a session of its own: Ctrl-C reaches the front alone, which stops the server when it is done itself
        with tempfile.TemporaryFile() as log:
            process = subprocess.Popen(  # noqa: S603  (the program of an installed package)
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
            )
            try:
                if _answers(process, port):
                    yield Engine(port, process)
                    return
                log.seek(0)
                said = " ".join(log.read().decode("utf-8", "replace").split())[-200:]
            finally:
                _stop(process)
    raise GraphbuildError(f"Oxigraph's server does not start ({said or 'it says nothing'}); look at its store {store}")


def _answers(process: subprocess.Popen[bytes], port: int) -> bool:
    """Whether the server listens before patience ends; False if it has ended itself."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            return False
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
        time.sleep(0.02)
    return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port
