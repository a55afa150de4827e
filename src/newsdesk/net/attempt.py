"""One fetch under way: what may end it early, and when it must be over."""

from __future__ import annotations

import threading
import time

from newsdesk.core.errors import Failure, FetchError

#: How long anything here waits in one go before it looks whether it is still wanted; seconds.
#: A fetch ends within this time of being cancelled.
SLICE = 0.1


class Attempt:
    """Lives from the first wait of a fetch to its end, over all its redirects.

    Args:
        url: The address for error messages; without credentials.
        cancel: Set by whoever asked, when the answer is no longer wanted.
        closed: Set when the whole fetcher closes.
    """

    __slots__ = ("_cancel", "_closed", "_ends", "url")

    def __init__(self, url: str, *, cancel: threading.Event, closed: threading.Event) -> None:
        self.url = url
        self._cancel = cancel
        self._closed = closed
        self._ends = float("inf")

    def begin(self, seconds: float) -> None:
        """Start the clock of the whole fetch; waiting for a turn before this does not count."""
        self._ends = min(self._ends, time.monotonic() + seconds)

    def check(self) -> None:
        """Return if the fetch may go on.

        Raises:
            FetchError: CANCELLED, or TIMEOUT when its time is up.
        """
        if self._cancel.is_set() or self._closed.is_set():
            raise FetchError(Failure.CANCELLED, self.url)
        if time.monotonic() >= self._ends:
            raise self.failure(Failure.TIMEOUT, "it took too long as a whole")

    def failure(self, kind: Failure, detail: str = "") -> FetchError:
        """Make an error about this fetch."""
        return FetchError(kind, self.url, detail=detail)
