"""The European Central Bank's reference rates: so many units of a currency for one euro.

Set about 16:00 Central European time on TARGET working days, and dated that day.

Sources: https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml and its longer forms;
the data service, https://data-api.ecb.europa.eu.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

from newsdesk.core.errors import RateError
from newsdesk.core.timetable import Timetable
from newsdesk.core.wording import QT_TRANSLATE_NOOP
from newsdesk.rates.bank import Bank, Row, zone
from newsdesk.rates.provider import Document
from newsdesk.rates.reading import checked, is_xml, iso, xml_events

#: The whole history since 1999 is about 8 MB in 2026 and grows by 0.3 MB a year.
MAX_BYTES = 16 << 20

#: The days back from today that the shorter history surely holds: it is cut at 90, and today's
#: rates may be missing.
RECENT_DAYS = 85

_ENVELOPE = "{http://www.gesmes.org/xml/2002-08-01}Envelope"
_CUBE = "{http://www.ecb.int/vocabulary/2002-08-01/eurofxref}Cube"


class Ecb(Bank):
    """One document for the day, one for 90 days, one for all days; each holds all currencies."""

    slug = "ecb"
    name = "ECB"
    title = QT_TRANSLATE_NOOP("Banks", "European Central Bank")
    base = "EUR"
    timezone = zone("Europe/Berlin", 1)
    timetable = Timetable(time(16, 0), time(16, 30), lead=0, calendar="ECB")
    addresses = MappingProxyType(
        {
            "daily": "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml",
            "recent": "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml",
            "history": "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.xml",
        }
    )
    since = date(1999, 1, 4)
    indirect = True

    def __init__(
        self,
        addresses: Mapping[str, str] | None = None,
        *,
        today: Callable[[], date] | None = None,
    ) -> None:
        super().__init__(addresses)
        self._today = today or (lambda: datetime.now(self.timezone).date())

    def pieces(self, currency: str, first: date, last: date) -> Iterable[Document]:
        """Yield the one document that reaches back to ``first``.

        The shorter one ends today, whatever ``last`` is: so the choice needs a clock.
        """
        recent = self._today() - timedelta(days=RECENT_DAYS)
        if first >= recent:
            return (self.document("recent", first=recent, last=last),)
        return (self.document("history", first=self.since, last=last),)

    def rows(self, document: Document, body: bytes) -> Iterable[Row]:
        """Read the XML of any length, or the data service's CSV."""
        body = checked(self.name, body, MAX_BYTES)
        return self._cubes(body) if is_xml(body) else self._csv(body)

    def _cubes(self, body: bytes) -> Iterator[Row]:
        """Read a document of 200,000 rates without ever holding them all as rows."""
        found, count = _Cubes(), 0
        for _ in xml_events(self.name, body, found, limit=MAX_BYTES):
            rows, found.rows = found.rows, []
            count += len(rows)
            yield from rows
        if found.root != _ENVELOPE:
            raise RateError(self.name, f"the answer is another document (<{found.root[:80]}>)")
        if found.foreign:
            raise RateError(
                self.name, "the answer declares entities, which a rate sheet never does"
            )
        if not count:
            raise RateError(self.name, "the answer holds no rates")

    def _csv(self, body: bytes) -> list[Row]:
        """Read columns by their names, whichever others there are."""
        import csv

        try:
            lines = csv.DictReader(body.decode("utf-8-sig").splitlines())
            names = set(lines.fieldnames or ())
            if not {"CURRENCY", "TIME_PERIOD", "OBS_VALUE"} <= names:
                raise RateError(self.name, "the answer is neither XML nor the data service's CSV")
            return [
                Row(iso(line["TIME_PERIOD"]), line["CURRENCY"], "1", line["OBS_VALUE"])
                for line in lines
                if line.get("FREQ", "D") == "D" and line.get("CURRENCY_DENOM", "EUR") == "EUR"
            ]
        except (UnicodeDecodeError, csv.Error) as error:
            raise RateError(self.name, f"the answer is no CSV: {str(error)[:200]}") from error


class _Cubes:
    """Takes down the rows while the parser walks through the document."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.root = ""
        self.foreign = False
        self._day: date | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take down an element: a day, or a currency of the day above it."""
        if not self.root:
            self.root = tag
        if tag != _CUBE:
            return
        code = attributes.get("currency")
        if code is not None:
            self.rows.append(Row(self._day, code, "1", attributes.get("rate", "")))
        elif "time" in attributes:
            self._day = iso(attributes["time"])

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        """Take down that there is a document type, in whatever encoding."""
        self.foreign = True

    def close(self) -> None:
        """End; the rows are here."""
