"""Asks the banks in use for their newest sheets, each document by its bank's timetable."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from newsdesk.core import schedule, timetable
from newsdesk.core.errors import Failure, FetchError, NewsdeskError, RateError, RateKeyError
from newsdesk.core.source import PollState
from newsdesk.engine import rate_answers
from newsdesk.engine.clock import Clock
from newsdesk.engine.events import Event, RatesChanged
from newsdesk.engine.rate_banks import Banks, local_time, today_at
from newsdesk.engine.rate_keys import RateKeys

if TYPE_CHECKING:
    from newsdesk.net.fetcher import Fetched, FetchRequest, NotModified
    from newsdesk.net.pool import FetchPool
    from newsdesk.rates.provider import Document, RateProvider
    from newsdesk.store.store import Store

log = logging.getLogger(__name__)

#: Waits are cut into pieces of this length, so that the bank's midnight is noticed; seconds.
LOOK = 60.0
#: How long a sheet of a document holds where that is not a day.
_DAYS = {"weekly": 7}
#: No sheet is set for a later day; one that is dated so says nothing about what to expect.
_SOON = timedelta(days=14)


class RatePolling:
    """One question at a time for each document. ``run_if_due`` on the poll thread, the rest any.

    Args:
        offline: Whether nothing at all can be reached: then no bank is blamed.
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
        jitter: Callable[[], float],
        offline: Callable[[], bool],
        wake: Callable[[], None],
    ) -> None:
        self._store = store
        self._pool = pool
        self._banks = banks
        self._keys = keys
        self._clock = clock
        self._publish = publish
        self._jitter = jitter
        self._offline = offline
        self._wake = wake
        self._changed = threading.Condition()
        self._asking: set[str] = set()
        self._asked: set[str] = set()
        self._problems: dict[str, NewsdeskError] = {}
        self._days: dict[str, date] = {}
        self._outages = 0

    def ask(self, slug: str) -> None:
        """Have this bank asked at the next look, unless it was asked less than a minute ago."""
        with self._changed:
            self._asked.add(self._banks.get(slug).slug)

    def problem_of(self, bank: RateProvider) -> NewsdeskError | None:
        """Return why a document of the bank could not be read when last asked; None if none."""
        with self._changed:
            found = (self._problems.get(_key(bank, one)) for one in self._banks.latest(bank))
            return next((problem for problem in found if problem is not None), None)

    def busy(self, bank: RateProvider) -> bool:
        """Whether the bank is being asked just now, or its host wants to be left alone."""
        with self._changed:
            asking = any(
                _key(bank, document) in self._asking for document in self._banks.latest(bank)
            )
        return asking or bool(self._resting_hosts(bank, self._clock.now()))

    def fetch_now(self, slug: str, *, timeout: float) -> bool:
        """Ask a bank and wait for all its answers; return whether they came in ``timeout`` s."""
        bank = self._banks.get(slug)
        if bank.needs_key:
            self._keys.get(bank.slug)
        self._look_at(bank, self._clock.now(), by_person=True)
        keys = {_key(bank, document) for document in self._banks.latest(bank)}
        with self._changed:
            return self._changed.wait_for(lambda: not keys & self._asking, timeout)

    def run_if_due(self, now: datetime) -> float:
        """Ask what it is time for; answers are dealt with when they come. Return seconds."""
        with self._changed:
            asked, self._asked = self._asked, set()
        banks = {bank.slug: bank for bank in self._banks.in_use()}
        banks.update((slug, self._banks.get(slug)) for slug in asked)
        waits = [self._look_at(one, now, by_person=one.slug in asked) for one in banks.values()]
        return min(waits, default=LOOK)

    def _look_at(self, bank: RateProvider, now: datetime, *, by_person: bool) -> float:
        self._notice_midnight(bank, now)
        key = ""
        if bank.needs_key:
            at_hand = self._keys.at_hand(bank.slug)
            if at_hand is None:  # the keyring is being asked; whoever has it wakes us
                if by_person:
                    self.ask(bank.slug)
                return LOOK
            key = at_hand
            if not key:
                self._say(bank, self._banks.latest(bank)[0], RateKeyError(bank.name))
                return LOOK
        waits = []
        resting = self._resting_hosts(bank, now)
        for document in self._banks.latest(bank):
            state = self._store.rates.state(_key(bank, document), document.url)
            due = rate_answers.is_due(state, now) or self._is_back(state)
            wanted = by_person and not schedule.is_too_soon(state, now)
            rests = rate_answers.host_of(document.url) in resting
            if (due or wanted) and not rests and self._begin(bank, document):
                self._send(bank, document, state, now, key=key, by_person=by_person)
            elif state.next_check is not None:
                waits.append((state.next_check - now).total_seconds())
        return min([*(wait for wait in waits if wait > 0), LOOK])

    def _resting_hosts(self, bank: RateProvider, now: datetime) -> set[str]:
        """Return the hosts of this bank that asked to be left alone."""
        return {
            rate_answers.host_of(document.url)
            for document in self._banks.latest(bank)
            if rate_answers.is_resting(
                self._store.rates.state(_key(bank, document), document.url), now
            )
        }

    def _is_back(self, state: PollState) -> bool:
        """Whether this was held up by an outage of our own that is over."""
        held_up = state.failure is not None and not state.failures
        return held_up and self._outages > 0 and not self._offline()

    def _begin(self, bank: RateProvider, document: Document) -> bool:
        with self._changed:
            fresh = _key(bank, document) not in self._asking
            self._asking.add(_key(bank, document))
            return fresh

    def _end(self, bank: RateProvider, document: Document) -> None:
        with self._changed:
            self._asking.discard(_key(bank, document))
            self._changed.notify_all()

    def _send(
        self,
        bank: RateProvider,
        document: Document,
        state: PollState,
        now: datetime,
        *,
        key: str,
        by_person: bool,
    ) -> None:
        from newsdesk.net.fetcher import FetchRequest, Kind

        url = rate_answers.address(state, document.url)
        request = FetchRequest(
            url=url,
            kind=Kind.RATES,
            validators=schedule.validators_to_send(state, now),
            # The person's own setting, or the bank's address; not wherever that has moved to.
            trusted=rate_answers.host_of(url) == rate_answers.host_of(document.url),
            headers=key_headers(bank, key),
        )

        def done(_: FetchRequest, answer: Fetched | NotModified | FetchError) -> None:
            changed = False
            try:
                changed = self._take(bank, document, state, answer, asked=url)
            except NewsdeskError as error:
                log.warning("rates cannot be stored: %s", error)
                changed = self._say(bank, document, error)
            finally:
                self._end(bank, document)
            if changed or by_person:
                self._publish(RatesChanged(bank.name))
            if changed:
                self._wake()  # for what follows from it, such as a history to be asked for

        self._pool().submit(request, done)

    def _take(
        self,
        bank: RateProvider,
        document: Document,
        state: PollState,
        answer: Fetched | NotModified | FetchError,
        *,
        asked: str,
    ) -> bool:
        """Store an answer and what it means; return whether anything is to be shown anew."""
        from newsdesk.net.fetcher import Fetched

        now = self._clock.now()
        key = _key(bank, document)
        newest = self._store.rates.newest_in(key)
        if isinstance(answer, FetchError):
            return self._fail(bank, document, state, answer, now, newest)
        changed = False
        if isinstance(answer, Fetched):
            try:
                sheets = bank.parse(document, answer.body)
            except RateError as error:
                return self._fail(bank, document, state, error, now, newest)
            for sheet in sheets:
                changed = self._store.rates.put(sheet, fetched=now) or changed
            soon = today_at(bank, now) + _SOON
            days = [sheet.effective for sheet in sheets if sheet.effective <= soon]
            newest = max(days, default=newest)
        wait = _wait(bank, document, now, newest) * (1 + schedule.JITTER * self._jitter())
        after = rate_answers.after_answer(
            state,
            answer,
            asked=asked,
            configured=document.url,
            whole=isinstance(answer, Fetched),
            now=now,
            next_check=now + wait,
        )
        self._store.rates.set_state(key, after, document.url, newest)
        self._outages = 0
        return self._say(bank, document, None) or changed

    def _fail(
        self,
        bank: RateProvider,
        document: Document,
        state: PollState,
        error: FetchError | RateError,
        now: datetime,
        newest: date | None,
    ) -> bool:
        """A bad answer never replaces a good rate (RULES 4)."""
        kind = error.kind if isinstance(error, FetchError) else Failure.UNREADABLE
        if kind is Failure.CANCELLED:
            return False
        if kind.is_connection and self._offline():
            self._outages += 1
            retry = schedule.outage_retry(self._outages)
            after = schedule.after_outage(state, kind, now=now, retry_in=retry)
        else:
            base = min(_interval(bank, document, now, newest), timetable.SELDOM)
            after = rate_answers.after_failure(
                state, error, base=base, jitter=self._jitter(), now=now
            )
            log.warning("rates: %s", error)
        self._store.rates.set_state(_key(bank, document), after, document.url, newest)
        return self._say(bank, document, error)

    def _say(self, bank: RateProvider, document: Document, problem: NewsdeskError | None) -> bool:
        """Remember a document's problem; return whether it is another one than before."""
        key = _key(bank, document)
        with self._changed:
            before = self._problems.pop(key, None)
            if problem is not None:
                self._problems[key] = problem
        return str(before) != str(problem)

    def _notice_midnight(self, bank: RateProvider, now: datetime) -> None:
        """Tomorrow's rates come into force at the bank's midnight."""
        day = today_at(bank, now)
        if self._days.get(bank.slug, day) != day:
            self._publish(RatesChanged(bank.name))
        self._days[bank.slug] = day


def key_headers(bank: RateProvider, key: str) -> tuple[tuple[str, str], ...]:
    """Return how a publisher is told the person's key: never in the address, which is logged."""
    return (("Authorization", bank.authorization(key)),) if key else ()


def _key(bank: RateProvider, document: Document) -> str:
    return f"{bank.slug}/{document.name}"


def _awaited(document: Document, newest: date | None, today: date) -> bool:
    """Whether a document may change today; a weekly one does so when its days are over."""
    days = _DAYS.get(document.name, 1)
    return days == 1 or newest is None or today >= newest + timedelta(days=days - 1)


def _interval(
    bank: RateProvider, document: Document, now: datetime, newest: date | None
) -> timedelta:
    local = local_time(bank, now)
    if not _awaited(document, newest, local.date()):
        return timetable.RARELY
    return timetable.interval(bank.timetable, local, newest)


def _wait(bank: RateProvider, document: Document, now: datetime, newest: date | None) -> timedelta:
    local = local_time(bank, now)
    if not _awaited(document, newest, local.date()):
        return timetable.RARELY
    return timetable.next_look(bank.timetable, local, newest)
