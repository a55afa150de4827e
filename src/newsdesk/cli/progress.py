"""Progress on a terminal, and the way out of a command that takes long."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_BAR = 30


class ProgressBar:
    """One line on the terminal, drawn over and over; any thread."""

    def __init__(self) -> None:
        self._drawn = 0

    def show(self, done: int, total: int, remark: str = "") -> None:
        """Draw how many of how many are done."""
        if total:
            filled = _BAR * done // total
            bar = f"[{'#' * filled}{'.' * (_BAR - filled)}] {done}/{total}"
            self._draw(f"{bar}  {remark}" if remark else bar)

    def clear(self) -> None:
        """Take the line away."""
        if self._drawn:
            self._draw("")
            sys.stderr.write("\r")
            sys.stderr.flush()

    def _draw(self, line: str) -> None:
        sys.stderr.write("\r" + line.ljust(self._drawn))
        sys.stderr.flush()
        self._drawn = max(self._drawn, len(line))


@contextmanager
def interruptible() -> Iterator[threading.Event]:
    """Let Ctrl+C (or SIGTERM) end what goes on cleanly; a second one ends the program at once."""
    cancel = threading.Event()
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def put_back() -> None:
        for number, handler in before.items():
            signal.signal(number, handler)

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        put_back()
        cancel.set()

    for number in before:
        signal.signal(number, interrupt)
    try:
        yield cancel
    finally:
        put_back()
