"""The National Bank of Georgia: official rates in lari.

JSON: a list of one sheet, or of none. A Monday answers with Saturday's sheet, under its date.

Source: https://nbg.gov.ge/gw/api/ct/monetarypolicy/currencies/
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from types import MappingProxyType

from newsdesk.core.errors import RateError
from newsdesk.core.timetable import Timetable
from newsdesk.core.wording import QT_TRANSLATE_NOOP
from newsdesk.rates.bank import Bank, Row, hours_ahead
from newsdesk.rates.provider import Document
from newsdesk.rates.reading import iso, json_value, objects


class Nbg(Bank):
    """The newest sheet, and the sheet of a day."""

    slug = "nbg"
    name = "NBG"
    title = QT_TRANSLATE_NOOP("Banks", "National Bank of Georgia")
    base = "GEL"
    timezone = hours_ahead(4, "Asia/Tbilisi")  # without summer time since 2005
    # Its sheets are stamped 17:01 and 17:45 of the day before, with a "Z" that is hardly meant:
    # taken as local time. If it is UTC, the half-hourly look outside the window finds them.
    timetable = Timetable(time(17, 0), time(18, 0), lead=1, calendar="GE")
    addresses = MappingProxyType(
        {
            "daily": "https://nbg.gov.ge/gw/api/ct/monetarypolicy/currencies/",
            "history": "https://nbg.gov.ge/gw/api/ct/monetarypolicy/currencies/?date={day}",
        }
    )
    since = date(1995, 10, 14)

    def rows(self, document: Document, body: bytes) -> Iterable[Row]:
        """Read the sheets of the list."""
        value = json_value(self.name, body)
        if not isinstance(value, list):
            raise RateError(self.name, "the answer is another document")
        rows = []
        for sheet in objects(value):
            text, currencies = str(sheet.get("date", "")), sheet.get("currencies")
            day = self.dated(iso(text), text)
            if not isinstance(currencies, list):
                raise RateError(self.name, "the answer is another document")
            rows += [
                Row(day, one.get("code"), one.get("quantity"), one.get("rate"))
                for one in objects(currencies)
            ]
        return rows
