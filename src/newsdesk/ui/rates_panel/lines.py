"""A currency's history as a line: what held on which day, and few enough points to paint. Pure."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from statistics import median
from typing import Self

from newsdesk.core.frozen import frozen
from newsdesk.core.rate import RatePoint

#: Two rates further apart than so many days, and than so many times the usual distance, have
#: missing ones between them. Golden weeks and New Year's holidays are shorter.
_GAP_DAYS = 15
_GAP_TIMES = 5

#: Points of an unbroken stretch: days from the left edge as pixels, and values.
Run = list[tuple[float, float]]


@frozen
class Line:
    """One currency in the chart.

    Attributes:
        days: When each rate began to hold, as ``date.toordinal`` counts; ascending.
        values: The base currency for one unit.
        heights: The same as floats, for pixels alone.
        longest: So many days a rate holds at most; what comes later is unknown.
    """

    currency: str
    days: array[int]
    values: tuple[Decimal, ...]
    heights: array[float]
    longest: int

    @classmethod
    def of(cls, currency: str, points: Sequence[RatePoint]) -> Self:
        """Make a line of what is stored, oldest first."""
        days = array("l", [point.effective.toordinal() for point in points])
        values = tuple(point.per_unit for point in points)
        steps = [after - before for before, after in pairwise(days)]
        usual = median(steps[-500:]) if steps else 1
        longest = max(_GAP_DAYS, round(usual * _GAP_TIMES))
        return cls(currency, days, values, array("d", map(float, values)), longest)

    def at(self, day: float) -> int | None:
        """Return which rate held on a day; None before the first and inside a gap."""
        place = bisect_right(self.days, day) - 1
        if place < 0 or day - self.days[place] > self.longest:
            return None
        return place

    def nearest(self, day: float) -> int:
        """Return the rate that began to hold nearest to a day. There must be one."""
        place = bisect_left(self.days, day)
        if place == len(self.days):
            return place - 1
        if place and day - self.days[place - 1] <= self.days[place] - day:
            return place - 1
        return place

    def within(self, first: float, last: float) -> range:
        """Return which rates are in force somewhere between two days."""
        start = bisect_left(self.days, first)
        held = self.at(first)
        return range(start if held is None else held, bisect_right(self.days, last))

    def extent(self, first: float, last: float) -> tuple[float, float] | None:
        """Return the lowest and the highest value between two days; None where there is none."""
        places = self.within(first, last)
        if not places:
            return None
        heights = self.heights[places.start : places.stop]
        return min(heights), max(heights)

    def until(self, today: int) -> int:
        """Return until when the last rate is known to hold: the end of a day."""
        return min(max(today, self.days[-1]) + 1, self.days[-1] + self.longest)


def trace(line: Line, first: float, last: float, width: int) -> list[Run]:
    """Return what to paint of a line between two days.

    At most two points a pixel column remain, the lowest and the highest of it, in the order in
    which the line goes: nothing that can be seen is lost. Gaps part the runs.

    Args:
        width: In pixels.

    Returns:
        Runs with x in pixels from ``first``, which may lie a little outside.
    """
    begin = max(0, bisect_left(line.days, first) - 1)
    end = min(len(line.days), bisect_right(line.days, last) + 1)
    scale = width / (last - first)
    if end - begin <= 2 * width:
        return _whole(line, begin, end, first, scale)
    return _reduced(line, (begin, end), first, width, scale)


def _whole(line: Line, begin: int, end: int, first: float, scale: float) -> list[Run]:
    runs: list[Run] = []
    before = -line.longest - 1
    for day, height in zip(line.days[begin:end], line.heights[begin:end], strict=True):
        if day - before > line.longest:
            runs.append([])
        runs[-1].append(((day - first) * scale, height))
        before = day
    return runs


def _reduced(
    line: Line, places: tuple[int, int], first: float, width: int, scale: float
) -> list[Run]:
    runs: list[Run] = []
    run: Run = []
    days, heights, longest = line.days, line.heights, line.longest
    place, end = places
    before = days[place] - longest - 1
    edge, length = first, 1 / scale
    for column in range(width + 1):
        edge += length
        stop = bisect_left(days, edge, place, end)
        if stop == place:
            continue
        if days[place] - before > longest:
            run = []
            runs.append(run)
        x = column + 0.5
        inside = heights[place:stop]
        low, high = min(inside), max(inside)
        if low == high:
            run.append((x, low))
        elif inside[0] <= inside[-1]:
            run += ((x, low), (x, high))
        else:
            run += ((x, high), (x, low))
        before, place = days[stop - 1], stop
    return runs
