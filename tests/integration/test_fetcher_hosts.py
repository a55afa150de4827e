"""Where the fetcher lets itself be sent: names, addresses, and the person's own network."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from newsdesk.core.errors import Failure
from newsdesk.net.fetcher import Fetcher, FetchRequest, Kind, Limits
from support.feed_server import FeedServer
from support.fetching import get, refusal


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    made = Fetcher(limits=Limits(connect=2))
    yield made
    made.close()


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with FeedServer() as running:
        running.answer("/x", 200, (), b"secret")
        yield running


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0.0.0.0",
        "[::ffff:127.0.0.1]",
    ],
)
def test_an_address_from_outside_cannot_reach_this_machine(
    fetcher: Fetcher, server: FeedServer, host: str
) -> None:
    """RULES 1, private addresses: however it is written, before a single byte is sent."""
    request = FetchRequest(server.url("/x", host=host), kind=Kind.IMAGE)
    assert refusal(fetcher, request).kind is Failure.PRIVATE_ADDRESS
    assert server.connections == 0


@pytest.mark.parametrize(
    "host", ["10.0.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "[fe80::1]", "[::1]"]
)
def test_an_address_from_outside_cannot_reach_the_persons_network(
    fetcher: Fetcher, host: str
) -> None:
    """RULES 1, private addresses."""
    assert refusal(fetcher, FetchRequest(f"http://{host}/")).kind is Failure.PRIVATE_ADDRESS


def test_a_host_that_the_person_typed_may_be_private(fetcher: Fetcher, server: FeedServer) -> None:
    """RULES 1, private addresses; by name too, IPv6 first or not."""
    assert get(fetcher, FetchRequest(server.url("/x"), trusted=True)).body == b"secret"
    by_name = server.url("/x", host="localhost")
    assert get(fetcher, FetchRequest(by_name, trusted=True)).body == b"secret"


@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6 here")
def test_an_ipv6_host_that_the_person_typed_is_reached(fetcher: Fetcher) -> None:
    try:
        server = FeedServer("::1")
    except OSError:
        pytest.skip("no IPv6 loopback here")
    with server:
        server.answer("/x", 200, (), b"six")
        assert get(fetcher, FetchRequest(server.url("/x"), trusted=True)).body == b"six"
        assert server.requests[0]["Host"] == f"[::1]:{server.port}"


def test_a_connection_made_for_the_person_does_not_serve_strangers(
    fetcher: Fetcher, server: FeedServer
) -> None:
    """RULES 1, private addresses: the connection is kept, yet not for everyone."""
    get(fetcher, FetchRequest(server.url("/x"), trusted=True))
    error = refusal(fetcher, FetchRequest(server.url("/x")))
    assert error.kind is Failure.PRIVATE_ADDRESS
    assert len(server.requests) == 1


def test_a_typed_host_may_redirect_to_itself(fetcher: Fetcher, server: FeedServer) -> None:
    with FeedServer() as other_port:
        other_port.answer("/y", 200, (), b"here")
        server.answer("/x", 302, {"Location": other_port.url("/y")})
        assert get(fetcher, FetchRequest(server.url("/x"), trusted=True)).body == b"here"


def test_a_typed_host_cannot_redirect_to_another_private_one(
    fetcher: Fetcher, server: FeedServer
) -> None:
    """RULES 1, private addresses: a redirect is never the person's own choice."""
    with FeedServer("127.0.0.2") as router:
        server.answer("/x", 302, {"Location": router.url("/admin")})
        error = refusal(fetcher, FetchRequest(server.url("/x"), trusted=True))
        assert (error.kind, error.url) == (Failure.PRIVATE_ADDRESS, router.url("/admin"))
        assert router.connections == 0


def test_a_redirect_may_not_come_back_to_the_typed_host_from_elsewhere(
    fetcher: Fetcher, server: FeedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Trust ends with the first redirect away, so that nobody outside can use it."""
    monkeypatch.setattr("newsdesk.net.dial.is_private", lambda address: address != "127.0.0.2")
    with FeedServer("127.0.0.2") as outside:
        server.answer("/feed", 302, {"Location": outside.url("/hop")})
        outside.answer("/hop", 302, {"Location": server.url("/x")})
        error = refusal(fetcher, FetchRequest(server.url("/feed"), trusted=True))
        assert (error.kind, error.url) == (Failure.PRIVATE_ADDRESS, server.url("/x"))
        assert [request.path for request in server.requests] == ["/feed"]


def test_a_name_that_moves_into_the_private_network_is_refused(
    fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: public when first asked, private when it redirects to itself."""
    verdicts = iter([False])
    monkeypatch.setattr("newsdesk.net.dial.is_private", lambda address: next(verdicts, True))
    with FeedServer(keep_alive=False) as server:
        server.answer("/feed", 302, {"Location": "/x"})
        server.answer("/x", 200, (), b"secret")
        error = refusal(fetcher, FetchRequest(server.url("/feed")))
        assert error.kind is Failure.PRIVATE_ADDRESS
        assert [request.path for request in server.requests] == ["/feed"]


def test_a_redirect_to_a_public_address_is_tried(fetcher: Fetcher, server: FeedServer) -> None:
    """192.0.2.0/24 is for documentation (RFC 5737): public, and nobody answers."""
    server.answer("/x", 302, {"Location": "http://192.0.2.1/feed"})
    error = refusal(fetcher, FetchRequest(server.url("/x"), trusted=True))
    assert error.kind in {Failure.CONNECTION, Failure.TIMEOUT}


def test_a_name_that_does_not_exist_is_named(fetcher: Fetcher) -> None:
    """RFC 6761: .invalid never resolves."""
    error = refusal(fetcher, FetchRequest("http://no-such-host.invalid/", trusted=True))
    assert error.kind is Failure.HOST_NOT_FOUND


def test_a_refused_connection_is_named(fetcher: Fetcher) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        error = refusal(fetcher, FetchRequest(address, trusted=True))
    assert error.kind is Failure.CONNECTION
    assert error.detail == "Connection refused"


@pytest.mark.parametrize("address", ["", "feed", "ftp://127.0.0.1/", "http://u:secret@[bad/"])
def test_what_is_no_address_is_refused_without_asking(fetcher: Fetcher, address: str) -> None:
    error = refusal(fetcher, FetchRequest(address, trusted=True))
    assert error.kind is Failure.BAD_ADDRESS
    assert "secret" not in str(error)
