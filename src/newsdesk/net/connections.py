"""The transport under the shared httpx client: our own dialling, httpcore's HTTP/1.1.

httpcore's pool asks every idle connection for its state at each request, 0.3 ms with 24 of them,
and lets a connection be made only by its own rules. Here a connection is found by its origin, is
checked before the first byte, and belongs to one attempt at a time.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections import OrderedDict
from collections.abc import Iterator

import httpcore
import httpx

from newsdesk.core.errors import Failure, FetchError
from newsdesk.net.attempt import Attempt
from newsdesk.net.dial import dial
from newsdesk.net.line import Line
from newsdesk.net.tls import make_context, secure

#: Idle connections: how many are kept, and how long in seconds.
_MOST_IDLE = 24
_KEEP_IDLE = 15.0

Origin = tuple[bytes, bytes, int]


class _Connection:
    """One HTTP/1.1 connection with its socket; used by one thread at a time."""

    __slots__ = ("http", "idle_since", "line", "origin")

    def __init__(self, origin: Origin, line: Line) -> None:
        scheme, host, port = origin
        self.origin = origin
        self.line = line
        self.http = httpcore.HTTP11Connection(
            origin=httpcore.Origin(scheme, host, port), stream=line
        )
        self.idle_since = 0.0


class Connections(httpx.BaseTransport):
    """Makes, keeps and reuses connections. Thread-safe.

    A request says in its extensions for which ``attempt`` it is made, and in ``allow_private``
    whether it may reach a private address.

    Args:
        connect: Seconds for name, connection and TLS handshake, each.
        silence: Seconds to wait for the next bytes.
    """

    def __init__(self, *, connect: float, silence: float) -> None:
        self._connect_seconds = connect
        self._silence = silence
        self._lock = threading.Lock()
        self._idle: OrderedDict[_Connection, None] = OrderedDict()
        self._closed = False
        self._context: ssl.SSLContext | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return the answer with its body still to be read.

        Raises:
            FetchError: Whatever goes wrong.
        """
        attempt: Attempt = request.extensions["attempt"]
        allow_private: bool = request.extensions["allow_private"]
        url = request.url
        scheme = url.raw_scheme
        port = url.port or (443 if scheme == b"https" else 80)
        origin = (scheme, url.raw_host, port)
        plain = httpcore.Request(
            b"GET",
            httpcore.URL(scheme=scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
        )
        used = self._take(origin, allow_private=allow_private)
        if used is not None:
            used.line.attempt = attempt
            try:
                return self._ask(used, plain)
            except FetchError as error:
                # The server hung up just as we asked: the one case where asking again is right.
                if error.kind is not Failure.PROTOCOL:
                    raise
        return self._ask(self._open(origin, attempt, allow_private=allow_private), plain)

    def close(self) -> None:
        """Close what is idle; what is in use is closed when it comes back."""
        with self._lock:
            self._closed = True
        self.drop_idle()

    def drop_idle(self) -> None:
        """Close all connections that nobody uses."""
        with self._lock:
            idle, self._idle = self._idle, OrderedDict()
        for connection in idle:
            connection.http.close()

    def give_back(self, connection: _Connection) -> None:
        """Keep a connection for the next request, if it can take one."""
        if not connection.http.is_idle():
            connection.http.close()
            return
        now = connection.idle_since = time.monotonic()
        surplus: list[_Connection] = []
        with self._lock:
            self._idle[connection] = None
            for oldest in list(self._idle):
                fresh = now - oldest.idle_since < _KEEP_IDLE
                if fresh and len(self._idle) <= _MOST_IDLE and not self._closed:
                    break
                del self._idle[oldest]
                surplus.append(oldest)
        for oldest in surplus:
            oldest.http.close()

    def _take(self, origin: Origin, *, allow_private: bool) -> _Connection | None:
        """Take the newest idle connection to an origin; one that ended meanwhile is closed."""
        while True:
            with self._lock:
                found = next(
                    (
                        connection
                        for connection in reversed(self._idle)
                        if connection.origin == origin
                        # Opened for a person, it must not serve who may not go there.
                        and (allow_private or not connection.line.is_private)
                    ),
                    None,
                )
                if found is None:
                    return None
                del self._idle[found]
            if not found.line.is_stale():
                return found
            found.http.close()

    def _open(self, origin: Origin, attempt: Attempt, *, allow_private: bool) -> _Connection:
        scheme, host, port = origin
        name = host.decode("ascii")
        seconds = self._connect_seconds
        sock = dial(name, port, attempt, allow_private=allow_private, seconds=seconds)
        if scheme == b"https":
            sock = secure(sock, self._shared_context(), name, attempt, seconds=seconds)
        line = Line(sock, attempt, silence=self._silence)
        return _Connection(origin, line)

    def _shared_context(self) -> ssl.SSLContext:
        with self._lock:
            if self._context is None:
                self._context = make_context()
            return self._context

    def _ask(self, connection: _Connection, request: httpcore.Request) -> httpx.Response:
        attempt = connection.line.attempt
        try:
            answer = connection.http.handle_request(request)
        except (httpcore.RemoteProtocolError, httpcore.LocalProtocolError) as error:
            raise attempt.failure(Failure.PROTOCOL, str(error)[:200]) from None
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(self, connection, answer),
            extensions=answer.extensions,
        )


class _Body(httpx.SyncByteStream):
    """The rest of an answer; closing it gives its connection back."""

    def __init__(
        self, owner: Connections, connection: _Connection, answer: httpcore.Response
    ) -> None:
        self._owner = owner
        self._connection = connection
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._answer.iter_stream()
        except httpcore.RemoteProtocolError as error:
            attempt = self._connection.line.attempt
            raise attempt.failure(Failure.PROTOCOL, str(error)[:200]) from None

    def close(self) -> None:
        """End the answer, read to its end or not."""
        self._answer.close()
        self._owner.give_back(self._connection)
