"""A pool that downloads at once, in the thread that asks: time passes only where a test says."""

from __future__ import annotations

import threading

from newsdesk.core.errors import FetchError
from newsdesk.net.fetcher import Fetcher, FetchRequest
from newsdesk.net.pool import Done, FetchPool


class InlinePool(FetchPool):
    """Fetches for real, but without threads."""

    def __init__(self, fetcher: Fetcher) -> None:
        super().__init__(fetcher)
        self._own = fetcher

    def submit(self, request: FetchRequest, done: Done) -> None:
        """Fetch, and tell the outcome, before this returns."""
        try:
            answer = self._own.fetch(request, cancel=threading.Event())
        except FetchError as error:
            done(request, error)
        else:
            done(request, answer)
