"""From the question that a list asks to the SQL that answers it fast.

Statuses ``s`` are found by an index made for each view, newest first, without sorting. A page
of a folder has no such index: see ``folder_page``.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import Any

from newsdesk.core.frozen import frozen
from newsdesk.core.source import SourceId
from newsdesk.core.stories import PageKey, StoryQuery, View
from newsdesk.store.times import seconds

MERGED_SOURCES = 40
"""Up to so many sources, a folder's page is merged from theirs; else the view is filtered."""


@frozen
class Selection:
    """Which statuses to take: a condition on ``s`` with its values."""

    where: str
    values: tuple[Any, ...] = ()

    def also(self, where: str, *values: Any) -> Selection:
        """Return the selection narrowed further."""
        return replace(self, where=f"{self.where} and {where}", values=self.values + values)


def selection(query: StoryQuery) -> Selection:
    """Return what a query lists, but for the words it searches."""
    chosen = _view(query)
    if query.source_id is not None:
        # The plus keeps a pinned list on its own short index.
        plus = "+" if query.view is View.PINNED else ""
        chosen = chosen.also(f"{plus}s.source_id = ?", query.source_id)
    if query.folder is not None:
        # And here SQLite from collecting and sorting the sources' articles.
        chosen = chosen.also(
            "+s.source_id in (select id from sources where folder = ?)", query.folder
        )
    return chosen


def _view(query: StoryQuery) -> Selection:
    match query.view:
        case View.UNREAD:
            return Selection("s.listed = 1 and s.read = 0")
        case View.PINNED:
            return Selection("s.pinned = 1 and s.deleted_at is null")
        case View.TODAY:
            today = Selection("s.listed = 1")
            return (
                today if query.since is None else today.also("s.sort_at >= ?", seconds(query.since))
            )
        case View.ALL | View.POPULAR:
            return Selection("s.listed = 1")


def order(query: StoryQuery) -> str:
    """Return the order by time that a query asks for."""
    return "s.sort_at, s.id" if query.oldest_first else "s.sort_at desc, s.id desc"


def beyond(chosen: Selection, query: StoryQuery, after: PageKey | None) -> Selection:
    """Return the selection from where a page ended."""
    if after is None:
        return chosen
    sign = ">" if query.oldest_first else "<"
    return chosen.also(f"(s.sort_at, s.id) {sign} (?, ?)", after.sort_at, after.id)


def page_keys(
    reader: sqlite3.Connection, query: StoryQuery, after: PageKey | None, limit: int
) -> list[tuple[int, int]]:
    """Return (id, sort_at) of the next ``limit`` statuses of a query without words."""
    if query.folder is not None and query.source_id is None and query.view is not View.PINNED:
        sources = [
            row[0]
            for row in reader.execute(
                "select id from sources where folder = ? and removed_at is null", (query.folder,)
            )
        ]
        if len(sources) <= MERGED_SOURCES:
            return _merged(reader, query, sources, after, limit)
    chosen = beyond(selection(query), query, after)
    return reader.execute(
        f"select s.id, s.sort_at from statuses s where {chosen.where}"
        f" order by {order(query)} limit ?",
        (*chosen.values, limit),
    ).fetchall()


def _merged(
    reader: sqlite3.Connection,
    query: StoryQuery,
    sources: list[int],
    after: PageKey | None,
    limit: int,
) -> list[tuple[int, int]]:
    """Take the next of each source by its own index, and of these the next of all.

    Filtering the view instead would read all that lies between a quiet folder's articles.
    """
    rows: list[tuple[int, int]] = []
    for source_id in sources:
        inside = replace(query, folder=None, source_id=SourceId(source_id))
        chosen = beyond(selection(inside), query, after)
        rows += reader.execute(
            f"select s.id, s.sort_at from statuses s where {chosen.where}"
            f" order by {order(query)} limit ?",
            (*chosen.values, limit),
        ).fetchall()
    rows.sort(key=lambda row: (row[1], row[0]), reverse=not query.oldest_first)
    return rows[:limit]
