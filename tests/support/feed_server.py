"""A real HTTP server on loopback that answers just what a test programs, header for header.

Built on ``http.server``, which adds nothing but what is written here and strips nothing: rules
about headers can be tested on it. With ``tls`` it speaks https.

::

    with FeedServer() as server:
        server.answer("/rss", 200, {"ETag": '"v1"'}, b"<rss/>")
        ...
        assert server.requests[0]["If-None-Match"] == '"v1"'
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

Headers = Mapping[str, str] | Sequence[tuple[str, str]]

#: Longest wait for anything that a test expects; seconds.
PATIENCE = 30.0


@dataclass(frozen=True)
class Received:
    """One request as it came in. ``request["If-None-Match"]`` ignores the name's case."""

    method: str
    path: str
    headers: tuple[tuple[str, str], ...]
    client: tuple[str, int]

    def __getitem__(self, name: str) -> str:
        value = self.get(name)
        if value is None:
            raise KeyError(name)
        return value

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.get(name) is not None

    def get(self, name: str) -> str | None:
        """Return a header's value; several of one name are joined by commas."""
        found = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(found) if found else None


@dataclass(frozen=True)
class Answer:
    """What to answer.

    Attributes:
        body: The bytes, or chunks that are sent one by one.
        gates: ``gates[i]`` must be set before chunk i is sent; a chunk beyond has no gate.
        head_gate: Must be set before the status line is sent.
        length: Says Content-Length. Without it, chunks are sent with the chunked coding.
        cut: Closes the connection after so many bytes of the body.
        raw: Sent instead of everything else, as it is.
    """

    status: int = 200
    headers: Headers = ()
    body: bytes | Sequence[bytes] | Callable[[], Iterator[bytes]] = b""
    gates: Sequence[threading.Event] = field(default=())
    head_gate: threading.Event | None = None
    length: bool = True
    cut: int | None = None
    raw: bytes | None = None


Answering = Callable[[Received], Answer]


