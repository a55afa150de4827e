"""The currencies with the field that finds them, or why there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from newsdesk.core.rate import Quote
from newsdesk.ui.elided import ElidedLabel
from newsdesk.ui.rates_panel.key_form import KeyForm
from newsdesk.ui.rates_panel.table_model import CurrencyTable
from newsdesk.ui.rates_panel.table_view import CurrencyView
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type

#: How long a message stays, in milliseconds.
_STAYS = 6000


class TablePane(QWidget):
    """Shows the table, the form for a key, or a sentence with what can be done."""

    action_wanted = Signal()
    other_key_wanted = Signal()

    def __init__(self, theme: Theme, key_form: KeyForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key_form = key_form
        self.model = CurrencyTable(theme)
        self.view = CurrencyView(theme, self.model)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.act = QPushButton()
        self.other_key = QPushButton()
        self.other_key.setProperty("role", "link")
        for button in (self.act, self.other_key):
            button.setAutoDefault(False)
        self._hint = ElidedLabel()
        self._hint.setProperty("role", "dim")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS)
        self._lay_out()
        self._connect()
        self.translate()
        self.take_theme()

    @property
    def message(self) -> str:
        """What is said in the table's place; empty where the table is."""
        return self._words.text() if self._stack.currentWidget() is self._said else ""

    @property
    def hint(self) -> str:
        """The line under the table."""
        return self._hint.text()

    def show_quotes(self, quotes: Sequence[Quote], favourites: Sequence[str]) -> None:
        """Show these; what is chosen stays chosen."""
        chosen = self.view.chosen_codes()
        self.model.star(favourites)
        self.model.show_quotes(quotes)
        if self._stack.currentWidget() is not self._list:
            self._stack.setCurrentWidget(self._list)
            self._show_hint()
        if not self.view.chosen_codes():
            shown = self.view.codes()
            for code in (*chosen, *shown):
                if self.view.choose(code):
                    break

    def say_instead(self, words: str, act: str = "", *, other_key: bool = False) -> None:
        """Say something in the table's place, and offer something."""
        self.model.show_quotes([])
        self._hint.set_text("")
        self._words.setText(words)
        self.act.setText(act)
        self.act.setVisible(bool(act))
        self.other_key.setVisible(other_key)
        self._stack.setCurrentWidget(self._said)

    def ask_for_key(self) -> None:
        """Show the form for a key."""
        self.model.show_quotes([])
        self._hint.set_text("")
        self._stack.setCurrentWidget(self.key_form)
        self.key_form.key.setFocus()

    def say(self, words: str) -> None:
        """Say something for a while, in the line under the table."""
        self._hint.set_text(words)
        self._timer.start()

    def _lay_out(self) -> None:
        px = self._theme.px
        self._list = QWidget()
        listed = QVBoxLayout(self._list)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(px(Space.S))
        field = QHBoxLayout()
        field.setContentsMargins(px(Space.L), px(Space.M), px(Space.L), 0)
        field.addWidget(self.search)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(Space.L), 0, px(Space.L), px(Space.S))
        foot.addWidget(self._hint)
        listed.addLayout(field)
        listed.addWidget(self.view, 1)
        self._said = QWidget()
        said = QVBoxLayout(self._said)
        said.setContentsMargins(px(Space.XL), 0, px(Space.XL), 0)
        said.setSpacing(px(Space.M))
        said.addStretch(1)
        said.addWidget(self._words)
        said.addWidget(self.act, 0, Qt.AlignmentFlag.AlignHCenter)
        said.addWidget(self.other_key, 0, Qt.AlignmentFlag.AlignHCenter)
        said.addStretch(2)
        held = QWidget()
        self._stack = QStackedLayout(held)
        for page in (self._list, self._said, self.key_form):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.XS))
        column.addWidget(held, 1)
        column.addLayout(foot)
        self.setAutoFillBackground(True)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.view.search)
        self.search.installEventFilter(self)
        self.view.typed.connect(self._begin_search)
        self.act.clicked.connect(self.action_wanted)
        self.other_key.clicked.connect(self.other_key_wanted)
        self._timer.timeout.connect(self._show_hint)
        self._theme.changed.connect(self.take_theme)

    @Slot(str)
    def _begin_search(self, text: str) -> None:
        """Take a letter typed in the table into the field."""
        self.search.setFocus()
        self.search.setText(self.search.text() + text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead from the field into the table by Down, and empty it by Escape."""
        if watched is self.search and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if not self.view.currentIndex().isValid() or not self.view.chosen_codes():
                    self.view.selectRow(0)
                self.view.setFocus()
                return True
            if pressed and event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _show_hint(self) -> None:
        listed = self._stack.currentWidget() is self._list
        hint = self.tr("Ctrl and a click compare several. Space gives a star.")
        self._hint.set_text(hint if listed else "")

    def translate(self) -> None:
        """Take over the window's language."""
        self.search.setPlaceholderText(self.tr("Find a currency"))
        self.search.setAccessibleName(self.tr("Find a currency"))
        self.view.setAccessibleName(self.tr("Currencies and their rates"))
        self.other_key.setText(self.tr("Enter another key"))
        self.model.repaint()
        self.view.take_theme()
        self._show_hint()

    @Slot()
    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme = self._theme
        for widget in (self.search, self._words, self.act, self.other_key):
            widget.setFont(theme.font(Type.INTERFACE))
        self._hint.setFont(theme.font(Type.META))
        self.search.setMinimumHeight(theme.px(34))
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.colour(theme.colours.surface))
        self.setPalette(palette)
        self.model.repaint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)
