"""The text of an article that is shown, changed together with the index of its words."""

from __future__ import annotations

import sqlite3

from newsdesk.store.offline_rows import text_changed
from newsdesk.store.word_parts import forget, put_words, words_of


def body_of(connection: sqlite3.Connection, article_id: int) -> str:
    """Return the text that is shown; empty where there is none."""
    row = connection.execute("select html from bodies where id = ?", (article_id,)).fetchone()
    return "" if row is None else str(row[0])


def replace_body(writer: sqlite3.Connection, article_id: int, html: str) -> None:
    """Show another text of an article, and find it by that text's words."""
    forget(writer, [article_id])
    writer.execute("insert or replace into bodies (id, html) values (?, ?)", (article_id, html))
    title, author = writer.execute(
        "select title, author from articles where id = ?", (article_id,)
    ).fetchone()
    put_words(writer, [words_of(article_id, title, author, html)])
    text_changed(writer, article_id)
