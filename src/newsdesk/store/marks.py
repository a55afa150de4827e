"""Changing the reader's marks on many articles, with the counters, in short transactions."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable

from newsdesk.core.article import ArticleId
from newsdesk.store.connections import Connections

CHUNK = 5000
"""Ids in one transaction: 15 to 80 ms, in which nobody else can write; smaller ones cost more."""

_Change = Callable[[sqlite3.Connection, str], list[int]]


def set_read(
    connections: Connections, ids: Iterable[int], read: bool, at: int
) -> tuple[ArticleId, ...]:
    """Mark articles as read or unread; return those whose mark changed."""

    def change(writer: sqlite3.Connection, chunk: str) -> list[int]:
        rows = writer.execute(
            "update statuses set read = ?, read_at = ? where id in (select value from json_each(?))"
            " and read = ? and stored_at is not null returning id, source_id, listed",
            (read, at if read else None, chunk, not read),
        ).fetchall()
        _count(writer, {}, Counter(row[1] for row in rows if row[2]), -1 if read else 1)
        return [row[0] for row in rows]

    return _in_chunks(connections, ids, change)


def set_pinned(
    connections: Connections, ids: Iterable[int], pinned: bool, at: int
) -> tuple[ArticleId, ...]:
    """Pin or unpin articles; return those whose mark changed."""

    def change(writer: sqlite3.Connection, chunk: str) -> list[int]:
        rows = writer.execute(
            "update statuses set pinned = ?, pinned_at = ?"
            " where id in (select value from json_each(?)) and pinned = ?"
            " and stored_at is not null returning id",
            (pinned, at if pinned else None, chunk, not pinned),
        ).fetchall()
        return [row[0] for row in rows]

    return _in_chunks(connections, ids, change)


def set_deleted(
    connections: Connections, ids: Iterable[int], deleted: bool, at: int
) -> tuple[ArticleId, ...]:
    """Delete articles, or bring them back; return those for which that changed anything."""

    def change(writer: sqlite3.Connection, chunk: str) -> list[int]:
        rows = writer.execute(
            "select id, source_id, listed, read from statuses"
            " where id in (select value from json_each(?)) and stored_at is not null"
            f" and deleted_at is {'null' if deleted else 'not null'}",
            (chunk,),
        ).fetchall()
        changed = json.dumps([row[0] for row in rows])
        # What comes back is listed unless its source was removed.
        writer.execute(
            "update statuses set deleted_at = ?, listed = ? and not exists"
            " (select 1 from sources f where f.id = source_id and f.removed_at is not null)"
            " where id in (select value from json_each(?))",
            (at if deleted else None, not deleted, changed),
        )
        if not deleted:
            rows = writer.execute(
                "select id, source_id, listed, read from statuses"
                " where id in (select value from json_each(?))",
                (changed,),
            ).fetchall()
        articles = Counter(row[1] for row in rows if row[2])
        unread = Counter(row[1] for row in rows if row[2] and not row[3])
        _count(writer, articles, unread, -1 if deleted else 1)
        return [row[0] for row in rows]

    return _in_chunks(connections, ids, change)


def _count(
    writer: sqlite3.Connection,
    articles: dict[int | None, int],
    unread: dict[int | None, int],
    sign: int,
) -> None:
    """Move the counters of the sources concerned."""
    writer.executemany(
        "update sources set articles = articles + ?, unread = unread + ? where id = ?",
        [
            (sign * articles.get(source_id, 0), sign * unread.get(source_id, 0), source_id)
            for source_id in {*articles, *unread}
            if source_id is not None
        ],
    )


def _in_chunks(
    connections: Connections, ids: Iterable[int], change: _Change
) -> tuple[ArticleId, ...]:
    whole = list(ids)
    changed: list[int] = []
    for start in range(0, len(whole), CHUNK):
        with connections.write() as writer:
            changed += change(writer, json.dumps(whole[start : start + CHUNK]))
    return tuple(map(ArticleId, changed))
