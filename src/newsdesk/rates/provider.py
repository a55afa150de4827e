"""What every central bank's module offers: its documents, its habits, and how to read them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta, tzinfo
from typing import Protocol

from newsdesk.core.frozen import frozen
from newsdesk.core.rate import RateSheet
from newsdesk.core.timetable import Timetable


@frozen
class Document:
    """One address of a bank, and what is to be found there.

    Attributes:
        name: Which of the provider's addresses it is, such as "daily": the setting
            ``rates.<slug>.<name>_url``.
        currency: The only one in it; empty where it holds all.
        first, last: The days that it covers, both included; None for the newest sheet.
    """

    name: str
    url: str
    currency: str = ""
    first: date | None = None
    last: date | None = None


class RateProvider(Protocol):
    """One official publisher of exchange rates. It fetches nothing itself."""

    @property
    def slug(self) -> str:
        """The name in settings and on the command line: lower case, such as "nbkr"."""

    @property
    def name(self) -> str:
        """The short name that is shown and stored, such as "NBKR"."""

    @property
    def title(self) -> str:
        """The bank's full name in English, marked for translation in the context "Banks"."""

    @property
    def base(self) -> str:
        """ISO 4217 code of the currency that the rates are in."""

    @property
    def timezone(self) -> tzinfo:
        """Where the bank's days begin and end."""

    @property
    def timetable(self) -> Timetable:
        """When new sheets appear."""

    @property
    def addresses(self) -> Mapping[str, str]:
        """The published address of each document, by its name; settings may replace them."""

    @property
    def currencies(self) -> tuple[str, ...]:
        """The currencies whose history can be asked for; empty for "whatever its sheets hold"."""

    @property
    def pause(self) -> timedelta:
        """How long to wait between two requests for history."""

    @property
    def needs_key(self) -> bool:
        """Whether it answers only to a key of the person's own."""

    @property
    def not_found_is_empty(self) -> bool:
        """Whether 404 to a request for history says that no rates were set on those days."""

    def authorization(self, key: str) -> str:
        """Return what the header ``Authorization`` says with a person's key; empty without one.

        A key never stands in an address: addresses are logged.
        """

    def latest(self) -> tuple[Document, ...]:
        """Return the documents that hold the newest rates; all of them are polled."""

    def history(self, currency: str, first: date, last: date) -> tuple[Document, ...]:
        """Return what to ask for a currency's rates of these days, the newest days first.

        Each document is a piece that can be stored by itself. They may cover more days, or more
        currencies, than asked. Empty where the bank publishes no history of it.
        """

    def parse(self, document: Document, body: bytes) -> tuple[RateSheet, ...]:
        """Read the undecoded answer: one sheet a day in force, in the document's order.

        Empty is a good answer without rates. Rows that are not usable are left out and logged:
        a zero, a negative or malformed value, an unknown code.

        Raises:
            RateError: No usable document of this bank; nothing else is ever raised.
        """
