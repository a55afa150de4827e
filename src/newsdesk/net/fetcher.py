"""Fetch one document over HTTP as a polite and cautious feed reader (RULES 1).

One httpx client is shared by all threads. What is refused, why and by whom is a ``FetchError``;
how to word it is decided elsewhere.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import replace
from datetime import UTC, datetime

import httpx

from newsdesk import __version__
from newsdesk.core.errors import Failure, FetchError
from newsdesk.core.source import Validators
from newsdesk.net.attempt import Attempt
from newsdesk.net.blocked import SAMPLE, protection_service
from newsdesk.net.body import ACCEPT_ENCODING, read_body
from newsdesk.net.caching import cache_hints, refreshed, retry_after, validators_of
from newsdesk.net.connections import Connections
from newsdesk.net.messages import DEFAULT_LIMITS, Fetched, FetchRequest, Kind, Limits, NotModified
from newsdesk.net.slots import Slots
from newsdesk.net.target import BadAddressError, Target, without_credentials

__all__ = ["USER_AGENT", "FetchRequest", "Fetched", "Fetcher", "Kind", "Limits", "NotModified"]

PROJECT_ADDRESS = "https://newsdesk.example/"
#: Honest, and without the words "Bot" and "Mozilla": AKIpress and Tazabek answer these with a page.
USER_AGENT = f"Newsdesk/{__version__} (+{PROJECT_ADDRESS}; feed reader)"

_ACCEPT = {
    Kind.FEED: (
        b"application/atom+xml, application/rss+xml, application/feed+json, "
        b"application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5"
    ),
    Kind.PAGE: b"text/html, application/xhtml+xml, */*;q=0.5",
    Kind.IMAGE: b"image/png, image/jpeg, image/gif, image/svg+xml;q=0.9, image/*;q=0.8, */*;q=0.1",
    Kind.RATES: b"application/xml, text/xml, application/json, */*;q=0.5",
    Kind.RATE_HISTORY: b"application/xml, text/xml, application/json, */*;q=0.5",
}
_PERMANENT = frozenset({301, 308})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_DOCUMENTS = frozenset({200, 203, 204, 205})
_FAILURES = {
    401: Failure.LOGIN_NEEDED,
    403: Failure.FORBIDDEN,
    404: Failure.NOT_FOUND,
    407: Failure.LOGIN_NEEDED,
    410: Failure.GONE,
    429: Failure.RATE_LIMITED,
    451: Failure.FORBIDDEN,
    503: Failure.UNAVAILABLE,
    511: Failure.LOGIN_NEEDED,  # a captive portal (RFC 6585)
}


class Fetcher:
    """Fetches documents; thread-safe, blocking, one a call.

    Args:
        user_agent: How we introduce ourselves.
        limits: Times, sizes and numbers.
    """

    def __init__(self, *, user_agent: str = USER_AGENT, limits: Limits = DEFAULT_LIMITS) -> None:
        # Its one line for each request would put private feed addresses into the log.
        logging.getLogger("httpx").setLevel(logging.WARNING)
        self._limits = limits
        self._slots = Slots(per_host=limits.per_host, in_all=limits.in_all)
        self._connections = Connections(connect=limits.connect, silence=limits.read)
        self._client = _Client(transport=self._connections, trust_env=False)
        self._closed = threading.Event()
        agent = (b"User-Agent", user_agent.encode("ascii"))
        coding = (b"Accept-Encoding", ACCEPT_ENCODING.encode("ascii"))
        self._headers = {kind: [agent, (b"Accept", _ACCEPT[kind]), coding] for kind in Kind}

    @property
    def limits(self) -> Limits:
        """The limits it keeps to."""
        return self._limits

    def fetch(self, request: FetchRequest, *, cancel: threading.Event) -> Fetched | NotModified:
        """Fetch one document, following redirects.

        Args:
            cancel: Ends the fetch within 0.3 s, wherever it is.

        Raises:
            FetchError: Its ``url`` is the address that failed, after redirects, and never
                holds credentials.
        """
        attempt = Attempt(without_credentials(request.url), cancel=cancel, closed=self._closed)
        attempt.check()
        try:
            target = Target.parse(request.url)
        except BadAddressError as error:
            raise attempt.failure(Failure.BAD_ADDRESS, str(error)) from None
        trusted, permanent, moves = request.trusted, True, 0
        while True:
            attempt.url = str(target.url)
            lasting = target.with_credentials() if moves and permanent else None
            with self._slots.hold(target.slot, attempt):
                attempt.begin(self._limits.total)
                answer = self._ask(target, request, attempt, trusted=trusted, lasting=lasting)
            if not isinstance(answer, _Redirect):
                return answer
            moves += 1
            if moves > self._limits.redirects:
                detail = f"more than {self._limits.redirects}"
                raise attempt.failure(Failure.TOO_MANY_REDIRECTS, detail)
            try:
                there = target.follow(answer.location)
            except BadAddressError as error:
                raise attempt.failure(Failure.BAD_ADDRESS, str(error)) from None
            # Once a stranger decides where we go, not even the first host is trusted any more.
            trusted = trusted and there.host == target.host
            permanent = permanent and answer.permanent
            if not there.same_origin(target):
                request = replace(request, headers=())
            target = there

    def drop_idle(self) -> None:
        """Close the connections that nobody uses; new ones are made as needed."""
        self._connections.drop_idle()

    def close(self) -> None:
        """End every fetch within 0.3 s, with CANCELLED; no other can begin."""
        self._closed.set()
        self._client.close()

    def _ask(
        self,
        target: Target,
        request: FetchRequest,
        attempt: Attempt,
        *,
        trusted: bool,
        lasting: str | None,
    ) -> Fetched | NotModified | _Redirect:
        """Send one request and read its answer."""
        asked = httpx.Request(
            "GET",
            target.url,
            headers=self._headers_for(target, request),
            extensions={"attempt": attempt, "allow_private": trusted},
        )
        try:
            answer = self._client.send(asked, stream=True, follow_redirects=False)
        except (httpx.RemoteProtocolError, httpx.InvalidURL):  # the client looks ahead
            raise attempt.failure(Failure.BAD_ADDRESS, "a redirect to no address") from None
        try:
            headers = _plain(answer.headers)
            now = datetime.now(UTC)
            status = answer.status_code
            if status in _DOCUMENTS:
                return Fetched(
                    url=attempt.url,
                    status=status,
                    body=self._body(answer, headers, attempt, self._most(request.kind)),
                    content_type=headers.get("content-type"),
                    validators=validators_of(headers),
                    hints=cache_hints(headers, now=now),
                    permanent_url=lasting,
                )
            if status == 304:
                self._sample(answer, headers, attempt)  # only what was read to its end is reused
                return NotModified(
                    url=attempt.url,
                    validators=refreshed(request.validators, headers),
                    hints=cache_hints(headers, now=now),
                    permanent_url=lasting,
                )
            page = self._sample(answer, headers, attempt)
            if status in _REDIRECTS and headers.get("location"):
                return _Redirect(headers["location"], permanent=status in _PERMANENT)
            raise _refusal(status, headers, page, attempt, now)
        finally:
            answer.close()

    def _headers_for(self, target: Target, request: FetchRequest) -> list[tuple[bytes, bytes]]:
        headers = [(b"Host", target.url.netloc), *self._headers[request.kind]]
        held: Validators = request.validators
        if held.etag:
            headers.append((b"If-None-Match", held.etag.encode("latin-1", "ignore")))
        if held.last_modified:
            headers.append((b"If-Modified-Since", held.last_modified.encode("latin-1", "ignore")))
        headers.extend((name.encode("ascii"), value.encode()) for name, value in request.headers)
        if (authorization := target.authorization) is not None:
            headers.append((b"Authorization", authorization))
        return headers

    def _most(self, kind: Kind) -> int:
        return self._limits.most_bytes(kind)

    def _body(
        self, answer: httpx.Response, headers: dict[str, str], attempt: Attempt, most: int
    ) -> bytes:
        coding = headers.get("content-encoding")
        length = headers.get("content-length", "")
        if not coding and length.isdigit() and int(length[:20]) > most:
            raise attempt.failure(Failure.TOO_LARGE, f"more than {most / 1_000_000:g} MB")
        stream = answer.stream
        assert isinstance(stream, httpx.SyncByteStream)
        return read_body(stream, coding=coding, most=most, attempt=attempt)

    def _sample(self, answer: httpx.Response, headers: dict[str, str], attempt: Attempt) -> bytes:
        """Read what a refusal or redirect says, if it comes and is short; it matters little."""
        try:
            return self._body(answer, headers, attempt, SAMPLE)
        except FetchError as error:
            if error.kind is Failure.CANCELLED:
                raise
            return b""


class _NoCookies(httpx.Cookies):
    """Takes no cookie; looking for them would be a tenth of the work for a 304."""

    def extract_cookies(self, response: httpx.Response) -> None:
        """Leave the answer's cookies where they are."""


