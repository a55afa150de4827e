"""The chart's scales: round figures, round dates, and no cliffs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.ui.rates_panel.scales import Unit, day_ticks, value_scale


def test_a_change_of_0_0009_is_drawn_all_but_flat() -> None:
    """SOURCES.md: the dollar stood within 0.0025 for months; that is no cliff."""
    scale = value_scale(87.4491, 87.45, most=6)

    assert scale.height(87.45) - scale.height(87.4491) < 0.005
    assert scale.high - scale.low >= 87.45 * 0.005


def test_the_figures_are_round_and_written_with_the_decimals_they_need() -> None:
    scale = value_scale(84.2, 89.7, most=7)

    assert scale.ticks == tuple(Decimal(figure) for figure in range(84, 91))
    assert scale.places == 0


def test_a_scale_of_small_rates_has_small_steps() -> None:
    scale = value_scale(0.1826, 0.1934, most=6)

    assert scale.ticks == (
        Decimal("0.1825"),
        Decimal("0.1850"),
        Decimal("0.1875"),
        Decimal("0.1900"),
        Decimal("0.1925"),
    )
    assert scale.places == 4


def test_positive_rates_never_get_a_scale_below_nought() -> None:
    assert value_scale(0.0001, 10.0, most=5).low == 0.0


@given(
    st.floats(1e-6, 1e7),
    st.floats(1.0, 50.0),
    st.integers(2, 12),
)
def test_any_scale_holds_its_values_and_no_more_ticks_than_there_is_room_for(
    lowest: float, times: float, most: int
) -> None:
    scale = value_scale(lowest, lowest * times, most=most)

    assert scale.low <= lowest
    assert lowest * times <= scale.high
    assert len(scale.ticks) <= most + 1
    assert all(scale.low <= float(tick) * (1 + 1e-9) for tick in scale.ticks)
    assert all(float(tick) * (1 - 1e-9) <= scale.high for tick in scale.ticks)


@pytest.mark.parametrize(
    ("first", "last", "most", "days"),
    [
        (date(2026, 5, 18), date(2026, 5, 21), 6, ["18", "19", "20", "21"]),
        (date(2026, 5, 1), date(2026, 5, 31), 6, ["4", "11", "18", "25"]),  # Mondays
    ],
)
def test_days_and_weeks_are_marked_where_they_begin(
    first: date, last: date, most: int, days: list[str]
) -> None:
    ticks = day_ticks(first.toordinal(), last.toordinal(), most=most)

    assert [str(tick.day.day) for tick in ticks] == days
    assert {tick.unit for tick in ticks} == {Unit.DAY}


def test_a_year_is_marked_by_months_and_its_january_by_the_year() -> None:
    first, last = date(2025, 5, 24), date(2026, 5, 24)

    ticks = day_ticks(first.toordinal(), last.toordinal(), most=7)

    assert [(tick.day.month, tick.unit) for tick in ticks] == [
        (7, Unit.MONTH),
        (9, Unit.MONTH),
        (11, Unit.MONTH),
        (1, Unit.YEAR),
        (3, Unit.MONTH),
        (5, Unit.MONTH),
    ]


@given(st.integers(1, 20000), st.integers(2, 14))
def test_there_are_never_more_dates_than_there_is_room_for(length: int, most: int) -> None:
    last = date(2026, 5, 24).toordinal()

    ticks = day_ticks(float(last - length), float(last), most=most)

    assert len(ticks) <= most + 2
    assert all(last - length <= tick.day.toordinal() <= last for tick in ticks)
