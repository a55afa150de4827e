"""Official rates: when to ask the bank, and what is in force."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from newsdesk.core.errors import Failure, FetchError, NewsdeskError, RateError
from newsdesk.core.rate import Quote
from newsdesk.core.schedule import pause, validators_to_send
from newsdesk.core.settings import Settings
from newsdesk.core.source import PollState
from newsdesk.engine.clock import Clock
from newsdesk.engine.events import Event, RatesChanged

if TYPE_CHECKING:
    from newsdesk.net.fetcher import Fetched, FetchRequest, NotModified
    from newsdesk.net.pool import FetchPool
    from newsdesk.rates.provider import RateProvider
    from newsdesk.store.store import Store

log = logging.getLogger(__name__)

#: When the new sheet is expected, in the bank's own time, and how often it is asked for then.
SHEET_FROM, SHEET_UNTIL = time(15, 0), time(16, 0)
OFTEN = timedelta(minutes=5)
SELDOM = timedelta(minutes=30)
#: With tomorrow's sheet stored there is nothing to expect but a correction.
RARELY = timedelta(hours=6)
#: A person's refresh asks again only after so long.
FLOOR = timedelta(minutes=1)
#: Waits are cut into pieces of this length, so that the bank's midnight is noticed.
_LOOK = 60.0


def next_sheet_check(local: datetime, newest: date | None) -> timedelta:
    """Return how long to wait before asking for a sheet again.

    Args:
        local: The time at the bank.
        newest: The day of the newest sheet that is stored.
    """
    if newest is not None and newest > local.date():
        return RARELY
    if SHEET_FROM <= local.time() < SHEET_UNTIL:
        return OFTEN
    opening = datetime.combine(local.date(), SHEET_FROM, local.tzinfo)
    if local < opening:
        return min(SELDOM, opening - local)
    return SELDOM


class Rates:
    """Keeps the bank's sheets, and answers what the toolbar shows. Any thread.

    Args:
        provider: Makes the bank for the settings in force; imported when first needed.
    """

    def __init__(
        self,
        *,
        store: Store,
        pool: Callable[[], FetchPool],
        provider: Callable[[Settings], RateProvider],
        settings: Callable[[], Settings],
        clock: Clock,
        publish: Callable[[Event], None],
    ) -> None:
        self._store = store
        self._pool = pool
        self._provider = provider
        self._settings = settings
        self._clock = clock
        self._publish = publish
        self._wake: Callable[[], None] | None = None
        self._asked_by_person = threading.Event()
        self._asking = threading.Lock()
        self._done = threading.Event()
        self._url = ""
        self._day: date | None = None
        self._problem: NewsdeskError | None = None

    def wake_with(self, wake: Callable[[], None]) -> None:
        """Name the way to have the poll thread look at what is due."""
        self._wake = wake

    @property
    def problem(self) -> NewsdeskError | None:
        """Why the last asking failed; None after a good answer."""
        return self._problem

    def quotes(self) -> list[Quote]:
        """Return the rates in force of the currencies in the settings, in their order."""
        settings = self._settings()
        codes = [code.strip().upper() for code in settings.rates_currencies.split(",")]
        bank = self._provider(settings)
        today = self._clock.now().astimezone(bank.timezone).date()
        return self._store.rates.quotes(bank.name, [code for code in codes if code], today=today)

    def refresh(self) -> None:
        """Ask the bank now, unless it was asked less than a minute ago. Returns at once."""
        self._asked_by_person.set()
        if self._wake is not None:
            self._wake()

    def fetch_now(self, *, timeout: float) -> bool:
        """Ask the bank and wait for the answer; return whether it came within ``timeout`` s."""
        self._done.clear()
        self._asked_by_person.set()
        self.run_if_due(self._clock.now(), threading.Event())
        return self._done.wait(timeout)

    def run_if_due(self, now: datetime, cancel: threading.Event) -> float:
        """Ask the bank if it is time; the answer is dealt with when it comes."""
        bank = self._provider(self._settings())
        self._notice_midnight(bank, now)
        state = self._store.rates.state(bank.name)
        moved = self._url not in {"", bank.sheet_url()}
        by_person = self._asked_by_person.is_set()
        self._asked_by_person.clear()
        recently = state.last_checked is not None and now - state.last_checked < FLOOR
        due = state.next_check is None or state.next_check <= now
        if not (moved or due or (by_person and not recently)):
            self._done.set()
            assert state.next_check is not None
            return min((state.next_check - now).total_seconds(), _LOOK)
        if self._asking.acquire(blocking=False):
            self._url = bank.sheet_url()
            self._ask(bank, PollState() if moved else state, now)
        return _LOOK

    def _ask(self, bank: RateProvider, state: PollState, now: datetime) -> None:
        from newsdesk.net.fetcher import FetchRequest, Kind

        request = FetchRequest(
            url=bank.sheet_url(),
            kind=Kind.RATES,
            validators=validators_to_send(state, now),
            trusted=True,  # the person's own setting, or the bank's address
        )

        def done(_: FetchRequest, answer: Fetched | NotModified | FetchError) -> None:
            try:
                self._take(bank, state, answer)
            except NewsdeskError as error:
                self._problem = error
                log.warning("rates cannot be stored: %s", error)
            finally:
                self._asking.release()
                self._done.set()

        self._pool().submit(request, done)

    def _take(
        self, bank: RateProvider, state: PollState, answer: Fetched | NotModified | FetchError
    ) -> None:
        from newsdesk.net.fetcher import Fetched

        now = self._clock.now()
        if isinstance(answer, FetchError):
            self._fail(bank, state, answer, now)
            return
        after = replace(
            state, last_checked=now, last_success=now, failures=0, failure=None, detail=""
        )
        changed = False
        if isinstance(answer, Fetched):
            try:
                sheet = bank.parse(answer.body)
            except RateError as error:
                self._fail(bank, state, error, now)
                return
            changed = self._store.rates.put(sheet, fetched=now)
            after = replace(after, validators=answer.validators, validators_since=now)
        local = now.astimezone(bank.timezone)
        newest = self._store.rates.sheet(bank.name, local.date() + timedelta(days=14))
        wait = next_sheet_check(local, None if newest is None else newest.effective)
        self._store.rates.set_state(bank.name, replace(after, next_check=now + wait))
        had_problem, self._problem = self._problem is not None, None
        if changed or had_problem:
            self._publish(RatesChanged(bank.name))

    def _fail(
        self, bank: RateProvider, state: PollState, error: FetchError | RateError, now: datetime
    ) -> None:
        """A bad answer never replaces a good rate (RULES 4)."""
        if isinstance(error, FetchError) and error.kind is Failure.CANCELLED:
            return  # the person's doing, not the bank's: it stays due
        failures = state.failures + 1
        kind = error.kind if isinstance(error, FetchError) else Failure.UNREADABLE
        wait = min(OFTEN * (1 << min(failures - 1, 8)), SELDOM)
        if kind in {Failure.RATE_LIMITED, Failure.UNAVAILABLE} and isinstance(error, FetchError):
            wait = max(wait, pause(error.retry_after))
        failed = replace(
            state,
            last_checked=now,
            failures=failures,
            failure=kind,
            detail=error.detail,
            next_check=now + wait,
        )
        self._store.rates.set_state(bank.name, failed)
        log.warning("rates: %s", error)
        self._problem = error
        self._publish(RatesChanged(bank.name))

    def _notice_midnight(self, bank: RateProvider, now: datetime) -> None:
        """Tomorrow's rates come into force at the bank's midnight."""
        day = now.astimezone(bank.timezone).date()
        if self._day is not None and day != self._day:
            self._publish(RatesChanged(bank.name))
        self._day = day
