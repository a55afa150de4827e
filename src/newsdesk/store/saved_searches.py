"""Saved searches. A removed one stays for a while, so that it can come back as it was."""

from __future__ import annotations

from datetime import datetime, timedelta

from newsdesk.core.saved import SavedId, SavedSearch
from newsdesk.core.source import SourceId
from newsdesk.core.stories import StoryQuery, View
from newsdesk.store.connections import Connections
from newsdesk.store.times import seconds

_KEPT = timedelta(days=30)


class SavedSearchTable:
    """Every method may raise StoreError."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def all(self) -> list[SavedSearch]:
        """Return the saved searches in the order they were made in."""
        with self._connections.read() as reader:
            rows = reader.execute(
                "select id, name, question, view, source_id, folder from saved_searches"
                " where removed is null and (source_id is null or source_id in"
                "  (select id from sources where removed_at is null)) order by id"
            ).fetchall()
        return [
            SavedSearch(
                SavedId(row[0]), row[1], row[2], View(row[3]),
                None if row[4] is None else SourceId(row[4]), row[5],
            )
            for row in rows
        ]  # fmt: skip

    def add(self, name: str, query: StoryQuery, *, at: datetime) -> SavedId:
        """Save a search."""
        with self._connections.write() as writer:
            writer.execute("delete from saved_searches where removed < ?", (seconds(at - _KEPT),))
            made = writer.execute(
                "insert into saved_searches (name, question, view, source_id, folder, created)"
                " values (?, ?, ?, ?, ?, ?)",
                (name, query.search, query.view, query.source_id, query.folder, seconds(at)),
            )
        return SavedId(made.lastrowid or 0)

    def rename(self, saved_id: SavedId, name: str) -> None:
        """Give a saved search another name."""
        with self._connections.write() as writer:
            writer.execute("update saved_searches set name = ? where id = ?", (name, saved_id))

    def remove(self, saved_id: SavedId, *, at: datetime) -> None:
        """Take a saved search out of the list."""
        with self._connections.write() as writer:
            writer.execute(
                "update saved_searches set removed = ? where id = ?", (seconds(at), saved_id)
            )

    def restore(self, saved_id: SavedId) -> None:
        """Bring a removed one back to its place."""
        with self._connections.write() as writer:
            writer.execute("update saved_searches set removed = null where id = ?", (saved_id,))
