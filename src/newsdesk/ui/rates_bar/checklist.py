"""A list of currencies to search: to check several, or to choose one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from newsdesk.core.rate import Pair
from newsdesk.ui import icons
from newsdesk.ui.rates_panel.names import currency_name, found_by
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Radius, Row, Space, Type

AnyIndex = QModelIndex | QPersistentModelIndex

_PAIR = int(Qt.ItemDataRole.UserRole) + 1
_WORDS = _PAIR + 1
_SIDE = 18
_CHECK = Qt.ItemDataRole.CheckStateRole


class Checklist(QListView):
    """Rows of pairs; space or a click turns a check, or chooses where there are none."""

    toggled = Signal(object)  # the Pair
    left_upwards = Signal()

    def __init__(self, theme: Theme, *, checks: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks = checks
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setItemDelegate(_Rows(theme, self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.clicked.connect(self._toggle)

    def show_pairs(self, pairs: Iterable[Pair], checked: Iterable[Pair] = ()) -> None:
        """Show these pairs; the one that was current stays so."""
        current = self.current()
        self._items.clear()
        for pair in pairs:
            self._items.appendRow(self._item(pair))
        self.show_checked(checked)
        self._choose(current)

    def show_checked(self, checked: Iterable[Pair]) -> None:
        """Check these pairs, and no others."""
        wanted = set(checked)
        for row in range(self._items.rowCount() if self._checks else 0):
            item = self._items.item(row)
            state = Qt.CheckState.Checked if item.data(_PAIR) in wanted else Qt.CheckState.Unchecked
            item.setData(state, _CHECK)
            said = self.tr("shown") if state == Qt.CheckState.Checked else self.tr("not shown")
            item.setAccessibleText(f"{item.text()}, {said}")

    def show_fitting(self, typed: str) -> int:
        """Show the rows that have every typed word; return how many there are."""
        words = typed.casefold().split()
        shown = 0
        for row in range(self._items.rowCount()):
            text = self._items.item(row).data(_WORDS)
            fits = all(word in text for word in words)
            self.setRowHidden(row, not fits)
            shown += fits
        if not self.currentIndex().isValid() or self.isRowHidden(self.currentIndex().row()):
            self._choose(None)
        return shown

    def pairs(self) -> list[Pair]:
        """Return what is listed, what the search hides included."""
        return [self._items.item(row).data(_PAIR) for row in range(self._items.rowCount())]

    def shown(self) -> list[str]:
        """Return the texts that are listed and not hidden."""
        rows = range(self._items.rowCount())
        return [self._items.item(row).text() for row in rows if not self.isRowHidden(row)]

    def current(self) -> Pair | None:
        """Return the current pair."""
        index = self.currentIndex()
        pair = index.data(_PAIR) if index.isValid() else None
        return pair if isinstance(pair, Pair) else None

    def toggle_current(self) -> None:
        """Turn the check of the current row, or choose it."""
        self._toggle(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn by space; choose by Enter; leave the list upwards."""
        key = event.key()
        if key == Qt.Key.Key_Space or (
            key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self._checks
        ):
            self.toggle_current()
        elif key == Qt.Key.Key_Up and self._is_first(self.currentIndex().row()):
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid() and not self.isRowHidden(index.row()):
            self.toggled.emit(index.data(_PAIR))

    def _is_first(self, row: int) -> bool:
        return all(self.isRowHidden(above) for above in range(row))

    def _choose(self, pair: Pair | None) -> None:
        rows = [row for row in range(self._items.rowCount()) if not self.isRowHidden(row)]
        same = [row for row in rows if self._items.item(row).data(_PAIR) == pair]
        if rows:
            self.setCurrentIndex(self._items.index((same or rows)[0], 0))

    def _item(self, pair: Pair) -> QStandardItem:
        name = currency_name(pair.currency)
        item = QStandardItem(f"{pair} · {name}" if name else str(pair))
        item.setData(pair, _PAIR)
        item.setData(f"{pair} {found_by(pair.currency)}".casefold(), _WORDS)
        item.setEditable(False)
        return item


class _Rows(QStyledItemDelegate):
    """Paints check, code and name in the theme's colours."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height of a row."""
        return QSize(0, self._theme.px(Row.HEADLINES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one row."""
        theme, c = self._theme, self._theme.colours
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if current or hovered:
            painter.fillRect(rect, theme.colour(c.selection if current else c.hover))
        left = rect.left() + theme.px(Space.M)
        check = index.data(_CHECK)
        if check is not None:
            side = theme.px(_SIDE)
            box = QRectF(left, rect.center().y() - side / 2 + 0.5, side, side).adjusted(
                1, 1, -1, -1
            )
            self._paint_check(painter, box, Qt.CheckState(check) == Qt.CheckState.Checked)
            left += side + theme.px(Space.S)
        code, _, name = str(index.data()).partition(" · ")
        font = theme.font(Type.INTERFACE, medium=True)
        painter.setFont(font)
        painter.setPen(theme.colour(c.text))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        room = QRect(left, rect.top(), rect.right() - left, rect.height())
        painter.drawText(room, align, code)
        width = painter.fontMetrics().horizontalAdvance(code)
        room.setLeft(left + max(width + theme.px(Space.M), theme.px(72)))
        painter.setFont(theme.font(Type.INTERFACE))
        painter.setPen(theme.colour(c.dim))
        text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, align, text)
        painter.restore()

    def _paint_check(self, painter: QPainter, box: QRectF, checked: bool) -> None:
        theme, c = self._theme, self._theme.colours
        painter.setBrush(theme.colour(c.accent if checked else c.chip))
        painter.setPen(QPen(theme.colour(c.accent if checked else c.faint)))
        radius = theme.px(Radius.SMALL)
        painter.drawRoundedRect(box, radius, radius)
        if checked:
            icons.draw(painter, "check", box.adjusted(2, 2, -2, -2), theme.colour(c.on_accent), 2)
