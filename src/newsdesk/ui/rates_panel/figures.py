"""How figures and days of the panel are written: rounded for the eye, whole for the clipboard."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale

from newsdesk.ui import format as fmt

#: As wide as a digit, where the font has tabular ones.
_FIGURE_SPACE = "\N{FIGURE SPACE}"
#: Of a quotient that has no end, so many decimals are copied.
_COPIED_DECIMALS = 12


def rate_places(value: Decimal) -> int:
    """Return the decimals of a rate: 2, or 4 where one unit is worth less than 1.

    What would be nothing but noughts, or one figure, gets as many as two figures take.
    """
    if abs(value) >= 1:
        return 2
    return max(4, 1 - value.adjusted()) if value else 4


def rate(value: Decimal) -> str:
    """Return a rate for one unit, such as "87.45", "0.1685" or "0.000067"."""
    return fmt.decimal(value, rate_places(value))


def amount(value: Decimal) -> str:
    """Return an amount of money: with two decimals, more where it is under one."""
    return rate(value)


def whole(value: Decimal) -> str:
    """Return all figures with the language's decimal sign and no grouping, for the clipboard."""
    return digits(value).replace(".", QLocale().decimalPoint())


def digits(value: Decimal) -> str:
    """Return all figures as a machine reads them: "0.0114351", never "1E+2"."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -_COPIED_DECIMALS:
        value = value.quantize(Decimal(1).scaleb(-_COPIED_DECIMALS))
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def published(value: Decimal) -> str:
    """Return a value with just the decimals that the bank gave it."""
    return fmt.decimal(value, decimals(value))


def decimals(value: Decimal) -> int:
    """Return how many decimals a value has."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def padded(text: str, places: int, wanted: int) -> str:
    """Return a figure with room behind it, so that decimal points stand under one another."""
    missing = wanted - places
    if missing <= 0:
        return text
    # Without any decimals the point is missing too, which is about half as wide as a digit.
    point = "" if places else "\N{PUNCTUATION SPACE}"
    return text + point + _FIGURE_SPACE * missing


def signed(value: Decimal, places: int) -> str:
    """Return a change with its sign: "+0.31", "\N{MINUS SIGN}0.01" or "0.00"."""
    text = fmt.decimal(value, places)
    return f"+{text}" if value > 0 and any(digit in "123456789" for digit in text) else text


def arrow(value: Decimal, places: int) -> str:
    """Return which way a change went, as its figures say: up, down, or a dot for neither."""
    shown = signed(value, places)
    if not any(digit in "123456789" for digit in shown):
        return "\N{BULLET}"
    up = "\N{BLACK UP-POINTING TRIANGLE}"
    return up if value > 0 else "\N{BLACK DOWN-POINTING TRIANGLE}"


def moved(value: Decimal, places: int) -> str:
    """Return a change within a sentence, with its arrow; no dot among the sentence's own."""
    way = arrow(value, places)
    figure = signed(value, places)
    return figure if way == "\N{BULLET}" else f"{way} {figure}"


def day(value: date, *, today: date) -> str:
    """Return a day, short: "24 May", with the year where it is another one."""
    pattern = "d MMM" if value.year == today.year else "d MMM yyyy"
    return QLocale().toString(QDate(value.year, value.month, value.day), pattern)


def long_day(value: date) -> str:
    """Return a day in full: "24 May 2026"."""
    return QLocale().toString(QDate(value.year, value.month, value.day), "d MMMM yyyy")


def today() -> date:
    """Return the person's day."""
    return fmt.now().astimezone().date()


def moment(value: datetime) -> str:
    """Return when something was fetched: the time alone where it is today."""
    return fmt.spoken(value, at=fmt.now())
