"""What is shown of the stored rates: in force, stale or not, converted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from newsdesk.core import converting, timetable
from newsdesk.core.errors import RateError, RateHistoryError, RateMissingError
from newsdesk.core.rate import Conversion, Quote, RatePoint, believed
from newsdesk.engine.clock import Clock
from newsdesk.engine.holidays import is_holiday_in
from newsdesk.engine.rate_banks import Banks, today_at

if TYPE_CHECKING:
    from newsdesk.rates.provider import RateProvider
    from newsdesk.store.store import Store

#: No rate is set further ahead than this.
_AHEAD = timedelta(days=7)
#: A currency whose last rate is so much older than the bank's newest is not quoted any more.
_GIVEN_UP = timedelta(days=92)


class RateBoard:
    """Answers from the database alone. Any thread that may use it."""

    def __init__(self, store: Store, banks: Banks, clock: Clock) -> None:
        self._store = store
        self._banks = banks
        self._clock = clock

    def quotes(self) -> list[Quote]:
        """Return the toolbar's pairs, in the order of the setting.

        A pair is counted in its own base, else in that of the settings where the bank has a rate
        of it, else in the bank's. Pairs without a rate are left out.
        """
        quotes = []
        for bank, pair in self._banks.pairs():
            bases = [pair.base] if pair.base else list(dict.fromkeys([self._banks.base, bank.base]))
            for base in filter(None, bases):
                if found := self._quotes(bank, [pair.currency], base, self.day(bank)):
                    quotes += found
                    break
        return quotes

    def table(self, bank: RateProvider, on: date | None) -> list[Quote]:
        """Return every currency of a bank in force on a day, today by default.

        What the bank gave up is left out: Kazakhstan's sheet lists the old Turkish lira of 2005.
        """
        day = on or self.day(bank)
        sheet = self._store.rates.sheet(bank.name, day)
        codes = [rate.currency for rate in sheet.rates] if sheet else []
        quotes = self._quotes(bank, codes, bank.base, day)
        newest = max((quote.effective for quote in quotes), default=day)
        return [quote for quote in quotes if newest - quote.effective <= _GIVEN_UP]

    def series(
        self, bank: RateProvider, currency: str, first: date | None, last: date | None
    ) -> tuple[RatePoint, ...]:
        """Return a currency's rates as stored, the oldest first; no lone one of a far day."""
        points = self._store.rates.series(bank.name, currency, first, last)
        return tuple(believed(points, today=today_at(bank, self._clock.now())))

    def day(self, bank: RateProvider) -> date:
        """Return the day whose rates are in force: today at the bank, if the clock can be right.

        A clock that is far behind the stored rates is wrong, and the newest are shown. Where only
        rates that are still to come are stored, these are: their date says so.
        """
        today = today_at(bank, self._clock.now())
        rates = self._store.rates
        later = rates.upcoming(bank.name, today, 1)
        if later and rates.newest(bank.name, today) is None and later[0] <= today + _AHEAD:
            return later[0]
        if self._clock_is_behind(bank, today):
            return rates.newest(bank.name, date.max) or today
        return today

    def is_set(self, bank: RateProvider, day: date) -> bool:
        """Whether the rates of a day are known already; no misprint sets those of a far one."""
        today = self.day(bank)
        if day <= today:
            return True
        newest = self._store.rates.newest(bank.name, day)
        return day - today <= _AHEAD and newest is not None and newest > today

    def is_stale(self, bank: RateProvider, on: date | None = None) -> bool:
        """Whether the bank's newest sheet is older than its timetable promised for the day."""
        today = today_at(bank, self._clock.now())
        if on is None and self._clock_is_behind(bank, today):
            return True
        past = on is not None and on < today
        day = on if on is not None and past else today
        newest = self._store.rates.newest(bank.name, day if past else today + _AHEAD)
        return newest is not None and self._is_old(bank, newest, day)

    def is_unknown(self, bank: RateProvider, currency: str, day: date) -> bool:
        """Whether the bank may have a rate nearer to a past day than what is stored."""
        held = self._store.rates.held(bank.name, currency, day)
        if held is None:
            return not self._is_covered(bank, currency, day)
        return self._is_gap(bank, currency, held.effective, day)

    def promised(self, bank: RateProvider, day: date) -> date:
        """Return the day of the sheet in force on a day, as the bank's calendar has it."""
        calendar = is_holiday_in(bank.timetable.calendar)
        # A sheet that holds from its own day is there by the end of that.
        by = day + timedelta(days=1 - bank.timetable.lead)
        return min(timetable.promised(bank.timetable, by, calendar) or day, day)

    def convert(
        self, bank: RateProvider, amount: Decimal, source: str, target: str, on: date | None
    ) -> Conversion:
        """Return an amount in another currency; see ``Rates.convert``."""
        today = self.day(bank)
        day = on or today
        if not self.is_set(bank, day):
            raise RateError(bank.name, f"the rates of {day:%Y-%m-%d} are not set yet")
        held = {}
        for code in {source, target} - {bank.base}:
            if source == target:
                break
            found = self._store.rates.held(bank.name, code, day)
            past = day < today
            if found is not None and not (past and self._is_gap(bank, code, found.effective, day)):
                held[code] = found
            elif past and (found or code in bank.currencies or self.series(bank, code, None, None)):
                raise RateHistoryError(bank.name, code, day)
            else:
                raise RateMissingError(bank.name, code)
        return converting.convert(
            amount,
            source,
            target,
            provider=bank.name,
            base=bank.base,
            held=held,
            day=day,
            now=self._clock.now(),
        )

    def _quotes(self, bank: RateProvider, codes: list[str], base: str, day: date) -> list[Quote]:
        today = today_at(bank, self._clock.now())
        behind = self._clock_is_behind(bank, today)
        quotes = self._store.rates.quotes(bank.name, codes, today=day, base=base)
        other = [] if base == bank.base else [base]
        return [
            replace(
                quote,
                stale=(behind and day > today)
                or any(
                    self._is_late(bank, code, min(day, today))
                    for code in (quote.currency, *other)
                    if code != bank.base
                ),
            )
            for quote in quotes
        ]

    def _is_late(self, bank: RateProvider, code: str, day: date) -> bool:
        """Whether a newer rate of a currency was promised for a day than there is."""
        past = day < today_at(bank, self._clock.now())
        newest = self._store.rates.held(bank.name, code, day if past else day + _AHEAD)
        if newest is None:
            return False
        if past:
            return self._is_gap(bank, code, newest.effective, day)
        return self._is_old(bank, newest.effective, day, code)

    def _is_gap(self, bank: RateProvider, code: str, effective: date, day: date) -> bool:
        """Whether a rate nearer to a past day may exist: the bank was never asked about it."""
        if not self._is_old(bank, effective, day, code):
            return False
        return not self._is_covered(bank, code, day)

    def _is_covered(self, bank: RateProvider, code: str, day: date) -> bool:
        return any(day in span for span in self._store.rates.covered(bank.name, code))

    def _is_old(self, bank: RateProvider, effective: date, day: date, code: str = "") -> bool:
        days = self._store.rates.days_of(bank.name, code, effective) if code else 1
        calendar = is_holiday_in(bank.timetable.calendar)
        return timetable.is_stale(bank.timetable, effective, day, calendar, days=days)

    def _clock_is_behind(self, bank: RateProvider, today: date) -> bool:
        """Whether sheets are stored that cannot have been set yet; one alone is a misprint."""
        far = self._store.rates.upcoming(bank.name, today + _AHEAD, 2)
        return len(far) == 2 or (
            len(far) == 1 and self._store.rates.newest(bank.name, today + _AHEAD) is None
        )
