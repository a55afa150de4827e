"""What happens before the database is used: it is checked, repaired, made or migrated."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

from newsdesk.core.errors import StoreError, StoreFailure
from newsdesk.store.connections import connect, marked_for_check, told_of
from newsdesk.store.copying import copy
from newsdesk.store.migrations import MIGRATIONS, migrate, version_of
from newsdesk.store.salvage import is_sound, repair
from newsdesk.store.session import Session, ended_uncleanly
from newsdesk.store.verifying import check_version, newest_good
from newsdesk.store.word_parts import is_current, rebuild


def prepare(path: Path, backups: Path) -> tuple[Session, tuple[str, ...]]:
    """Leave a sound database of today's schema at ``path``.

    Args:
        backups: Where the daily ones are, of which the newest is named after damage.

    Returns:
        This process's session, and what was repaired, one sentence each.

    Raises:
        StoreTooNewError: A newer Newsdesk wrote it; nothing is touched.
        StoreError: The disk or the file refuses.
    """
    with told_of(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not os.access(path, os.W_OK):
            # SQLite would open it for reading, and refuse the first thing a person does.
            raise StoreError(StoreFailure.READ_ONLY, str(path))
        session = Session(path)
        try:
            notes = _repaired(path, backups) if session.alone else ()
            _bring_up_to_date(path, alone=session.alone)
            if session.alone:
                session.share()
        except BaseException:
            session.close()
            raise
    return session, notes


def _repaired(path: Path, backups: Path) -> tuple[str, ...]:
    """Look at the file as closely as its last end asks for, and repair what is broken."""
    if not path.exists() or path.stat().st_size == 0:
        return ()
    mark = marked_for_check(path)
    if is_sound(path, thoroughly=mark.exists() or ended_uncleanly(path)):
        mark.unlink(missing_ok=True)
        return ()
    notes = repair(path)
    mark.unlink(missing_ok=True)
    backup = newest_good(backups)
    return notes if backup is None else (*notes, f"The newest good backup is {backup}.")


def _bring_up_to_date(path: Path, *, alone: bool) -> None:
    if path.exists() and path.stat().st_size:
        with closing(connect(path, read_only=True)) as connection:
            version = version_of(connection)
            check_version(connection, path)
        if 0 < version < len(MIGRATIONS):
            if not alone:
                raise StoreError(
                    StoreFailure.LOCKED, str(path), detail="an older Newsdesk has it open"
                )
            copy(path, path.with_name(f"{path.name}.version-{version}"))
    with closing(connect(path)) as connection:
        migrate(connection)
        if not is_current(connection):
            connection.execute("begin immediate")
            rebuild(connection)
            connection.execute("commit")
