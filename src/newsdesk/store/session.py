"""Knowing whether another process has the database open, and whether the last one died.

A kill -9 or a power cut leaves SQLite's log beside the file; so does a process that is still
running. What tells the two apart is a lock that dies with its holder. SQLite's own locks do, on
every platform, so each process holds one on an empty database beside the real one.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

_WAIT_SECONDS = 60
"""How long to wait for another process that is just migrating or repairing."""


class Session:
    """This process's part in the use of a database.

    Attributes:
        alone: Whether no other process had it open; until ``share``, none can open it.
    """

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(
            path.with_name(path.name + "-session"),
            timeout=0,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            self._connection.execute("begin exclusive")
            self.alone = True
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                self._connection.close()
                raise
            self.alone = False
            self.share()

    def share(self) -> None:
        """Let others in, and stay known to them as one that has the database open."""
        if self._connection.in_transaction:
            self._connection.execute("rollback")
        self._connection.execute(f"pragma busy_timeout = {_WAIT_SECONDS * 1000}")
        self._connection.execute("begin")
        self._connection.execute("select count(*) from sqlite_master").fetchone()

    def close(self) -> None:
        """Leave."""
        self._connection.close()


def ended_uncleanly(path: Path) -> bool:
    """Return whether a log with changes is left, which the last to close folds in and deletes."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0
