"""Copies for a bad day: on demand, once a day, and back again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, date, datetime
from pathlib import Path

from newsdesk.core.errors import StoreError, StoreFailure
from newsdesk.store.connections import connect, told_of
from newsdesk.store.copying import copy
from newsdesk.store.migrations import MIGRATIONS, migrate, version_of
from newsdesk.store.packing import pack, unpack
from newsdesk.store.salvage import set_aside
from newsdesk.store.store import Store
from newsdesk.store.verifying import BACKUP_NAME, daily_backups, verify
from newsdesk.store.word_parts import is_current, rebuild


def backup(store_path: Path, target: Path, *, offline: Path | None = None) -> None:
    """Copy the database to ``target``, whoever is using it, and read the copy through.

    Args:
        offline: The folder of the pictures kept offline, which go into the copy; without it,
            the copy has none.

    Raises:
        StoreError: It cannot be read, or the copy cannot be written; an earlier file of
            that name stays then.
    """
    if not store_path.exists():
        raise StoreError(StoreFailure.CANNOT_OPEN, str(store_path), detail="no such file")

    def check(copied: Path) -> None:
        try:
            verify(copied)
        except StoreError as error:
            raise StoreError(error.kind, str(store_path), detail=error.detail) from error
        if offline is not None:
            pack(copied, offline)

    _copy(store_path, target, check=check)


def restore(store_path: Path, source: Path, *, offline: Path | None = None) -> Path | None:
    """Put a backup in the place of the database, which is kept as a copy beside it.

    It is written through SQLite into the file in use, so that others who have the database
    open, the window or the command line, go on with the restored one.

    Args:
        offline: Where the pictures kept offline go that the backup holds.

    Returns:
        The copy of what was there before; None where there was nothing.

    Raises:
        StoreTooNewError: A newer Newsdesk wrote the backup.
        StoreError: NOT_A_BACKUP, or the disk refuses; the database is as it was.
    """
    verify(source)
    fresh = store_path.with_name(store_path.name + ".restoring")
    try:
        _copy(source, fresh)
        with told_of(offline or store_path):
            unpack(fresh, offline)
        with told_of(store_path):
            _bring_up_to_date(fresh)
            kept = _keep(store_path)
            with closing(connect(store_path)) as live:
                page_size = live.execute("pragma page_size").fetchone()[0]
                with closing(_with_pages_of(page_size, fresh)) as restored:
                    restored.backup(live)
    finally:
        for suffix in ("", "-wal", "-shm"):
            fresh.with_name(fresh.name + suffix).unlink(missing_ok=True)
    return kept


def daily_backup(
    store: Store, folder: Path, *, keep: int = 3, today: date | None = None
) -> Path | None:
    """Make today's backup unless there is one; keep the newest ``keep`` of them.

    Returns:
        The new backup; None where today's was there already.

    Raises:
        StoreError: It cannot be written; no earlier backup is deleted then.
    """
    target = folder / BACKUP_NAME.format(today or datetime.now(UTC).date())
    if target.exists():
        return None
    with told_of(folder):
        folder.mkdir(parents=True, exist_ok=True)
    backup(store.path, target)
    for old in daily_backups(folder)[keep:]:
        with suppress(OSError):
            old.unlink()
    return target


def _copy(path: Path, target: Path, *, check: Callable[[Path], None] = lambda _: None) -> None:
    with told_of(target):
        copy(path, target, check=check)


def _bring_up_to_date(path: Path) -> None:
    """Give a copy today's schema, so that whoever has the database open can go on."""
    with closing(connect(path)) as connection:
        if version_of(connection) < len(MIGRATIONS):
            migrate(connection)
        if not is_current(connection):
            connection.execute("begin immediate")
            rebuild(connection)
            connection.execute("commit")


def _keep(path: Path) -> Path | None:
    """Copy what is there; where it is too broken to be copied, set it aside."""
    if not path.exists() or not path.stat().st_size:
        return None
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = path.with_name(f"{path.name}.before-restore-{stamp}")
    try:
        copy(path, target)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
            raise
        return set_aside(path, "before-restore")
    return target


def _with_pages_of(size: int, path: Path) -> sqlite3.Connection:
    """Open a copy with pages of a given size: SQLite cannot write others into a live file."""
    connection = connect(path)
    if connection.execute("pragma page_size").fetchone()[0] != size:
        connection.execute("pragma journal_mode = delete")
        connection.execute(f"pragma page_size = {size}")
        connection.execute("vacuum")
    return connection
