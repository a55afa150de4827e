"""``newsdesk convert``: what an amount is worth in another currency, at the official rate."""

from __future__ import annotations

import argparse
from decimal import Context, Decimal
from typing import TYPE_CHECKING

from newsdesk.cli.arguments import Parser, UsageError, day
from newsdesk.cli.output import Output
from newsdesk.cli.rates import NOT_SET, PATIENCE, digits, refreshed
from newsdesk.cli.session import services
from newsdesk.core.errors import NewsdeskError, RateError, RateHistoryError, RateMissingError
from newsdesk.core.rate import INVERSE_DIGITS, Conversion
from newsdesk.core.wording import describe_error

if TYPE_CHECKING:
    from datetime import date

    from newsdesk.bootstrap import Services

_NOT_KNOWN = "{provider} has no rate of {currency}{day}."


def declare(_name: str, parser: Parser, _common: Parser) -> None:
    """Declare what ``convert`` takes."""
    parser.add_argument("amount", metavar="AMOUNT", help="a number, or arithmetic: “3*450+20”")
    parser.add_argument("source", metavar="FROM", type=_currency, help="a currency, such as USD")
    parser.add_argument("target", metavar="TO", type=_currency, help="another one")
    parser.add_argument("--on", type=day, metavar="YYYY-MM-DD", help="at that day's rates")
    parser.set_defaults(run=_convert)


def _currency(text: str) -> str:
    code = text.upper()
    if len(code) == 3 and code.isascii() and code.isalpha():
        return code
    message = f"{text} is no code of a currency, such as USD"
    raise argparse.ArgumentTypeError(message)


def _convert(args: argparse.Namespace, out: Output) -> int:
    from newsdesk.core.amounts import parse_amount

    try:
        amount = parse_amount(args.amount)
    except NewsdeskError as error:
        raise UsageError(describe_error(error)) from None
    with services(args, out) as opened:
        found = _found(opened, amount, args.source, args.target, args.on)
    out.answer(_document(found), lambda: _text(found))
    return 0


def _found(
    opened: Services, amount: Decimal, source: str, target: str, on: date | None
) -> Conversion:
    """Convert; a bank whose rates are not stored is asked for them first, once."""
    rates = opened.rates
    trouble = ""
    for turn in range(2):
        try:
            return rates.convert(amount, source, target, on=on)
        except (RateHistoryError, RateMissingError) as error:
            if turn:
                raise UsageError(trouble or _sentence(error, on)) from None
            trouble = _asked(opened, source, target, on)
        except RateError as error:
            raise UsageError(
                NOT_SET.format(day=on) if on is not None else describe_error(error)
            ) from None
    raise AssertionError


def _asked(opened: Services, source: str, target: str, on: date | None) -> str:
    """Ask the bank for what is missing; return what went wrong, empty for nothing."""
    if on is None:
        return refreshed(opened, "")
    try:
        opened.rates.fetch_day_now(on, [source, target], timeout=PATIENCE)
    except NewsdeskError as error:
        return describe_error(error)
    return ""


def _sentence(error: RateHistoryError | RateMissingError, on: date | None) -> str:
    when = f" for {on}" if on is not None else ""
    return _NOT_KNOWN.format(provider=error.provider, currency=error.currency, day=when)


def _document(found: Conversion) -> dict[str, object]:
    return {
        "amount": digits(found.amount),
        "from": found.source,
        "to": found.target,
        "result": digits(found.result),
        "rate": digits(_significant(found.rate)),
        "provider": found.provider,
        "date": found.effective.isoformat(),
    }


def _significant(rate: Decimal) -> Decimal:
    """Return a rate as published, or a quotient to the digits that an inverted rate has."""
    if len(rate.as_tuple().digits) <= INVERSE_DIGITS:
        return rate
    return rate.normalize(Context(prec=INVERSE_DIGITS))


def _text(found: Conversion) -> str:
    result = f"{found.result:.2f}" if abs(found.result) >= 1 else f"{found.result:.4f}"
    steps = ", ".join(f"1 {step.source} = {step.rate:.6g} {step.target}" for step in found.steps)
    way = f"; {steps}" if steps else ""
    return (
        f"{digits(found.amount)} {found.source} = {result} {found.target}\n"
        f"{found.provider}, {found.effective}{way}"
    )
