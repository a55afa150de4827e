"""Addresses, pieces of history, and the rest that all banks share."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from newsdesk.rates.bank import Bank, completed, filled, zone
from newsdesk.rates.ecb import Ecb
from newsdesk.rates.provider import RateProvider
from newsdesk.rates.registry import addresses, banks, provider

TODAY = date(2026, 11, 24)
every_bank = pytest.mark.parametrize("bank", banks(), ids=lambda bank: bank.slug)


def urls(slug: str, currency: str, first: date, last: date = TODAY) -> list[str]:
    return [document.url for document in provider(slug).history(currency, first, last)]


def test_the_banks_have_the_names_that_the_command_line_knows() -> None:
    """CLI.md: ``rates --provider NAME``."""
    slugs = "nbkr cbr ecb nbk cbu nbg tcmb nbp nbt nbu oxr".split()  # noqa: SIM905
    assert [bank.slug for bank in banks()] == slugs
    assert len({bank.name for bank in banks()}) == len(banks())
    with pytest.raises(KeyError):
        provider("no such bank")


@every_bank
def test_a_bank_is_whole(bank: type[Bank]) -> None:
    made: RateProvider = bank()
    assert made.latest()
    assert made.title
    assert made.timetable.opens < made.timetable.closes
    assert made.needs_key == bool(made.authorization("KEY")) == (made.slug == "oxr")
    assert timedelta(seconds=0.5) <= made.pause <= timedelta(seconds=2)
    noon = datetime(2026, 11, 24, 12, tzinfo=made.timezone)
    assert timedelta(0) <= (noon.utcoffset() or timedelta(0)) <= timedelta(hours=6)


@every_bank
def test_every_document_can_be_replaced_by_a_setting(bank: type[Bank]) -> None:
    own = {name: f"http://mirror.example/{name}" for name in bank.addresses}
    made = provider(bank.slug, own)
    asked = [*made.latest(), *made.history("USD" if bank.base != "USD" else "EUR", TODAY, TODAY)]
    assert asked
    for document in asked:
        assert document.url.startswith(f"http://mirror.example/{document.name}")
    for name in bank.addresses:
        assert f"rates.{bank.slug}.{name}_url" in addresses()


@every_bank
@pytest.mark.parametrize("days", [1, 7, 92, 93, 94, 400, 4000])
def test_the_pieces_of_a_history_cover_it_without_gaps(bank: type[Bank], days: int) -> None:
    """The newest first, none twice."""
    first = TODAY - timedelta(days=days - 1)
    currency = "EUR" if bank.base == "USD" else "USD"
    pieces = bank().history(currency, first, TODAY)
    covered = [(piece.first, piece.last) for piece in reversed(pieces)]
    until = None
    for start, end in covered:
        assert start is not None
        assert end is not None
        assert start <= end
        assert until is None or start == until + timedelta(days=1)
        until = end
    assert until == TODAY
    assert covered[0][0] is not None
    assert covered[0][0] <= first
    assert len({piece.url for piece in pieces}) == len(pieces)
    assert not any("{" in piece.url for piece in pieces)


@every_bank
def test_nothing_is_asked_for_that_a_bank_cannot_have(bank: type[Bank]) -> None:
    made = bank()
    assert made.history(bank.base, date(2020, 1, 1), TODAY) == ()
    assert made.history("US/../D", date(2020, 1, 1), TODAY) == ()
    assert made.history("EUR", TODAY, TODAY - timedelta(days=1)) == ()
    assert made.history("EUR", date.min, date(1980, 1, 1)) == ()
    for piece in made.history("EUR", date.min, date(2003, 1, 1)):
        assert piece.first is not None
        assert piece.first >= bank.since


def test_the_archive_of_the_national_bank_is_asked_by_year_and_number() -> None:
    asked = urls("nbkr", "JPY", date(2022, 1, 1))
    assert len(asked) == 5
    query = parse_qs(urlsplit(asked[0]).query)
    assert query == {
        "item": ["1562"],
        "lang": ["RUS"],
        "valuta_id": ["36"],
        "beg_day": ["24"],
        "beg_month": ["11"],
        "beg_year": ["2025"],
        "end_day": ["24"],
        "end_month": ["11"],
        "end_year": ["2026"],
    }
    assert urls("nbkr", "XAU", date(2022, 1, 1)) == []


@pytest.mark.parametrize(
    ("slug", "currency", "first", "expected"),
    [
        (
            "cbr",
            "KGS",
            date(2026, 11, 1),
            [("https://www.cbr.ru/scripts/XML_dynamic.asp"
              "?date_req1=01/11/2026&date_req2=24/11/2026&VAL_NM_RQ=R01370")],
        ),
        (
            "nbk",
            "USD",
            date(2026, 11, 20),
            # Set from Monday to Friday for the next day: Saturday's holds until Monday.
            ["https://nationalbank.kz/rss/get_rates.cfm?fdate=24.11.2026",
             "https://nationalbank.kz/rss/get_rates.cfm?fdate=21.11.2026",
             "https://nationalbank.kz/rss/get_rates.cfm?fdate=20.11.2026"],
        ),
        (
            "cbu",
            "USD",
            date(2026, 11, 24),
            ["https://cbu.uz/ru/arkhiv-kursov-valyut/json/all/2026-11-24/"],
        ),
        (
            "nbg",
            "USD",
            date(2026, 11, 24),
            ["https://nbg.gov.ge/gw/api/ct/monetarypolicy/currencies/?date=2026-11-24"],
        ),
        (
            "tcmb",
            "USD",
            date(2026, 11, 21),
            ["https://www.tcmb.gov.tr/kurlar/202611/24112026.xml",
             "https://www.tcmb.gov.tr/kurlar/202611/23112026.xml"],
        ),
        (
            "nbp",
            "USD",
            date(2026, 8, 23),
            ["https://api.nbp.pl/api/exchangerates/tables/A/2026-08-24/2026-11-24/?format=json",
             "https://api.nbp.pl/api/exchangerates/tables/A/2026-08-23/2026-08-23/?format=json"],
        ),
        (
            "nbp",
            "KGS",
            date(2026, 11, 1),
            ["https://api.nbp.pl/api/exchangerates/tables/B/2026-11-01/2026-11-24/?format=json"],
        ),
        (
            "nbt",
            "USD",
            date(2026, 11, 24),
            ["https://www.nbt.tj/en/kurs/export_xml.php?date=2026-11-24&export=xmlout"],
        ),
        (
            "nbu",
            "USD",
            date(2026, 11, 1),
            [("https://bank.gov.ua/NBU_Exchange/exchange_site?start=20261101&end=20261124"
              "&valcode=USD&sort=exchangedate&order=desc&json")],
        ),
        (
            "oxr",
            "KGS",
            date(2026, 11, 24),
            ["https://openexchangerates.org/api/historical/2026-11-24.json"],
        ),
    ],
)  # fmt: skip
def test_a_history_is_asked_for_as_the_bank_wants_it(
    slug: str, currency: str, first: date, expected: list[str]
) -> None:
    """The forms are those of the banks' own descriptions and of the captures."""
    assert urls(slug, currency, first) == expected


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        (date(2026, 8, 31), TODAY, "recent"),
        (date(2026, 10, 1), date(2026, 10, 8), "recent"),
        (date(2026, 8, 30), TODAY, "history"),
        (date(2024, 5, 1), date(2024, 5, 8), "history"),  # a week, but long ago
    ],
)
def test_the_euros_short_history_is_chosen_where_it_reaches_back(
    first: date, last: date, name: str
) -> None:
    """What is stored as asked for must have been in the document."""
    (piece,) = Ecb(today=lambda: TODAY).history("USD", first, last)
    assert piece.name == name
    assert piece.first is not None
    assert piece.first <= first
    assert piece.last == last


