"""The National Bank of Kazakhstan: official rates in tenge.

The newest rates come as RSS, each with a date of its own: retired currencies keep their last
one. A day comes in a form of the bank's, which says so where there are no rates.

Sources: https://nationalbank.kz/rss/rates_all.xml, https://nationalbank.kz/rss/get_rates.cfm
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from types import MappingProxyType

from newsdesk.core.timetable import Timetable
from newsdesk.core.wording import QT_TRANSLATE_NOOP
from newsdesk.rates.bank import Bank, Row, hours_ahead
from newsdesk.rates.provider import Document
from newsdesk.rates.reading import dotted, text_of, xml_root


class Nbk(Bank):
    """The newest rates, and the sheet of a day."""

    slug = "nbk"
    name = "NBK"
    title = QT_TRANSLATE_NOOP("Banks", "National Bank of Kazakhstan")
    base = "KZT"
    timezone = hours_ahead(5, "Asia/Almaty")  # one zone since March 2024, without summer time
    # The hour is published nowhere. The exchange's session that decides ends at 15:30, and the
    # rate holds from the next day.
    timetable = Timetable(time(15, 30), time(17, 0), lead=1, calendar="KZ")
    addresses = MappingProxyType(
        {
            "daily": "https://nationalbank.kz/rss/rates_all.xml",
            "history": "https://nationalbank.kz/rss/get_rates.cfm?fdate={day:%d.%m.%Y}",
        }
    )
    since = date(2000, 1, 1)

    def rows(self, document: Document, body: bytes) -> Iterable[Row]:
        """Read either form."""
        root = xml_root(self.name, body, "rss", "rates")
        if root.tag == "rss":
            return self.some(
                [
                    Row(dotted(day, short=True), *rest)
                    for item in root.iterfind("channel/item")
                    for day, *rest in [text_of(item, "pubDate", "title", "quant", "description")]
                ]
            )
        (text,) = text_of(root, "date")
        day = self.dated(dotted(text), text)
        rows = [
            Row(day, *text_of(item, "title", "quant", "description"))
            for item in root.iterchildren("item")
        ]
        return rows if root.find("info") is not None else self.some(rows)
