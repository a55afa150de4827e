"""What else a question may have meant that found nothing.

Typed on the other keyboard layout (yjdjcnb for новости), or Cyrillic written in Latin letters
(novosti). What Latin letters stand for is not agreed on, so there are several readings; whether
one is right, the articles say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?"
_CYRILLIC_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"
_TO_CYRILLIC = str.maketrans(_LATIN_KEYS, _CYRILLIC_KEYS)
_TO_LATIN = str.maketrans(
    _CYRILLIC_KEYS + "ңөүҢӨҮ", _LATIN_KEYS + "yjeYJE"  # Kyrgyz: on н, о and у with a modifier
)  # fmt: skip

_VOWELS = "aeiouy"
#: Longest first. The passport's spelling, and what is typed in chats.
_COMMON = (
    "shch щ|sch щ|zh ж|kh х|ts ц|ch ч|sh ш|yu ю|ya я|yo е|ye е|ja я|ju ю|jo е|ia ия|iu ию|"
    "a а|b б|v в|g г|d д|e е|z з|i и|k к|l л|m м|n н|o о|p п|r р|s с|t т|u у|f ф|h х|c ц|"
    "w в|q к|x кс|' ь|` ь"
)
_READINGS = (
    f"{_COMMON}|j й|y ы",
    f"ja жа|ju жу|jo жо|{_COMMON}|j ж|y ы",
    f"x х|w ш|{_COMMON}|j й|y ы",
    f"cz ц|shh щ|j й|x х|e` э|y` ы|{_COMMON}|y ы",
    f"{_COMMON}|j й|y и",
)
_PAIRS = (
    "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h"
    " ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ң:n ө:o ү:u"
)
_FROM_CYRILLIC = {pair[0]: pair[2:] for pair in _PAIRS.split()}
#: Of adjectives and names: dobryy, Dostoevskiy.
_ENDINGS = {"i": "ий", "y": "ый"}
_LATIN_WORD = re.compile(r"[A-Za-z'`]*[A-Za-z][A-Za-z'`]*")
_CYRILLIC_WORD = re.compile(r"[\u0400-\u04ff]+")
#: Stays as it is: the names of conditions with their values, and what is left out.
_OPERATOR = re.compile(r"(\S*?[^\W\d_]:\S*)", re.UNICODE)


def other_layout(text: str) -> str:
    """Return what the same keys give on the other layout (US English and Russian)."""
    cyrillic = bool(_CYRILLIC_WORD.search(text))
    return text.translate(_TO_LATIN if cyrillic else _TO_CYRILLIC)


def readings(question: str) -> Iterator[str]:
    """Give what a question may have meant, the likeliest first; never the question itself."""
    seen = {question}
    attempts: list[Callable[[str], str]] = [other_layout]
    if _CYRILLIC_WORD.search(question):
        attempts.append(_in_latin)
    if _LATIN_WORD.search(question):
        attempts += [_reader(scheme) for scheme in _READINGS]
    for attempt in attempts:
        found = _outside_operators(attempt, question)
        if found not in seen:
            seen.add(found)
            yield found


def _outside_operators(change: Callable[[str], str], question: str) -> str:
    pieces = _OPERATOR.split(question)
    return "".join(
        piece if place % 2 else _around_spaces(change, piece) for place, piece in enumerate(pieces)
    )


def _around_spaces(change: Callable[[str], str], text: str) -> str:
    """Change words and leave what is syntax: a quote or a minus at the edge of a word."""
    parts = re.split(r'(\s+|(?<!\S)-|(?<!\S)"|"(?!\S))', text)
    return "".join(part if place % 2 else change(part) for place, part in enumerate(parts))


def _in_latin(text: str) -> str:
    return "".join(_FROM_CYRILLIC.get(letter, letter) for letter in text.lower())


def _reader(scheme: str) -> Callable[[str], str]:
    pairs: dict[str, str] = {}
    for pair in scheme.split("|"):
        latin, cyrillic = pair.split(" ")
        pairs.setdefault(latin, cyrillic)
    longest = sorted(pairs, key=len, reverse=True)
    pieces = re.compile("|".join(map(re.escape, longest)))

    def read(word: re.Match[str]) -> str:
        text = word[0].lower()
        text = re.sub(r"([iy])[yj]$", lambda end: _ENDINGS[end[1]], text)
        text = re.sub(rf"(?<=[{_VOWELS}])y(?![{_VOWELS}])", "й", text)
        begins = "э" if text.startswith("e") and text[1:2] in {"k", "t"} else ""
        return begins + pieces.sub(lambda piece: pairs[piece[0]], text[len(begins) :])

    return lambda text: _LATIN_WORD.sub(read, text)
