"""The pattern that finds what looks like an amount of money, in linear time.

Every repetition in it is bounded. ``core.money_in_text`` judges what it finds. Possessive are only
single characters: before Python 3.11.5 possessive groups match wrongly (CPython issue 106052).
"""

from __future__ import annotations

import re
from typing import Final

from newsdesk.core.money_words import STEMS, SYMBOLS

_SIGN = "[" + re.escape("".join(SYMBOLS)) + "]"
_NUMBER = (
    r"(?:[0-9]{1,3}+(?:[ \u00a0\u2009\u202f'\u2019][0-9]{3}(?![0-9])){1,4}(?:[.,][0-9]{1,9}+)?"
    r"(?![0-9])|[0-9]{1,15}+(?:[.,][0-9]{1,9}+){0,6})(?![0-9])"
)
_MAGNITUDE = (
    r"(?:тыс(?:\.|яч[а-я]{0,3}+(?!\w)|(?!\w))|(?:млн|млрд|трлн)(?:\.|(?!\w))|миң(?!\w)"
    r"|(?:миллион|миллиард|триллион)[а-я]{0,3}+(?!\w)"
    r"|(?i:thousand|million|billion|trillion|mln|bln|mn|bn|trn|tn|lakh|crore)(?!\w))"
)
_DASH = "[-\u2010\u2011\u2013\u2014]"
_HOPE = rf"\s{{0,2}}+(?:[^\W\d_]|{_SIGN}|{_DASH})"
#: A number with a currency's sign or code before it, or with a unit that may be one behind it.
CANDIDATE: Final = re.compile(
    rf"""
    (?=[0-9])(?<![0-9])(?<![0-9][.,:/])(?<!\w[-\u2011])
    (?: (?P<before> (?<={_SIGN}) | (?<={_SIGN}\s) | (?<=\b[A-Z]{{3}}) | (?<=\b[A-Z]{{3}}\s) )
      | (?<!\w) )
    (?P<first> {_NUMBER} )
    # Where neither a letter, a sign nor a dash follows, nothing below can come true.
    (?(before) | (?= {_HOPE} ) )
    (?P<more> (?: \s?+ {_MAGNITUDE} \s {_NUMBER} ){{0,2}} )
    (?: (?P<link> \s?+{_DASH}\s?+ | \s(?:to|до)\s ) (?P<again> {_SIGN}\s?+ )?
        (?P<high> {_NUMBER} ) (?(before) | (?= {_HOPE} ) ) )?
    (?P<size> [kKmMbBкК](?!\w) | (?:\s|{_DASH}){{0,2}} {_MAGNITUDE} )?
    (?P<tail> \s{{0,2}}+
        (?: (?P<which> U\.S\. | US | АКШ | (?:Hong|New|South)\s[A-Z][a-z]+ | [^\W\d_]{{4,17}}+ )
            \s )?
        (?P<unit> {_SIGN}(?!\s?[0-9]) | [A-Z]{{3}}(?!\w)
          | (?:{"|".join(STEMS)})[a-zа-яё]{{0,5}}+ (?!\w|-\w) )
        (?P<whose> (?:(?<=лл)\.)?\s?США(?!\w) | \sстерлингов(?!\w) | \ssterling(?!\w) )?
    )?
    (?(before) | (?(tail) | (?!) ) )
    """,
    re.VERBOSE,
)
#: A number, with its magnitude where it has one.
PIECE: Final = re.compile(rf"({_NUMBER})(?:\s?({_MAGNITUDE}))?")
