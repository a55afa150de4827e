"""What the bar shows by the settings, and what they become when a person changes it."""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.core.frozen import frozen
from newsdesk.core.rate import BankInfo, Pair, Quote, pairs_of
from newsdesk.core.settings import Settings

CURRENCIES = "rates.currencies"
BASE = "rates.base"
PROVIDER = "rates.provider"


@frozen
class Choices:
    """The pairs in their order, the base and the bank, beside all banks there are.

    Attributes:
        base: Empty for the bank's own.
        provider: The bank's slug.
    """

    pairs: tuple[Pair, ...] = ()
    base: str = ""
    provider: str = ""
    banks: tuple[BankInfo, ...] = ()

    @classmethod
    def of(cls, settings: Settings, banks: Sequence[BankInfo]) -> Choices:
        """Read the settings."""
        return cls(
            pairs=pairs_of(settings.rates_currencies),
            base=settings.base_currency,
            provider=settings.rates_provider,
            banks=tuple(banks),
        )

    @property
    def bank(self) -> BankInfo | None:
        """The bank in the settings; None where there is none of that name."""
        return next((bank for bank in self.banks if bank.slug == self.provider), None)

    @property
    def home(self) -> str:
        """The base of the person's own bank; empty where it is not known."""
        return "" if self.bank is None else self.bank.base

    def places(self, quotes: Sequence[Quote]) -> list[int]:
        """Return which pair each quote is of: the quotes are in their order, some may be missing.

        A quote that is of none of them gets -1.
        """
        found, start = [], 0
        for quote in quotes:
            place = next(
                (n for n in range(start, len(self.pairs)) if self._fits(self.pairs[n], quote)), -1
            )
            found.append(place)
            start = max(start, place + 1)
        return found

    def moved(self, place: int, to: int) -> str:
        """Return the setting with one pair at another's place, those between moved up."""
        pairs = list(self.pairs)
        pairs.insert(to, pairs.pop(place))
        return text_of(pairs)

    def without(self, place: int) -> str:
        """Return the setting without one pair."""
        return text_of([pair for n, pair in enumerate(self.pairs) if n != place])

    def toggled(self, pair: Pair) -> Choices:
        """Return the choices with a pair added at the end, or taken out."""
        pairs = tuple(one for one in self.pairs if one != pair)
        if len(pairs) == len(self.pairs):
            pairs = (*pairs, pair)
        return Choices(pairs, self.base, self.provider, self.banks)

    def _fits(self, pair: Pair, quote: Quote) -> bool:
        slug = pair.provider or self.provider
        name = next((bank.name for bank in self.banks if bank.slug == slug), quote.provider)
        return (
            pair.currency == quote.currency
            and name == quote.provider
            and pair.base in {"", quote.base}
        )


def text_of(pairs: Sequence[Pair]) -> str:
    """Write pairs as the setting has them."""
    return ",".join(str(pair) for pair in pairs)
