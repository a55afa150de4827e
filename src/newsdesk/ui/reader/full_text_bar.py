"""A quiet line under a story: how it stands with its full text, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStyle, QWidget

from newsdesk.core.full_text import FullTextPhase, FullTextState
from newsdesk.core.page_wording import describe_full_text
from newsdesk.ui.reader.foot_bar import FootBar
from newsdesk.ui.theme import Theme
from newsdesk.ui.wording import translate


class FullTextBar(FootBar):
    """Tells whether the page is fetched, was no better, or could not be had."""

    again_wanted = Signal()
    other_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._state = FullTextState()
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

    def translate(self) -> None:
        """Take over the window's language."""
        self.progress.setAccessibleName(self.tr("Fetching the full text"))
        super().translate()

    def _say(self) -> None:
        state = self._state
        words = describe_full_text(state, tr=translate)
        # A feed that is better is worth a word only to who asked for the page.
        if state.phase is FullTextPhase.FEED_IS_BETTER and not state.held:
            words = ""
        loading = state.phase is FullTextPhase.LOADING
        self.action.setText(self._action())
        # No end is known, so nothing moves where motion is not wanted.
        moves = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
        self.progress.setRange(0, 0 if loading and moves else 1)
        self.progress.setValue(0)
        self._tell(words, again=not loading)

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
