"""Which page is fetched next: what a person waits for first, the rest with consideration."""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from newsdesk.core.article import ArticleId

log = logging.getLogger(__name__)

#: Pages under way at once, and how many of these nobody waits for.
_THREADS = 4
_UNASKED = 2
#: Threads end after so many seconds without work.
_IDLE = 5.0


@dataclass(eq=False, slots=True)
class Errand:
    """One page to be fetched.

    Attributes:
        first: Somebody waits for it, before the window.
        by_person: Somebody asked for just this page.
        trusted: A person named its address.
    """

    article_id: ArticleId
    host: str
    first: bool = False
    by_person: bool = False
    trusted: bool = False
    cancel: threading.Event = field(default_factory=threading.Event)


class PageQueue:
    """Gives errands to threads. Of the unasked ones, a host has one at a time, with pauses.

    Args:
        work: Does an errand, and deals with its errors.
        ended: Told afterwards, when the errand is not under way any more.
        pause: Seconds between two pages of one host that nobody waits for.
    """

    def __init__(
        self,
        work: Callable[[Errand], None],
        *,
        ended: Callable[[ArticleId], object],
        pause: float,
    ) -> None:
        self._work = work
        self._ended = ended
        self._pause = pause
        self._changed = threading.Condition()
        self._waiting: OrderedDict[ArticleId, Errand] = OrderedDict()
        self._under_way: dict[ArticleId, Errand] = {}
        self._rests: dict[str, float] = {}
        self._threads: set[threading.Thread] = set()
        self._closed = False

    def __contains__(self, article_id: ArticleId) -> bool:
        with self._changed:
            return article_id in self._waiting or article_id in self._under_way

    @property
    def waiting(self) -> int:
        """How many pages are waiting or under way."""
        with self._changed:
            return len(self._waiting) + len(self._under_way)

    def add(self, errand: Errand) -> bool:
        """Take an errand; returns False where its page is waited for or under way already."""
        with self._changed:
            if self._closed or errand.article_id in self._under_way:
                return False
            held = self._waiting.pop(errand.article_id, None)
            if held is not None:
                errand.first = errand.first or held.first
                errand.by_person = errand.by_person or held.by_person
                errand.trusted = errand.trusted or held.trusted
            self._waiting[errand.article_id] = errand
            if errand.first:
                # What was opened last is what is looked at now.
                self._waiting.move_to_end(errand.article_id, last=False)
            self._changed.notify()
            busy = len(self._under_way)
            if len(self._threads) < min(_THREADS, busy + len(self._waiting)):
                thread = threading.Thread(target=self._run, name="full-text", daemon=True)
                self._threads.add(thread)
                thread.start()
            return held is None

    def cancel(self, article_id: ArticleId) -> bool:
        """Give a page up; returns whether it only waited, so that nobody else tells of its end."""
        with self._changed:
            if article_id in self._under_way:
                self._under_way[article_id].cancel.set()
            return self._waiting.pop(article_id, None) is not None

    def stop(self) -> None:
        """Give everything up and take nothing more."""
        with self._changed:
            self._closed = True
            self._waiting.clear()
            for errand in self._under_way.values():
                errand.cancel.set()
            self._changed.notify_all()

    def join(self, timeout: float) -> bool:
        """Wait for the threads to end, in seconds; return whether they have."""
        ends = time.monotonic() + timeout
        with self._changed:
            threads = self._threads - {threading.current_thread()}
        for thread in threads:
            thread.join(max(0.0, ends - time.monotonic()))
        return not any(thread.is_alive() for thread in threads)

    def _run(self) -> None:
        try:
            while (errand := self._take()) is not None:
                try:
                    self._work(errand)
                except Exception:
                    log.exception("the page of article %s was not dealt with", errand.article_id)
                self._done(errand)
                if not self._closed:
                    self._ended(errand.article_id)
        finally:
            with self._changed:
                self._threads.discard(threading.current_thread())

    def _take(self) -> Errand | None:
        """Wait for an errand; None when this thread is not needed any more."""
        idle_until = time.monotonic() + _IDLE
        with self._changed:
            while not self._closed:
                now = time.monotonic()
                errand = next((one for one in self._waiting.values() if self._may(one, now)), None)
                if errand is not None:
                    del self._waiting[errand.article_id]
                    self._under_way[errand.article_id] = errand
                    return errand
                if self._waiting:
                    rests = [self._rests.get(one.host, 0.0) for one in self._waiting.values()]
                    # What waits for a host that is busy is looked at again when that is done.
                    ends = min((rest for rest in rests if rest > now), default=now + _IDLE)
                    self._changed.wait(ends - now)
                elif now >= idle_until or not self._changed.wait(idle_until - now):
                    return None
            return None

    def _may(self, errand: Errand, now: float) -> bool:
        """Whether an errand may begin. The lock is held."""
        if errand.first:
            return True
        unasked = sum(not one.first for one in self._under_way.values())
        busy = any(one.host == errand.host for one in self._under_way.values())
        return unasked < _UNASKED and not busy and self._rests.get(errand.host, 0.0) <= now

    def _done(self, errand: Errand) -> None:
        with self._changed:
            del self._under_way[errand.article_id]
            now = time.monotonic()
            self._rests = {host: ends for host, ends in self._rests.items() if ends > now}
            self._rests[errand.host] = now + self._pause
            self._changed.notify_all()
