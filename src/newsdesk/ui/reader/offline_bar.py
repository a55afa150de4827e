"""A quiet line under a story: how far its copy has come, or that its publisher changed it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from newsdesk.core.offline import OfflinePhase, OfflineState
from newsdesk.core.offline_wording import describe_offline
from newsdesk.ui import format as fmt
from newsdesk.ui.reader.foot_bar import FootBar
from newsdesk.ui.theme import Theme
from newsdesk.ui.wording import translate


class OfflineBar(FootBar):
    """Tells how far the copy has come, or which of two texts is shown."""

    again_wanted = Signal()
    other_wanted = Signal()  # the publisher's text for the pinned one, or the other way round
    take_wanted = Signal()  # the publisher's text is to be the pinned one

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._state = OfflineState()
        self._kept_since: datetime | None = None
        self._newest = False
        self.take = QPushButton()
        self.take.clicked.connect(self.take_wanted)
        self._add_link(self.take)
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

    def translate(self) -> None:
        """Take over the window's language."""
        self.progress.setAccessibleName(self.tr("Keeping the story offline"))
        self.take.setText(self.tr("Keep the new text"))
        super().translate()

    def _say(self) -> None:
        words = self._words()
        working = not self._updated and self._state.phase is OfflinePhase.WORKING and bool(words)
        self.progress.setVisible(working)
        self.progress.setRange(0, max(1, self._state.total))
        self.progress.setValue(self._state.done)
        self.take.setVisible(self._updated and self._newest)
        self.action.setText(self._action())
        self.action.setVisible(bool(self._action()))
        self._tell(words)

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
