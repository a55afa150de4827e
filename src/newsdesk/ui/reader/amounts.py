"""Amounts of money in a story: which can be converted, and their marks in the markup.

Works on the pieces of text that the markup's writer puts out, on a jobs thread. An amount may be
spread over several ("<b>450</b> млн сомов"): each part gets the mark ``<span title="amount:3">``,
which the document turns into its look (a title is the one thing that Qt keeps of such an element
without giving it a look of its own). Links, code and the text itself stay as they are. Pure: no Qt.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, MutableSequence
from decimal import Decimal
from typing import Final

from newsdesk.core.errors import RateError
from newsdesk.core.frozen import frozen
from newsdesk.core.money_in_text import FoundAmount, find_amounts
from newsdesk.core.rate import Conversion

#: What a mark's title and address begin with; its place in the list of worths follows.
SCHEME: Final = "amount:"

#: Converts one unit: of a currency, into another, at the rate of the story's day.
#: Raises ``RateError`` where there is no such rate.
RateOf = Callable[[str, str], Conversion]

_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")


@frozen
class Worth:
    """An amount in a story, and what one unit of its currency was worth that day."""

    amount: Decimal
    upper: Decimal | None
    unit: Conversion

    @property
    def results(self) -> tuple[Decimal, ...]:
        """The worth in the target currency; of a range, of both its ends."""
        low = self.amount * self.unit.rate
        return (low,) if self.upper is None else (low, self.upper * self.unit.rate)


class Appraiser:
    """Says what amounts are worth in the reader's base currency; asks once a currency.

    An amount in the base itself is given in dollars, or in euros to those who count in dollars.
    """

    def __init__(self, rate_of: RateOf, base: str) -> None:
        self._rate_of = rate_of
        self._base = base
        self._known: dict[str, Conversion | None] = {}

    def worth(self, found: FoundAmount) -> Worth | None:
        """Return what an amount is worth; None where it cannot be converted."""
        code = found.currency
        if code not in self._known:
            self._known[code] = self._unit(code)
        unit = self._known[code]
        return None if unit is None else Worth(found.amount, found.upper, unit)

    def _unit(self, code: str) -> Conversion | None:
        target = self._base
        if code == target:
            target = "EUR" if code == "USD" else "USD"
        try:
            return self._rate_of(code, target)
        except RateError:
            return None


class AmountMarker:
    """Marks the amounts of one story.

    Give it each piece of a paragraph's text as it is written (``note``), and the end of the
    paragraph, or whatever else an amount cannot reach across (``close``).
    """

    def __init__(self, appraiser: Appraiser, language: str) -> None:
        self.worths: list[Worth] = []
        self._appraiser = appraiser
        self._language = language
        self._run: list[tuple[int, str]] = []

    def note(self, place: int, escaped: str) -> None:
        """Take note of text that stands at ``place`` of what is written."""
        self._run.append((place, escaped))

    def close(self, out: MutableSequence[str]) -> None:
        """Put the marks into the pieces of ``out`` that were noted."""
        if not self._run:
            return
        run, self._run = self._run, []
        texts = [_unescaped(escaped) for _, escaped in run]
        marks = self._marks("".join(texts))
        if not marks:
            return
        start = 0
        for (place, escaped), text in zip(run, texts, strict=True):
            out[place] = _marked(escaped, marks, start, start + len(text))
            start += len(text)

    def marked(self, text: str) -> str:
        """Return plain text as markup, with its marks."""
        out = [html.escape(text)]
        self.note(0, out[0])
        self.close(out)
        return out[0]

    def _marks(self, text: str) -> list[tuple[int, int, str]]:
        marks = []
        for found in find_amounts(text, self._language):
            worth = self._appraiser.worth(found)
            if worth is not None:
                marks.append((found.start, found.end, f"{SCHEME}{len(self.worths)}"))
                self.worths.append(worth)
        return marks


def number_of(address: str) -> int | None:
    """Return a mark's place in the list of worths; None for a real link, or none."""
    number = address.removeprefix(SCHEME)
    return int(number) if number != address and number.isdecimal() else None


def _unescaped(escaped: str) -> str:
    """The text itself, each entity one character long so that places can be found again."""
    return _ENTITY.sub(_character, escaped) if "&" in escaped else escaped


def _character(entity: re.Match[str]) -> str:
    text = html.unescape(entity[0])
    return text if len(text) == 1 else "\ufffd"


def _marked(escaped: str, marks: list[tuple[int, int, str]], start: int, end: int) -> str:
    """Put the marks that concern ``start:end`` of the paragraph into that piece of it."""
    pieces, done = [], 0
    for first, last, name in marks:
        if first < end and last > start:
            here = _place(escaped, max(first, start) - start)
            there = _place(escaped, min(last, end) - start)
            pieces += [escaped[done:here], f'<span title="{name}">', escaped[here:there], "</span>"]
            done = there
    return "".join([*pieces, escaped[done:]])


def _place(escaped: str, place: int) -> int:
    """Return where in the escaped text a place of the text itself is."""
    for entity in _ENTITY.finditer(escaped) if "&" in escaped else ():
        if entity.start() >= place:
            break
        place += len(entity[0]) - 1
    return place
