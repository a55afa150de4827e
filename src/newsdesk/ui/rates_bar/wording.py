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


def summary(quotes: Sequence[Quote], *, today: date) -> str:
    """Return the remark behind the figures: provider, day in force, and what is to come."""
    first = quotes[0]
    in_force = translate("Rates", "{provider} · in force {day}")
    text = in_force.format(provider=first.provider, day=day(max(q.effective for q in quotes)))
    upcoming = [q.upcoming_effective for q in quotes if q.upcoming_effective is not None]
    if any(quote.stale for quote in quotes):
        age = (today - min(q.effective for q in quotes if q.stale)).days
        words = counted.days_out_of_date(age) if age > 0 else translate("Rates", "out of date")
        return f"{text} · {words}"
    if upcoming:
        return text + " · " + translate("Rates", "new from {day}").format(day=day(min(upcoming)))
    return text


def details(quote: Quote) -> str:
    """Return all that is known of a figure, one fact a line: the tooltip."""
    lines = [
        translate("Rates", "1 {currency} = {figure} {base}").format(
            currency=quote.currency, figure=figure(quote), base=quote.base
        ),
        translate("Rates", "{provider}, in force {day}").format(
            provider=quote.provider, day=long_day(quote.effective)
        ),
    ]
    if quote.change is not None and quote.previous_effective is not None:
        lines.append(
            translate("Rates", "{change} since {day}").format(
                change=change(quote), day=long_day(quote.previous_effective)
            )
        )
    if quote.upcoming is not None and quote.upcoming_effective is not None:
        decimals = places(quote)
        lines.append(
            translate("Rates", "from {day}: {figure}").format(
                day=long_day(quote.upcoming_effective),
                figure=fmt.decimal(_rounded(quote.upcoming, decimals), decimals),
            )
        )
    if quote.stale:
        lines.append(translate("Rates", "Out of date: a newer rate was promised and has not come."))
    lines.append(translate("Rates", "Fetched {time}").format(time=fmt.exact(quote.fetched)))
    lines.append(translate("Rates", "Click to copy"))
    return "\n".join(lines)


def spoken(quote: Quote) -> str:
    """Return the figure as a sentence for a screen reader."""
    way = {
        Direction.UP: translate("Rates", "up {change}"),
        Direction.DOWN: translate("Rates", "down {change}"),
        Direction.STEADY: translate("Rates", "unchanged"),
        None: "",
    }[direction(quote)]
    parts = [
        f"{quote.currency} {figure(quote)} {quote.base}",
        way.format(change=change(quote).lstrip("+\N{MINUS SIGN}")),
        translate("Rates", "{provider}, in force {day}").format(
            provider=quote.provider, day=long_day(quote.effective)
        ),
        translate("Rates", "out of date") if quote.stale else "",
    ]
    return ", ".join(part for part in parts if part)


def day(value: date) -> str:
    """Return a day of the bank's calendar, short: "24 Nov"."""
    return QLocale().toString(QDate(value.year, value.month, value.day), "d MMM")


def long_day(value: date) -> str:
    """Return a day of the bank's calendar in full: "24 November 2026"."""
    return QLocale().toString(QDate(value.year, value.month, value.day), "d MMMM yyyy")


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
