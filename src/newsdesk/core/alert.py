"""Alerts: what a person wants to be told of a rate, and when the rate has done it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NewType

from newsdesk.core.frozen import frozen
from newsdesk.core.rate import Pair, RatePoint, believed

AlertId = NewType("AlertId", int)

#: The days of a move.
MOST_DAYS = 365
#: A rate that began to hold longer ago than this says nothing of a day any more: the banks' longest
#: holidays are shorter, so rates of the days between are missing.
HOLDS = timedelta(days=12)
_DAY = timedelta(days=1)


class AlertKind(StrEnum):
    """What the rate does. The values are stored."""

    ABOVE = "above"
    BELOW = "below"
    MOVES = "moves"
    SET = "set"


@frozen
class Alert:
    """One thing that a person wants to be told.

    Attributes:
        pair: With the bank and the base named: other settings do not change what it is about.
        threshold: The line, in the base for one unit; of a move the per cent, up or down.
        days: In how many days the move happens; 0 for other kinds.
        id: 0 until it is stored.
        armed: False from when it fired, or was made beyond its line, until the rate came back.
        since: The day of the newest rate when it was made; nothing before is told. None where
            there was none yet.
        seen: The last day that could be judged; None until there was one.
        fired: When it last told something.
    """

    pair: Pair
    kind: AlertKind
    threshold: Decimal = Decimal(0)
    days: int = 0
    id: AlertId = AlertId(0)
    paused: bool = False
    armed: bool = True
    since: date | None = None
    seen: date | None = None
    fired: datetime | None = None

    @property
    def looks_back(self) -> date | None:
        """The first day whose rate matters for judging it; None for any."""
        first = self.seen or self.since
        return None if first is None else first - timedelta(days=self.days) - HOLDS


@frozen
class Firing:
    """What an alert has to tell.

    Attributes:
        effective: From which day the rate holds; it may be tomorrow.
        value: In the base for one unit.
        before: Of a move the rate so many days earlier, else the one before; None if none is known.
        latest: The newest rate by now, which may have come back already.
    """

    effective: date
    value: Decimal
    before: Decimal | None
    latest: Decimal


@frozen
class Verdict:
    """How an alert stands after it was judged; ``firing`` is None where it has nothing to tell."""

    armed: bool
    since: date | None
    seen: date | None
    firing: Firing | None = None

    def applied_to(self, alert: Alert) -> Alert:
        """Return the alert as it stands now."""
        return replace(alert, armed=self.armed, since=self.since, seen=self.seen)


def begin(alert: Alert, points: Sequence[RatePoint], *, today: date) -> Alert:
    """Return an alert as it is made, changed or resumed: what has happened so far is not told.

    Where the rate is beyond its line already, it waits for the rate to come back first.
    """
    fresh = replace(alert, armed=True, since=None, seen=None)
    return judge(fresh, points, today=today).applied_to(fresh)


def judge(alert: Alert, points: Sequence[RatePoint], *, today: date) -> Verdict:
    """Say whether an alert fires, going over every day since it was last judged.

    However many days were missed, it fires once at most, for the last reason there was. The day
    judged last is judged again: its rate may have been put right. The first rate ever only tells
    on which side of the line it is.

    Args:
        points: Oldest first, from ``alert.looks_back`` on at least; those of days to come too:
            a rate counts from when it is set.
        today: The bank's own day.
    """
    points = believed(points, today=today)
    if not points:
        return Verdict(alert.armed, alert.since, alert.seen)
    newest = points[-1].effective
    since = alert.since or newest
    series = _Series(points)
    if alert.seen is not None and alert.seen > max(today, newest):
        # The clock was ahead when it was judged: what comes now must not be passed over.
        alert = replace(alert, seen=max(today, newest))
    armed, seen, firing = alert.armed, alert.seen, None
    for day in _days(alert, series, since, today):
        before, value = _compared(alert, series, day)
        if value is None or (before is None and alert.kind is AlertKind.MOVES):
            continue
        beyond = alert.kind is AlertKind.SET or _is_beyond(alert, before, value)
        if beyond and armed and alert.since is not None and _is_news(alert, day, since):
            firing = Firing(day, value, before, points[-1].per_unit)
        armed = not beyond or alert.kind is AlertKind.SET
        seen = day if seen is None else max(seen, day)
    return Verdict(armed, since, seen, firing)


def cross(
    points: Sequence[RatePoint] | None, base: Sequence[RatePoint] | None
) -> tuple[RatePoint, ...]:
    """Return what a currency is worth in another one of the same bank, oldest first.

    Args:
        points, base: Each one's rates in the bank's own base; None for that base itself.
    """
    if base is None:
        return tuple(points or ())
    above, below = _Series(points or ()), _Series(base)
    found = []
    for day in sorted({*above.days, *below.days}):
        value = Decimal(1) if points is None else above.on(day)
        divisor = below.on(day)
        if value is not None and divisor is not None:
            found.append(RatePoint(day, value / divisor))
    return tuple(found)


def _days(alert: Alert, series: _Series, since: date, today: date) -> list[date]:
    """Return the days to go over: of a move every one, for its start moves on by itself."""
    first = alert.seen or since
    if alert.kind is AlertKind.MOVES:
        length = (max(today, series.days[-1]) - first).days
        return [first + n * _DAY for n in range(length + 1)]
    if alert.kind is AlertKind.SET and alert.seen is not None:
        first += _DAY  # told already
    return series.days[bisect_left(series.days, first) :]


def _compared(alert: Alert, series: _Series, day: date) -> tuple[Decimal | None, Decimal | None]:
    """Return the rate that a day's is compared with, and the day's own."""
    if alert.kind is AlertKind.MOVES:
        return series.on(day - timedelta(days=alert.days), within=HOLDS), series.on(day)
    return series.on(day - _DAY), series.on(day)


def _is_news(alert: Alert, day: date, since: date) -> bool:
    """Whether a day may be told.

    The first one only where its rate was put right over the line: the alert would else not be
    armed. Of a move that is not known, for its start may have been unknown when it was made.
    """
    return day > since or (day == since and alert.kind in {AlertKind.ABOVE, AlertKind.BELOW})


def _is_beyond(alert: Alert, before: Decimal | None, value: Decimal) -> bool:
    match alert.kind:
        case AlertKind.ABOVE:
            return value > alert.threshold
        case AlertKind.BELOW:
            return value < alert.threshold
    assert before is not None
    return abs(value - before) * 100 >= alert.threshold * before


class _Series:
    """Rates by the days on which they began to hold."""

    def __init__(self, points: Sequence[RatePoint]) -> None:
        self.days = [point.effective for point in points]
        self._points = points

    def on(self, day: date, *, within: timedelta | None = None) -> Decimal | None:
        """Return the rate in force on a day; None where none is known, or only a too old one."""
        place = bisect_right(self.days, day)
        if not place:
            return None
        point = self._points[place - 1]
        return None if within is not None and day - point.effective > within else point.per_unit
