"""What happens to a story's copy when its article changes, in the transaction of that change."""

from __future__ import annotations

import sqlite3

_KEEP = """
insert or ignore into offline_texts (id, kept_at, title, author, html, image)
select a.id, ?, a.title, a.author, ifnull(b.html, ''), a.image
from articles a join statuses s on s.id = a.id join offline_stories o on o.id = a.id
    left join bodies b on b.id = a.id
where a.id = ? and s.pinned = 1 and s.deleted_at is null and o.text = 1
"""


def keep_text(writer: sqlite3.Connection, article_id: int, at: int) -> None:
    """Put a pinned story's text aside before its publisher's edit takes its place.

    The first edit alone does that: later ones change what is no longer shown. A story that has
    just been pinned, and whose full text was not looked for yet, simply follows the publisher.
    """
    writer.execute(_KEEP, (at, article_id))


def text_changed(writer: sqlite3.Connection, article_id: int) -> None:
    """Have the pictures of a story looked through again: its text is another one.

    Not where the text shown is the one put aside.
    """
    writer.execute(
        "update offline_stories set state = 'wanted', tries = 0, next_try = 0 where id = ?"
        " and id not in (select id from offline_texts)",
        (article_id,),
    )
