"""The chart's two scales: where to put which round figures and dates. Pure; knows no Qt.

Values here are floats and integers: they decide where a pixel goes. What is written beside it is
made from ``Decimal``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum

from newsdesk.core.frozen import frozen

#: The least height of the scale, as a part of the value: a rate that moves by 0.0009 in a month
#: is all but flat, and is drawn so.
LEAST_SPAN = 0.005
#: Air above and below the line, as a part of the span.
_AIR = 0.08
_ROUND = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


@frozen
class ValueScale:
    """The upright scale.

    Attributes:
        low, high: What is at the lower and the upper edge.
        ticks: Round figures between them, from below.
        places: The decimals that each of them needs.
    """

    low: float
    high: float
    ticks: tuple[Decimal, ...]
    places: int

    def height(self, value: float) -> float:
        """Return how high a value is: 0 at the lower edge, 1 at the upper."""
        return (value - self.low) / (self.high - self.low)


def value_scale(lowest: float, highest: float, *, most: int) -> ValueScale:
    """Return the scale for positive values between these two.

    Args:
        most: How many ticks there is room for, at least 2.
    """
    least = LEAST_SPAN * max(abs(lowest), abs(highest)) or 1.0
    span = max(highest - lowest, least)
    middle = (highest + lowest) / 2
    low = middle - span * (0.5 + _AIR)
    high = middle + span * (0.5 + _AIR)
    if low < 0 <= lowest:
        low = 0.0
    step = _round_step((high - low) / max(2, most))
    first, last = math.ceil(Decimal(low) / step), math.floor(Decimal(high) / step)
    ticks = tuple(step * count for count in range(first, last + 1))
    exponent = step.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return ValueScale(low, high, ticks, max(0, -exponent))


def _round_step(least: float) -> Decimal:
    """Return the smallest of 1, 2, 2.5, 5 times a power of ten that is not under ``least``."""
    power = Decimal(1).scaleb(math.floor(math.log10(least)))
    for figure in _ROUND:
        if float(figure * power) >= least * (1 - 1e-9):
            return figure * power
    return power * 10


class Unit(Enum):
    """How exactly a date of the lower scale is written."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@frozen
class DayTick:
    """A date of the lower scale."""

    day: date
    unit: Unit


#: Distances between two dates: days, or months.
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
_MONTH_LENGTH = 30.44


def day_ticks(first: float, last: float, *, most: int) -> tuple[DayTick, ...]:
    """Return the round dates between two days, at most so many.

    Args:
        first, last: Days as ``date.toordinal`` counts them, with fractions.
    """
    length = last - first
    for days in _DAYS:
        if length / days <= most:
            return tuple(_each_days(first, last, days))
    for months in _MONTHS:
        if length / (_MONTH_LENGTH * months) <= most:
            return tuple(_each_months(first, last, months))
    return tuple(_each_months(first, last, _MONTHS[-1]))


def _each_days(first: float, last: float, days: int) -> Iterator[DayTick]:
    # Day 1 of the calendar was a Monday: weeks begin there, with any whole number of them.
    start = math.ceil(first)
    start += -(start - 1) % days
    for ordinal in range(start, math.floor(last) + 1, days):
        yield DayTick(date.fromordinal(ordinal), Unit.DAY)


def _each_months(first: float, last: float, months: int) -> Iterator[DayTick]:
    start = date.fromordinal(max(1, math.ceil(first)))
    if start.day > 1:
        start = (start.replace(day=1) + timedelta(days=31)).replace(day=1)
    count = start.year * 12 + start.month - 1
    count += -count % months
    while True:
        year, month = divmod(count, 12)
        if year > date.max.year or date(year, month + 1, 1).toordinal() > last:
            return
        yield DayTick(date(year, month + 1, 1), Unit.YEAR if month == 0 else Unit.MONTH)
        count += months
