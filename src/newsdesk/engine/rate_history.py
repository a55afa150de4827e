"""Fills in a currency's history, piece by piece, newest first, with the bank's pauses between."""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from newsdesk.core import schedule, timetable
from newsdesk.core.errors import Failure, FetchError, NewsdeskError, RateError, RateKeyError
from newsdesk.core.spans import Span, gaps
from newsdesk.engine import rate_answers
from newsdesk.engine.clock import Clock
from newsdesk.engine.events import Event, RateHistoryProgress, RatesChanged
from newsdesk.engine.rate_banks import Banks, today_at
from newsdesk.engine.rate_keys import RateKeys
from newsdesk.engine.rate_polling import LOOK, key_headers

if TYPE_CHECKING:
    from newsdesk.net.fetcher import Fetched, FetchRequest, NotModified
    from newsdesk.net.pool import FetchPool
    from newsdesk.rates.provider import Document, RateProvider
    from newsdesk.store.store import Store

log = logging.getLogger(__name__)

#: The wait after a piece that failed, doubling.
RETRY = timedelta(minutes=10)
#: A gap so short may be whole already, from the daily sheets; days.
_SHORT = 45
#: A wait that is longer was set by a clock that was wrong.
_FURTHEST = 2 * schedule.LONGEST_BACK_OFF


@dataclass(slots=True)
class _Work:
    """A currency's history under way."""

    bank: RateProvider
    currency: str
    days: Span
    left: deque[Document] = field(default_factory=deque)
    done: int = 0
    total: int = 0

    def progress(
        self, *, finished: bool = False, problem: NewsdeskError | None = None
    ) -> RateHistoryProgress:
        return RateHistoryProgress(
            self.bank.slug, self.currency, self.done, self.total, finished, problem
        )


