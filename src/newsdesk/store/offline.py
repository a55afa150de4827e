"""Copies of stories for reading without a network: which are wanted, and what is there of each.

The pictures' bytes are files in a folder, named by their hash; here stands which story has which.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from newsdesk.core.article import ArticleId, SafeHtml
from newsdesk.core.offline import (
    KeptText,
    OfflineFile,
    OfflinePhase,
    OfflineProblem,
    OfflineState,
    OfflineUse,
    Problem,
    problem_of,
)
from newsdesk.core.source import SourceId
from newsdesk.store.connections import Connections
from newsdesk.store.times import moment, optional_moment, optional_seconds, seconds

# What is pinned, and what sources want kept besides.
_WANTED = (
    "select id from statuses where pinned = 1 and deleted_at is null and stored_at is not null"
    " union select value from json_each(:newest)"
)
_NEWEST = "select id from statuses where source_id = ? and listed = 1 order by sort_at desc limit ?"
_ADD = f"""
insert into offline_stories (id) select id from ({_WANTED}) where true
on conflict (id) do update set released_at = null where released_at is not null
returning id
"""
_RELEASE = f"""
update offline_stories set released_at = :now
where released_at is null and id not in ({_WANTED}) returning id
"""
_STALE = f"""
select exists (select 1 from ({_WANTED}) w left join offline_stories o on o.id = w.id
               where o.id is null or o.released_at is not null)
    or exists (select 1 from offline_stories where released_at is null and id not in ({_WANTED}))
"""
# Pinned ones before those of a source, the last pinned first.
_DUE = """
select o.id from offline_stories o join statuses s on s.id = o.id
where o.released_at is null and (o.next_try <= :now
    or :pictures and o.problem = 'pictures-off')
order by s.pinned desc, s.pinned_at desc, s.sort_at desc limit :limit
"""
_STATE = """
select o.id, o.state, o.text_problem, o.problem, o.problem_url, o.next_try,
    (select count(*) from offline_pictures p where p.article_id = o.id),
    (select count(*) from offline_pictures p where p.article_id = o.id and p.sha256 is not null),
    (select ifnull(sum(size), 0) from offline_files where sha256 in
        (select sha256 from offline_pictures p where p.article_id = o.id))
