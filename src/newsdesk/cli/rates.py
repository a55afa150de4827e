"""``newsdesk rates``: the official rates as stored, asked for first with ``--refresh``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from newsdesk.cli.arguments import Parser, UsageError, day
from newsdesk.cli.output import Output, iso, table
from newsdesk.cli.session import services
from newsdesk.core.rate import Quote
from newsdesk.core.wording import describe_error

_PROVIDERS = ("nbkr",)
_NOTHING_STORED = "No rates are stored yet: “newsdesk rates --refresh” asks the bank for them."
_NOTHING_THAT_DAY = "No rates of that day or before are stored; the oldest ones are newer."
_NO_ANSWER = "The bank has not answered in time; these are the last good rates."

#: Seconds that the bank is waited for: as long as any download may take.
_PATIENCE = 60.0


def declare(_name: str, parser: Parser, _common: Parser) -> None:
    """Declare what ``rates`` takes."""
    parser.add_argument("--provider", type=str.lower, choices=_PROVIDERS, default=_PROVIDERS[0])
    parser.add_argument(
        "--on", type=day, metavar="YYYY-MM-DD", help="the rates in force on that day"
    )
    parser.add_argument("--refresh", action="store_true", help="ask the bank first")
    parser.set_defaults(run=_rates)


def _rates(args: argparse.Namespace, out: Output) -> int:
    from newsdesk.rates.nbkr import Nbkr

    trouble = ""
    with services(args, out) as opened:
        if args.refresh:
            answered = opened.rates.fetch_now(timeout=_PATIENCE)
            problem = opened.rates.problem
            trouble = describe_error(problem) if problem else "" if answered else _NO_ANSWER
        on = args.on or datetime.now(Nbkr.timezone).date()
        sheet = opened.store.rates.sheet(Nbkr.name, on)
        codes = [rate.currency for rate in sheet.rates] if sheet else []
        quotes = opened.store.rates.quotes(Nbkr.name, codes, today=on)
    if trouble:
        out.message(trouble)
    if not quotes:
        raise UsageError(_NOTHING_THAT_DAY if args.on else _NOTHING_STORED)
    out.answer(_sheet(quotes), lambda: _text(quotes))
    return 1 if trouble else 0


def _sheet(quotes: Sequence[Quote]) -> dict[str, object]:
    newest = max(quotes, key=lambda quote: quote.effective)
    return {
        "provider": newest.provider,
        "base": newest.base,
        "date": newest.effective.isoformat(),
        "in_force_from": newest.effective.isoformat(),
        "fetched": iso(newest.fetched),
        "stale": any(quote.stale for quote in quotes),
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


def _text(quotes: Sequence[Quote]) -> str:
    newest = max(quotes, key=lambda quote: quote.effective)
    age = ", no newer ones were published in time" if newest.stale else ""
    rows = [
        (
            f"{quote.nominal} {quote.currency}",
            f"{digits(quote.value)} {quote.base}",
            "" if quote.change is None else f"{quote.change:+f}",
        )
        for quote in quotes
    ]
    return f"{newest.provider}, in force from {newest.effective}{age}\n" + table(rows, right=(1, 2))
