"""The National Bank of the Kyrgyz Republic: official rates in som.

``daily.xml`` has USD, EUR, RUB, KZT and CNY, ``weekly.xml`` about 40 others, which hold for a
week from Saturday on. The date is the day from which a rate holds, mostly tomorrow's. BYR,
retired in 2016, is still listed weekly beside BYN: it is kept as published.

Sources: https://www.nbkr.kg/XML/daily.xml, https://www.nbkr.kg/XML/weekly.xml, and the
archive's page, whose currencies have numbers of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, time
from types import MappingProxyType

from newsdesk.core.errors import RateError
from newsdesk.core.timetable import Timetable
from newsdesk.core.wording import QT_TRANSLATE_NOOP
from newsdesk.rates.bank import Bank, Row, hours_ahead, spans
from newsdesk.rates.provider import Document
from newsdesk.rates.reading import checked, dotted, text_of, xml_root

NAME = "NBKR"

BISHKEK = hours_ahead(6, "Asia/Bishkek")
"""Without summer time since 2005."""

#: The archive's number of each currency, and for how many units its page gives the rate: the
#: page itself does not say.
_ARCHIVE: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "USD": (15, 1), "EUR": (20, 1), "RUB": (44, 1), "KZT": (40, 1), "CNY": (24, 1),
        "GBP": (17, 1), "CHF": (35, 1), "JPY": (36, 10), "TRY": (57, 1), "UZS": (46, 1),
        "TJS": (45, 1), "AZN": (82, 1), "GEL": (102, 1), "AMD": (38, 10), "AED": (103, 1),
        "INR": (21, 1), "KRW": (25, 1), "CAD": (23, 1), "AUD": (56, 1), "SEK": (34, 1),
        "NOK": (28, 1), "DKK": (19, 1), "PLN": (109, 1), "CZK": (52, 1), "HUF": (51, 10),
        "UAH": (47, 1), "BYN": (160, 1), "MDL": (43, 1), "MNT": (106, 1), "PKR": (55, 1),
        "IRR": (104, 10), "KWD": (50, 1), "SAR": (139, 1), "SGD": (86, 1), "NZD": (53, 1),
        "MYR": (105, 1), "HKD": (182, 1), "IDR": (184, 10), "TWD": (107, 1), "TMT": (108, 1),
        "AFN": (99, 1), "BRL": (101, 1), "OMR": (180, 1), "XDR": (30, 1), "BYR": (39, 100),
    }
)  # fmt: skip

# Marks of the page itself round each date and each value; within a row nothing else matters.
_ROW = re.compile(
    r"<!--date-->([^<]{0,40})<!--date-->(?:(?!<!--date-->).){0,500}?"
    r"<!--value-->([^<]{0,40})<!--value-->",
    re.DOTALL,
)


class Nbkr(Bank):
    """The sheet of the day, the sheet of the week, and the archive's page for a year."""

    slug = "nbkr"
    name = NAME
    title = QT_TRANSLATE_NOOP("Banks", "National Bank of the Kyrgyz Republic")
    base = "KGS"
    timezone = BISHKEK
    timetable = Timetable(time(15, 0), time(15, 30), lead=1, calendar="KG")
    addresses = MappingProxyType(
        {
            "daily": "https://www.nbkr.kg/XML/daily.xml",
            "weekly": "https://www.nbkr.kg/XML/weekly.xml",
            "history": "https://www.nbkr.kg/index1.jsp?item=1562&lang=RUS&valuta_id={id}"
            "&beg_day={first:%d}&beg_month={first:%m}&beg_year={first:%Y}"
            "&end_day={last:%d}&end_month={last:%m}&end_year={last:%Y}",
        }
    )
    currencies = tuple(_ARCHIVE)
    since = date(1999, 1, 1)

    def latest(self) -> tuple[Document, ...]:
        """Return the sheets of the day and of the week."""
        return (self.document("daily"), self.document("weekly"))

    def pieces(self, currency: str, first: date, last: date) -> Iterable[Document]:
        """Yield a year a page, which is as much as it holds."""
        number = str(_ARCHIVE[currency][0])
        for start, end in spans(first, last, 366):
            yield self.document("history", currency, start, end, id=number)

    def rows(self, document: Document, body: bytes) -> Iterable[Row]:
        """Read a sheet, or a page of the archive."""
        if document.name == "history":
            return self._page(document.currency, body)
        root = xml_root(NAME, body, "CurrencyRates")
        text = root.get("Date", "")
        day = self.dated(dotted(text), text)
        return self.some(
            [
                Row(day, one.get("ISOCode", "").strip(), *text_of(one, "Nominal", "Value"))
                for one in root.iterchildren("Currency")
            ]
        )

    def _page(self, currency: str, body: bytes) -> list[Row]:
        page = checked(NAME, body, page=True).decode("utf-8", "replace")
        units = str(_ARCHIVE[currency][1]) if currency in _ARCHIVE else ""
        rows = [
            Row(dotted(day), currency, units, value.strip()) for day, value in _ROW.findall(page)
        ]
        # The form for other days is on every page of the archive, also on one without rates.
        if not rows and "valuta_id" not in page:
            raise RateError(self.name, "the answer is an HTML page without rates")
        return rows
