"""How whoever asked a question says that the answer is no longer wanted."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsdesk.core.errors import StoppedError


class Stop:
    """Pulled from any thread, once; what is under way is told at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pulled = False
        self._act: Callable[[], None] | None = None

    def pull(self) -> None:
        """Stop what is under way, and whatever would begin with this."""
        with self._lock:  # so that nothing is interrupted that has ended meanwhile
            self._pulled = True
            if self._act is not None:
                self._act()

    def check(self) -> None:
        """Go no further once it was pulled.

        Raises:
            StoppedError: It was.
        """
        if self._pulled:
            raise StoppedError

    @contextmanager
    def calling(self, act: Callable[[], None]) -> Iterator[None]:
        """Have ``act`` called, on the thread that pulls, while this lasts."""
        with self._lock:
            self.check()
            self._act = act
        try:
            yield
        finally:
            with self._lock:
                self._act = None
