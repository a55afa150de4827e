"""The Central Bank of the Republic of Türkiye: indicative rates in lira.

It publishes no middle rate but what it buys and sells for. The buying rate is taken: it alone is
given for every currency (XDR has no other), and it stands first in the bulletin. Of its two
dates ``Tarih`` is the one that is always dd.mm.yyyy. A day without a bulletin is answered with
404.

Source: https://www.tcmb.gov.tr/kurlar/today.xml
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


class Tcmb(Bank):
    """The newest bulletin, and the bulletin of a day."""

    slug = "tcmb"
    name = "TCMB"
    title = QT_TRANSLATE_NOOP("Banks", "Central Bank of the Republic of Türkiye")
    base = "TRY"
    timezone = hours_ahead(3, "Europe/Istanbul")  # without summer time since 2016
    # Announced at 15:30, for the same day.
    timetable = Timetable(time(15, 30), time(16, 0), lead=0, calendar="TR")
    addresses = MappingProxyType(
        {
            "daily": "https://www.tcmb.gov.tr/kurlar/today.xml",
            "history": "https://www.tcmb.gov.tr/kurlar/{day:%Y%m}/{day:%d%m%Y}.xml",
        }
    )
    since = date(1996, 4, 16)
    not_found_is_empty = True  # a holiday

    def rows(self, document: Document, body: bytes) -> Iterable[Row]:
        """Read the bulletin."""
        root = xml_root(self.name, body, "Tarih_Date")
        text = root.get("Tarih", "")
        day = self.dated(dotted(text), text)
        return self.some(
            [
                Row(day, one.get("CurrencyCode", "").strip(), *text_of(one, "Unit", "ForexBuying"))
                for one in root.iterchildren("Currency")
            ]
        )
