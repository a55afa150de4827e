"""What is sent and what is made of an answer, against a real server on loopback."""

from __future__ import annotations

import gzip
import re
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import brotli
import pytest

from newsdesk.core.errors import Failure
from newsdesk.core.source import CacheHints, Validators
from newsdesk.net.fetcher import Fetched, Fetcher, FetchRequest, Kind, NotModified
from support.feed_server import Answer, FeedServer
from support.fetching import PATIENCE, get, refusal

HELD = Validators(etag='"v1"', last_modified="Mon, 02 Mar 2026 10:00:00 GMT")
BODY = b"<rss><channel/></rss>" * 50


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with FeedServer() as running:
        yield running


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    made = Fetcher()
    yield made
    made.close()


def ask(server: FeedServer, path: str = "/rss", **more: object) -> FetchRequest:
    return replace(FetchRequest(server.url(path), trusted=True), **more)  # type: ignore[arg-type]


# validators and caching


def test_a_document_comes_with_all_that_was_said_about_it(
    fetcher: Fetcher, server: FeedServer
) -> None:
    server.answer(
        "/rss",
        200,
        {
            "Content-Type": "application/rss+xml; charset=windows-1251",
            "ETag": 'W/"v2"',
            "Last-Modified": "Tue, 03 Mar 2026 10:00:00 GMT",
            "Cache-Control": "max-age=300",
        },
        BODY,
    )

    answer = fetcher.fetch(ask(server), cancel=threading.Event())

    assert answer == Fetched(
        url=server.url("/rss"),
        status=200,
        body=BODY,
        content_type="application/rss+xml; charset=windows-1251",
        validators=Validators('W/"v2"', "Tue, 03 Mar 2026 10:00:00 GMT"),
        hints=CacheHints(max_age=timedelta(minutes=5)),
        permanent_url=None,
    )


def test_both_validators_are_sent_just_as_they_came(fetcher: Fetcher, server: FeedServer) -> None:
    """RULES 1, validators; RFC 9110, 13.1.2 and 13.1.3."""
    server.answer("/rss", 304)
    odd = Validators(etag="unquoted-é", last_modified="2026-03-02 10:00")

    fetcher.fetch(ask(server, validators=odd), cancel=threading.Event())

    sent = server.requests[0]
    assert sent["If-None-Match"] == odd.etag
    assert sent["If-Modified-Since"] == odd.last_modified


def test_nothing_is_sent_where_nothing_is_held(fetcher: Fetcher, server: FeedServer) -> None:
    server.answer("/rss", 200, (), BODY)
    get(fetcher, ask(server))
    assert "If-None-Match" not in server.requests[0]
    assert "If-Modified-Since" not in server.requests[0]


def test_a_304_keeps_the_etag_and_takes_the_new_last_modified(
    fetcher: Fetcher, server: FeedServer
) -> None:
    """RFC 9111, 4.3.4: a 304 refreshes the metadata we hold."""
    newer = "Tue, 03 Mar 2026 10:00:00 GMT"
    server.answer("/rss", 304, {"Last-Modified": newer, "Cache-Control": "max-age=60"})

    answer = fetcher.fetch(ask(server, validators=HELD), cancel=threading.Event())

    assert answer == NotModified(
        url=server.url("/rss"),
        validators=replace(HELD, last_modified=newer),
        hints=CacheHints(max_age=timedelta(minutes=1)),
    )


def test_a_304_with_a_last_modified_of_2038_keeps_the_held_one(
    fetcher: Fetcher, server: FeedServer
) -> None:
    """RULES 1, validators."""
    server.answer("/rss", 304, {"Last-Modified": "Tue, 19 Jan 2038 03:14:07 GMT"})
    answer = fetcher.fetch(ask(server, validators=HELD), cancel=threading.Event())
    assert answer.validators == HELD


# redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(fetcher: Fetcher, server: FeedServer, status: int) -> None:
    server.answer("/rss", status, {"Location": "/new?a=1"}, b"moved")
    server.answer("/new?a=1", 200, (), BODY)

    answer = get(fetcher, ask(server, validators=HELD))

    assert (answer.url, answer.body) == (server.url("/new?a=1"), BODY)
    assert server.requests[1]["If-None-Match"] == HELD.etag
    assert server.connections == 1


