"""An amount as a person types it: a number in their country's manner, or arithmetic.

::

    sum     = product { ("+" | "-") product }
    product = signed { ("*" | "/") signed }
    signed  = { "+" | "-" } value { "%" }
    value   = number [ magnitude ] | "(" sum ")" [ magnitude ]

Everything is worked out in fractions and rounded once, at the end, so that 10/3*3 is 10. A percent
is a hundredth, save right after a plus or minus, where it is that part of what precedes, as on a
pocket calculator: 100+12% is 112.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Context, Decimal
from fractions import Fraction

from newsdesk.core.errors import AmountError, AmountProblem
from newsdesk.core.frozen import frozen
from newsdesk.core.numbers import (
    ARABIC_DECIMAL,
    ENGLISH,
    INSIDE,
    SPACES,
    NumberSigns,
    as_fraction,
    magnitude_of,
    read_number,
)

__all__ = ["DIGITS", "LIMIT", "MAX_DEPTH", "MAX_LENGTH", "AmountError", "parse_amount"]

#: The longest text looked at, in characters; longer is a paste by mistake.
MAX_LENGTH = 200
#: Parentheses within parentheses.
MAX_DEPTH = 20
#: Results from here on are refused: more than all the money there is, in any currency.
LIMIT = Decimal(10) ** 21
#: Significant digits of a result, for those that have no end, such as 10/3.
DIGITS = 34

_CONTEXT = Context(prec=DIGITS)

_OPERATORS = (
    {"+": "+", "(": "(", ")": ")"}
    | dict.fromkeys("-\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("*\u00d7\u00b7\u22c5\u2217", "*")
    | dict.fromkeys("/:\u00f7\u2215\u2044", "/")
    | dict.fromkeys("%\u066a", "%")
)
#: The Latin and the Cyrillic letter that look like a cross: operators where no letter follows.
_CROSSES = "xX\u0445\u0425"

_TOKEN = re.compile(
    rf"(?P<number>[.,{ARABIC_DECIMAL}]?\d+(?:[{INSIDE}]\d+)*[.,]?)"
    rf"|(?P<sign>[{re.escape(''.join(_OPERATORS))}]|[{_CROSSES}](?![^\W\d_]))"
    r"|(?P<word>[^\W\d_]+)\.?"
    rf"|(?P<space>[\s{SPACES}]+)"
    r"|(?P<other>.)",
    re.DOTALL,
)


@frozen
class _Token:
    """A number, an operator or a magnitude; ``text`` is the operator or what was written."""

    text: str
    number: Fraction | None = None
    magnitude: int = 0


def parse_amount(text: str, signs: NumberSigns = ENGLISH) -> Decimal:
    """Work out an amount, exact to 34 significant digits.

    Arguments:
        signs: How the person's language writes numbers: what "1,234" means (``read_number``).

    Raises:
        AmountError: It cannot be read, or has no result; ``core.wording`` says why.
    """
    if len(text) > MAX_LENGTH:
        raise AmountError(AmountProblem.TOO_LONG)
    tokens = list(_tokens(text.strip().removesuffix("="), signs))
    if not tokens:
        raise AmountError(AmountProblem.EMPTY)
    return _rounded(_Reading(tokens).result())


def _tokens(text: str, signs: NumberSigns) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        piece = match[0]
        if match["number"]:
            number = read_number(piece, signs)
            if number is None:
                raise AmountError(AmountProblem.NOT_A_NUMBER, piece)
            yield _Token(piece, as_fraction(number))
        elif match["sign"]:
            yield _Token(_OPERATORS.get(piece, "*"))
        elif match["word"]:
            magnitude = magnitude_of(match["word"])
            if not magnitude:
                raise AmountError(AmountProblem.NOT_UNDERSTOOD, piece)
            yield _Token(piece, magnitude=magnitude)
        elif match["other"]:
            raise AmountError(AmountProblem.NOT_UNDERSTOOD, piece)


def _rounded(value: Fraction) -> Decimal:
    if abs(value) >= LIMIT:
        raise AmountError(AmountProblem.TOO_LARGE)
    return _CONTEXT.divide(Decimal(value.numerator), Decimal(value.denominator))


class _Reading:
    """One pass over the tokens, by the grammar above."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def result(self) -> Fraction:
        value = self._sum(0)
        if self._at < len(self._tokens):
            rest = self._tokens[self._at].text
            kind = AmountProblem.PARENTHESES if rest == ")" else AmountProblem.NOT_UNDERSTOOD
            raise AmountError(kind, rest)
        return value

    def _next(self, *wanted: str) -> str:
        """Take the next token if it is one of these operators, else nothing."""
        if self._at < len(self._tokens) and self._tokens[self._at].text in wanted:
            self._at += 1
            return self._tokens[self._at - 1].text
        return ""

    def _sum(self, depth: int) -> Fraction:
        value, _ = self._product(depth)
        while sign := self._next("+", "-"):
            part, is_percent = self._product(depth)
            if is_percent:
                part *= value
            value = value + part if sign == "+" else value - part
        return value

    def _product(self, depth: int) -> tuple[Fraction, bool]:
        """The value, and whether it is nothing but a percentage."""
        value, is_percent = self._signed(depth)
        while sign := self._next("*", "/"):
            factor, _ = self._signed(depth)
            is_percent = False
            if sign == "/" and not factor:
                raise AmountError(AmountProblem.DIVISION_BY_ZERO)
            value = value * factor if sign == "*" else value / factor
        return value, is_percent

    def _signed(self, depth: int) -> tuple[Fraction, bool]:
        negative = False
        while sign := self._next("+", "-"):
            negative ^= sign == "-"
        value, is_percent = self._value(depth), False
        while self._next("%"):
            value, is_percent = value / 100, True
        return -value if negative else value, is_percent

    def _value(self, depth: int) -> Fraction:
        if self._next("("):
            if depth == MAX_DEPTH:
                raise AmountError(AmountProblem.TOO_DEEP)
            value = self._sum(depth + 1)
            if not self._next(")"):
                raise AmountError(AmountProblem.PARENTHESES, "(")
            return value * self._magnitude()
        if self._at == len(self._tokens):
            raise AmountError(AmountProblem.UNFINISHED)
        token = self._tokens[self._at]
        if token.number is None:
            raise AmountError(AmountProblem.NOT_UNDERSTOOD, token.text)
        self._at += 1
        return token.number * self._magnitude()

    def _magnitude(self) -> int:
        factor = 1
        while self._at < len(self._tokens) and self._tokens[self._at].magnitude:
            factor *= self._tokens[self._at].magnitude
            self._at += 1
        return factor
