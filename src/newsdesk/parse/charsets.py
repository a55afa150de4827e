"""Which single-byte encoding some undeclared text is in, judged by its letters."""

from __future__ import annotations

import codecs
import re

# Letters a thousand of Russian text, the measure by which its four encodings are told apart.
_RUSSIAN = {
    "о": 110, "е": 85, "а": 80, "и": 74, "н": 67, "т": 63, "с": 55, "р": 47, "в": 45, "л": 43,
    "к": 35, "м": 32, "д": 30, "п": 28, "у": 26, "я": 20, "ы": 19, "ь": 17, "г": 17, "з": 16,
    "б": 16, "ч": 14, "й": 12, "х": 10, "ж": 9, "ш": 7, "ю": 6, "ц": 5, "щ": 4, "э": 3, "ф": 3,
    "ъ": 1, "ё": 1,
}  # fmt: skip
_TYPOGRAPHY = frozenset("«»—–…“”„’№\xa0°")
_STRANGE = -60
_CYRILLIC = ("cp1251", "koi8-r", "iso8859-5", "cp866")
_LOOKED_AT = 65_536
_SAMPLE = 2_000  # letters: a page of text tells enough
_HIGH = re.compile(rb"[\x80-\xff]+")

# What a label means in practice: each is read as the wider encoding that contains it
# (https://encoding.spec.whatwg.org/#names-and-labels).
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# Codecs that are no encodings of text on the web; some are slow or raise on any input.
_NOT_FOR_TEXT = frozenset(
    {
        "idna",
        "punycode",
        "unicode_escape",
        "raw_unicode_escape",
        "utf-7",
        "undefined",
        "mbcs",
        "oem",
    }
)
_NOT_FOR_TEXT |= {name.replace("_", "-") for name in _NOT_FOR_TEXT}


def encoding_for(label: str | None) -> str | None:
    """Return the codec for a label of a header or declaration; None where there is none."""
    if not label:
        return None
    try:
        info = codecs.lookup(label.strip())
    except (LookupError, ValueError):
        return None
    if info.name in _NOT_FOR_TEXT or not info._is_text_encoding:
        return None
    return _WIDER.get(info.name, info.name)


def is_western(encoding: str) -> bool:
    """Whether this is what servers claim when they do not know: Latin 1 and its like."""
    return encoding in {"cp1252", "cp1254", "iso8859-15"}


def is_cyrillic(encoding: str) -> bool:
    """Whether ``guess`` could tell this encoding from its siblings."""
    return encoding in _CYRILLIC


def guess(body: bytes) -> tuple[str, float]:
    """Return the likeliest single-byte encoding and how Russian its text is (0 to about 60).

    Western text has single high bytes among ASCII letters, Cyrillic text has words of them.
    """
    runs = _HIGH.findall(body[:_LOOKED_AT])
    total = sum(map(len, runs))
    in_words = sum(len(run) for run in runs if len(run) > 1)
    if not total or in_words * 2 < total:
        return "cp1252", 0.0
    best = max(_CYRILLIC, key=lambda encoding: russian_score(body, encoding))
    score = russian_score(body, best)
    return (best, score) if score > 0 else ("cp1252", 0.0)


def russian_score(body: bytes, encoding: str) -> float:
    """Return the mean weight of the letters outside ASCII, read in this encoding."""
    sample = b"".join(_HIGH.findall(body[:_LOOKED_AT]))[:_SAMPLE]
    total = count = 0
    for letter in sample.decode(encoding, "replace"):
        if letter in _TYPOGRAPHY:
            continue
        count += 1
        weight = _RUSSIAN.get(letter)
        if weight is None:
            capital = _RUSSIAN.get(letter.lower())
            weight = _STRANGE if capital is None else capital // 4
        total += weight
    return total / count if count else 0.0


def once_encoded(text: str) -> str:
    """Undo UTF-8 that was taken for windows-1252 and encoded a second time.

    Publishing systems do this to single texts. That all of a text fits windows-1252 and is
    valid UTF-8 in it does not happen by chance.
    """
    if text.isascii() or not ("Ã" in text or "Â" in text or "â" in text or "Ð" in text):
        return text
    try:
        return text.encode("cp1252", "newsdesk-latin1").decode("utf-8")
    except UnicodeError:
        return text


def _as_latin1(error: UnicodeError) -> tuple[bytes, int]:
    """Encode the five characters that windows-1252 leaves out as Latin 1 does."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return error.object[error.start : error.end].encode("latin-1"), error.end


codecs.register_error("newsdesk-latin1", _as_latin1)