@pytest.mark.parametrize(
    ("chain", "lasting"),
    [
        ([301], True),
        ([308, 301], True),
        ([302], False),
        ([301, 302], False),
        ([307, 308], False),
    ],
)
def test_only_a_chain_of_permanent_redirects_is_a_move(
    fetcher: Fetcher, server: FeedServer, chain: list[int], lasting: bool
) -> None:
    """RULES 1, redirects."""
    for place, status in enumerate(chain):
        server.answer(f"/{place}", status, {"Location": f"/{place + 1}"})
    end = f"/{len(chain)}"
    server.answer(end, 200, (), BODY)

    assert get(fetcher, ask(server, "/0")).permanent_url == (server.url(end) if lasting else None)

    server.answer(end, 304)
    answer = fetcher.fetch(ask(server, "/0", validators=HELD), cancel=threading.Event())
    assert isinstance(answer, NotModified)
    assert answer.permanent_url == (server.url(end) if lasting else None)


def test_ten_redirects_are_followed_and_no_more(fetcher: Fetcher, server: FeedServer) -> None:
    """RULES 1, redirects."""
    for place in range(11):
        server.answer(f"/{place}", 301, {"Location": f"/{place + 1}"})
    server.answer("/10", 200, (), BODY)
    assert get(fetcher, ask(server, "/0")).body == BODY

    server.answer("/10", 301, {"Location": "/11"})
    server.answer("/11", 200, (), BODY)
    server.forget()
    assert refusal(fetcher, ask(server, "/0")).kind is Failure.TOO_MANY_REDIRECTS
    assert len(server.requests) == 11


def test_a_redirect_in_a_circle_ends(fetcher: Fetcher, server: FeedServer) -> None:
    server.answer("/rss", 302, {"Location": "/rss"})
    assert refusal(fetcher, ask(server)).kind is Failure.TOO_MANY_REDIRECTS


@pytest.mark.parametrize(
    "location", ["ftp://127.0.0.1/x", "file:///etc/passwd", "javascript:x", "http://[bad/"]
)
def test_a_redirect_leads_to_http_and_https_only(
    fetcher: Fetcher, server: FeedServer, location: str
) -> None:
    """RULES 1, redirects."""
    server.answer("/rss", 302, {"Location": location})
    assert refusal(fetcher, ask(server)).kind is Failure.BAD_ADDRESS


def test_a_redirect_to_nowhere_is_an_unexpected_status(
    fetcher: Fetcher, server: FeedServer
) -> None:
    server.answer("/rss", 302)
    error = refusal(fetcher, ask(server))
    assert (error.kind, error.detail) == (Failure.UNEXPECTED_STATUS, "HTTP 302")


def test_a_redirect_may_be_written_outside_ascii(fetcher: Fetcher, server: FeedServer) -> None:
    server.answer("/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0", 200, (), BODY)
    raw = "HTTP/1.1 301 Moved\r\nLocation: /лента\r\nContent-Length: 0\r\n\r\n".encode()
    server.program("/rss", Answer(raw=raw))
    assert get(fetcher, ask(server)).body == BODY
    assert get(fetcher, ask(server, "/лента")).body == BODY


# identity


def test_it_introduces_itself_honestly(fetcher: Fetcher, server: FeedServer) -> None:
    """RULES 1, identity: AKIpress and Tazabek turn away names with Bot or Mozilla in them."""
    server.answer("/rss", 200, (), BODY)
    get(fetcher, ask(server))
    agent = server.requests[0]["User-Agent"]
    assert re.fullmatch(r"Newsdesk/[\d.]+ \(\+https://\S+; feed reader\)", agent)
    assert not re.search("bot|mozilla", agent, re.IGNORECASE)


def test_no_cookie_is_kept_and_no_referrer_sent(fetcher: Fetcher, server: FeedServer) -> None:
    """RULES 1, identity."""
    server.answer("/rss", 302, {"Location": "/new", "Set-Cookie": "id=1; Path=/"})
    server.answer("/new", 200, {"Set-Cookie": "id=2; Path=/"}, BODY)
    get(fetcher, ask(server))
    get(fetcher, ask(server))
    assert len(server.requests) == 4
    for request in server.requests:
        assert "Cookie" not in request
        assert "Referer" not in request


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (Kind.FEED, "application/rss+xml"),
        (Kind.PAGE, "text/html"),
        (Kind.IMAGE, "image/png"),
        (Kind.RATES, "application/xml"),
    ],
)
def test_it_says_what_it_would_like(
    fetcher: Fetcher, server: FeedServer, kind: Kind, wanted: str
) -> None:
    server.answer("/rss", 200, (), BODY)
    get(fetcher, ask(server, kind=kind))
    assert wanted in server.requests[0]["Accept"]
    assert server.requests[0]["Accept-Encoding"] == "gzip, br"


