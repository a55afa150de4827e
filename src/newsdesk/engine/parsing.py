"""The one helper process that reads documents, and the giving up of what takes too long.

The libraries that read feeds hold the interpreter's lock, may hang on hostile input, and may
crash. In a process of their own they make no window stutter, and a document that is not read by
its deadline is given up by killing the process; the other documents in flight are sent again.
"""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from queue import Empty
from typing import Any

from newsdesk.core.article import EntryKey, FeedReading
from newsdesk.core.errors import Failure, FetchError, ParseError
from newsdesk.core.full_text import ExtractedPage, ExtractionRules
from newsdesk.engine import parse_child, wire
from newsdesk.engine.helper import Helper

log = logging.getLogger(__name__)

#: Seconds that one document may take.
DEADLINE = 20.0
#: Seconds that the process may take to start, on a machine that is busy with starting itself.
START_LIMIT = 60.0
#: Seconds without a document after which the process is let go, with its memory.
IDLE = 60.0
#: Requests in the pipe at once: enough to keep the process busy, few enough to hold little.
WINDOW = 8

NO_RULES = ExtractionRules()

Done = Callable[[Any], None]


@dataclass(eq=False, slots=True)
class _Request:
    number: int
    url: str
    message: bytes
    done: Done  # given the plain result, or a ParseError


