"""Letters that count as the same when words are compared: ё and е, ң and н, é and e."""

from __future__ import annotations

import re
import unicodedata

ALIKE = {
    "ё": "е", "й": "и", "ъ": "ь",  # Russian
    "ң": "н", "ө": "о", "ү": "у",  # Kyrgyz
    "ә": "а", "ғ": "г", "қ": "к", "ұ": "у", "һ": "х", "і": "и",  # Kazakh
    "ў": "у", "ҳ": "х", "ҷ": "ч", "ӣ": "и", "ӯ": "у",  # Uzbek, Tajik
    "ї": "и", "є": "е", "ґ": "г",  # Ukrainian
}  # fmt: skip

#: Signs inside a word that are no letters of it: accents that stand apart, soft hyphens.
_UNSEEN = "\u0300-\u036f\u00ad"
WORD = re.compile(rf"[^\W_][^\W_{_UNSEEN}]*(?:[{_UNSEEN}]+[^\W_]*)*")
_STRIPPED = dict.fromkeys([*range(0x300, 0x370), 0xAD])


class _Table(dict[int, str]):
    """One letter for each, made when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        low = letter.lower()
        base = unicodedata.normalize("NFKD", low)[0] if len(low) == 1 else letter
        alike = ALIKE.get(low, base if unicodedata.category(base)[0] in "LN" else letter)
        self[code] = ALIKE.get(alike, alike)
        return self[code]


_TABLE = _Table()


def alike(text: str) -> str:
    """Return a text of the same length whose letters can be compared one by one."""
    return text.translate(_TABLE)


def bare(word: str) -> str:
    """Return a word for comparing: alike, and without what is no letter of it."""
    return alike(word).translate(_STRIPPED)


def words_in(text: str) -> list[str]:
    """Return the words of a text for comparing, as the index parts them."""
    return [bare(word) for word in WORD.findall(text)]
