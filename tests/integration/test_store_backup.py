from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from newsdesk.core.errors import StoreError, StoreFailure, StoreTooNewError
from newsdesk.store.backup import backup, daily_backup, restore
from newsdesk.store.store import Store
from newsdesk.store.verifying import daily_backups, newest_good, verify
from support.builders import NOW, clean_entry, new_source, poll_outcome
from support.stores import assert_consistent, opened, source_with, titles_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as store:
        source_with(store, clean_entry("a"))
        yield store
        assert_consistent(store)


def _too_new(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("pragma user_version = 999")


def test_a_backup_made_while_others_write_is_whole_and_one_file(
    store: Store, tmp_path: Path
) -> None:
    target = tmp_path / "out" / "copy.db"
    target.parent.mkdir()
    stop = threading.Event()

    def poll() -> None:
        number = 0
        while not stop.is_set():
            entries = [clean_entry(f"n{number}-{n}") for n in range(20)]
            store.record([poll_outcome(store.sources.all()[0].id, entries)], read_before=None)
            number += 1

    thread = threading.Thread(target=poll)
    thread.start()
    try:
        for _ in range(5):
            backup(store.path, target)
            verify(target)
    finally:
        stop.set()
        thread.join()

    assert [path.name for path in target.parent.iterdir()] == ["copy.db"]


def test_a_restore_brings_back_what_was_and_keeps_what_is(store: Store, tmp_path: Path) -> None:
    """The window goes on with the restored data: nothing is opened anew."""
    target = tmp_path / "copy.db"
    backup(store.path, target)
    source_with(store, clean_entry("b"), number=2)
    store.changed_by_others()

    kept = restore(store.path, target)

    assert titles_of(store) == ["Title of a"]
    assert store.changed_by_others()
    assert store.search.find("title of b") == []
    assert kept is not None
    verify(kept)
    restore(store.path, kept)
    assert titles_of(store) == ["Title of b", "Title of a"]
    source_with(store, clean_entry("c"), number=3)
    assert len(titles_of(store)) == 3
    assert not list(tmp_path.glob("*.restoring*"))
    assert [path.name for path in tmp_path.glob("copy.db*")] == ["copy.db"]


def test_a_restore_needs_no_database_to_be_there(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    backup(store.path, target)
    other = tmp_path / "other"
    other.mkdir()

    assert restore(other / "newsdesk.db", target) is None

    with opened(other) as restored:
        assert titles_of(restored) == ["Title of a"]


def test_a_restore_replaces_a_broken_database_and_keeps_it(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    backup(store.path, target)
    other = tmp_path / "other"
    other.mkdir()
    (other / "newsdesk.db").write_bytes(b"rubbish" * 9999)

    kept = restore(other / "newsdesk.db", target)

    assert kept is not None
    assert kept.read_bytes() == b"rubbish" * 9999
    with opened(other) as restored:
        assert titles_of(restored) == ["Title of a"]


@pytest.mark.parametrize("page_size", [4096, 65536])
def test_a_backup_with_other_pages_is_restored(
    store: Store, tmp_path: Path, page_size: int
) -> None:
    target = tmp_path / "copy.db"
    backup(store.path, target)
    with closing(sqlite3.connect(target)) as raw:
        raw.execute(f"pragma page_size = {page_size}")
        raw.execute("vacuum")
    store.articles.delete([1], at=NOW)  # type: ignore[list-item]

    restore(store.path, target)

    assert titles_of(store) == ["Title of a"]


def _nothing(path: Path) -> None:
    path.unlink()


def _page(path: Path) -> None:
    path.write_text("<html>not a database</html>" * 100)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _other_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("create table articles (id)")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("spoil", [_nothing, _page, _empty, _other_program, _folder])
def test_what_is_no_backup_is_refused_and_nothing_changes(
    store: Store, tmp_path: Path, spoil: object
) -> None:
    target = tmp_path / "copy.db"
    backup(store.path, target)
    spoil(target)  # type: ignore[operator]

    with pytest.raises(StoreError) as caught:
        restore(store.path, target)

    assert (caught.value.kind, caught.value.path) == (StoreFailure.NOT_A_BACKUP, str(target))
    assert titles_of(store) == ["Title of a"]
    assert not list(tmp_path.glob("*.before-restore*"))


def test_a_backup_of_a_newer_newsdesk_is_refused(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    backup(store.path, target)
    _too_new(target)

    with pytest.raises(StoreTooNewError) as caught:
        restore(store.path, target)

    assert caught.value.found == 999


def test_a_damaged_backup_is_refused(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    backup(store.path, target)
    _damage(target)

    with pytest.raises(StoreError) as caught:
        restore(store.path, target)

    assert caught.value.kind is StoreFailure.CORRUPT


def _damage(path: Path) -> None:
    """Overwrite the root page of ``articles``."""
    with closing(sqlite3.connect(path)) as raw:
        (root,) = raw.execute(
            "select rootpage from sqlite_master where name = 'articles'"
        ).fetchone()
        (size,) = raw.execute("pragma page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)


def test_a_failed_backup_leaves_the_earlier_file_of_that_name(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_bytes(b"earlier")
    missing = tmp_path / "missing.db"

    with pytest.raises(StoreError):
        backup(missing, target)
    with pytest.raises(StoreError) as caught:
        backup(store.path, tmp_path / "no such folder" / "copy.db")

    assert caught.value.kind is StoreFailure.CANNOT_OPEN
    assert target.read_bytes() == b"earlier"
    assert not missing.exists()


def test_three_daily_backups_rotate(store: Store, tmp_path: Path) -> None:
    """RULES 7: three rotating daily backups."""
    folder = tmp_path / "backups"
    first = date(2026, 3, 1)

    made = [daily_backup(store, folder, today=first + timedelta(days=n)) for n in range(5)]

    assert daily_backups(folder) == made[:1:-1]
    assert daily_backup(store, folder, today=first + timedelta(days=4)) is None
    for path in daily_backups(folder):
        verify(path)


def test_the_newest_backup_that_can_be_read_is_offered(store: Store, tmp_path: Path) -> None:
    """RULES 7: the newest good backup is offered."""
    folder = tmp_path / "backups"
    assert newest_good(folder) is None
    for day in (1, 2, 3):
        daily_backup(store, folder, today=date(2026, 3, day))
    newest, second, _ = daily_backups(folder)
    newest.write_bytes(b"broken")

    assert newest_good(folder) == second


def test_a_source_added_after_a_restore_gets_an_id_of_its_own(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    backup(store.path, target)
    restore(store.path, target)

    source = source_with(store, clean_entry("z"), number=8)

    assert store.sources.by_url(str(new_source(8).url)) == store.sources.get(source.id)
