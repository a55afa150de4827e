"""The banks for the settings in force: which there are, and which of them are in use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from newsdesk.core.errors import RateError
from newsdesk.core.rate import BankInfo, Pair, pairs_of
from newsdesk.core.settings import Settings
from newsdesk.engine.rate_answers import host_of

if TYPE_CHECKING:
    from newsdesk.rates.provider import Document, RateProvider

MakeBank = Callable[[str, Mapping[str, str]], "RateProvider"]


def make_bank(slug: str, addresses: Mapping[str, str]) -> RateProvider:
    """Make a bank of the registry; raises KeyError for an unknown slug."""
    from newsdesk.rates import registry

    return registry.provider(slug, addresses)


def all_slugs() -> Sequence[str]:
    """Return the slug of every bank, in the registry's order."""
    from newsdesk.rates import registry

    return list(registry.SLUGS)


class Banks:
    """Makes banks, and keeps them while their addresses stay the same. Any thread.

    Args:
        also: Banks in use for another reason than the toolbar, such as an alert.
    """

    def __init__(
        self,
        settings: Callable[[], Settings],
        *,
        also: Callable[[], Iterable[str]] = tuple,
        make: MakeBank = make_bank,
        slugs: Callable[[], Sequence[str]] = all_slugs,
    ) -> None:
        self._settings = settings
        self._also = also
        self._make = make
        self._slugs = slugs
        self._made: dict[str, tuple[dict[str, str], RateProvider]] = {}

    def infos(self) -> tuple[BankInfo, ...]:
        """Return what a person is told of each bank."""
        return tuple(
            BankInfo(one.slug, one.name, one.title, one.base, one.needs_key, one.timezone)
            for one in map(self.get, self._slugs())
        )

    def get(self, slug: str = "") -> RateProvider:
        """Return a bank; the main one for an empty slug.

        Raises:
            RateError: There is no such bank.
        """
        settings = self._settings()
        slug = slug or settings.rates_provider
        addresses = settings.addresses_of(slug)
        held = self._made.get(slug)
        if held is not None and held[0] == addresses:
            return held[1]
        try:
            bank = self._make(slug, addresses)
        except KeyError:
            raise RateError(slug, "there is no such bank") from None
        self._made[slug] = (addresses, bank)
        return bank

    @property
    def base(self) -> str:
        """The currency that the settings count in; empty for each bank's own."""
        return self._settings().base_currency

    def latest(self, bank: RateProvider) -> tuple[Document, ...]:
        """Return the documents of a bank that are asked for by themselves.

        Where the person named another host for the first one, a mirror may be all that they can
        or wish to reach: the others are then asked for only there, or where they were told to be.
        """
        first, *others = bank.latest()
        own = self._settings().addresses_of(bank.slug)
        named = {name for name, url in own.items() if url != bank.addresses.get(name)}
        if first.name not in named:
            return (first, *others)
        home = _hosts([first])
        return (first, *(one for one in others if one.name in named or _hosts([one]) <= home))

    def is_at_home(self, bank: RateProvider, pieces: Iterable[Document]) -> bool:
        """Whether all these are at the hosts that are asked anyway."""
        return _hosts(pieces) <= _hosts(self.latest(bank))

    def pairs(self) -> list[tuple[RateProvider, Pair]]:
        """Return the toolbar's pairs with their banks; of unknown banks none."""
        settings = self._settings()
        known = set(self._slugs())
        return [
            (self.get(pair.provider), pair)
            for pair in pairs_of(settings.rates_currencies)
            if (pair.provider or settings.rates_provider) in known
        ]

    def in_use(self) -> list[RateProvider]:
        """Return the banks asked by themselves: the main one, the toolbar's and others'."""
        wanted = [self._settings().rates_provider]
        wanted += [bank.slug for bank, _ in self.pairs()]
        wanted += self._also()
        known = set(self._slugs())
        return [self.get(slug) for slug in dict.fromkeys(wanted) if slug in known]


def _hosts(documents: Iterable[Document]) -> set[str]:
    return {host_of(document.url) for document in documents}


def local_time(bank: RateProvider, now: datetime) -> datetime:
    """Return the time at the bank."""
    return now.astimezone(bank.timezone)


def today_at(bank: RateProvider, now: datetime) -> date:
    """Return the date at the bank."""
    return local_time(bank, now).date()
