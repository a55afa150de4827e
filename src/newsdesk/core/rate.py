"""Official exchange rates. Money is Decimal from the first byte to the screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Rate:
    """One currency of a sheet: ``value`` units of the base currency for ``nominal`` of it."""

    currency: str
    nominal: int
    value: Decimal

    @property
    def per_unit(self) -> Decimal:
        """The base currency for one unit of ``currency``."""
        return self.value / self.nominal


@dataclass(frozen=True, slots=True)
class RateSheet:
    """One official publication of a central bank.

    Attributes:
        provider: The bank's short name, such as "NBKR".
        base: ISO 4217 code of the base currency.
        effective: The day the rates hold from, in the bank's own time zone.
        rates: One a currency, in document order.
    """

    provider: str
    base: str
    effective: date
    rates: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What the toolbar shows of one currency.

    Attributes:
        previous: The last value per unit that differs from today's, and its day.
        upcoming: A rate already set for a later day.
        stale: No newer rate where the timetable promised one.
    """

    provider: str
    base: str
    currency: str
    nominal: int
    value: Decimal
    effective: date
    fetched: datetime
    previous: Decimal | None = None
    previous_effective: date | None = None
    upcoming: Decimal | None = None
    upcoming_effective: date | None = None
    stale: bool = False

    @property
    def per_unit(self) -> Decimal:
        """The base currency for one unit."""
        return self.value / self.nominal

    @property
    def change(self) -> Decimal | None:
        """The difference from the previous different value, per unit; None if there is none."""
        return None if self.previous is None else self.per_unit - self.previous
