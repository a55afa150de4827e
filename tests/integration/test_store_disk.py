"""What the disk may do to the store. Real mounts and flags, so most of it needs root on Linux."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from newsdesk.core.errors import StoreError, StoreFailure
from newsdesk.core.source import PollState
from newsdesk.store import connections
from newsdesk.store.backup import backup
from newsdesk.store.store import Store
from support.builders import NOW, clean_entry, new_source, poll_outcome
from support.stores import assert_consistent, ids_of, opened, source_with, titles_of


def _run(*command: str) -> None:
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("needs root on Linux")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"{command[0]}: {done.stderr.strip()}")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    _run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder))
    yield folder
    _run("umount", str(folder))


@pytest.fixture
def frozen_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder with a database, in which nothing can be written any more."""
    folder = tmp_path / "frozen"
    folder.mkdir()
    with opened(folder) as store:
        source_with(store, clean_entry("a"))
    _run("mount", "--bind", str(folder), str(folder))
    _run("mount", "-o", "remount,ro,bind", str(folder))
    yield folder
    _run("umount", str(folder))


def _fill_up(store: Store) -> int:
    """Record until the disk is full; return how many batches were stored."""
    source = store.sources.all()[0]
    for batch in range(1000):
        entries = [clean_entry(f"{batch}-{n}", html=f"<p>{'x' * 9000}</p>") for n in range(20)]
        state = PollState(failures=batch + 1)
        store.record([poll_outcome(source.id, entries, state=state)], read_before=None)
    return 0


def test_a_full_disk_is_named_and_leaves_nothing_half_written(small_disk: Path) -> None:
    """RULES 7: a full disk: one clear message, no crash, nothing half-written."""
    filler = small_disk / "filler"
    with opened(small_disk) as store:
        source = source_with(store, clean_entry("first"))
        with pytest.raises(StoreError) as caught:
            _fill_up(store)
        assert (caught.value.kind, caught.value.path) == (StoreFailure.DISK_FULL, str(store.path))

        # What was stored before is there, the state of the failed batch is not.
        stored = store.sources.poll_state(source.id).failures
        assert len(ids_of(store)) == 1 + 20 * stored
        assert store.articles.get(ids_of(store)[-1]).html
        with pytest.raises(StoreError):
            _fill_up(store)
        assert len(ids_of(store)) == 1 + 20 * stored
    assert not filler.exists()

    _run("mount", "-o", "remount,size=64m", str(small_disk))
    with opened(small_disk) as store:
        assert_consistent(store)
        assert len(ids_of(store)) == 1 + 20 * stored
        store.record([poll_outcome(source.id, [clean_entry("later")])], read_before=None)
        assert "Title of later" in titles_of(store)


def test_a_disk_too_full_to_begin_on_is_named(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(b"x" * (8 << 20))

    with pytest.raises(StoreError) as caught:
        Store.open(small_disk / "newsdesk.db")

    assert caught.value.kind is StoreFailure.DISK_FULL


def test_a_backup_to_a_full_disk_is_named_and_leaves_no_half_copy(
    small_disk: Path, tmp_path: Path
) -> None:
    target = small_disk / "copy.db"
    with opened(tmp_path) as store:
        source_with(store, *(clean_entry(f"e{n}", html="<p>x</p>" * 4000) for n in range(400)))
        with pytest.raises(StoreError) as caught:
            backup(store.path, target)

    assert (caught.value.kind, caught.value.path) == (StoreFailure.DISK_FULL, str(target))
    assert list(small_disk.iterdir()) == []


def test_a_read_only_folder_is_named(frozen_folder: Path) -> None:
    """RULES 7: a read-only folder: one clear message."""
    with pytest.raises(StoreError) as caught:
        Store.open(frozen_folder / "newsdesk.db")
    assert (caught.value.kind, caught.value.path) == (
        StoreFailure.READ_ONLY,
        str(frozen_folder / "newsdesk.db"),
    )

    with pytest.raises(StoreError) as caught:
        Store.open(frozen_folder / "new" / "newsdesk.db")
    assert caught.value.kind is StoreFailure.READ_ONLY


def test_a_backup_into_a_read_only_folder_is_named(frozen_folder: Path, tmp_path: Path) -> None:
    with opened(tmp_path) as store, pytest.raises(StoreError) as caught:
        backup(store.path, frozen_folder / "copy.db")

    assert caught.value.kind is StoreFailure.READ_ONLY


def test_a_write_protected_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "newsdesk.db"
    with opened(tmp_path) as store:
        source_with(store, clean_entry("a"))
    _run("chattr", "+i", str(path))
    try:
        with pytest.raises(StoreError) as caught:
            Store.open(path)
    finally:
        _run("chattr", "-i", str(path))

    assert caught.value.kind is StoreFailure.READ_ONLY
    with opened(tmp_path) as store:
        assert titles_of(store) == ["Title of a"]


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")

    with pytest.raises(StoreError) as caught:
        Store.open(tmp_path / "data" / "newsdesk.db")

    assert caught.value.kind is StoreFailure.CANNOT_OPEN


def test_a_database_that_another_process_holds_too_long_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """RULES 7: a locked database: one clear message."""
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.1)
    with opened(tmp_path) as store, closing(sqlite3.connect(store.path)) as other:
        source = store.sources.add(new_source(), at=NOW)
        other.execute("begin immediate")
        with pytest.raises(StoreError) as caught:
            store.sources.rename(source.id, "x")
        assert caught.value.kind is StoreFailure.LOCKED
        assert store.sources.all() == [source]  # reading goes on
        other.rollback()
        store.sources.rename(source.id, "x")


def test_an_own_mistake_is_not_taken_for_the_disks(tmp_path: Path) -> None:
    with (
        opened(tmp_path) as store,
        pytest.raises(sqlite3.OperationalError),
        store._connections.read() as reader,
    ):
        reader.execute("select nonsense")


def test_times_are_kept_to_the_second(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        source = store.sources.add(new_source(), at=NOW + timedelta(milliseconds=999))
        assert source.added_at == NOW
