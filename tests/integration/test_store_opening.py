from __future__ import annotations

import gzip
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from newsdesk.core.errors import StoreError, StoreFailure, StoreTooNewError
from newsdesk.core.stories import StoryQuery, View
from newsdesk.store import folding, opening
from newsdesk.store.migrations import MIGRATIONS, migrate, version_of
from newsdesk.store.salvage import set_aside
from newsdesk.store.store import Store
from support.builders import NOW, clean_entry
from support.stores import assert_consistent, ids_of, opened, source_with, titles_of

RELEASED = sorted((Path(__file__).parents[1] / "data" / "store").glob("schema-*.db.gz"))


@contextmanager
def _raw(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        yield raw


def _damage(path: Path, table: str) -> None:
    """Overwrite the root page of a table or index."""
    with _raw(path) as raw:
        raw.execute("pragma wal_checkpoint(truncate)")
        (root,) = raw.execute(
            "select rootpage from sqlite_master where name = ?", (table,)
        ).fetchone()
        (size,) = raw.execute("pragma page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)


def _leave_a_log(path: Path) -> None:
    """End as a killed process does: the log stays beside the file."""
    path.with_name(path.name + "-wal").write_bytes(b"left behind")


def test_a_new_database_has_the_settings_it_is_meant_to_have(tmp_path: Path) -> None:
    """RULES 7: WAL, synchronous=NORMAL, foreign keys on, one writer."""
    with opened(tmp_path) as store, store._connections.alone() as writer:
        values = {
            name: writer.execute(f"pragma {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "user_version")
        }
        assert values == {
            "journal_mode": "wal",
            "synchronous": 1,
            "foreign_keys": 1,
            "user_version": len(MIGRATIONS),
        }
        assert store.notes == ()


def test_a_clean_end_leaves_no_log_and_nothing_to_repair(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        source_with(store, clean_entry("a"))

    assert {path.name for path in tmp_path.iterdir()} == {"newsdesk.db", "newsdesk.db-session"}
    with opened(tmp_path) as store:
        assert store.notes == ()
        assert titles_of(store) == ["Title of a"]


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.name)
def test_every_released_schema_opens_with_all_that_was_in_it(tmp_path: Path, path: Path) -> None:
    """RULES 7: migrations are tested from every released schema."""
    (tmp_path / "newsdesk.db").write_bytes(gzip.decompress(path.read_bytes()))

    with opened(tmp_path) as store:
        assert titles_of(store, StoryQuery(View.PINNED)) == ["Pinned story"]
        assert titles_of(store, StoryQuery(View.UNREAD)) == ["Unread story", "Pinned story"]
        assert store.search.find("өлкө") == ids_of(store, StoryQuery(View.PINNED))
        assert [source.title for source in store.sources.all()] == ["Example"]
        assert_consistent(store)


def test_there_is_a_database_of_every_schema() -> None:
    assert [path.name for path in RELEASED] == [
        f"schema-{n}.db.gz" for n in range(1, len(MIGRATIONS) + 1)
    ]


def test_a_migration_that_fails_is_undone_whole(tmp_path: Path) -> None:
    """RULES 7: migrations are one transaction each; ARCHITECTURE: tables and version undone."""
    steps = (
        "create table one (id)",
        "create table two (id); insert into one values (1)",
        "create table three (id); insert into one values (2); insert into no_such values (3)",
    )
    with _raw(tmp_path / "x.db") as raw:
        with pytest.raises(sqlite3.OperationalError):
            migrate(raw, steps)

        tables = {row[0] for row in raw.execute("select name from sqlite_master")}
        assert (version_of(raw), tables) == (2, {"one", "two"})
        assert raw.execute("select * from one").fetchall() == [(1,)]
        assert not raw.in_transaction
        migrate(raw, steps[:2])
        assert version_of(raw) == 2


def test_a_copy_is_made_before_a_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """RULES 7: a copy is made before any migration."""
    with opened(tmp_path) as store:
        source_with(store, clean_entry("a"))
    released = len(MIGRATIONS)
    steps = (*MIGRATIONS, "create table later (id)")
    monkeypatch.setattr(opening, "MIGRATIONS", steps)
    monkeypatch.setattr("newsdesk.store.verifying.MIGRATIONS", steps)
    monkeypatch.setattr(opening, "migrate", lambda connection: migrate(connection, steps))

    with opened(tmp_path) as store:
        assert titles_of(store) == ["Title of a"]

    with _raw(tmp_path / f"newsdesk.db.version-{released}") as raw:
        assert version_of(raw) == released
        assert raw.execute("select count(*) from articles").fetchone() == (1,)
    with _raw(tmp_path / "newsdesk.db") as raw:
        assert version_of(raw) == released + 1


def test_nothing_is_migrated_under_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path):
        monkeypatch.setattr(opening, "MIGRATIONS", (*MIGRATIONS, "create table later (id)"))
        with pytest.raises(StoreError) as caught:
            Store.open(tmp_path / "newsdesk.db")

    assert caught.value.kind is StoreFailure.LOCKED


def test_a_database_of_a_newer_newsdesk_is_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "newsdesk.db"
    with opened(tmp_path):
        pass
    with _raw(path) as raw:
        raw.execute("pragma user_version = 99")
        raw.execute("pragma journal_mode = delete")
    before = path.read_bytes()

    with pytest.raises(StoreTooNewError) as caught:
        Store.open(path)

    assert (caught.value.found, caught.value.known) == (99, len(MIGRATIONS))
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "newsdesk.db"
    with _raw(path) as raw:
        raw.execute("create table theirs (id)")
    before = path.read_bytes()

    with pytest.raises(StoreError) as caught:
        Store.open(path)

    assert caught.value.kind is StoreFailure.CANNOT_OPEN
    assert path.read_bytes() == before


def test_the_forbidden_thread_may_not_use_the_store(tmp_path: Path) -> None:
    """ARCHITECTURE: it asserts that it is not on the UI thread."""
    ours = threading.get_ident()
    stores: list[Store] = []
    path = tmp_path / "newsdesk.db"
    thread = threading.Thread(target=lambda: stores.append(Store.open(path, forbidden_thread=ours)))
    thread.start()
    thread.join()

    with closing(stores[0]) as store:
        for use in (
            store.sources.all,
            store.changed_by_others,
            lambda: store.record([], read_before=None),
            lambda: store.articles.set_read([], read=True, at=NOW),
        )[:3]:
            with pytest.raises(AssertionError):
                use()


def test_threads_read_on_connections_of_their_own_while_one_writes(tmp_path: Path) -> None:
    """ARCHITECTURE: readers never wait for the writer."""
    with opened(tmp_path) as store:
        source_with(store, clean_entry("a"))
        seen: list[list[str]] = []
        with store._connections.write() as writer:
            writer.execute("update articles set title = 'half done'")
            thread = threading.Thread(target=lambda: seen.append(titles_of(store)))
            thread.start()
            thread.join(timeout=5)
        assert seen == [["Title of a"]]
        assert titles_of(store) == ["half done"]
        with store._connections.write() as writer:
            writer.execute("update articles set title = 'Title of a'")


def test_a_thread_that_ends_takes_its_connection_along(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        for _ in range(5):
            thread = threading.Thread(target=store.sources.all)
            thread.start()
            thread.join()
        assert len(store._connections._readers) <= 1


@pytest.mark.parametrize(
    "table", ["articles", "statuses_all", "keys", "words_0_data", "sources", "bodies"]
)
def test_a_damaged_database_is_set_aside_and_what_can_be_read_is_saved(
    tmp_path: Path, table: str
) -> None:
    """RULES 7: set aside, never deleted; what can be read is salvaged."""
    path = tmp_path / "newsdesk.db"
    with opened(tmp_path) as store:
        source_with(store, clean_entry("a"), clean_entry("b"))
        store.articles.set_pinned(ids_of(store)[:1], pinned=True, at=NOW)
        store.articles.set_read(ids_of(store)[1:], read=True, at=NOW)
    _damage(path, table)
    broken = path.read_bytes()
    _leave_a_log(path)

    with opened(tmp_path) as store:
        assert "damaged" in store.notes[0]
        (kept,) = tmp_path.glob("newsdesk.db.broken-*[0-9]")
        assert kept.read_bytes() == broken
        assert kept.name in " ".join(store.notes)
        assert_consistent(store)
        if table != "sources":
            assert [source.title for source in store.sources.all()] == ["Example"]
        if table in {"statuses_all", "keys", "words_0_data", "bodies"}:
            assert titles_of(store) == ["Title of a", "Title of b"]
            assert titles_of(store, StoryQuery(View.PINNED)) == ["Title of a"]
            assert titles_of(store, StoryQuery(View.UNREAD)) == ["Title of a"]
        if table == "statuses_all":
            assert set(store.sources.digests(store.sources.all()[0].id)) == {"a", "b"}
            assert not any("could not be read" in note for note in store.notes)
        if table in {"statuses_all", "keys", "words_0_data"}:
            assert len(store.search.find("some text")) == 2
        if table == "sources":
            assert titles_of(store, StoryQuery(View.PINNED)) == ["Title of a"]
    with opened(tmp_path) as store:
        assert store.notes == ()


def test_around_a_damaged_page_what_is_before_and_after_it_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "newsdesk.db"
    with opened(tmp_path) as store:
        source_with(store, *(clean_entry(f"e{n}", summary="x" * 200) for n in range(400)))
        everything = ids_of(store)
    with _raw(path) as raw:
        try:
            leaves = raw.execute(
                "select pageno from dbstat where name = 'articles' and pagetype = 'leaf'"
                " order by path"
            ).fetchall()
        except sqlite3.OperationalError:
            pytest.skip("this SQLite cannot say which pages a table has")
        (size,) = raw.execute("pragma page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((leaves[len(leaves) // 2][0] - 1) * size)
        file.write(b"\xff" * size)
    _leave_a_log(path)

    with opened(tmp_path) as store:
        saved = ids_of(store)
        assert "articles" in store.notes[1]
        assert (min(saved), max(saved)) == (min(everything), max(everything))
        assert len(everything) * 0.6 < len(saved) < len(everything)
        assert_consistent(store)


def test_a_file_that_is_no_database_is_set_aside_for_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "newsdesk.db"
    path.write_bytes(b"rubbish" * 5000)

    with opened(tmp_path) as store:
        assert store.sources.all() == []
        assert "0 sources" in store.notes[0]
    (kept,) = tmp_path.glob("newsdesk.db.broken-*")
    assert kept.read_bytes() == b"rubbish" * 5000


def test_after_damage_the_newest_backup_is_named(tmp_path: Path) -> None:
    """RULES 7: the newest good backup is offered."""
    from newsdesk.store.backup import daily_backup

    with opened(tmp_path) as store:
        source_with(store, clean_entry("a"))
        backup = daily_backup(store, tmp_path / "backups")
    (tmp_path / "newsdesk.db").write_bytes(b"rubbish" * 5000)

    with opened(tmp_path) as store:
        assert str(backup) in store.notes[-1]


def test_damage_met_in_use_is_named_and_looked_at_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "newsdesk.db"
    with opened(tmp_path) as store:
        source_with(store, *(clean_entry(f"e{n}") for n in range(200)))
    _damage(path, "articles")

    with opened(tmp_path) as store:
        assert store.notes == ()  # a clean end: the file is not read through
        with pytest.raises(StoreError) as caught:
            store.articles.page(StoryQuery())
    assert (caught.value.kind, caught.value.path) == (StoreFailure.CORRUPT, str(path))

    with opened(tmp_path) as store:
        assert "damaged" in store.notes[0]


def test_two_files_set_aside_in_one_second_both_stay(tmp_path: Path) -> None:
    kept = []
    for content in (b"1", b"2"):
        (tmp_path / "x.db").write_bytes(content)
        kept.append(set_aside(tmp_path / "x.db", "broken"))

    assert [path.read_bytes() for path in kept] == [b"1", b"2"]


def test_the_index_is_made_anew_when_folding_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path) as store:
        source_with(store, clean_entry("a"))
        with store._connections.write() as writer:
            writer.execute("insert into words_0 (words_0) values ('delete-all')")
    monkeypatch.setattr(folding, "VERSION", folding.VERSION + 1)

    with opened(tmp_path) as store:
        assert len(store.search.find("title")) == 1
        assert_consistent(store)
