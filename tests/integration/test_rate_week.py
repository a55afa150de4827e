"""The National Bank's week, hour by hour: what the toolbar says, and when the bank is asked.

Monday 31 August 2026 is Independence Day: on it no rates are set, for Tuesday the old ones hold.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from newsdesk.core.rate import Quote
from support.bank_site import bank_settings, page, put_archive, sheet
from support.engine_desk import HandClock
from support.news_site import Answer, NewsSite, Request
from support.rate_desk import RateDesk, rate_desk

BISHKEK = timezone(timedelta(hours=6))
HOUR = timedelta(hours=1)
HOLIDAY = date(2026, 8, 31)

#: What the bank sets at 15:20 of these days, for the next one. It writes on Saturday too, with
#: Friday's figures; it forgets Tuesday 8 September.
SET = {
    date(2026, 8, 26): "87.4100",
    date(2026, 8, 27): "87.4200",
    date(2026, 8, 28): "87.4300",
    date(2026, 8, 29): "87.4300",
    date(2026, 9, 1): "87.5000",
    date(2026, 9, 2): "87.5000",
    date(2026, 9, 3): "87.5200",
    date(2026, 9, 4): "87.5400",
    date(2026, 9, 5): "87.5400",
    date(2026, 9, 7): "87.5600",
    date(2026, 9, 9): "87.6000",
}


def bishkek(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BISHKEK)


class Bank:
    """Serves the newest sheet of the moment, and notes when it was asked."""

    def __init__(self, site: NewsSite, clock: HandClock) -> None:
        self.asked: list[datetime] = []
        self.clock = clock
        site.put_answering("/daily.xml", self._answer)

    def _answer(self, request: Request) -> Answer:
        now = self.clock.now().astimezone(BISHKEK)
        self.asked.append(now)
        day = max(day for day in SET if bishkek(day, 15, 20) <= now)
        etag = f'"{day}"'
        if request.headers.get("if-none-match") == etag:
            return Answer(status=304, headers={"ETag": etag})
        body = sheet(day + timedelta(days=1), USD=SET[day])
        return Answer(body.encode(), headers={"ETag": etag})


@pytest.fixture
def clock() -> HandClock:
    return HandClock(bishkek(date(2026, 8, 27), 12).astimezone(UTC))


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as running:
        running.put("/weekly.xml", sheet(date(2026, 8, 22), GBP="115.0000"))
        (path,) = put_archive(running, "USD", date(2026, 7, 27), date(2026, 8, 27))
        running.put(path, page({}))
        yield running


@pytest.fixture
def bank(site: NewsSite, clock: HandClock) -> Bank:
    return Bank(site, clock)


@pytest.fixture
def desk(tmp_path: Path, clock: HandClock, site: NewsSite, bank: Bank) -> Iterator[RateDesk]:
    settings = bank_settings(site).with_value("rates.currencies", "USD")
    with rate_desk(tmp_path, clock, settings) as built:
        yield built


def said(quotes: list[Quote]) -> str:
    """Say what the toolbar says."""
    if not quotes:
        return "nothing"
    (quote,) = quotes
    words = f"{quote.per_unit} since {quote.effective:%d %b}"
    if quote.upcoming_effective is not None:
        words += f", {quote.upcoming} from {quote.upcoming_effective:%d %b}"
    return words + (", stale" if quote.stale else "")


def lived(desk: RateDesk, until: datetime) -> list[str]:
    """Let the hours pass, and return what the toolbar says whenever that is something new."""
    told: list[str] = []
    while True:
        words = said(desk.rates.quotes())
        if not told or told[-1].partition("  ")[2] != words:
            told.append(f"{desk.clock.now().astimezone(BISHKEK):%a %d %H:%M}  {words}")
        if desk.clock.now() >= until:
            return told
        desk.live_until(desk.clock.now() + HOUR)


def test_two_weeks_hour_by_hour(desk: RateDesk) -> None:
    """Today's rate stays in force until its day is over; weekends and holidays are not stale."""
    desk.look()

    assert lived(desk, bishkek(date(2026, 9, 10), 12)) == [
        "Thu 27 12:00  87.4100 since 27 Aug",
        "Thu 27 16:00  87.4100 since 27 Aug, 87.4200 from 28 Aug",
        "Fri 28 00:00  87.4200 since 28 Aug",
        "Fri 28 16:00  87.4200 since 28 Aug, 87.4300 from 29 Aug",
        "Sat 29 00:00  87.4300 since 29 Aug",
        # Saturday's file, with Sunday's date: noticed by a rare look.
        "Sat 29 16:00  87.4300 since 29 Aug, 87.4300 from 30 Aug",
        "Sun 30 00:00  87.4300 since 30 Aug",
        # Monday is a holiday, so nothing is promised for Tuesday.
        "Tue 01 16:00  87.4300 since 30 Aug, 87.5000 from 02 Sep",
        "Wed 02 00:00  87.5000 since 02 Sep",
        "Wed 02 16:00  87.5000 since 02 Sep, 87.5000 from 03 Sep",
        "Thu 03 00:00  87.5000 since 03 Sep",
        "Thu 03 16:00  87.5000 since 03 Sep, 87.5200 from 04 Sep",
        "Fri 04 00:00  87.5200 since 04 Sep",
        "Fri 04 16:00  87.5200 since 04 Sep, 87.5400 from 05 Sep",
        "Sat 05 00:00  87.5400 since 05 Sep",
        "Sat 05 16:00  87.5400 since 05 Sep, 87.5400 from 06 Sep",
        "Sun 06 00:00  87.5400 since 06 Sep",
        "Mon 07 16:00  87.5400 since 06 Sep, 87.5600 from 08 Sep",
        "Tue 08 00:00  87.5600 since 08 Sep",
        # On Tuesday nothing was set: from Wednesday's first minute that is missing.
        "Wed 09 00:00  87.5600 since 08 Sep, stale",
        "Wed 09 16:00  87.5600 since 08 Sep, 87.6000 from 10 Sep",
        "Thu 10 00:00  87.6000 since 10 Sep",
    ]


