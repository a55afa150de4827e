"""The demo's bank: sheets and archive in the forms of the National Bank, and with its habits.

The rates are real ones of five years. After their end they go back the way they came, mirrored at
a Sunday so that weekends stay quiet: a day always has the same rates, whenever the demo is started.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache

from newsdesk.desktop.resources import resource

_FIRST = date(2021, 7, 3)
#: The last line is of the Saturday before.
_MIRROR = date(2026, 8, 23)
#: When the sheet of the next day appears, Monday to Saturday.
_SET_AT = time(15, 10)
#: Currencies without a line of their own: what one is worth in dollars, and its nominal.
_DAILY_BY_DOLLAR = {"CNY": (0.1395, 1)}
_WEEKLY_BY_DOLLAR = {
    "GBP": (1.342, 1), "CHF": (1.244, 1), "TRY": (0.0243, 1), "JPY": (0.00668, 10),
    "UZS": (0.000081, 1), "TJS": (0.1052, 1), "CAD": (0.718, 1), "AED": (0.2723, 1),
    "INR": (0.0114, 1), "KRW": (0.00072, 1), "PLN": (0.273, 1), "UAH": (0.0241, 1),
    "AZN": (0.588, 1), "GEL": (0.369, 1), "AMD": (0.0026, 10), "BYN": (0.297, 1),
}  # fmt: skip


def newest_day(local: datetime) -> date:
    """Return the day of the sheet that is to be had: tomorrow's from the afternoon on."""
    sets = local.time() >= _SET_AT and local.weekday() != 6
    return local.date() + timedelta(days=1 if sets else 0)


def daily_sheet(local: datetime) -> bytes:
    """Write ``daily.xml`` as it is at a time at the bank."""
    day = newest_day(local)
    return _sheet("Daily Exchange Rates", day, [*_own(), *_DAILY_BY_DOLLAR], day)


def weekly_sheet(local: datetime) -> bytes:
    """Write ``weekly.xml``: dated Saturday, for seven days."""
    day = _saturday(newest_day(local))
    return _sheet("Weekly Exchange Rates", day, list(_WEEKLY_BY_DOLLAR), day)


def archive_page(currency: str, first: date, last: date, local: datetime) -> bytes:
    """Write the archive's page of one currency: a row a day, the newest first."""
    last = min(last, newest_day(local))
    rows = "".join(
        f"<tr><td><!--date-->{day:%d.%m.%Y}<!--date--></td>"
        f"<td><!--value-->{_written(currency, day)}<!--value--></td></tr>\n"
        for day in _days(currency, max(first, _FIRST), last)
    )
    form = '<form action="index1.jsp"><input name="valuta_id"></form>'
    return f"<html><body>{form}<table>{rows}</table></body></html>".encode()


def som_for_one(currency: str, day: date) -> Decimal:
    """Return a day's rate.

    Raises:
        KeyError: The demo's bank has no such currency.
    """
    if currency in _own():
        return _series()[_own().index(currency)][_place(day)]
    dollars, _ = {**_DAILY_BY_DOLLAR, **_WEEKLY_BY_DOLLAR}[currency]
    # Friday's wave lasts until Monday.
    wave = (day - timedelta(days={6: 1, 0: 2}.get(day.weekday(), 0))).toordinal()
    pace = sum(currency.encode()) / 1000
    moved = 1 + 0.02 * math.sin(wave * 0.011 * (1 + pace)) + 0.002 * math.sin(wave * (0.7 + pace))
    return som_for_one("USD", day) * Decimal(f"{dollars * moved:.8f}")


def _days(currency: str, first: date, last: date) -> Iterator[date]:
    day = _saturday(last) if currency in _WEEKLY_BY_DOLLAR else last
    while day >= first:
        if currency in _own() or currency in _DAILY_BY_DOLLAR or currency in _WEEKLY_BY_DOLLAR:
            yield day
        day -= timedelta(days=7 if currency in _WEEKLY_BY_DOLLAR else 1)


def _saturday(day: date) -> date:
    return day - timedelta(days=(day.weekday() - 5) % 7)


def _nominal(currency: str) -> int:
    return {**_DAILY_BY_DOLLAR, **_WEEKLY_BY_DOLLAR}.get(currency, (0.0, 1))[1]


def _written(currency: str, day: date) -> str:
    return f"{som_for_one(currency, day) * _nominal(currency):.4f}".replace(".", ",")


def _sheet(name: str, effective: date, codes: Sequence[str], day: date) -> bytes:
    lines = [
        '<?xml version="1.0" encoding="windows-1251" ?>',
        f'<CurrencyRates Name="{name}" Date="{effective:%d.%m.%Y}">',
    ]
    for code in codes:
        lines.append(f'<Currency ISOCode="{code}">\n<Nominal>{_nominal(code)}</Nominal>')
        lines.append(f"<Value>{_written(code, day)}</Value>\n</Currency>")
    lines.append("</CurrencyRates>\n")
    return "\n".join(lines).encode("cp1251")


def _place(day: date) -> int:
    """Return the line of a day, there and back between both ends."""
    mirror = (_MIRROR - _FIRST).days
    place = abs((day - _FIRST).days) % (2 * mirror)
    place = place if place <= mirror else 2 * mirror - place
    return min(place, len(_series()[0]) - 1)


def _own() -> tuple[str, ...]:
    return _table()[0]


def _series() -> tuple[tuple[Decimal, ...], ...]:
    return _table()[1]


@cache
def _table() -> tuple[tuple[str, ...], tuple[tuple[Decimal, ...], ...]]:
    """Read the file: the currencies, and a column of each."""
    lines = resource("demo/rates.csv").read_text(encoding="ascii").splitlines()
    head, *rows = (line.split(",") for line in lines if not line.startswith("#"))
    columns: list[list[Decimal]] = [[] for _ in head]
    for row in rows:
        for column, field in zip(columns, row, strict=True):
            column.append(Decimal(field) if field else column[-1])
    return tuple(head), tuple(tuple(column) for column in columns)
