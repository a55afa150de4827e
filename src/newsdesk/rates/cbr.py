"""The Bank of Russia: official rates in roubles.

Fixed as of 15:30 in Moscow, for the next day. A day without its own rates answers with the last
sheet before it, under that earlier date; a request that it does not understand is answered with
status 200 and ``Error in parameters``.

Source: https://www.cbr.ru/development/SXML/
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time
from types import MappingProxyType

from newsdesk.core.errors import RateError
from newsdesk.core.timetable import Timetable
from newsdesk.core.wording import QT_TRANSLATE_NOOP
from newsdesk.rates.bank import Bank, Row, hours_ahead, spans
from newsdesk.rates.provider import Document
from newsdesk.rates.reading import dotted, text_of, xml_root

#: The bank's own name of each currency, as in its sheets; only the history needs it.
_IDS: Mapping[str, str] = MappingProxyType(
    {
        "AED": "R01230", "AMD": "R01060", "AUD": "R01010", "AZN": "R01020A", "BDT": "R01685",
        "BGN": "R01100", "BHD": "R01080", "BOB": "R01105", "BRL": "R01115", "BYN": "R01090B",
        "CAD": "R01350", "CHF": "R01775", "CNY": "R01375", "CUP": "R01395", "CZK": "R01760",
        "DKK": "R01215", "DZD": "R01030", "EGP": "R01240", "ETB": "R01800", "EUR": "R01239",
        "GBP": "R01035", "GEL": "R01210", "HKD": "R01200", "HUF": "R01135", "IDR": "R01280",
        "INR": "R01270", "IRR": "R01300", "JPY": "R01820", "KGS": "R01370", "KRW": "R01815",
        "KZT": "R01335", "MDL": "R01500", "MMK": "R02005", "MNT": "R01503", "NGN": "R01520",
        "NOK": "R01535", "NZD": "R01530", "OMR": "R01540", "PLN": "R01565", "QAR": "R01355",
        "RON": "R01585F", "RSD": "R01805F", "SAR": "R01580", "SEK": "R01770", "SGD": "R01625",
        "THB": "R01675", "TJS": "R01670", "TMT": "R01710A", "TRY": "R01700J", "UAH": "R01720",
        "USD": "R01235", "UZS": "R01717", "VND": "R01150", "XDR": "R01589", "ZAR": "R01810",
    }
)  # fmt: skip
_CODES = {number: code for code, number in _IDS.items()}


class Cbr(Bank):
    """The sheet of a day, and one currency's history of five years a request."""

    slug = "cbr"
    name = "CBR"
    title = QT_TRANSLATE_NOOP("Banks", "Bank of Russia")
    base = "RUB"
    timezone = hours_ahead(3, "Europe/Moscow")  # without summer time since 2014
    timetable = Timetable(time(15, 30), time(17, 0), lead=1, calendar="RU")
    addresses = MappingProxyType(
        {
            "daily": "https://www.cbr.ru/scripts/XML_daily.asp",
            "history": "https://www.cbr.ru/scripts/XML_dynamic.asp"
            "?date_req1={first:%d/%m/%Y}&date_req2={last:%d/%m/%Y}&VAL_NM_RQ={id}",
        }
    )
    currencies = tuple(_IDS)
    since = date(1992, 7, 1)

    def pieces(self, currency: str, first: date, last: date) -> Iterable[Document]:
        """Yield five years a document, about 200 KB."""
        for start, end in spans(first, last, 5 * 366):
            yield self.document("history", currency, start, end, id=_IDS[currency])

    def rows(self, document: Document, body: bytes) -> Iterable[Row]:
        """Read a sheet, or a history; which of the two, its rows tell."""
        root = xml_root(self.name, body, "ValCurs")
        rows = [
            Row(
                dotted(one.get("Date")),
                self._code(one.get("Id"), document),
                *text_of(one, "Nominal", "Value"),
            )
            for one in root.iterchildren("Record")
        ]
        if rows or (root.get("DateRange1") and not len(root)):
            return rows
        sheet = list(root.iterchildren("Valute"))
        if not sheet:
            said = " ".join((root.text or "").split())
            raise RateError(self.name, f"the answer holds no rates ({said[:80]!r})")
        text = root.get("Date", "")
        day = self.dated(dotted(text), text)
        return [Row(day, *text_of(one, "CharCode", "Nominal", "Value")) for one in sheet]

    def _code(self, number: str | None, document: Document) -> str:
        """Return the currency of a row of history: the document's, if it names that one."""
        code = _CODES.get((number or "").strip(), "")
        return code if document.currency in {"", code} else ""
