from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from newsdesk.core.rate import Quote, Rate, RateSheet
from newsdesk.core.source import PollState, Validators
from newsdesk.store.store import Store
from support.builders import NOW
from support.stores import opened

MONDAY = date(2026, 3, 2)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as store:
        yield store


def _sheet(day: date, **rates: str | Rate) -> RateSheet:
    listed = (
        rate if isinstance(rate, Rate) else Rate(currency, 1, Decimal(rate))
        for currency, rate in rates.items()
    )
    return RateSheet("NBKR", "KGS", day, tuple(listed))


def _day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def test_money_comes_back_to_the_digit(store: Store) -> None:
    """RULES 4: Decimal from the first byte to the screen; stored as published."""
    sheet = _sheet(MONDAY, USD="87.4500", KZT=Rate("KZT", 100, Decimal("16.85")))

    assert store.rates.put(sheet, fetched=NOW) is True

    kept = store.rates.sheet("NBKR", MONDAY)
    assert kept == sheet
    assert kept is not None
    assert [str(rate.value) for rate in kept.rates] == ["87.4500", "16.85"]


def test_a_quote_has_today_the_different_rate_before_and_the_one_to_come(store: Store) -> None:
    """RULES 4: its date may be tomorrow; the change is since the previous different date."""
    for number, rate in ((-3, "87.10"), (-2, "87.45"), (-1, "87.45"), (0, "87.45"), (1, "88.00")):
        store.rates.put(_sheet(_day(number), USD=rate), fetched=NOW + timedelta(days=number))

    assert store.rates.quotes("NBKR", ["EUR", "USD"], today=MONDAY) == [
        Quote(
            provider="NBKR",
            base="KGS",
            currency="USD",
            nominal=1,
            value=Decimal("87.45"),
            effective=MONDAY,
            fetched=NOW,
            previous=Decimal("87.10"),
            previous_effective=_day(-3),
            upcoming=Decimal("88.00"),
            upcoming_effective=_day(1),
        )
    ]


def test_a_new_nominal_alone_is_no_change(store: Store) -> None:
    store.rates.put(_sheet(_day(-1), KZT=Rate("KZT", 10, Decimal("1.685"))), fetched=NOW)
    store.rates.put(_sheet(MONDAY, KZT=Rate("KZT", 100, Decimal("16.85"))), fetched=NOW)

    (quote,) = store.rates.quotes("NBKR", ["KZT"], today=MONDAY)
    assert (quote.change, quote.per_unit) == (None, Decimal("0.1685"))


def test_a_rate_only_set_for_tomorrow_is_not_in_force(store: Store) -> None:
    store.rates.put(_sheet(_day(1), USD="88"), fetched=NOW)

    assert store.rates.quotes("NBKR", ["USD"], today=MONDAY) == []
    assert store.rates.sheet("NBKR", MONDAY) is None


def test_a_daily_and_a_weekly_sheet_become_one(store: Store) -> None:
    store.rates.put(_sheet(_day(-2), GBP="110"), fetched=NOW)
    store.rates.put(_sheet(MONDAY, USD="87"), fetched=NOW)
    store.rates.put(_sheet(MONDAY, CNY="12"), fetched=NOW)

    kept = store.rates.sheet("NBKR", MONDAY)

    assert kept is not None
    assert kept.effective == MONDAY
    assert {rate.currency for rate in kept.rates} == {"GBP", "USD", "CNY"}


def test_the_same_sheet_again_changes_the_time_of_fetching_alone(store: Store) -> None:
    """RULES 4: unchanged is not broken."""
    later = NOW + timedelta(hours=3)
    store.rates.put(_sheet(MONDAY, USD="87"), fetched=NOW)

    assert store.rates.put(_sheet(MONDAY, USD="87"), fetched=later) is False
    assert store.rates.quotes("NBKR", ["USD"], today=MONDAY)[0].fetched == later
    assert store.rates.put(_sheet(MONDAY, USD="88"), fetched=later) is True


def test_two_providers_stay_apart(store: Store) -> None:
    """RULES 4: two providers are never mixed."""
    store.rates.put(_sheet(MONDAY, USD="87"), fetched=NOW)
    store.rates.put(RateSheet("CBR", "RUB", MONDAY, (Rate("USD", 1, Decimal(80)),)), fetched=NOW)

    (quote,) = store.rates.quotes("CBR", ["USD"], today=MONDAY)
    assert (quote.base, quote.value) == ("RUB", Decimal(80))


def test_what_is_remembered_of_a_providers_answers(store: Store) -> None:
    state = PollState(validators=Validators('"x"', None), next_check=NOW, failures=1)
    assert store.rates.state("NBKR") == PollState()

    store.rates.set_state("NBKR", state)

    assert store.rates.state("NBKR") == state
