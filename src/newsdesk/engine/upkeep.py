"""Housekeeping in small bites, done by the poll thread while nothing is to be polled."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from newsdesk.core.errors import NewsdeskError
from newsdesk.core.settings import Settings

if TYPE_CHECKING:
    from newsdesk.engine.backup import Backups
    from newsdesk.engine.pictures import Pictures
    from newsdesk.engine.pins import Pins
    from newsdesk.store.store import Store

log = logging.getLogger(__name__)

#: Starting up comes first.
AFTER_START = timedelta(seconds=30)
DAILY = timedelta(hours=24)
#: A removed source can be brought back for so long.
REMOVED_KEPT = timedelta(days=1)
#: Articles let go in one bite (a few dozen ms of writing), and seconds between two bites.
_BITE = 200
_BETWEEN_BITES = 0.5
#: Seconds before the search index is looked at again once it is tidy.
_TIDY_EVERY = 600.0


class Upkeep:
    """Retention, purging, the daily backup, the picture cache's limit, and files kept offline."""

    def __init__(
        self,
        *,
        store: Store,
        backups: Backups,
        pictures: Pictures,
        pins: Pins,
        settings: Callable[[], Settings],
        started: datetime,
    ) -> None:
        self._store = store
        self._backups = backups
        self._pictures = pictures
        self._pins = pins
        self._settings = settings
        self._next = started + AFTER_START
        self._steps: list[Callable[[datetime], bool]] = []

    def run_if_due(self, now: datetime, cancel: threading.Event) -> float:
        """Do one bite, if it is time; return the seconds until the next one."""
        if now < self._next:
            return (self._next - now).total_seconds()
        if not self._steps:
            self._steps = [self._backup, self._retain, self._purge, self._trim, self._tidy]
        try:
            more = self._steps[0](now)
        except NewsdeskError as error:
            log.warning("housekeeping was put off: %s", error)
            more = False
        if not more:
            self._steps.pop(0)
        wait = _BETWEEN_BITES if self._steps else DAILY.total_seconds()
        self._next = now + timedelta(seconds=wait)
        return wait

    def _backup(self, now: datetime) -> bool:
        self._backups.make_daily(now)
        return False

    def _retain(self, now: datetime) -> bool:
        """RULES 2, retention: read and unread articles are kept for so many days."""
        settings = self._settings()
        gone = self._store.articles.retain(
            read_before=now - timedelta(days=settings.retention_read_days),
            unread_before=now - timedelta(days=settings.retention_unread_days),
            limit=_BITE,
        )
        return gone >= _BITE

    def _purge(self, now: datetime) -> bool:
        self._store.sources.purge_removed(before=now - REMOVED_KEPT)
        return False

    def _trim(self, now: datetime) -> bool:
        self._pictures.trim()
        return False

    def _tidy(self, now: datetime) -> bool:
        self._pins.tidy(now)
        return False


class Tidying:
    """Merges the search index's pieces after polling added to it, a little at a time."""

    def __init__(self, *, store: Store, started: datetime) -> None:
        self._store = store
        self._next = started + AFTER_START

    def run_if_due(self, now: datetime, cancel: threading.Event) -> float:
        """Merge a little, about 20 ms; return the seconds until the next time."""
        if now < self._next:
            return (self._next - now).total_seconds()
        try:
            wait = _BETWEEN_BITES if self._store.search.tidy() else _TIDY_EVERY
        except NewsdeskError as error:
            log.warning("the search index was not tidied: %s", error)
            wait = _TIDY_EVERY
        self._next = now + timedelta(seconds=wait)
        return wait
