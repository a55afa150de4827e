"""The demo's rate sheet, in the form of the National Bank's ``daily.xml``."""

from __future__ import annotations

import math
from datetime import date

#: Som for one, around which the demo's rates move.
_SOM = {"USD": 87.45, "EUR": 102.48, "CNY": 12.3, "KZT": 0.17, "RUB": 1.10}


def rate_sheet(day: date) -> bytes:
    """Write the sheet of a day; the same day always has the same rates."""
    lines = [
        '<?xml version="1.0" encoding="windows-1251" ?>',
        f'<CurrencyRates Name="Daily Exchange Rates" Date="{day:%d.%m.%Y}">',
    ]
    for place, (code, middle) in enumerate(_SOM.items()):
        value = middle * (1 + 0.004 * math.sin(day.toordinal() * (0.7 + 0.31 * place)))
        written = f"{value:.4f}".replace(".", ",")
        lines.append(f'<Currency ISOCode="{code}">\n<Nominal>1</Nominal>')
        lines.append(f"<Value>{written}</Value>\n</Currency>")
    lines.append("</CurrencyRates>\n")
    return "\n".join(lines).encode("cp1251")
