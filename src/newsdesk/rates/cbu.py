"""The Central Bank of Uzbekistan: official rates in sum.

JSON, or XML, in which every figure is text. A day answers with the sheet in force then, under the
date from which that one holds; without rates it is an empty list.

Source: https://cbu.uz/ru/arkhiv-kursov-valyut/veb-masteram/
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
from newsdesk.rates.reading import checked, dotted, is_xml, json_value, objects, text_of, xml_root


class Cbu(Bank):
    """The newest sheet, and the sheet of a day."""

    slug = "cbu"
    name = "CBU"
    title = QT_TRANSLATE_NOOP("Banks", "Central Bank of Uzbekistan")
    base = "UZS"
    timezone = hours_ahead(5, "Asia/Tashkent")  # without summer time since 1992
    # Neither the hour nor the first day is in any capture: a guess at the morning, and no promise
    # of tomorrow's rate, so that nothing is called missing that nobody promised.
    timetable = Timetable(time(9, 0), time(10, 30), lead=0, calendar="UZ")
    addresses = MappingProxyType(
        {
            "daily": "https://cbu.uz/ru/arkhiv-kursov-valyut/json/",
            "history": "https://cbu.uz/ru/arkhiv-kursov-valyut/json/all/{day}/",
        }
    )
    since = date(1994, 7, 1)

    def rows(self, document: Document, body: bytes) -> Iterable[Row]:
        """Read the list; a mirror may have the bank's XML, which has the same names."""
        body = checked(self.name, body)
        if is_xml(body):
            root = xml_root(self.name, body, "CBU_Curr")
            return [
                Row(dotted(day or other), *rest)
                for one in root.iterchildren("CcyNtry")
                for day, other, *rest in [text_of(one, "date", "Date", "Ccy", "Nominal", "Rate")]
            ]
        value = json_value(self.name, body)
        if not isinstance(value, list):
            raise RateError(self.name, "the answer is another document")
        return [
            Row(dotted(one.get("Date")), one.get("Ccy"), one.get("Nominal"), one.get("Rate"))
            for one in objects(value)
        ]
