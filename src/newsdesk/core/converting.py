"""An amount in another currency, through one bank's own base; exact until it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Context, Decimal
from fractions import Fraction

from newsdesk.core.frozen import frozen
from newsdesk.core.rate import Conversion, Rate, Step

#: Where a quotient never ends it is cut after so many significant digits.
DIGITS = 28
_QUOTIENT = Context(prec=DIGITS)


@frozen
class RateHeld:
    """A bank's rate with the day from which it holds and the time when it was fetched."""

    rate: Rate
    effective: date
    fetched: datetime


def exact(rate: Rate) -> Fraction:
    """Return the base for one unit without any rounding, from the figures as published."""
    value = Fraction(rate.value)
    return Fraction(rate.nominal) / value if rate.indirect else value / rate.nominal


def decimal_of(number: Fraction) -> Decimal:
    """Return a fraction in decimal digits: exact where they end, else of 28 significant ones."""
    return _QUOTIENT.divide(Decimal(number.numerator), Decimal(number.denominator))


def convert(
    amount: Decimal,
    source: str,
    target: str,
    *,
    provider: str,
    base: str,
    held: Mapping[str, RateHeld],
    day: date,
    now: datetime,
) -> Conversion:
    """Convert an amount.

    Args:
        provider: The bank's short name.
        base: What its rates are in.
        held: Its rates in force of ``source`` and ``target``; none is needed of the base.
        day, now: What is said of a conversion that needs no rate at all.
    """
    steps = []
    factor = Fraction(1)
    if source != target:
        if source != base:
            worth = exact(held[source].rate)
            factor *= worth
            steps.append(Step(source, base, decimal_of(worth)))
        if target != base:
            worth = 1 / exact(held[target].rate)
            factor *= worth
            steps.append(Step(base, target, decimal_of(worth)))
    used = [held[code] for code in (source, target) if code != base and source != target]
    return Conversion(
        amount=amount,
        source=source,
        target=target,
        result=decimal_of(Fraction(amount) * factor),
        rate=decimal_of(factor),
        provider=provider,
        effective=max((one.effective for one in used), default=day),
        fetched=min((one.fetched for one in used), default=now),
        steps=tuple(steps),
    )
