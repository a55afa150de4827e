"""Helpers for tests of the fetcher: short calls, and threads that fetch."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field

from newsdesk.core.errors import FetchError
from newsdesk.net.fetcher import Fetched, Fetcher, FetchRequest, NotModified

#: RULES 1: a cancelled fetch ends within this time; seconds.
AT_ONCE = 0.3
PATIENCE = 30.0


def get(fetcher: Fetcher, request: FetchRequest) -> Fetched:
    """Fetch what must be a document."""
    answer = fetcher.fetch(request, cancel=threading.Event())
    assert isinstance(answer, Fetched)
    return answer


def refusal(fetcher: Fetcher, request: FetchRequest) -> FetchError:
    """Fetch what must fail, and return why."""
    try:
        answer = fetcher.fetch(request, cancel=threading.Event())
    except FetchError as error:
        return error
    message = f"not refused: {answer}"
    raise AssertionError(message)


@dataclass
class Fetching:
    """One fetch in a thread of its own, which can be cancelled and timed."""

    fetcher: Fetcher
    request: FetchRequest
    cancel: threading.Event = field(default_factory=threading.Event)
    outcome: Fetched | NotModified | FetchError | None = None
    ended: float = 0.0

    def __post_init__(self) -> None:
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        try:
            self.outcome = self.fetcher.fetch(self.request, cancel=self.cancel)
        except FetchError as error:
            self.outcome = error
        self.ended = time.monotonic()

    def result(self) -> Fetched | NotModified | FetchError:
        """Wait for the end and return how it went."""
        self._thread.join(PATIENCE)
        assert self.outcome is not None, "the fetch does not end"
        return self.outcome

    def seconds_since(self, began: float) -> float:
        """How long it still took after ``began``, on the monotonic clock."""
        self.result()
        return self.ended - began
