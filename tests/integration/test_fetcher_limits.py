"""Times, sizes, cancelling and closing, against servers that misbehave."""

from __future__ import annotations

import gzip
import itertools
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from newsdesk.core.errors import Failure, FetchError
from newsdesk.net.fetcher import Fetcher, FetchRequest, Kind, Limits
from support.feed_server import Answer, FeedServer
from support.fetching import AT_ONCE, Fetching, get, refusal


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with FeedServer() as running:
        yield running


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    made = Fetcher()
    yield made
    made.close()


@pytest.fixture
def hasty() -> Iterator[Fetcher]:
    made = Fetcher(limits=Limits(connect=0.3, read=0.3, total=1.0))
    yield made
    made.close()


@pytest.fixture
def full_port() -> Iterator[int]:
    """A port that takes no more connections, so that one more waits for ever."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        port = listening.getsockname()[1]
        callers = [socket.socket() for _ in range(8)]
        for caller in callers:
            caller.setblocking(False)
            caller.connect_ex(("127.0.0.1", port))
        yield port
        for caller in callers:
            caller.close()


def ask(server: FeedServer, path: str = "/rss", kind: Kind = Kind.FEED) -> FetchRequest:
    return FetchRequest(server.url(path), kind=kind, trusted=True)


def kind_of(outcome: object) -> Failure:
    assert isinstance(outcome, FetchError)
    return outcome.kind


# times


def test_the_limits_are_those_of_the_rules() -> None:
    """RULES 1, limits."""
    limits = Limits()
    assert (limits.connect, limits.read, limits.total) == (20, 20, 60)
    assert (limits.redirects, limits.per_host, limits.in_all) == (10, 2, 24)
    sizes = [limits.most_bytes(kind) for kind in (Kind.FEED, Kind.PAGE, Kind.IMAGE, Kind.RATES)]
    assert sizes == [15_000_000, 3_000_000, 10_000_000, 1_000_000]


def test_a_host_that_takes_no_connection_times_out(hasty: Fetcher, full_port: int) -> None:
    """RULES 1, limits: 20 s to connect."""
    error = refusal(hasty, FetchRequest(f"http://127.0.0.1:{full_port}/", trusted=True))
    assert (error.kind, error.detail) == (Failure.TIMEOUT, "no connection")


@pytest.mark.parametrize("where", ["head", "body"])
def test_a_server_that_falls_silent_times_out(
    hasty: Fetcher, server: FeedServer, where: str
) -> None:
    """RULES 1, limits: 20 s per read."""
    never = threading.Event()
    if where == "head":
        server.program("/rss", Answer(head_gate=never))
    else:
        server.program("/rss", Answer(body=[b"a", b"b"], gates=[_open(), never]))
    error = refusal(hasty, ask(server))
    assert error.kind is Failure.TIMEOUT
    assert error.detail == "no data for 0.3 s"


def test_a_body_that_trickles_for_ever_ends_with_the_whole_time(
    hasty: Fetcher, server: FeedServer
) -> None:
    """RULES 1, limits: 60 s in all, however regularly a byte comes."""

    def trickle() -> Iterator[bytes]:
        while not server.closing.wait(0.05):
            yield b"x"

    server.program("/rss", Answer(body=trickle, length=False))
    began = time.monotonic()
    error = refusal(hasty, ask(server))
    assert error.kind is Failure.TIMEOUT
    assert 0.9 < time.monotonic() - began < 2


# sizes


@pytest.mark.parametrize(
    ("kind", "most"),
    [(Kind.PAGE, 3_000_000), (Kind.RATES, 1_000_000)],
)
@pytest.mark.parametrize("length", [True, False])
def test_a_body_may_be_as_large_as_its_kind_allows(
    fetcher: Fetcher, server: FeedServer, kind: Kind, most: int, length: bool
) -> None:
    """RULES 1, limits: with a Content-Length and without."""
    server.program("/rss", Answer(body=[b"x" * most], length=length))
    assert len(get(fetcher, ask(server, kind=kind)).body) == most
    server.program("/rss", Answer(body=[b"x" * most, b"x"], length=length))
    assert refusal(fetcher, ask(server, kind=kind)).kind is Failure.TOO_LARGE


def test_an_endless_body_ends_at_the_limit(fetcher: Fetcher, server: FeedServer) -> None:
    """RULES 1, limits: 15 MB."""
    server.program("/rss", Answer(body=lambda: itertools.repeat(b"x" * 65536), length=False))
    assert refusal(fetcher, ask(server)).kind is Failure.TOO_LARGE


def test_a_bomb_of_gzip_ends_at_the_limit(fetcher: Fetcher, server: FeedServer) -> None:
    """RULES 1, limits: after decompression."""
    bomb = gzip.compress(b"\0" * 60_000_000)
    server.answer("/rss", 200, {"Content-Encoding": "gzip"}, bomb)
    assert refusal(fetcher, ask(server)).kind is Failure.TOO_LARGE


def test_endless_headers_end(fetcher: Fetcher, server: FeedServer) -> None:
    raw = b"HTTP/1.1 200 OK\r\n" + b"X-More: and more\r\n" * 20_000
    server.program("/rss", Answer(raw=raw))
    assert refusal(fetcher, ask(server)).kind is Failure.PROTOCOL


def test_a_refusal_with_an_endless_page_is_still_that_refusal(
    fetcher: Fetcher, server: FeedServer
) -> None:
    endless = Answer(404, body=lambda: itertools.repeat(b"x" * 65536), length=False)
    server.program("/rss", endless)
    assert refusal(fetcher, ask(server)).kind is Failure.NOT_FOUND


def test_a_silent_refusal_is_still_that_refusal(hasty: Fetcher, server: FeedServer) -> None:
    server.program("/rss", Answer(410, body=[b"a", b"b"], gates=[threading.Event()]))
    assert refusal(hasty, ask(server)).kind is Failure.GONE


# cancelling and closing


@pytest.mark.parametrize("where", ["head", "body"])
@pytest.mark.parametrize("how", ["cancel", "close"])
def test_a_fetch_ends_at_once_when_it_is_not_wanted_any_more(
    fetcher: Fetcher, server: FeedServer, where: str, how: str
) -> None:
    """Also in mid-body, and before the server has said anything."""
    never = threading.Event()
    if where == "head":
        server.program("/rss", Answer(head_gate=never))
    else:
        server.program("/rss", Answer(body=[b"a" * 1000, b"b"], gates=[_open(), never]))
    fetching = Fetching(fetcher, ask(server))
    server.wait_for_requests(1)
    began = time.monotonic()
    if how == "cancel":
        fetching.cancel.set()
    else:
        fetcher.close()
    assert kind_of(fetching.result()) is Failure.CANCELLED
    assert fetching.seconds_since(began) < AT_ONCE


def test_a_fetch_that_is_connecting_ends_at_once(fetcher: Fetcher, full_port: int) -> None:
    fetching = Fetching(fetcher, FetchRequest(f"http://127.0.0.1:{full_port}/", trusted=True))
    assert not fetching.cancel.wait(0.2)  # it is connecting by now, and hangs there
    assert fetching.outcome is None
    began = time.monotonic()
    fetching.cancel.set()
    assert kind_of(fetching.result()) is Failure.CANCELLED
    assert fetching.seconds_since(began) < AT_ONCE


def test_a_fetch_that_waits_for_its_turn_ends_at_once(fetcher: Fetcher, server: FeedServer) -> None:
    server.program("/rss", Answer(head_gate=threading.Event()))
    holding = [Fetching(fetcher, ask(server)) for _ in range(2)]
    server.wait_for_requests(2)
    third = Fetching(fetcher, ask(server))
    began = time.monotonic()
    third.cancel.set()
    assert kind_of(third.result()) is Failure.CANCELLED
    assert third.seconds_since(began) < AT_ONCE
    for fetching in holding:
        fetching.cancel.set()
        fetching.result()
    assert len(server.requests) == 2


def test_a_cancelled_fetch_asks_nothing(fetcher: Fetcher, server: FeedServer) -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(FetchError) as caught:
        fetcher.fetch(ask(server), cancel=cancel)
    assert caught.value.kind is Failure.CANCELLED
    assert server.connections == 0


def test_a_closed_fetcher_fetches_nothing(fetcher: Fetcher, server: FeedServer) -> None:
    fetcher.close()
    fetcher.close()
    assert refusal(fetcher, ask(server)).kind is Failure.CANCELLED
    assert server.connections == 0


def test_no_more_than_two_ask_one_host_whoever_they_are(
    fetcher: Fetcher, server: FeedServer
) -> None:
    """RULES 1, limits: pictures and discovery count as well as feeds."""
    gate = threading.Event()
    server.program("/rss", Answer(head_gate=gate, body=b"x"))
    fetchings = [Fetching(fetcher, ask(server)) for _ in range(6)]
    server.wait_for_requests(2)
    gate.set()
    for fetching in fetchings:
        assert not isinstance(fetching.result(), FetchError)
    assert server.most_at_once == 2


def _open() -> threading.Event:
    event = threading.Event()
    event.set()
    return event
