"""Backups: daily ones by themselves, others into a file of the person's choice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.engine.events import DataChanged, Event

if TYPE_CHECKING:
    from newsdesk.store.store import Store

#: How many daily backups are kept.
KEPT = 3


class Backups:
    """Makes backups and brings them back. Any thread but the window's.

    Args:
        folder: Where the daily ones are.
        offline: Where pictures kept offline are; a backup on demand has them in it.
    """

    def __init__(
        self, *, store: Store, folder: Path, offline: Path, publish: Callable[[Event], None]
    ) -> None:
        self._store = store
        self._folder = folder
        self._offline = offline
        self._publish = publish

    def backup(self, target: Path) -> None:
        """Write everything into one file, also while the window is open.

        Raises:
            StoreError: The file cannot be written; an earlier one of that name stays.
        """
        from newsdesk.store.backup import backup

        backup(self._store.path, target, offline=self._offline)

    def restore(self, source: Path) -> Path | None:
        """Put a backup in the place of what is there, of which a copy is kept.

        Returns:
            That copy; None where there was nothing.

        Raises:
            StoreError: It is no sound backup, or cannot be read; nothing is changed.
        """
        from newsdesk.store.backup import restore

        kept = restore(self._store.path, source, offline=self._offline)
        self._publish(DataChanged())
        return kept

    def list(self) -> list[Path]:
        """Return the daily backups, the newest first."""
        from newsdesk.store.verifying import daily_backups

        return daily_backups(self._folder)

    def make_daily(self, now: datetime) -> bool:
        """Make today's backup unless there is one; return whether one was made.

        Raises:
            StoreError: It cannot be written; the earlier ones stay.
        """
        from newsdesk.store.backup import daily_backup

        made = daily_backup(self._store, self._folder, keep=KEPT, today=now.date())
        return made is not None
