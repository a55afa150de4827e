"""Storing what polls brought: the one place where articles are made and changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from newsdesk.core.article import ArticleId, CleanEntry, EntryKey, FeedReading
from newsdesk.core.poll import PollChanges, PollOutcome
from newsdesk.core.source import SourceId
from newsdesk.store.columns import publishers_columns
from newsdesk.store.moved_keys import Moved
from newsdesk.store.poll_states import state_values
from newsdesk.store.sources import PUT_STATE
from newsdesk.store.times import seconds
from newsdesk.store.updating import update_article
from newsdesk.store.word_parts import put_words, words_of

AHEAD = timedelta(hours=24)
"""RULES 2: a date further ahead than this sorts by the time of fetching."""

_INSERT_STATUS = (
    "insert into statuses (id, source_id, sort_at, stored_at, read, read_at, listed)"
    " values (?, ?, ?, ?, ?, ?, 1)"
)
_INSERT_ARTICLE = (
    "insert into articles (id, url, link, title, author, summary, published, image, enclosures,"
    " categories, comments, comments_url, language) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_BODY = "insert into bodies (id, html) values (?, ?)"
_INSERT_KEY = "insert into keys (source_id, key, id, digest, present) values (?, ?, ?, ?, 1)"
_PUT_KEY = _INSERT_KEY.replace("insert", "insert or replace")
_PRESENT = "update keys set present = ? where source_id = ? and key = ?"


class Recorder:
    """Stores outcomes in the transaction that is open; ``finish`` writes the last of them.

    Rows of new articles are gathered over all outcomes and inserted table by table, each with one
    prepared statement.

    Args:
        read_before: Entries published before then arrive read on a source's first reading.
    """

    def __init__(self, writer: sqlite3.Connection, *, read_before: datetime | None) -> None:
        self._writer = writer
        self._read_before = None if read_before is None else seconds(read_before)
        self._next_id: int = writer.execute(
            "select value from meta where name = 'next_article_id'"
        ).fetchone()[0]
        self._stored_id = self._next_id
        self._states: list[tuple[Any, ...]] = []
        self._statuses: list[tuple[Any, ...]] = []
        self._articles: list[tuple[Any, ...]] = []
        self._bodies: list[tuple[int, str]] = []
        self._keys: list[tuple[Any, ...]] = []
        self._words: list[tuple[int, str, str, str]] = []
        self._taken: set[SourceId] = set()

    def take(self, outcome: PollOutcome) -> PollChanges:
        """Store one outcome; of a source no longer followed, nothing is stored."""
        if outcome.source_id in self._taken:
            self.finish()
        self._taken.add(outcome.source_id)
        source = self._writer.execute(
            "select been_read, title, site_url, kind, language from sources"
            " where id = ? and removed_at is null",
            (outcome.source_id,),
        ).fetchone()
        if source is None:
            return PollChanges(outcome.source_id)
        self._states.append((outcome.source_id, *state_values(outcome.state)))
        if outcome.cooldown is not None:
            self._writer.execute(
                "insert or replace into hosts values (?, ?)",
                (outcome.cooldown.host, seconds(outcome.cooldown.until)),
            )
        if outcome.url is not None:
            # Two sources may move to one address; then each keeps the address it has.
            self._writer.execute(
                "update or ignore sources set url = ? where id = ?",
                (outcome.url, outcome.source_id),
            )
        if outcome.reading is None:
            return PollChanges(outcome.source_id)
        self._describe(outcome.source_id, outcome.reading, source[1:])
        return self._read(outcome, outcome.reading, first=not source[0])

    def finish(self) -> None:
        """Write the rows gathered so far."""
        execute = self._writer.executemany
        execute(PUT_STATE, self._states)
        execute(_INSERT_STATUS, self._statuses)
        execute(_INSERT_ARTICLE, self._articles)
        execute(_INSERT_BODY, self._bodies)
        execute(_INSERT_KEY, self._keys)
        put_words(self._writer, self._words)
        if self._next_id != self._stored_id:
            self._writer.execute(
                "update meta set value = ? where name = 'next_article_id'", (self._next_id,)
            )
            self._stored_id = self._next_id
        for rows in (
            self._states, self._statuses, self._articles, self._bodies, self._keys, self._words,
        ):  # fmt: skip
            rows.clear()
        self._taken.clear()

    def _describe(
        self, source_id: SourceId, reading: FeedReading, held: tuple[str, str, str | None, str]
    ) -> None:
        """Keep what the feed says of itself; what it leaves out stays as it was."""
        said = (
            reading.title or held[0],
            reading.site_url or held[1],
            reading.kind.value,
            reading.language or held[3],
        )
        if said != held:
            self._writer.execute(
                "update sources set title = ?, site_url = ?, kind = ?, language = ? where id = ?",
                (*said, source_id),
            )

    def _read(self, outcome: PollOutcome, reading: FeedReading, *, first: bool) -> PollChanges:
        source_id, writer = outcome.source_id, self._writer
        # A source followed again knows its pinned articles, though all else of it was purged.
        unknown = first and not self._has_keys(source_id)
        held: dict[EntryKey, tuple[int, bytes]] = {
            key: (article_id, digest)
            for key, article_id, digest in writer.execute(
                "select key, id, digest from keys where source_id = ? and present = 1",
                (source_id,),
            )
        }
        document = set(reading.keys)
        gone = {key: one[0] for key, one in held.items() if key not in document}
        writer.executemany(_PRESENT, [(0, source_id, key) for key in gone])
        if not unknown:
            held.update(self._returned(source_id, [k for k in reading.keys if k not in held]))
        moved = Moved(writer, source_id, gone, held, reading)

        new: list[CleanEntry] = []
        updated: list[int] = []
        for entry in reading.entries:
            known = held.get(entry.key)
            if known is None and not unknown:
                known = moved.find(entry)
            if known is None:
                new.append(entry)
            elif known[1] != entry.digest:
                writer.execute(_PUT_KEY, (source_id, entry.key, known[0], entry.digest))
                if update_article(writer, known[0], entry, seconds(outcome.checked_at)):
                    updated.append(known[0])
        ids = self._insert(outcome, new, first=first)
        if first:
            writer.execute("update sources set been_read = 1 where id = ?", (source_id,))
        return PollChanges(source_id, new=ids, updated=tuple(map(ArticleId, updated)), first=first)

    def _has_keys(self, source_id: SourceId) -> bool:
        row = self._writer.execute(
            "select 1 from keys where source_id = ? limit 1", (source_id,)
        ).fetchone()
        return row is not None

    def _returned(
        self, source_id: SourceId, keys: Sequence[EntryKey]
    ) -> dict[EntryKey, tuple[int, bytes]]:
        """Find the entries that are back in the document, tombstones among them."""
        found = {}
        for key in keys:
            row = self._writer.execute(
                "select id, digest from keys where source_id = ? and key = ?", (source_id, key)
            ).fetchone()
            if row is not None:
                found[key] = row
        self._writer.executemany(_PRESENT, [(1, source_id, key) for key in found])
        return found

    def _insert(
        self, outcome: PollOutcome, entries: Sequence[CleanEntry], *, first: bool
    ) -> tuple[ArticleId, ...]:
        """Gather the rows of new articles; return their ids in document order.

        Ids grow from the last entry to the first, so that of entries with the same time the
        first in the document is the newest.
        """
        if not entries:
            return ()
        checked_at = seconds(outcome.checked_at)
        ids = range(self._next_id + len(entries) - 1, self._next_id - 1, -1)
        self._next_id += len(entries)
        unread = 0
        for article_id, entry in zip(reversed(ids), reversed(entries), strict=True):
            published, sort_at = _times(entry, outcome.checked_at)
            old = first and self._read_before is not None and published < self._read_before
            unread += not old
            self._statuses.append(
                (
                    article_id, outcome.source_id, sort_at, checked_at, old,
                    checked_at if old else None,
                )
            )  # fmt: skip
            columns = publishers_columns(entry)
            self._articles.append((article_id, *columns[:5], published, *columns[5:]))
            if entry.html:
                self._bodies.append((article_id, entry.html))
            self._keys.append((outcome.source_id, entry.key, article_id, entry.digest))
            self._words.append(words_of(article_id, entry.title, entry.author, entry.html))
        self._writer.execute(
            "update sources set articles = articles + ?, unread = unread + ? where id = ?",
            (len(entries), unread, outcome.source_id),
        )
        return tuple(map(ArticleId, ids))


def _times(entry: CleanEntry, checked_at: datetime) -> tuple[int, int]:
    """Return the time to show and the time to sort by (RULES 2)."""
    now = seconds(checked_at)
    if entry.published is None:
        return (now - entry.position,) * 2
    published = seconds(entry.published)
    return published, (now if entry.published - checked_at > AHEAD else published)
