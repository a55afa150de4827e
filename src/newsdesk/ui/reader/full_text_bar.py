"""A quiet line under a story: how it stands with its full text, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.core.full_text import FullTextPhase, FullTextState
from newsdesk.core.page_wording import describe_full_text
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import translate


class FullTextBar(QWidget):
    """Stands at the foot of the reader, so that no line of the text moves when it appears."""

    again_wanted = Signal()
    other_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = FullTextState()
        self._closed = False
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.action = QPushButton()
        self.action.setProperty("role", "link")
        self.action.clicked.connect(self._act)
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
        self.translate()
        self.take_theme()

    @property
    def state(self) -> FullTextState:
        """What it tells of."""
        return self._state

    def show_state(self, state: FullTextState, *, other_story: bool) -> None:
        """Tell how it stands now; nothing where all is well.

        Args:
            other_story: Whether it is about another story than before: a line that was closed
                opens again.
        """
        if state != self._state or other_story:
            self._closed = False
        self._state = state
        self._say()

    def align(self, left: int, right: int) -> None:
        """Stand under the text's column: its distances from this widget's edges."""
        above = self._theme.px(Space.XS)
        self._row.setContentsMargins(left, above, max(0, right - Space.XS), above)

    def translate(self) -> None:
        """Take over the window's language."""
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close"))
        self.progress.setAccessibleName(self.tr("Fetching the full text"))
        self._say()

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        paper = self._theme.paper
        self.message.setFont(self._theme.font(Type.INTERFACE))
        self.message.setStyleSheet(f"color: {paper.dim};")
        self.action.setFont(self._theme.font(Type.INTERFACE))
        self.action.setStyleSheet(f"color: {paper.accent};")
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

    def _say(self) -> None:
        state = self._state
        words = describe_full_text(state, tr=translate)
        # A feed that is better is worth a word only to who asked for the page.
        if state.phase is FullTextPhase.FEED_IS_BETTER and not state.held:
            words = ""
        loading = state.phase is FullTextPhase.LOADING
        self.message.setText(words)
        self.action.setText(self._action())
        # No end is known, so nothing moves where motion is not wanted.
        moves = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
        self.progress.setRange(0, 0 if loading and moves else 1)
        self.progress.setValue(0)
        shown = bool(words) and not self._closed
        was_shown = not self.isHidden()
        self.setVisible(shown)
        self.setAccessibleName(words)
        if shown and not (was_shown and loading):
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _action(self) -> str:
        match self._state.phase:
            case FullTextPhase.LOADING:
                return self.tr("Cancel")
            case FullTextPhase.FEED_IS_BETTER if self._state.shown:
                return self.tr("Show the feed's text")
            case FullTextPhase.FEED_IS_BETTER:
                return self.tr("Show it anyway")
        return self.tr("Try again")

    def _act(self) -> None:
        match self._state.phase:
            case FullTextPhase.LOADING:
                self.cancel_wanted.emit()
            case FullTextPhase.FEED_IS_BETTER:
                self.other_wanted.emit()
            case _:
                self.again_wanted.emit()

    def _close(self) -> None:
        self._closed = True
        self.hide()
