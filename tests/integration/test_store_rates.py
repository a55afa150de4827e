from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from newsdesk.core.rate import Quote, Rate, RateSheet
from newsdesk.core.source import PollState, Validators
from newsdesk.core.spans import Span, gaps
from newsdesk.store.connections import connect
from newsdesk.store.migrations import MIGRATIONS, migrate
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


# cross rates, histories, and what was asked for


def test_a_cross_rate_has_its_own_change_and_way(store: Store) -> None:
    """RULES 4: through the provider's own base; the change since the last different one."""
    for number, usd, eur in (
        (-3, "80", "100"),
        (-2, "84", "105"),
        (-1, "84", "84"),
        (0, "88", "88"),
    ):
        store.rates.put(_sheet(_day(number), USD=usd, EUR=eur), fetched=NOW)
    store.rates.put(_sheet(_day(1), USD="80", EUR="100"), fetched=NOW)

    (quote,) = store.rates.quotes("NBKR", ["EUR"], today=MONDAY, base="USD")

    assert (quote.base, quote.via, quote.nominal, quote.value) == ("USD", "KGS", 1, Decimal(1))
    assert (quote.previous, quote.previous_effective) == (Decimal("1.25"), _day(-2))
    assert (quote.upcoming, quote.upcoming_effective) == (Decimal("1.25"), _day(1))
    (som,) = store.rates.quotes("NBKR", ["KGS"], today=MONDAY, base="USD")
    assert (round(som.value, 6), som.via) == (Decimal("0.011364"), "")
    assert store.rates.quotes("NBKR", ["EUR"], today=MONDAY, base="XXX") == []


def test_an_indirect_rate_is_kept_as_published(store: Store) -> None:
    rate = Rate("USD", 1, Decimal("1.1283"), indirect=True)
    store.rates.put(RateSheet("ECB", "EUR", MONDAY, (rate,)), fetched=NOW)

    assert store.rates.sheet("ECB", MONDAY) == RateSheet("ECB", "EUR", MONDAY, (rate,))
    (quote,) = store.rates.quotes("ECB", ["USD"], today=MONDAY)
    assert quote.per_unit == Decimal("0.8862891075")


def test_a_history_is_stored_whole_and_a_correction_replaces(store: Store) -> None:
    sheets = [_sheet(_day(-number), USD=f"80.{number:04}", EUR="90") for number in range(3000)]

    assert store.rates.put_many(sheets, fetched=NOW) is True
    assert store.rates.put_many(sheets, fetched=NOW) is False
    assert store.rates.put_many([_sheet(_day(-5), USD="81")], fetched=NOW) is True

    points = store.rates.series("NBKR", "USD", _day(-6), _day(-4))
    assert [(point.effective, str(point.per_unit)) for point in points] == [
        (_day(-6), "80.0006"), (_day(-5), "81"), (_day(-4), "80.0004"),
    ]  # fmt: skip
    assert len(store.rates.series("NBKR", "EUR")) == 3000


def test_days_asked_for_are_remembered_joined(store: Store) -> None:
    store.rates.cover("NBKR", ["USD", "EUR"], Span(_day(0), _day(9)))
    store.rates.cover("NBKR", ["USD"], Span(_day(20), _day(29)))
    store.rates.cover("NBKR", ["USD"], Span(_day(10), _day(14)))

    held = store.rates.covered("NBKR", "USD")

    assert held == [Span(_day(0), _day(14)), Span(_day(20), _day(29))]
    assert store.rates.covered("NBKR", "EUR") == [Span(_day(0), _day(9))]
    assert gaps(Span(_day(-2), _day(40)), held) == [
        Span(_day(-2), _day(-1)), Span(_day(15), _day(19)), Span(_day(30), _day(40)),
    ]  # fmt: skip


def test_what_is_wanted_is_remembered_with_the_wider_days(store: Store) -> None:
    store.rates.wish("nbkr", "USD", Span(_day(0), _day(9)))
    store.rates.wish("nbkr", "USD", Span(_day(-9), _day(5)))
    store.rates.wish("cbr", "USD", Span(_day(1), _day(5)))

    assert ("nbkr", "USD", Span(_day(-9), _day(9))) in store.rates.wishes()
    store.rates.forget_wishes("nbkr", "USD")
    assert store.rates.wishes() == [("cbr", "USD", Span(_day(1), _day(5)))]
    store.rates.forget_wishes()
    assert store.rates.wishes() == []


def test_the_rates_of_the_first_schema_are_carried_over(tmp_path: Path) -> None:
    """RULES 7: also what was remembered of the bank's answers."""
    path = tmp_path / "newsdesk.db"
    with closing(connect(path)) as raw:
        migrate(raw, MIGRATIONS[:1])
        raw.execute("insert into rate_sheets values ('NBKR', '2026-03-02', 'KGS', 1772445600)")
        raw.execute("insert into rates values ('NBKR', 'KZT', '2026-03-02', 3, 100, '16.8500')")
        raw.execute("insert into rate_states (provider, etag) values ('NBKR', '\"x\"')")

    with opened(tmp_path) as store:
        (quote,) = store.rates.quotes("NBKR", ["KZT"], today=MONDAY)
        assert (quote.nominal, str(quote.value), quote.indirect) == (100, "16.8500", False)
        assert store.rates.state("nbkr/daily", "https://x.example/").validators.etag == '"x"'
