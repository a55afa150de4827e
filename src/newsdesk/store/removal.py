"""Taking a source away in two steps: at once and undoable, then for good."""

from __future__ import annotations

import sqlite3

from newsdesk.core.errors import SourceNotFoundError
from newsdesk.core.source import SourceId
from newsdesk.store.connections import Connections
from newsdesk.store.word_parts import forget

CHUNK = 500
"""How many articles go in one transaction: about 25 ms of holding the writer."""

_RECOUNT = """
update sources set
    articles = (select count(*) from statuses where source_id = sources.id and listed = 1),
    unread = (select count(*) from statuses
              where source_id = sources.id and listed = 1 and read = 0)
where id = ?
"""


def remove(writer: sqlite3.Connection, source_id: SourceId, at: int) -> None:
    """Mark a source as removed; its articles are listed no more, but for pinned ones.

    Raises:
        SourceNotFoundError: No source has this id.
    """
    _check(writer, source_id)
    writer.execute(
        "update sources set removed_at = ? where id = ? and removed_at is null", (at, source_id)
    )
    writer.execute(
        "update statuses set listed = 0 where source_id = ? and listed = 1", (source_id,)
    )
    writer.execute(_RECOUNT, (source_id,))


def restore(writer: sqlite3.Connection, source_id: SourceId) -> None:
    """Undo ``remove``, with all articles not purged since.

    Raises:
        SourceNotFoundError: No source has this id.
    """
    _check(writer, source_id)
    writer.execute("update sources set removed_at = null where id = ?", (source_id,))
    writer.execute(
        "update statuses set listed = 1 where source_id = ? and listed = 0"
        " and stored_at is not null and deleted_at is null",
        (source_id,),
    )
    writer.execute(_RECOUNT, (source_id,))


def purge(connections: Connections, source_id: SourceId, before: int) -> bool:
    """Delete what a removed source left, in short transactions; return whether anything went.

    Nothing happens to a source restored meanwhile. Pinned articles stay, and while they do,
    the source's row, for its name.
    """
    went = False
    while True:
        with connections.write() as writer:
            if not _is_removed(writer, source_id, before):
                return went
            ids = [
                row[0]
                for row in writer.execute(
                    "select id from statuses where source_id = ?"
                    " and not (pinned = 1 and deleted_at is null) limit ?",
                    (source_id, CHUNK),
                )
            ]
            forget(writer, ids)
            writer.executemany("delete from statuses where id = ?", [(i,) for i in ids])
            went = went or bool(ids)
            if len(ids) < CHUNK:
                return _purge_source(writer, source_id) or went


def _purge_source(writer: sqlite3.Connection, source_id: SourceId) -> bool:
    kept = writer.execute(
        "select 1 from statuses where source_id = ? limit 1", (source_id,)
    ).fetchone()
    if not kept:
        writer.execute("delete from sources where id = ?", (source_id,))
        return True
    writer.execute(
        "delete from keys where source_id = ?"
        " and id not in (select id from statuses where source_id = ?)",
        (source_id, source_id),
    )
    writer.execute("delete from poll_states where source_id = ?", (source_id,))
    # Should it be followed again, that is a first reading: nothing of it arrives as news.
    writer.execute("update sources set been_read = 0 where id = ?", (source_id,))
    return False


def _is_removed(writer: sqlite3.Connection, source_id: SourceId, before: int) -> bool:
    row = writer.execute(
        "select 1 from sources where id = ? and removed_at < ?", (source_id, before)
    ).fetchone()
    return row is not None


def _check(writer: sqlite3.Connection, source_id: SourceId) -> None:
    if writer.execute("select 1 from sources where id = ?", (source_id,)).fetchone() is None:
        raise SourceNotFoundError(source_id)
