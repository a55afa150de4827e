"""The window's signs, drawn from outlines so that they are sharp and tinted at every scale."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPen, QPixmap

from newsdesk.ui.tokens import LIGHT

_STAR: Final = (
    "M 8.00 2.20 L 9.59 6.22 L 13.90 6.48 L 10.57 9.23 L 11.64 13.42"
    " L 8.00 11.10 L 4.36 13.42 L 5.43 9.23 L 2.10 6.48 L 6.41 6.22 Z"
)
#: Each sign on a grid of 16: strokes and fills in a small language of absolute commands.
#: ``M x y``, ``L x y``, ``C`` (cubic), ``Z``; ``O cx cy r`` a circle; ``A cx cy r start span`` an
#: arc in degrees, counter-clockwise from three o'clock. ``*`` before a part fills it.
_SIGNS: Final[dict[str, tuple[str, ...]]] = {
    "refresh": ("A 8 8 5.4 -20 -315", "M 13.6 2.4 L 13.6 6 L 10 6"),
    "stop": ("M 4.5 4.5 L 11.5 11.5", "M 11.5 4.5 L 4.5 11.5"),
    "close": ("M 4.5 4.5 L 11.5 11.5", "M 11.5 4.5 L 4.5 11.5"),
    "more": ("*O 3 8 1.15", "*O 8 8 1.15", "*O 13 8 1.15"),
    "search": ("O 7 7 4.25", "M 10.2 10.2 L 13.5 13.5"),
    "add": ("M 8 3 L 8 13", "M 3 8 L 13 8"),
    "minus": ("M 3 8 L 13 8",),
    "fit": (
        "M 2.4 6 L 2.4 2.4 L 6 2.4",
        "M 10 2.4 L 13.6 2.4 L 13.6 6",
        "M 13.6 10 L 13.6 13.6 L 10 13.6",
        "M 6 13.6 L 2.4 13.6 L 2.4 10",
    ),
    "letters": (
        "M 1.6 12.4 L 5 3.4 L 8.4 12.4",
        "M 2.8 9.4 L 7.2 9.4",
        "O 12 10 2.3",
        "M 14.4 7.4 L 14.4 12.4",
    ),
    "edited": ("M 3 13 L 3.6 10 L 10.8 2.8 L 13.2 5.2 L 6 12.4 Z", "M 9.2 4.4 L 11.6 6.8"),
    "speaker": (
        "M 2.4 6 L 5 6 L 8.4 3.2 L 8.4 12.8 L 5 10 L 2.4 10 Z",
        "A 8.6 8 2.6 -50 100",
        "A 8.6 8 5 -50 100",
    ),
    "check": ("M 3.2 8.6 L 6.4 11.8 L 12.8 4.6",),
    "check-all": ("M 1.2 8.8 L 4 11.6 L 9.6 5", "M 7.6 11.2 L 8 11.6 L 14.6 4.2"),
    "pin": ("M 4 14.2 L 4 2.4", "M 4 2.6 L 12.6 2.6 L 10.6 5.6 L 12.6 8.6 L 4 8.6"),
    "pin-filled": ("M 4 14.2 L 4 2.4", "*M 4 2.2 L 13 2.2 L 10.9 5.6 L 13 9 L 4 9 Z"),
    "open": ("M 4.5 11.5 L 11.6 4.4", "M 6 4.2 L 11.8 4.2 L 11.8 10"),
    "unread": ("*O 8 8 3.4",),
    "read": ("O 8 8 3.4",),
    "warning": (
        "M 8 2.2 L 14.4 13.4 L 1.6 13.4 Z",
        "M 8 6.4 L 8 9.4",
        "*O 8 11.4 0.8",
    ),
    "offline": ("A 8 11 6.5 45 90", "A 8 11 3.6 45 90", "*O 8 11.6 1.1", "M 2.6 13.4 L 13.4 2.6"),
    "text": ("M 3 4 L 13 4", "M 3 8 L 13 8", "M 3 12 L 9.5 12"),
    "copy": ("M 5.8 5.8 L 13 5.8 L 13 13 L 5.8 13 Z", "M 3 10.2 L 3 3 L 10.2 3"),
    "delete": (
        "M 3 4.5 L 13 4.5",
        "M 6.4 4.4 L 6.4 2.6 L 9.6 2.6 L 9.6 4.4",
        "M 4.4 4.6 L 5 13.4 L 11 13.4 L 11.6 4.6",
    ),
    "folder": ("M 2 12.6 L 2 3.6 L 6.4 3.6 L 8 5.4 L 14 5.4 L 14 12.6 Z",),
    "chevron-right": ("M 6 3.8 L 10.2 8 L 6 12.2",),
    "chevron-left": ("M 10 3.8 L 5.8 8 L 10 12.2",),
    "chevron-up": ("M 3.8 10 L 8 5.8 L 12.2 10",),
    "chevron-down": ("M 3.8 6 L 8 10.2 L 12.2 6",),
    "up": ("*M 8 3.5 L 13.5 12.5 L 2.5 12.5 Z",),
    "down": ("*M 8 12.5 L 13.5 3.5 L 2.5 3.5 Z",),
    "steady": ("*O 8 8 4.5",),
    "globe": (
        "O 8 8 5.8",
        "M 2.2 8 L 13.8 8",
        "M 8 2.2 C 4.8 5 4.8 11 8 13.8",
        "M 8 2.2 C 11.2 5 11.2 11 8 13.8",
    ),
    "import": ("M 8 2.5 L 8 10", "M 4.8 7 L 8 10.2 L 11.2 7", "M 2.8 13.2 L 13.2 13.2"),
    "undo": ("M 5.6 3 L 2.8 6 L 5.6 9", "M 3 6 L 9.4 6 C 14.4 6 14.4 12.6 9.4 12.6 L 6.4 12.6"),
    "sample": ("M 5 3 L 12.6 8 L 5 13 Z",),
    "link": ("M 6.6 9.4 L 9.4 6.6", "A 5.2 10.8 2.6 100 250", "A 10.8 5.2 2.6 -80 250"),
    "bell": (
        "M 3.4 11.6 L 4.6 9.8 L 4.6 7 C 4.6 2.4 11.4 2.4 11.4 7 L 11.4 9.8 L 12.6 11.6 Z",
        "M 6.8 13.8 L 9.2 13.8",
    ),
    "pause": ("M 5.6 3.6 L 5.6 12.4", "M 10.4 3.6 L 10.4 12.4"),
    "chart": ("M 2.6 2.6 L 2.6 13.4 L 13.6 13.4", "M 4.8 10.4 L 7.4 7.2 L 9.6 9 L 13.4 4.2"),
    "star": (_STAR,),
    "star-filled": (f"*{_STAR}",),
    "swap": (
        "M 2.6 5.4 L 12.8 5.4",
        "M 10 2.6 L 12.8 5.4 L 10 8.2",
        "M 13.4 10.8 L 3.2 10.8",
        "M 6 8 L 3.2 10.8 L 6 13.6",
    ),
    "mail": ("M 2 3.8 L 14 3.8 L 14 12.4 L 2 12.4 Z", "M 2.4 4.4 L 8 8.8 L 13.6 4.4"),
    "print": (
        "M 4.6 6 L 4.6 2.4 L 11.4 2.4 L 11.4 6",
        "M 4.6 11.4 L 2.4 11.4 L 2.4 6.2 L 13.6 6.2 L 13.6 11.4 L 11.4 11.4",
        "M 4.6 9.2 L 11.4 9.2 L 11.4 13.6 L 4.6 13.6 Z",
    ),
    "quote": (
        "M 3 9 L 6.4 9 L 6.4 5.4 L 3 5.4 L 3 9 C 3 11 4 12 5.6 12.2",
        "M 9.2 9 L 12.6 9 L 12.6 5.4 L 9.2 5.4 L 9.2 9 C 9.2 11 10.2 12 11.8 12.2",
    ),
    "picture": (
        "M 2 3 L 14 3 L 14 13 L 2 13 Z",
        "M 2.4 11.4 L 6 7.4 L 9 10.6 L 11 8.8 L 13.6 11.4",
        "*O 10.6 5.8 1",
    ),
}


def names() -> frozenset[str]:
    """Return the names of all signs."""
    return frozenset(_SIGNS)


@lru_cache(maxsize=256)
def icon(name: str, colour: str, size: int = 16, disabled: str = "") -> QIcon:
    """Return a sign in one colour, with pictures for the usual device pixel ratios.

    Args:
        name: One of ``names()``.
        colour: ``#RRGGBB``.
        size: Its side in device-independent pixels.
        disabled: The colour for disabled controls; empty for the same.
    """
    made = QIcon()
    ratios = sorted({1.0, 2.0, QGuiApplication.primaryScreen().devicePixelRatio()})
    for ratio in ratios:
        made.addPixmap(pixmap(name, colour, size, ratio), QIcon.Mode.Normal)
        if disabled:
            made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return a sign as one picture for one device pixel ratio."""
    side = math.ceil(size * ratio)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    draw(painter, name, QRectF(0, 0, size, size), QColor(colour))
    painter.end()
    return picture


