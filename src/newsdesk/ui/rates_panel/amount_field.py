"""A field for an amount: what a person types, or a result whose every figure can be copied."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from newsdesk.ui.rates_panel import figures
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Type

_HEIGHT = 34
_WIDTH = 112


class AmountField(QLineEdit):
    """Takes arithmetic; a result is shown rounded and copied whole."""

    typed = Signal(str)
    copied = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._result: Decimal | None = None
        self._copy = QAction(self)
        self._copy.triggered.connect(self.copy_whole)
        self.addAction(self._copy, QLineEdit.ActionPosition.TrailingPosition)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self._take)
        theme.changed.connect(self.take_theme)
        self.take_theme()

    @property
    def result(self) -> Decimal | None:
        """The result shown; None where a person typed, or nothing is known."""
        return self._result

    def show_result(self, value: Decimal | None) -> None:
        """Show a result; None for nothing."""
        self._result = value
        self.setText("" if value is None else figures.amount(value))
        self.setCursorPosition(0)
        self._tell()

    def show_typed(self, text: str) -> None:
        """Show what is meant to be typed."""
        self._result = None
        self.setText(text)
        self._tell()

    @Slot()
    def copy_whole(self) -> None:
        """Copy the result with all its figures, or what was typed."""
        text = self.text() if self._result is None else figures.whole(self._result)
        if text:
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the whole figure where all of it is chosen, or nothing."""
        everything = not self.hasSelectedText() or self.selectedText() == self.text()
        if event.matches(QKeySequence.StandardKey.Copy) and everything:
            self.copy_whole()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _take(self, text: str) -> None:
        self._result = None
        self._tell()
        self.typed.emit(text)

    def _tell(self) -> None:
        tip = self.tr("Copy")
        if self._result is not None:
            tip = f"{tip}: {figures.whole(self._result)}"
        self._copy.setToolTip(tip)
        self._copy.setText(tip)
        self.setToolTip("" if self._result is None else figures.whole(self._result))

    @Slot()
    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme = self._theme
        self._copy.setIcon(theme.icon("copy"))
        self.setFont(theme.font(Type.FIGURE))
        self.setMinimumHeight(theme.px(_HEIGHT))
        self.setMinimumWidth(theme.px(_WIDTH))
