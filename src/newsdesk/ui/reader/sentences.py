"""The sentences of a story, for reading aloud: where each begins and how long it is. Pure."""

from __future__ import annotations

import re
from typing import Final

#: What ends a sentence, with the quotes and brackets that close behind it.
_END: Final = re.compile(
    r"""[.!?…؟。！？]+["'»”’)\]]*(?=\s+["'«“„(\[—–-]*\s*[A-ZА-ЯЁҢӨҮЎҚҒҲІЇЄ0-9])|[。！？]"""
)
#: Not the end of one, though a full stop is there: initials and what is written short.
_SHORT: Final = re.compile(
    r"(?:^|[\s(«“\"])(?:[A-ZА-ЯЁ]|им|г|гг|ст|см|ср|стр|рис|т|тыс|млн|млрд|проф|др|ул|"
    r"Mr|Mrs|Ms|Dr|St|Prof|No|vs|approx|Inc|Ltd|etc)\.$"
)
_BLANKS: Final = re.compile(r"\s*")
#: No voice is given more at once: it could not be stopped or followed within.
_LONGEST: Final = 500


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the starts and lengths of the sentences of a text whose paragraphs are lines."""
    found = []
    start = 0
    for line in text.split("\n"):
        found += [(start + place, length) for place, length in _in_line(line)]
        start += len(line) + 1
    return found


def _in_line(line: str) -> list[tuple[int, int]]:
    found = []
    start = 0
    for end in [match.end() for match in _END.finditer(line)] + [len(line)]:
        if end < len(line) and _SHORT.search(line, max(0, start), end):
            continue
        found += _cut(line, start, end)
        start = end
    return found


def _cut(line: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return a stretch without the blanks at its ends, in pieces where it is very long."""
    pieces = []
    while start < end:
        blanks = _BLANKS.match(line, start)
        start = blanks.end() if blanks is not None else start
        stop = end
        if end - start > _LONGEST:
            middle = max(line.rfind(mark, start, start + _LONGEST) for mark in (", ", "; ", " "))
            stop = middle + 1 if middle > start else start + _LONGEST
        piece = line[start:stop].rstrip()
        if any(character.isalnum() for character in piece):
            pieces.append((start, len(piece)))
        start = stop
    return pieces
