"""What the reader says of an amount: its worth, the rate, the bank and the day."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from newsdesk.core.rate import Conversion
from newsdesk.ui import format as fmt
from newsdesk.ui.reader.amounts import Worth

_CONTEXT: Final = "Amounts"
_LARGE: Final = (
    (Decimal(10) ** 12, QT_TRANSLATE_NOOP("Amounts", "{number} trillion")),
    (Decimal(10) ** 9, QT_TRANSLATE_NOOP("Amounts", "{number} billion")),
    (Decimal(10) ** 6, QT_TRANSLATE_NOOP("Amounts", "{number} million")),
)
_FOUR_FIGURES: Final = Context(prec=4, rounding=ROUND_HALF_UP)
_SPACE: Final = "\N{NO-BREAK SPACE}"


def worth_words(worth: Worth) -> str:
    """Return the lines of the tooltip: "≈ 218.6 million KGS", the rate, bank and date."""
    unit = worth.unit
    results = [rounded(result) for result in worth.results]
    total = " – ".join(dict.fromkeys(results))
    day = QDate(unit.effective.year, unit.effective.month, unit.effective.day)
    date = QLocale().toString(day, "d MMMM yyyy")
    return (
        f"≈{_SPACE}{total}{_SPACE}{unit.target}\n{rate_words(unit)}\n"
        f"{unit.provider},{_SPACE}{date.replace(' ', _SPACE)}"
    )


def rate_words(unit: Conversion) -> str:
    """Return the rate the way round in which it is above one: "1 USD = 87.45 KGS"."""
    source, target, rate = unit.source, unit.target, unit.rate
    if rate < 1:
        source, target, rate = target, source, 1 / rate
    return f"1{_SPACE}{source} = {_trimmed(rate, 4)}{_SPACE}{target}"


def rounded(amount: Decimal) -> str:
    """Return an amount as exactly as such a worth can be: four figures, or two decimals."""
    four = _FOUR_FIGURES.plus(amount)
    for size, template in _LARGE:
        if four >= size:
            part = four / size
            words = QCoreApplication.translate(_CONTEXT, template)
            figures = _trimmed(part, max(0, 3 - part.adjusted()))
            return words.replace("{number}", figures).replace(" ", _SPACE)
    if amount >= 1000:
        return fmt.decimal(amount, 0)
    return fmt.decimal(amount, 2 if amount >= 1 else 4)


def _trimmed(value: Decimal, places: int) -> str:
    """Write with at most so many decimals, without zeros at the end."""
    while places and round(value, places) == round(value, places - 1):
        places -= 1
    return fmt.decimal(value, places)
