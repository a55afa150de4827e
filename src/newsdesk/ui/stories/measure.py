"""Measures and breaks the texts of rows, each text once.

Breaking a title costs a tenth of a millisecond and a repaint shows nine of them: hence the caches.
Fonts go by ``QFont.key``, which can be a key of a cache.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from newsdesk.ui import format as fmt


def forget() -> None:
    """Forget everything: fonts or language are others now."""
    for cache in (lines_of, width_of, elided, time_of):
        cache.cache_clear()


@lru_cache(maxsize=600)
def time_of(published: datetime, _minute: int) -> str:
    """Return the time to show, made once a minute."""
    return fmt.ago(published, at=fmt.now())


def side_of(text: str) -> Qt.AlignmentFlag:
    """Return the side that a text begins on: that of its first letter with a direction."""
    for letter in text:
        direction = bidirectional(letter)
        if direction in {"R", "AL"}:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        if direction == "L":
            break
    return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


@lru_cache(maxsize=600)
def width_of(text: str, font_key: str) -> int:
    """Return how wide a text is, in pixels."""
    return QFontMetrics(_font(font_key)).horizontalAdvance(text)


@lru_cache(maxsize=600)
def elided(text: str, width: int, font_key: str) -> tuple[str, int]:
    """Return a text cut to a width, and the width it then has."""
    metrics = QFontMetrics(_font(font_key))
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return cut, metrics.horizontalAdvance(cut)


def _font(key: str) -> QFont:
    font = QFont()
    font.fromString(key)
    return font


@lru_cache(maxsize=600)
def lines_of(text: str, width: int, font_key: str, most: int) -> tuple[str, ...]:
    """Break a title into at most so many lines, the last one elided."""
    font = _font(font_key)
    metrics = QFontMetrics(font)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        start = line.textStart()
        rest = text[start:]
        if len(lines) == most - 1:
            lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
        else:
            lines.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(lines)
