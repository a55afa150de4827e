"""The National Bank of Poland: middle rates in zloty.

Table A, the 32 most used currencies, each working day between 11:45 and 12:15; table B, all
others, on Wednesdays. A request covers 93 days at most; one without any table is answered with
404.

Source: https://api.nbp.pl/en.html
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from types import MappingProxyType

from newsdesk.core.timetable import Timetable
from newsdesk.core.wording import QT_TRANSLATE_NOOP
from newsdesk.rates.bank import Bank, Row, spans, zone
from newsdesk.rates.provider import Document
from newsdesk.rates.reading import iso, json_value, objects

_TABLES = "https://api.nbp.pl/api/exchangerates/tables"
_MOST_DAYS = 93
_TABLE_A = frozenset(
    {
        "THB", "USD", "AUD", "HKD", "CAD", "NZD", "SGD", "EUR", "HUF", "CHF", "GBP",
        "UAH", "JPY", "CZK", "DKK", "ISK", "NOK", "SEK", "RON", "BGN", "TRY", "ILS",
        "CLP", "PHP", "MXN", "ZAR", "BRL", "MYR", "IDR", "INR", "KRW", "CNY", "XDR",
    }
)  # fmt: skip


class Nbp(Bank):
    """Both tables, of the day and of a stretch of days."""

    slug = "nbp"
    name = "NBP"
    title = QT_TRANSLATE_NOOP("Banks", "National Bank of Poland")
    base = "PLN"
    timezone = zone("Europe/Warsaw", 1)
    timetable = Timetable(time(11, 45), time(12, 30), lead=0, calendar="PL")
    addresses = MappingProxyType(
        {
            "daily": f"{_TABLES}/A/?format=json",
            "weekly": f"{_TABLES}/B/?format=json",
            "history": f"{_TABLES}/A/{{first}}/{{last}}/?format=json",
            "weekly_history": f"{_TABLES}/B/{{first}}/{{last}}/?format=json",
        }
    )
    since = date(2002, 1, 2)
    not_found_is_empty = True  # a piece without a working day, or for table B without a Wednesday

    def latest(self) -> tuple[Document, ...]:
        """Return table A, and table B with the currencies that A has not."""
        return (self.document("daily"), self.document("weekly"))

    def pieces(self, currency: str, first: date, last: date) -> Iterable[Document]:
        """Yield the table that has the currency, a quarter a document."""
        name = "history" if currency in _TABLE_A else "weekly_history"
        for start, end in spans(first, last, _MOST_DAYS):
            yield self.document(name, first=start, last=end)

    def rows(self, document: Document, body: bytes) -> Iterable[Row]:
        """Read tables, or the series of one currency."""
        value = json_value(self.name, body)
        tables = objects(value) or objects([value])
        rows = []
        for table in tables:
            for one in objects(table.get("rates")):
                day = iso(table.get("effectiveDate", one.get("effectiveDate")))
                rows.append(Row(day, one.get("code", table.get("code")), "1", one.get("mid")))
        return self.some(rows)
