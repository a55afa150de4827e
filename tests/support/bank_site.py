"""The National Bank on loopback: its sheets and its archive, as a test writes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from urllib.parse import urlsplit

from newsdesk.core.settings import Settings
from newsdesk.rates.nbkr import Nbkr
from support.news_site import NewsSite

_ARCHIVE = "/archive?of={currency}&first={first}&last={last}"


def bank_settings(site: NewsSite, settings: Settings | None = None) -> Settings:
    """Return settings that lead to the site for everything of this bank."""
    found = settings or Settings()
    for name, path in (("daily", "/daily.xml"), ("weekly", "/weekly.xml"), ("history", _ARCHIVE)):
        found = found.with_value(f"rates.nbkr.{name}_url", site.url(path))
    return found


def sheet(day: date, **rates: str) -> str:
    """Write a sheet of that day, each rate for one unit."""
    rows = "".join(
        f'<Currency ISOCode="{code}"><Nominal>1</Nominal>'
        f"<Value>{value.replace('.', ',')}</Value></Currency>"
        for code, value in rates.items()
    )
    return (
        '<?xml version="1.0" encoding="windows-1251"?>'
        f'<CurrencyRates Name="Daily" Date="{day:%d.%m.%Y}">{rows}</CurrencyRates>'
    )


def page(rates: Mapping[date, str]) -> str:
    """Write a page of the archive, the newest day first."""
    rows = "".join(
        f"<tr><td><!--date-->{day:%d.%m.%Y}<!--date--></td>"
        f"<td><!--value-->{value.replace('.', ',')}<!--value--></td></tr>"
        for day, value in sorted(rates.items(), reverse=True)
    )
    return f'<html><input name="valuta_id"><table>{rows}</table></html>'


def put_archive(
    site: NewsSite, currency: str, first: date, last: date, value: str = "80.0000"
) -> list[str]:
    """Serve the archive's pages of these days, one rate for all; return their paths in order."""
    bank = Nbkr(bank_settings(site).addresses_of("nbkr"))
    paths = []
    for piece in bank.history(currency, first, last):
        assert piece.first is not None
        assert piece.last is not None
        days = (piece.last - piece.first).days + 1
        rates = {piece.first + timedelta(days=number): value for number in range(days)}
        asked = urlsplit(piece.url)
        paths.append(f"{asked.path}?{asked.query}")
        site.put(paths[-1], page(rates), content_type="text/html")
    return paths
