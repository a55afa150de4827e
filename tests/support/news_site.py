"""A real web site on loopback whose answers a test writes, and whose requests it reads."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

RSS = "application/rss+xml"
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Request:
    """What was asked, its header names in lower case."""

    path: str
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Answer:
    """What to answer. With ``gate``, half of the body is sent before the gate opens."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = RSS
    gate: threading.Event | None = None


Answering = Callable[[Request], Answer]


class NewsSite:
    """Serves what ``put`` was given; anything else is 404."""

    def __init__(self, host: str = "127.0.0.1", port: int = 0) -> None:
        self.requests: list[Request] = []
        self._pages: dict[str, Answering] = {}
        self._arrived = threading.Condition()
        self._open: set[socket.socket] = set()
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # or an answer on a kept connection waits for 40 ms

            def setup(self) -> None:
                super().setup()
                site._open.add(self.connection)

            def finish(self) -> None:
                site._open.discard(self.connection)
                super().finish()

            def do_GET(self) -> None:
                site._handle(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer((host, port), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
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
        self.stop()

    @property
    def host(self) -> str:
        """The host with its port."""
        address, port = self._server.server_address[:2]
        return f"{address!s}:{port}"

    def url(self, path: str = "/") -> str:
        """Return a path's whole address."""
        return f"http://{self.host}{path}"

    def put(
        self,
        path: str,
        body: bytes | str = b"",
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        content_type: str = RSS,
        gate: threading.Event | None = None,
    ) -> str:
        """Answer a path always like this; return its address."""
        raw = body.encode() if isinstance(body, str) else body
        answer = Answer(raw, status, headers or {}, content_type, gate)
        return self.put_answering(path, lambda _: answer)

    def put_answering(self, path: str, answering: Answering) -> str:
        """Answer a path by looking at each request; return its address."""
        self._pages[path] = answering
        return self.url(path)

    def put_tagged(self, path: str, body: bytes | str, etag: str = '"1"') -> str:
        """Answer a path with an ETag, and 304 to who knows it."""
        raw = body.encode() if isinstance(body, str) else body

        def answering(request: Request) -> Answer:
            if request.headers.get("if-none-match") == etag:
                return Answer(status=304, headers={"ETag": etag})
            return Answer(raw, headers={"ETag": etag})

        return self.put_answering(path, answering)

    def paths(self) -> list[str]:
        """Return the paths asked for so far, in order."""
        return [request.path for request in self.requests]

    def wait_for_requests(self, count: int) -> None:
        """Wait until so many requests have come in."""
        with self._arrived:
            assert self._arrived.wait_for(lambda: len(self.requests) >= count, 30)

    def stop(self) -> None:
        """Refuse connections from now on, and end those that are open."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        for connection in tuple(self._open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def _handle(self, handler: BaseHTTPRequestHandler) -> None:
        names = {name.lower(): value for name, value in handler.headers.items()}
        request = Request(handler.path, names)
        with self._arrived:
            self.requests.append(request)
            self._arrived.notify_all()
        answering = self._pages.get(handler.path)
        answer = (
            answering(request) if answering else Answer(b"nothing", 404, content_type="text/plain")
        )
        try:
            self._send(handler, answer)
        except OSError:
            handler.close_connection = True

    def _send(self, handler: BaseHTTPRequestHandler, answer: Answer) -> None:
        handler.send_response(answer.status)
        for name, value in answer.headers.items():
            handler.send_header(name, value)
        if answer.status != 304:
            handler.send_header("Content-Type", answer.content_type)
            handler.send_header("Content-Length", str(len(answer.body)))
        handler.end_headers()
        if answer.status == 304:
            return
        half = len(answer.body) // 2 if answer.gate else 0
        handler.wfile.write(answer.body[:half])
        handler.wfile.flush()
        if answer.gate:
            answer.gate.wait(30)
        handler.wfile.write(answer.body[half:])


def rss(*titles: str, title: str = "A feed", head: str = "") -> str:
    """Return an RSS document with one entry a title, guid and link made from it."""
    items = "".join(
        f"<item><guid>{name}</guid><title>{name}</title>"
        f"<link>https://stories.example/{name}</link><description>About {name}</description>"
        "</item>"
        for name in titles
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>{title}</title><link>https://stories.example/</link>{head}{items}"
        "</channel></rss>"
    )
