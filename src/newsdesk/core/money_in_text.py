"""Amounts of money in a story's text: "$2.5 million", "450 млн сомов", "15 миң сом".

Russian, Kyrgyz and English. Precision goes before completeness: what may be a year, a weight, a
telephone number or a name is left out. ``core.money_pattern`` finds what looks like an amount,
``core.money_words`` says what the words mean.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import islice
from typing import Final

from newsdesk.core.frozen import frozen
from newsdesk.core.money_pattern import CANDIDATE, PIECE
from newsdesk.core.money_words import (
    CODES,
    MARKED_SYMBOLS,
    NOUNS,
    OTHER_WORDS,
    SYMBOLS,
    currency_of,
)
from newsdesk.core.numbers import (
    CONTINENTAL,
    ENGLISH,
    SPACED,
    NumberSigns,
    magnitude_of,
    read_number,
)

#: No story names more.
LARGEST: Final = Decimal(10) ** 17
#: What looks like an amount is judged so many times a text; the rest is a price list, or malice.
MOST: Final = 1000

#: What may make another currency of a symbol, right before it.
_LETTERS = re.compile(r"(?:(?:US|HK|AU|NZ|CA|SG|NT|MX|U\.S\.)\s?|[A-Za-z]*)$")
_CYRILLIC = re.compile("[а-яё]")
_YEAR = re.compile(r"19[5-9][0-9]|200[1-9]|20[1-3][0-9]")
_BEFORE_A_YEAR = re.compile(r"\b(?:[вксиВКСИ]|во|со|до|по|за|Во|Со|До|По|За)\s$")
_AMBIGUOUS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_LEADING_ZERO = re.compile(r"0[0-9]")
#: These endings follow whole numbers only, the others fractions ("2,345 рубля").
_GENITIVE_PLURAL = ("ов", "ей", "ев", "ен", "лир", "злотых")
_GENITIVE_SINGULAR = ("а", "я", "ны")
_OTHER_FRANCS = re.compile(r"\s(?:КФА|CFA)\b")
_A_WEIGHT = re.compile(r"\sof\b")
_CONTINENTAL_LANGUAGES = frozenset({"de", "es", "it", "tr", "nl", "pt", "id", "da", "el"})
_SPACED_LANGUAGES = frozenset({"ru", "ky", "uk", "be", "kk", "fr", "pl", "cs", "sv", "fi", "bg"})


@frozen
class FoundAmount:
    """Money named in a text.

    Attributes:
        start, end: Where it stands: ``text[start:end]``.
        amount: Its value, magnitude included; of a range the lower end.
        upper: The upper end of a range.
        currency: ISO 4217 code.
    """

    start: int
    end: int
    amount: Decimal
    currency: str
    upper: Decimal | None = None


def find_amounts(text: str, language: str = "") -> tuple[FoundAmount, ...]:
    """Return the amounts that a text surely names, in order.

    Arguments:
        language: The text's, as an ISO 639 code, where known: it tells what "€1.500" is.
    """
    found: list[FoundAmount] = []
    for match in islice(CANDIDATE.finditer(text), MOST):
        free = found[-1].end if found else 0
        amount = _Candidate(text, match, language[:2].lower(), free).read()
        if amount is not None:
            found.append(amount)
    return tuple(found)


class _Candidate:
    """Something that looks like an amount, to be judged."""

    def __init__(self, text: str, match: re.Match[str], language: str, free: int) -> None:
        self._text = text
        self._match = match
        self._language = language
        self._free = free  # what stands before belongs to the amount found before
        self._noun = match["unit"] or ""
        self._size = magnitude_of((match["size"] or "").strip("-. \n\t\u00a0\u2009\u202f"))
        *self._greater, last = PIECE.finditer(text, match.start("first"), match.end("more"))
        self._low = last[1]
        self._start, self._end = last.start(), match.end()
        self._low_end = match.end("more")
        words = f"{match['size'] or ''}{self._noun}{match['more']}"
        self._is_cyrillic = (
            _CYRILLIC.search(words) is not None if words.strip() else language in _SPACED_LANGUAGES
        )

    def read(self) -> FoundAmount | None:
        currency = self._currency()
        if not currency:
            return None
        worth, match = self._worth(), self._match
        if worth is None:
            return None
        low, upper = worth
        if (match["size"] or "").isalpha() and len(match["size"]) == 1 and " " in self._low:
            return None  # "$590 285K": a price, then the name of a thing
        after = self._text[self._end : self._end + 2]
        if after[:1].isalnum() or (after[:1] in {".", ","} and after[1:].isdecimal()):
            return None
        if not 0 < low <= (upper or low) <= LARGEST:
            return None
        upper = None if upper is None else _plain(upper)
        return FoundAmount(self._start, self._end, _plain(low), currency, upper)

    # the currency

    def _currency(self) -> str:
        """Its code, "" for none; puts the start before a symbol and leaves out a foreign unit."""
        after, before = self._after(), self._before()
        if after and before and before != after:
            dollars = after in CODES and self._noun in {"CAD", "AUD", "NZD", "HKD", "SGD"}
            after = after if dollars and before == "USD" else ""
        if not after and self._match["tail"]:
            self._noun = ""
            self._end = self._match.start("tail")
        return after or before

    def _before(self) -> str:
        match, text = self._match, self._text
        if match["before"] is None:
            return ""
        first = match.start("first")
        place = first - text[first - 1].isspace()
        if text[place - 1] in SYMBOLS:
            letters = _LETTERS.search(text, max(0, place - 6), place - 1)
            marks = "" if letters is None else letters[0]
            begin = place - 1 - len(marks)
            if text[begin - 1 : begin].isdecimal():
                return ""  # the sign belongs to the number before it
            sign = "".join(marks.split()) + text[place - 1]
            code = MARKED_SYMBOLS.get(sign, "") if marks else SYMBOLS[sign]
            if code == "JPY" and self._language == "zh":
                code = "CNY"
        else:
            begin, code = place - 3, text[place - 3 : place]
            is_year = _YEAR.fullmatch(self._low) is not None and not self._size
            if code not in CODES or code in OTHER_WORDS or is_year:
                return ""
        if not code or begin < self._free:
            return ""
        self._start = begin
        return code

    def _after(self) -> str:
        match, noun, which = self._match, self._noun, self._match["which"] or ""
        if not noun:
            return ""
        if noun in SYMBOLS or noun.isupper():
            code = SYMBOLS.get(noun, noun)
            return code if code in CODES and not which and not match["whose"] else ""
        kind, whose = NOUNS.get(noun, ""), (match["whose"] or "").strip(" .\u00a0")
        if whose:
            wanted = "dollar" if whose == "США" else "pound"
            code = "USD" if whose == "США" else "GBP"
            return code if kind == wanted and not which else ""
        if kind == "pound" and _A_WEIGHT.match(self._text, match.end()):
            return ""
        if kind == "franc" and _OTHER_FRANCS.match(self._text, match.end()):
            return ""
        if self._may_be_a_year(kind):
            return ""
        return currency_of(noun, which, magnitude=self._size >= 10**6)

    def _may_be_a_year(self, kind: str) -> bool:
        """ "В 2024 рубль упал", "in 2011 dollars"."""
        match = self._match
        number = match["high"] or self._low
        if self._size or not _YEAR.fullmatch(number):
            return False
        if not self._is_cyrillic:
            return True
        if match["high"] and _YEAR.fullmatch(self._low):
            return True
        declined = self._noun.endswith((*_GENITIVE_PLURAL, *_GENITIVE_SINGULAR))
        return not declined and _BEFORE_A_YEAR.search(self._text, 0, match.start()) is not None

    # the value

    def _worth(self) -> tuple[Decimal, Decimal | None] | None:
        """Its value and the upper end of a range; moves start and end to what was taken."""
        match, size = self._match, self._size or 1
        low = self._number(self._low)
        if match["high"] is None:
            if low is None:
                return None
            return low * size + self._more(low * size), None
        high = self._number(match["high"])
        if self._is_range() and low is not None and high is not None and low < high:
            return low * size, high * size
        return self._one_end(low, high)

    def _is_range(self) -> bool:
        match = self._match
        has_unit = bool(match["again"] or match["size"] or self._noun)
        if match["again"] and match["before"] is None:
            return False
        if match["link"].strip() != match["link"]:  # a word, or a dash between spaces
            return has_unit and not _YEAR.fullmatch(self._low)
        return has_unit or not _YEAR.fullmatch(match["high"])

    def _one_end(
        self, low: Decimal | None, high: Decimal | None
    ) -> tuple[Decimal, Decimal | None] | None:
        """What looked like a range is none: the number at the currency is meant."""
        match = self._match
        if self._noun or match["again"]:
            hyphenated = match["link"] in {"-", "\u2013", "\u2011"}
            if high is None or (hyphenated and _YEAR.fullmatch(self._low)):
                return None
            self._start = match.start("again" if match["again"] else "high")
            return high * (self._size or 1), None
        self._end = self._low_end
        return None if low is None else (low, None)

    def _more(self, rest: Decimal) -> Decimal:
        """The millions before the thousands: "2 млрд 300 млн сомов"."""
        total, least = Decimal(0), None
        for piece in self._greater:
            size, value = magnitude_of(piece[2].strip(".")), self._number(piece[1])
            if value is None or (least is not None and value * size >= least):
                return Decimal(0)
            total, least = total + value * size, size
        if least is None or rest >= least:
            return Decimal(0)
        self._start = min(self._start, self._greater[0].start())
        return total

    def _number(self, piece: str) -> Decimal | None:
        """Read a number; where both readings of it are likely, by grammar, or not at all."""
        if _LEADING_ZERO.match(piece):
            return None
        signs = self._signs()
        if not _AMBIGUOUS.fullmatch(piece):
            return read_number(piece, signs)
        grouped = Decimal(piece.replace(",", "").replace(".", ""))
        as_decimal = Decimal(piece.replace(",", "."))
        if signs is CONTINENTAL:
            return grouped if "." in piece else as_decimal
        if signs is ENGLISH and "," in piece:
            return grouped
        if self._size or (signs is ENGLISH and self._language == "en"):
            return as_decimal
        if piece.endswith("000") or self._noun.endswith(_GENITIVE_PLURAL):
            return grouped
        return as_decimal if self._noun.endswith(_GENITIVE_SINGULAR) else None

    def _signs(self) -> NumberSigns:
        if self._is_cyrillic:
            return SPACED
        return CONTINENTAL if self._language in _CONTINENTAL_LANGUAGES else ENGLISH


def _plain(number: Decimal) -> Decimal:
    """Without zeros that say nothing: 2500000, not 2500000.0."""
    whole = number.to_integral_value()
    return whole if whole == number else number
