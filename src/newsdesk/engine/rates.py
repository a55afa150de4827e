"""Official rates: what is in force, what was, what an amount is worth, and asking for them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from newsdesk.core.errors import NewsdeskError
from newsdesk.core.rate import BankInfo, Conversion, Quote, RatePoint
from newsdesk.core.spans import Span
from newsdesk.engine.clock import Clock
from newsdesk.engine.events import Event
from newsdesk.engine.rate_banks import Banks, today_at
from newsdesk.engine.rate_board import RateBoard
from newsdesk.engine.rate_history import RateHistory
from newsdesk.engine.rate_keys import RateKeys, Vault
from newsdesk.engine.rate_polling import RatePolling

if TYPE_CHECKING:
    from newsdesk.net.pool import FetchPool
    from newsdesk.store.store import Store

#: So much history of the toolbar's currencies is asked for by itself, so that a change is known.
RECENT = timedelta(days=31)
#: Not of a bank that answers for a day at a time only.
_FEW = 3


class Rates:
    """Keeps the banks' sheets, and answers what is shown of them.

    Any thread but the window's; ``refresh``, ``load_history`` and ``cancel_history`` return at
    once and may be called there too.

    Args:
        vault: Where a person's own keys are kept.
        offline: Whether nothing at all can be reached: then no bank is blamed.
        history_pause: Between two requests for history, instead of what each bank asks for.
    """

    def __init__(
        self,
        *,
        store: Store,
        pool: Callable[[], FetchPool],
        banks: Banks,
        vault: Vault,
        clock: Clock,
        publish: Callable[[Event], None],
        jitter: Callable[[], float],
        offline: Callable[[], bool],
        history_pause: timedelta | None = None,
    ) -> None:
        self._store = store
        self._banks = banks
        self._clock = clock
        self._poll_thread: Callable[[], None] | None = None
        self._greeted: set[tuple[str, str]] = set()
        self._board = RateBoard(store, banks, clock)
        self._keys = RateKeys(vault, self._wake)
        self._polling = RatePolling(
            store=store,
            pool=pool,
            banks=banks,
            keys=self._keys,
            clock=clock,
            publish=publish,
            jitter=jitter,
            offline=offline,
            wake=self._wake,
        )
        self._history = RateHistory(
            store=store,
            pool=pool,
            banks=banks,
            keys=self._keys,
            clock=clock,
            publish=publish,
            offline=offline,
            busy=self._polling.busy,
            wake=self._wake,
            pause=history_pause,
        )

    def wake_with(self, wake: Callable[[], None]) -> None:
        """Name the way to have the poll thread look at what is due."""
        self._poll_thread = wake

    def run_if_due(self, now: datetime, cancel: threading.Event) -> float:
        """Ask the banks for what is due; answers are dealt with when they come."""
        wait = self._polling.run_if_due(now)
        self._want_recent(now)
        return min(wait, self._history.run_if_due(now))

    # what is known

    def banks(self) -> tuple[BankInfo, ...]:
        """Return every bank there is."""
        return self._banks.infos()

    def quotes(self) -> list[Quote]:
        """Return the toolbar's pairs, in the order of the setting; those without a rate are not."""
        return self._board.quotes()

    def table(self, slug: str = "", *, on: date | None = None) -> list[Quote]:
        """Return every currency of a bank in force on a day, today by default."""
        return self._board.table(self._banks.get(slug), on)

    def series(
        self, slug: str, currency: str, first: date | None = None, last: date | None = None
    ) -> tuple[RatePoint, ...]:
        """Return a currency's rates as stored: one a day from which a rate held, oldest first."""
        return self._board.series(self._banks.get(slug), currency, first, last)

    def is_set(self, slug: str, on: date) -> bool:
        """Whether a bank's rates of a day are known already: past days' are, mostly not later."""
        return self._board.is_set(self._banks.get(slug), on)

    def is_stale(self, slug: str = "", *, on: date | None = None) -> bool:
        """Whether a bank's newest sheet is older than its timetable promised for the day."""
        return self._board.is_stale(self._banks.get(slug), on)

    def convert(
        self, amount: Decimal, source: str, target: str, *, on: date | None = None, slug: str = ""
    ) -> Conversion:
        """Return an amount in another currency, at one bank's rates in force on a day.

        Raises:
            RateMissingError: The bank has no rate of one of the currencies.
            RateHistoryError: That day's rate is not stored; ``load_history`` asks for it.
            RateError: No such bank, or a day whose rates are still to come.
        """
        return self._board.convert(self._banks.get(slug), amount, source, target, on)

    def problem_of(self, slug: str = "") -> NewsdeskError | None:
        """Return why the last asking failed; None after a good answer."""
        return self._polling.problem_of(self._banks.get(slug))

    # what is asked for

    def refresh(self, slug: str = "") -> None:
        """Ask a bank now, unless it was asked less than a minute ago. Returns at once."""
        self._polling.ask(slug)
        self._wake()

    def fetch_now(self, slug: str = "", *, timeout: float) -> bool:
        """Ask a bank and wait for the answer; return whether it came within ``timeout`` s."""
        return self._polling.fetch_now(slug, timeout=timeout)

    def load_history(self, slug: str, currency: str, first: date) -> None:
        """Fill in a currency's history from that day on. Returns at once; events follow."""
        bank = self._banks.get(slug)
        self._history.want(bank.slug, currency, Span(first, today_at(bank, self._clock.now())))

    def cancel_history(self) -> None:
        """Fill in no more; what has arrived stays. Returns at once."""
        self._history.cancel()

    def fetch_day_now(
        self, on: date, currencies: Sequence[str], slug: str = "", *, timeout: float
    ) -> bool:
        """Ask a bank for a past day's rates, where they are not stored; wait for the answers.

        Returns:
            Whether all came within ``timeout`` seconds.

        Raises:
            NewsdeskError: Why the bank does not give them.
        """
        bank = self._banks.get(slug)
        if on > today_at(bank, self._clock.now()):
            return True
        whole = True
        for currency in currencies:
            if currency == bank.base or not self._board.is_unknown(bank, currency, on):
                continue
            # A week, so that a weekly rate is among them; but not a request for each day.
            days = Span(on - timedelta(days=7), on)
            if len(bank.history(currency, days.first, on)) > _FEW:
                days = Span(self._board.promised(bank, on), on)
            whole = self._history.fetch_now(bank.slug, currency, days, timeout=timeout) and whole
        return whole

    def fetch_history_now(
        self, slug: str, currency: str, first: date, last: date, *, timeout: float
    ) -> bool:
        """Fill in these days and wait; return whether it was done within ``timeout`` s.

        Raises:
            NewsdeskError: Why the bank does not give them.
        """
        return self._history.fetch_now(slug, currency, Span(first, last), timeout=timeout)

    # keys

    def set_key(self, slug: str, key: str) -> None:
        """Keep a person's key for a publisher in the system keyring; an empty one forgets it.

        Raises:
            SecretError: It is no key; or no keyring keeps it, and it serves until the end.
        """
        bank = self._banks.get(slug)
        try:
            self._keys.set(bank.slug, key)
        finally:
            self.refresh(bank.slug)

    def has_key(self, slug: str) -> bool:
        """Whether there is a key for this publisher; may wait for the keyring."""
        return bool(self._keys.get(self._banks.get(slug).slug))

    # inside

    def _wake(self) -> None:
        if self._poll_thread is not None:
            self._poll_thread()

    def _want_recent(self, now: datetime) -> None:
        """Once a bank has answered, ask it for what came before, so that a change is known.

        Only at a host that is asked anyway, and where a few requests do.
        """
        for bank, pair in self._banks.pairs():
            for currency in {pair.currency, pair.base or self._banks.base} - {bank.base, ""}:
                if (bank.slug, currency) in self._greeted:
                    continue
                today = today_at(bank, now)
                if self._store.rates.held(bank.name, currency, today + timedelta(days=7)) is None:
                    continue
                self._greeted.add((bank.slug, currency))
                days = Span(today - RECENT, today)
                pieces = bank.history(currency, days.first, days.last)
                if 0 < len(pieces) <= _FEW and self._banks.is_at_home(bank, pieces):
                    self._history.want(bank.slug, currency, days)
