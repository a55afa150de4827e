"""Paints the rows of the sidebar."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsdesk.ui import format as fmt
from newsdesk.ui import icons
from newsdesk.ui.painted_rows import PaintedRows
from newsdesk.ui.sources.model import COUNT_ROLE, KIND_ROLE, TROUBLE_ROLE, Kind
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Radius, Row, Space, Type

_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
#: The words of a row begin here; a chosen row's ground reaches to ``Space.S`` of the edge.
_INDENT = 20
_HEAD = 32
_FIRST_HEAD = 46
_HEADS = frozenset({Kind.FOLDER, Kind.SEARCHES})


class _Row(NamedTuple):
    """All that decides how a row looks; ``icon`` is its key in Qt's cache."""

    kind: Kind
    title: str
    figure: int
    trouble: bool
    icon: int
    selected: bool
    hovered: bool
    focused: bool
    is_open: bool


class SidebarDelegate(QStyledItemDelegate):
    """Views, folder heads, and sources with their icon, figure and mark of trouble."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = PaintedRows()
        self._source_size = QSize(0, theme.px(Row.SOURCE))

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row by its kind; the view gives the width.

        The tree asks for every source it has, so the most frequent answer comes first.
        """
        if index.parent().isValid():
            return self._source_size
        height: int = Row.VIEW
        if index.data(KIND_ROLE) in _HEADS:
            height = _FIRST_HEAD if _follows_views(index) else _HEAD
        return QSize(0, self._theme.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        state = option.state
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        row = _Row(
            kind=index.data(KIND_ROLE),
            title=str(index.data()),
            figure=index.data(COUNT_ROLE),
            trouble=bool(index.data(TROUBLE_ROLE)),
            icon=icon.cacheKey() if isinstance(icon, QIcon) else 0,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            focused=bool(state & QStyle.StateFlag.State_HasFocus),
            is_open=bool(state & QStyle.StateFlag.State_Open),
        )
        ground = self._theme.colour(self._theme.colours.side)
        self._rows.draw(painter, QRect(option.rect), row, ground, partial(self._paint, row, icon))

    def forget(self) -> None:
        """Forget how rows look: colours or fonts are others now."""
        self._rows.forget()

    def _paint(self, row: _Row, icon: object, painter: QPainter, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind in _HEADS:
            rect = rect.adjusted(0, rect.height() - self._theme.px(29), 0, 0)
        self._paint_ground(painter, rect, row)
        inner = rect.adjusted(self._theme.px(_INDENT), 0, -self._theme.px(Space.L), 0)
        if row.kind in _HEADS:
            self._paint_head(painter, inner, row)
        else:
            self._paint_row(painter, inner, row, icon)

    def createEditor(
        self, parent: QWidget | None, _option: QStyleOptionViewItem, _index: _Index
    ) -> QWidget:
        """Return the field for a new name."""
        editor = QLineEdit(parent)
        editor.setFont(self._theme.font(Type.INTERFACE))
        editor.setAccessibleName(self.tr("New name"))
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index
    ) -> None:
        """Lay the field over the row."""
        margin = self._theme.px(Space.S)
        editor.setGeometry(option.rect.adjusted(margin, 0, -margin, 0))

    def _paint_ground(self, painter: QPainter, rect: QRect, row: _Row) -> None:
        theme, c = self._theme, self._theme.colours
        margin, radius = theme.px(Space.S), theme.px(Radius.FIELD)
        ground = QRectF(rect.adjusted(margin, 1, -margin, -1))
        if row.selected:
            painter.setBrush(theme.colour(c.selection))
        elif row.hovered:
            painter.setBrush(theme.colour(c.chip))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour(c.accent), 1) if row.focused else Qt.PenStyle.NoPen)
        if row.focused:
            ground.adjust(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(ground, radius, radius)

    def _paint_head(self, painter: QPainter, inner: QRect, row: _Row) -> None:
        theme, c = self._theme, self._theme.colours
        font = theme.font(Type.GROUP, bold=True)
        painter.setFont(font)
        colour = theme.colour(c.accent if row.selected else c.dim)
        painter.setPen(colour)
        metrics = QFontMetrics(font)
        side = theme.px(10)
        text = row.title.upper()
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width() - side)
        painter.drawText(inner, _LEFT, text)
        if not row.is_open and row.kind is Kind.FOLDER:
            box = QRectF(inner.right() - side, inner.center().y() - side / 2 + 1, side, side)
            icons.draw(painter, "chevron-right", box, colour, 2)

    def _paint_row(self, painter: QPainter, inner: QRect, row: _Row, icon: object) -> None:
        theme, c = self._theme, self._theme.colours
        right = inner.right() + 1
        if row.figure:
            font = theme.font(Type.META)
            text = fmt.number(row.figure)
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(theme.colour(c.dim))
            painter.drawText(QRect(right - width, inner.top(), width, inner.height()), _RIGHT, text)
            right -= width + theme.px(Space.S)
        if row.trouble:
            side = theme.px(13)
            box = QRectF(right - side, inner.center().y() - side / 2 + 1, side, side)
            icons.draw(painter, "warning", box, theme.colour(c.accent))
            right -= side + theme.px(Space.XS)
        left = inner.left()
        if row.kind is Kind.SEARCH:
            side = theme.px(Row.SITE_ICON)
            box = QRectF(left, inner.center().y() - side / 2 + 1, side, side)
            colour = theme.colour(c.accent if row.selected else c.dim)
            icons.draw(painter, "search", box, colour)
            left += side + theme.px(Space.S)
        if row.kind is Kind.SOURCE:
            left = self._paint_icon(painter, inner, row, icon)
        font = theme.font(Type.INTERFACE, bold=row.selected)
        painter.setFont(font)
        painter.setPen(theme.colour(c.accent if row.selected else c.text))
        width = right - left
        title = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, inner.top(), width, inner.height()), _LEFT, title)

    def _paint_icon(self, painter: QPainter, inner: QRect, row: _Row, icon: object) -> int:
        """Paint the site's icon, or a tile with the first letter; return where the name begins."""
        theme, c = self._theme, self._theme.colours
        side = theme.px(Row.SITE_ICON)
        box = QRect(inner.left(), inner.center().y() - side // 2 + 1, side, side)
        if isinstance(icon, QIcon) and not icon.isNull():
            icon.paint(painter, box)
        else:
            radius = theme.px(Radius.SMALL)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(c.chip))
            painter.drawRoundedRect(box, radius, radius)
            painter.setFont(theme.font(Type.GROUP, bold=True))
            painter.setPen(theme.colour(c.dim))
            letter = next((sign for sign in row.title if sign.isalnum()), "?").upper()
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
        return box.right() + 1 + theme.px(Space.S)


def _follows_views(index: _Index) -> bool:
    return index.sibling(index.row() - 1, 0).data(KIND_ROLE) in {Kind.VIEW, Kind.SEARCHES}
