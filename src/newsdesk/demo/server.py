"""Serves the demo's world over HTTP on loopback."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from newsdesk.core.frozen import frozen
from newsdesk.core.source import FeedKind, NewSource
from newsdesk.demo import feeds, pages, rates
from newsdesk.demo.world import Form, Manner, Site, World, read_sites
from newsdesk.desktop.resources import resource

_HOST = "127.0.0.1"
_DAILY, _WEEKLY, _ARCHIVE = "/XML/daily.xml", "/XML/weekly.xml", "/index1.jsp"
_ARCHIVE_QUERY = "?currency={currency}&first={first}&last={last}"
_CURRENCIES = ("USD", "EUR", "RUB", "KZT", "CNY")
_RETRY_AFTER = timedelta(minutes=10)
#: The slow site sends its feed in so many pieces, with such a pause in front of each; seconds.
_PIECES, _PAUSE = 12, 0.3
#: How soon a stop is noticed by a listener; seconds.
_NOTICED_WITHIN = 0.1
_KINDS = {Form.RSS: FeedKind.RSS, Form.ATOM: FeedKind.ATOM, Form.JSON: FeedKind.JSON}
_MEDIA = {".jpg": "image/jpeg", ".png": "image/png"}


def _utc_now() -> datetime:
    return datetime.now(UTC)


class DemoServer:
    """The demo's sites and its bank, on ports of the system's choice.

    A site that limits or delays has a port of its own: to a polite reader that is another host,
    and what it has to wait for there holds up none of the other sites.

    Args:
        clock: Gives the time, with its zone; the demo's world begins when it is started.
        seed: Decides the order in which new stories and edits come.
    """

    def __init__(self, *, clock: Callable[[], datetime] = _utc_now, seed: int = 1) -> None:
        self._clock = clock
        self._seed = seed
        self._sites = read_sites(resource("demo/stories"))
        self._listeners: dict[str, _Listener] = {}
        self._stopping = threading.Event()

    def start(self) -> str:
        """Begin to serve, and return the base address, without a slash at its end.

        Raises:
            OSError: Loopback cannot be used.
        """
        world = World(self._sites, start=self._clock(), seed=self._seed)
        for site in self._sites:
            port = _port_name(site)
            if port not in self._listeners:
                self._listeners[port] = _Listener(world, self._clock, self._stopping)
        for listener in self._listeners.values():
            listener.start()
        return self._listeners[""].base

    def stop(self) -> None:
        """End within half a second, answers under way included; a second call does nothing."""
        self._stopping.set()
        while self._listeners:
            _, listener = self._listeners.popitem()
            listener.stop()

    def sources(self) -> list[NewSource]:
        """Return the sites as sources to follow; only while it is started."""
        return [self._source(site) for site in self._sites]

    def settings(self) -> dict[str, object]:
        """Return the settings that lead to the demo, by key; only while it is started."""
        base = self._listeners[""].base
        return {
            "rates.nbkr.daily_url": base + _DAILY,
            "rates.nbkr.weekly_url": base + _WEEKLY,
            "rates.nbkr.history_url": base + _ARCHIVE + _ARCHIVE_QUERY,
            "rates.currencies": ",".join(_CURRENCIES),
            "polling.interval_minutes": 10,
        }

    @staticmethod
    def histories() -> tuple[tuple[str, str], ...]:
        """Return of which banks and currencies the demo shows the whole history."""
        return tuple(("nbkr", currency) for currency in _CURRENCIES)

    def _source(self, site: Site) -> NewSource:
        front = f"{self._listeners[_port_name(site)].base}/{site.name}/"
        return NewSource(
            url=front + site.feed_file,
            title=site.title,
            folder=site.folder,
            site_url=front,
            kind=_KINDS[site.form],
            language=site.language,
        )


def _port_name(site: Site) -> str:
    return site.name if site.manner in {Manner.LIMITED, Manner.SLOW} else ""


@frozen
class _Answer:
    """An answer to be.

    Attributes:
        kept: Whether it may be used again without asking: it never changes.
        pieces: In how many pieces it is sent.
    """

    body: bytes
    content_type: str = "text/plain; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    kept: bool = False
    pieces: int = 1


_NOT_FOUND = _Answer(b"There is nothing here.\n", status=404)


class _Listener(ThreadingHTTPServer):
    """One port, with all sites on it; the sources decide which of them is asked where."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 32

    def __init__(
        self, world: World, clock: Callable[[], datetime], stopping: threading.Event
    ) -> None:
        super().__init__((_HOST, 0), _Handler)
        self.base = f"http://{_HOST}:{self.server_address[1]}"
        self.stopping = stopping
        self._world = world
        self._clock = clock
        self._sites = {site.name: site for site in world.sites}
        self._asked: set[str] = set()
        self._lock = threading.Lock()
        self._thread = threading.Thread(
            target=self.serve_forever, args=(_NOTICED_WITHIN,), name="demo", daemon=True
        )

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self.shutdown()
        self._thread.join()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: somebody who breaks off is no error of ours."""

    def answer(self, path: str, query: str = "") -> _Answer:
        """Return what there is at a path."""
        local = self._clock().astimezone(feeds.LOCAL)
        if path in {_DAILY, _WEEKLY}:
            write = rates.daily_sheet if path == _DAILY else rates.weekly_sheet
            return _Answer(write(local), "text/xml; charset=windows-1251")
        if path == _ARCHIVE:
            return _archive(query, local)
        first, _, rest = path.removeprefix("/").partition("/")
        if first == "pictures":
            return _file(f"demo/pictures/{rest}", rest)
        site = self._sites.get(first)
        if site is None:
            return _NOT_FOUND
        if rest == "icon.png":
            return _file(f"demo/icons/{first}.png", rest)
        return self._feed(site) if rest == site.feed_file else self._page(site, rest)

    def _page(self, site: Site, name: str) -> _Answer:
        told = self._world.told(site, self._clock())
        if not name:
            page = pages.front_page(site, told, base=self.base)
            return _Answer(page, "text/html; charset=utf-8")
        for story in told:
            if name == f"{story.name}.html":
                page = pages.story_page(site, story, told[:5], base=self.base)
                return _Answer(page, "text/html; charset=utf-8")
        return _NOT_FOUND

    def _feed(self, site: Site) -> _Answer:
        if site.manner is Manner.ERRING:
            return _Answer(b"The database is away.\n", status=500)
        if site.manner is Manner.LIMITED and self._asked_before(site):
            wait = {"Retry-After": str(int(_RETRY_AFTER.total_seconds()))}
            return _Answer(b"Too many requests.\n", status=429, headers=wait)
        told = self._world.told(site, self._clock())
        return _Answer(
            feeds.write_feed(site, told, base=self.base),
            feeds.content_type(site),
            pieces=_PIECES if site.manner is Manner.SLOW else 1,
        )

    def _asked_before(self, site: Site) -> bool:
        with self._lock:
            before = site.name in self._asked
            self._asked.add(site.name)
            return before


def _archive(query: str, local: datetime) -> _Answer:
    """Answer with the archive's page; a question that makes no sense has none."""
    asked = dict(parse_qsl(query))
    try:
        first, last = (date.fromisoformat(asked.get(name, "")) for name in ("first", "last"))
    except ValueError:
        return _NOT_FOUND
    page = rates.archive_page(asked.get("currency", ""), first, last, local)
    return _Answer(page, "text/html; charset=utf-8")


