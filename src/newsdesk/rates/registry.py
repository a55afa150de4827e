"""All banks that Newsdesk knows: a new one is its module and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdesk.rates.bank import Bank
    from newsdesk.rates.provider import RateProvider

#: Where each is, by its slug, in the order in which they are offered: Kyrgyzstan's own, its
#: neighbours', the others. Imported one by one: a start needs one bank, not eleven.
_PLACES: Mapping[str, tuple[str, str]] = {
    "nbkr": ("newsdesk.rates.nbkr", "Nbkr"),
    "cbr": ("newsdesk.rates.cbr", "Cbr"),
    "ecb": ("newsdesk.rates.ecb", "Ecb"),
    "nbk": ("newsdesk.rates.nbk", "Nbk"),
    "cbu": ("newsdesk.rates.cbu", "Cbu"),
    "nbg": ("newsdesk.rates.nbg", "Nbg"),
    "tcmb": ("newsdesk.rates.tcmb", "Tcmb"),
    "nbp": ("newsdesk.rates.nbp", "Nbp"),
    "nbt": ("newsdesk.rates.nbt", "Nbt"),
    "nbu": ("newsdesk.rates.nbu", "Nbu"),
    "oxr": ("newsdesk.rates.oxr", "Oxr"),
}
SLUGS: tuple[str, ...] = tuple(_PLACES)


def banks() -> tuple[type[Bank], ...]:
    """Return every bank there is."""
    return tuple(map(_bank, SLUGS))


def addresses() -> dict[str, str]:
    """Return the published address of every document, by the key of the setting that replaces it.

    A key is ``rates.<slug>.<document>_url``; what stands in braces is filled in, see docs/rates.md.
    """
    return {
        f"rates.{bank.slug}.{name}_url": url
        for bank in banks()
        for name, url in bank.addresses.items()
    }


def provider(slug: str, addresses: Mapping[str, str] | None = None) -> RateProvider:
    """Return a bank by its slug, such as "nbkr".

    Args:
        addresses: What the person set instead of the bank's own, by the document's name.

    Raises:
        KeyError: No such bank.
    """
    return _bank(slug)(addresses)


def _bank(slug: str) -> type[Bank]:
    module, name = _PLACES[slug]
    bank: type[Bank] = getattr(import_module(module), name)
    return bank
