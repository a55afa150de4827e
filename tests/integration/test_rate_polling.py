"""RULES 1 and 4 for the banks: each document politely by itself, each bank with its own trouble."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from newsdesk.core.errors import Failure, FetchError, RateKeyError, SecretError
from newsdesk.engine.events import RatesChanged
from support.bank_site import bank_settings, page, put_archive, sheet
from support.engine_desk import HandClock
from support.news_site import Answer, NewsSite, Request
from support.rate_desk import RateDesk, Safe, rate_desk

MORNING = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)  # Tuesday, 10:00 in Bishkek
TODAY = date(2026, 11, 24)
SATURDAY = date(2026, 11, 21)

CBR = (
    '<?xml version="1.0" encoding="windows-1251"?><ValCurs Date="24.11.2026" name="x">'
    '<Valute ID="R01235"><NumCode>840</NumCode><CharCode>USD</CharCode><Nominal>1</Nominal>'
    "<Name>Dollar</Name><Value>80,1000</Value></Valute></ValCurs>"
)
OXR = '{"timestamp": 1795500000, "base": "USD", "rates": {"EUR": 0.86, "KGS": 87.45, "GBP": 0.74}}'


@pytest.fixture
def clock() -> HandClock:
    return HandClock(MORNING)


@pytest.fixture
def site() -> Iterator[NewsSite]:
    with NewsSite() as running:
        running.put_tagged("/daily.xml", sheet(TODAY, USD="87.4500", EUR="101.0000"), '"d"')
        running.put_tagged("/weekly.xml", sheet(SATURDAY, GBP="115.0000"), '"w"')
        running.put("/cbr", CBR)
        for code in ("USD", "EUR", "GBP"):
            (path,) = put_archive(running, code, TODAY - timedelta(days=31), TODAY)
            running.put(path, page({}))
        yield running


@pytest.fixture
def desk(tmp_path: Path, clock: HandClock, site: NewsSite) -> Iterator[RateDesk]:
    settings = bank_settings(site).with_value("rates.cbr.daily_url", site.url("/cbr"))
    with rate_desk(tmp_path, clock, settings) as built:
        yield built


def asked(site: NewsSite, path: str) -> list[Request]:
    return [request for request in site.requests if request.path == path]


def pass_time(desk: RateDesk, **by: float) -> None:
    desk.clock.move(timedelta(**by))
    desk.look()


# documents


def test_each_document_has_its_own_validators_and_its_own_pace(
    desk: RateDesk, site: NewsSite
) -> None:
    """The weekly sheet is no news before its week is over."""
    desk.look()
    pass_time(desk, minutes=31)

    daily, weekly = asked(site, "/daily.xml"), asked(site, "/weekly.xml")
    assert [one.headers.get("if-none-match") for one in daily] == [None, '"d"']
    assert len(weekly) == 1
    pass_time(desk, hours=6)
    assert asked(site, "/weekly.xml")[1].headers.get("if-none-match") == '"w"'


def test_a_currency_comes_from_whichever_sheet_is_newer(desk: RateDesk, site: NewsSite) -> None:
    """SOURCES: CNY was weekly in 2013 and is daily now; the newer date first."""
    site.put("/weekly.xml", sheet(SATURDAY, GBP="115.0000", CNY="12.1000"))
    site.put("/daily.xml", sheet(TODAY, USD="87.4500", CNY="12.3000"))
    desk.look()

    table = {quote.currency: quote for quote in desk.rates.table()}
    assert (table["CNY"].value, table["CNY"].effective) == (Decimal("12.3000"), TODAY)
    assert (table["GBP"].effective, table["GBP"].stale) == (SATURDAY, False)


def test_what_another_address_answered_is_no_news_of_this_one(
    tmp_path: Path, clock: HandClock, site: NewsSite
) -> None:
    """Also where the address was changed while Newsdesk was not running."""
    with rate_desk(tmp_path, clock, bank_settings(site)) as desk:
        desk.look()
    mirror = site.put_tagged("/mirror.xml", sheet(TODAY, USD="87.4700"), '"d"')
    settings = bank_settings(site).with_value("rates.nbkr.daily_url", mirror)

    with rate_desk(tmp_path, clock, settings) as desk:
        desk.look()
        assert desk.rates.quotes()[0].value == Decimal("87.4700")


def test_behind_a_mirror_the_bank_itself_is_not_asked(
    tmp_path: Path, clock: HandClock, site: NewsSite
) -> None:
    """Who names a host for the daily sheet may reach or want nothing but that."""
    with NewsSite() as other:
        other.put("/weekly.xml", sheet(SATURDAY, GBP="115.0000"))
        settings = bank_settings(site)
        bank = settings.addresses_of("nbkr")
        settings = settings.without_value("rates.nbkr.weekly_url")
        settings = settings.without_value("rates.nbkr.history_url")
        with rate_desk(tmp_path, clock, settings) as desk:
            assert desk.rates.fetch_now(timeout=30)
            assert desk.rates.problem_of() is None
            assert site.paths() == ["/daily.xml"]
            desk.settings = settings.with_value(
                "rates.nbkr.weekly_url", bank["weekly"].replace(site.host, other.host)
            )
            desk.look()
            assert other.paths() == ["/weekly.xml"]


# trouble


def test_a_bad_document_is_told_until_it_is_well_again(desk: RateDesk, site: NewsSite) -> None:
    site.put("/weekly.xml", "<html><body>Maintenance</body></html>")
    desk.look()

    assert "HTML" in str(desk.rates.problem_of())
    assert desk.rates.quotes()[0].value == Decimal("87.4500")
    site.put("/weekly.xml", sheet(SATURDAY, GBP="115.0000"))
    pass_time(desk, hours=7)
    assert desk.rates.problem_of() is None


def test_failures_back_off_and_a_success_resets(desk: RateDesk, site: NewsSite) -> None:
    """RULES 1: exponentially from the interval; a success resets at once."""
    site.put("/daily.xml", "no", status=500)
    desk.look()
    for minutes, count in ((29, 1), (2, 2), (58, 2), (3, 3), (110, 3), (20, 4)):
        pass_time(desk, minutes=minutes)
        assert len(asked(site, "/daily.xml")) == count, minutes
    site.put("/daily.xml", sheet(TODAY, USD="87.4500"))
    pass_time(desk, hours=9)
    pass_time(desk, minutes=31)
    assert len(asked(site, "/daily.xml")) == 6


def test_a_host_that_refuses_is_left_alone_whoever_asks(desk: RateDesk, site: NewsSite) -> None:
    """RULES 1: Retry-After holds for the exact host, for all that is on it."""
    site.put("/daily.xml", "no", status=429, headers={"Retry-After": "3600"})
    desk.look()
    before = len(site.requests)

    for _ in range(6):
        pass_time(desk, minutes=9)
        desk.rates.refresh()
        desk.look()
    assert len(site.requests) == before
    pass_time(desk, minutes=7)
    assert len(site.requests) > before


def test_only_410_stops_the_asking_until_a_person_does(desk: RateDesk, site: NewsSite) -> None:
    site.put("/daily.xml", "", status=410)
    desk.look()
    problem = desk.rates.problem_of()
    assert isinstance(problem, FetchError)
    assert problem.kind is Failure.GONE
    pass_time(desk, days=30)
    assert len(asked(site, "/daily.xml")) == 1

    desk.rates.refresh()
    desk.look()
    assert len(asked(site, "/daily.xml")) == 2


def test_an_outage_of_our_own_blames_no_bank(
    tmp_path: Path, clock: HandClock, site: NewsSite
) -> None:
    """RULES 1: retry soon, and at once when the network comes back."""
    offline = True
    settings = bank_settings(site).with_value("rates.nbkr.daily_url", "http://127.0.0.1:9/daily")
    with rate_desk(tmp_path, clock, settings, offline=lambda: offline) as desk:
        desk.look()
        state = desk.store.rates.state("nbkr/daily")
        assert (state.failures, state.failure) == (0, Failure.CONNECTION)
        assert state.next_check == MORNING + timedelta(minutes=1)
        pass_time(desk, minutes=2)
        offline = False
        pass_time(desk, seconds=1)
        assert desk.store.rates.state("nbkr/daily").failures == 1


def test_three_same_permanent_redirects_are_believed_and_doubted_at_a_failure(
    desk: RateDesk, site: NewsSite
) -> None:
    """RULES 1: 301 and 308 after 3 same answers in a row."""
    new = site.put("/new.xml", sheet(TODAY, USD="87.4500"))
    site.put("/daily.xml", "", status=301, headers={"Location": new})
    desk.look()
    for _ in range(3):
        pass_time(desk, minutes=31)
    assert len(asked(site, "/daily.xml")) == 3
    assert len(asked(site, "/new.xml")) == 4

    site.put("/new.xml", "<html>Log in</html>")
    pass_time(desk, minutes=31)
    site.put("/daily.xml", sheet(TODAY, USD="87.4600"))
    pass_time(desk, minutes=31)
    assert desk.rates.quotes()[0].value == Decimal("87.4600")


# banks


def test_the_banks_in_use_are_asked_and_no_others(
    tmp_path: Path, clock: HandClock, site: NewsSite
) -> None:
    settings = bank_settings(site).with_value("rates.cbr.daily_url", site.url("/cbr"))
    alerts: list[str] = []
    with rate_desk(tmp_path, clock, settings, also=lambda: alerts) as desk:
        desk.look()
        assert asked(site, "/cbr") == []
        alerts.append("cbr")
        desk.look()
        assert len(asked(site, "/cbr")) == 1
        alerts.clear()
        pass_time(desk, days=1)
        assert len(asked(site, "/cbr")) == 1


def test_a_bank_outside_of_the_toolbar_is_asked_on_wish(desk: RateDesk, site: NewsSite) -> None:
    desk.rates.refresh("cbr")
    desk.look()

    assert [quote.currency for quote in desk.rates.table("cbr")] == ["USD"]
    assert RatesChanged("CBR") in desk.heard.events
    desk.heard.forget()
    pass_time(desk, minutes=2)
    desk.rates.refresh("cbr")
    desk.look()
    assert RatesChanged("CBR") in desk.heard.events  # answered, though with nothing new


def test_pairs_name_their_bank_and_their_base(desk: RateDesk, site: NewsSite) -> None:
    """RULES 4: cross rates through the provider's own base; two providers are never mixed."""
    desk.settings = desk.settings.with_value("rates.currencies", "USD,EUR/USD,USD@cbr,USD@none")
    desk.look()

    quotes = desk.rates.quotes()
    assert [(one.provider, one.currency, one.base, one.via) for one in quotes] == [
        ("NBKR", "USD", "KGS", ""),
        ("NBKR", "EUR", "USD", "KGS"),
        ("CBR", "USD", "RUB", ""),
    ]
    assert round(quotes[1].value, 6) == Decimal("1.154946")