def test_a_user_name_and_password_are_sent_and_never_shown(
    fetcher: Fetcher, server: FeedServer
) -> None:
    """RULES 7: credentials go to their host and into no message."""
    address = server.url("/rss").replace("://", "://me:se%40cret@")
    server.answer("/rss", 301, {"Location": "/new"})
    server.answer("/new", 200, (), BODY)
    answer = get(fetcher, FetchRequest(address, trusted=True))
    assert [request["Authorization"] for request in server.requests] == [
        "Basic bWU6c2VAY3JldA=="
    ] * 2
    assert answer.url == server.url("/new")
    assert answer.permanent_url == address.replace("/rss", "/new")

    server.answer("/new", 401)
    error = refusal(fetcher, FetchRequest(address, trusted=True))
    assert error.kind is Failure.LOGIN_NEEDED
    assert "cret" not in f"{error!r} {error} {error.url} {error.detail}"


def test_credentials_do_not_follow_to_another_host(fetcher: Fetcher, server: FeedServer) -> None:
    with FeedServer() as other:
        other.answer("/new", 200, (), BODY)
        server.answer("/rss", 302, {"Location": other.url("/new")})
        address = server.url("/rss").replace("://", "://me:secret@")
        get(fetcher, FetchRequest(address, trusted=True))
        assert "Authorization" not in other.requests[0]


# statuses


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, Failure.UNEXPECTED_STATUS),
        (401, Failure.LOGIN_NEEDED),
        (403, Failure.FORBIDDEN),
        (404, Failure.NOT_FOUND),
        (410, Failure.GONE),
        (418, Failure.UNEXPECTED_STATUS),
        (429, Failure.RATE_LIMITED),
        (500, Failure.SERVER_ERROR),
        (502, Failure.SERVER_ERROR),
        (503, Failure.UNAVAILABLE),
        (511, Failure.LOGIN_NEEDED),
        (206, Failure.UNEXPECTED_STATUS),
    ],
)
def test_a_refusal_is_named(
    fetcher: Fetcher, server: FeedServer, status: int, kind: Failure
) -> None:
    server.answer("/rss", status, {"Content-Type": "text/html"}, b"<h1>No</h1>")
    error = refusal(fetcher, ask(server))
    assert (error.kind, error.detail, error.url) == (kind, f"HTTP {status}", server.url("/rss"))


@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_told(fetcher: Fetcher, server: FeedServer, status: int) -> None:
    """RULES 1, 429 and 503."""
    server.answer("/rss", status, {"Retry-After": "120"})
    assert refusal(fetcher, ask(server)).retry_after == timedelta(minutes=2)

    until = format_datetime(datetime.now(UTC) + timedelta(minutes=10), usegmt=True)
    server.answer("/rss", status, {"Retry-After": until})
    wait = refusal(fetcher, ask(server)).retry_after
    assert wait is not None
    assert timedelta(minutes=9) < wait <= timedelta(minutes=10)

    server.answer("/rss", status, {"Retry-After": "0"})
    assert refusal(fetcher, ask(server)).retry_after is None


def test_a_refusal_after_a_redirect_names_the_host_that_refused(
    fetcher: Fetcher, server: FeedServer
) -> None:
    """RULES 1, 429 and 503: the pause holds for the exact host."""
    with FeedServer() as other:
        other.answer("/new", 429, {"Retry-After": "60"})
        server.answer("/rss", 302, {"Location": other.url("/new")})
        assert refusal(fetcher, ask(server)).url == other.url("/new")


def test_a_challenge_page_is_called_blocked_and_its_service_named(
    fetcher: Fetcher, server: FeedServer
) -> None:
    """RULES 1, blocked; the page comes compressed, as Cloudflare sends it."""
    page = brotli.compress(b"<!doctype html><title>Just a moment...</title>")
    headers = {"Content-Type": "text/html", "Content-Encoding": "br", "Server": "cloudflare"}
    server.answer("/rss", 503, headers, page)
    error = refusal(fetcher, ask(server))
    assert (error.kind, error.detail) == (Failure.BLOCKED, "HTTP 503, Cloudflare")


# bodies and connections


@pytest.mark.parametrize(
    ("coding", "packed"), [("gzip", gzip.compress(BODY)), ("br", brotli.compress(BODY))]
)
def test_a_compressed_body_is_unpacked(
    fetcher: Fetcher, server: FeedServer, coding: str, packed: bytes
) -> None:
    server.answer("/rss", 200, {"Content-Encoding": coding}, packed)
    assert get(fetcher, ask(server)).body == BODY


