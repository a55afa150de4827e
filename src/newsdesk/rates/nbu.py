"""The National Bank of Ukraine: official rates in hryvnia.

JSON or XML with the same names. ``units`` came later and says for how many units the rate is;
where it is missing, for one. Gold and other metals (XAU, XAG, XPT, XPD) are listed too.

Source: https://bank.gov.ua/ua/open-data/api-dev
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time
from types import MappingProxyType

from newsdesk.core.errors import RateError
from newsdesk.core.timetable import Timetable
from newsdesk.core.wording import QT_TRANSLATE_NOOP
from newsdesk.rates.bank import Bank, Row, spans, zone
from newsdesk.rates.provider import Document
from newsdesk.rates.reading import checked, dotted, is_xml, json_value, objects, xml_root


class Nbu(Bank):
    """The newest sheet, and one currency's history of a year a request."""

    slug = "nbu"
    name = "NBU"
    title = QT_TRANSLATE_NOOP("Banks", "National Bank of Ukraine")
    base = "UAH"
    timezone = zone("Europe/Kyiv", 2)
    # In the afternoon, for the next working day; the hour is not in any capture.
    timetable = Timetable(time(15, 30), time(17, 0), lead=1, calendar="UA")
    addresses = MappingProxyType(
        {
            "daily": "https://bank.gov.ua/NBUStatService/v1/statdirectory/exchange?json",
            "history": "https://bank.gov.ua/NBU_Exchange/exchange_site?start={first:%Y%m%d}"
            "&end={last:%Y%m%d}&valcode={currency}&sort=exchangedate&order=desc&json",
        }
    )
    since = date(1999, 1, 4)

    def pieces(self, currency: str, first: date, last: date) -> Iterable[Document]:
        """Yield a year a document."""
        for start, end in spans(first, last, 366):
            yield self.document("history", currency, start, end)

    def rows(self, document: Document, body: bytes) -> Iterable[Row]:
        """Read either form."""
        body = checked(self.name, body)
        if is_xml(body):
            root = xml_root(self.name, body, "exchange")
            return [
                _row({str(child.tag): (child.text or "").strip() for child in one})
                for one in root.iterchildren("currency")
            ]
        value = json_value(self.name, body)
        if not isinstance(value, list):
            raise RateError(self.name, "the answer is another document")
        return [_row(one) for one in objects(value)]


def _row(fields: Mapping[str, object]) -> Row:
    day = dotted(fields.get("exchangedate"))
    return Row(day, fields.get("cc"), fields.get("units") or "1", fields.get("rate"))
