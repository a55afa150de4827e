"""All banks that Newsdesk knows: a new one is its module and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsdesk.rates.nbkr import Nbkr

if TYPE_CHECKING:
    from newsdesk.rates.provider import RateProvider

BANKS: tuple[type[RateProvider], ...] = (Nbkr,)


def provider(slug: str, addresses: Mapping[str, str] | None = None) -> RateProvider:
    """Return a bank by its slug, such as "nbkr".

    Args:
        addresses: What the person set instead of the bank's own, by the document's name.

    Raises:
        KeyError: No such bank.
    """
    bank: type = {bank.slug: bank for bank in BANKS}[slug]  # type: ignore[misc]
    made: RateProvider = bank(addresses)
    return made
