"""The window's services over a real store in a folder, for tests of widgets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from newsdesk import bootstrap
from newsdesk.core.article import ArticleId, CleanEntry
from newsdesk.core.poll import PollChanges
from newsdesk.core.settings import Settings
from newsdesk.core.source import Source
from newsdesk.desktop.folders import Folders
from newsdesk.engine.clock import SystemClock
from newsdesk.engine.events import Event
from newsdesk.ui.services import ServicesHolder
from support.builders import clean_entry, new_source, poll_outcome

NOW = SystemClock().now().replace(microsecond=0)


class Desk:
    """Services in a folder, the holder with them, and the events they published.

    Nothing is polled: the poller is not started.
    """

    def __init__(self, folder: Path) -> None:
        self.folders = Folders.beneath(folder)
        self.events: list[Event] = []
        self.services = bootstrap.build(self.folders, Settings(), publish=self.events.append)
        self.store = self.services.store
        self.reading = self.services.reading
        self.holder = ServicesHolder()
        self.holder.fill(self.services)

    def source(self, number: int = 1, **changes: object) -> Source:
        return self.store.sources.add(new_source(number, **changes), at=NOW)

    def record(self, source: Source, entries: Sequence[CleanEntry]) -> PollChanges:
        (changes,) = self.store.record([poll_outcome(source.id, entries, at=NOW)], read_before=None)
        return changes

    def fill(self, source: Source, count: int, *, prefix: str = "s") -> list[ArticleId]:
        """Store so many stories, one a minute back from now; return their ids, newest first."""
        entries = [
            clean_entry(f"{prefix}{n}", published=NOW - timedelta(minutes=n + 1))
            for n in range(count)
        ]
        return list(self.record(source, entries).new)

    def close(self) -> None:
        self.services.close(timeout=5)
