"""Official exchange rates. Money is Decimal from the first byte to the screen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta, tzinfo
from decimal import Context, Decimal
from typing import Self

from newsdesk.core.frozen import frozen

#: Where a bank quotes the other way round, the inverse is rounded to so many significant digits.
INVERSE_DIGITS = 10
_INVERSE = Context(prec=INVERSE_DIGITS)
#: No rate is set for a later day; one alone that is dated so is a misprint of the bank's.
_SOON = timedelta(days=14)
_PAIR = re.compile(r"([A-Za-z]{3})(?:/([A-Za-z]{3}))?(?:@([A-Za-z][A-Za-z0-9_-]*))?", re.ASCII)


@frozen
class Rate:
    """One currency of a sheet, as published.

    Attributes:
        value: Units of the base currency for ``nominal`` of this one (a direct quotation); where
            ``indirect``, units of this currency for ``nominal`` of the base.
        indirect: The bank quotes the other way round (the ECB: so many dollars for a euro).
    """

    currency: str
    nominal: int
    value: Decimal
    indirect: bool = False

    @property
    def per_unit(self) -> Decimal:
        """The base currency for one unit of ``currency``."""
        if self.indirect:
            return _INVERSE.divide(Decimal(self.nominal), self.value)
        return self.value / self.nominal


@frozen
class RateSheet:
    """One official publication of a central bank, or the part of it that a document gives.

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


@frozen
class Pair:
    """A currency and what it is counted in: what the toolbar and an alert are about.

    Written ``USD``, ``USD/EUR``, ``USD@cbr`` or ``USD/EUR@cbr``.

    Attributes:
        base: Empty for the provider's own base currency.
        provider: The slug of a bank; empty for the one in the settings.
    """

    currency: str
    base: str = ""
    provider: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a pair as it is written; letters of either case.

        Raises:
            ValueError: It is not one.
        """
        match = _PAIR.fullmatch(text.strip())
        if match is None:
            message = f"{text.strip()[:40]!r} is no pair of currencies"
            raise ValueError(message)
        currency, base, provider = match.groups(default="")
        return cls(currency.upper(), base.upper(), provider.lower())

    def __str__(self) -> str:
        base = f"/{self.base}" if self.base else ""
        return f"{self.currency}{base}" + (f"@{self.provider}" if self.provider else "")


def pairs_of(text: str) -> tuple[Pair, ...]:
    """Read a list of pairs, parted by commas; what is none is left out, and repeated ones."""
    pairs = []
    for part in text.split(","):
        with suppress(ValueError):
            pairs.append(Pair.parse(part))
    return tuple(dict.fromkeys(pairs))


@frozen
class Quote:
    """What the toolbar shows of one pair.

    Attributes:
        base: What it is counted in: the provider's base, or another currency of it.
        nominal, value: As published; of a cross rate 1 and the quotient.
        via: The provider's own base that a cross rate goes through; empty for its own rates.
        previous: The last value per unit that differs from today's, and its day.
        upcoming: A rate already set for a later day, per unit.
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
    indirect: bool = False
    via: str = ""

    @property
    def per_unit(self) -> Decimal:
        """The base currency for one unit."""
        return Rate(self.currency, self.nominal, self.value, self.indirect).per_unit

    @property
    def change(self) -> Decimal | None:
        """The difference from the previous different value, per unit; None if there is none."""
        return None if self.previous is None else self.per_unit - self.previous


@frozen
class RatePoint:
    """A currency's worth on the day that a rate of it began to hold.

    Attributes:
        per_unit: The base currency for one unit.
    """

    effective: date
    per_unit: Decimal


def believed(points: Sequence[RatePoint], *, today: date) -> Sequence[RatePoint]:
    """Return rates without a last one that is dated far ahead, all alone: it says nothing yet.

    Several ahead say that the clock is behind.
    """
    far = today + _SOON
    alone = len(points) > 1 and points[-1].effective > far >= points[-2].effective
    return points[:-1] if alone else points


@frozen
class BankInfo:
    """What a person is told of a bank.

    Attributes:
        slug: Its name in settings and on the command line, such as "nbkr".
        name: The short name that is shown, such as "NBKR".
        title: The full name in English, translated in the context "Banks".
        base: ISO 4217 code of the currency that its rates are in.
        needs_key: It answers only to a key of the person's own.
        timezone: Where its days begin and end.
    """

    slug: str
    name: str
    title: str
    base: str
    needs_key: bool
    timezone: tzinfo


@frozen
class Step:
    """One factor of a conversion: 1 ``source`` is ``rate`` ``target``."""

    source: str
    target: str
    rate: Decimal


@frozen
class Conversion:
    """An amount in another currency, with everything needed to say where it comes from.

    Attributes:
        result: Exact as far as the published rates are; rounded only when shown.
        rate: The target currency for one unit of the source.
        provider: The bank's short name. Two banks are never mixed.
        effective: The day from which this has held: the later one where two rates were used.
        fetched: When they were fetched: the earlier time of the two.
        steps: The way through the bank's own base: none, one or two factors.
    """

    amount: Decimal
    source: str
    target: str
    result: Decimal
    rate: Decimal
    provider: str
    effective: date
    fetched: datetime
    steps: tuple[Step, ...] = ()
