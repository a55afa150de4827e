"""RULES 4 through the engine: asked politely, and a bad answer never replaces a good rate."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from newsdesk.core.errors import FetchError, RateError
from newsdesk.core.settings import Settings
from newsdesk.engine.events import RatesChanged
from support.engine_desk import Desk, HandClock
from support.news_site import NewsSite

MORNING = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)  # 10:00 in Bishkek


@pytest.fixture
def clock() -> HandClock:
    return HandClock(MORNING)


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path, clock: HandClock, site: NewsSite) -> Iterator[Desk]:
    settings = Settings().with_value("rates.nbkr.daily_url", site.url("/daily.xml"))
    with Desk(tmp_path, clock, settings) as built:
        yield built


def sheet(day: str, usd: str) -> str:
    return (
        f'<?xml version="1.0" encoding="windows-1251"?><CurrencyRates Name="Daily" Date="{day}">'
        f'<Currency ISOCode="USD"><Nominal>1</Nominal><Value>{usd}</Value></Currency>'
        '<Currency ISOCode="RUB"><Nominal>1</Nominal><Value>1,1000</Value></Currency>'
        "</CurrencyRates>"
    )


def usd(desk: Desk) -> Decimal:
    return desk.services.rates.quotes()[0].value


def test_the_rates_of_the_settings_are_shown_in_their_order(desk: Desk, site: NewsSite) -> None:
    site.put("/daily.xml", sheet("24.11.2026", "87,4500"))
    desk.services.preferences.set("rates.currencies", "rub, usd")

    assert desk.services.rates.fetch_now(timeout=30)

    found = desk.services.rates.quotes()
    assert [(quote.currency, quote.value) for quote in found] == [
        ("RUB", Decimal("1.1000")),
        ("USD", Decimal("87.4500")),
    ]
    assert desk.heard.of(RatesChanged) == [RatesChanged("NBKR")]


def test_a_cancelled_round_is_no_failure_of_the_bank(desk: Desk, site: NewsSite) -> None:
    """A cancelled refresh, or the end of the program, breaks the bank's answer off as well."""
    gate = threading.Event()
    site.put("/daily.xml", sheet("24.11.2026", "87,4500"), gate=gate)
    assert not desk.services.rates.fetch_now(timeout=0)
    site.wait_for_requests(1)

    desk.services.network.pool().cancel_all()
    gate.set()

    until = time.monotonic() + 20
    while not desk.services.rates.quotes() and time.monotonic() < until:
        desk.services.rates.fetch_now(timeout=1)
    assert usd(desk) == Decimal("87.4500")


def test_tomorrows_rate_waits_for_its_day(desk: Desk, site: NewsSite, clock: HandClock) -> None:
    """RULES 4: keep today's in force until then."""
    site.put("/daily.xml", sheet("24.11.2026", "87,4500"))
    desk.services.rates.fetch_now(timeout=30)
    clock.move(timedelta(hours=6))
    site.put("/daily.xml", sheet("25.11.2026", "87,6000"))
    desk.services.rates.fetch_now(timeout=30)

    quote = desk.services.rates.quotes()[0]

    assert (quote.value, quote.upcoming) == (Decimal("87.4500"), Decimal("87.6000"))
    assert quote.upcoming_effective == date(2026, 11, 25)
    clock.move(timedelta(hours=9))
    assert usd(desk) == Decimal("87.6000")


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        ("<html><body>Maintenance</body></html>", 200, RateError),
        (sheet("25.11.2026", "0,0000").replace("1,1000", "-"), 200, RateError),
        ("", 200, RateError),
        ("", 503, FetchError),
    ],
)
def test_a_bad_answer_never_replaces_a_good_rate(
    desk: Desk, site: NewsSite, body: str, status: int, error: type[Exception]
) -> None:
    """RULES 4."""
    site.put("/daily.xml", sheet("24.11.2026", "87,4500"))
    desk.services.rates.fetch_now(timeout=30)
    desk.clock.move(timedelta(hours=1))
    site.put("/daily.xml", body, status=status)

    desk.services.rates.fetch_now(timeout=30)

    assert usd(desk) == Decimal("87.4500")
    assert isinstance(desk.services.rates.problem_of(), error)


def test_the_bank_is_asked_with_validators_and_not_twice_a_minute(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    site.put_tagged("/daily.xml", sheet("24.11.2026", "87,4500"))
    desk.services.rates.fetch_now(timeout=30)
    desk.services.rates.fetch_now(timeout=30)
    clock.move(timedelta(minutes=2))
    desk.services.rates.fetch_now(timeout=30)

    assert len(site.requests) == 2
    assert site.requests[1].headers["if-none-match"] == '"1"'
    assert desk.services.rates.problem_of() is None


def test_the_poll_thread_keeps_the_rates_fresh(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    site.put("/daily.xml", sheet("24.11.2026", "87,4500"))
    desk.services.poller.start()
    desk.heard.wait_for(RatesChanged)
    desk.heard.forget()
    site.put("/daily.xml", sheet("24.11.2026", "87,4600"))

    clock.move_sleeper(timedelta(minutes=34))

    desk.heard.wait_for(RatesChanged)
    assert usd(desk) == Decimal("87.4600")


def test_another_address_in_the_settings_is_asked_at_once(
    desk: Desk, site: NewsSite, clock: HandClock
) -> None:
    site.put("/daily.xml", sheet("24.11.2026", "87,4500"))
    mirror = site.put("/mirror.xml", sheet("24.11.2026", "87,4700"))
    desk.services.poller.start()
    desk.heard.wait_for(RatesChanged)
    desk.heard.forget()

    desk.services.preferences.set("rates.nbkr.daily_url", mirror)
    desk.services.poller.wake()

    desk.heard.wait_for(RatesChanged)
    assert usd(desk) == Decimal("87.4700")
