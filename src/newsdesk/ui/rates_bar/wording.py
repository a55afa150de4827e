"""How a rate is said: figures, signs and dates, never through a float (RULES 4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from newsdesk.core.rate import Quote
from newsdesk.ui import counted
from newsdesk.ui import format as fmt

translate = QCoreApplication.translate


class Direction(StrEnum):
    """Which way a rate went; the values are names of signs."""

    UP = "up"
    DOWN = "down"
    STEADY = "steady"


def places(quote: Quote) -> int:
    """Return the decimals shown: 2, or 4 where one unit is worth less than 1."""
    return 4 if quote.per_unit < 1 else 2


def figure(quote: Quote) -> str:
    """Return the value of one unit, such as "87.45"."""
    return fmt.decimal(_rounded(quote.per_unit, places(quote)), places(quote))


def direction(quote: Quote) -> Direction | None:
    """Return which way it went since the earlier value; None where there is no earlier one.

    A change too small for the decimals shown counts as none: "+0.00" would puzzle.
    """
    if quote.change is None:
        return None
    change = _rounded(quote.change, places(quote))
    if not change:
        return Direction.STEADY
    return Direction.UP if change > 0 else Direction.DOWN


def change(quote: Quote) -> str:
    """Return the change with its sign, such as "+0.31", "\N{MINUS SIGN}0.01" or "0.00"."""
    if quote.change is None:
        return ""
    amount = _rounded(quote.change, places(quote))
    text = fmt.decimal(amount, places(quote))
    return f"+{text}" if amount > 0 else text


def label(quote: Quote, home: str = "") -> str:
    """Return what the figure is of: "USD", or "USD/EUR" where it is in no usual base.

    Args:
        home: The base of the person's own bank, which goes without saying.
    """
    usual = quote.base == home if home else not quote.via
    return quote.currency if usual else f"{quote.currency}/{quote.base}"


def summary(quotes: Sequence[Quote], *, today: date) -> str:
    """Return the remark behind the figures: provider, day in force, and what is to come."""
    in_force = translate("Rates", "{provider} · in force {day}")
    text = in_force.format(provider=_providers(quotes), day=_newest(quotes))
    words = news(quotes, today=today)
    return f"{text} · {words}" if words else text


def short_summary(quotes: Sequence[Quote], *, today: date) -> str:
    """Return the remark where room is short: what should not be missed, else bank and day."""
    return news(quotes, today=today) or f"{_providers(quotes)} · {_newest(quotes)}"


def news(quotes: Sequence[Quote], *, today: date) -> str:
    """Return what should not be missed: an old rate, or tomorrow's; empty for neither."""
    if any(quote.stale for quote in quotes):
        return age(min(quote.effective for quote in quotes if quote.stale), today=today)
    upcoming = [q.upcoming_effective for q in quotes if q.upcoming_effective is not None]
    if upcoming:
        return translate("Rates", "new from {day}").format(day=day(min(upcoming)))
    return ""


def _providers(quotes: Sequence[Quote]) -> str:
    return ", ".join(dict.fromkeys(quote.provider for quote in quotes))


def _newest(quotes: Sequence[Quote]) -> str:
    return day(max(quote.effective for quote in quotes))


def age(effective: date, *, today: date) -> str:
    """Return how old a rate that is out of date is, in words."""
    days = (today - effective).days
    return counted.days_out_of_date(days) if days > 0 else translate("Rates", "out of date")


def details(quote: Quote, *, today: date) -> str:
    """Return all that is known of a figure, one fact a line: the tooltip."""
    lines = [
        translate("Rates", "1 {currency} = {figure} {base}").format(
            currency=quote.currency, figure=figure(quote), base=quote.base
        ),
        translate("Rates", "{provider}, in force {day}").format(
            provider=quote.provider, day=long_day(quote.effective)
        ),
    ]
    if quote.via:
        lines.append(
            translate(
                "Rates", "Worked out by its rates in {via}: {currency} → {via} → {base}"
            ).format(currency=quote.currency, via=quote.via, base=quote.base)
        )
    if quote.change is not None and quote.previous_effective is not None:
        lines.append(
            translate("Rates", "{change} since {day}").format(
                change=change(quote), day=long_day(quote.previous_effective)
            )
        )
    if quote.upcoming is not None and quote.upcoming_effective is not None:
        lines.append(
            translate("Rates", "from {day}: {figure}").format(
                day=long_day(quote.upcoming_effective),
                figure=_shown(quote.upcoming, places(quote)),
            )
        )
    if quote.stale:
        lines.append(translate("Rates", "Out of date: a newer rate was promised and has not come."))
        lines.append(_capital(age(quote.effective, today=today)))
    lines.append(translate("Rates", "Fetched {time}").format(time=fmt.exact(quote.fetched)))
    lines.append(translate("Rates", "Click to copy"))
    return "\n".join(lines)


def spoken(quote: Quote, *, today: date) -> str:
    """Return the figure as a sentence for a screen reader."""
    way = {
        Direction.UP: translate("Rates", "up {change}"),
        Direction.DOWN: translate("Rates", "down {change}"),
        Direction.STEADY: translate("Rates", "unchanged"),
        None: "",
    }[direction(quote)]
    upcoming, starts = quote.upcoming, quote.upcoming_effective
    parts = [
        f"{quote.currency} {figure(quote)} {quote.base}",
        way.format(change=change(quote).lstrip("+\N{MINUS SIGN}")),
        translate("Rates", "{provider}, in force {day}").format(
            provider=quote.provider, day=long_day(quote.effective)
        ),
        ""
        if upcoming is None or starts is None
        else translate("Rates", "from {day}: {figure}").format(
            day=long_day(starts), figure=_shown(upcoming, places(quote))
        ),
        age(quote.effective, today=today) if quote.stale else "",
    ]
    return ", ".join(part for part in parts if part)


def day(value: date) -> str:
    """Return a day of the bank's calendar, short: "24 Nov"."""
    return QLocale().toString(QDate(value.year, value.month, value.day), "d MMM")


def long_day(value: date) -> str:
    """Return a day of the bank's calendar in full: "24 November 2026"."""
    return QLocale().toString(QDate(value.year, value.month, value.day), "d MMMM yyyy")


def listed(quote: Quote, home: str = "") -> str:
    """Return the figure as a line of a menu: "EUR 102.48 +0.31"."""
    return " ".join(part for part in (label(quote, home), figure(quote), change(quote)) if part)


def _shown(value: Decimal, decimals: int) -> str:
    return fmt.decimal(_rounded(value, decimals), decimals)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
