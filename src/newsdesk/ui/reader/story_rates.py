"""The rates of a story's day, for the amounts in it. On a jobs thread; no rate is fetched."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsdesk.core.article import Article
from newsdesk.core.rate import Conversion
from newsdesk.core.settings import Settings
from newsdesk.engine.rates import Rates
from newsdesk.ui import format as fmt
from newsdesk.ui.reader.amounts import AmountMarker, Appraiser, RateOf


def amount_marker(rates: Rates, settings: Settings, article: Article) -> AmountMarker | None:
    """Return what marks a story's amounts; None where the person wants none."""
    if not settings.rates_in_stories:
        return None
    bank = next((bank for bank in rates.banks() if bank.slug == settings.rates_provider), None)
    if bank is None:
        return None
    moment = min(article.published, fmt.now())
    rate_of = _rate_of(rates, moment.astimezone(bank.timezone).date())
    return AmountMarker(Appraiser(rate_of, settings.base_currency or bank.base), article.language)


def _rate_of(rates: Rates, day: date) -> RateOf:
    def rate_of(source: str, target: str) -> Conversion:
        return rates.convert(Decimal(1), source, target, on=day)

    return rate_of
