"""Whether a file is a database of Newsdesk that this version can use."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from newsdesk.core.errors import StoreError, StoreFailure, StoreTooNewError
from newsdesk.store.connections import told_of
from newsdesk.store.migrations import APPLICATION_ID, MIGRATIONS, version_of

BACKUP_NAME = "newsdesk-{}.db"
"""A daily backup, by its date."""


def check_version(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse what is not ours to open.

    Raises:
        StoreTooNewError: A newer Newsdesk wrote it.
        StoreError: It is a database of something else.
    """
    version = version_of(connection)
    owner = connection.execute("pragma application_id").fetchone()[0]
    tables = connection.execute("select count(*) from sqlite_master").fetchone()[0]
    if owner != APPLICATION_ID and (owner or tables):
        raise StoreError(StoreFailure.CANNOT_OPEN, str(path), detail="not a database of Newsdesk")
    if version > len(MIGRATIONS):
        raise StoreTooNewError(str(path), found=version, known=len(MIGRATIONS))


def verify(path: Path) -> None:
    """Read a backup through.

    Raises:
        StoreTooNewError: A newer Newsdesk wrote it.
        StoreError: NOT_A_BACKUP where it is anything else than a Newsdesk database; CORRUPT
            where it is a damaged one.
    """
    not_one = StoreError(StoreFailure.NOT_A_BACKUP, str(path))
    if not path.is_file() or not path.stat().st_size:
        raise not_one
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as opened:
            if opened.execute("pragma application_id").fetchone()[0] != APPLICATION_ID:
                raise not_one
            check_version(opened, path)
            found = opened.execute("pragma quick_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
            raise not_one from error
        with told_of(path):
            raise
    if found != "ok":
        raise StoreError(StoreFailure.CORRUPT, str(path), detail=found)


def daily_backups(folder: Path) -> list[Path]:
    """Return the daily backups in a folder, newest first."""
    return sorted(folder.glob(BACKUP_NAME.format("????-??-??")), reverse=True)


def newest_good(folder: Path) -> Path | None:
    """Return the newest daily backup that can be read through, to be offered after damage."""
    for path in daily_backups(folder):
        with suppress(StoreError):
            verify(path)
            return path
    return None
