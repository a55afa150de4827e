"""The command palette: a field, and beneath it what fits what is typed there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from newsdesk.ui.palette.delegate import ENTRY_ROLE, EntryDelegate
from newsdesk.ui.palette.matching import Entry, matching
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type

_WIDTH = 520
_ROWS = 10
#: More lines than these nobody looks through: another letter is typed sooner.
_SHOWN = 60
_ROW_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Palette(QFrame):
    """Shown over the upper part of the window; closes on a choice, Escape or a click outside."""

    chosen = Signal(object)  # the target of an entry

    def __init__(self, entries: Sequence[Entry], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Commands and places"))
        self._entries = list(entries)
        self._theme = theme
        self.field = QLineEdit()
        self.field.setFont(theme.font(Type.FIGURE))
        self.field.setMinimumHeight(theme.px(38))
        self.field.setPlaceholderText(self.tr("Find a command, source or folder"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.list = self._make_list()
        self._nothing = QLabel(self.tr("Nothing fits."))
        self._nothing.setProperty("role", "dim")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setFont(theme.font(Type.INTERFACE))
        self._lay_out()
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._fill)
        self.list.clicked.connect(self._choose)
        self._fill("")

    def open_over(self, window: QWidget) -> None:
        """Show it in the middle of the window's upper part, ready to type."""
        self.adjustSize()
        left = (window.width() - self.width()) // 2
        self.move(window.mapToGlobal(QPoint(left, self._theme.px(72))))
        self.show()
        self.field.setFocus()

    def titles(self) -> list[str]:
        """Return the titles shown, from above."""
        return [str(self._model.item(row).text()) for row in range(self._model.rowCount())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that act on the list, wherever they are typed."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._take_key(event)
            # So that the window has no command on them.
            return event.type() == QEvent.Type.ShortcutOverride and event.key() in _ROW_KEYS
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in _ENTER:
            self._choose(self.list.currentIndex())
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            return True  # there is nowhere else to go
        elif key in _ROW_KEYS:
            self._step(key)
        else:
            return False
        return True

    def _step(self, key: int) -> None:
        """Go up or down; at an end, a single step goes on at the other."""
        rows = self._model.rowCount()
        if not rows:
            return
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS}.get(
            Qt.Key(key), _ROWS
        )
        row = self.list.currentIndex().row() + by
        row = row % rows if abs(by) == 1 else max(0, min(rows - 1, row))
        self.list.setCurrentIndex(self._model.index(row, 0))

    @Slot(str)
    def _fill(self, typed: str) -> None:
        self._model.clear()
        found = matching(self._entries, typed)[:_SHOWN]
        for entry in found:
            item = QStandardItem(entry.title)
            item.setEditable(False)
            item.setData(entry, ENTRY_ROLE)
            spoken = ", ".join(part for part in (entry.title, entry.hint, entry.keys) if part)
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        shown, hidden = (self.list, self._nothing) if found else (self._nothing, self.list)
        hidden.hide()  # first: a window that had to hold both would stay so large
        shown.show()
        if found:
            self.list.setCurrentIndex(self._model.index(0, 0))
            self.list.scrollToTop()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry = index.data(ENTRY_ROLE)
        self.close()  # first: what is done may open a dialog
        self.chosen.emit(entry.target)

    def _make_list(self) -> QListView:
        view = QListView()
        self._model = QStandardItemModel(self)
        view.setModel(self._model)
        view.setItemDelegate(EntryDelegate(self._theme, view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("What fits"))
        return view

    def _lay_out(self) -> None:
        px = self._theme.px
        self.setProperty("role", "card")
        height = px(EntryDelegate.HEIGHT * _ROWS)
        self.list.setFixedHeight(height)
        self._nothing.setFixedHeight(height)
        column = QVBoxLayout(self)
        margin = px(Space.S)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(margin)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        self.setFixedWidth(px(_WIDTH))