def test_only_where_the_bank_says_so_is_a_missing_page_a_day_without_rates() -> None:
    """https://api.nbp.pl/en.html, "error messages"; elsewhere 404 is a wrong address."""
    assert [bank.slug for bank in banks() if bank.not_found_is_empty] == ["tcmb", "nbp"]


def test_a_key_never_stands_in_an_address() -> None:
    oxr = provider("oxr")
    assert oxr.authorization("0123abcd") == "Token 0123abcd"
    asked = [*oxr.latest(), *oxr.history("KGS", date(2026, 11, 1), TODAY)]
    assert not any("app_id" in document.url for document in asked)


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("", "https://b/t/{first}/{last}/?format=json"),
        ("http://m/x.json", "http://m/x.json?format=json"),
        ("http://m/x?k=1", "http://m/x?k=1&format=json"),
        ("http://m/tables/", "http://m/tables/{first}/{last}/?format=json"),
        ("http://m/{first}.json", "http://m/{first}.json"),
    ],
)
def test_an_address_of_ones_own_is_completed(own: str, expected: str) -> None:
    assert completed("https://b/t/{first}/{last}/?format=json", own) == expected


def test_an_address_without_places_is_replaced_as_it_is() -> None:
    assert completed("https://b/daily.xml?a=b", "http://m/d") == "http://m/d"


def test_only_what_is_known_is_filled_in() -> None:
    values: dict[str, str | date] = {"day": date(2026, 3, 2), "id": "15"}
    address = "{day}-{day:%d/%m/%Y}-{day:%H%q}-{id}-{id:%d}-{__class__}-{nothing}"
    assert filled(address, values) == "2026-03-02-02/03/2026-%H%q-15-15-{__class__}-{nothing}"


def test_without_a_time_zone_database_winter_time_is_taken() -> None:
    assert zone("Nowhere/Nothing", 1).utcoffset(None) == timedelta(hours=1)
    assert zone("Europe/Warsaw", 1).utcoffset(datetime(2026, 7, 1)) == timedelta(hours=2)  # noqa: DTZ001
