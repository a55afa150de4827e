"""The National Bank of the Kyrgyz Republic: official rates in som."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from datetime import date, time, timedelta, timezone, tzinfo
from decimal import Decimal
from types import MappingProxyType

from lxml import etree

from newsdesk.core.errors import RateError
from newsdesk.core.rate import Rate, RateSheet
from newsdesk.core.timetable import Timetable
from newsdesk.core.wording import QT_TRANSLATE_NOOP
from newsdesk.rates.provider import Document

NAME = "NBKR"

BISHKEK = timezone(timedelta(hours=6), "Asia/Bishkek")
"""Without summer time since 2005, so it needs no time zone database (Windows has none)."""

MAX_BYTES = 1 << 20

_log = logging.getLogger(__name__)
_DATE = re.compile(r"\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*", re.ASCII)
_CODE = re.compile(r"[A-Z]{3}", re.ASCII)
_NOMINAL = re.compile(r"[1-9]\d{0,6}", re.ASCII)
# Groups of three may stand apart; the last comma or point parts the fraction.
_VALUE = re.compile(r"(?:\d{1,9}|\d{1,3}(?:[ \xa0\u202f]\d{3}){1,3})(?:[.,]\d{1,8})?", re.ASCII)
_GAPS = re.compile(r"[ \xa0\u202f]")
_HTML = re.compile(rb"\s*(?:<!doctype\s+html|<html|<head|<body)", re.IGNORECASE)


class Nbkr:
    """The daily sheet: USD, EUR, RUB, KZT and CNY."""

    slug = "nbkr"
    name = NAME
    title = QT_TRANSLATE_NOOP("Banks", "National Bank of the Kyrgyz Republic")
    base = "KGS"
    timezone: tzinfo = BISHKEK
    timetable = Timetable(time(15, 0), time(15, 30), lead=1, calendar="KG")
    addresses: Mapping[str, str] = MappingProxyType(
        {
            "daily": "https://www.nbkr.kg/XML/daily.xml",
        }
    )
    currencies: tuple[str, ...] = ()
    pause = timedelta(seconds=1)
    needs_key = False

    def __init__(self, addresses: Mapping[str, str] | None = None) -> None:
        self._addresses = {**self.addresses, **(addresses or {})}

    def authorization(self, key: str) -> str:
        """Return nothing: it needs no key."""
        return ""

    def latest(self) -> tuple[Document, ...]:
        """Return the daily sheet."""
        return (Document("daily", self._addresses["daily"]),)

    def history(self, currency: str, first: date, last: date) -> tuple[Document, ...]:
        """Return nothing yet."""
        return ()

    def parse(self, document: Document, body: bytes) -> tuple[RateSheet, ...]:
        """Read a sheet, see ``parse_daily``."""
        return (parse_daily(body),)


def parse_daily(body: bytes) -> RateSheet:
    """Read one official rate sheet of the National Bank (NBKR).

    Args:
        body: The undecoded response, at most 1 MiB. The XML declaration, usually windows-1251,
            decides the encoding; a byte order mark beats it.

    Returns:
        A sheet with base "KGS" and one rate per ISO 4217 code, in document order. A rate's
        value is som for nominal units: 16.85 with nominal 100 is 0.1685 som for one. The
        effective date is Bishkek's (UTC+6) and may be tomorrow: rates set in the afternoon
        apply from the next day.

    Raises:
        RateError: Another document, or no usable rate in it. A zero or malformed rate is
            skipped, never guessed.

    Source: https://www.nbkr.kg/XML/daily.xml
    """
    root = _root(body)
    effective = _effective(root.get("Date", ""))
    rates: dict[str, Rate] = {}
    for currency in root.iterchildren("Currency"):
        rate = _rate(currency)
        if rate is not None and rate.currency in rates:
            _log.warning("NBKR: a second rate for %s is left out", rate.currency)
        elif rate is not None:
            rates[rate.currency] = rate
    if not rates:
        raise RateError(NAME, "the sheet holds no usable rate")
    return RateSheet(provider=NAME, base="KGS", effective=effective, rates=tuple(rates.values()))


def _root(body: bytes) -> etree._Element:
    if not body.strip():
        raise RateError(NAME, "the answer is empty")
    if len(body) > MAX_BYTES:
        raise RateError(NAME, f"the answer is too large for a rate sheet ({len(body)} bytes)")
    if _HTML.match(body.removeprefix(b"\xef\xbb\xbf")):
        raise RateError(NAME, "the answer is an HTML page instead of a rate sheet")
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise RateError(NAME, "the answer declares entities, which a rate sheet never does")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        # White space in front of the declaration is not XML, but harmless.
        root = etree.fromstring(body.strip(), parser)
    except etree.XMLSyntaxError as error:
        raise RateError(NAME, f"the answer is no well-formed XML: {error.msg}") from error
    if root.tag != "CurrencyRates":
        raise RateError(NAME, f"the answer is another document (<{root.tag}>)")
    return root


def _effective(text: str) -> date:
    match = _DATE.fullmatch(text)
    try:
        if match is not None:
            return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        pass
    raise RateError(NAME, f"the sheet has no date ({text!r})" if text else "the sheet has no date")


def _rate(currency: etree._Element) -> Rate | None:
    """Return the rate of one row; None, and a line in the log, where it is not usable."""
    code = currency.get("ISOCode", "").strip()
    nominal = (currency.findtext("Nominal") or "").strip()
    value = (currency.findtext("Value") or "").strip()
    if not _CODE.fullmatch(code) or code == "KGS":
        _log.warning("NBKR: a row with the code %r is left out", code[:40])
        return None
    if not _NOMINAL.fullmatch(nominal) or not _VALUE.fullmatch(value):
        _log.warning("NBKR: %s is left out: %r for %r", code, value[:40], nominal[:40])
        return None
    amount = Decimal(_GAPS.sub("", value).replace(",", "."))
    if amount <= 0:
        _log.warning("NBKR: %s is left out: its value is 0", code)
        return None
    return Rate(currency=code, nominal=int(nominal), value=amount)
