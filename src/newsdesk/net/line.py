"""One open connection's bytes, as httpcore reads and writes them."""

from __future__ import annotations

import contextlib
import selectors
import socket
import ssl
import time
from typing import Any

import httpcore

from newsdesk.core.errors import Failure
from newsdesk.net.attempt import SLICE, Attempt
from newsdesk.net.hosts import is_private

_BROKEN = (ConnectionResetError, ConnectionAbortedError, BrokenPipeError)


class Line(httpcore.NetworkStream):
    """A connected socket that serves one attempt after the other.

    It waits in slices, so that a cancelled attempt ends at once, in the middle of a body too.

    Attributes:
        attempt: The fetch that it works for now.

    Args:
        silence: Longest wait for the next bytes, in seconds.
    """

    def __init__(self, sock: socket.socket, attempt: Attempt, *, silence: float) -> None:
        self.attempt = attempt
        self._sock = sock
        self._silence = silence
        # Set once: every change of a timeout is a system call.
        sock.settimeout(min(SLICE, silence))

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Wait for bytes; empty at the end.

        Raises:
            FetchError: CANCELLED, TIMEOUT, CONNECTION, PROTOCOL (broken off) or TLS.
        """
        began = 0.0
        while True:
            self.attempt.check()
            try:
                return self._sock.recv(max_bytes)
            except TimeoutError:
                began = self._waited(began)
            except OSError as error:
                raise self._failure(error) from None

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all bytes.

        Raises:
            FetchError: CANCELLED, TIMEOUT, CONNECTION, PROTOCOL (broken off) or TLS.
        """
        began = 0.0
        while buffer:
            self.attempt.check()
            try:
                buffer = buffer[self._sock.send(buffer) :]
            except TimeoutError:
                began = self._waited(began)
            except OSError as error:
                raise self._failure(error) from None

    def close(self) -> None:
        """Hang up."""
        with contextlib.suppress(OSError):
            self._sock.close()

    @property
    def is_private(self) -> bool:
        """Whether the other end is a private address, or nothing any more."""
        try:
            return is_private(str(self._sock.getpeername()[0]))
        except OSError:
            return True

    def is_stale(self) -> bool:
        """Whether something came while nothing was asked for: that can only be the end."""
        try:
            with selectors.DefaultSelector() as selector:
                selector.register(self._sock, selectors.EVENT_READ)
                return bool(selector.select(0))
        except (OSError, ValueError):
            return True

    def get_extra_info(self, info: str) -> Any:
        """Tell httpcore what it asks of a stream; nothing but this is known."""
        return self.is_stale() if info == "is_readable" else None

    def _waited(self, began: float) -> float:
        """Count the silence, a slice of which has just passed; return since when it lasts."""
        now = time.monotonic()
        if not began:
            began = now - min(SLICE, self._silence)
        if now - began >= self._silence:
            detail = f"no data for {self._silence:g} s"
            raise self.attempt.failure(Failure.TIMEOUT, detail)
        return began

    def _failure(self, error: OSError) -> Exception:
        if isinstance(error, ssl.SSLError):
            reason = (error.reason or "broken off").lower().replace("_", " ")
            return self.attempt.failure(Failure.TLS, reason)
        # Who was reached and hung up is at fault; an outage of our own looks different.
        kind = Failure.PROTOCOL if isinstance(error, _BROKEN) else Failure.CONNECTION
        return self.attempt.failure(kind, error.strerror or "the connection broke off")
