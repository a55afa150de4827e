"""One line that says how the fetching of history goes, with the way to stop or repeat it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from newsdesk.ui import format as fmt
from newsdesk.ui.elided import ElidedLabel
from newsdesk.ui.rates_panel.history import History
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import error_text

_BAR = 96


class HistoryRow(QWidget):
    """Is seen only while something is fetched, or could not be."""

    again = Signal()

    def __init__(self, theme: Theme, history: History, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._history = history
        self._slug = ""
        self._codes: tuple[str, ...] = ()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._words = ElidedLabel()
        self._words.setProperty("role", "dim")
        self.act = QPushButton()
        self.act.setProperty("role", "link")
        self.act.setAutoDefault(False)
        self.act.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(Space.S))
        row.addWidget(self._bar)
        row.addWidget(self._words, 1)
        row.addWidget(self.act)
        history.changed.connect(self.tell)
        theme.changed.connect(self.take_theme)
        self.take_theme()
        self.tell()

    @property
    def words(self) -> str:
        """What is said; empty where nothing is."""
        return "" if self.isHidden() else self._words.text()

    def follow(self, slug: str, codes: Sequence[str]) -> None:
        """Tell of these currencies of a bank."""
        self._slug, self._codes = slug, tuple(codes)
        self.tell()

    @Slot()
    def tell(self) -> None:
        """Say how it stands."""
        progress = self._history.progress(self._slug, self._codes)
        problem = self._history.problem(self._slug, self._codes)
        self._bar.setVisible(progress is not None)
        self.setVisible(progress is not None or problem is not None)
        if progress is not None:
            done, total = progress
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            words = self.tr("Fetching the history: {done} of {total}")
            self._words.set_text(
                words.format(done=fmt.number(done), total=fmt.number(total))
                if total
                else self.tr("Fetching the history…")
            )
            self.act.setText(self.tr("Cancel"))
        elif problem is not None:
            self._words.set_text(error_text(problem))
            self.act.setText(self.tr("Try again"))

    @Slot()
    def _act(self) -> None:
        """Cancel the fetching, or try again."""
        if self._history.progress(self._slug, self._codes) is not None:
            self._history.cancel()
        else:
            self._history.forget(self._slug, self._codes)
            self.again.emit()

    @Slot()
    def take_theme(self) -> None:
        """Take over fonts."""
        for widget in (self._words, self.act):
            widget.setFont(self._theme.font(Type.META))
        self._bar.setFixedWidth(self._theme.px(_BAR))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.tell()
        super().changeEvent(event)
