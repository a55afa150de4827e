"""Paints the lines of the palette."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsdesk.ui import icons
from newsdesk.ui.palette.matching import Entry
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Radius, Space, Type

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex
_ICON = 16


class EntryDelegate(QStyledItemDelegate):
    """Sign and title at the left; what it is, and its key in a chip, at the right."""

    HEIGHT: Final = 34

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the height of a line."""
        return QSize(option.rect.width(), self._theme.px(self.HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one line."""
        theme, c = self._theme, self._theme.colours
        entry: Entry = index.data(ENTRY_ROLE)
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = theme.px(Radius.FIELD)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.colour(c.selection if selected else c.hover))
            painter.drawRoundedRect(QRectF(rect), radius, radius)
        inner = rect.adjusted(theme.px(Space.S), 0, -theme.px(Space.S), 0)
        right = self._paint_key(painter, inner, entry.keys)
        right = self._paint_text(painter, inner, right, entry.hint)
        side = theme.px(_ICON)
        if entry.icon:
            box = QRectF(inner.left(), inner.center().y() - side / 2 + 0.5, side, side)
            icons.draw(painter, entry.icon, box, theme.colour(c.accent if selected else c.dim))
        left = inner.left() + side + theme.px(Space.S)
        font = theme.font(Type.INTERFACE, medium=selected)
        room = QRect(left, inner.top(), right - left - theme.px(Space.S), inner.height())
        self._write(painter, room, entry.title, font, c.text)
        painter.restore()

    def _paint_key(self, painter: QPainter, inner: QRect, keys: str) -> int:
        """Paint the key at the right end; return where the room before it ends."""
        theme, c = self._theme, self._theme.colours
        if not keys:
            return inner.right() + 1
        font = theme.font(Type.META)
        metrics = QFontMetrics(font)
        width = max(metrics.horizontalAdvance(keys) + theme.px(12), theme.px(22))
        height = theme.px(20)
        top = inner.center().y() - height // 2 + 1
        box = QRect(inner.right() + 1 - width, top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(c.chip))
        radius = theme.px(Radius.SMALL)
        painter.drawRoundedRect(QRectF(box), radius, radius)
        painter.setFont(font)
        painter.setPen(theme.colour(c.dim))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
        return box.left() - theme.px(Space.M)

    def _paint_text(self, painter: QPainter, inner: QRect, right: int, text: str) -> int:
        font = self._theme.font(Type.META)
        width = QFontMetrics(font).horizontalAdvance(text)
        room = QRect(right - width, inner.top(), width, inner.height())
        self._write(painter, room, text, font, self._theme.colours.dim)
        return right - width

    def _write(self, painter: QPainter, room: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
