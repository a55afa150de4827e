"""Open Exchange Rates: no bank but a service that blends markets, for a key of one's own.

So many units of a currency for one dollar, renewed each hour at best; a day's last ones are its
history. The free plan allows 1,000 requests a month and no other base.

Source: https://docs.openexchangerates.org
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from types import MappingProxyType

from newsdesk.core.errors import RateError
from newsdesk.core.timetable import Timetable
from newsdesk.core.wording import QT_TRANSLATE_NOOP
from newsdesk.rates.bank import Bank, Row
from newsdesk.rates.provider import Document
from newsdesk.rates.reading import FIRST_YEAR, LAST_YEAR, Figure, json_value

_SECONDS = re.compile(r"\d{1,11}", re.ASCII)
_MESSAGE = re.compile(r"[a-z_]{1,40}", re.ASCII)


class Oxr(Bank):
    """The newest rates, and those of a day."""

    slug = "oxr"
    name = "OXR"
    title = QT_TRANSLATE_NOOP("Banks", "Open Exchange Rates (needs a key)")
    base = "USD"
    timezone = UTC
    # Renewed each hour of every day: by one o'clock there are rates of the new day. Looking more
    # often would use up what the free plan allows.
    timetable = Timetable(time(1, 0), time(1, 10), lead=0, weekdays=frozenset(range(7)))
    addresses = MappingProxyType(
        {
            "daily": "https://openexchangerates.org/api/latest.json",
            "history": "https://openexchangerates.org/api/historical/{day}.json",
        }
    )
    since = date(1999, 1, 1)
    needs_key = True
    indirect = True

    def authorization(self, key: str) -> str:
        """Return the header's value: in an address, a key would end up in logs."""
        return f"Token {key}"

    def rows(self, document: Document, body: bytes) -> Iterable[Row]:
        """Read the rates of one moment; its day in UTC is theirs."""
        value = json_value(self.name, body)
        if not isinstance(value, dict):
            raise RateError(self.name, "the answer is another document")
        if value.get("error"):
            said = value.get("message")
            known = isinstance(said, str) and _MESSAGE.fullmatch(said)
            raise RateError(
                self.name, f"the service refuses ({said if known else 'it does not say why'})"
            )
        base, rates, day = value.get("base"), value.get("rates"), _day(value.get("timestamp"))
        if base != self.base:
            raise RateError(
                self.name, f"the rates are in {str(base)[:10]!r} instead of {self.base}"
            )
        if day is None or not isinstance(rates, dict) or not rates:
            raise RateError(self.name, "the answer has no time or no rates")
        return [Row(day, code, "1", rates[code]) for code in rates if code != self.base]


def _day(timestamp: object) -> date | None:
    if type(timestamp) is not Figure or not _SECONDS.fullmatch(timestamp):
        return None
    try:
        day = datetime.fromtimestamp(int(timestamp), UTC).date()
    except (ValueError, OverflowError, OSError):
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
