"""The bar above everything: clock and rates, search, refresh, and the menu."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from newsdesk.ui.keys import BY_NAME
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Bar, Space, Type

#: Typing pauses this long, in milliseconds, before a search begins: fast typing gives one.
_PAUSE = 60
_SEARCH_WIDTH = (150, 250)


class SearchField(QLineEdit):
    """Searches as one types; Escape leaves the search, Down goes into the list."""

    search_changed = Signal(str)  # the words; empty: no search any more
    left = Signal()  # go on in the list

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._search)
        self._searched = ""
        self._theme = theme
        self._clear: QAction | None = None
        self.setMinimumWidth(theme.px(_SEARCH_WIDTH[0]))
        self._width = theme.px(_SEARCH_WIDTH[1])
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._take_text)

    def sizeHint(self) -> QSize:
        """Return the width it has where there is room."""
        return QSize(self._width, super().sizeHint().height())

    def leave(self) -> None:
        """End the search and go back to the list."""
        self.clear()
        self._search()
        self.left.emit()

    def forget(self) -> None:
        """Become empty without a word: another list is shown already."""
        self._searched = ""
        self.clear()
        self._pause.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape; go on in the list by Enter or Down."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self._search()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _take_text(self) -> None:
        if self._clear is None:  # made when first needed
            self._clear = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
            self._clear.setText(self.tr("Clear the search"))
            self._clear.triggered.connect(self.leave)
            self.take_theme()
        self._clear.setVisible(bool(self.text()))
        self._pause.start()

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        self.setFont(self._theme.font(Type.INTERFACE))
        self.setFixedHeight(self._theme.px(30))
        if self._clear is not None:
            self._clear.setIcon(self._theme.icon("close"))

    @Slot()
    def _search(self) -> None:
        self._pause.stop()
        words = self.text().lstrip()  # a space behind a word says that it is whole
        if not words.strip():
            words = ""
        if words != self._searched:
            self._searched = words
            self.search_changed.emit(words)


class Toolbar(QWidget):
    """Holds the rates at its left, and at its right what acts on everything."""

    command_wanted = Signal(str)

    def __init__(
        self, rates: QWidget, menu: QMenu, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._polling = False
        self.search = SearchField(theme)
        self._refresh = QToolButton()
        self._refresh.setProperty("role", "field")
        self._refresh.clicked.connect(
            lambda: self.command_wanted.emit("cancel-refresh" if self._polling else "refresh")
        )
        self._more = QToolButton()
        self._more.setProperty("role", "flat")
        self._more.setMenu(menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(Space.L), 0, theme.px(Space.M), 1)
        row.setSpacing(theme.px(Space.M))
        # Without a stretch, for that would leave the search its whole width at the rates' cost.
        row.addWidget(rates)
        row.addWidget(self.search)
        row.addWidget(self._refresh)
        row.addWidget(self._more)
        self.translate()
        self.take_theme()

    def show_polling(self, *, polling: bool) -> None:
        """Turn the refresh button into one that stops the round, and back."""
        if polling != self._polling:
            self._polling = polling
            self.translate()
            self.take_theme()

    def translate(self) -> None:
        """Take over the window's language."""
        search, refresh = BY_NAME["search"], BY_NAME["refresh"]
        hint = self.tr("Search stories")
        self.search.setPlaceholderText(f"{hint}   /")
        self.search.setAccessibleName(search.title)
        name = self.tr("Stop refreshing") if self._polling else refresh.title
        self._refresh.setAccessibleName(name)
        self._refresh.setToolTip(name if self._polling else f"{name} ({refresh.key_text})")
        self._more.setAccessibleName(self.tr("Menu"))
        self._more.setToolTip(self.tr("Menu"))

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme = self._theme
        self.setFixedHeight(theme.px(Bar.TOOLBAR) + 1)
        self.search.take_theme()
        for button in (self._refresh, self._more):
            button.setFixedSize(theme.px(30), theme.px(30))
        self._refresh.setIcon(theme.icon("stop" if self._polling else "refresh"))
        self._more.setIcon(theme.icon("more"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the hairline below."""
        painter = QPainter(self)
        c = self._theme.colours
        painter.fillRect(self.rect(), self._theme.colour(c.side))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour(c.line))
        painter.end()
