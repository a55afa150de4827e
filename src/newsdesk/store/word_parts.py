"""The full-text index, in parts of so many articles each, kept in step by whoever writes them.

An index of everything makes the beginning of a word dear: FTS5 reads all that begins with it
before it gives the first article, a second and more with a million of them. In parts a search
goes from the newest to the oldest and stops when it has enough. Ids grow with time, so a part is
a range of ids.

Each part is contentless: FTS5 keeps the words alone, so taking an article out needs the very
text it was put in with (this SQLite has no ``contentless_delete``). That text is folded anew from
what is stored, which is why ``folding.VERSION`` is kept with the index.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby

from newsdesk.store import folding
from newsdesk.store.folding import TOKENIZER, fold, fold_html

PART = 1 << 15
"""Ids a part covers: 8 ms for its dearest question, and 31 parts for a million."""

Words = tuple[int, str, str, str]
"""An article's row of the index: its id, and folded title, author and body."""

#: Whole pages; all words of a batch in memory; and no merging while recording (see ``tidy``).
_SETTINGS = (("pgsz", 16000), ("hashsize", 1 << 25), ("automerge", 0), ("crisismerge", 1000))
_DELETE = (
    "insert into words_{n} (words_{n}, rowid, title, author, body) values ('delete', ?, ?, ?, ?)"
)
_STORED = (
    "select a.id, a.title, a.author, ifnull(b.html, '') from articles a"
    " left join bodies b on b.id = a.id"
)
_CHUNK = 500


def words_of(article_id: int, title: str, author: str, html: str) -> Words:
    """Return an article's row of the index."""
    return article_id, fold(title), fold(author), fold_html(html)


def parts(connection: sqlite3.Connection) -> list[int]:
    """Return the numbers of the parts, that of the newest articles first."""
    return [
        row[0] for row in connection.execute("select number from word_parts order by number desc")
    ]


def put_words(writer: sqlite3.Connection, rows: Iterable[Words]) -> None:
    """Put articles into the index."""
    for number, members in groupby(rows, key=lambda row: row[0] // PART):
        if not writer.execute("select 1 from word_parts where number = ?", (number,)).fetchone():
            _begin(writer, number)
        writer.executemany(
            f"insert into words_{number} (rowid, title, author, body) values (?, ?, ?, ?)", members
        )


def forget(writer: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Take stored articles out of the index, before they change or go."""
    known = set(parts(writer))
    rows = [
        words_of(*row)
        for article_id in ids
        if article_id // PART in known
        for row in writer.execute(f"{_STORED} where a.id = ?", (article_id,))
    ]
    for number, members in groupby(sorted(rows), key=lambda row: row[0] // PART):
        writer.executemany(_DELETE.format(n=number), members)


def tidy(writer: sqlite3.Connection, pages: int) -> bool:
    """Merge some of one part's segments; return whether there was anything to do."""
    numbers = parts(writer)
    for number in numbers:
        before = writer.total_changes
        writer.execute(
            f"insert into words_{number} (words_{number}, rank) values ('merge', ?)", (pages,)
        )
        if writer.total_changes - before > 1:
            return True
    for number in numbers[1:]:
        inside = (number * PART, (number + 1) * PART)
        if not writer.execute(
            "select 1 from articles where id >= ? and id < ? limit 1", inside
        ).fetchone():
            _end(writer, number)
    return False


def check(writer: sqlite3.Connection) -> str:
    """Return "ok", or what FTS5's own check says of the index's inner structure."""
    for number in parts(writer):
        try:
            writer.execute(
                f"insert into words_{number} (words_{number}) values ('integrity-check')"
            )
        except sqlite3.DatabaseError as error:
            return str(error)
    return "ok"


def rebuild(writer: sqlite3.Connection) -> None:
    """Make the index anew from what is stored, in the transaction that is open."""
    for number in parts(writer):
        _end(writer, number)
    for rows in _all_stored(writer):
        put_words(writer, [words_of(*row) for row in rows])
    writer.execute("insert or replace into meta values ('folding', ?)", (folding.VERSION,))


def is_current(connection: sqlite3.Connection) -> bool:
    """Return whether the index was made with today's folding."""
    row = connection.execute("select value from meta where name = 'folding'").fetchone()
    return row is not None and row[0] == folding.VERSION


def _all_stored(writer: sqlite3.Connection) -> Iterator[list[tuple[int, str, str, str]]]:
    # Page by page, for a question must not be open while a part is begun.
    last = -1
    while rows := writer.execute(
        f"{_STORED} where a.id > ? order by a.id limit ?", (last, _CHUNK)
    ).fetchall():
        last = rows[-1][0]
        yield rows


def _begin(writer: sqlite3.Connection, number: int) -> None:
    writer.execute(
        f"create virtual table words_{number} using fts5"
        f" (title, author, body, content = '', tokenize = \"{TOKENIZER}\")"
    )
    for name, value in _SETTINGS:
        writer.execute(
            f"insert into words_{number} (words_{number}, rank) values (?, ?)", (name, value)
        )
    writer.execute("insert into word_parts (number) values (?)", (number,))


def _end(writer: sqlite3.Connection, number: int) -> None:
    writer.execute(f"drop table if exists words_{number}")
    writer.execute("delete from word_parts where number = ?", (number,))
