"""What all banks share: addresses that settings may replace, history in pieces, checked rows."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta, tzinfo
from datetime import timezone as fixed
from types import MappingProxyType
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsdesk.core.errors import RateError
from newsdesk.core.rate import Rate, RateSheet
from newsdesk.core.timetable import Timetable
from newsdesk.rates.provider import Document
from newsdesk.rates.reading import amount, nominal

_log = logging.getLogger(__name__)
_CODE = re.compile(r"[A-Z]{3}", re.ASCII)
_PLACE = re.compile(r"\{(\w+)(?::([^{}]*))?\}", re.ASCII)
#: So many unusable rows of a document are named in the log; the rest is counted.
_NAMED = 5


class Row(NamedTuple):
    """One line of a document, in the bank's own words; nothing of it is checked yet.

    Attributes:
        day: None where the document gives none that can be understood.
        value: So much of the bank's money for ``nominal`` units; or the other way round.
    """

    day: date | None
    code: object
    nominal: object
    value: object


def hours_ahead(hours: int, name: str) -> tzinfo:
    """Return a zone without summer time: it needs no time zone database (Windows has none)."""
    return fixed(timedelta(hours=hours), name)


def zone(name: str, hours: int) -> tzinfo:
    """Return a zone with summer time; without a time zone database, its winter time."""
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        return hours_ahead(hours, name)


class Bank:
    """A bank sets what it is and turns its documents into rows; the rest is here.

    Attributes:
        since: Its first day of history; nothing is asked for before.
        indirect: It quotes so many units of a currency for ``nominal`` of its own.
    """

    slug: str
    name: str
    title: str
    base: str
    timezone: tzinfo
    timetable: Timetable
    addresses: Mapping[str, str]
    since: date
    currencies: tuple[str, ...] = ()
    pause = timedelta(seconds=1)
    needs_key = False
    not_found_is_empty = False
    indirect = False

    def __init__(self, addresses: Mapping[str, str] | None = None) -> None:
        own = addresses or {}
        self._addresses = MappingProxyType(
            {name: completed(url, own.get(name, "")) for name, url in self.addresses.items()}
        )

    def latest(self) -> tuple[Document, ...]:
        """Return the sheet of the day."""
        return (self.document("daily"),)

    def history(self, currency: str, first: date, last: date) -> tuple[Document, ...]:
        """Return what to ask for these days, the newest first; see ``RateProvider``."""
        first = max(first, self.since)
        known = not self.currencies or currency in self.currencies
        if first > last or not known or not _CODE.fullmatch(currency) or currency == self.base:
            return ()
        return tuple(self.pieces(currency, first, last))

    def pieces(self, currency: str, first: date, last: date) -> Iterable[Document]:
        """Yield what ``history`` returns; the arguments are checked. By default a day each."""
        for day, start, end in sheet_days(self.timetable, first, last):
            yield self.document("history", first=start, last=end, day=day)

    def authorization(self, key: str) -> str:
        """Return the value of the header that carries a person's key; empty without any."""
        return ""

    def document(
        self,
        name: str,
        currency: str = "",
        first: date | None = None,
        last: date | None = None,
        **more: str | date,
    ) -> Document:
        """Return a document with its address filled in."""
        values = {"currency": currency, **more}
        if first is not None and last is not None:
            values |= {"first": first, "last": last}
        return Document(name, filled(self._addresses[name], values), currency, first, last)

    def rows(self, document: Document, body: bytes) -> Iterable[Row]:
        """Return a document's rows, in its order; none where it says that there are none.

        Raises:
            RateError: Not a document of this bank.
        """
        raise NotImplementedError

    def parse(self, document: Document, body: bytes) -> tuple[RateSheet, ...]:
        """Read a document; see ``RateProvider``. Of two rates for a currency the first counts."""
        days: dict[date, dict[str, Rate]] = {}
        unusable: list[str] = []
        today, rates = None, {}  # rows of a day mostly stand together
        for day, code, units, value in self.rows(document, body):
            rate = self._rate(code, units, value)
            if day is None or rate is None:
                unusable.append(f"{_brief(code)}: {_brief(value)} for {_brief(units)}")
                continue
            if day is not today:
                today, rates = day, days.setdefault(day, {})
            if rates.setdefault(rate.currency, rate) is not rate:
                unusable.append(f"a second rate for {rate.currency}")
        self._complain(unusable)
        if unusable and not days:
            raise RateError(self.name, "the answer holds no usable rate")
        return tuple(
            RateSheet(self.name, self.base, day, tuple(rates.values()))
            for day, rates in days.items()
        )

    def dated(self, day: date | None, text: str) -> date:
        """Return the day of a whole sheet.

        Raises:
            RateError: It has none; its rates would be taken for today's.
        """
        if day is None:
            said = f" ({text[:40]!r})" if text else ""
            raise RateError(self.name, f"the sheet has no date{said}")
        return day

    def some(self, rows: list[Row]) -> list[Row]:
        """Return the rows of a document that always has some.

        Raises:
            RateError: There are none.
        """
        if not rows:
            raise RateError(self.name, "the answer holds no rates")
        return rows

    def _rate(self, code: object, units: object, value: object) -> Rate | None:
        if not isinstance(code, str) or not _CODE.fullmatch(code) or code == self.base:
            return None
        number, worth = 1 if units == "1" else nominal(units), amount(value)
        if number is None or worth is None:
            return None
        return Rate(code, number, worth, self.indirect)

    def _complain(self, unusable: list[str]) -> None:
        for what in unusable[:_NAMED]:
            _log.warning("%s: left out: %s", self.name, what)
        if len(unusable) > _NAMED:
            _log.warning("%s: left out: %d more", self.name, len(unusable) - _NAMED)


