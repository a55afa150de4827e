"""When an alert fires: once for each crossing, never falsely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.core.alert import Alert, AlertKind, Firing, begin, cross, judge
from newsdesk.core.rate import Pair, RatePoint

MONDAY = date(2026, 11, 23)
USD = Pair("USD", "KGS", "nbkr")


def points(*values: str | None, first: date = MONDAY) -> list[RatePoint]:
    """One rate a day; None where none was set that day."""
    return [
        RatePoint(first + timedelta(days=n), Decimal(value))
        for n, value in enumerate(values)
        if value is not None
    ]


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def alert(kind: AlertKind, threshold: str = "0", days: int = 0, **state: object) -> Alert:
    return replace(Alert(USD, kind, Decimal(threshold), days), **state)  # type: ignore[arg-type]


def firings(watched: Alert, series: Sequence[RatePoint]) -> list[date]:
    """Judge day by day, as rates come in; return the days it fired for."""
    fired = []
    for number in range(len(series)):
        verdict = judge(watched, series[: number + 1], today=series[number].effective)
        if verdict.firing is not None:
            fired.append(verdict.firing.effective)
        watched = verdict.applied_to(watched)
    return fired


@pytest.mark.parametrize(
    ("kind", "values", "fired"),
    [
        (AlertKind.ABOVE, ("87", "88", "88.01", "89", "88", "88.5"), [2, 5]),
        (AlertKind.BELOW, ("89", "88", "87.99", "87", "88", "87.9"), [2, 5]),
        (AlertKind.ABOVE, ("89", "90", "91"), []),
        (AlertKind.ABOVE, ("89", "87", "89"), [2]),
        (AlertKind.BELOW, ("87", "86"), []),
    ],
)
def test_a_crossing_fires_once_and_again_after_the_rate_has_come_back(
    kind: AlertKind, values: tuple[str, ...], fired: list[int]
) -> None:
    """Issue 3, 7: fire once and re-arm after the rate has come back; none is fired falsely."""
    assert firings(alert(kind, "88"), points(*values)) == [day(n) for n in fired]


def test_the_first_rate_ever_only_tells_on_which_side_of_the_line_it_is() -> None:
    beyond = judge(alert(AlertKind.ABOVE, "88"), points("89"), today=MONDAY)
    short = judge(alert(AlertKind.ABOVE, "88"), points("87"), today=MONDAY)

    assert (beyond.armed, beyond.seen, beyond.firing) == (False, MONDAY, None)
    assert (short.armed, short.seen, short.firing) == (True, MONDAY, None)


def test_without_any_rate_nothing_is_decided() -> None:
    made = alert(AlertKind.ABOVE, "88")
    assert begin(made, [], today=MONDAY) == made
    assert judge(made, [], today=MONDAY).applied_to(made) == made


@pytest.mark.parametrize(
    "made",
    [
        alert(AlertKind.ABOVE, "88"),
        alert(AlertKind.MOVES, "1", days=1),
        alert(AlertKind.SET),
    ],
    ids=lambda made: made.kind.value,
)
def test_a_misprinted_day_neither_fires_an_alert_nor_uses_it_up(made: Alert) -> None:
    """RULES 4: one sheet dated a year ahead would else be the last day that is ever judged."""
    watched = begin(made, points("87"), today=MONDAY)
    misprint = RatePoint(day(365), Decimal(95))

    verdict = judge(watched, [*points("87"), misprint], today=MONDAY)
    assert verdict.firing is None
    watched = verdict.applied_to(watched)
    verdict = judge(watched, [*points("87", "89"), misprint], today=day(1))
    assert verdict.firing is not None
    assert (verdict.firing.effective, verdict.firing.latest) == (day(1), Decimal(89))


@pytest.mark.parametrize(("kind", "right"), [(AlertKind.ABOVE, "91"), (AlertKind.BELOW, "85")])
def test_a_rate_that_the_bank_puts_right_on_the_first_day_is_told(
    kind: AlertKind, right: str
) -> None:
    """The sheet changes at midday, hours after the alert was made."""
    watched = begin(
        alert(kind, "88" if kind is AlertKind.ABOVE else "86"), points("87"), today=day(0)
    )

    verdict = judge(watched, points(right), today=day(0))
    assert verdict.firing is not None
    assert judge(verdict.applied_to(watched), points(right), today=day(0)).firing is None


def test_a_move_is_told_though_the_clock_was_weeks_ahead_for_a_while() -> None:
    made = begin(alert(AlertKind.MOVES, "5", days=30), points("87"), today=MONDAY)
    ahead = judge(made, points("87", "87"), today=day(40)).applied_to(made)
    assert ahead.seen == day(40)

    verdict = judge(ahead, points(*["87"] * 31, "95"), today=day(31))
    assert verdict.firing is not None
    assert verdict.firing.effective == day(31)


@pytest.mark.parametrize("kind", AlertKind)
@pytest.mark.parametrize("line", ["86", "88"])
def test_a_rate_that_gets_stale_fires_nothing(kind: AlertKind, line: str) -> None:
    """No newer rate is no news, however long it lasts."""
    watched = begin(alert(kind, line, days=3), points("87"), today=MONDAY)
    for later in range(0, 90, 7):
        verdict = judge(watched, points("87"), today=day(later))
        assert verdict.firing is None
        watched = verdict.applied_to(watched)


def test_days_missed_are_gone_over_and_told_once() -> None:
    """Caught up after sleep: there and back and there again is told once, the last time."""
    asleep = alert(AlertKind.ABOVE, "88", since=MONDAY)
    verdict = judge(asleep, points("87", "89", "87", "90", "91"), today=day(4))

    assert verdict.firing == Firing(day(3), Decimal(90), Decimal(87), latest=Decimal(91))
    assert not verdict.armed


def test_a_crossing_that_came_back_while_asleep_is_told_and_armed_again() -> None:
    verdict = judge(
        alert(AlertKind.ABOVE, "88", since=MONDAY), points("87", "89", "87"), today=day(2)
    )

    assert verdict.firing == Firing(day(1), Decimal(89), Decimal(87), latest=Decimal(87))
    assert verdict.armed


def test_a_rate_set_for_tomorrow_counts_when_it_is_set() -> None:
    verdict = judge(alert(AlertKind.ABOVE, "88", since=MONDAY), points("87", "89"), today=MONDAY)
    assert verdict.firing is not None
    assert verdict.firing.effective == day(1)


def test_a_rate_that_is_put_right_is_judged_again() -> None:
    watched = begin(alert(AlertKind.ABOVE, "88"), points("87"), today=MONDAY)
    watched = judge(watched, points("87", "87"), today=day(1)).applied_to(watched)
    verdict = judge(watched, points("87", "88.2"), today=day(1))
    assert verdict.firing is not None


@pytest.mark.parametrize(
    ("days", "values", "fired"),
    [
        (1, ("100", "102"), [1]),  # per cent, the line itself included
        (1, ("100", "101.99"), []),
        (1, ("100", "98"), [1]),  # down as well
        (2, ("100", "101", "102", "103.03", "103.03", "103.03", "106"), [2, 6]),
        (3, ("100", "103"), []),  # nothing is known of three days before
    ],
)
def test_a_move_is_measured_from_the_rate_so_many_days_before(
    days: int, values: tuple[str, ...], fired: list[int]
) -> None:
    """Fires once, and again after the move was less: the list's days are consecutive."""
    assert firings(alert(AlertKind.MOVES, "2", days), points(*values)) == [day(n) for n in fired]


