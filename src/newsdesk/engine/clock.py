"""The time, as something that can be handed over: tests bring their own."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time and waits."""

    def now(self) -> datetime:
        """Return the time, aware and in UTC."""
        ...

    def wait(self, wake: threading.Event, seconds: float) -> bool:
        """Wait until ``wake`` is set or the time is over; return whether it is set."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the time, aware and in UTC."""
        return datetime.now(UTC)

    def wait(self, wake: threading.Event, seconds: float) -> bool:
        """Wait until ``wake`` is set or the time is over; return whether it is set."""
        return wake.wait(seconds)


def local_day(now: datetime) -> date:
    """Return the date in the machine's time zone."""
    return now.astimezone().date()


def local_day_start(now: datetime) -> datetime:
    """Return when the person's day began, in UTC; right also on the days of a clock change."""
    day = local_day(now)
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 (naive means local here)
    return midnight.astimezone(UTC)