def draw(painter: QPainter, name: str, where: QRectF, colour: QColor, width: float = 1.5) -> None:
    """Draw a sign into a square; ``width`` is that of its strokes on the grid of 16."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(where.topLeft())
    painter.scale(where.width() / 16, where.height() / 16)
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for filled, path in _paths(name):
        if filled:
            painter.fillPath(path, colour)
        else:
            painter.strokePath(path, pen)
    painter.restore()


@lru_cache(maxsize=64)
def _paths(name: str) -> tuple[tuple[bool, QPainterPath], ...]:
    return tuple((part.startswith("*"), _path(part.removeprefix("*"))) for part in _SIGNS[name])


def _path(outline: str) -> QPainterPath:
    path = QPainterPath()
    words = iter(outline.split())

    def take(count: int) -> list[float]:
        return [float(next(words)) for _ in range(count)]

    for command in words:
        match command:
            case "M":
                path.moveTo(*take(2))
            case "L":
                path.lineTo(*take(2))
            case "C":
                path.cubicTo(*take(6))
            case "O":
                x, y, r = take(3)
                path.addEllipse(QPointF(x, y), r, r)
            case "A":
                x, y, r, start, span = take(5)
                box = QRectF(x - r, y - r, 2 * r, 2 * r)
                path.arcMoveTo(box, start)
                path.arcTo(box, start, span)
            case "Z":
                path.closeSubpath()
    return path


def application_icon() -> QIcon:
    """Return the program's icon: a page with a headline, on the accent colour."""
    made = QIcon()
    for side in (16, 32, 48, 64, 128, 256):
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(side / 16, side / 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.accent))
        painter.drawRoundedRect(QRectF(0.5, 0.5, 15, 15), 3.5, 3.5)
        painter.setBrush(QColor(LIGHT.on_accent))
        for bar in ((3.5, 4, 9, 2.2), (3.5, 7.6, 5.5, 1.4), (3.5, 10.4, 9, 1.4)):
            painter.drawRoundedRect(QRectF(*bar), 0.6, 0.6)
        painter.end()
        made.addPixmap(picture)
    return made
