"""Texts of pages in the database: beside the feeds', through backup, damage and migration."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from newsdesk.core.article import ArticleId, SafeHtml
from newsdesk.core.errors import ArticleNotFoundError, Failure
from newsdesk.core.full_text import PageVerdict
from newsdesk.core.page_rules import ExtractionRules
from newsdesk.core.source import NewSource
from newsdesk.store.backup import backup, restore
from newsdesk.store.migrations import MIGRATIONS, migrate
from newsdesk.store.salvage import repair
from newsdesk.store.store import Store
from support.builders import NOW, clean_entry, new_source, poll_outcome
from support.stores import assert_consistent, ids_of, opened, source_with

FEED = "<p>A beginning.</p>"
PAGE = SafeHtml("<p>A beginning.</p><p>And the middle of it.</p>")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as store:
        source_with(store, clean_entry("a", html=FEED), clean_entry("b", html=FEED))
        yield store
        assert_consistent(store)


def first(store: Store) -> ArticleId:
    return ids_of(store)[0]


def put(store: Store, article_id: ArticleId) -> None:
    store.full_texts.put(article_id, PAGE, outcome=PageVerdict.GOOD, shown=True, at=NOW)


def test_both_texts_are_kept_and_the_shown_one_is_found(store: Store) -> None:
    put(store, first(store))

    assert store.articles.get(first(store)).html == PAGE
    assert store.full_texts.feed_text(first(store)) == FEED
    assert store.search.find("middle") == [first(store)]
    assert store.full_texts.show(first(store), page=False)
    assert store.articles.get(first(store)).html == FEED
    assert store.articles.get(first(store)).page_held
    assert store.search.find("middle") == []
    assert not store.full_texts.show(first(store), page=False)


def test_a_failure_later_leaves_the_text_that_is_held(store: Store) -> None:
    put(store, first(store))

    store.full_texts.note(first(store), Failure.TIMEOUT, at=NOW, next_try=NOW)
    store.full_texts.note(first(store), Failure.NOT_FOUND, at=NOW, next_try=None)

    found = store.full_texts.get(first(store))
    assert found is not None
    assert (found.problem, found.tries, found.held, found.shown) == (
        Failure.NOT_FOUND,
        2,
        True,
        True,
    )
    assert store.articles.get(first(store)).html == PAGE


def test_an_article_that_is_gone_takes_nothing(store: Store) -> None:
    with pytest.raises(ArticleNotFoundError):
        put(store, ArticleId(99))
    with pytest.raises(ArticleNotFoundError):
        store.full_texts.note(ArticleId(99), PageVerdict.EMPTY, at=NOW, next_try=None)


def test_retention_takes_both_texts(store: Store) -> None:
    article_id = first(store)
    put(store, article_id)
    source = store.sources.all()[0]
    store.record([poll_outcome(source.id, [], keys=[])], read_before=None)
    store.articles.set_read(ids_of(store), read=True, at=NOW)
    later = NOW + timedelta(days=99)

    assert store.articles.retain(read_before=later, unread_before=later) == 2

    assert store.full_texts.get(article_id) is None


def test_a_backup_carries_both_texts_and_the_choices(store: Store, tmp_path: Path) -> None:
    """Issue: round-tripped by backup and restore."""
    put(store, first(store))
    source = store.sources.all()[0]
    rules = ExtractionRules("#story", (".ad", "aside > p"))
    store.sources.set_full_text(source.id, True, rules, at=NOW)
    copy = tmp_path / "copy.db"
    backup(store.path, copy)
    store.full_texts.show(first(store), page=False)
    store.sources.set_full_text(source.id, False, ExtractionRules(), at=NOW)

    restore(store.path, copy)

    assert store.articles.get(first(store)).html == PAGE
    assert store.full_texts.feed_text(first(store)) == FEED
    held = store.sources.get(source.id)
    assert (held.full_text, held.rules) == (True, rules)


@pytest.mark.parametrize("lost", ["bodies", "full_texts"])
def test_of_two_texts_one_that_is_lost_leaves_the_other(tmp_path: Path, lost: str) -> None:
    """RULES 7: what can be read is salvaged."""
    path = tmp_path / "newsdesk.db"
    with opened(tmp_path) as store:
        source_with(store, clean_entry("a", html=FEED))
        put(store, first(store))
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"drop table {lost}")

    repair(path)

    with opened(tmp_path) as store:
        article = store.articles.get(first(store))
        assert article.html == (FEED if lost == "bodies" else PAGE)
        assert (article.full_text, article.page_held) == (False, False)
        assert_consistent(store)


def test_what_can_be_read_of_a_damaged_database_keeps_both(tmp_path: Path) -> None:
    path = tmp_path / "newsdesk.db"
    with opened(tmp_path) as store:
        source_with(store, clean_entry("a", html=FEED))
        put(store, first(store))

    repair(path)

    with opened(tmp_path) as store:
        assert store.articles.get(first(store)).html == PAGE
        assert store.full_texts.feed_text(first(store)) == FEED
        assert_consistent(store)


def test_a_database_of_the_version_before_is_migrated_with_its_rows(tmp_path: Path) -> None:
    """RULES 7: tested from every released schema."""
    path = tmp_path / "newsdesk.db"
    step = next(n for n, text in enumerate(MIGRATIONS) if "full_texts" in text)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        migrate(raw, MIGRATIONS[:step])
        raw.execute(
            "insert into sources (url, title, added_at) values ('https://a.example', '', 0)"
        )
    with opened(tmp_path) as store:
        (source,) = store.sources.all()
        assert (source.full_text, source.rules) == (False, ExtractionRules())


def test_a_source_can_come_with_its_choices(store: Store) -> None:
    new = NewSource(
        "https://c.example/feed", full_text=True, rules=ExtractionRules("main", ("nav",))
    )

    added = store.sources.add(new, at=NOW)

    assert (added.full_text, added.rules) == (True, new.rules)
    store.sources.remove([added.id], at=NOW)
    again = store.sources.add(new_source(1, url=new.url), at=NOW)
    assert (again.full_text, again.rules) == (False, ExtractionRules())


def test_a_selector_is_one_line_however_it_was_written(store: Store) -> None:
    source = store.sources.all()[0]

    store.sources.set_full_text(
        source.id, True, ExtractionRules(" #a\n> p ", ("b,\ni", "  ")), at=NOW
    )

    assert store.sources.get(source.id).rules == ExtractionRules("#a > p", ("b, i",))
