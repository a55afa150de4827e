"""Numbers as people write them: points, commas, spaces and apostrophes in any country's manner.

Used where a person types an amount (``core.amounts``) and where a story names one
(``core.money_in_text``).
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from newsdesk.core.frozen import frozen

#: Space, no-break space, figure, thin and narrow no-break space: they only ever part groups.
SPACES = " \u00a0\u2007\u2009\u202f"
#: ASCII, the typographer's, the letter apostrophe, the Arabic thousands sign: group signs too.
APOSTROPHES = "'\u2019\u02bc\u066c"
#: The Arabic decimal sign has no second meaning.
ARABIC_DECIMAL = "\u066b"
#: Every sign that may stand inside a number, ready for a character class.
INSIDE = re.escape(f".,{SPACES}{APOSTROPHES}{ARABIC_DECIMAL}")

#: Words for a thousand and more in lower case: shortened, or whole without an ending.
MAGNITUDES = {
    "k": 10**3,
    "к": 10**3,
    "тыс": 10**3,
    "тысяч": 10**3,
    "миң": 10**3,
    "thousand": 10**3,
    "lakh": 10**5,
    "crore": 10**7,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "million": 10**6,
    "млн": 10**6,
    "миллион": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "billion": 10**9,
    "млрд": 10**9,
    "миллиард": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "trillion": 10**12,
    "трлн": 10**12,
    "триллион": 10**12,
}

#: What a whole word may end in: the plurals and cases of the three languages.
_ENDINGS = re.compile(
    r"s|а|и|у|ы|е|ю|ей|ью|ам|ах|ов|ом|ами|го|ду|дун|дук|ден|дон|га|дан|дай|ды|дын|дык"
)
_WHOLE_WORDS = tuple(word for word in MAGNITUDES if len(word) > 4)

_ONE_SIGN = str.maketrans(dict.fromkeys(SPACES, " ") | dict.fromkeys(APOSTROPHES, "'"))
_PLAIN = re.compile(r"[0-9]+")
_GROUPS = {
    sign: re.compile(rf"[1-9][0-9]{{0,2}}(?:{re.escape(sign)}[0-9]{{3}})+") for sign in " '.,"
}
#: The Indian manner: 12,34,567.
_INDIAN = re.compile(r"[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}")


@frozen
class NumberSigns:
    """How a person's language writes numbers; it only decides what is ambiguous."""

    decimal: str = "."
    group: str = ","


ENGLISH = NumberSigns()
#: German, Turkish, Dutch, Spanish.
CONTINENTAL = NumberSigns(decimal=",", group=".")
#: Russian, Kyrgyz, Ukrainian, French.
SPACED = NumberSigns(decimal=",", group="\u00a0")


def read_number(text: str, signs: NumberSigns = ENGLISH) -> Decimal | None:
    """Read an unsigned number; None where it is not one.

    Spaces and apostrophes part groups of three. Of point and comma, the one that comes last is
    the decimal sign if both occur; one that occurs twice parts groups. A single one is the decimal
    sign, but where exactly three digits follow and one to three (no leading zero) precede, both
    readings are right: it then parts groups if it is the group sign of ``signs``. So, to an
    English reader, "1,234" is 1234 and "1.234" is 1.234; to a German it is the other way round; to
    a Russian both are 1.234. Digits of other scripts are read as digits.
    """
    text = text.translate(_ONE_SIGN)
    if not text.isascii():
        text = "".join(str(int(mark)) if mark.isdecimal() else mark for mark in text)
    marks = "".join(mark for mark in text if not mark.isdecimal())
    if not marks:
        return Decimal(text) if text else None
    last = marks[-1]
    groups_only = (
        last in " '"
        or (last in ".," and len(marks) > 1 and set(marks) == {last})
        or (marks == signs.group and _GROUPS[last].fullmatch(text) is not None)
    )
    if groups_only:
        return _grouped(text, marks)
    if last not in f".,{ARABIC_DECIMAL}" or marks.count(last) > 1:
        return None
    whole, _, fraction = text.partition(last)
    if not whole and not fraction:
        return None
    read = _grouped(whole, marks[:-1]) if whole else Decimal(0)
    return None if read is None else Decimal(f"{read}.{fraction or '0'}")


def _grouped(text: str, marks: str) -> Decimal | None:
    """Read a whole number whose groups are parted by ``marks``, which must all be the same."""
    if not marks:
        return Decimal(text) if _PLAIN.fullmatch(text) else None
    sign = marks[0]
    if set(marks) != {sign} or sign not in _GROUPS:
        return None
    right = _GROUPS[sign].fullmatch(text) or (sign == "," and _INDIAN.fullmatch(text))
    return Decimal(text.replace(sign, "")) if right else None


def magnitude_of(word: str) -> int:
    """How much "млн", "тысячи" or "k" multiply by; 0 for a word that is none of them."""
    word = word.lower()
    if word in MAGNITUDES:
        return MAGNITUDES[word]
    for stem in _WHOLE_WORDS:
        if word.startswith(stem) and _ENDINGS.fullmatch(word, len(stem)):
            return MAGNITUDES[stem]
    return 0


def as_fraction(number: Decimal, magnitude: int = 1) -> Fraction:
    """The exact value, free of every context's precision."""
    return Fraction(number) * magnitude
