"""The forms of a word, found from the word alone: the index keeps words as they were written.

Stemming at the question costs nothing when articles are stored. A long stem is searched as a
beginning (новост* for новости); a short one would bring strangers that way (цен* finds центр),
so for it the likely forms are made and those kept that the stemmer takes back to the same stem.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from newsdesk.core.frozen import frozen

if TYPE_CHECKING:
    import Stemmer

LONG = 5
"""Letters from which on a stem is searched as a beginning."""

_RUSSIAN = (
    "а я о е ь и ы у ю э ой ей ою ею ом ем ам ям ами ями ах ях ов ев ьев ие ье ия ью ья ии ию"
    " ией ием иям иями иях ый ий ая яя ое ее ые ого его ому ему ым им ую юю ых их ыми ими"
    " ть л ла ло ли ет ит ют ут ат ят ешь ишь ете ите ал ала ало али ать ил ила ило или ить"
    " ел ела ело ели еть"
)
_ENGLISH = "e s es ed d ing y ies ied er ers ly"
_KYRGYZ = (
    "ы и у ү ны ни ну нү ды ди ду дү ты ти ту тү нын нин нун нүн дын дин дун дүн тын тин тун түн"
    " га ге го гө ка ке ко кө да де до дө та те то тө дан ден дон дөн тан тен тон төн"
    " лар лер лор лөр дар дер дор дөр тар тер тор төр дык дик лык лик сы си су сү"
)
_NARROW = frozenset("ңөү")
#: Never change, and look like forms of something else to a stemmer: евро would find еврей.
_UNCHANGING = (
    "авто видео депо дзюдо досье евро интервью кино кофе лото меню метро такси радио фото шоу"
)

_lock = threading.Lock()  # a stemmer is not for two threads at once
_stemmers: dict[str, Stemmer.Stemmer] = {}


@frozen
class Forms:
    """How to find a word with its forms.

    Attributes:
        words: These very words.
        beginning: Any word that begins so; empty: none.
    """

    words: tuple[str, ...]
    beginning: str = ""


def stem(word: str) -> str:
    """Return the stem of a word in lower case: Russian rules for Cyrillic, else English ones."""
    import Stemmer  # no start needs it

    language = "russian" if _is_cyrillic(word) else "english"
    with _lock:
        if language not in _stemmers:
            _stemmers[language] = Stemmer.Stemmer(language)
        found: str = _stemmers[language].stemWord(word)
    return found


@lru_cache(maxsize=400)
def forms(word: str) -> Forms:
    """Return the forms of one word, which is among them.

    Anything but a word of Latin or Cyrillic letters is found as it stands.
    """
    word = word.lower().replace("ё", "е")
    cyrillic = _is_cyrillic(word)
    if not word.isalpha() or not (cyrillic or word.isascii()) or len(word) < 2:
        return Forms((word,))
    if word in _UNCHANGING.split():
        return Forms((word,))
    if _NARROW.intersection(word) and len(word) >= 3:
        # Kyrgyz puts its suffixes one behind another; the stemmer knows none of them.
        return Forms((word,), word)
    root = stem(word)
    base = _shared(word, root)
    if not cyrillic and root.endswith("i"):
        base = _shared(word, root[:-1])  # stori: of story
    elif len(base) >= LONG:
        return Forms((word,), base)
    return Forms(tuple(dict.fromkeys([word, *_likely(word, base, cyrillic=cyrillic)])))


def _likely(word: str, base: str, *, cyrillic: bool) -> Iterable[str]:
    wanted = stem(word)
    endings = (_RUSSIAN if cyrillic else _ENGLISH).split()
    bases = [base, word, wanted]
    if not cyrillic:
        bases += [base + base[-1:], base.removesuffix("e")]
    for start in dict.fromkeys(bases):
        for form in (start, *(start + ending for ending in endings)):
            if stem(form) == wanted:
                yield form
    if cyrillic:
        yield from (word + ending for ending in _KYRGYZ.split())


def _is_cyrillic(word: str) -> bool:
    return any("\u0400" <= letter <= "\u052f" for letter in word)


def _shared(word: str, other: str) -> str:
    """Return the beginning that two words share."""
    length = next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), None)
    return word[: min(len(word), len(other)) if length is None else length]
