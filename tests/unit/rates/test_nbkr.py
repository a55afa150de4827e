"""RULES 4: the National Bank of the Kyrgyz Republic."""

from __future__ import annotations

import csv
import logging
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from newsdesk.core.errors import RateError
from newsdesk.core.rate import Rate, RateSheet
from newsdesk.rates.nbkr import BISHKEK, Nbkr
from newsdesk.rates.provider import Document, RateProvider

DATA = Path(__file__).parents[2] / "data" / "rates"
URL = "https://www.nbkr.kg/XML/daily.xml"


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


VERDICTS = {row["file"]: row for row in rows("nbkr-verdicts.tsv")}


USABLE = [name for name, row in VERDICTS.items() if row["verdict"] != "refuse"]
REFUSED = [name for name in VERDICTS if name not in USABLE]


def sheet(*currencies: str, day: str = "24.05.2026") -> bytes:
    return f'<CurrencyRates Date="{day}">{"".join(currencies)}</CurrencyRates>'.encode()


def read(body: bytes) -> RateSheet:
    (found,) = Nbkr().parse(Document("daily", URL), body)
    return found


def row(code: str, value: str, nominal: str = "1") -> str:
    return (
        f'<Currency ISOCode="{code}"><Nominal>{nominal}</Nominal><Value>{value}</Value></Currency>'
    )


def test_a_daily_sheet_is_read_exactly() -> None:
    """RULES 4: Decimal from the first byte, as published; dated for the day it holds."""
    assert read((DATA / "nbkr-daily-2026-05-24.xml").read_bytes()) == RateSheet(
        provider="NBKR",
        base="KGS",
        effective=date(2026, 5, 24),
        rates=(
            Rate("USD", 1, Decimal("87.4500")),
            Rate("EUR", 1, Decimal("101.5076")),
            Rate("CNY", 1, Decimal("12.8707")),
            Rate("KZT", 1, Decimal("0.1859")),
            Rate("RUB", 1, Decimal("1.2263")),
        ),
    )


@pytest.mark.parametrize(
    "file", [name for name, row in VERDICTS.items() if row["verdict"] != "refuse"]
)
def test_the_good_rows_of_a_usable_document_are_taken(file: str) -> None:
    """RULES 4: nominal 1, 10 or 100; a bad row is left out."""
    found = read((DATA / file).read_bytes())
    rates = {rate.currency: rate for rate in found.rates}
    assert len(rates) == len(found.rates) == int(VERDICTS[file]["currency_dates_in_document"])
    expected = [row for row in rows("nbkr-expected.tsv") if row["file"] == file]
    assert expected
    for one in expected:
        rate = rates[one["currency"]]
        assert rate.per_unit == Decimal(one["rate_per_unit"])
        assert rate.nominal == int(one["nominal"])
        assert found.effective.isoformat() == one["date"]


@pytest.mark.parametrize(
    "file", [name for name, row in VERDICTS.items() if row["verdict"] == "refuse"]
)
def test_a_bad_document_is_refused(file: str) -> None:
    """RULES 4: a bad answer never replaces a good stored rate."""
    with pytest.raises(RateError):
        read((DATA / file).read_bytes())


def test_a_page_instead_of_a_sheet_is_named() -> None:
    """RULES 4: a page of HTML instead of XML is an error that names it."""
    with pytest.raises(RateError, match="HTML page") as caught:
        read((DATA / "nbkr-html-200.html").read_bytes())
    assert caught.value.provider == "NBKR"


def test_entities_are_refused_before_anything_is_read() -> None:
    with pytest.raises(RateError, match="entities"):
        read((DATA / "nbkr-entity-expansion.xml").read_bytes())


@pytest.mark.parametrize(
    ("value", "nominal"),
    [
        ("0", "1"),
        ("0,0000", "1"),
        ("", "1"),
        ("-87,45", "1"),
        ("n/a", "1"),
        ("8,7,4", "1"),
        ("NaN", "1"),
        ("Infinity", "1"),
        ("1e3", "1"),
        ("٨٧", "1"),
        ("87,45", "0"),
        ("87,45", "-1"),
        ("87,45", ""),
        ("87,45", "1.5"),
    ],
)
def test_an_unusable_row_is_left_out_and_said_in_the_log(
    value: str, nominal: str, caplog: pytest.LogCaptureFixture
) -> None:
    """RULES 4: zero, empty, negative, non-numeric: left out, said in the log."""
    with caplog.at_level(logging.WARNING):
        found = read(sheet(row("USD", value, nominal), row("EUR", "101,5")))
    assert found.rates == (Rate("EUR", 1, Decimal("101.5")),)
    assert "USD" in caplog.text


@pytest.mark.parametrize("code", ["", "US", "usd", "U$D", "DOLLAR", "KGS"])
def test_an_unknown_code_is_left_out(code: str, caplog: pytest.LogCaptureFixture) -> None:
    """RULES 4: an unknown code."""
    with caplog.at_level(logging.WARNING):
        found = read(sheet(row(code, "87,45"), row("EUR", "101,5")))
    assert [rate.currency for rate in found.rates] == ["EUR"]
    assert "left out" in caplog.text


def test_of_two_rates_for_a_currency_the_first_counts(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        found = read(sheet(row("USD", "87,45"), row("USD", "1,00")))
    assert found.rates == (Rate("USD", 1, Decimal("87.45")),)


@pytest.mark.parametrize("day", ["", "31.02.2026", "2026-05-24", "24.05.26"])
def test_a_sheet_without_a_real_date_is_refused(day: str) -> None:
    """Rates without a date must not be stored as today's."""
    with pytest.raises(RateError, match="date"):
        read(sheet(row("USD", "87,45"), day=day))


@pytest.mark.parametrize(
    "body", [b"", b" \n", b"<CurrencyRates", b"{}", b"<rss/>", b"<CurrencyRates Date='1.1.2026'/>"]
)
def test_another_document_is_refused(body: bytes) -> None:
    with pytest.raises(RateError):
        read(body)


def test_an_endless_answer_is_refused() -> None:
    with pytest.raises(RateError, match="too large"):
        read(sheet(row("USD", "87,45"), " " * (1 << 20)))


def test_a_sheet_in_windows_1251_is_read() -> None:
    body = sheet(row("USD", "87,45")).decode().replace("<Curr", "<!-- Курсы --><Curr", 1)
    declared = '<?xml version="1.0" encoding="windows-1251"?>' + body
    assert read(declared.encode("windows-1251")).rates[0].value == Decimal("87.45")


def test_the_bank_names_itself_and_its_addresses() -> None:
    provider: RateProvider = Nbkr()
    assert (provider.name, provider.base, provider.timezone) == ("NBKR", "KGS", BISHKEK)
    assert [document.url for document in provider.latest()] == [
        "https://www.nbkr.kg/XML/daily.xml",
        "https://www.nbkr.kg/XML/weekly.xml",
    ]
    assert Nbkr({"daily": "http://mirror.example/x"}).latest()[0].url == "http://mirror.example/x"
