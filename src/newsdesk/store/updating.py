"""What happens to a stored article when its publisher edits the entry."""

from __future__ import annotations

import sqlite3
from typing import Any

from newsdesk.core.article import CleanEntry
from newsdesk.store.columns import publishers_columns
from newsdesk.store.full_texts import hidden_of, update_behind
from newsdesk.store.offline_rows import keep_text, text_changed
from newsdesk.store.word_parts import forget, put_words, words_of

REVISIONS = 10
"""RULES 2: how many earlier versions of an article are kept."""

_COLUMNS = (
    "url", "link", "title", "author", "summary", "image", "enclosures", "categories",
    "comments", "comments_url", "language",
)  # fmt: skip
_SELECT = (
    f"select {', '.join('a.' + name for name in _COLUMNS)}, ifnull(b.html, ''), a.full_text,"
    " s.listed from articles a join statuses s on s.id = a.id"
    " left join bodies b on b.id = a.id where a.id = ?"
)
_UPDATE = f"update articles set {', '.join(name + ' = ?' for name in _COLUMNS)} where id = ?"
_TITLE, _AUTHOR, _IMAGE = 2, 3, 5
_SEEN = (0, 2, 3, 4, 5)  # url, title, author, summary, image: what a person sees change


def update_article(writer: sqlite3.Connection, article_id: int, entry: CleanEntry, at: int) -> bool:
    """Store an entry that changed; return whether a person can see that in a list or the text.

    Its dates and marks stay. A changed title or body leaves the earlier ones as a revision. Of
    an article that is gone nothing is stored: it does not come back. Where the page's text is
    shown, it stays, and the feed's is updated behind it: revisions are of the feed's words. The
    text of a pinned story is put aside before it changes.
    """
    row = writer.execute(_SELECT, (article_id,)).fetchone()
    if row is None:
        return False
    old: tuple[Any, ...] = row[:-3]
    shown_html, full_text, listed = row[-3:]
    new = publishers_columns(entry)
    old_html = hidden_of(writer, article_id) if full_text else shown_html
    html = str(entry.html)
    if new == old and html == old_html:
        return False
    edited = new[_TITLE] != old[_TITLE] or html != old_html
    body = shown_html if full_text else html
    words_changed = body != shown_html or any(new[i] != old[i] for i in (_TITLE, _AUTHOR))
    if words_changed:
        forget(writer, [article_id])
    if edited:
        keep_text(writer, article_id, at)
        _keep_revision(writer, article_id, at, old[_TITLE], old_html)
        writer.execute("update articles set updated = ? where id = ?", (at, article_id))
    writer.execute(_UPDATE, (*new, article_id))
    if html != old_html and full_text:
        update_behind(writer, article_id, html, at)
    elif html != old_html:
        writer.execute("insert or replace into bodies (id, html) values (?, ?)", (article_id, html))
    if body != shown_html or new[_IMAGE] != old[_IMAGE]:
        text_changed(writer, article_id)
    if words_changed:
        put_words(writer, [words_of(article_id, entry.title, entry.author, body)])
    return bool(listed) and (html != old_html or any(new[i] != old[i] for i in _SEEN))


def _keep_revision(
    writer: sqlite3.Connection, article_id: int, at: int, title: str, html: str
) -> None:
    writer.execute(
        "insert into revisions (article_id, replaced_at, title, html) values (?, ?, ?, ?)",
        (article_id, at, title, html),
    )
    writer.execute(
        "delete from revisions where article_id = ? and id not in (select id from revisions"
        " where article_id = ? order by id desc limit ?)",
        (article_id, article_id, REVISIONS),
    )
