"""Which rate held when, and how many points of a line are painted."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.core.rate import RatePoint
from newsdesk.ui.rates_panel.lines import Line, trace

FIRST = date(2026, 3, 2)


def line(*steps: tuple[int, str]) -> Line:
    """Make a line of (days after the first, value)."""
    return Line.of(
        "USD", [RatePoint(FIRST + timedelta(days=day), Decimal(value)) for day, value in steps]
    )


def day(number: int) -> int:
    return FIRST.toordinal() + number


def test_a_rate_holds_until_the_next_one() -> None:
    held = line((0, "87"), (1, "88"), (4, "89"))

    assert [held.at(day(number)) for number in (-1, 0, 1, 3, 4, 6)] == [None, 0, 1, 1, 2, 2]


def test_nothing_is_known_inside_a_gap() -> None:
    """Missing history is a gap, not a straight line over it."""
    gap = line(*[(number, "87") for number in range(5)], *[(60 + n, "90") for n in range(5)])

    assert gap.at(day(30)) is None
    runs = trace(gap, day(0), day(70), 700)
    assert [len(run) for run in runs] == [5, 5]


def test_a_long_holiday_is_no_gap() -> None:
    holiday = line((0, "87"), (1, "88"), (12, "89"))

    assert len(trace(holiday, day(0), day(20), 400)) == 1


def test_weekly_rates_have_no_gaps_between_them() -> None:
    weekly = line(*[(7 * number, "12") for number in range(20)], (7 * 19 + 21, "13"))

    assert len(trace(weekly, day(0), day(200), 400)) == 1


@settings(deadline=None)  # the machine of a test may be busy
@given(st.randoms(use_true_random=False), st.integers(1000, 4000), st.integers(50, 400))
def test_two_points_a_column_keep_every_peak(chance: Random, count: int, width: int) -> None:
    values = [chance.randint(500, 20000) for _ in range(count)]
    held = line(*[(number, str(value)) for number, value in enumerate(values)])

    runs = trace(held, day(0), day(len(values)), width)

    (run,) = runs
    assert len(run) <= 2 * (width + 1)
    assert max(height for _, height in run) == max(values)
    assert min(height for _, height in run) == min(values)
    assert [x for x, _ in run] == sorted(x for x, _ in run)


def test_only_what_is_in_view_is_traced() -> None:
    held = line(*[(number, str(80 + number)) for number in range(100)])

    (run,) = trace(held, day(40), day(50), 200)

    assert [height for _, height in run] == [float(80 + number) for number in range(39, 52)]


def test_the_extent_counts_the_rate_that_held_before_the_view() -> None:
    held = line((0, "70"), (10, "87"), (11, "88"))

    assert held.extent(day(5), day(12)) == (70.0, 88.0)
