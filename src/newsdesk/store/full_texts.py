"""The texts of articles' pages, beside those of their feeds, and how asking for them ended."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Any

from newsdesk.core.article import ArticleId, SafeHtml
from newsdesk.core.errors import ArticleNotFoundError, Failure
from newsdesk.core.full_text import PageVerdict, StoredFullText
from newsdesk.store.bodies import body_of, replace_body
from newsdesk.store.connections import Connections
from newsdesk.store.times import moment, seconds

_PUT = (
    "insert into full_texts (id, held, hidden, outcome, problem, tried_at, tries, next_try)"
    " values (:id, :held, :hidden, :outcome, :problem, :at, :tries, :next_try)"
    " on conflict (id) do update set held = :held, hidden = :hidden, outcome = :outcome,"
    " problem = :problem, tried_at = :at, tries = :tries, next_try = :next_try"
)
# What came since the source always wants full texts and nobody has read yet; and what is pinned.
_DUE = """
select s.id from statuses s join articles a on a.id = s.id
    left join full_texts t on t.id = s.id
where s.source_id = ? and s.listed = 1 and s.read = 0 and s.stored_at >= ? and a.url <> ''
    and (t.id is null or (t.next_try <= ? and s.pinned = 0))
order by s.sort_at desc, s.id desc limit ?
"""
_PINNED_DUE = """
select s.id from statuses s join articles a on a.id = s.id
    left join full_texts t on t.id = s.id
where s.pinned = 1 and s.deleted_at is null and a.url <> ''
    and (t.id is null or (t.held = 0 and t.next_try <= ?))
order by s.pinned_at desc, s.id desc limit ?
"""


class FullTextTable:
    """Everything about full texts; every method may raise StoreError."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def get(self, article_id: ArticleId) -> StoredFullText | None:
        """Return what is remembered of an article's page; None: nobody asked for it yet."""
        with self._connections.read() as reader:
            row = reader.execute(
                "select t.outcome, t.problem, a.url, t.held, a.full_text, t.tried_at,"
                " t.tries"
                " from full_texts t join articles a on a.id = t.id where t.id = ?",
                (article_id,),
            ).fetchone()
        if row is None:
            return None
        return StoredFullText(
            outcome=_outcome(row[0]),
            problem=None if row[1] is None else _outcome(row[1]),
            url=row[2],
            held=bool(row[3]),
            shown=bool(row[4]),
            tried_at=moment(row[5]),
            tries=row[6],
        )

    def feed_text(self, article_id: ArticleId) -> SafeHtml:
        """Return what the feed gives of an article, whichever text is shown.

        Raises:
            ArticleNotFoundError: There is none, or it is gone.
        """
        with self._connections.read() as reader:
            return SafeHtml(_texts(reader, article_id)[0])

    def put(
        self,
        article_id: ArticleId,
        html: SafeHtml,
        *,
        outcome: PageVerdict,
        problem: PageVerdict | Failure | None = None,
        shown: bool,
        at: datetime,
    ) -> None:
        """Store the text of an article's page; it makes no revision.

        Args:
            shown: Whether it takes the place of the feed's, which is kept either way.
            problem: Why the text is not whole.

        Raises:
            ArticleNotFoundError: There is none, or it is gone.
        """
        with self._connections.write() as writer:
            feed, _, was_shown = _texts(writer, article_id)
            _put(
                writer,
                article_id,
                held=True,
                hidden=feed if shown else html,
                outcome=outcome,
                problem=problem,
                at=seconds(at),
            )
            if shown or was_shown:
                replace_body(writer, article_id, html if shown else feed)
            writer.execute("update articles set full_text = ? where id = ?", (shown, article_id))

    def note(
        self,
        article_id: ArticleId,
        outcome: PageVerdict | Failure,
        *,
        at: datetime,
        next_try: datetime | None,
    ) -> None:
        """Remember that a page could not be had, or gave nothing; texts stay as they are.

        Raises:
            ArticleNotFoundError: There is none, or it is gone.
        """
        with self._connections.write() as writer:
            feed, page, shown = _texts(writer, article_id)
            row = writer.execute(
                "select tries from full_texts where id = ?", (article_id,)
            ).fetchone()
            is_failure = outcome is not PageVerdict.NOT_BETTER
            _put(
                writer,
                article_id,
                held=page is not None,
                hidden=feed if shown else page or "",
                outcome=outcome,
                problem=outcome if is_failure else None,
                at=seconds(at),
                tries=(1 if row is None else row[0] + 1) if is_failure else 0,
                next_try=None if next_try is None else seconds(next_try),
            )

    def show(self, article_id: ArticleId, *, page: bool) -> bool:
        """Show the text of the page, or that of the feed.

        Returns:
            Whether that changed anything; not where no text of the page is stored.

        Raises:
            ArticleNotFoundError: There is none, or it is gone.
        """
        with self._connections.write() as writer:
            feed, text, shown = _texts(writer, article_id)
            if text is None or shown == page:
                return False
            writer.execute(
                "update full_texts set hidden = ? where id = ?",
                (feed if page else text, article_id),
            )
            replace_body(writer, article_id, text if page else feed)
            writer.execute("update articles set full_text = ? where id = ?", (page, article_id))
            return True

    def due(self, now: datetime, *, per_source: int) -> list[ArticleId]:
        """Return the articles whose pages are to be fetched without anybody asking.

        These are pinned ones, then the unread ones of sources that always want it, newest first
        and at most ``per_source`` of each; failed ones once it is time to try again.
        """
        at = seconds(now)
        with self._connections.read() as reader:
            found = reader.execute(_PINNED_DUE, (at, per_source)).fetchall()
            sources = reader.execute(
                "select id, full_text_since from sources"
                " where full_text_since is not null and removed_at is null"
            ).fetchall()
            for source_id, since in sources:
                found += reader.execute(_DUE, (source_id, since, at, per_source)).fetchall()
        return [ArticleId(article_id) for article_id in dict.fromkeys(row[0] for row in found)]


