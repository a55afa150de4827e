"""The rates of a story's day, for the amounts in it. On a jobs thread; no rate is fetched."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from newsdesk.core.article import Article
from newsdesk.core.rate import Conversion
from newsdesk.core.settings import Settings
from newsdesk.engine.rates import Rates
from newsdesk.ui import format as fmt
from newsdesk.ui.reader.amounts import AmountMarker, Appraiser


def amount_marker(rates: Rates, settings: Settings, article: Article) -> AmountMarker | None:
    """Return what marks a story's amounts; None where the person wants none."""
    if not settings.rates_in_stories:
        return None
    base = settings.rates_base or _base_of_bank(rates, settings.rates_provider)
    if not base:
        return None
    day = min(article.published, fmt.now()).astimezone().date()
    return AmountMarker(Appraiser(_rate_of(rates, day), base), article.language)


def _base_of_bank(rates: Rates, slug: str) -> str:
    return next((bank.base for bank in rates.banks() if bank.slug == slug), "")


def _rate_of(rates: Rates, day: date) -> Callable[[str, str], Conversion]:
    def rate_of(source: str, target: str) -> Conversion:
        return rates.convert(Decimal(1), source, target, on=day)

    return rate_of
