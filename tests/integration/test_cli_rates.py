"""``rates`` and ``convert`` through the real program and real HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from newsdesk.rates.nbkr import BISHKEK
from newsdesk.rates.registry import banks
from support.bank_site import bank_settings, page, put_archive, sheet
from support.news_site import NewsSite
from support.program import Program

TODAY = datetime.now(BISHKEK).date()
ECB = """<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
 xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube><Cube time='{day}'>
<Cube currency='USD' rate='1.1283'/><Cube currency='JPY' rate='163.58'/>
</Cube></Cube></gesmes:Envelope>"""


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as running:
        running.put("/daily.xml", sheet(TODAY, USD="87.4500", EUR="101.2500"))
        running.put("/weekly.xml", sheet(TODAY - timedelta(days=2), GBP="115.0000"))
        yield running


@pytest.fixture
def program(tmp_path: Path, site: NewsSite) -> Program:
    program = Program(tmp_path)
    for key, url in bank_settings(site).rates_addresses:
        program.json("config", "set", key, url)
    return program


def test_the_sheets_of_a_bank_become_one_answer(program: Program) -> None:
    document = program.json("rates", "--refresh")

    assert (document["date"], document["in_force_from"]) == (TODAY.isoformat(),) * 2
    assert document["stale"] is False
    assert [rate["currency"] for rate in document["rates"]] == ["USD", "EUR", "GBP"]


def test_an_old_sheet_is_stale(program: Program, site: NewsSite) -> None:
    """RULES 4: no newer rate where the calendar promised one. No holidays last for weeks."""
    site.put("/daily.xml", sheet(TODAY - timedelta(days=60), USD="87.4500"))
    site.put("/weekly.xml", sheet(TODAY - timedelta(days=60), GBP="115.0000"))

    document = program.json("rates", "--refresh")

    assert document["stale"] is True
    assert "no newer ones were published in time" in program.run("rates").out


def test_tomorrows_sheet_alone_says_from_when_it_holds(program: Program, site: NewsSite) -> None:
    """The first start in the evening."""
    tomorrow = TODAY + timedelta(days=1)
    site.put("/daily.xml", sheet(tomorrow, USD="87.4500"))
    site.put("/weekly.xml", sheet(tomorrow, GBP="115.0000"))

    assert program.json("rates", "--refresh")["in_force_from"] == tomorrow.isoformat()


def test_a_bank_that_quotes_the_other_way_round_is_inverted(
    program: Program, site: NewsSite
) -> None:
    """CLI.md: to 10 significant digits; ``value`` as published."""
    url = site.put("/ecb", ECB.format(day=TODAY))
    program.json("config", "set", "rates.ecb.daily_url", url)

    document = program.json("rates", "--provider", "ECB", "--refresh")

    assert (document["provider"], document["base"]) == ("ECB", "EUR")
    assert document["rates"][0] == {
        "currency": "USD", "nominal": 1, "value": "1.1283", "rate": "0.8862891075",
        "previous": None, "change": None,
    }  # fmt: skip


def test_what_a_bank_gave_up_is_not_shown_as_of_today(program: Program, site: NewsSite) -> None:
    """The Kazakh sheet gives retired currencies their old days."""
    sample = Path(__file__).parents[1] / "data" / "rates" / "nbk-rates_all-2016-04-18.xml"
    url = site.put("/kz.xml", sample.read_bytes())
    program.json("config", "set", "rates.nbk.daily_url", url)

    document = program.json("rates", "--provider", "nbk", "--refresh", "--on", "2016-04-18")

    codes = {rate["currency"] for rate in document["rates"]}
    assert {"USD", "KGS"} <= codes
    assert "TRL" not in codes


def test_every_bank_can_be_named_and_no_other(program: Program) -> None:
    for bank in banks():
        done = program.run("rates", "--provider", bank.slug)
        assert done.code == 2
        assert f"--provider {bank.slug}" in done.err
    done = program.run("rates", "--provider", "nobody")
    assert (done.code, done.out) == (2, "")
    assert "There is no bank nobody" in done.err


def test_a_publisher_with_a_key_says_that_it_wants_one(program: Program) -> None:
    done = program.run("rates", "--provider", "oxr", "--refresh")

    assert done.code == 2
    assert "key of your own" in done.err


def test_a_day_that_is_not_stored_is_asked_for(program: Program, site: NewsSite) -> None:
    day = date(2026, 3, 10)
    for code, value in (("USD", "84.0000"), ("EUR", "98.0000"), ("RUB", "1.0500")):
        put_archive(site, code, day - timedelta(days=7), day, value)
    program.json("rates", "--refresh")

    document = program.json("rates", "--on", day)

    assert (document["date"], document["stale"]) == (day.isoformat(), False)
    assert {rate["currency"]: rate["value"] for rate in document["rates"]} == {
        "USD": "84.0000", "EUR": "98.0000", "RUB": "1.0500",
    }  # fmt: skip
    asked = len(site.requests)
    assert program.json("rates", "--on", day) == document
    assert len(site.requests) == asked


def test_an_amount_is_converted_at_todays_rates(program: Program) -> None:
    """A fresh database asks the bank by itself."""
    assert program.json("convert", "100", "usd", "KGS") == {
        "amount": "100", "from": "USD", "to": "KGS", "result": "8745", "rate": "87.45",
        "provider": "NBKR", "date": TODAY.isoformat(),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("amount", "result"),
    [("3*450+20", "119806.5"), ("1 370,5", "119850.225"), ("1'000", "87450"), ("-2", "-174.9")],
)
def test_amounts_are_read_as_people_write_them(program: Program, amount: str, result: str) -> None:
    assert Decimal(program.json("convert", amount, "USD", "KGS")["result"]) == Decimal(result)


def test_a_cross_rate_goes_through_the_som(program: Program) -> None:
    document = program.json("convert", "81", "EUR", "USD")

    assert Decimal(document["result"]).quantize(Decimal("1e-9")) == (
        Decimal(81) * Decimal("101.25") / Decimal("87.45")
    ).quantize(Decimal("1e-9"))
    told = program.run("convert", "81", "EUR", "USD").out
    assert "81 EUR = 93.78 USD" in told
    assert "1 EUR = 101.25 KGS" in told


def test_the_rate_of_a_conversion_has_ten_digits(program: Program) -> None:
    rate = program.json("convert", "1", "USD", "EUR")["rate"]

    assert rate == "0.8637037037"


def test_an_amount_of_a_past_day_asks_for_that_day(program: Program, site: NewsSite) -> None:
    day = date(2026, 3, 10)
    put_archive(site, "USD", day - timedelta(days=7), day, "84.0000")

    document = program.json("convert", "2", "USD", "KGS", "--on", day)

    assert (document["result"], document["date"]) == ("168", day.isoformat())


def test_what_cannot_be_converted_is_said_in_a_sentence(program: Program, site: NewsSite) -> None:
    (path,) = put_archive(site, "CHF", date(2026, 3, 3), date(2026, 3, 10))
    site.put(path, page({}))
    for words, sentence in (
        (("abc", "USD", "KGS"), "abc"),
        (("1", "USD", "XYZ"), "NBKR has no rate of XYZ"),
        (("1", "USD", "KGS", "--on", TODAY + timedelta(days=90)), "are not set yet"),
        (("1", "CHF", "KGS", "--on", "2026-03-10"), "NBKR has no rate of CHF for 2026-03-10"),
        (("1", "dollar", "KGS"), "no code of a currency"),
        (("1", "USD", "KGS", "--on", "0001-01-01"), "is not a date like"),
        (("1", "USD", "KGS", "--on", "9999-12-31"), "is not a date like"),
    ):
        done = program.run("convert", *words)
        assert (done.code, done.out) == (2, ""), words
        assert sentence in done.err, done.err
        assert "Traceback" not in done.err


def test_rates_of_days_to_come_are_not_made_up(program: Program, site: NewsSite) -> None:
    """Nor taken from a sheet whose day is a misprint."""
    program.json("rates", "--refresh")
    site.put("/weekly.xml", sheet(TODAY + timedelta(days=365), GBP="9.0000"))
    program.json("config", "set", "rates.nbkr.daily_url", site.url("/weekly.xml"))
    program.json("rates", "--refresh")

    for day in (TODAY + timedelta(days=1), TODAY + timedelta(days=400)):
        for words in (("rates",), ("convert", "1", "GBP", "KGS")):
            done = program.run(*words, "--on", day)
            assert (done.code, done.out) == (2, ""), words
            assert f"The rates of {day} are not set yet." in done.err
    assert program.json("rates", "--on", TODAY)["date"] == TODAY.isoformat()