def update_behind(writer: sqlite3.Connection, article_id: int, feed_html: str, at: int) -> None:
    """Take over what the feed gives anew while the page's text is shown.

    What the publisher edited in the feed, they edited on the page: it is to be fetched again
    where the source always wants it.
    """
    writer.execute(
        "update full_texts set hidden = ?, next_try = ? where id = ?", (feed_html, at, article_id)
    )


def hidden_of(connection: sqlite3.Connection, article_id: int) -> str:
    """Return the text of an article that is not shown; empty where there is none."""
    row = connection.execute("select hidden from full_texts where id = ?", (article_id,)).fetchone()
    return "" if row is None else str(row[0])


def _texts(connection: sqlite3.Connection, article_id: int) -> tuple[str, str | None, bool]:
    """Return the feed's text, the page's (None for none), and whether the page's is shown.

    Raises:
        ArticleNotFoundError: There is none, or it is gone.
    """
    row = connection.execute(
        "select a.full_text, ifnull(t.held, 0), ifnull(t.hidden, '')"
        " from articles a left join full_texts t on t.id = a.id where a.id = ?",
        (article_id,),
    ).fetchone()
    if row is None:
        raise ArticleNotFoundError(article_id)
    shown, held, hidden = row
    body = body_of(connection, article_id)
    if shown:
        return hidden, body, True
    return body, hidden if held else None, False


def _put(
    writer: sqlite3.Connection,
    article_id: int,
    *,
    held: bool,
    hidden: str,
    outcome: PageVerdict | Failure,
    problem: PageVerdict | Failure | None,
    at: int,
    tries: int = 0,
    next_try: int | None = None,
) -> None:
    values: dict[str, Any] = {
        "id": article_id,
        "held": held,
        "hidden": hidden,
        "outcome": outcome.value,
        "problem": None if problem is None else problem.value,
        "at": at,
        "tries": tries,
        "next_try": next_try,
    }
    writer.execute(_PUT, values)


def _outcome(value: str) -> PageVerdict | Failure:
    try:
        return PageVerdict(value)
    except ValueError:
        return Failure(value)
