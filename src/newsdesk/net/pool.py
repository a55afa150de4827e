"""Threads that fetch: 24 at most, two for a host, taking turns between hosts (RULES 1, limits)."""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter, OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from newsdesk.core.errors import Failure, FetchError
from newsdesk.net.fetcher import Fetcher
from newsdesk.net.messages import Fetched, FetchRequest, Kind, NotModified
from newsdesk.net.target import without_credentials

log = logging.getLogger(__name__)

Done = Callable[[FetchRequest, Fetched | NotModified | FetchError], None]

#: A thread ends when it had nothing to do for so long; seconds.
_IDLE = 5.0


@dataclass(slots=True, eq=False)
class _Errand:
    request: FetchRequest
    done: Done
    cancel: threading.Event = field(default_factory=threading.Event)


class FetchPool:
    """Fetches many documents at the same time.

    Hosts take turns, so one with many requests does not hold up the others. Threads are made
    when there is work for them and end when there is none.

    Args:
        workers: How many threads at most.
    """

    def __init__(self, fetcher: Fetcher, *, workers: int = 24) -> None:
        self._fetcher = fetcher
        self._most = workers
        self._per_host = fetcher.limits.per_host
        self._changed = threading.Condition()
        self._waiting: OrderedDict[str, deque[_Errand]] = OrderedDict()
        self._queued = 0
        self._busy: Counter[str] = Counter()
        self._under_way: set[_Errand] = set()
        self._threads: set[threading.Thread] = set()
        self._idle = 0
        self._closed = False

    def submit(self, request: FetchRequest, done: Done) -> None:
        """Fetch when there is room; returns at once.

        Args:
            done: Called with the request and its outcome on the fetching thread, once in any
                case (CANCELLED after ``close``); must be quick.
        """
        errand = _Errand(request, done)
        with self._changed:
            closed = self._closed
            if not closed:
                self._waiting.setdefault(_host_of(request), deque()).append(errand)
                self._queued += 1
                self._changed.notify()
                if self._queued > self._idle and len(self._threads) < self._most:
                    self._start_thread()
        if closed:
            _tell(errand, FetchError(Failure.CANCELLED, without_credentials(request.url)))

    def cancel_all(self) -> None:
        """Break off everything: what waits is answered CANCELLED here, what runs very soon."""
        with self._changed:
            waiting = [errand for queue in self._waiting.values() for errand in queue]
            self._waiting.clear()
            self._queued = 0
            for errand in self._under_way:
                errand.cancel.set()
        for errand in waiting:
            _tell(errand, FetchError(Failure.CANCELLED, without_credentials(errand.request.url)))

    def spare(self, host: str) -> None:
        """Give up the feeds that wait for a host: they are answered CANCELLED here.

        Args:
            host: With its port where the address names one.
        """
        with self._changed:
            waiting = self._waiting.pop(host, deque())
            others = deque(each for each in waiting if each.request.kind is not Kind.FEED)
            if others:
                self._waiting[host] = others
            self._queued -= len(waiting) - len(others)
        for errand in waiting:
            if errand not in others:
                address = without_credentials(errand.request.url)
                _tell(errand, FetchError(Failure.CANCELLED, address))

    def close(self, *, timeout: float) -> bool:
        """Cancel everything and end the threads.

        Args:
            timeout: How long to wait for them, in seconds.

        Returns:
            Whether all have ended. One that has not is a daemon and ends with the process.
        """
        ends = time.monotonic() + timeout
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self.cancel_all()
        with self._changed:
            threads = self._threads - {threading.current_thread()}
        for thread in threads:
            thread.join(max(0.0, ends - time.monotonic()))
        return not any(thread.is_alive() for thread in threads)

    def _start_thread(self) -> None:
        thread = threading.Thread(target=self._work, name="newsdesk-fetch", daemon=True)
        self._threads.add(thread)
        thread.start()

    def _work(self) -> None:
        try:
            while (taken := self._take()) is not None:
                host, errand = taken
                try:
                    outcome = self._fetch(errand)
                finally:
                    self._finished(host, errand)
                _tell(errand, outcome)
        finally:
            with self._changed:
                self._threads.discard(threading.current_thread())
                last = not self._threads
            if last:
                self._fetcher.drop_idle()

    def _take(self) -> tuple[str, _Errand] | None:
        """Wait for an errand; None when this thread is not needed any more."""
        with self._changed:
            while not self._closed:
                found = self._next()
                if found is not None:
                    return found
                self._idle += 1
                woken = self._changed.wait(_IDLE)
                self._idle -= 1
                if not woken and self._next_host() is None:
                    return None
            return None

    def _next(self) -> tuple[str, _Errand] | None:
        host = self._next_host()
        if host is None:
            return None
        queue = self._waiting[host]
        errand = queue.popleft()
        if queue:
            self._waiting.move_to_end(host)
        else:
            del self._waiting[host]
        self._queued -= 1
        self._busy[host] += 1
        self._under_way.add(errand)
        return host, errand

    def _next_host(self) -> str | None:
        """Return the host whose turn it is, of those with room."""
        return next((host for host in self._waiting if self._busy[host] < self._per_host), None)

    def _finished(self, host: str, errand: _Errand) -> None:
        with self._changed:
            self._under_way.discard(errand)
            self._busy[host] -= 1
            if not self._busy[host]:
                del self._busy[host]
            if self._idle and host in self._waiting:
                self._changed.notify()

    def _fetch(self, errand: _Errand) -> Fetched | NotModified | FetchError:
        try:
            return self._fetcher.fetch(errand.request, cancel=errand.cancel)
        except FetchError as error:
            return error
        except Exception as error:
            log.exception("fetching went wrong")
            address = without_credentials(errand.request.url)
            return FetchError(Failure.PROTOCOL, address, detail=type(error).__name__)


def _host_of(request: FetchRequest) -> str:
    """Return the host for taking turns; the fetcher itself judges the address, and strictly."""
    return without_credentials(request.url).partition("://")[2].partition("/")[0].lower()


def _tell(errand: _Errand, outcome: Fetched | NotModified | FetchError) -> None:
    try:
        errand.done(errand.request, outcome)
    except Exception:
        log.exception("the answer to a fetch was not taken well")
