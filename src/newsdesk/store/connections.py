"""The connections to the database file: one that writes, and one that reads for each thread."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import threading
import weakref
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newsdesk.core.errors import StoppedError, StoreError, StoreFailure
from newsdesk.core.stopping import Stop

BUSY_SECONDS = 10.0
"""How long to wait for another process, such as the command line beside the window."""

PAGE_SIZE = 16384
"""Bodies are about 3 KB, so that large pages are full pages; 4,096 writes a third slower."""

_ERRNOS = {
    errno.ENOSPC: StoreFailure.DISK_FULL,
    errno.EDQUOT: StoreFailure.DISK_FULL,
    errno.EROFS: StoreFailure.READ_ONLY,
    errno.EACCES: StoreFailure.READ_ONLY,
    errno.EPERM: StoreFailure.READ_ONLY,
}

_FULL = 1 << 16
"""Free bytes below which a failed write was for want of room."""

_KINDS = {
    sqlite3.SQLITE_FULL: StoreFailure.DISK_FULL,
    sqlite3.SQLITE_READONLY: StoreFailure.READ_ONLY,
    sqlite3.SQLITE_BUSY: StoreFailure.LOCKED,
    sqlite3.SQLITE_LOCKED: StoreFailure.LOCKED,
    sqlite3.SQLITE_CORRUPT: StoreFailure.CORRUPT,
    sqlite3.SQLITE_NOTADB: StoreFailure.CORRUPT,
    sqlite3.SQLITE_CANTOPEN: StoreFailure.CANNOT_OPEN,
    sqlite3.SQLITE_PERM: StoreFailure.CANNOT_OPEN,
    sqlite3.SQLITE_AUTH: StoreFailure.CANNOT_OPEN,
    sqlite3.SQLITE_IOERR: StoreFailure.CANNOT_OPEN,
}


def marked_for_check(path: Path) -> Path:
    """Return the file that asks for a thorough look at the database when it is next opened."""
    return path.with_name(path.name + "-check")


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """Turn what the disk or the file refuses into a StoreError that names the file.

    Our own mistakes, such as wrong SQL or a broken constraint, stay what they are.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise StoppedError from error
        kind = _kind_of(error, path)
        if kind is None:
            raise
        if kind is StoreFailure.CORRUPT:
            with suppress(OSError):
                marked_for_check(path).touch()
        raise StoreError(kind, str(path), detail=str(error)) from error
    except OSError as error:
        kind = _ERRNOS.get(error.errno or 0, StoreFailure.CANNOT_OPEN)
        raise StoreError(kind, str(path), detail=str(error)) from error


def _kind_of(error: sqlite3.DatabaseError, path: Path) -> StoreFailure | None:
    code = getattr(error, "sqlite_errorcode", None)
    kind = None if code is None else _KINDS.get(code & 0xFF)
    if kind is StoreFailure.CANNOT_OPEN:
        # SQLite cannot say more of the files it makes beside the database.
        if path.parent.is_dir() and not os.access(path.parent, os.W_OK):
            return StoreFailure.READ_ONLY
        with suppress(OSError):
            if shutil.disk_usage(path.parent).free < _FULL:
                return StoreFailure.DISK_FULL
    return kind


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open a connection as this package uses it: no implicit transactions, any thread.

    Raises:
        sqlite3.Error: It cannot be opened.
    """
    mode = "ro" if read_only else "rwc"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        connection.execute("pragma foreign_keys = on")
        connection.execute("pragma temp_store = memory")
        if read_only:
            connection.execute("pragma query_only = on")
            connection.execute("pragma cache_size = -4000")
        else:
            connection.execute(f"pragma page_size = {PAGE_SIZE}")
            connection.execute("pragma journal_mode = wal")
            connection.execute("pragma synchronous = normal")
            # Debian's SQLite overwrites what it deletes with zeros; what was published need not.
            connection.execute("pragma secure_delete = off")
            connection.execute("pragma cache_size = -8000")
            connection.execute(f"pragma wal_autocheckpoint = {8_000_000 // PAGE_SIZE}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


class _Reader:
    """A thread's own connection; it closes with its thread, or with the store."""

    def __init__(self, path: Path) -> None:
        self.connection = connect(path, read_only=True)

    def close(self) -> None:
        self.connection.close()

    def __del__(self) -> None:
        if hasattr(self, "connection"):
            self.connection.close()


