"""All banks that Newsdesk knows: a new one is its module and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsdesk.rates.cbr import Cbr
from newsdesk.rates.cbu import Cbu
from newsdesk.rates.ecb import Ecb
from newsdesk.rates.nbg import Nbg
from newsdesk.rates.nbk import Nbk
from newsdesk.rates.nbkr import Nbkr
from newsdesk.rates.nbp import Nbp
from newsdesk.rates.nbt import Nbt
from newsdesk.rates.nbu import Nbu
from newsdesk.rates.oxr import Oxr
from newsdesk.rates.tcmb import Tcmb

if TYPE_CHECKING:
    from newsdesk.rates.bank import Bank
    from newsdesk.rates.provider import RateProvider

#: In the order in which they are offered: Kyrgyzstan's own, its neighbours', the others.
BANKS: tuple[type[Bank], ...] = (
    Nbkr,
    Cbr,
    Ecb,
    Nbk,
    Cbu,
    Nbg,
    Tcmb,
    Nbp,
    Nbt,
    Nbu,
    Oxr,
)


def addresses() -> dict[str, str]:
    """Return the published address of every document, by the key of the setting that replaces it.

    A key is ``rates.<slug>.<document>_url``; what stands in braces is filled in, see docs/rates.md.
    """
    return {
        f"rates.{bank.slug}.{name}_url": url
        for bank in BANKS
        for name, url in bank.addresses.items()
    }


def provider(slug: str, addresses: Mapping[str, str] | None = None) -> RateProvider:
    """Return a bank by its slug, such as "nbkr".

    Args:
        addresses: What the person set instead of the bank's own, by the document's name.

    Raises:
        KeyError: No such bank.
    """
    return {bank.slug: bank for bank in BANKS}[slug](addresses)
