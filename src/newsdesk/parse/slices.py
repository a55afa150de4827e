"""Where the entries of an XML feed stand in its bytes.

Parsing an entry costs five times as much as hashing its bytes, and nearly all entries of a poll
are the ones of the poll before. So a reading remembers a digest of each entry's own bytes, and
the next one cuts out of the document what it has seen and parses the rest. The cut is a plain
search for tags: where it disagrees with the parser about the number of entries (a tag inside
CDATA, items inside items), it is not used.
"""

from __future__ import annotations

from collections.abc import Iterable

Slice = tuple[int, int]

_TAGS = ((b"<item", b"</item>"), (b"<entry", b"</entry>"))
_AFTER_NAME = frozenset(b" >\t\r\n")


def entry_slices(text: bytes) -> list[Slice]:
    """Return the start and end of every item, or else of every entry, in order."""
    if text[:1] in b"{[":
        return []
    for opening, closing in _TAGS:
        if found := _slices(text, opening, closing):
            return found
    return []


def without_slices(text: bytes, slices: Iterable[Slice]) -> bytes:
    """Return the document without these parts of it, given in order."""
    pieces = []
    position = 0
    for start, end in slices:
        pieces.append(text[position:start])
        position = end
    pieces.append(text[position:])
    return b"".join(pieces)


def _slices(text: bytes, opening: bytes, closing: bytes) -> list[Slice]:
    found: list[Slice] = []
    position = 0
    while (start := text.find(opening, position)) >= 0:
        position = start + len(opening)
        if text[position : position + 1] and text[position] in _AFTER_NAME:
            end = text.find(closing, position)
            if end < 0:
                break
            position = end + len(closing)
            found.append((start, position))
    return found
