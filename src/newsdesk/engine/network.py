"""The one fetcher and its pool, made when something is first to be downloaded.

The HTTP library takes longer to import than the window takes to open, so nothing here is
imported before it is needed.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdesk.net.fetcher import Fetcher
    from newsdesk.net.pool import FetchPool


class Network:
    """Holds the shared fetcher and pool. Any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._fetcher: Fetcher | None = None
        self._pool: FetchPool | None = None
        self._closed = False

    def fetcher(self) -> Fetcher:
        """Return the shared fetcher."""
        with self._lock:
            return self._made_fetcher()

    def pool(self) -> FetchPool:
        """Return the shared pool of download threads."""
        with self._lock:
            if self._pool is None:
                from newsdesk.net.pool import FetchPool

                self._pool = FetchPool(self._made_fetcher())
            return self._pool

    def close(self, *, timeout: float) -> bool:
        """End every download; return whether all threads ended in time (seconds)."""
        with self._lock:
            self._closed = True
            fetcher, pool = self._fetcher, self._pool
        if fetcher is not None:
            fetcher.close()
        return pool is None or pool.close(timeout=timeout)

    def _made_fetcher(self) -> Fetcher:
        if self._fetcher is None:
            from newsdesk.net.fetcher import Fetcher

            self._fetcher = Fetcher()
            if self._closed:
                self._fetcher.close()
        return self._fetcher


def has_route() -> bool:
    """Whether the machine has any way to the outside. Sends nothing.

    "Connecting" a datagram socket only looks up a route; the addresses are reserved for
    documentation (RFC 5737, RFC 3849).
    """
    import socket

    for family, address in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect((address, 53))
                return True
        except OSError:
            continue
    return False