class TurnLock:
    """A reentrant lock given in the order in which it was asked for.

    ``threading.RLock`` often goes to the thread that has just let it go: a poll that stores
    batch after batch then keeps the window's small writes waiting for seconds.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: deque[tuple[int, threading.Lock]] = deque()
        self._owner: int | None = None
        self._depth = 0

    def __enter__(self) -> None:
        me = threading.get_ident()
        with self._guard:
            if self._owner is None or self._owner == me:
                self._owner = me
                self._depth += 1
                return
            gate = threading.Lock()
            gate.acquire()
            self._waiting.append((me, gate))
        gate.acquire()  # opened by the one before, who has made this thread the owner

    def __exit__(self, *_: object) -> None:
        with self._guard:
            self._depth -= 1
            if self._depth:
                return
            self._owner = None
            if self._waiting:
                self._owner, gate = self._waiting.popleft()
                self._depth = 1
                gate.release()


class Connections:
    """Hands out the writer, to one thread at a time, and a reader to each thread.

    Args:
        forbidden_thread: The identifier of a thread that must not wait for the disk (the
            window's); using the store there is a mistake of ours and raises AssertionError.
    """

    def __init__(self, path: Path, *, forbidden_thread: int | None = None) -> None:
        self.path = path
        self._forbidden = forbidden_thread
        self._lock = TurnLock()
        self._local = threading.local()
        self._readers: weakref.WeakSet[_Reader] = weakref.WeakSet()
        self._readers_lock = threading.Lock()
        self._closed = False
        with told_of(path):
            self._writer = connect(path)

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """Give the writer inside a transaction: committed at the end, undone on any error.

        Inside another ``write`` of the same thread it is part of that transaction.

        Raises:
            StoreError: The disk or the file refuses; nothing of the transaction is kept.
        """
        self._check()
        with self._lock, told_of(self.path):
            writer = self._writer
            if writer.in_transaction:
                yield writer
                return
            writer.execute("begin immediate")
            try:
                yield writer
                writer.execute("commit")
            except BaseException:
                # A full disk may have rolled back already.
                if writer.in_transaction:
                    writer.execute("rollback")
                raise

    @contextmanager
    def read(self, stop: Stop | None = None) -> Iterator[sqlite3.Connection]:
        """Give this thread's reading connection; it never waits for the writer.

        Args:
            stop: Interrupts what is being asked.

        Raises:
            StoreError: The disk or the file refuses.
            StoppedError: ``stop`` was pulled.
        """
        self._check()
        with told_of(self.path):
            reader: _Reader | None = getattr(self._local, "reader", None)
            if reader is None:
                reader = _Reader(self.path)
                with self._readers_lock:
                    self._readers.add(reader)
                self._local.reader = reader
            if stop is None:
                yield reader.connection
                return
            with stop.calling(reader.connection.interrupt):
                yield reader.connection

    @contextmanager
    def alone(self) -> Iterator[sqlite3.Connection]:
        """Give the writer outside of any transaction, for pragmas and copies."""
        self._check()
        with self._lock, told_of(self.path):
            yield self._writer

    def close(self) -> None:
        """Close all connections; the writer last, which folds the log into the file."""
        self._closed = True
        with self._readers_lock:
            for reader in list(self._readers):
                reader.close()
        with self._lock:
            self._writer.close()

    def _check(self) -> None:
        if self._forbidden is not None and threading.get_ident() == self._forbidden:
            message = "the store was used on the thread that must not wait for it"
            raise AssertionError(message)
        if self._closed:
            message = "the store is closed"
            raise RuntimeError(message)
