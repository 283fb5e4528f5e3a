"""The front: an HTTP server of the standard library that shows pages and passes queries on to the engine."""

from __future__ import annotations

import contextlib
import errno
import http.client
import os
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from urllib.parse import unquote, urlsplit

from graphbuild.errors import GraphbuildError
from graphbuild.resources import package_path
from graphbuild.serving.contents import Contents
from graphbuild.serving.engine import Engine
from graphbuild.serving.protocol import Operation, RequestError, read_operation

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_ENDPOINTS = {"/query": "query", "/sparql": "query", "/update": "update"}
_ASSETS = {"/sparql/yasgui.min.js": "text/javascript", "/sparql/yasgui.min.css": "text/css"}
_LONGEST = 1_000_000  # bytes of a request
_DRAINED = 16_000_000  # bytes of a request that is too long which are read and thrown away
_WHOLE = 8_000_000  # bytes of an answer that are looked at before the first is sent
_GRACE = 2.0  # seconds for the engine to say that it has stopped a query
_CANCELLED = b"The SPARQL operation has been cancelled"
_EDITOR_POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; frame-ancestors 'none'"
)


class Front(ThreadingHTTPServer):
    """The server: `serve_forever` runs it, `shutdown` ends that from another thread."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # elsewhere it would let two servers share a port

    def __init__(self, host: str, port: int, contents: Contents, *, writable: bool, timeout: float) -> None:
        """Take the port; queries are answered once `engine` is set."""
        super().__init__((host, port), _Handler)
        self.host = host
        self.contents = contents
        self.writable = writable
        self.seconds = timeout
        self.engine: Engine | None = None
        self.prefixes: Mapping[str, str] = {}

    @property
    def address(self) -> str:
        """Where the server is, as a browser wants it."""
        return f"http://{self.host}:{self.server_address[1]}"

    @contextlib.contextmanager
    def running(self) -> Iterator[Front]:
        """The server on a thread of its own, for the time of the block."""
        thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, name="front")
        thread.start()
        try:
            yield self
        finally:
            self.shutdown()
            thread.join()

    def handle_error(self, request: object, client_address: object) -> None:
        """Do nothing: a client that goes away is no error of the server."""


@contextlib.contextmanager
def open_front(host: str, port: int, contents: Contents, *, writable: bool, timeout: float) -> Iterator[Front]:
    """A front that holds its port, which is free again when the block ends.

    Raises:
        GraphbuildError: the port is in use or the address is not this machine's.
    """
    try:
        front = Front(host, port, contents, writable=writable, timeout=timeout)
    except (OSError, OverflowError) as error:
        if getattr(error, "errno", None) in (errno.EADDRINUSE, errno.EACCES):
            raise GraphbuildError(f"port {port} is in use or not allowed; give another with --port") from error
        raise GraphbuildError(f"{host}:{port} is no address of this machine; leave out --host") from error
    with front:
        yield front


class _Handler(BaseHTTPRequestHandler):
    server: Front
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self) -> None:
        """Answer with a page, or with the result of a query in the address."""
        self._answer(b"")

    do_HEAD = do_GET  # noqa: N815

    def do_POST(self) -> None:
        """Answer a query or update in the body."""
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > _LONGEST:
            self.close_connection = True
            if length.isdecimal():
                # a client that is still sending would not see the answer
                for _ in range(min(int(length), _DRAINED) // 65536 + 1):
                    self.rfile.read1(65536)
            self._send(413 if length.isdecimal() else 411, f"a request may have {_LONGEST:,} bytes; shorten it")
            return
        self._answer(self.rfile.read(int(length)))

    def version_string(self) -> str:
        """Return the name of the program, without versions."""
        return "graphbuild"

    def log_message(self, format: str, *arguments: object) -> None:
        """Print nothing."""

    def _answer(self, body: bytes) -> None:
        try:
            self._check_sender()
            self._route(body)
        except RequestError as error:
            self._send(error.status, str(error))
        except GraphbuildError as error:
            self._send(500, str(error))

    def _check_sender(self) -> None:
        """Other sites in a browser here may not reach a server that only this machine should."""
        called = urlsplit(f"//{self.headers.get('Host', '')}")
        if self.server.host in _LOOPBACK and called.hostname not in _LOOPBACK:
            raise RequestError(403, "this server is called by another name; use 127.0.0.1 or localhost")
        origin = self.headers.get("Origin")
        if self.command == "POST" and origin and urlsplit(origin).netloc != called.netloc:
            raise RequestError(403, "pages of other sites may not ask this server; use its own editor at /sparql/")

    def _route(self, body: bytes) -> None:
        parts = urlsplit(self.path)
        kind = _ENDPOINTS.get(parts.path)
        if kind and (body or parts.query or self.command == "POST"):
            self._operate(kind, parts.query, body)
        elif kind:
            self._redirect("/sparql/")
        elif self.command == "POST":
            raise RequestError(405, "send queries to /query")
        elif parts.path in _ASSETS:
            self._pass_on("GET", parts.path.removeprefix("/sparql"), b"", {}, None)
        elif parts.path == "/favicon.ico":
            self._send(204, "")
        elif parts.path == "/sparql/editor.js":
            script = package_path("serving", "editor.js").read_text(encoding="utf-8")
            self._send(200, script, content_type="text/javascript; charset=utf-8")
        else:
            page = self.server.contents.page(unquote(parts.path))
            if page is None:
                raise RequestError(404, "there is no such page; see / and /articles")
            policy = {"Content-Security-Policy": _EDITOR_POLICY} if parts.path == "/sparql/" else {}
            self._send(200, page, content_type="text/html; charset=utf-8", headers=policy)

    def _operate(self, kind: str, search: str, body: bytes) -> None:
        if kind == "update" and self.command != "POST":
            raise RequestError(405, "send updates by POST")
        operation = read_operation(
            kind,
            search,
            self.headers.get("Content-Type", ""),
            body,
            prefixes=self.server.prefixes,
            writable=self.server.writable,
        )
        headers = {"Content-Type": operation.content_type, "Host": self.headers["Host"]}
        if accepted := self.headers.get_all("Accept"):
            headers["Accept"] = ", ".join(accepted)
        self._pass_on("POST", operation.target, operation.text.encode(), headers, operation)

    def _pass_on(
        self, method: str, target: str, body: bytes, headers: Mapping[str, str], operation: Operation | None
    ) -> None:
        engine = self.server.engine
        if engine is None:
            raise RequestError(503, "the server is starting; ask again in a moment")
        # the engine stops a query itself, but looks at its clock late while it writes rows
        until = time.monotonic() + self.server.seconds + _GRACE
        connection = engine.connect(self.server.seconds + _GRACE)
        try:
            connection.request(method, target, body=body or None, headers=dict(headers))
            response = connection.getresponse()
            self._copy(response, _pieces(response, until), operation)
        except TimeoutError:
            seconds = f"{self.server.seconds:g}"
            late = f"the query took longer than {seconds} seconds; narrow it, or raise --timeout"
            raise RequestError(503, late) from None
        except (OSError, http.client.HTTPException):
            raise RequestError(502, "the query server does not answer; start graphbuild serve again") from None
        finally:
            connection.close()

    def _copy(self, response: http.client.HTTPResponse, pieces: Iterator[bytes], operation: Operation | None) -> None:
        """Send the engine's answer: whole where it is short, else piece by piece."""
        begun: list[bytes] = []
        size = 0
        for piece in pieces:
            begun.append(piece)
            size += len(piece)
            if size > _WHOLE:
                break
        content_type = response.headers.get("Content-Type", "application/octet-stream")
        if size > _WHOLE:
            self._stream(response.status, content_type, chain(begun, pieces))
        elif response.status >= 400 and operation is not None:
            said = b"".join(begun).decode("utf-8", "replace")
            self._send(response.status, operation.explain(" ".join(said.split())))
        else:
            self._send(response.status, b"".join(begun), content_type=content_type)

    def _stream(self, status: int, content_type: str, pieces: Iterable[bytes]) -> None:
        """Send a long answer in chunks; one that is cut lacks its last chunk, so that the client sees it."""
        self.send_response(status)
        self._send_headers(content_type, {"Transfer-Encoding": "chunked"})
        self.close_connection = True
        with contextlib.suppress(OSError, http.client.HTTPException):
            for piece in pieces:
                self.wfile.write(f"{len(piece):X}\r\n".encode() + piece + b"\r\n")
            self.wfile.write(b"0\r\n\r\n")

    def _redirect(self, place: str) -> None:
        self._send(303, "", headers={"Location": place})

    def _send(
        self,
        status: int,
        content: str | bytes,
        *,
        content_type: str = "text/plain; charset=utf-8",
        headers: Mapping[str, str] | None = None,
    ) -> None:
        data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
        self.send_response(status)
        self._send_headers(content_type, {**(headers or {}), "Content-Length": str(len(data))})
        if self.command != "HEAD":
            self.wfile.write(data)

    def _send_headers(self, content_type: str, headers: Mapping[str, str]) -> None:
        for name, value in {
            "Content-Type": content_type,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Cross-Origin-Resource-Policy": "same-origin",
            **headers,
        }.items():
            self.send_header(name, value)
        self.end_headers()


def _pieces(response: http.client.HTTPResponse, until: float) -> Iterator[bytes]:
    """Yield what the engine sends.

    Raises:
        TimeoutError: it has stopped the query, or time is over.
    """
    last = b""
    while piece := response.read1(65536):
        if time.monotonic() > until:
            raise TimeoutError
        last = (last + piece)[-len(_CANCELLED) :]
        if last == _CANCELLED:
            raise TimeoutError
        yield piece