def test_a_body_may_come_in_chunks_or_until_the_connection_ends(
    fetcher: Fetcher, server: FeedServer
) -> None:
    server.program("/chunked", Answer(body=[BODY, BODY], length=False))
    server.program("/until-end", Answer(body=BODY, length=False))
    assert get(fetcher, ask(server, "/chunked")).body == BODY * 2
    assert get(fetcher, ask(server, "/until-end")).body == BODY


def test_a_body_that_ends_early_is_an_error(fetcher: Fetcher, server: FeedServer) -> None:
    server.program("/rss", Answer(body=BODY, cut=100))
    assert refusal(fetcher, ask(server)).kind is Failure.PROTOCOL


@pytest.mark.parametrize(
    "raw", [b"", b"ICY 200 OK\r\n\r\n", b"<html>", b"HTTP/1.1 200 OK\r\n: x\r\n\r\n"]
)
def test_what_is_not_http_is_an_error(fetcher: Fetcher, server: FeedServer, raw: bytes) -> None:
    server.program("/rss", Answer(raw=raw))
    assert refusal(fetcher, ask(server)).kind is Failure.PROTOCOL


def test_a_connection_is_used_again(fetcher: Fetcher, server: FeedServer) -> None:
    server.answer("/rss", 200, (), BODY)
    server.answer("/no", 404, (), b"no")
    server.answer("/same", 304)
    for path in ("/rss", "/no", "/same", "/rss"):
        try:
            fetcher.fetch(ask(server, path), cancel=threading.Event())
        except Exception:
            assert path == "/no"
    assert (len(server.requests), server.connections) == (4, 1)


def test_a_kept_connection_that_ended_meanwhile_does_no_harm(fetcher: Fetcher) -> None:
    with FeedServer() as server:
        server.answer("/rss", 200, (), BODY)
        get(fetcher, ask(server))
        port = server.port
    with FeedServer(port=port) as server:
        server.answer("/rss", 200, (), BODY)
        assert get(fetcher, ask(server)).body == BODY


def test_a_server_that_hangs_up_on_a_kept_connection_is_asked_again(
    fetcher: Fetcher, server: FeedServer
) -> None:
    """RFC 9112, 9.3.1: it may end just as the next request is on its way."""
    server.program("/rss", Answer(body=BODY), Answer(raw=b""), Answer(body=BODY))
    get(fetcher, ask(server))
    assert get(fetcher, ask(server)).body == BODY
    assert len(server.requests) == 3


def test_what_a_server_says_when_a_kept_connection_times_out_answers_nothing(
    fetcher: Fetcher,
) -> None:
    """HAProxy sends a 408 before it closes an idle connection: no answer to the next request."""
    taken, sent = threading.Event(), threading.Event()

    def serve(listening: socket.socket) -> None:
        with listening.accept()[0] as connection:
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")
            taken.wait(PATIENCE)
            connection.sendall(b"HTTP/1.1 408 Request Time-out\r\nContent-Length: 0\r\n\r\n")
            sent.set()
            with listening.accept()[0] as second:
                second.recv(65536)
                second.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\ny")

    with socket.create_server(("127.0.0.1", 0)) as listening:
        serving = threading.Thread(target=serve, args=(listening,), daemon=True)
        serving.start()
        request = FetchRequest(f"http://127.0.0.1:{listening.getsockname()[1]}/", trusted=True)
        assert get(fetcher, request).body == b"x"
        taken.set()
        assert sent.wait(PATIENCE)
        assert get(fetcher, request).body == b"y"
        serving.join(PATIENCE)


# headers of the person's own


def test_a_key_is_sent_to_its_origin_and_on_within_it(fetcher: Fetcher, server: FeedServer) -> None:
    server.answer("/rss", 302, {"Location": "/there"})
    server.answer("/there", 200, {}, BODY)

    get(fetcher, ask(server, headers=(("Authorization", "Token 0123abcd"),)))

    assert [one["Authorization"] for one in server.requests] == ["Token 0123abcd"] * 2


def test_a_redirect_elsewhere_takes_no_key_along(fetcher: Fetcher, server: FeedServer) -> None:
    """RFC 9110, 15.4: another port is another origin already."""
    with FeedServer() as other:
        other.answer("/there", 302, {"Location": server.url("/back")})
        server.answer("/rss", 302, {"Location": other.url("/there")})
        server.answer("/back", 200, {}, BODY)
        request = ask(server, headers=(("Authorization", "Token 0123abcd"),))

        get(fetcher, request)

        assert "Authorization" not in other.requests[0]
        assert "Authorization" not in server.requests[1]
        assert "0123abcd" not in repr(request)