def test_the_bank_is_asked_often_in_its_hours_and_rarely_otherwise(
    desk: RateDesk, bank: Bank
) -> None:
    desk.live_until(bishkek(date(2026, 9, 9), 12))

    for before, after in zip(bank.asked, bank.asked[1:], strict=False):
        gap = after - before
        in_hours = before.weekday() < 5 and (15, 0) <= (before.hour, before.minute) < (16, 0)
        assert gap >= (timedelta(minutes=5) if in_hours else timedelta(minutes=1)), before
        assert gap <= timedelta(hours=6, minutes=2), before
    thursday = [when for when in bank.asked if when.date() == date(2026, 8, 27)]
    assert [f"{when:%H:%M}" for when in thursday] == [
        "12:00", "12:30", "13:00", "13:30", "14:00", "14:30",
        "15:00", "15:05", "15:10", "15:15", "15:20", "21:20",
    ]  # fmt: skip
    sunday = [when for when in bank.asked if when.date() == date(2026, 8, 30)]
    assert len(sunday) <= 5
    late = [when for when in bank.asked if when.date() == date(2026, 9, 8) and when.hour >= 15]
    assert [f"{when:%H:%M}" for when in late[:14]] == [
        *(f"15:{minute:02}" for minute in range(0, 60, 5)), "16:00", "16:30",
    ]  # fmt: skip


def test_the_computers_time_zone_changes_nothing(
    desk: RateDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bank's days begin in Bishkek, wherever the computer has travelled to."""
    desk.live_until(bishkek(date(2026, 8, 27), 23, 30))
    words = "87.4100 since 27 Aug, 87.4200 from 28 Aug"
    try:
        for zone in ("America/Los_Angeles", "Pacific/Kiritimati", "Asia/Bishkek", "UTC"):
            monkeypatch.setenv("TZ", zone)
            time.tzset()
            desk.look()
            assert said(desk.rates.quotes()) == words
        monkeypatch.setenv("TZ", "America/Los_Angeles")
        time.tzset()
        desk.live_until(bishkek(date(2026, 8, 28), 0, 1))
        assert said(desk.rates.quotes()) == "87.4200 since 28 Aug"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_clock_far_behind_shows_the_newest_rates_as_old(
    desk: RateDesk, clock: HandClock, bank: Bank
) -> None:
    """An empty battery says 2001: that no stored rate is in force yet cannot be true."""
    desk.live_until(bishkek(date(2026, 8, 28), 12))
    right = clock.now()
    clock.move(datetime(2001, 1, 1, tzinfo=UTC) - right)

    assert said(desk.rates.quotes()) == "87.4200 since 28 Aug, stale"
    # The bank is asked as ever, whatever was planned for 2026.
    asked = len(bank.asked)
    clock.move(timedelta(minutes=5))
    bank.clock = HandClock(right)
    desk.look()
    assert len(bank.asked) == asked + 1
    assert said(desk.rates.quotes()) == "87.4200 since 28 Aug, stale"

    bank.clock = clock
    clock.move(right - clock.now())
    desk.look()
    assert said(desk.rates.quotes()) == "87.4200 since 28 Aug"
    assert lived(desk, bishkek(date(2026, 8, 28), 17))[-1] == (
        "Fri 28 16:00  87.4200 since 28 Aug, 87.4300 from 29 Aug"
    )


def test_a_clock_far_ahead_that_is_put_right_asks_at_once(
    desk: RateDesk, clock: HandClock, bank: Bank
) -> None:
    desk.live_until(bishkek(date(2026, 8, 28), 12))
    right = clock.now()
    bank.clock = HandClock(right)
    clock.move(timedelta(days=1500))
    desk.look()
    assert said(desk.rates.quotes()).endswith(", stale")

    clock.move(right - clock.now() + timedelta(minutes=1))
    asked = len(bank.asked)
    desk.look()

    assert len(bank.asked) == asked + 1
    assert said(desk.rates.quotes()) == "87.4200 since 28 Aug"


def test_one_sheet_dated_a_year_ahead_is_neither_shown_nor_drawn(
    desk: RateDesk, clock: HandClock, site: NewsSite
) -> None:
    """RULES 4: a misprint of the day must not stretch the chart, nor wake an alert."""
    desk.live_until(bishkek(date(2026, 8, 28), 12))
    before = desk.rates.series("nbkr", "USD")
    site.put("/daily.xml", sheet(date(2027, 8, 28), USD="99.0000"))
    clock.move(timedelta(minutes=2))
    desk.rates.fetch_now("nbkr", timeout=10)

    assert desk.rates.problem_of("nbkr") is None
    assert said(desk.rates.quotes()) == "87.4200 since 28 Aug"
    assert desk.rates.series("nbkr", "USD") == before


def test_a_machine_that_slept_over_the_weekend_is_up_to_date_at_once(
    desk: RateDesk, clock: HandClock
) -> None:
    desk.live_until(bishkek(date(2026, 9, 4), 12))
    clock.move(timedelta(days=4))
    assert said(desk.rates.quotes()) == "87.5200 since 04 Sep, stale"

    desk.look()

    assert said(desk.rates.quotes()) == "87.5600 since 08 Sep"
