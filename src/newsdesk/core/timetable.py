"""When a bank sets its rates, from which day they hold, and when to ask for them. Pure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from newsdesk.core.frozen import frozen

WORKING_DAYS = frozenset(range(5))
"""Monday to Friday, as ``date.weekday`` counts."""

#: How often a bank is asked: while its new sheet is expected, otherwise, and while there is
#: nothing to expect but a correction.
OFTEN = timedelta(minutes=5)
SELDOM = timedelta(minutes=30)
RARELY = timedelta(hours=6)
#: A sheet that is not there when the bank's hours end is expected for so long still.
LATE = timedelta(minutes=30)
#: No bank rests for longer; days.
LOOK_BACK = 16

IsHoliday = Callable[[date], bool]


def no_holidays(_day: date) -> bool:
    """Know of no holiday."""
    return False


@frozen
class Timetable:
    """A bank's habits, in its own time zone.

    Attributes:
        opens, closes: Between these hours of a day on which rates are set, the new sheet appears.
        lead: From which day it holds: 0 the same one, 1 the next calendar day.
        weekdays: The days on which rates are set, as ``date.weekday`` counts.
        calendar: Whose public holidays are kept: an ISO 3166 country code, "ECB" for the TARGET
            days, or empty for none.
    """

    opens: time
    closes: time
    lead: int = 1
    weekdays: frozenset[int] = WORKING_DAYS
    calendar: str = ""


def sets_on(timetable: Timetable, day: date, is_holiday: IsHoliday) -> bool:
    """Whether the bank promises to set rates on a day."""
    return day.weekday() in timetable.weekdays and not is_holiday(day)


def promised(timetable: Timetable, today: date, is_holiday: IsHoliday = no_holidays) -> date | None:
    """Return the newest day whose sheet must be there by now; None in long holidays.

    A sheet that holds from the next day is due once that day has begun; one that holds from the
    day on which it is set, once that day has ended. Weekends and holidays promise nothing.

    Args:
        today: The date at the bank.
    """
    due = today - timedelta(days=1)
    for back in range(LOOK_BACK):
        day = due - timedelta(days=back)
        if sets_on(timetable, day, is_holiday):
            return day + timedelta(days=timetable.lead)
    return None


def is_stale(
    timetable: Timetable,
    effective: date,
    today: date,
    is_holiday: IsHoliday = no_holidays,
    *,
    days: int = 1,
) -> bool:
    """Whether no newer rate is there where the timetable promised one.

    Args:
        effective: From when the newest rate holds, one that is still to come included.
        today: The date at the bank.
        is_holiday: Only asked where, but for holidays, a sheet were missing.
        days: How long a rate of this currency holds as a rule: 1, or 7 for those of a weekly
            sheet. The day on which a weekly one is replaced is over before it counts as late.
    """
    if days > 1 and today <= effective + timedelta(days=days):
        return False
    for calendar in (no_holidays, is_holiday):
        due = promised(timetable, today, calendar)
        if due is None or due < effective + timedelta(days=days):
            return False
    return True


def interval(timetable: Timetable, local: datetime, newest: date | None) -> timedelta:
    """Return how often the bank is asked at this hour.

    Holidays are not looked at: knowing them costs more than asking for an hour now and then.

    Args:
        local: The time at the bank.
        newest: The day of the newest sheet that is stored.
    """
    awaited = local.date() + timedelta(days=timetable.lead)
    if newest is not None and newest >= awaited:
        return RARELY
    if local.weekday() in timetable.weekdays:
        closes = datetime.combine(local.date(), timetable.closes, local.tzinfo) + LATE
        if local.timetz().replace(tzinfo=None) >= timetable.opens and local < closes:
            return OFTEN
        return SELDOM
    overdue = newest is None or is_stale(timetable, newest, local.date())
    return SELDOM if overdue else RARELY


def next_look(timetable: Timetable, local: datetime, newest: date | None) -> timedelta:
    """Return how long to wait before asking for a sheet again: never past the next opening.

    Args:
        local: The time at the bank.
        newest: The day of the newest sheet that is stored.
    """
    wait = interval(timetable, local, newest)
    for ahead in (0, 1):
        day = local.date() + timedelta(days=ahead)
        opening = datetime.combine(day, timetable.opens, local.tzinfo)
        if day.weekday() in timetable.weekdays and opening > local:
            return min(wait, opening - local)
    return wait
