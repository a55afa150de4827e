"""The store: everything that outlives the program, in one SQLite file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Self

from newsdesk.core.poll import PollChanges, PollOutcome
from newsdesk.store.alerts import AlertTable
from newsdesk.store.articles import ArticleTable
from newsdesk.store.connections import Connections
from newsdesk.store.full_texts import FullTextTable
from newsdesk.store.offline import OfflineTable
from newsdesk.store.opening import prepare
from newsdesk.store.pages import PageTable
from newsdesk.store.rates import RateTable
from newsdesk.store.recording import Recorder
from newsdesk.store.saved_searches import SavedSearchTable
from newsdesk.store.search import SearchIndex
from newsdesk.store.session import Session
from newsdesk.store.sources import SourceTable


class Store:
    """The database, opened. Any thread but the forbidden one; values that come out are frozen.

    Attributes:
        notes: What was repaired at opening, one sentence each; empty as a rule.
    """

    def __init__(
        self, connections: Connections, session: Session, notes: tuple[str, ...] = ()
    ) -> None:
        self._connections = connections
        self._session = session
        self._data_version = self._seen_version()
        self.notes = notes
        self.sources = SourceTable(connections)
        self.search = SearchIndex(connections)
        self.saved_searches = SavedSearchTable(connections)
        self.articles = ArticleTable(connections, self.search)
        self.rates = RateTable(connections)
        self.alerts = AlertTable(connections)
        self.full_texts = FullTextTable(connections)
        self.offline = OfflineTable(connections)
        self.pages = PageTable(connections)

    @classmethod
    def open(
        cls, path: Path, *, forbidden_thread: int | None = None, backups: Path | None = None
    ) -> Self:
        """Open the database, making it, migrating it or repairing it first where needed.

        Args:
            forbidden_thread: The thread that may not use the store (the window's).
            backups: Where the daily ones are; by default in ``backups`` beside the database.

        Raises:
            StoreTooNewError: A newer Newsdesk wrote it; the file is left as it is.
            StoreError: The disk or the file refuses.
        """
        session, notes = prepare(path, backups or path.parent / "backups")
        try:
            connections = Connections(path, forbidden_thread=forbidden_thread)
        except BaseException:
            session.close()
            raise
        return cls(connections, session, notes)

    @property
    def path(self) -> Path:
        """The database file."""
        return self._connections.path

    def record(
        self, outcomes: Sequence[PollOutcome], *, read_before: datetime | None
    ) -> list[PollChanges]:
        """Store what polls brought, in one transaction: all of it, or on any error nothing.

        Articles, validators, next checks and cooldowns go together, so that a failed save is
        simply fetched again. Keep batches small, about 30 outcomes: nobody else writes
        meanwhile.

        Args:
            read_before: Entries published before then arrive read on a source's first reading.

        Returns:
            One for each outcome, in their order.

        Raises:
            StoreError: The disk or the file refuses.
        """
        with self._connections.write() as writer:
            recorder = Recorder(writer, read_before=read_before)
            changes = [recorder.take(outcome) for outcome in outcomes]
            recorder.finish()
        return changes

    def changed_by_others(self) -> bool:
        """Return whether another process has written since this was last asked."""
        seen = self._seen_version()
        changed = seen != self._data_version
        self._data_version = seen
        return changed

    def check(self) -> str:
        """Return "ok", or what SQLite's integrity check and the search index's find wrong."""
        with self._connections.read() as reader:
            lines = [row[0] for row in reader.execute("pragma integrity_check(20)")]
        if lines != ["ok"]:
            return "\n".join(lines)
        return self.search.check()

    def close(self) -> None:
        """Close all connections. Other threads must be done with the store."""
        self._connections.close()
        self._session.close()

    def _seen_version(self) -> int:
        # On the writer's connection, for there alone our own commits do not count.
        with self._connections.alone() as writer:
            found: int = writer.execute("pragma data_version").fetchone()[0]
        return found
