"""Rates as alerts ask for them, over a real store: what a bank publishes is put in by the test."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

from newsdesk.core.rate import BankInfo, Rate, RatePoint, RateSheet
from newsdesk.store.store import Store

BISHKEK = timezone(timedelta(hours=6))
NBKR = BankInfo("nbkr", "NBKR", "National Bank of the Kyrgyz Republic", "KGS", False, BISHKEK)
ECB = BankInfo("ecb", "ECB", "European Central Bank", "EUR", False, UTC)


class RateBook:
    """Answers what is stored; history comes when the test has it come."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._points: dict[tuple[str, str], dict[date, Decimal]] = {}
        self.asked: list[tuple[str, str, date]] = []

    def put(self, day: date, slug: str = "nbkr", **rates: str) -> None:
        """Publish a sheet."""
        bank = next(bank for bank in self.banks() if bank.slug == slug)
        listed = tuple(Rate(code, 1, Decimal(value)) for code, value in rates.items())
        sheet = RateSheet(bank.name, bank.base, day, listed)
        self._store.rates.put(sheet, fetched=datetime(2026, 11, 24, tzinfo=UTC))
        for rate in listed:
            self._points.setdefault((slug, rate.currency), {})[day] = rate.per_unit

    def banks(self) -> tuple[BankInfo, ...]:
        return NBKR, ECB

    def series(
        self, slug: str, currency: str, first: date | None = None, last: date | None = None
    ) -> tuple[RatePoint, ...]:
        known = sorted(self._points.get((slug, currency), {}).items())
        return tuple(
            RatePoint(day, value)
            for day, value in known
            if (first is None or day >= first) and (last is None or day <= last)
        )

    def load_history(self, slug: str, currency: str, first: date) -> None:
        self.asked.append((slug, currency, first))
