"""Who may use the network now: so many downloads to one host, so many in all (RULES 1, limits)."""

from __future__ import annotations

import contextlib
import threading
from collections import Counter
from collections.abc import Iterator

from newsdesk.net.attempt import SLICE, Attempt


class Slots:
    """Holds every download back until its host and the whole have room; first come, first served.

    Args:
        per_host: Downloads from one host at a time.
        in_all: Downloads at a time.
    """

    def __init__(self, *, per_host: int, in_all: int) -> None:
        self._per_host = per_host
        self._in_all = in_all
        self._changed = threading.Condition()
        self._busy: Counter[str] = Counter()
        self._in_use = 0
        self._queue: list[tuple[object, str]] = []

    @contextlib.contextmanager
    def hold(self, host: str, attempt: Attempt) -> Iterator[None]:
        """Wait for a turn, and keep it inside the block.

        Raises:
            FetchError: CANCELLED or TIMEOUT while waiting.
        """
        ticket = object()
        with self._changed:
            if self._queue or not self._has_room(host):
                self._wait(ticket, host, attempt)
            self._busy[host] += 1
            self._in_use += 1
        try:
            yield
        finally:
            with self._changed:
                self._in_use -= 1
                self._busy[host] -= 1
                if not self._busy[host]:
                    del self._busy[host]
                if self._queue:
                    self._changed.notify_all()

    def _wait(self, ticket: object, host: str, attempt: Attempt) -> None:
        place = (ticket, host)
        self._queue.append(place)
        try:
            while not self._is_next(place):
                attempt.check()
                self._changed.wait(SLICE)
        finally:
            self._queue.remove(place)
            self._changed.notify_all()

    def _is_next(self, place: tuple[object, str]) -> bool:
        """Whether nobody who could start now came earlier."""
        return next((other for other in self._queue if self._has_room(other[1])), None) is place

    def _has_room(self, host: str) -> bool:
        return self._in_use < self._in_all and self._busy[host] < self._per_host