def _file(place: str, name: str) -> _Answer:
    """Answer with a file that ships; a name with a path in it is none of ours."""
    dot = name.rfind(".")
    if dot < 1 or name[dot:] not in _MEDIA or "/" in name or "\\" in name:
        return _NOT_FOUND
    try:
        body = resource(place).read_bytes()
    except OSError:
        return _NOT_FOUND
    return _Answer(body, _MEDIA[name[dot:]], kept=True)


class _Handler(BaseHTTPRequestHandler):
    """One request a connection (HTTP/1.0): nothing is left open when the demo ends."""

    server: _Listener
    timeout = 10

    def do_GET(self) -> None:
        """Answer, or confirm that what the client holds is current (RFC 9110, 13.1.2)."""
        asked = urlsplit(self.path)
        answer = self.server.answer(asked.path, asked.query)
        etag = f'"{hashlib.blake2b(answer.body, digest_size=12).hexdigest()}"'
        found = answer.status == 200
        known = found and etag in (self.headers.get("If-None-Match") or "")
        self.send_response(304 if known else answer.status)
        if found:
            self.send_header("ETag", etag)
            self.send_header("Cache-Control", "max-age=86400" if answer.kept else "no-cache")
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if not known:
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if not known:
            self._send(answer)

    def _send(self, answer: _Answer) -> None:
        size = -(-len(answer.body) // answer.pieces)
        for start in range(0, len(answer.body), size):
            if answer.pieces > 1 and self.server.stopping.wait(_PAUSE):
                return
            self.wfile.write(answer.body[start : start + size])

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: a demo has no access log."""
