"""The helper process as seen from the application: started, written to, read from, ended."""

from __future__ import annotations

import contextlib
import threading
from queue import SimpleQueue
from typing import BinaryIO, cast

from newsdesk.engine import parse_child, wire


class Helper:
    """The running process with the two threads that write to it and read from it.

    Attributes:
        answers: The messages that have come; None once no more will.
    """

    def __init__(self) -> None:
        import subprocess  # takes as long to import as a whole page of stories to read

        self.process = subprocess.Popen(
            parse_child.command_line(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.answers: SimpleQueue[bytes | None] = SimpleQueue()
        self._outbox: SimpleQueue[bytes | None] = SimpleQueue()
        self._threads = [
            threading.Thread(target=self._write, name="parse-write", daemon=True),
            threading.Thread(target=self._read, name="parse-read", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def send(self, message: bytes) -> None:
        """Have a message written; returns at once."""
        self._outbox.put(message)

    def end(self) -> None:
        """Kill the process; nothing of it is left when this returns."""
        self.process.kill()
        self.process.wait()
        self._outbox.put(None)
        for thread in self._threads:
            thread.join()
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            with contextlib.suppress(OSError):  # closing flushes what nobody reads any more
                pipe.close()

    def _write(self) -> None:
        pipe = cast("BinaryIO", self.process.stdin)
        while (message := self._outbox.get()) is not None:
            try:
                wire.send(pipe, message)
            except OSError:
                return  # the process is gone; the reading side sees that too

    def _read(self) -> None:
        pipe = cast("BinaryIO", self.process.stdout)
        while (message := wire.receive(pipe)) is not None:
            self.answers.put(message)
        self.answers.put(None)
