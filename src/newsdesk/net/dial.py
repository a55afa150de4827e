"""From a host name to a connected socket, cancellable at every step."""

from __future__ import annotations

import contextlib
import errno
import os
import selectors
import socket
import threading
import time
from collections import deque
from ipaddress import ip_address
from typing import Any

from newsdesk.core.errors import Failure
from newsdesk.core.frozen import frozen
from newsdesk.net.attempt import SLICE, Attempt
from newsdesk.net.hosts import is_private

#: The next address is tried when the first has not answered for so long (RFC 8305, 5); seconds.
_HEAD_START = 0.3
_UNDER_WAY = frozenset({0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EAGAIN, 10035})


@frozen
class Address:
    """One resolved address, as ``socket`` wants it."""

    family: int
    sockaddr: tuple[Any, ...]

    @property
    def is_private(self) -> bool:
        """Whether only a person may send us there."""
        return is_private(str(self.sockaddr[0]))


def dial(
    host: str, port: int, attempt: Attempt, *, allow_private: bool, seconds: float
) -> socket.socket:
    """Connect to a host; the socket is non-blocking.

    Args:
        host: In ASCII (IDNA), or a numeric address without brackets.
        allow_private: Whether the person named this host.
        seconds: How long resolving and connecting may take.

    Raises:
        FetchError: HOST_NOT_FOUND, PRIVATE_ADDRESS, CONNECTION, TIMEOUT or CANCELLED.
    """
    ends = time.monotonic() + seconds
    addresses = _resolve(host, port, attempt, ends)
    if not allow_private:
        # A host with public and private addresses is asked at its public ones.
        addresses = [address for address in addresses if not address.is_private]
        if not addresses:
            raise attempt.failure(Failure.PRIVATE_ADDRESS, f"{host} is in a private network")
    return _connect(addresses, attempt, ends)


def _resolve(host: str, port: int, attempt: Attempt, ends: float) -> list[Address]:
    with contextlib.suppress(ValueError):
        numeric = ip_address(host)
        family = socket.AF_INET if numeric.version == 4 else socket.AF_INET6
        return [Address(family, (host, port) if numeric.version == 4 else (host, port, 0, 0))]
    found: list[Address] | OSError | UnicodeError | None = None
    answered = threading.Event()

    def look_up() -> None:
        nonlocal found
        try:
            found = [
                Address(family, sockaddr)
                for family, _, _, _, sockaddr in socket.getaddrinfo(
                    host, port, type=socket.SOCK_STREAM
                )
            ]
        except (OSError, UnicodeError) as error:
            found = error
        answered.set()

    # The system's resolver cannot be interrupted: one that hangs is left behind in its thread.
    threading.Thread(target=look_up, name="newsdesk-resolve", daemon=True).start()
    while not answered.wait(SLICE):
        attempt.check()
        if time.monotonic() >= ends:
            raise attempt.failure(Failure.TIMEOUT, f"no answer about the name {host}")
    if isinstance(found, UnicodeError):
        raise attempt.failure(Failure.BAD_ADDRESS, f"{host} is not a host name")
    if isinstance(found, OSError) or not found:
        detail = str(found.strerror) if isinstance(found, OSError) else "no address"
        raise attempt.failure(Failure.HOST_NOT_FOUND, detail)
    return found


def _connect(addresses: list[Address], attempt: Attempt, ends: float) -> socket.socket:
    """Connect to whichever address answers first; each gets a head start over the next."""
    waiting = deque(addresses)
    next_start = 0.0
    refused: OSError | None = None
    with selectors.DefaultSelector() as selector:
        try:
            while True:
                attempt.check()
                now = time.monotonic()
                if waiting and now >= next_start:
                    refused = _begin(waiting.popleft(), selector) or refused
                    next_start = now + _HEAD_START
                if not selector.get_map():
                    if not waiting:
                        raise _unreachable(attempt, refused)
                    next_start = 0.0
                    continue
                if now >= ends:
                    raise attempt.failure(Failure.TIMEOUT, "no connection")
                for key, _ in selector.select(SLICE):
                    sock = key.fileobj
                    assert isinstance(sock, socket.socket)
                    selector.unregister(sock)
                    code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
                    if code == 0:
                        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                        return sock
                    sock.close()
                    refused, next_start = OSError(code, os.strerror(code)), 0.0
        finally:
            for key in list(selector.get_map().values()):
                assert isinstance(key.fileobj, socket.socket)
                key.fileobj.close()


def _begin(address: Address, selector: selectors.BaseSelector) -> OSError | None:
    """Start connecting; return why it cannot even be started."""
    try:
        sock = socket.socket(address.family, socket.SOCK_STREAM)
    except OSError as error:  # no IPv6 here, or no descriptor left
        return error
    sock.setblocking(False)
    code = sock.connect_ex(address.sockaddr)
    if code not in _UNDER_WAY:
        sock.close()
        return OSError(code, os.strerror(code))
    selector.register(sock, selectors.EVENT_WRITE)
    return None


def _unreachable(attempt: Attempt, error: OSError | None) -> Exception:
    timed_out = error is not None and error.errno == errno.ETIMEDOUT
    detail = error.strerror if error is not None and error.strerror else "no address"
    return attempt.failure(Failure.TIMEOUT if timed_out else Failure.CONNECTION, detail)
