"""A quiet line under a story: how far its copy has come, or that its publisher changed it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
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

from newsdesk.core.offline import OfflinePhase, OfflineState
from newsdesk.core.offline_wording import describe_offline
from newsdesk.ui import format as fmt
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import translate


class OfflineBar(QWidget):
    """Stands at the foot of the reader, so that no line of the text moves when it appears."""

    again_wanted = Signal()
    other_wanted = Signal()  # the publisher's text for the pinned one, or the other way round
    take_wanted = Signal()  # the publisher's text is to be the pinned one

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = OfflineState()
        self._kept_since: datetime | None = None
        self._newest = False
        self._closed = False
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.action = QPushButton()
        self.action.clicked.connect(self._act)
        self.take = QPushButton()
        self.take.clicked.connect(self.take_wanted)
        for button in (self.action, self.take):
            button.setProperty("role", "link")
        self.close_button = QToolButton()
        self.close_button.setProperty("role", "flat")
        self.close_button.clicked.connect(self._close)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(Space.S))
        self._row.addWidget(self.message, 1)
        self._row.addWidget(self.take)
        self._row.addWidget(self.action)
        self._row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.progress)
        column.addLayout(self._row)
        self.translate()
        self.take_theme()

    def show_story(
        self, state: OfflineState, *, kept_since: datetime | None, newest: bool, other_story: bool
    ) -> None:
        """Tell of a story as it stands.

        Args:
            kept_since: When the publisher changed the text that was pinned; None: never.
            newest: Whether the publisher's text is shown in the place of the pinned one.
            other_story: Whether it is about another story than before: a line that was closed
                opens again.
        """
        if other_story or (kept_since, newest) != (self._kept_since, self._newest):
            self._closed = False
        self._kept_since, self._newest = kept_since, newest
        self.show_state(state)

    def show_state(self, state: OfflineState) -> None:
        """Tell how far the copy has come."""
        if state.phase is OfflinePhase.PART and self._state.phase is not OfflinePhase.PART:
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
        self.progress.setAccessibleName(self.tr("Keeping the story offline"))
        self.take.setText(self.tr("Keep the new text"))
        self._say()

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        paper, font = self._theme.paper, self._theme.font(Type.INTERFACE)
        self.message.setFont(font)
        self.message.setStyleSheet(f"color: {paper.dim};")
        for button in (self.action, self.take):
            button.setFont(font)
            button.setStyleSheet(f"color: {paper.accent};")
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
        words = self._words()
        working = not self._updated and self._state.phase is OfflinePhase.WORKING and bool(words)
        self.progress.setVisible(working)
        self.progress.setRange(0, max(1, self._state.total))
        self.progress.setValue(self._state.done)
        self.message.setText(words)
        self.take.setVisible(self._updated and self._newest)
        self.action.setText(self._action())
        self.action.setVisible(bool(self._action()))
        shown = bool(words) and not self._closed
        appears = shown and self.isHidden()
        self.setVisible(shown)
        self.setAccessibleName(words)
        if appears:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def _updated(self) -> bool:
        return self._kept_since is not None

    def _words(self) -> str:
        if self._kept_since is not None:
            if self._newest:
                return self.tr("This is the publisher's newest text; the one you pinned is kept.")
            when = fmt.time_or_date(self._kept_since)
            words = self.tr("Updated since ({when}): this is the text that you pinned.")
            return words.replace("{when}", when)
        state = self._state
        # Of a full text that is on its way or missing, the line for full texts tells.
        on_its_way = state.phase is OfflinePhase.WORKING and not state.total
        if on_its_way or (state.text_missing and state.done == state.total):
            return ""
        return describe_offline(state, tr=translate, when=fmt.time_or_date)

    def _action(self) -> str:
        if self._updated:
            return self.tr("Show the pinned text") if self._newest else self.tr("Show the new text")
        return self.tr("Try again") if self._state.phase is OfflinePhase.PART else ""

    def _act(self) -> None:
        if self._updated:
            self.other_wanted.emit()
        else:
            self.again_wanted.emit()

    def _close(self) -> None:
        self._closed = True
        self.hide()
