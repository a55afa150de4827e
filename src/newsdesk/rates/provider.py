"""What every central bank's module offers: its address and how to read its answer."""

from __future__ import annotations

from datetime import date, tzinfo
from typing import Protocol

from newsdesk.core.rate import RateSheet


class RateProvider(Protocol):
    """One official publisher of exchange rates. It fetches nothing itself."""

    @property
    def name(self) -> str:
        """The short name, such as "NBKR"."""

    @property
    def base(self) -> str:
        """ISO 4217 code of the currency that the rates are in."""

    @property
    def timezone(self) -> tzinfo:
        """Where the bank's days begin and end."""

    def sheet_url(self, day: date | None = None) -> str:
        """Return the address of a day's sheet; of the newest one without a day.

        Raises:
            ValueError: The bank has no sheet for single days.
        """

    def parse(self, body: bytes) -> RateSheet:
        """Read a sheet from the undecoded response.

        Raises:
            RateError: No usable sheet is in it.
        """
