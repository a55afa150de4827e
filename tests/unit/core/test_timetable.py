"""RULES 4: when a bank is asked, and when its rates are stale."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from newsdesk.core.timetable import (
    OFTEN,
    RARELY,
    SELDOM,
    Timetable,
    interval,
    is_stale,
    next_look,
    promised,
)

BISHKEK = timezone(timedelta(hours=6))
NBKR = Timetable(time(15), time(15, 30), lead=1)
ECB = Timetable(time(16), time(16, 15), lead=0)
TUESDAY = date(2026, 11, 24)
FRIDAY, SATURDAY, SUNDAY, MONDAY = (date(2026, 11, day) for day in (27, 28, 29, 30))


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BISHKEK)


def days_after(day: date, count: int) -> date:
    return day + timedelta(days=count)


@pytest.mark.parametrize(
    ("when", "newest", "wait"),
    [
        (at(TUESDAY, 9), TUESDAY, SELDOM),
        (at(TUESDAY, 9), None, SELDOM),
        (at(TUESDAY, 14, 50), TUESDAY, timedelta(minutes=10)),
        (at(TUESDAY, 15), TUESDAY, OFTEN),
        (at(TUESDAY, 15, 59), TUESDAY, OFTEN),
        (at(TUESDAY, 15, 20), None, OFTEN),
        (at(TUESDAY, 16), TUESDAY, SELDOM),
        (at(TUESDAY, 15, 20), days_after(TUESDAY, 1), RARELY),
        (at(TUESDAY, 23, 50), days_after(TUESDAY, 1), RARELY),
        (at(SATURDAY, 15, 10), SATURDAY, RARELY),  # nothing is promised for Sunday
        (at(SUNDAY, 12), SATURDAY, RARELY),
        (at(SUNDAY, 12), FRIDAY, SELDOM),  # Saturday's is missing
        (at(MONDAY, 9, 30), days_after(MONDAY, 1), timedelta(hours=5, minutes=30)),
        (at(SUNDAY, 12), None, SELDOM),
    ],
)
def test_the_bank_is_asked_often_only_while_a_new_sheet_is_expected(
    when: datetime, newest: date | None, wait: timedelta
) -> None:
    assert next_look(NBKR, when, newest) == wait


def test_a_rate_of_the_same_day_is_awaited_on_that_day() -> None:
    assert next_look(ECB, at(TUESDAY, 16, 5), days_after(TUESDAY, -1)) == OFTEN
    assert next_look(ECB, at(TUESDAY, 16, 5), TUESDAY) == RARELY
    assert interval(ECB, at(TUESDAY, 9), days_after(TUESDAY, -1)) == SELDOM


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (FRIDAY, FRIDAY),  # set on Thursday
        (SATURDAY, SATURDAY),
        (SUNDAY, SATURDAY),
        (MONDAY, SATURDAY),
        (days_after(MONDAY, 1), days_after(MONDAY, 1)),
    ],
)
def test_what_was_set_by_friday_is_all_that_the_weekend_promises(today: date, due: date) -> None:
    assert promised(NBKR, today) == due


def test_a_holiday_promises_nothing() -> None:
    def closed(day: date) -> bool:
        return day in {FRIDAY, MONDAY}

    assert promised(NBKR, SUNDAY, closed) == FRIDAY
    assert not is_stale(NBKR, FRIDAY, days_after(MONDAY, 1), closed)
    assert is_stale(NBKR, FRIDAY, days_after(MONDAY, 2), closed)


def test_a_rate_goes_stale_when_the_day_of_the_promised_one_begins() -> None:
    """Lead 1: at the bank's midnight. Lead 0: once the day is over."""
    assert not is_stale(NBKR, TUESDAY, TUESDAY)
    assert is_stale(NBKR, TUESDAY, days_after(TUESDAY, 1))
    assert not is_stale(ECB, days_after(TUESDAY, -1), TUESDAY)
    assert is_stale(ECB, days_after(TUESDAY, -1), days_after(TUESDAY, 1))


def test_a_weekly_rate_is_late_after_its_week() -> None:
    """weekly.xml: dated Saturday, and holds seven days."""
    due = days_after(SATURDAY, 7)
    assert not is_stale(NBKR, SATURDAY, due, days=7)
    assert is_stale(NBKR, SATURDAY, days_after(due, 1), days=7)


def test_endless_holidays_promise_nothing() -> None:
    assert promised(NBKR, TUESDAY, lambda _: True) is None
    assert not is_stale(NBKR, TUESDAY, days_after(TUESDAY, 9), lambda _: True)


def test_holidays_are_asked_about_only_where_a_sheet_seems_missed() -> None:
    """The calendar library is large: the everyday answer does without it."""

    def never(_day: date) -> bool:
        raise AssertionError

    assert not is_stale(NBKR, TUESDAY, TUESDAY, never)
    assert next_look(NBKR, datetime.now(UTC), TUESDAY) > timedelta(0)