def test_a_move_is_measured_across_days_on_which_none_was_set() -> None:
    series = points("100", None, None, "103")
    watched = alert(AlertKind.MOVES, "2", 2, since=MONDAY)
    verdict = judge(watched, series, today=day(3))
    assert verdict.firing == Firing(day(3), Decimal(103), Decimal(100), latest=Decimal(103))


def test_a_move_is_armed_again_when_its_days_have_passed_without_a_new_rate() -> None:
    watched = alert(AlertKind.MOVES, "2", 1, since=day(0), seen=day(1), armed=False)
    assert judge(watched, points("100", "103"), today=day(2)).armed


def test_a_rate_of_long_ago_is_not_taken_for_that_of_the_day() -> None:
    """After a month without the program, a month's move is not told as one of two days."""
    series = [RatePoint(MONDAY, Decimal(100)), RatePoint(day(30), Decimal(110))]
    watched = alert(AlertKind.MOVES, "2", 2, since=MONDAY)
    assert judge(watched, series, today=day(30)).firing is None


def test_a_move_that_is_there_when_the_alert_is_made_is_waited_out() -> None:
    made = begin(alert(AlertKind.MOVES, "2", 1), points("100", "103"), today=day(1))
    assert not made.armed
    assert judge(made, points("100", "103", "103"), today=day(2)).armed


def test_history_that_comes_later_does_not_make_a_past_move_news() -> None:
    """The alert is made, then the days before are loaded from the bank."""
    made = begin(alert(AlertKind.MOVES, "2", 1), points(None, "103"), today=day(1))
    assert (made.armed, made.seen) == (True, None)
    verdict = judge(made, points("100", "103"), today=day(1))
    assert (verdict.armed, verdict.firing) == (False, None)


def test_a_new_official_rate_is_told_each_day_and_once() -> None:
    watched = alert(AlertKind.SET)
    assert firings(watched, points("87", "87", None, "88")) == [day(1), day(3)]
    after = alert(AlertKind.SET, since=day(0), seen=day(1))
    assert judge(after, points("87", "87"), today=day(1)).applied_to(after) == after


def test_a_cross_rate_goes_by_the_days_of_both() -> None:
    usd, eur = points("80", None, "90"), points(None, "100", None, "120")
    assert cross(usd, eur) == (
        RatePoint(day(1), Decimal("0.8")),
        RatePoint(day(2), Decimal("0.9")),
        RatePoint(day(3), Decimal("0.75")),
    )
    assert cross(None, points("80")) == (RatePoint(MONDAY, Decimal(1) / 80),)
    assert cross(usd, None) == tuple(usd)


rates = st.decimals(min_value="0.01", max_value=200, places=2, allow_nan=False)


@given(st.lists(rates, min_size=1, max_size=30), st.sampled_from(list(AlertKind)), st.data())
def test_looking_seldom_fires_at_most_once_and_ends_like_looking_daily(
    values: list[Decimal], kind: AlertKind, data: st.DataObject
) -> None:
    series = points(*(str(value) for value in values))
    watched = alert(kind, str(data.draw(rates)), days=data.draw(st.integers(1, 9)))
    daily = watched = begin(watched, series[:1], today=MONDAY)
    for number in range(len(series)):
        daily = judge(daily, series[: number + 1], today=day(number)).applied_to(daily)
    at_once = judge(watched, series, today=series[-1].effective)
    caught_up = at_once.applied_to(watched)

    assert judge(caught_up, series, today=series[-1].effective).firing is None
    assert caught_up == daily
