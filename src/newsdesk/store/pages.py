"""Stories without a source: web pages that a person keeps by their addresses."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from newsdesk.core.article import ArticleId
from newsdesk.core.errors import ArticleNotFoundError
from newsdesk.core.full_text import ExtractedPage, PageVerdict
from newsdesk.store.columns import link_of
from newsdesk.store.connections import Connections
from newsdesk.store.times import seconds
from newsdesk.store.word_parts import forget, put_words, words_of

SUMMARY = 300
"""Characters of a summary, as the feeds' are cut."""


class PageTable:
    """Pages kept without a source; every method may raise StoreError."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def find(self, url: str) -> ArticleId | None:
        """Return the story with this address, whichever source it is of; None for none."""
        with self._connections.read() as reader:
            return _find(reader, url)

    def add(self, url: str, *, title: str, at: datetime) -> ArticleId:
        """Keep a page, whose text is still to come, as a pinned story without a source.

        One that is there already is pinned as it is; one that was deleted comes back.
        """
        now = seconds(at)
        with self._connections.write() as writer:
            held = _find(writer, url)
            if held is not None:
                writer.execute(
                    "update statuses set pinned = 1, pinned_at = ? where id = ? and pinned = 0",
                    (now, held),
                )
                return held
            article_id: int = writer.execute(
                "update meta set value = value + 1 where name = 'next_article_id'"
                " returning value - 1"
            ).fetchone()[0]
            writer.execute(
                "insert into statuses (id, source_id, sort_at, stored_at, pinned, pinned_at,"
                " listed) values (?, null, ?, ?, 1, ?, 1)",
                (article_id, now, now, now),
            )
            writer.execute(
                "insert into articles (id, url, link, title, author, summary, published, image,"
                " enclosures, categories, comments_url, language)"
                " values (?, ?, ?, ?, '', '', ?, '', '', '', '', '')",
                (article_id, url, link_of(url), title, now),
            )
            put_words(writer, [words_of(article_id, title, "", "")])
            # Its text is the page's already: it has no other that the page could be better than.
            writer.execute(
                "insert into full_texts (id, held, hidden, outcome, tried_at, tries)"
                " values (?, 0, '', ?, ?, 0)",
                (article_id, PageVerdict.NOT_BETTER.value, now),
            )
        return ArticleId(article_id)

    def fill(self, article_id: ArticleId, page: ExtractedPage) -> None:
        """Store what was read of a page.

        Raises:
            ArticleNotFoundError: It is gone.
        """
        with self._connections.write() as writer:
            row = writer.execute(
                "select title, published from articles where id = ?", (article_id,)
            ).fetchone()
            if row is None:
                raise ArticleNotFoundError(article_id)
            title = page.title or row[0]
            published = row[1] if page.published is None else seconds(page.published)
            summary = " ".join(page.html.text().split())
            if len(summary) > SUMMARY:
                summary = summary[: SUMMARY - 1].rstrip() + "…"
            forget(writer, [article_id])
            writer.execute(
                "update articles set title = ?, author = ?, summary = ?, published = ?,"
                " image = ?, language = ? where id = ?",
                (title, page.author, summary, published, page.image, page.language, article_id),
            )
            writer.execute(
                "insert or replace into bodies (id, html) values (?, ?)",
                (article_id, str(page.html)),
            )
            put_words(writer, [words_of(article_id, title, page.author, page.html)])


def _find(connection: sqlite3.Connection, url: str) -> ArticleId | None:
    # One of a source that is followed before one of a removed source, and one without a source.
    row = connection.execute(
        "select a.id from articles a join statuses s on s.id = a.id"
        " where a.link = ? and a.url = ? and s.deleted_at is null and (s.listed = 1"
        " or s.pinned = 1) order by s.listed desc, s.pinned desc, a.id limit 1",
        (link_of(url), url),
    ).fetchone()
    return None if row is None else ArticleId(row[0])
