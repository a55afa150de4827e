"""Rows of a list kept as pictures, so that painting one again is a single call.

Each call to Qt lets other threads have the interpreter and has to win it back. While sources are
polled, a row painted from its parts (60 calls) can take 50 ms for want of the interpreter; from a
picture, a whole list takes one.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPixmap

#: Rows kept: somewhat more than are seen at once. 130 KB each, four times that at 200 %.
_KEPT = 48


class PaintedRows:
    """Pictures of rows by whatever decides their look."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()

    def draw(
        self,
        painter: QPainter,
        where: QRect,
        look: Hashable,
        ground: QColor,
        paint: Callable[[QPainter, QRect], None],
    ) -> None:
        """Draw a row.

        Args:
            look: Equal for rows that look the same, their size apart.
            ground: What is behind the row.
            paint: Paints the row where it is not kept, into a rectangle at the origin.
        """
        ratio = painter.device().devicePixelRatioF()
        key = (look, where.width(), where.height(), ratio)
        picture = self._kept.get(key)
        if picture is None:
            picture = QPixmap(where.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(ground)
            own = QPainter(picture)
            own.setFont(painter.font())
            paint(own, QRect(0, 0, where.width(), where.height()))
            own.end()
            self._kept[key] = picture
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        painter.drawPixmap(where.topLeft(), picture)

    def forget(self) -> None:
        """Forget all: colours or fonts are others now."""
        self._kept.clear()
