"""The helper process: real documents, and what happens when it hangs, crashes or is orphaned."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsdesk.core.article import FeedReading
from newsdesk.core.errors import Failure, FetchError, ParseError
from newsdesk.engine.parsing import ParseProcess

Result = FeedReading | ParseError


def feed(entries: int, *, words: int = 5) -> bytes:
    text = "word " * words
    items = "".join(
        f"<item><guid>g{n}</guid><title>Title {n}</title><description>{text}</description></item>"
        for n in range(entries)
    )
    return f"<rss version='2.0'><channel><title>Feed</title>{items}</channel></rss>".encode()


#: Takes seconds to read.
HUGE = feed(110_000)


class Answers:
    """Collects what the process answers, in the order of the answers."""

    def __init__(self) -> None:
        self.results: list[tuple[str, Result]] = []
        self._arrived = threading.Condition()

    def taker(self, name: str) -> Callable[[Result], None]:
        def take(result: Result) -> None:
            with self._arrived:
                self.results.append((name, result))
                self._arrived.notify_all()

        return take

    def wait(self, count: int) -> dict[str, Result]:
        with self._arrived:
            assert self._arrived.wait_for(lambda: len(self.results) >= count, 60)
            return dict(self.results)


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def started() -> Iterator[list[ParseProcess]]:
    processes: list[ParseProcess] = []
    yield processes
    for process in processes:
        process.close()
        assert not process.running


def submit(process: ParseProcess, name: str, body: bytes, answers: Answers) -> None:
    process.submit(
        body,
        url=f"https://example.com/{name}",
        content_type=None,
        known={},
        done=answers.taker(name),
    )


def test_documents_are_read_in_the_other_process(
    started: list[ParseProcess], answers: Answers
) -> None:
    process = ParseProcess()
    started.append(process)
    for count in range(1, 31):
        submit(process, str(count), feed(count), answers)

    found = answers.wait(30)

    sizes = {name: len(one.entries) for name, one in found.items() if isinstance(one, FeedReading)}
    assert sizes == {str(count): count for count in range(1, 31)}


def test_a_reading_arrives_as_it_was_made(started: list[ParseProcess], answers: Answers) -> None:
    from newsdesk.parse.reading import read_feed

    process = ParseProcess()
    started.append(process)
    body = feed(3)
    submit(process, "one", body, answers)

    expected = read_feed(body, url="https://example.com/one", content_type=None, known={})
    assert answers.wait(1)["one"] == expected


def test_known_entries_do_not_come_back(started: list[ParseProcess], answers: Answers) -> None:
    process = ParseProcess()
    started.append(process)
    submit(process, "first", feed(5), answers)
    first = answers.wait(1)["first"]
    assert isinstance(first, FeedReading)

    process.submit(
        feed(6),
        url="https://example.com/first",
        content_type=None,
        known={entry.key: entry.digest for entry in first.entries},
        done=answers.taker("again"),
    )

    again = answers.wait(2)["again"]
    assert isinstance(again, FeedReading)
    assert [entry.title for entry in again.entries] == ["Title 5"]
    assert len(again.keys) == 6


def test_what_is_no_feed_is_named(started: list[ParseProcess], answers: Answers) -> None:
    process = ParseProcess()
    started.append(process)
    submit(process, "page", b"<html><body>Sign in</body></html>", answers)

    result = answers.wait(1)["page"]

    assert isinstance(result, ParseError)
    assert result.kind is Failure.NOT_A_FEED
    assert result.url == "https://example.com/page"


def test_a_document_that_takes_too_long_is_given_up_and_the_others_are_read(
    started: list[ParseProcess], answers: Answers
) -> None:
    """ARCHITECTURE, threads: the parse process is killed at its deadline."""
    process = ParseProcess(deadline=0.7)
    started.append(process)
    submit(process, "before", feed(2), answers)
    submit(process, "huge", HUGE, answers)
    submit(process, "after", feed(3), answers)

    found = answers.wait(3)

    assert isinstance(found["before"], FeedReading)
    assert isinstance(found["huge"], ParseError)
    assert found["huge"].kind is Failure.TOO_SLOW
    assert isinstance(found["after"], FeedReading)


def test_a_crash_costs_one_document_only(started: list[ParseProcess], answers: Answers) -> None:
    process = ParseProcess()
    started.append(process)
    submit(process, "first", feed(1), answers)
    answers.wait(1)
    submit(process, "huge", HUGE, answers)
    submit(process, "after", feed(3), answers)

    os.kill(process.pid, signal.SIGKILL)

    found = answers.wait(3)
    assert isinstance(found["huge"], ParseError)
    assert found["huge"].kind is Failure.UNREADABLE
    assert isinstance(found["after"], FeedReading)


def test_an_idle_process_is_let_go_and_comes_back_when_needed(
    started: list[ParseProcess], answers: Answers
) -> None:
    process = ParseProcess(idle=0.2)
    started.append(process)
    submit(process, "first", feed(1), answers)
    answers.wait(1)
    first = process.pid
    wait_until(lambda: not process.running)

    submit(process, "second", feed(1), answers)

    answers.wait(2)
    assert process.pid != first


def test_closing_ends_the_process_in_the_middle_of_a_document(answers: Answers) -> None:
    process = ParseProcess()
    submit(process, "first", feed(1), answers)
    answers.wait(1)
    pid = process.pid
    submit(process, "huge", HUGE, answers)

    began = time.monotonic()
    process.close()

    assert time.monotonic() - began < 1
    assert not exists(pid)
    result = answers.wait(2)["huge"]
    assert isinstance(result, ParseError)
    assert result.kind is Failure.CANCELLED


def test_a_closed_process_refuses_at_once(answers: Answers) -> None:
    process = ParseProcess()
    process.close()

    submit(process, "late", feed(1), answers)

    late = answers.wait(1)["late"]
    assert isinstance(late, ParseError)
    assert late.kind is Failure.CANCELLED
    assert not process.running


def test_waiting_for_a_document_can_be_cancelled(started: list[ParseProcess]) -> None:
    process = ParseProcess()
    started.append(process)
    cancel = threading.Event()
    cancel.set()

    with pytest.raises(FetchError) as raised:
        process.read_feed(HUGE, url="https://example.com/", content_type=None, cancel=cancel)

    assert raised.value.kind is Failure.CANCELLED


def test_the_process_ignores_ctrl_c(started: list[ParseProcess], answers: Answers) -> None:
    process = ParseProcess()
    started.append(process)
    submit(process, "first", feed(1), answers)
    answers.wait(1)
    pid = process.pid

    os.kill(pid, signal.SIGINT)
    submit(process, "second", feed(1), answers)

    assert isinstance(answers.wait(2)["second"], FeedReading)
    assert process.pid == pid


ORPHAN = """
import os, signal, sys, threading
from newsdesk.engine.parsing import ParseProcess
process, ready = ParseProcess(), threading.Event()
process.submit(b"<rss version='2.0'><channel><item><title>A</title></item></channel></rss>",
               url="https://example.com/", content_type=None, known={},
               done=lambda result: ready.set())
ready.wait(60)
print(process.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_the_process_does_not_survive_the_application() -> None:
    ended = subprocess.run([sys.executable, "-c", ORPHAN], capture_output=True, check=False)
    assert ended.returncode == -signal.SIGKILL
    pid = int(ended.stdout)

    wait_until(lambda: not exists(pid))


def test_links_icons_and_usual_paths_are_found_there_too(started: list[ParseProcess]) -> None:
    process, cancel = ParseProcess(), threading.Event()
    started.append(process)
    page = (
        b"<html><head><link rel='alternate' type='application/rss+xml' title='All' href='/rss'>"
        b"<link rel='icon' href='/icon.png'></head></html>"
    )

    links = process.feed_links(page, url="https://24.kg/", content_type=None, cancel=cancel)
    icons = process.icon_links(page, url="https://24.kg/", cancel=cancel)
    paths = process.usual_paths("https://24.kg/", cancel=cancel)

    assert links[0] == ("https://24.kg/rss", "All")
    assert "https://24.kg/icon.png" in icons
    assert paths
    assert all(path.startswith("https://24.kg/") for path in paths)


def exists(pid: int) -> bool:
    """Whether a process runs; one that ended and waits to be collected does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def wait_until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < until
        threading.Event().wait(0.01)
