"""A field for a currency, found as one types its code or its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from newsdesk.ui.rates_panel.names import found_by, title
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type

_HEIGHT = 34
_LIST_ROWS = 12


class CurrencyField(QLineEdit):
    """Shows a code; lists all currencies under its arrow, fewer as one types code or name."""

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._code = ""
        self._codes: list[str] = []
        self._titles = QStringListModel(self)
        self._list = QListView()
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer = QCompleter(self._titles, self)
        self._completer.setPopup(self._list)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_LIST_ROWS)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._take_title)
        self._arrow = QAction(self)
        self.addAction(self._arrow, QLineEdit.ActionPosition.TrailingPosition)
        self._arrow.triggered.connect(self.list_all)
        self.textEdited.connect(self._narrow)
        theme.changed.connect(self.take_theme)
        self.take_theme()

    @property
    def code(self) -> str:
        """The currency chosen."""
        return self._code

    def offer(self, codes: Sequence[str]) -> None:
        """Offer these, in this order."""
        self._codes = list(codes)

    def show_code(self, code: str) -> None:
        """Show a currency."""
        self._code = code
        self.setText(code)
        self.setToolTip(title(code))

    @Slot()
    def list_all(self) -> None:
        """Open the list of all."""
        self.setFocus()
        self.selectAll()
        self._open(self._codes)

    @Slot(str)
    def _narrow(self, typed: str) -> None:
        self._open(self._fitting(typed))

    def _fitting(self, typed: str) -> list[str]:
        wanted = typed.casefold().split()
        found = [
            code
            for code in self._codes
            if all(word in found_by(code).casefold() for word in wanted)
        ]
        # A code that is typed comes before a name that happens to hold the same letters.
        return sorted(found, key=lambda code: not code.casefold().startswith(typed.casefold()))

    def _open(self, codes: Sequence[str]) -> None:
        popup = self._list
        if not codes:
            popup.hide()
            return
        self._titles.setStringList([title(code) for code in codes])
        metrics = popup.fontMetrics()
        width = max(metrics.horizontalAdvance(title(code)) for code in codes)
        box = self.rect()
        box.setWidth(max(box.width(), width + self._theme.px(2 * Space.XXL)))
        self._completer.complete(box)
        popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    @Slot(str)
    def _take_title(self, text: str) -> None:
        self._pick(text.split(" ", 1)[0])

    def _pick(self, code: str) -> None:
        changed = code != self._code
        self.show_code(code)
        self.selectAll()
        if changed:
            self.picked.emit(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """List all by the Down key; take what is typed by Enter."""
        if event.key() == Qt.Key.Key_Down:
            self.list_all()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._settle()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._code:
            self.show_code(self._code)
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        """Take what was typed if it means a currency, else show the chosen one again."""
        typed = self.text().strip()
        found = self._fitting(typed) if typed and typed != self._code else []
        self._pick(found[0] if found else self._code)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the whole code, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.text() != self._code:
            self._settle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """List all currencies by a click."""
        super().mousePressEvent(event)
        self.list_all()

    @Slot()
    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme = self._theme
        self._arrow.setIcon(theme.icon("chevron-down"))
        font = theme.font(Type.INTERFACE, medium=True)
        self.setFont(font)
        self.setMinimumHeight(theme.px(_HEIGHT))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("MMM") + theme.px(56))
        popup, c = self._list, theme.colours
        popup.setFont(theme.font(Type.INTERFACE))
        popup.setStyleSheet(
            f"QListView {{ background: {c.surface}; color: {c.text};"
            f" border: 1px solid {c.line}; padding: {theme.px(Space.XS)}px; }}"
            f"QListView::item {{ padding: {theme.px(Space.XS)}px {theme.px(Space.S)}px; }}"
            f"QListView::item:selected {{ background: {c.selection}; color: {c.text}; }}"
        )
