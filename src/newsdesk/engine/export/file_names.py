"""Names for files that every common file system takes."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: Bytes of UTF-8, of the 255 that file systems take: room is left for ".part" and a number.
LONGEST: Final = 180

#: What Windows forbids, besides controls and the marks that reorder text.
_FORBIDDEN = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]'
)
_SPACES = re.compile(r"\s+")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_QUOTED = str.maketrans({'"': "'", ":": ",", "/": "-", "\\": "-", "|": "-"})


def file_name(title: str, ending: str, *, otherwise: str = "story") -> str:
    """Return a file's name made from a title.

    Args:
        ending: With its dot.
        otherwise: The name where nothing of the title is left.

    Source: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    """
    plain = _SPACES.sub(" ", unicodedata.normalize("NFC", title)).translate(_QUOTED)
    name = _trimmed(_SPACES.sub(" ", _FORBIDDEN.sub("", plain)))
    name = _trimmed(_cut(name, LONGEST - len(ending.encode())))
    if not name or _DEVICE.fullmatch(name):
        name = f"{otherwise} {name}".strip()
    return name + ending


def _trimmed(name: str) -> str:
    """Without what hides a file (a dot in front) or what Windows cuts off (dots at the end)."""
    return name.strip(" .,-")


def _cut(name: str, room: int) -> str:
    """Return as much of a name as fits into so many bytes, whole words where there are several."""
    if len(name.encode()) <= room:
        return name
    short = name.encode()[:room].decode(errors="ignore")
    words = short.rpartition(" ")[0]
    return words if len(words) * 2 > len(short) else short