class _Client(httpx.Client):
    """A client that keeps no cookies (RULES 1, identity)."""

    _none = _NoCookies()

    @property
    def cookies(self) -> httpx.Cookies:
        """None, always."""
        return self._none

    @cookies.setter
    def cookies(self, cookies: object) -> None:
        """Take none."""


class _Redirect:
    """Where a server sends us."""

    __slots__ = ("location", "permanent")

    def __init__(self, location: str, *, permanent: bool) -> None:
        self.location = location
        self.permanent = permanent


def _plain(headers: httpx.Headers) -> dict[str, str]:
    """Return the headers by lower-case name; repeated ones are joined (RFC 9110, 5.3)."""
    plain: dict[str, str] = {}
    for raw_name, raw_value in headers.raw:
        name = raw_name.lower().decode("ascii", "replace")
        try:
            value = raw_value.decode()
        except UnicodeDecodeError:
            value = raw_value.decode("latin-1")
        plain[name] = f"{plain[name]}, {value}" if name in plain else value
    return plain


def _refusal(
    status: int, headers: dict[str, str], page: bytes, attempt: Attempt, now: datetime
) -> FetchError:
    """Say why there is no document."""
    wait = retry_after(headers, now=now) if status in {429, 503} else None
    service = protection_service(status, headers, page)
    if service is not None:
        detail = f"HTTP {status}, {service}"
        return FetchError(Failure.BLOCKED, attempt.url, detail=detail, retry_after=wait)
    kind = _FAILURES.get(status)
    if kind is None:
        kind = Failure.SERVER_ERROR if 500 <= status <= 599 else Failure.UNEXPECTED_STATUS
    return FetchError(kind, attempt.url, detail=f"HTTP {status}", retry_after=wait)
