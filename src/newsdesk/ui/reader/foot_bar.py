"""A quiet line at the foot of the reader, so that no line of the text moves when it appears."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type


class FootBar(QWidget):
    """Words, what can be done about them, how far something has come, and a way to close it.

    Subclasses say what in ``_say`` by ``_tell``, and what the action does in ``_act``.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._closed = False
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.action = QPushButton()
        self.action.clicked.connect(self._act)
        self._links = [self.action]
        self.action.setProperty("role", "link")
        self.close_button = QToolButton()
        self.close_button.setProperty("role", "flat")
        self.close_button.clicked.connect(self._close)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(Space.S))
        self._row.addWidget(self.message, 1)
        self._row.addWidget(self.action)
        self._row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.progress)
        column.addLayout(self._row)

    def align(self, left: int, right: int) -> None:
        """Stand under the text's column: its distances from this widget's edges."""
        above = self._theme.px(Space.XS)
        self._row.setContentsMargins(left, above, max(0, right - Space.XS), above)

    def translate(self) -> None:
        """Take over the window's language."""
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close"))
        self._say()

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        paper, font = self._theme.paper, self._theme.font(Type.INTERFACE)
        self.message.setFont(font)
        self.message.setStyleSheet(f"color: {paper.dim};")
        for link in self._links:
            link.setFont(font)
            link.setStyleSheet(f"color: {paper.accent};")
        self.close_button.setIcon(self._theme.icon("close", paper.dim))
        self.progress.setFixedHeight(self._theme.px(2))
        self.progress.setStyleSheet(
            f"QProgressBar {{ border: 0; background: {paper.line}; min-height: 2px;"
            f" max-height: 2px; }} QProgressBar::chunk {{ background: {paper.accent}; }}"
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)

    def _add_link(self, button: QPushButton) -> None:
        """Put another thing that can be done in front of the action."""
        button.setProperty("role", "link")
        self._links.append(button)
        self._row.insertWidget(1, button)

    def _tell(self, words: str, *, again: bool = False) -> None:
        """Show these words; none: nothing, as where the line was closed.

        Args:
            again: A screen reader says them also where the line was there already.
        """
        self.message.setText(words)
        shown = bool(words) and not self._closed
        appears = shown and self.isHidden()
        self.setVisible(shown)
        self.setAccessibleName(words)
        if appears or (shown and again):
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _close(self) -> None:
        self._closed = True
        self.hide()

    def _say(self) -> None:
        raise NotImplementedError

    def _act(self) -> None:
        raise NotImplementedError
