"""Removing what is old, so that the database does not grow for ever (RULES 2, retention)."""

from __future__ import annotations

from collections import Counter

from newsdesk.store.connections import Connections
from newsdesk.store.word_parts import forget

CHUNK = 200
"""Articles removed in one transaction: about 10 ms of holding the writer."""

# Age counts from when it was read, or came: an old article read today was of use today. What
# the person deleted waits as long as what was read, so that it can be brought back.
_OLD = """
select s.id from statuses s
where s.stored_at is not null and not (s.pinned = 1 and s.deleted_at is null)
  and case when s.deleted_at is not null then s.deleted_at < :read_before
           when s.read = 1 then max(s.stored_at, ifnull(s.read_at, 0)) < :read_before
           else s.stored_at < :unread_before end
  and s.id not in (select id from keys where present = 1)
limit :limit
"""


def retain(connections: Connections, read_before: int, unread_before: int, limit: int) -> int:
    """Remove old articles, never one still in its feed or pinned; return how many went.

    Each leaves its status as a tombstone, so that it does not return with its feed.
    """
    with connections.read() as reader:
        values = {"read_before": read_before, "unread_before": unread_before, "limit": limit}
        ids = [row[0] for row in reader.execute(_OLD, values)]
    for start in range(0, len(ids), CHUNK):
        _remove(connections, ids[start : start + CHUNK])
    return len(ids)


def _remove(connections: Connections, ids: list[int]) -> None:
    with connections.write() as writer:
        # Since they were found, one may have been pinned; a reading may have it again.
        gone = [
            row
            for article_id in ids
            for row in writer.execute(
                "select id, source_id, listed, read from statuses where id = ? and pinned = 0"
                " or id = ? and deleted_at is not null",
                (article_id, article_id),
            )
        ]
        forget(writer, [row[0] for row in gone])
        writer.executemany("delete from articles where id = ?", [(row[0],) for row in gone])
        writer.executemany(
            "update statuses set stored_at = null, listed = 0 where id = ?",
            [(row[0],) for row in gone],
        )
        articles = Counter(row[1] for row in gone if row[2])
        unread = Counter(row[1] for row in gone if row[2] and not row[3])
        writer.executemany(
            "update sources set articles = articles - ?, unread = unread - ? where id = ?",
            [(count, unread[source_id], source_id) for source_id, count in articles.items()],
        )
