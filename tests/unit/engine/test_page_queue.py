"""The order in which pages are fetched, with real threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from itertools import pairwise

import pytest

from newsdesk.core.article import ArticleId
from newsdesk.engine.page_queue import Errand, PageQueue

PATIENCE = 20.0


class Worker:
    """Does errands when a test lets it, and notes when each began."""

    def __init__(self) -> None:
        self.began: list[tuple[int, float]] = []
        self.ended: list[ArticleId] = []
        self.gates: dict[int, threading.Event] = {}
        self._changed = threading.Condition()

    def work(self, errand: Errand) -> None:
        with self._changed:
            self.began.append((errand.article_id, time.monotonic()))
            self._changed.notify_all()
        gate = self.gates.get(errand.article_id)
        if gate is not None:
            assert gate.wait(PATIENCE)

    def end(self, article_id: ArticleId) -> None:
        with self._changed:
            self.ended.append(article_id)
            self._changed.notify_all()

    def wait_begun(self, count: int) -> list[int]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.began) >= count, PATIENCE)
            return [number for number, _ in self.began]

    def wait_ended(self, count: int) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.ended) >= count, PATIENCE)


@pytest.fixture
def worker() -> Worker:
    return Worker()


@pytest.fixture
def queue(worker: Worker) -> Iterator[PageQueue]:
    queue = PageQueue(worker.work, ended=worker.end, pause=0.3)
    yield queue
    for gate in worker.gates.values():
        gate.set()
    queue.stop()
    assert queue.join(PATIENCE)


def errand(number: int, host: str = "a.example", *, first: bool = False) -> Errand:
    return Errand(ArticleId(number), host, first=first)


def test_of_one_host_there_is_a_pause_between_pages_that_nobody_waits_for(
    queue: PageQueue, worker: Worker
) -> None:
    """RULES 1: polite to hosts."""
    for number in (1, 2, 3):
        queue.add(errand(number))

    worker.wait_ended(3)

    assert [number for number, _ in worker.began] == [1, 2, 3]
    times = [moment for _, moment in worker.began]
    assert all(later - earlier >= 0.3 for earlier, later in pairwise(times))


def test_other_hosts_do_not_wait_for_it(queue: PageQueue, worker: Worker) -> None:
    worker.gates[1] = threading.Event()
    queue.add(errand(1))
    queue.add(errand(2))
    queue.add(errand(3, "b.example"))

    assert worker.wait_begun(2) == [1, 3]


def test_what_a_person_waits_for_waits_for_nothing(queue: PageQueue, worker: Worker) -> None:
    worker.gates[1] = worker.gates[2] = threading.Event()
    queue.add(errand(1))
    queue.add(errand(2, "b.example"))
    worker.wait_begun(2)
    queue.add(errand(3, "c.example"))

    queue.add(errand(4, first=True))

    worker.wait_ended(1)
    assert worker.ended == [4]


def test_a_page_is_fetched_once_however_often_it_is_asked_for(
    queue: PageQueue, worker: Worker
) -> None:
    worker.gates[1] = threading.Event()
    assert queue.add(errand(1))
    worker.wait_begun(1)
    assert not queue.add(errand(1, first=True))
    assert queue.add(errand(2))
    assert not queue.add(errand(2))
    assert queue.waiting == 2
    worker.gates[1].set()

    worker.wait_ended(2)

    assert [number for number, _ in worker.began] == [1, 2]


def test_what_waits_can_be_given_up_at_once(queue: PageQueue, worker: Worker) -> None:
    worker.gates[1] = threading.Event()
    queue.add(errand(1))
    queue.add(errand(2))
    worker.wait_begun(1)

    assert queue.cancel(ArticleId(2))
    assert not queue.cancel(ArticleId(1))

    assert ArticleId(2) not in queue
    assert ArticleId(1) in queue


def test_a_thread_survives_work_that_goes_wrong() -> None:
    ended = threading.Event()

    def work(errand: Errand) -> None:
        if errand.article_id == 1:
            raise RuntimeError

    queue = PageQueue(work, ended=lambda number: ended.set() if number == 2 else None, pause=0.0)
    queue.add(errand(1))
    queue.add(errand(2))

    assert ended.wait(PATIENCE)
    queue.stop()
    assert queue.join(PATIENCE)