def _brief(value: object) -> str:
    return repr(str(value)[:40])


def filled(address: str, values: Mapping[str, str | date]) -> str:
    """Return an address with its places filled in, such as ``{currency}`` or ``{first:%d.%m.%Y}``.

    Of a day's form only %d, %m and %Y are known, so that no address a person writes can fail.
    """

    def fill(match: re.Match[str]) -> str:
        value = values.get(match[1], match[0])
        if isinstance(value, str):
            return value
        form: str = match[2] or "%Y-%m-%d"
        day = form.replace("%d", f"{value.day:02}").replace("%m", f"{value.month:02}")
        return day.replace("%Y", f"{value.year:04}")

    return _PLACE.sub(fill, address)


def completed(default: str, own: str) -> str:
    """Return the address to use where a person set one of their own.

    One with places of its own is used as it is. To any other comes what the bank's has to say
    in it: the query, and to one that ends with a slash also the part of the path with places.
    """
    if not own:
        return default
    if "{" in own or "{" not in default:
        return own
    path, _, query = default.partition("?")
    if "{" in path and own.endswith("/"):
        own += path[path.rindex("/", 0, path.index("{")) + 1 :]
    return own + ("&" if "?" in own else "?") + query if query else own


def spans(first: date, last: date, days: int) -> Iterator[tuple[date, date]]:
    """Cut a stretch of days into pieces of so many days at most, the newest first."""
    while True:
        start = max(first, last - timedelta(days=days - 1))
        yield start, last
        if start == first:
            return
        last = start - timedelta(days=1)


def sheet_days(timetable: Timetable, first: date, last: date) -> Iterator[tuple[date, date, date]]:
    """Yield the days on which new sheets begin to hold, the newest first.

    With each day goes the stretch that its sheet answers for: until the next one, and for the
    oldest one also the days before it.
    """
    holding = {(weekday + timetable.lead) % 7 for weekday in timetable.weekdays}
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    days = [day for day in days if day.weekday() in holding]
    end = last
    for day in reversed(days):
        yield day, first if day == days[0] else day, end
        end = day - timedelta(days=1)
