"""The full-text index of titles, authors and bodies, kept in step by whoever writes them.

It is contentless: FTS5 keeps the words alone, so taking an article out needs the very text it
was put in with (this SQLite has no ``contentless_delete``). That text is folded anew from what
is stored, which is why ``folding.VERSION`` is kept with the index.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence

from newsdesk.core.article import ArticleId
from newsdesk.store import folding
from newsdesk.store.connections import Connections
from newsdesk.store.folding import fold, fold_html

WEIGHTS = "10.0, 4.0, 1.0"
"""What a hit in the title, the author and the body counts."""

INSERT_WORDS = "insert into words (rowid, title, author, body) values (?, ?, ?, ?)"
_DELETE_WORDS = (
    "insert into words (words, rowid, title, author, body) values ('delete', ?, ?, ?, ?)"
)
_CHUNK = 500
_QUOTED = re.compile(r'"([^"]*)"?|(\S+)')


def words_of(article_id: int, title: str, author: str, html: str) -> tuple[int, str, str, str]:
    """Return an article's row of the index."""
    return article_id, fold(title), fold(author), fold_html(html)


def forget(writer: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Take stored articles out of the index, before they change or go."""
    rows = []
    for article_id in ids:
        row = writer.execute(
            "select a.title, a.author, ifnull(b.html, '') from articles a"
            " left join bodies b on b.id = a.id where a.id = ?",
            (article_id,),
        ).fetchone()
        if row is not None:
            rows.append(words_of(article_id, *row))
    writer.executemany(_DELETE_WORDS, rows)


def match_expression(question: str) -> str | None:
    """Return an FTS5 query for what a person typed; None if there is no word in it.

    All words must occur. Words in double quotes must stand side by side; the last word may be
    the start of one, unless it is quoted. Nothing else is syntax, so nothing can be wrong.
    """
    terms = []
    for quoted, bare in _QUOTED.findall(question):
        words = fold(quoted or bare).split()
        if words:
            # A bare "covid-19" is one thing to the person, and two words side by side here.
            terms.append('"' + " ".join(words) + '"')
    if not terms:
        return None
    if question[-1:] not in {'"', " "}:
        terms[-1] += " *"
    return " AND ".join(terms)


class SearchIndex:
    """Finds articles by their words; every method may raise StoreError."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def find(self, question: str, *, limit: int = 100, offset: int = 0) -> list[ArticleId]:
        """Return the articles that hold all the words, best first.

        A word in the title counts most, then in the author, then in the text; case, accents
        and ё/е, й/и, ң/н, ө/о, ү/у do not matter.
        """
        expression = match_expression(question)
        if expression is None:
            return []
        with self._connections.read() as reader:
            rows = reader.execute(
                "select s.id from words w cross join statuses s on s.id = w.rowid"
                " where words match ? and (s.listed = 1 or (s.pinned = 1 and s.deleted_at is null))"
                f" order by bm25(words, {WEIGHTS}), s.sort_at desc, s.id desc limit ? offset ?",
                (expression, limit, offset),
            ).fetchall()
        return [ArticleId(row[0]) for row in rows]

    def tidy(self, *, pages: int = 100) -> bool:
        """Merge some of the index's segments, about 30 ms of work; return whether any was left.

        Recording many articles leaves merging for idle times: it would cost half as much again.
        """
        with self._connections.write() as writer:
            before = writer.total_changes
            writer.execute("insert into words (words, rank) values ('merge', ?)", (pages,))
            return writer.total_changes - before > 1

    def check(self) -> str:
        """Return "ok", or what FTS5's own check says of the index's inner structure."""
        with self._connections.write() as writer:
            try:
                writer.execute("insert into words (words) values ('integrity-check')")
            except sqlite3.DatabaseError as error:
                return str(error)
        return "ok"

    def rebuild(self) -> None:
        """Make the index anew from what is stored."""
        with self._connections.write() as writer:
            rebuild(writer)


def rebuild(writer: sqlite3.Connection) -> None:
    """Make the index anew from what is stored, in the transaction that is open."""
    writer.execute("insert into words (words) values ('delete-all')")
    cursor = writer.execute(
        "select a.id, a.title, a.author, ifnull(b.html, '') from articles a"
        " left join bodies b on b.id = a.id order by a.id"
    )
    while rows := cursor.fetchmany(_CHUNK):
        writer.executemany(INSERT_WORDS, [words_of(*row) for row in rows])
    writer.execute("insert or replace into meta values ('folding', ?)", (folding.VERSION,))


def is_current(writer: sqlite3.Connection) -> bool:
    """Return whether the index was made with today's folding."""
    row = writer.execute("select value from meta where name = 'folding'").fetchone()
    return row is not None and row[0] == folding.VERSION


def ranked(
    reader: sqlite3.Connection, question: str, where: str, values: Sequence[object], limit: int
) -> list[tuple[int, int]]:
    """Return (id, sort_at) of the best matches among the statuses ``s`` that ``where`` takes."""
    expression = match_expression(question)
    if expression is None:
        return []
    return reader.execute(
        "select s.id, s.sort_at from words w cross join statuses s on s.id = w.rowid"
        f" where words match ? and {where}"
        f" order by bm25(words, {WEIGHTS}), s.sort_at desc, s.id desc limit ?",
        (expression, *values, limit),
    ).fetchall()
