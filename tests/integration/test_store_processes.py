"""The store under several processes, and under processes that are killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from newsdesk.core.source import SourceId
from newsdesk.core.stories import StoryQuery, View
from support.builders import NOW, clean_entry, new_source, poll_outcome
from support.stores import assert_consistent, ids_of, opened, source_with

_HEAD = """
import sys
from pathlib import Path
from support.builders import NOW, clean_entry, new_source, poll_outcome
from newsdesk.core.source import SourceId
from newsdesk.store.store import Store
store = Store.open(Path(sys.argv[1]) / "newsdesk.db")
"""
# Polls two sources for ever, with edits, and says after each batch what is safely stored.
_POLLER = f"""{_HEAD}
def outcome(source, number):
    entries = [clean_entry(f"{{source}}-{{number + n}}", html="<p>x</p>" * 300) for n in range(60)]
    edit = clean_entry("pinned", title=f"Edit {{number}}")
    return poll_outcome(SourceId(source), [*entries, edit])

while True:
    number = store.articles.counts(since=NOW).all
    store.record([outcome(1, number), outcome(2, number)], read_before=None)
    print(store.articles.counts(since=NOW).all, flush=True)
"""
_HOLDER = f"""{_HEAD}
print("open", flush=True)
sys.stdin.read()
store.close()
"""
_WRITER = f"""{_HEAD}
for number in range(60):
    store.record([poll_outcome(SourceId(2), [clean_entry(f"theirs-{{number}}")])], read_before=None)
store.close()
"""


def _start(script: str, folder: Path) -> subprocess.Popen[str]:
    tests = Path(__file__).parents[1]
    path = os.pathsep.join(str(one) for one in (tests, tests.parent / "src"))
    return subprocess.Popen(
        [sys.executable, "-c", script, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )


def _end(process: subprocess.Popen[str]) -> int:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.close()
    process.stdout.close()
    return process.wait(timeout=30)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_a_killed_process_loses_nothing_that_was_stored(tmp_path: Path) -> None:
    """RULES 7; kill -9 in mid-refresh: integrity ok, nothing read or pinned is lost."""
    with opened(tmp_path) as store:
        for number in (1, 2):
            source_with(store, clean_entry("pinned"), clean_entry("read"), number=number)
        pinned, read = store.search.find("pinned"), store.search.find("read")
        store.articles.set_pinned(pinned, pinned=True, at=NOW)
        store.articles.set_read(read, read=True, at=NOW)

    for turn in range(5):
        process = _start(_POLLER, tmp_path)
        assert process.stdout is not None
        stored = [process.stdout.readline() for _ in range(3)][-1]
        time.sleep(0.011 * turn)  # anywhere in a batch
        process.send_signal(signal.SIGKILL)
        stored = ([stored, *process.stdout.read().splitlines(keepends=True)])[-1]
        assert _end(process) == -signal.SIGKILL

        with opened(tmp_path) as store:
            assert store.notes == ()
            assert_consistent(store)
            everything = ids_of(store)
            assert len(everything) >= int(stored)
            # A batch is there whole or not at all: 60 entries of each of the two sources.
            assert (len(everything) - 4) % 120 == 0
            assert sorted(ids_of(store, StoryQuery(View.PINNED))) == sorted(pinned)
            assert set(read) <= {row.id for row in store.articles.rows(everything) if row.read}


def test_a_process_beside_ours_is_noticed_and_neither_is_locked_out(tmp_path: Path) -> None:
    """CLI: neither locks the other out, and the window shows what the command changed."""
    with opened(tmp_path) as store:
        for number in (1, 2):
            store.sources.add(new_source(number), at=NOW)
        assert not store.changed_by_others()

        process = _start(_WRITER, tmp_path)
        number = 0
        while process.poll() is None:
            number += 1
            outcome = poll_outcome(SourceId(1), [clean_entry(f"ours-{number}")])
            store.record([outcome], read_before=None)
        assert _end(process) == 0

        assert store.changed_by_others()
        assert not store.changed_by_others()
        store.sources.rename(SourceId(1), "ours")
        assert not store.changed_by_others()
        assert len(ids_of(store)) == number + 60
        assert_consistent(store)


def test_a_log_of_a_living_process_is_no_unclean_end(tmp_path: Path) -> None:
    process = _start(_HOLDER, tmp_path)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"

    with opened(tmp_path) as store:
        assert not store._session.alone
        source_with(store, clean_entry("a"))
        assert store.path.with_name("newsdesk.db-wal").stat().st_size > 0
    process.kill()
    _end(process)
    with opened(tmp_path) as store:
        assert store._session.alone
        assert store.notes == ()


def test_many_that_open_a_new_database_at_once_all_get_it(tmp_path: Path) -> None:
    processes = [_start(_HOLDER, tmp_path) for _ in range(4)]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
    assert [_end(process) for process in processes] == [0, 0, 0, 0]


def test_a_mark_does_not_queue_behind_a_whole_refresh(tmp_path: Path) -> None:
    """The window's own writes do not queue behind a poll: each waits for one batch at most."""
    batches: list[int] = []
    waited: list[int] = []
    with opened(tmp_path) as store:
        source = source_with(store, clean_entry("a"))
        (article_id,) = ids_of(store)
        stop = threading.Event()

        def poll() -> None:
            while not stop.is_set():
                entries = [clean_entry(f"{len(batches)}-{n}") for n in range(50)]
                store.record([poll_outcome(source.id, entries)], read_before=None)
                batches.append(len(entries))

        thread = threading.Thread(target=poll)
        thread.start()
        try:
            while len(batches) < 3:
                time.sleep(0.001)
            for turn in range(20):
                before = len(batches)
                store.articles.set_read([article_id], read=turn % 2 == 0, at=NOW)
                waited.append(len(batches) - before)
        finally:
            stop.set()
            thread.join()

    assert max(waited) <= 2
