"""The National Bank of Tajikistan: official rates in somoni.

The Bank of Russia's element names, with ISO dates and decimal points. A day that it does not
know is answered with today's sheet, so only the document's own date counts.

Source: https://www.nbt.tj/en/kurs/export_xml.php
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from types import MappingProxyType

from newsdesk.core.timetable import Timetable
from newsdesk.core.wording import QT_TRANSLATE_NOOP
from newsdesk.rates.bank import Bank, Row, hours_ahead
from newsdesk.rates.provider import Document
from newsdesk.rates.reading import dotted, iso, text_of, xml_root


class Nbt(Bank):
    """The newest sheet, and the sheet of a day."""

    slug = "nbt"
    name = "NBT"
    title = QT_TRANSLATE_NOOP("Banks", "National Bank of Tajikistan")
    base = "TJS"
    timezone = hours_ahead(5, "Asia/Dushanbe")  # without summer time since 1992
    # No hour is in any capture: a guess at the morning, and no promise of tomorrow's rate.
    timetable = Timetable(time(8, 30), time(10, 0), lead=0, calendar="TJ")
    addresses = MappingProxyType(
        {
            "daily": "https://www.nbt.tj/en/kurs/export_xml.php?export=xmlout",
            "history": "https://www.nbt.tj/en/kurs/export_xml.php?date={day}&export=xmlout",
        }
    )
    since = date(2001, 1, 1)

    def rows(self, document: Document, body: bytes) -> Iterable[Row]:
        """Read the sheet."""
        root = xml_root(self.name, body, "ValCurs")
        text = root.get("Date", "")
        day = self.dated(iso(text) or dotted(text), text)
        return self.some(
            [
                Row(day, *text_of(one, "CharCode", "Nominal", "Value"))
                for one in root.iterchildren("Valute")
            ]
        )