class RateHistory:
    """One piece at a time. ``run_if_due`` on the poll thread, the rest any.

    What is wanted is remembered in the database until it is whole, so that it goes on after a
    restart, and later after a failure.

    Args:
        busy: Whether a bank is being asked something else, or wants to be left alone.
        pause: Between two pieces, instead of what each bank asks for.
    """

    def __init__(
        self,
        *,
        store: Store,
        pool: Callable[[], FetchPool],
        banks: Banks,
        keys: RateKeys,
        clock: Clock,
        publish: Callable[[Event], None],
        offline: Callable[[], bool],
        busy: Callable[[RateProvider], bool],
        wake: Callable[[], None],
        pause: timedelta | None = None,
    ) -> None:
        self._store = store
        self._pool = pool
        self._banks = banks
        self._keys = keys
        self._clock = clock
        self._publish = publish
        self._offline = offline
        self._busy = busy
        self._wake = wake
        self._pause = pause
        self._changed = threading.Condition()
        self._asked: list[tuple[str, str, Span]] = []
        self._wishes: list[tuple[str, str, Span]] | None = None
        self._work: _Work | None = None
        self._under_way = False
        self._cancelled = False
        self._not_before: dict[str, datetime] = {}
        self._failures: Counter[str] = Counter()

    def want(self, slug: str, currency: str, days: Span) -> None:
        """Ask for the days that are not stored yet. Returns at once; progress comes as events."""
        with self._changed:
            self._asked.append((slug, currency, days))
            self._cancelled = False
        self._wake()

    def cancel(self) -> None:
        """Want nothing any longer; what has arrived stays. Returns at once."""
        with self._changed:
            self._asked.clear()
            self._cancelled = True
        self._wake()

    def fetch_now(self, slug: str, currency: str, days: Span, *, timeout: float) -> bool:
        """Fill in and wait, where no poll thread runs; return whether it ended in time.

        Raises:
            NewsdeskError: What it stopped at.
        """
        bank = self._banks.get(slug)
        if bank.needs_key:
            self._keys.get(bank.slug)
        work = self._plan(bank, currency, days)
        ends = time.monotonic() + timeout
        while work.left:
            answers: SimpleQueue[NewsdeskError | None] = SimpleQueue()
            self._send(work, answers.put)
            try:
                problem = answers.get(timeout=max(ends - time.monotonic(), 0.0))
            except Empty:
                return False
            if problem is not None:
                raise problem
            if work.left:
                time.sleep(self._pause_of(bank).total_seconds())
        if work.total:
            self._store.rates.cover(bank.name, [currency], work.days)
        return True

    def run_if_due(self, now: datetime) -> float:
        """Ask for the next piece, if it is time; return the seconds until then."""
        with self._changed:
            asked, self._asked = self._asked, []
            cancelled, self._cancelled = self._cancelled, False
        if cancelled:
            self._give_up()
        for slug, currency, days in asked:
            self._accept(slug, currency, days)
        with self._changed:
            if self._under_way:
                return LOOK
        wait = 0.0 if self._work is None else self._wait_for(self._work.bank, now)
        if wait:
            return min(wait, LOOK)
        if self._work is None:
            wait = self._choose(now)
        work = self._work
        if work is None:
            return min(wait, LOOK)
        with self._changed:
            self._under_way = True
        self._send(work, lambda problem: self._go_on(work, problem))
        return LOOK

    def _wait_for(self, bank: RateProvider, now: datetime) -> float:
        """Return how long this bank is left alone, in seconds; 0 for not at all."""
        until = self._not_before.get(bank.slug)
        if until is not None and now < until <= now + _FURTHEST:
            return (until - now).total_seconds()
        if self._busy(bank):
            return 1.0
        if bank.needs_key and self._keys.at_hand(bank.slug) is None:
            return LOOK  # the keyring is being asked; whoever has it wakes us
        return 0.0

    # what is wanted

    def _accept(self, slug: str, currency: str, days: Span) -> None:
        """Remember a wish; a person who asks is not kept waiting for an earlier failure."""
        bank = self._banks.get(slug)
        self._store.rates.wish(bank.slug, currency, days)
        with self._changed:
            self._wishes = None
            if self._failures.pop(bank.slug, 0):
                self._not_before.pop(bank.slug, None)
            if self._work is not None and self._work.currency == currency:
                self._work = None  # to be planned anew, with the days that came to it

    def _give_up(self) -> None:
        self._store.rates.forget_wishes()
        with self._changed:
            work, self._work, self._wishes = self._work, None, None
        if work is not None:
            self._publish(work.progress(finished=True))

    def _choose(self, now: datetime) -> float:
        """Plan the first wish whose bank may be asked; return how long all others wait.

        Those that lack nothing are done with.
        """
        if self._wishes is None:
            self._wishes = self._store.rates.wishes()
        waits = [LOOK]
        for slug, currency, days in tuple(self._wishes):
            try:
                bank = self._banks.get(slug)
            except RateError as error:  # a bank that this version does not know
                log.warning("history: %s", error)
                continue
            work = self._plan(bank, currency, days)
            if not work.left:
                self._finish(work)
            elif wait := self._wait_for(bank, now):
                waits.append(wait)
            else:
                self._work = work
                self._publish(work.progress())
                return 0.0
        return min(waits)

    def _finish(self, work: _Work) -> None:
        """All that was to be had is there: it is never asked for again."""
        if work.total:
            self._store.rates.cover(work.bank.name, [work.currency], work.days)
        self._store.rates.forget_wishes(work.bank.slug, work.currency)
        with self._changed:
            self._wishes = None
        self._publish(work.progress(finished=True))

    def _plan(self, bank: RateProvider, currency: str, days: Span) -> _Work:
        """Return the pieces that are missing, the newest first."""
        today = today_at(bank, self._clock.now())
        # A sheet that holds from its own day may still come today.
        last = today if bank.timetable.lead else today - timedelta(days=1)
        wanted = Span(days.first, min(days.last, last))
        held = self._store.rates.covered(bank.name, currency)
        pieces: dict[str, Document] = {}
        for gap in reversed(gaps(wanted, held)):
            if self._is_whole(bank, currency, gap):
                self._store.rates.cover(bank.name, [currency], gap)
                continue
            for piece in bank.history(currency, gap.first, gap.last):
                pieces.setdefault(piece.url, piece)
        return _Work(bank, currency, wanted, deque(pieces.values()), total=len(pieces))

    def _is_whole(self, bank: RateProvider, currency: str, gap: Span) -> bool:
        """Whether the daily sheets have filled a short gap already."""
        count = (gap.last - gap.first).days + 1
        if count > _SHORT:
            return False
        points = self._store.rates.series(bank.name, currency, gap.first, gap.last)
        stored = {point.effective for point in points}
        lead = timedelta(days=bank.timetable.lead)
        days = (gap.first + timedelta(days=number) for number in range(count))
        return bool(stored) and all(
            day in stored
            for day in days
            if timetable.sets_on(bank.timetable, day - lead, timetable.no_holidays)
        )

    # a piece

    def _send(self, work: _Work, ended: Callable[[NewsdeskError | None], None]) -> None:
        from newsdesk.net.fetcher import FetchRequest, Kind

        bank, piece = work.bank, work.left[0]
        key = (self._keys.at_hand(bank.slug) or "") if bank.needs_key else ""
        if bank.needs_key and not key:
            ended(RateKeyError(bank.name))
            return

        def done(_: FetchRequest, answer: Fetched | NotModified | FetchError) -> None:
            problem: NewsdeskError | None = None
            try:
                self._take(work, piece, answer)
            except NewsdeskError as error:
                problem = error
            ended(problem)

        request = FetchRequest(
            url=piece.url,
            kind=Kind.RATE_HISTORY,
            trusted=True,  # the person's own setting, or the bank's address
            headers=key_headers(bank, key),
        )
        self._pool().submit(request, done)

    def _take(
        self, work: _Work, piece: Document, answer: Fetched | NotModified | FetchError
    ) -> None:
        from newsdesk.net.fetcher import Fetched

        bank, now = work.bank, self._clock.now()
        covered = {work.currency}
        if isinstance(answer, Fetched):
            sheets = bank.parse(piece, answer.body)
            self._store.rates.put_many(sheets, fetched=now)
            covered.update(rate.currency for sheet in sheets for rate in sheet.rates)
        elif not isinstance(answer, FetchError):  # a 304, to no question of ours
            raise FetchError(Failure.UNEXPECTED_STATUS, answer.url, detail="HTTP 304")
        elif not (answer.kind is Failure.NOT_FOUND and bank.not_found_is_empty):
            raise answer
        self._store.rates.cover(bank.name, sorted(covered), self._days_of(bank, piece, now))
        work.left.popleft()
        work.done += 1

    def _days_of(self, bank: RateProvider, piece: Document, now: datetime) -> Span:
        """Return what a piece that was stored covers: never days whose sheet is still to come."""
        today = today_at(bank, now)
        last = today if bank.timetable.lead else today - timedelta(days=1)
        first = piece.first or getattr(bank, "since", None) or date.min
        return Span(first, min(piece.last or last, last))

    def _go_on(self, work: _Work, problem: NewsdeskError | None) -> None:
        """After a piece: say how far it is, and when the next one is asked for."""
        now, slug = self._clock.now(), work.bank.slug
        if getattr(problem, "kind", None) is Failure.CANCELLED:  # the program ends
            with self._changed:
                self._under_way = False
            return
        with self._changed:
            if problem is None:
                self._failures.pop(slug, None)
                self._not_before[slug] = now + self._pause_of(work.bank)
            else:
                self._not_before[slug] = now + self._wait_after(slug, problem)
            current = self._work is work
            if current and (problem is not None or not work.left):
                self._work = None
        try:
            if problem is not None:
                log.warning("history of %s: %s", work.currency, problem)
                self._publish(work.progress(finished=True, problem=problem))
            elif current and work.left:
                self._publish(work.progress())
            elif current:
                self._finish(work)
            if problem is not None or not work.left:
                self._publish(RatesChanged(work.bank.name))
        finally:
            with self._changed:
                self._under_way = False
            self._wake()
            if problem is None and work.left:
                # The poll thread would wait by itself, but not in the middle of a round.
                rest = threading.Timer(self._pause_of(work.bank).total_seconds(), self._wake)
                rest.daemon = True
                rest.start()

    def _wait_after(self, slug: str, problem: NewsdeskError) -> timedelta:
        if isinstance(problem, FetchError):
            if problem.kind.is_connection and self._offline():
                return schedule.outage_retry(1)
            if problem.kind in {Failure.RATE_LIMITED, Failure.UNAVAILABLE}:
                return schedule.pause(problem.retry_after)
        self._failures[slug] += 1
        return rate_answers.back_off(RETRY, self._failures[slug])

    def _pause_of(self, bank: RateProvider) -> timedelta:
        return bank.pause if self._pause is None else self._pause
