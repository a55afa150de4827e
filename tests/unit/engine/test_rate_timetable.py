"""RULES 4: when the National Bank is asked for its sheet."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from newsdesk.engine.rates import next_sheet_check

BISHKEK = timezone(timedelta(hours=6))
TODAY, TOMORROW = date(2026, 11, 24), date(2026, 11, 25)


@pytest.mark.parametrize(
    ("hour", "minute", "newest", "minutes"),
    [
        (9, 0, TODAY, 30),
        (9, 0, None, 30),
        (14, 50, TODAY, 10),
        (15, 0, TODAY, 5),
        (15, 59, TODAY, 5),
        (15, 20, None, 5),
        (16, 0, TODAY, 30),
        (15, 20, TOMORROW, 360),
        (23, 50, TOMORROW, 360),
    ],
)
def test_the_bank_is_asked_often_only_while_a_new_sheet_is_expected(
    hour: int, minute: int, newest: date | None, minutes: int
) -> None:
    local = datetime(2026, 11, 24, hour, minute, tzinfo=BISHKEK)

    assert next_sheet_check(local, newest) == timedelta(minutes=minutes)