def test_a_base_of_the_settings_counts_where_the_bank_has_it(
    desk: RateDesk, site: NewsSite
) -> None:
    desk.settings = desk.settings.with_value("rates.currencies", "USD,GBP,USD@cbr")
    desk.settings = desk.settings.with_value("rates.base", "EUR")
    desk.look()

    found = [(one.provider, one.currency, one.base) for one in desk.rates.quotes()]
    assert found == [("NBKR", "USD", "EUR"), ("NBKR", "GBP", "EUR"), ("CBR", "USD", "RUB")]


# keys


def with_oxr(site: NewsSite) -> tuple[list[Request], str]:
    seen: list[Request] = []

    def answering(request: Request) -> Answer:
        seen.append(request)
        if request.headers.get("authorization") != "Token 0123abcd":
            return Answer(b'{"error": true}', status=401)
        return Answer(OXR.encode(), content_type="application/json")

    return seen, site.put_answering("/latest.json", answering)


def test_a_key_goes_into_a_header_and_lives_in_the_vault(
    tmp_path: Path, clock: HandClock, site: NewsSite, caplog: pytest.LogCaptureFixture
) -> None:
    seen, url = with_oxr(site)
    vault = Safe()
    settings = bank_settings(site).with_value("rates.oxr.daily_url", url)
    with rate_desk(tmp_path, clock, settings, vault=vault) as desk:
        assert desk.rates.fetch_now("oxr", timeout=30)
        assert isinstance(desk.rates.problem_of("oxr"), RateKeyError)
        assert (seen, desk.rates.has_key("oxr")) == ([], False)

        desk.rates.set_key("oxr", " 0123abcd\n")
        assert desk.rates.fetch_now("oxr", timeout=30)

        assert vault.secrets == {"rates/oxr": "0123abcd"}
        assert desk.rates.problem_of("oxr") is None
        assert [quote.currency for quote in desk.rates.table("oxr")] == ["EUR", "KGS", "GBP"]
    assert "0123abcd" not in caplog.text
    stored = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"0123abcd" not in stored


def test_a_key_is_found_in_a_keyring_that_starts_after_us(
    tmp_path: Path, clock: HandClock, site: NewsSite
) -> None:
    """Issue 3, 1: the key is asked for once, not at each login that is slow."""

    class Late(Safe):
        started = False
        asked = 0

        def get(self, name: str) -> str | None:
            self.asked += 1
            if not self.started:
                raise SecretError("locked")
            return super().get(name)

    seen, url = with_oxr(site)
    vault = Late()
    vault.secrets["rates/oxr"] = "0123abcd"
    settings = bank_settings(site).with_value("rates.oxr.daily_url", url)
    with rate_desk(tmp_path, clock, settings, vault=vault) as desk:
        assert not desk.rates.has_key("oxr")
        asked = vault.asked
        desk.rates.refresh("oxr")
        desk.look()
        assert vault.asked == asked  # by itself it asks no second time

        vault.started = True
        assert desk.rates.has_key("oxr")
        desk.rates.refresh("oxr")
        desk.look()
    assert len(seen) == 1


def test_what_is_no_key_is_refused(desk: RateDesk) -> None:
    with pytest.raises(SecretError):
        desk.rates.set_key("oxr", "key\r\nHost: evil")
    assert not desk.rates.has_key("oxr")
