"""Finding words in a story as a person means them: case, ё, accents and kinds of quotes aside.

Folding keeps every character at its place, so that what is found can be marked. Pure: no Qt.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: Letters that people type as another, where Unicode sees no accent; and signs of one meaning.
_SAME: Final = {
    **dict(zip("ңөүұқғәһі", "ноуукгахи", strict=True)),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’‚", "'"),
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f\u2028\u2029\n\t", " "),
    "ø": "o",
    "ł": "l",
    "ı": "i",
}
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_SPACES = re.compile(r"\s+")


class _Folds(dict[int, str]):
    """For ``str.translate``: works each character out once."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        lower = character.lower()
        folded = lower if len(lower) == 1 else character
        if folded not in "йў":  # letters of their own, whatever Unicode says of the breve
            base = unicodedata.normalize("NFD", folded)
            if len(base) > 1 and all(map(unicodedata.combining, base[1:])):
                folded = base[0]
        self[code] = result = _SAME.get(folded, folded)
        return result


_FOLDS: Final = _Folds()


def folded(text: str) -> str:
    """Return a text of the same length in which letters that count as equal are equal.

    Characters beyond U+FFFF become two: Qt counts them so.
    """
    return _BEYOND.sub("\ufffc\ufffc", text).translate(_FOLDS)


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Return where words occur in a folded text: starts and lengths, in order, none overlapping.

    Args:
        text: What ``folded`` returned.
        words: As typed; any space in them matches any stretch of spaces.
    """
    wanted = [re.escape(word) for word in folded(words).split()]
    if not wanted:
        return []
    return [(found.start(), len(found[0])) for found in re.finditer(r"\s+".join(wanted), text)]
