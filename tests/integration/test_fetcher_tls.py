"""Https against real servers with certificates of every kind."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdesk.core.errors import Failure, FetchError
from newsdesk.net.fetcher import Fetcher, FetchRequest, Limits
from support.feed_server import FeedServer
from support.fetching import AT_ONCE, Fetching, get, refusal

TLS = Path(__file__).parent.parent / "data" / "tls"


@pytest.fixture
def fetcher(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fetcher]:
    """A fetcher on a system that knows the tests' own authority, and no other."""
    monkeypatch.setenv("SSL_CERT_FILE", str(TLS / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(TLS / "no-such-folder"))
    made = Fetcher()
    yield made
    made.close()


def https(name: str) -> FeedServer:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(TLS / f"{name}.pem")
    server = FeedServer(tls=context)
    server.answer("/rss", 200, {"ETag": '"v1"'}, b"<rss/>" * 20_000)
    return server


def test_a_document_comes_over_https(fetcher: Fetcher) -> None:
    with https("good") as server:
        request = FetchRequest(server.url("/rss"), trusted=True)
        assert get(fetcher, request).body == b"<rss/>" * 20_000
        by_name = FetchRequest(server.url("/rss", host="localhost"), trusted=True)
        assert get(fetcher, by_name).body == b"<rss/>" * 20_000
        get(fetcher, request)
        assert server.connections == 2


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("expired", "expired"),
        ("other-host", "for another host"),
        ("self-signed", "self-signed"),
    ],
)
def test_what_is_wrong_with_a_certificate_is_named(
    fetcher: Fetcher, name: str, reason: str
) -> None:
    """RULES 1: "certificate expired" is a state that a person can act on."""
    with https(name) as server:
        error = refusal(fetcher, FetchRequest(server.url("/rss"), trusted=True))
        assert (error.kind, error.detail) == (Failure.CERTIFICATE, reason)
        assert server.requests == []


def test_a_certificate_for_another_host_is_refused_by_name_too(fetcher: Fetcher) -> None:
    with https("other-host") as server:
        address = server.url("/rss", host="localhost")
        error = refusal(fetcher, FetchRequest(address, trusted=True))
        assert (error.kind, error.detail) == (Failure.CERTIFICATE, "for another host")


def test_an_authority_that_the_system_does_not_know_is_named(
    fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(TLS / "self-signed.pem"))
    with https("good") as server:
        error = refusal(fetcher, FetchRequest(server.url("/rss"), trusted=True))
    assert (error.kind, error.detail) == (Failure.CERTIFICATE, "signed by an unknown authority")


def test_https_to_a_server_without_it_is_a_tls_error(fetcher: Fetcher) -> None:
    with FeedServer() as server:
        address = server.url("/rss").replace("http:", "https:")
        assert refusal(fetcher, FetchRequest(address, trusted=True)).kind is Failure.TLS


def test_http_may_redirect_to_https(fetcher: Fetcher) -> None:
    with https("good") as secure, FeedServer() as plain:
        plain.answer("/rss", 301, {"Location": secure.url("/rss")})
        answer = get(fetcher, FetchRequest(plain.url("/rss"), trusted=True))
        assert answer.permanent_url == secure.url("/rss")


@pytest.fixture
def silent_port() -> Iterator[int]:
    """A port that takes connections and then says nothing."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(8)
        yield listening.getsockname()[1]


def test_a_handshake_that_hangs_ends_when_cancelled(fetcher: Fetcher, silent_port: int) -> None:
    fetching = Fetching(fetcher, FetchRequest(f"https://127.0.0.1:{silent_port}/", trusted=True))
    assert not fetching.cancel.wait(0.2)  # it waits for the server's hello by now
    assert fetching.outcome is None
    began = time.monotonic()
    fetching.cancel.set()
    outcome = fetching.result()
    assert isinstance(outcome, FetchError)
    assert outcome.kind is Failure.CANCELLED
    assert fetching.seconds_since(began) < AT_ONCE


def test_a_handshake_that_hangs_holds_up_nobody_else(fetcher: Fetcher, silent_port: int) -> None:
    hanging = Fetching(fetcher, FetchRequest(f"https://127.0.0.1:{silent_port}/", trusted=True))
    with https("good") as server:
        assert get(fetcher, FetchRequest(server.url("/rss"), trusted=True)).status == 200
    assert hanging.outcome is None
    hanging.cancel.set()
    hanging.result()


def test_a_handshake_that_hangs_times_out(silent_port: int) -> None:
    """RULES 1, limits: 20 s to connect, the handshake included."""
    fetcher = Fetcher(limits=Limits(connect=0.3))
    error = refusal(fetcher, FetchRequest(f"https://127.0.0.1:{silent_port}/", trusted=True))
    fetcher.close()
    assert error.kind is Failure.TIMEOUT


def test_many_secure_fetches_at_once_get_their_own_answers(fetcher: Fetcher) -> None:
    with https("good") as server:
        for number in range(12):
            server.answer(f"/{number}", 200, (), b"%d" % number)
        fetchings = [
            Fetching(fetcher, FetchRequest(server.url(f"/{number}"), trusted=True))
            for number in range(12)
        ]
        bodies = [fetching.result() for fetching in fetchings]
    assert [getattr(answer, "body", answer) for answer in bodies] == [
        b"%d" % number for number in range(12)
    ]
    assert threading.active_count() < 40
