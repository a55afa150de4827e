"""``newsdesk rates``: the official rates as stored, asked for first with ``--refresh``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from newsdesk.cli.arguments import Parser, UsageError, day
from newsdesk.cli.output import Output, iso, table
from newsdesk.cli.session import services
from newsdesk.core.errors import NewsdeskError
from newsdesk.core.rate import Quote, pairs_of
from newsdesk.core.wording import describe_error

if TYPE_CHECKING:
    from newsdesk.bootstrap import Services

_NOTHING_STORED = (
    "No rates are stored yet: “newsdesk rates --refresh --provider {slug}” asks the bank for them."
)
_NOTHING_THAT_DAY = "No rates of that day or before are known."
NOT_SET = "The rates of {day} are not set yet."
_NO_ANSWER = "The bank has not answered in time; these are the last good rates."
_NO_BANK = "There is no bank {slug}; there are {slugs}."

#: Seconds that the bank is waited for: as long as any download may take.
PATIENCE = 60.0


def declare(_name: str, parser: Parser, _common: Parser) -> None:
    """Declare what ``rates`` takes."""
    parser.add_argument(
        "--provider",
        type=str.lower,
        default="",
        metavar="NAME",
        help="nbkr cbr ecb nbk cbu nbg tcmb nbp nbt nbu oxr; by default that of the settings",
    )
    parser.add_argument(
        "--on", type=day, metavar="YYYY-MM-DD", help="the rates in force on that day"
    )
    parser.add_argument("--refresh", action="store_true", help="ask the bank first")
    parser.set_defaults(run=_rates)


def _rates(args: argparse.Namespace, out: Output) -> int:
    trouble = ""
    with services(args, out) as opened:
        slug = _known(opened, args.provider)
        rates = opened.rates
        if args.refresh:
            trouble = refreshed(opened, slug)
        if args.on is not None and not rates.is_set(slug, args.on):
            raise UsageError(trouble or NOT_SET.format(day=args.on))
        if args.on is not None:
            trouble = _past(opened, slug, args.on) or trouble
        quotes = rates.table(slug, on=args.on)
        stale = rates.is_stale(slug, on=args.on)
    if trouble:
        out.message(trouble)
    if not quotes:
        raise UsageError(_NOTHING_THAT_DAY if args.on else _NOTHING_STORED.format(slug=slug))
    out.answer(_sheet(quotes, stale), lambda: _text(quotes, stale))
    return 1 if trouble else 0


def _known(opened: Services, slug: str) -> str:
    """Return a bank's slug; that of the settings where none is given."""
    known = [bank.slug for bank in opened.rates.banks()]
    wanted = slug or opened.preferences.current.rates_provider
    if wanted not in known:
        raise UsageError(_NO_BANK.format(slug=wanted, slugs=", ".join(known)))
    return wanted


def refreshed(opened: Services, slug: str) -> str:
    """Ask a bank for its newest rates; return what went wrong, empty for nothing."""
    answered = opened.rates.fetch_now(slug, timeout=PATIENCE)
    problem = opened.rates.problem_of(slug)
    if problem is not None:
        return describe_error(problem)
    return "" if answered else _NO_ANSWER


def _past(opened: Services, slug: str, on: date) -> str:
    """Ask for a day's rates that are not stored; return what went wrong, empty for nothing.

    Of banks that answer for a currency at a time it is the toolbar's currencies.
    """
    held = {quote.currency for quote in opened.rates.table(slug, on=on)}
    if held and not opened.rates.is_stale(slug, on=on):
        return ""
    main = opened.preferences.current.rates_provider
    pairs = pairs_of(opened.preferences.current.rates_currencies)
    codes = [pair.currency for pair in pairs if (pair.provider or main) == slug]
    codes = [code for code in codes if not held or code in held]
    try:
        asked = opened.rates.fetch_day_now(on, codes or ["USD", "EUR"], slug, timeout=PATIENCE)
    except NewsdeskError as error:
        return describe_error(error)
    return "" if asked else _NO_ANSWER


def _sheet(quotes: Sequence[Quote], stale: bool) -> dict[str, object]:
    newest = max(quotes, key=lambda quote: quote.effective)
    return {
        "provider": newest.provider,
        "base": newest.base,
        "date": newest.effective.isoformat(),
        "in_force_from": newest.effective.isoformat(),
        "fetched": iso(newest.fetched),
        "stale": stale,
        "rates": [
            {
                "currency": quote.currency,
                "nominal": quote.nominal,
                "value": digits(quote.value),
                "rate": digits(quote.per_unit),
                "previous": digits(quote.previous),
                "change": digits(quote.change),
            }
            for quote in quotes
        ],
    }


def digits(amount: Decimal | None) -> str | None:
    """Write money as decimal digits, never in scientific notation."""
    return None if amount is None else format(amount, "f")


def _text(quotes: Sequence[Quote], stale: bool) -> str:
    newest = max(quotes, key=lambda quote: quote.effective)
    age = ", no newer ones were published in time" if stale else ""
    rows = [
        (
            f"{quote.nominal} {quote.base if quote.indirect else quote.currency}",
            f"{digits(quote.value)} {quote.currency if quote.indirect else quote.base}",
            "" if quote.change is None else f"{quote.change:+f}",
        )
        for quote in quotes
    ]
    return f"{newest.provider}, in force from {newest.effective}{age}\n" + table(rows, right=(1, 2))