class ParseProcess:
    """Reads documents in the helper process. Any thread; the process starts when needed.

    Args:
        deadline: Seconds that one document may take.
        idle: Seconds without work after which the process is let go.
    """

    def __init__(self, *, deadline: float = DEADLINE, idle: float = IDLE) -> None:
        self._deadline = deadline
        self._idle = idle
        self._lock = threading.Lock()
        self._waiting: deque[_Request] = deque()
        self._in_flight: dict[int, _Request] = {}
        self._ready = False
        self._head_since = 0.0
        self._numbers = 0
        self._child: Helper | None = None
        self._manager: threading.Thread | None = None
        self._retiring = False
        self._closed = False

    @property
    def running(self) -> bool:
        """Whether the process exists now."""
        return self._child is not None

    @property
    def pid(self) -> int:
        """The process's id; 0 where there is none."""
        child = self._child
        return 0 if child is None else child.process.pid

    def submit(
        self,
        body: bytes,
        *,
        url: str,
        content_type: str | None,
        known: Mapping[EntryKey, bytes],
        done: Callable[[FeedReading | ParseError], None],
    ) -> None:
        """Read a feed; ``done`` gets the reading or the error, on another thread, soon."""

        def finish(result: Any) -> None:
            done(result if isinstance(result, ParseError) else wire.reading_from_tuple(result))

        self._submit("read_feed", url, (body, url, content_type, dict(known)), finish)

    def read_feed(
        self,
        body: bytes,
        *,
        url: str,
        content_type: str | None,
        cancel: threading.Event,
    ) -> FeedReading:
        """Read a feed and wait for it.

        Raises:
            ParseError: It is no feed, or cannot be read in time.
            FetchError: CANCELLED.
        """
        values = self._call("read_feed", url, (body, url, content_type, {}), cancel)
        return wire.reading_from_tuple(values)

    def feed_links(
        self, body: bytes, *, url: str, content_type: str | None, cancel: threading.Event
    ) -> list[tuple[str, str]]:
        """Return the feeds that a page links to, as (address, title), the likeliest first."""
        links: list[tuple[str, str]] = self._call(
            "feed_links", url, (body, url, content_type), cancel
        )
        return links

    def usual_paths(self, url: str, *, cancel: threading.Event) -> list[str]:
        """Return the addresses where a site usually keeps its feed."""
        paths: list[str] = self._call("usual_paths", url, (b"", url), cancel)
        return paths

    def icon_links(self, body: bytes, *, url: str, cancel: threading.Event) -> list[str]:
        """Return the addresses of a page's icons, the best first."""
        links: list[str] = self._call("icon_links", url, (body, url), cancel)
        return links

    def extract_page(
        self,
        body: bytes,
        *,
        url: str,
        content_type: str | None,
        rules: ExtractionRules = NO_RULES,
        feed_html: str = "",
        title: str = "",
        cancel: threading.Event,
    ) -> ExtractedPage:
        """Return the article of a page; ``parse.extraction.extract`` says of what, and how.

        Raises:
            ParseError: BAD_SELECTOR in the rules; TOO_SLOW: the page was given up.
            FetchError: CANCELLED.
        """
        arguments = (body, url, content_type, (rules.body, rules.remove), feed_html, title)
        return wire.page_from_tuple(self._call("extract_page", url, arguments, cancel))

    def join_pages(
        self, pages: Sequence[ExtractedPage], *, url: str, cancel: threading.Event
    ) -> ExtractedPage:
        """Make one article of its pages, given in order.

        Raises:
            FetchError: CANCELLED.
        """
        plain = [wire.page_to_tuple(page) for page in pages]
        return wire.page_from_tuple(self._call("join_pages", url, (b"", url, plain), cancel))

    def close(self) -> None:
        """End the process at once; what was not read yet fails as cancelled."""
        with self._lock:
            self._closed = True
            child, manager = self._child, self._manager
            if child is not None:
                child.process.kill()
        if manager is not None and manager is not threading.current_thread():
            manager.join()

    def _call(
        self, task: str, url: str, arguments: tuple[Any, ...], cancel: threading.Event
    ) -> Any:
        results: list[Any] = []
        ready = threading.Event()

        def finish(result: Any) -> None:
            results.append(result)
            ready.set()

        self._submit(task, url, arguments, finish)
        while not ready.wait(0.05):
            if cancel.is_set():
                raise FetchError(Failure.CANCELLED, url)
        if isinstance(results[0], ParseError):
            raise results[0]
        return results[0]

    def _submit(self, task: str, url: str, arguments: tuple[Any, ...], done: Done) -> None:
        with self._lock:
            closed = self._closed
            if not closed:
                self._numbers += 1
                message = wire.pack((self._numbers, task, arguments))
                self._waiting.append(_Request(self._numbers, url, message, done))
                self._feed()
                if self._manager is None:
                    self._manager = threading.Thread(target=self._manage, name="parse", daemon=True)
                    self._manager.start()
        if closed:
            done(ParseError(Failure.CANCELLED, url))

    def _feed(self) -> None:
        """Send what fits into the window. The lock is held."""
        if self._child is None or self._retiring:
            return
        while self._waiting and len(self._in_flight) < WINDOW:
            if not self._in_flight:
                self._head_since = time.monotonic()
            request = self._waiting.popleft()
            self._in_flight[request.number] = request
            self._child.send(request.message)

    def _manage(self) -> None:
        try:
            self._run_processes()
        except Exception as error:  # also: the process cannot be started
            log.exception("the helper process cannot be used")
            self._fail_all(Failure.UNREADABLE, str(error))

    def _run_processes(self) -> None:
        """Run the process, and another one after it, until there is nothing to do."""
        while True:
            child = Helper()
            with self._lock:
                self._child, self._retiring, self._ready = child, False, False
                self._head_since = time.monotonic()
                self._feed()
            try:
                self._converse(child)
            finally:
                child.end()
            with self._lock:
                self._child = None
                self._waiting.extendleft(reversed(self._in_flight.values()))
                self._in_flight.clear()
                if not self._waiting and not self._closed:
                    self._manager = None
                    return
            if self._closed:
                self._fail_all(Failure.CANCELLED, "")
                return

    def _converse(self, child: Helper) -> None:
        """Take answers until the process has to go: idle, too slow, grown, dead or closed."""
        idle_since = time.monotonic()
        while not self._closed:
            with self._lock:
                if self._retiring and not self._in_flight:
                    return
                left = self._seconds_left(idle_since)
            with contextlib.suppress(Empty):
                message = child.answers.get(timeout=max(left, 0.0))
                if message is None:
                    self._give_up_head(Failure.UNREADABLE, "its reader crashed")
                    return
                self._take(wire.unpack(message))
                idle_since = time.monotonic()
                continue
            with self._lock:
                over = time.monotonic()
                too_slow = bool(self._in_flight) and over - self._head_since >= self._limit()
                idle = not self._in_flight and over - idle_since >= self._idle
            if too_slow:
                self._give_up_head(Failure.TOO_SLOW, "")
                return
            if idle:
                return

    def _limit(self) -> float:
        return self._deadline if self._ready else START_LIMIT

    def _seconds_left(self, idle_since: float) -> float:
        """Return how long to wait for an answer. The lock is held."""
        now = time.monotonic()
        if self._in_flight:
            return self._head_since + self._limit() - now
        # A document may come at any time, and is to be given up in time.
        return min(idle_since + self._idle - now, self._deadline)

    def _take(self, answer: tuple[int, str, Any, bool]) -> None:
        number, outcome, value, grown = answer
        with self._lock:
            if number == parse_child.READY:
                self._ready, self._head_since = True, time.monotonic()
                return
            request = self._in_flight.pop(number)
            self._head_since = time.monotonic()
            self._retiring = self._retiring or grown
            self._feed()
        self._finish(request, wire.error_from_tuple(value) if outcome == "failed" else value)

    def _give_up_head(self, failure: Failure, detail: str) -> None:
        """Blame the document that was being read; the ones behind it are sent again."""
        with self._lock:
            if self._closed or not self._in_flight:
                return
            request = self._in_flight.pop(next(iter(self._in_flight)))
        log.warning("given up reading %s: %s", request.url, failure)
        self._finish(request, ParseError(failure, request.url, detail=detail))

    def _fail_all(self, failure: Failure, detail: str) -> None:
        with self._lock:
            lost = [*self._in_flight.values(), *self._waiting]
            self._in_flight.clear()
            self._waiting.clear()
            self._child = self._manager = None
        for request in lost:
            self._finish(request, ParseError(failure, request.url, detail=detail))

    def _finish(self, request: _Request, result: Any) -> None:
        try:
            request.done(result)
        except Exception:
            log.exception("the answer for %s could not be handed over", request.url)
