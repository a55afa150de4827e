"""The rates' use cases with made-up banks, for tests of the panel: real values, no store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import cast
from zoneinfo import ZoneInfo

from newsdesk.bootstrap import Services
from newsdesk.core.errors import NewsdeskError, RateHistoryError
from newsdesk.core.rate import BankInfo, Conversion, Quote, RatePoint, Step
from newsdesk.core.settings import Settings
from newsdesk.engine.preferences import Preferences
from newsdesk.ui.services import ServicesHolder

#: The day on which the tests of the panel happen.
TODAY = date(2026, 5, 24)
BISHKEK = ZoneInfo("Asia/Bishkek")
NBKR = BankInfo("nbkr", "NBKR", "National Bank of the Kyrgyz Republic", "KGS", False, BISHKEK)
ECB = BankInfo("ecb", "ECB", "European Central Bank", "EUR", False, ZoneInfo("Europe/Berlin"))
OXR = BankInfo("oxr", "OXR", "Open Exchange Rates", "USD", True, ZoneInfo("UTC"))
FETCHED = datetime(2026, 5, 24, 5, 43, tzinfo=UTC)


def quote(
    currency: str,
    value: str,
    nominal: int = 1,
    *,
    effective: date,
    previous: str | None = None,
    bank: BankInfo = NBKR,
    indirect: bool = False,
) -> Quote:
    return Quote(
        bank.name,
        bank.base,
        currency,
        nominal,
        Decimal(value),
        effective,
        FETCHED,
        previous=None if previous is None else Decimal(previous),
        previous_effective=None if previous is None else effective - timedelta(days=1),
        indirect=indirect,
    )


class FakeRates:
    """Answers like ``engine.rates.Rates``; what was asked for is kept in lists."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.tables: dict[str, list[Quote]] = {
            "nbkr": [
                quote("USD", "87.4500", effective=today, previous="87.4491"),
                quote("EUR", "101.5076", effective=today, previous="101.8200"),
                quote("RUB", "1.1015", effective=today, previous="1.0921"),
                quote("KZT", "0.1826", effective=today, previous="0.1830"),
                quote("JPY", "5.4321", 10, effective=today, previous="0.5411"),
                quote("CNY", "12.1500", effective=today),
            ],
            "ecb": [quote("USD", "1.1617", effective=today, bank=ECB, indirect=True)],
            "oxr": [],
        }
        self.points: dict[tuple[str, str], tuple[RatePoint, ...]] = {}
        self.problems: dict[str, NewsdeskError] = {}
        self.keys: dict[str, str] = {}
        self.key_error: NewsdeskError | None = None
        self.history_error: NewsdeskError | None = None
        self.refreshed: list[str] = []
        self.wanted: list[tuple[str, str, date]] = []
        self.cancelled = 0
        self.known_from = date(2020, 1, 1)

    def banks(self) -> tuple[BankInfo, ...]:
        return NBKR, ECB, OXR

    def table(self, slug: str = "", *, on: date | None = None) -> list[Quote]:
        if on is None:
            return self.tables[slug]
        if on < self.known_from:
            return []
        return [replace(held, effective=on) for held in self.tables[slug]]

    def series(
        self, slug: str, currency: str, first: date | None = None, last: date | None = None
    ) -> tuple[RatePoint, ...]:
        return self.points.get((slug, currency), ())

    def convert(
        self, amount: Decimal, source: str, target: str, *, on: date | None = None, slug: str = ""
    ) -> Conversion:
        day = on or self.today
        bank = {bank.slug: bank for bank in self.banks()}[slug]
        if day < self.known_from:
            raise RateHistoryError(bank.name, source, day)
        units = {held.currency: held.per_unit for held in self.tables[slug]}
        units[bank.base] = Decimal(1)
        steps = []
        if source != bank.base:
            steps.append(Step(source, bank.base, units[source]))
        if target != bank.base:
            steps.append(Step(bank.base, target, 1 / units[target]))
        rate = units[source] / units[target]
        return Conversion(
            amount,
            source,
            target,
            amount * units[source] / units[target],
            rate,
            bank.name,
            day,
            FETCHED,
            tuple(steps),
        )

    def problem_of(self, slug: str = "") -> NewsdeskError | None:
        return self.problems.get(slug)

    def refresh(self, slug: str = "") -> None:
        self.refreshed.append(slug)

    def load_history(self, slug: str, currency: str, first: date) -> None:
        if self.history_error is not None:
            raise self.history_error
        self.wanted.append((slug, currency, first))

    def cancel_history(self) -> None:
        self.cancelled += 1

    def has_key(self, slug: str) -> bool:
        return slug in self.keys

    def set_key(self, slug: str, key: str) -> None:
        if self.key_error is not None:
            raise self.key_error
        self.keys[slug] = key


class FakeServices:
    """The two services that the panel uses."""

    def __init__(self, rates: FakeRates, settings: Settings) -> None:
        self.rates = rates
        self.saved: list[Settings] = []
        self.preferences = Preferences(
            settings, load=lambda: settings, save=self.saved.append, publish=lambda _: None
        )


def holder(rates: FakeRates, settings: Settings | None = None) -> ServicesHolder:
    """Return a holder of services whose rates are these."""
    filled = ServicesHolder()
    filled.fill(cast("Services", FakeServices(rates, settings or Settings())))
    return filled


def daily(first: date, values: list[str]) -> tuple[RatePoint, ...]:
    """Return one point a day from ``first`` on."""
    return tuple(
        RatePoint(first + timedelta(days=number), Decimal(value))
        for number, value in enumerate(values)
    )
