"""What stands in place of a list that is empty or cannot be read: one sentence, one action."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type


class EmptyState(QWidget):
    """One sentence and one button whose command the window runs."""

    command_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._command = ""
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setProperty("role", "dim")
        self.action = QPushButton()
        self.action.clicked.connect(lambda: self.command_wanted.emit(self._command))
        column = QVBoxLayout(self)
        margin = theme.px(Space.XL)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(Space.L))
        column.addStretch(2)
        column.addWidget(self._sentence)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setAutoFillBackground(True)
        self.take_theme()

    @property
    def words(self) -> str:
        """The sentence."""
        return self._sentence.text()

    def say(self, sentence: str, action: str, command: str) -> None:
        """Show a sentence and an action.

        Args:
            action: What the button says; empty for no button.
            command: What the button asks the window for.
        """
        self._sentence.setText(sentence)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._command = command

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        self._sentence.setFont(self._theme.font(Type.ROW_TITLE))
        palette = self.palette()
        palette.setColor(self.backgroundRole(), self._theme.colour(self._theme.colours.surface))
        self.setPalette(palette)
