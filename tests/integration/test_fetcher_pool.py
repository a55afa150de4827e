"""Many fetches at a time: limits, turns, cancelling and closing of the pool."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator

import pytest

from newsdesk.core.errors import Failure, FetchError
from newsdesk.net.fetcher import Fetched, Fetcher, FetchRequest, Kind, NotModified
from newsdesk.net.pool import FetchPool
from support.feed_server import Answer, FeedServer

Outcome = Fetched | NotModified | FetchError


class Outcomes:
    """What the pool answered, in order."""

    def __init__(self) -> None:
        self.all: list[tuple[str, Outcome]] = []
        self._changed = threading.Condition()

    def __call__(self, request: FetchRequest, outcome: Outcome) -> None:
        with self._changed:
            self.all.append((request.url, outcome))
            self._changed.notify_all()

    def wait(self, count: int) -> list[Outcome]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.all) >= count, 30)
            return [outcome for _, outcome in self.all]

    @property
    def kinds(self) -> list[Failure | None]:
        return [getattr(outcome, "kind", None) for _, outcome in self.all]


@pytest.fixture
def pool() -> Iterator[FetchPool]:
    fetcher = Fetcher()
    made = FetchPool(fetcher)
    yield made
    assert made.close(timeout=5)
    fetcher.close()


def request(server: FeedServer, path: str = "/rss") -> FetchRequest:
    return FetchRequest(server.url(path), trusted=True)


def threads() -> int:
    return sum(thread.name == "newsdesk-fetch" for thread in threading.enumerate())


def test_a_thread_is_made_only_when_there_is_work(pool: FetchPool) -> None:
    assert threads() == 0
    with FeedServer() as server:
        server.answer("/rss", 200, (), b"x")
        done = Outcomes()
        pool.submit(request(server), done)
        assert isinstance(done.wait(1)[0], Fetched)
        assert threads() == 1
        pool.submit(request(server), done)
        done.wait(2)
        assert threads() <= 2
        assert server.connections == 1


def test_one_host_is_asked_by_two_at_a_time(pool: FetchPool) -> None:
    """RULES 1, limits."""
    with FeedServer() as server:
        gate = threading.Event()
        server.program("/rss", Answer(head_gate=gate, body=b"x"))
        done = Outcomes()
        for _ in range(7):
            pool.submit(request(server), done)
        server.wait_for_requests(2)
        gate.set()
        done.wait(7)
        assert server.most_at_once == 2


def test_24_are_asked_at_a_time_in_all(pool: FetchPool) -> None:
    """RULES 1, limits."""
    gate = threading.Event()
    servers = [FeedServer() for _ in range(15)]
    try:
        done = Outcomes()
        for server in servers:
            server.program("/rss", Answer(head_gate=gate, body=b"x"))
            for _ in range(2):
                pool.submit(request(server), done)
        until = time.monotonic() + 20
        while sum(len(server.requests) for server in servers) < 24 and time.monotonic() < until:
            gate.wait(0.01)
        assert not gate.wait(0.2)  # long enough for a 25th to come, if it did
        assert sum(len(server.requests) for server in servers) == 24
        assert threads() == 24
        gate.set()
        assert all(isinstance(outcome, Fetched) for outcome in done.wait(30))
    finally:
        for server in servers:
            server.close()


def test_a_slow_host_does_not_hold_up_the_others(pool: FetchPool) -> None:
    """RULES 1, limits: hosts take turns."""
    with FeedServer() as slow, FeedServer() as quick:
        never = threading.Event()
        slow.program("/rss", Answer(head_gate=never))
        quick.answer("/rss", 200, (), b"x")
        done = Outcomes()
        for _ in range(100):
            pool.submit(request(slow), done)
        pool.submit(request(quick), done)
        assert isinstance(done.wait(1)[0], Fetched)
        pool.cancel_all()
        done.wait(101)


def test_cancelling_answers_everything_at_once_and_the_pool_goes_on(pool: FetchPool) -> None:
    with FeedServer() as server:
        server.program("/rss", Answer(body=[b"a", b"b"], gates=[threading.Event()]))
        server.answer("/other", 200, (), b"x")
        done = Outcomes()
        for _ in range(5):
            pool.submit(request(server), done)
        server.wait_for_requests(2)
        began = time.monotonic()
        pool.cancel_all()
        done.wait(5)
        assert time.monotonic() - began < 0.3
        assert done.kinds == [Failure.CANCELLED] * 5
        pool.submit(request(server, "/other"), done)
        assert isinstance(done.wait(6)[5], Fetched)
        assert len(server.requests) == 3


def test_sparing_a_host_gives_up_only_the_feeds_that_wait_for_it(pool: FetchPool) -> None:
    """RULES 1, 429: a host that asked for a pause is asked for none of its other feeds."""
    with FeedServer() as server, FeedServer() as other:
        gate = threading.Event()
        server.program("/rss", Answer(head_gate=gate, body=b"x"))
        other.answer("/rss", 200, (), b"x")
        done = Outcomes()
        for _ in range(5):
            pool.submit(request(server), done)
        pool.submit(FetchRequest(server.url("/rss"), kind=Kind.RATES, trusted=True), done)
        server.wait_for_requests(2)
        pool.spare(server.url("/rss").split("/")[2])
        assert done.kinds == [Failure.CANCELLED] * 3
        gate.set()
        pool.submit(request(other), done)
        assert [isinstance(one, Fetched) for one in done.wait(7)[3:]] == [True] * 4
        assert len(server.requests) == 3


def test_closing_in_mid_download_is_quick_and_answers_everything() -> None:
    """A clean stop at quit takes under a second, also in mid-download."""
    with FeedServer() as server:
        server.program("/rss", Answer(body=[b"a", b"b"], gates=[threading.Event()]))
        fetcher = Fetcher()
        pool = FetchPool(fetcher)
        done = Outcomes()
        for _ in range(5):
            pool.submit(request(server), done)
        server.wait_for_requests(2)
        began = time.monotonic()
        assert pool.close(timeout=1)
        assert time.monotonic() - began < 0.5
        assert done.kinds == [Failure.CANCELLED] * 5
        assert threads() == 0
        pool.submit(request(server), done)
        assert done.kinds == [Failure.CANCELLED] * 6
        fetcher.close()


def test_each_answer_goes_to_who_asked(pool: FetchPool) -> None:
    with FeedServer() as server:
        done = Outcomes()
        for number in range(40):
            server.answer(f"/{number}", 200, (), b"%d" % number)
            pool.submit(request(server, f"/{number}"), done)
        done.wait(40)
        for url, outcome in done.all:
            assert isinstance(outcome, Fetched)
            assert url == server.url(f"/{outcome.body.decode()}")


def test_a_receiver_that_fails_does_not_harm_the_pool(
    pool: FetchPool, caplog: pytest.LogCaptureFixture
) -> None:
    def failing(request: FetchRequest, outcome: Outcome) -> None:
        message = "not my day"
        raise RuntimeError(message)

    with FeedServer() as server, caplog.at_level(logging.CRITICAL):
        server.answer("/rss", 200, (), b"x")
        done = Outcomes()
        pool.submit(request(server), failing)
        pool.submit(request(server), done)
        assert isinstance(done.wait(1)[0], Fetched)


def test_an_address_that_is_none_is_answered_too(pool: FetchPool) -> None:
    done = Outcomes()
    pool.submit(FetchRequest("nonsense"), done)
    done.wait(1)
    assert done.kinds == [Failure.BAD_ADDRESS]
