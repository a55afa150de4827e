"""Numbers as a person reads them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from newsdesk.ui import format as fmt


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        ("87.445", 2, "87.45"),
        ("0.125", 2, "0.13"),
        ("-0.125", 2, "\N{MINUS SIGN}0.13"),
        ("-0.001", 2, "0.00"),
        ("1234.5", 2, "1,234.50"),
        ("2.5", 0, "3"),
    ],
)
def test_an_amount_is_rounded_half_up(value: str, places: int, shown: str) -> None:
    """RULES 4: money is Decimal to the screen."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    try:
        assert fmt.decimal(Decimal(value), places) == shown
    finally:
        QLocale.setDefault(before)