from offline_stories o
where o.released_at is null and o.id in (select value from json_each(?))
"""
_FILE = (
    "select f.sha256, f.size, f.type from offline_pictures p join offline_files f using (sha256)"
)


class OfflineTable:
    """Everything about copies; every method may raise StoreError."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    # which stories

    def follow(self, now: datetime) -> tuple[list[ArticleId], list[ArticleId]]:
        """Note which stories are wanted by now.

        Returns:
            Those wanted newly or again, and those wanted no more; what is there of the latter
            stays until ``free``.
        """
        with self._connections.read() as reader:
            if not reader.execute(_STALE, {"newest": _newest(reader)}).fetchone()[0]:
                return [], []
        with self._connections.write() as writer:
            values = {"newest": _newest(writer), "now": seconds(now)}
            added = writer.execute(_ADD, values).fetchall()
            released = writer.execute(_RELEASE, values).fetchall()
        return _ids(added), _ids(released)

    def due(self, now: datetime, *, limit: int, pictures: bool) -> list[ArticleId]:
        """Return the stories that something is to be done for, the most wanted first.

        Args:
            pictures: Whether pictures may be loaded: what waited for that is due then.
        """
        values = {"now": seconds(now), "limit": limit, "pictures": pictures}
        with self._connections.read() as reader:
            return _ids(reader.execute(_DUE, values).fetchall())

    def next_due(self) -> datetime | None:
        """Return when something is due next; None: nothing is."""
        with self._connections.read() as reader:
            row = reader.execute(
                "select min(next_try) from offline_stories where released_at is null"
            ).fetchone()
        return optional_moment(row[0])

    def hurry(self, ids: Iterable[ArticleId] | None, *, unreached_only: bool = False) -> None:
        """Have what is missing asked for now.

        Args:
            ids: Of which stories, whose full texts are looked for again too; None for all.
            unreached_only: Only where no connection came about.
        """
        wanted = "" if ids is None else " and id in (select value from json_each(:ids))"
        unreached = (
            " and problem in ('host-not-found', 'connection', 'timeout')" if unreached_only else ""
        )
        again = "" if ids is None else ", text = text and text_problem is null"
        with self._connections.write() as writer:
            writer.execute(
                f"update offline_stories set next_try = 0{again}"
                f" where released_at is null and state <> 'whole'{wanted}{unreached}",
                {"ids": json.dumps(list(ids or ()))},
            )

    def states(self, ids: Sequence[ArticleId]) -> dict[ArticleId, OfflineState]:
        """Return how it stands with each of these stories that is to be kept offline."""
        with self._connections.read() as reader:
            rows = reader.execute(_STATE, (json.dumps(ids),)).fetchall()
        return {ArticleId(row[0]): _state(row) for row in rows}

    # what is there of one

    def text_settled(self, article_id: ArticleId) -> bool:
        """Whether the story's full text was looked for."""
        with self._connections.read() as reader:
            row = reader.execute(
                "select text from offline_stories where id = ?", (article_id,)
            ).fetchone()
        return row is not None and bool(row[0])

    def text_problem(self, article_id: ArticleId) -> Problem | None:
        """Return why the full text could not be had, where it was looked for in vain."""
        with self._connections.read() as reader:
            row = reader.execute(
                "select text_problem from offline_stories where id = ?", (article_id,)
            ).fetchone()
        return None if row is None or row[0] is None else problem_of(row[0])

    def settle_text(self, article_id: ArticleId, problem: Problem | None) -> None:
        """Note that the full text was looked for, and why there is none; from now on it stays."""
        with self._connections.write() as writer:
            writer.execute(
                "update offline_stories set text = 1, text_problem = ? where id = ?",
                (None if problem is None else problem.value, article_id),
            )

    def list_pictures(self, article_id: ArticleId, urls: Sequence[str]) -> list[str]:
        """Note which pictures belong to a story, and no others.

        Returns:
            Those that are not there yet.
        """
        with self._connections.write() as writer:
            if not _is_known(writer, article_id):
                return []
            writer.execute(
                "delete from offline_pictures where article_id = ?"
                " and url not in (select value from json_each(?))",
                (article_id, json.dumps(urls)),
            )
            writer.executemany(
                "insert or ignore into offline_pictures (article_id, url) values (?, ?)",
                [(article_id, url) for url in urls],
            )
            there = {
                row[0]
                for row in writer.execute(
                    "select url from offline_pictures where article_id = ? and sha256 is not null",
                    (article_id,),
                )
            }
        return [url for url in urls if url not in there]

    def put_picture(self, article_id: ArticleId, url: str, file: OfflineFile) -> None:
        """Note that a story has a picture, whose file is in the folder."""
        with self._connections.write() as writer:
            writer.execute(
                "insert or ignore into offline_files (sha256, size, type) values (?, ?, ?)",
                (file.sha256, file.size, file.type),
            )
            writer.execute(
                "update offline_pictures set sha256 = ? where article_id = ? and url = ?",
                (file.sha256, article_id, url),
            )

    def settle(
        self,
        article_id: ArticleId,
        *,
        problem: Problem | None,
        url: str = "",
        next_try: datetime | None,
        tries: int,
    ) -> None:
        """Note how an attempt to make a story whole ended.

        Args:
            problem: Why something is missing; None: nothing is.
            tries: Attempts in a row that left something missing.
        """
        state = OfflinePhase.WHOLE if problem is None else OfflinePhase.PART
        values = (
            state.value,
            None if problem is None else problem.value,
            url,
            optional_seconds(next_try),
            tries,
            article_id,
        )
        with self._connections.write() as writer:
            writer.execute(
                "update offline_stories set state = ?, problem = ?, problem_url = ?,"
                " next_try = ?, tries = ? where id = ?",
                values,
            )

    def tries(self, article_id: ArticleId) -> int:
        """Return how many attempts in a row left something missing."""
        with self._connections.read() as reader:
            row = reader.execute(
                "select tries from offline_stories where id = ?", (article_id,)
            ).fetchone()
        return 0 if row is None else int(row[0])

    # pictures

    def picture(self, article_id: ArticleId, url: str) -> OfflineFile | None:
        """Return the file of a story's picture; None where it is not there."""
        with self._connections.read() as reader:
            row = reader.execute(
                f"{_FILE} where p.article_id = ? and p.url = ?", (article_id, url)
            ).fetchone()
        return None if row is None else OfflineFile(*row)

    def picture_of_any(self, url: str) -> OfflineFile | None:
        """Return the file that any story has for an address."""
        with self._connections.read() as reader:
            row = reader.execute(f"{_FILE} where p.url = ? limit 1", (url,)).fetchone()
        return None if row is None else OfflineFile(*row)

    def lost(self, sha256: str, *, now: datetime) -> list[ArticleId]:
        """Note that a file is broken or gone: whatever needs it is to fetch it again.

        Returns:
            The stories that need it.
        """
        with self._connections.write() as writer:
            rows = writer.execute(
                "select distinct article_id from offline_pictures where sha256 = ?", (sha256,)
            ).fetchall()
            writer.execute("update offline_pictures set sha256 = null where sha256 = ?", (sha256,))
            writer.execute("delete from offline_files where sha256 = ?", (sha256,))
            writer.execute(
                "update offline_stories set state = 'part', problem = ?, problem_url = '',"
                " tries = 0, next_try = ? where id in (select value from json_each(?))",
                (OfflineProblem.BROKEN.value, seconds(now), json.dumps([row[0] for row in rows])),
            )
        return _ids(rows)

    def files(self) -> list[OfflineFile]:
        """Return every file that a story has."""
        with self._connections.read() as reader:
            rows = reader.execute("select sha256, size, type from offline_files").fetchall()
        return [OfflineFile(*row) for row in rows]

    def use(self, source_id: SourceId | None = None) -> OfflineUse:
        """Return the disk that copies take up, of all stories or of one source's."""
        of_source = "" if source_id is None else " where s.source_id = :source"
        of_stories = f"from offline_stories o join statuses s on s.id = o.id{of_source}"
        sql = (
            f"select (select count(*) {of_stories}), count(*), ifnull(sum(size), 0)"
            " from offline_files where sha256 in (select p.sha256 from offline_pictures p"
            f" join statuses s on s.id = p.article_id{of_source})"
        )
        with self._connections.read() as reader:
            return OfflineUse(*reader.execute(sql, {"source": source_id}).fetchone())

    # letting go

    def free(
        self,
        *,
        released_before: datetime,
        but: Collection[ArticleId] = (),
        only: Collection[ArticleId] | None = None,
    ) -> list[ArticleId]:
        """Forget the stories that are wanted no more, but for some, or only some; return which.

        Their files stay until ``free_files``.
        """
        with self._connections.read() as reader:
            rows = reader.execute(
                "select id from offline_stories where released_at <= ?",
                (seconds(released_before),),
            ).fetchall()
        released = {row[0] for row in rows}.difference(but)
        if only is not None:
            released &= set(only)
        chosen = json.dumps(sorted(released))
        if chosen == "[]":
            return []
        with self._connections.write() as writer:
            gone = writer.execute(
                "delete from offline_stories where released_at is not null"
                " and id in (select value from json_each(?)) returning id",
                (chosen,),
            ).fetchall()
            ids = json.dumps([row[0] for row in gone])
            writer.execute(
                "delete from offline_texts where id in (select value from json_each(?))", (ids,)
            )
        return _ids(gone)

    def free_files(self) -> list[str]:
        """Forget the files that no story needs, and return their hashes: they can be deleted."""
        unused = "sha256 not in (select sha256 from offline_pictures where sha256 is not null)"
        with self._connections.read() as reader:
            if not reader.execute(
                f"select exists (select 1 from offline_files where {unused})"
            ).fetchone()[0]:
                return []
        with self._connections.write() as writer:
            rows = writer.execute(
                f"delete from offline_files where {unused} returning sha256"
            ).fetchall()
        return [row[0] for row in rows]

    # the text that was pinned

    def kept_text(self, article_id: ArticleId) -> KeptText | None:
        """Return a pinned story's text where its publisher has changed it since."""
        with self._connections.read() as reader:
            row = reader.execute(
                "select t.kept_at, t.title, t.author, t.html, t.image from offline_texts t"
                " join statuses s on s.id = t.id where t.id = ? and s.pinned = 1",
                (article_id,),
            ).fetchone()
        if row is None:
            return None
        return KeptText(moment(row[0]), row[1], row[2], SafeHtml(row[3]), row[4])

    def take_newest(self, article_id: ArticleId) -> bool:
        """Let go of the text that was put aside; return whether there was one."""
        with self._connections.write() as writer:
            gone = writer.execute(
                "delete from offline_texts where id = ? returning id", (article_id,)
            ).fetchall()
            writer.execute(
                "update offline_stories set state = 'wanted', tries = 0, next_try = 0"
                " where id = ? and ?",
                (article_id, bool(gone)),
            )
        return bool(gone)


def _newest(connection: sqlite3.Connection) -> str:
    """Return what sources want kept of their newest stories, as a JSON list."""
    sources = connection.execute(
        "select id, keep_offline from sources where keep_offline > 0 and removed_at is null"
    ).fetchall()
    return json.dumps([row[0] for one in sources for row in connection.execute(_NEWEST, one)])


def _is_known(connection: sqlite3.Connection, article_id: int) -> bool:
    row = connection.execute("select 1 from offline_stories where id = ?", (article_id,)).fetchone()
    return row is not None


def _ids(rows: Iterable[Sequence[Any]]) -> list[ArticleId]:
    return [ArticleId(row[0]) for row in rows]


def _state(row: Sequence[Any]) -> OfflineState:
    _, state, text_problem, problem, url, next_try, total, done, size = row
    return OfflineState(
        phase=OfflinePhase(state),
        done=done,
        total=total,
        text_missing=text_problem is not None,
        problem=None if problem is None else problem_of(problem),
        url=url,
        next_try=optional_moment(next_try),
        size=size,
    )