class FeedServer:
    """Serves programmed answers, each request in a thread of its own; unknown paths are 404.

    Args:
        host: The loopback address: 127.0.0.1, any other of 127/8, or ::1.
        port: 0 takes a free one.
        tls: Speaks https with this server context.
        keep_alive: Whether connections stay open between requests.
    """

    def __init__(
        self,
        host: str = "127.0.0.1",
        *,
        port: int = 0,
        tls: ssl.SSLContext | None = None,
        keep_alive: bool = True,
    ) -> None:
        self.requests: list[Received] = []
        self.connections = 0
        self.most_at_once = 0
        self.closing = threading.Event()
        self.name = host
        self._scheme = "https" if tls else "http"
        self._answers: dict[str, list[Answer | Answering]] = {}
        self._changed = threading.Condition()
        self._at_work = 0
        self._server = _server(self, host, port, tls, keep_alive=keep_alive)
        self.port = int(self._server.server_address[1])
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop at once; whatever waits at a gate is let go and its connection closed."""
        self.closing.set()
        self._server.shutdown()
        self._thread.join(PATIENCE)
        self._server.hang_up()
        self._server.server_close()

    def url(self, path: str = "/", *, host: str | None = None) -> str:
        """Return the whole address of a path, under another host name if one is given."""
        name = host or (f"[{self.name}]" if ":" in self.name else self.name)
        return f"{self._scheme}://{name}:{self.port}{path}"

    def answer(
        self,
        path: str,
        status: int = 200,
        headers: Headers = (),
        body: bytes = b"",
        **more: Any,
    ) -> None:
        """Answer a path so from now on."""
        self.program(path, Answer(status, headers, body, **more))

    def program(self, path: str, *answers: Answer | Answering) -> None:
        """Give one answer after the other; the last one stays."""
        with self._changed:
            self._answers[path] = list(answers)

    def wait_for_requests(self, count: int) -> list[Received]:
        """Wait until so many requests have come in, and return them."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.requests) >= count, PATIENCE), (
                f"only {len(self.requests)} of {count} requests came"
            )
            return list(self.requests)

    def wait_until_idle(self) -> None:
        """Wait until no request is being answered."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._at_work == 0, PATIENCE)

    def forget(self) -> None:
        """Forget the requests so far."""
        with self._changed:
            self.requests.clear()
            self.most_at_once = self._at_work

    def opened(self) -> None:
        """Count a connection; called by the handler."""
        with self._changed:
            self.connections += 1

    @contextlib.contextmanager
    def taking(self, received: Received) -> Iterator[Answer]:
        """Record a request and say what to answer; called by the handler."""
        with self._changed:
            self.requests.append(received)
            self._at_work += 1
            self.most_at_once = max(self.most_at_once, self._at_work)
            self._changed.notify_all()
            answers = self._answers.get(received.path)
            chosen: Answer | Answering = Answer(404)
            if answers:
                chosen = answers.pop(0) if len(answers) > 1 else answers[0]
        try:
            yield chosen if isinstance(chosen, Answer) else chosen(received)
        finally:
            with self._changed:
                self._at_work -= 1
                self._changed.notify_all()

    def wait_at(self, gate: threading.Event) -> bool:
        """Wait for a gate; False when the server closes first. Called by the handler."""
        while not gate.wait(0.02):
            if self.closing.is_set():
                return False
        return not self.closing.is_set()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    farm: FeedServer

    def setup(self) -> None:
        super().setup()
        self.farm.opened()

    def do_GET(self) -> None:
        received = Received(
            self.command,
            self.path,
            tuple((key, value) for key, value in self.headers.items()),
            (str(self.client_address[0]), int(self.client_address[1])),
        )
        try:
            with self.farm.taking(received) as answer:
                self._send(answer)
        except OSError:  # the other side has gone
            self.close_connection = True

    def _send(self, answer: Answer) -> None:
        if answer.head_gate is not None and not self.farm.wait_at(answer.head_gate):
            self.close_connection = True
            return
        if answer.raw is not None:
            self.wfile.write(answer.raw)
            self.close_connection = True
            return
        chunked = not isinstance(answer.body, bytes) and not answer.length
        self.send_response_only(answer.status)
        pairs = answer.headers.items() if isinstance(answer.headers, Mapping) else answer.headers
        for name, value in pairs:
            self.send_header(name, value)
        if chunked:
            self.send_header("Transfer-Encoding", "chunked")
        elif answer.length and isinstance(answer.body, (bytes, list, tuple)):
            size = len(answer.body if isinstance(answer.body, bytes) else b"".join(answer.body))
            if answer.status not in {204, 304}:
                self.send_header("Content-Length", str(size))
        else:
            self.close_connection = True
        self.end_headers()
        self._send_body(answer, chunked=chunked)

    def _send_body(self, answer: Answer, *, chunked: bool) -> None:
        body = answer.body
        chunks = [body] if isinstance(body, bytes) else body() if callable(body) else body
        left = answer.cut
        for position, whole in enumerate(chunks):
            gated = position < len(answer.gates)
            if (gated and not self.farm.wait_at(answer.gates[position])) or (
                self.farm.closing.is_set()
            ):
                self.close_connection = True
                return
            chunk = whole if left is None else whole[:left]
            if chunk:
                self.wfile.write(b"%x\r\n%b\r\n" % (len(chunk), chunk) if chunked else chunk)
            if left is not None:
                left -= len(chunk)
                if left <= 0:
                    self.close_connection = True
                    return
        if chunked:
            self.wfile.write(b"0\r\n\r\n")

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(
        self, address: tuple[str, int], handler: type[_Handler], tls: ssl.SSLContext | None
    ) -> None:
        self._tls = tls
        self._open: set[socket.socket] = set()
        super().__init__(address, handler)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Shake hands in the request's own thread, so that one client cannot stop the rest."""
        self._open.add(request)
        try:
            if self._tls is not None:
                try:
                    secured = self._tls.wrap_socket(request, server_side=True)
                except OSError:
                    return
                self._open.add(secured)
                super().process_request_thread(secured, client_address)
                self._open.discard(secured)
            else:
                super().process_request_thread(request, client_address)
        finally:
            self._open.discard(request)
            request.close()

    def handle_error(self, *_: object) -> None:
        """A client that goes away is what many tests are about."""

    def hang_up(self) -> None:
        """Close the connections that are still open."""
        for connection in list(self._open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


def _server(
    farm: FeedServer, host: str, port: int, tls: ssl.SSLContext | None, *, keep_alive: bool
) -> _Server:
    version = "HTTP/1.1" if keep_alive else "HTTP/1.0"
    handler = type("Handler", (_Handler,), {"farm": farm, "protocol_version": version})
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    server = type("Server", (_Server,), {"address_family": family})
    made: _Server = server((host, port), handler, tls)
    return made
