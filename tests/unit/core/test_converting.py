"""RULES 4: cross rates go through the provider's own base, exactly."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.core.converting import RateHeld, convert
from newsdesk.core.rate import Conversion, Pair, Rate, Step, pairs_of

DAY, OLDER = date(2026, 11, 24), date(2026, 11, 21)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
EARLIER = datetime(2026, 11, 21, 12, tzinfo=UTC)


def held(rate: Rate, effective: date = DAY, fetched: datetime = NOW) -> RateHeld:
    return RateHeld(rate, effective, fetched)


NBKR = {
    "USD": held(Rate("USD", 1, Decimal("87.4500"))),
    "KZT": held(Rate("KZT", 100, Decimal("18.65"))),
    "GBP": held(Rate("GBP", 1, Decimal("115.2")), OLDER, EARLIER),
}


def som(amount: str, source: str, target: str) -> Conversion:
    return convert(
        Decimal(amount), source, target, provider="NBKR", base="KGS", held=NBKR, day=DAY, now=NOW
    )


def test_into_the_banks_own_money_one_rate_is_enough() -> None:
    assert som("1350", "KZT", "KGS") == Conversion(
        Decimal(1350), "KZT", "KGS", Decimal("251.775"), Decimal("0.1865"), "NBKR", DAY, NOW,
        (Step("KZT", "KGS", Decimal("0.1865")),),
    )  # fmt: skip


def test_a_cross_rate_says_its_way_and_its_age() -> None:
    found = som("115.2", "USD", "GBP")

    assert found.result == Decimal("87.45")
    assert [(step.source, step.target) for step in found.steps] == [("USD", "KGS"), ("KGS", "GBP")]
    assert (found.effective, found.fetched) == (DAY, EARLIER)


def test_an_indirect_rate_is_not_rounded_on_its_way() -> None:
    """The ECB: 1.1283 dollars for a euro."""
    rates = {"USD": held(Rate("USD", 1, Decimal("1.1283"), indirect=True))}
    found = convert(
        Decimal("1128.3"), "USD", "EUR", provider="ECB", base="EUR", held=rates, day=DAY, now=NOW
    )
    assert found.result == Decimal(1000)


def test_a_currency_in_itself_needs_no_rate() -> None:
    assert som("5", "XXX", "XXX").result == 5
    assert som("5", "KGS", "KGS").steps == ()


@given(st.decimals("0.01", "1000000", places=2), st.sampled_from(["USD", "KZT", "GBP", "KGS"]))
def test_there_and_back_is_the_same_amount(amount: Decimal, other: str) -> None:
    there = som(str(amount), "USD", other).result
    assert abs(som(str(there), other, "USD").result - amount) < Decimal("1e-18")


def test_pairs_are_read_as_they_are_written() -> None:
    written = "USD,eur/usd, rub@CBR,USD/EUR@ecb"
    assert [str(pair) for pair in pairs_of(written)] == ["USD", "EUR/USD", "RUB@cbr", "USD/EUR@ecb"]
    assert pairs_of("USD, nonsense,,US,USD, USD/") == (Pair("USD"),)
