"""Real stores for tests, and a check that nothing in them contradicts itself."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from newsdesk.core.article import ArticleId, CleanEntry, SafeHtml
from newsdesk.core.source import Source
from newsdesk.core.stories import StoryQuery
from newsdesk.store.folding import fold
from newsdesk.store.store import Store
from newsdesk.store.word_parts import parts
from support.builders import NOW, new_source, poll_outcome


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    """Open ``newsdesk.db`` in a folder, and close it."""
    with closing(Store.open(folder / "newsdesk.db")) as store:
        yield store


def source_with(store: Store, *entries: CleanEntry, number: int = 1) -> Source:
    """Follow a source and record its first reading."""
    source = store.sources.add(new_source(number), at=NOW)
    store.record([poll_outcome(source.id, entries)], read_before=None)
    return source


def ids_of(store: Store, query: StoryQuery | None = None) -> list[ArticleId]:
    """Return the ids that a query lists, in its order."""
    return [ArticleId(i) for i in store.articles.index(query or StoryQuery())[0]]


def titles_of(store: Store, query: StoryQuery | None = None) -> list[str]:
    """Return the titles that a query lists, in its order."""
    return [row.title for row in store.articles.rows(ids_of(store, query))]


def assert_consistent(store: Store) -> None:
    """Check the counters against counting, and the index against the texts, word by word."""
    assert store.check() == "ok"
    with closing(sqlite3.connect(store.path)) as raw:
        raw.execute("pragma foreign_keys = on")
        assert raw.execute("pragma foreign_key_check").fetchall() == []
        wrong = raw.execute(
            "select id, articles, unread from sources f where"
            " articles <> (select count(*) from statuses where source_id = f.id and listed) or"
            " unread <> (select count(*) from statuses"
            "            where source_id = f.id and listed and not read)"
        ).fetchall()
        assert wrong == []
        indexed: Counter[tuple[int, str, str]] = Counter()
        for number in parts(raw):
            table = f"words_{number}"
            raw.execute(
                f"create virtual table temp.t_{table} using fts5vocab(main, {table}, instance)"
            )
            indexed.update(raw.execute(f"select doc, col, term from t_{table}").fetchall())
        expected: Counter[tuple[int, str, str]] = Counter()
        for article, title, author, html in raw.execute(
            "select a.id, a.title, a.author, ifnull(b.html, '') from articles a"
            " left join bodies b on b.id = a.id"
        ):
            texts = {"title": title, "author": author, "body": SafeHtml(html).text()}
            for column, text in texts.items():
                expected.update((article, column, term) for term in fold(text).split())
        assert indexed == expected
