"""Reading articles: the rows of lists, whole articles, and the figures beside the views."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from datetime import datetime
from itertools import chain

from newsdesk.core.article import Article, ArticleId, Revision, SafeHtml
from newsdesk.core.errors import ArticleNotFoundError
from newsdesk.core.found import Found
from newsdesk.core.source import SourceId
from newsdesk.core.stopping import Stop
from newsdesk.core.stories import (
    Counts,
    PageKey,
    StatusChange,
    StoryPage,
    StoryQuery,
    StoryRow,
    View,
)
from newsdesk.store import marks, retention
from newsdesk.store.article_rows import ARTICLE, STORY_ROW, article_of, story_row
from newsdesk.store.connections import Connections
from newsdesk.store.queries import order, page_keys, selection
from newsdesk.store.search import SearchIndex
from newsdesk.store.times import moment, seconds

_CHUNK = 4000
_EVER = 1 << 62


class ArticleTable:
    """Everything about articles; every method may raise StoreError."""

    def __init__(self, connections: Connections, search: SearchIndex | None = None) -> None:
        self._connections = connections
        self._search = search or SearchIndex(connections)

    def page(
        self,
        query: StoryQuery,
        *,
        after: PageKey | None = None,
        limit: int = 60,
    ) -> StoryPage:
        """Return the next rows of a list.

        Of a search, the key counts the rows already given in place of a time.
        """
        if query.search:
            done = 0 if after is None else after.sort_at
            found = self.search(query).ids
            rows = self.rows([ArticleId(number) for number in found[done : done + limit]])
            more = len(found) > done + limit
            return StoryPage(tuple(rows), PageKey(done + limit, ArticleId(0)) if more else None)
        with self._connections.read() as reader:
            keys = page_keys(reader, query, after, limit + 1)
            last = keys[:limit][-1] if keys else (0, 0)
            following = PageKey(last[1], ArticleId(last[0]))
            rows = self.rows([ArticleId(key[0]) for key in keys[:limit]])
        return StoryPage(tuple(rows), following if len(keys) > limit else None)

    def search(
        self, query: StoryQuery, *, stop: Stop | None = None, patience: float | None = None
    ) -> Found:
        """Return all that a search finds, as far as a list holds it (``SearchIndex.answer``)."""
        return self._search.answer(query, stop=stop, patience=patience)

    def index(self, query: StoryQuery) -> tuple[array[int], array[int]]:
        """Return the ids and the sort times of a whole list, in its order.

        Returns:
            Two arrays of 64-bit integers, of the same length. Half a million take 0.25 s, in
            pieces between which other threads run.
        """
        if query.search:
            found = self.search(query)
            return found.ids, found.times
        ids, times = array("q"), array("q")
        chosen = selection(query)
        with self._connections.read() as reader:
            cursor = reader.execute(
                f"select s.id, s.sort_at from statuses s where {chosen.where}"
                f" order by {order(query)}",
                chosen.values,
            )
            while rows := cursor.fetchmany(_CHUNK):
                flat = array("q", chain.from_iterable(rows))
                ids += flat[0::2]
                times += flat[1::2]
        return ids, times

    def rows(self, ids: Sequence[ArticleId]) -> list[StoryRow]:
        """Return the list rows of these articles in the order asked; missing ones left out."""
        found = []
        with self._connections.read() as reader:
            for article_id in ids:
                row = reader.execute(STORY_ROW, (article_id,)).fetchone()
                if row is not None:
                    found.append(story_row(row))
        return found

    def matching(
        self, query: StoryQuery, ids: Collection[ArticleId]
    ) -> list[tuple[ArticleId, int]]:
        """Return those of ``ids`` that a query lists, with their sort times, in its order."""
        if query.search:
            wanted = set(ids)
            return [
                (ArticleId(article_id), sort_at)
                for article_id, sort_at in zip(*self.index(query), strict=True)
                if article_id in wanted
            ]
        chosen = selection(query)
        found = []
        with self._connections.read() as reader:
            for article_id in ids:
                row = reader.execute(
                    f"select s.id, s.sort_at from statuses s where s.id = ? and {chosen.where}",
                    (article_id, *chosen.values),
                ).fetchone()
                if row is not None:
                    found.append(row)
        found.sort(key=lambda row: (row[1], row[0]), reverse=not query.oldest_first)
        return found

    def get(self, article_id: ArticleId) -> Article:
        """Return a whole article, whether or not any list has it.

        Raises:
            ArticleNotFoundError: There is none, or it is gone and left but a tombstone.
        """
        with self._connections.read() as reader:
            row = reader.execute(ARTICLE, (article_id,)).fetchone()
        if row is None:
            raise ArticleNotFoundError(article_id)
        return article_of(row)

    def revisions(self, article_id: ArticleId) -> list[Revision]:
        """Return the earlier versions of an article, newest first."""
        with self._connections.read() as reader:
            rows = reader.execute(
                "select replaced_at, title, html from revisions where article_id = ?"
                " order by id desc",
                (article_id,),
            ).fetchall()
        return [Revision(moment(at), title, SafeHtml(html)) for at, title, html in rows]

    def counts(self, *, since: datetime) -> Counts:
        """Return the figures beside the views; ``today`` counts what is unread since then."""
        with self._connections.read() as reader:
            sources = reader.execute(
                "select id, articles, unread from sources where removed_at is null"
            ).fetchall()
            today, pinned, *pages = reader.execute(
                "select (select count(*) from statuses s"
                "  where s.listed = 1 and s.read = 0 and s.sort_at >= ?),"
                " (select count(*) from statuses s where s.pinned = 1 and s.deleted_at is null),"
                " (select count(*) from statuses s where s.source_id is null and s.listed = 1),"
                " (select count(*) from statuses s"
                "  where s.source_id is null and s.listed = 1 and s.read = 0)",
                (seconds(since),),
            ).fetchone()
        return Counts(
            today=today,
            unread=sum(row[2] for row in sources) + pages[1],
            pinned=pinned,
            all=sum(row[1] for row in sources) + pages[0],
            by_source={SourceId(row[0]): row[2] for row in sources},
        )

    def counts_of(self, query: StoryQuery) -> int:
        """Return how many articles a query lists."""
        if query.search:
            return len(self.index(query)[0])
        if query.view in {View.ALL, View.POPULAR, View.UNREAD} and (
            query.source_id is not None or query.folder is not None
        ):
            return self._kept_count(query)
        chosen = selection(query)
        with self._connections.read() as reader:
            found: int = reader.execute(
                f"select count(*) from statuses s where {chosen.where}", chosen.values
            ).fetchone()[0]
        return found

    def _kept_count(self, query: StoryQuery) -> int:
        column = "unread" if query.view is View.UNREAD else "articles"
        where, values = ["removed_at is null"], list[int | str]()
        if query.source_id is not None:
            where.append("id = ?")
            values.append(query.source_id)
        if query.folder is not None:
            where.append("folder = ?")
            values.append(query.folder)
        with self._connections.read() as reader:
            found: int = reader.execute(
                f"select ifnull(sum({column}), 0) from sources where {' and '.join(where)}", values
            ).fetchone()[0]
        return found

    def set_read(self, ids: Collection[ArticleId], *, read: bool, at: datetime) -> StatusChange:
        """Mark articles; return those whose mark changed."""
        return StatusChange(marks.set_read(self._connections, ids, read, seconds(at)), read=read)

    def mark_all_read(
        self, query: StoryQuery, *, at: datetime, up_to: datetime | None = None
    ) -> StatusChange:
        """Mark all that a query lists as read, in short transactions.

        Args:
            up_to: Leave out what was stored later: the person has not seen it in the list.
        """
        unread = selection(query).also("s.read = 0")
        if up_to is not None:
            unread = unread.also("s.stored_at <= ?", seconds(up_to))
        found = self.search(query).ids if query.search else None
        with self._connections.read() as reader:
            if found is None:
                rows = reader.execute(
                    f"select s.id from statuses s where {unread.where} order by s.sort_at",
                    unread.values,
                ).fetchall()
            else:
                rows = [
                    row
                    for article_id in found
                    for row in reader.execute(
                        "select s.id from statuses s where s.id = ? and s.read = 0"
                        " and s.stored_at <= ?",
                        (article_id, _EVER if up_to is None else seconds(up_to)),
                    )
                ]
        ids = [row[0] for row in rows]
        return StatusChange(marks.set_read(self._connections, ids, True, seconds(at)), read=True)

    def set_pinned(self, ids: Collection[ArticleId], *, pinned: bool, at: datetime) -> StatusChange:
        """Pin or unpin articles; return those whose mark changed."""
        changed = marks.set_pinned(self._connections, ids, pinned, seconds(at))
        return StatusChange(changed, pinned=pinned)

    def delete(self, ids: Collection[ArticleId], *, at: datetime) -> StatusChange:
        """Take articles out of all lists; retention removes them for good much later."""
        changed = marks.set_deleted(self._connections, ids, True, seconds(at))
        return StatusChange(changed, deleted=True)

    def undo(self, change: StatusChange, *, at: datetime) -> None:
        """Set back exactly what a change changed; what is gone meanwhile stays gone."""
        if change.read is not None:
            marks.set_read(self._connections, change.ids, not change.read, seconds(at))
        if change.pinned is not None:
            marks.set_pinned(self._connections, change.ids, not change.pinned, seconds(at))
        if change.deleted is not None:
            marks.set_deleted(self._connections, change.ids, not change.deleted, seconds(at))

    def retain(self, *, read_before: datetime, unread_before: datetime, limit: int = 5000) -> int:
        """Remove old articles (RULES 2), at most ``limit``; return how many went."""
        return retention.retain(
            self._connections, seconds(read_before), seconds(unread_before), limit
        )
