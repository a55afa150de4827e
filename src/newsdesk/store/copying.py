"""A whole copy of a database, made while others use it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from newsdesk.store.connections import connect


def copy(path: Path, target: Path, *, check: Callable[[Path], None] = lambda _: None) -> None:
    """Copy a database, its log included, as it is at one moment; ``target`` is replaced.

    The copy is one file, with no log beside it. It appears under its name once it is whole.

    Args:
        check: Looks at the copy before it gets its name, and raises where it is no good.

    Raises:
        sqlite3.Error: Either cannot be read or written; no half copy is left.
        OSError: The copy cannot be put in its place.
    """
    partial = target.with_name(target.name + ".partial")
    partial.unlink(missing_ok=True)
    try:
        with closing(_reading(path)) as source, closing(sqlite3.connect(partial)) as copied:
            source.execute("pragma busy_timeout = 10000")
            source.backup(copied)
            copied.execute("pragma journal_mode = delete")
        check(partial)
        partial.replace(target)
    finally:
        # On a full disk SQLite may leave the journal of what it could not write.
        for suffix in ("", "-journal"):
            partial.with_name(partial.name + suffix).unlink(missing_ok=True)


def _reading(path: Path) -> sqlite3.Connection:
    """Open for reading; a file that stands alone is not given company (a log) by that."""
    if path.with_name(path.name + "-wal").exists():
        return connect(path, read_only=True)
    uri = f"{path.absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        if connection.execute("pragma journal_mode").fetchone()[0] != "wal":
            return connection
    except sqlite3.Error:
        connection.close()
        raise
    connection.close()
    return connect(path, read_only=True)
