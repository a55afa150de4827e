"""The line at the foot of the window: what is going on, how fresh it is, what needs a person."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QToolButton, QWidget

from newsdesk.core.errors import StoreError
from newsdesk.core.frozen import frozen
from newsdesk.core.source import SourceState
from newsdesk.engine.events import (
    ArticlesChanged,
    DataChanged,
    Event,
    NetworkChanged,
    OfflineProgress,
    PollFinished,
    PollProgress,
    PollStarted,
    SourcesChanged,
    StatusesChanged,
    StoreTroubled,
)
from newsdesk.ui import format as fmt
from newsdesk.ui.elided import ElidedLabel
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Bar, Space, Type
from newsdesk.ui.wording import error_text

#: Several changes within so many milliseconds are counted once.
_SETTLES = 150
_IN_TROUBLE = frozenset({SourceState.FAILING, SourceState.GONE, SourceState.NOT_A_FEED})


@frozen
class Standing:
    """How the sources stand."""

    sources: int
    fine: int
    attention: int
    unread: int
    updated: datetime | None
    offline: bool


class StatusBar(QWidget):
    """Call ``start`` once the services are there, and give it every event of the bridge."""

    command_wanted = Signal(str)

    def __init__(
        self, theme: Theme, jobs: Jobs, holder: ServicesHolder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._standing: Standing | None = None
        self._polling: PollProgress | None = None
        self._copying: OfflineProgress | None = None
        self._trouble: StoreError | None = None
        self._words = ElidedLabel()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._cancel = QToolButton()
        self._cancel.setProperty("role", "flat")
        self._cancel.clicked.connect(self._stop)
        self._attention = QPushButton()
        self._attention.setProperty("role", "link")
        self._attention.clicked.connect(lambda: self.command_wanted.emit("doctor"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(Space.L), 1, theme.px(Space.S), 0)
        row.setSpacing(theme.px(Space.S))
        row.addWidget(self._words, 1)
        for part in (self._progress, self._cancel, self._attention):
            row.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLES)
        self._timer.timeout.connect(self._ask)
        theme.changed.connect(self.take_theme)
        self.translate()
        self.take_theme()

    @property
    def words(self) -> str:
        """What the line says."""
        return self._words.text()

    @property
    def attention(self) -> str:
        """What the button for the source doctor says; empty where it is hidden."""
        return "" if self._attention.isHidden() else self._attention.text()

    @Slot()
    def start(self) -> None:
        """Count soon."""
        self._timer.start()

    def handle(self, event: Event) -> None:
        """Take note of an engine event."""
        match event:
            case PollStarted():
                self._trouble = None
                self._show_polling(PollProgress(0, event.total, 0))
            case PollProgress():
                self._show_polling(event)
            case PollFinished():
                self._show_polling(None)
                self.start()
            case OfflineProgress():
                self._show_copying(event if event.done < event.total else None)
            case StoreTroubled():
                self._trouble = StoreError(event.failure, event.path, detail=event.detail)
                self._say()
            case ArticlesChanged() | StatusesChanged() | SourcesChanged() if self._polling:
                # The line tells how far it is, and the end counts: until then to ask about all
                # sources several times a second would only slow the window down.
                pass
            case (
                ArticlesChanged()
                | StatusesChanged()
                | SourcesChanged()
                | DataChanged()
                | NetworkChanged()
            ):
                self.start()

    def show_standing(self, standing: Standing) -> None:
        """Show how the sources stand."""
        self._standing = standing
        self._say()

    def translate(self) -> None:
        """Take over the window's language."""
        self.setAccessibleName(self.tr("Status"))
        self._attention.setToolTip(self.tr("Show the sources and their states"))
        self._say()

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme, colours = self._theme, self._theme.colours
        self.setFixedHeight(theme.px(Bar.STATUS))
        font = theme.font(Type.META)
        for part in (self._words, self._attention):
            part.setFont(font)
        self._words.setStyleSheet(f"color: {colours.dim};")
        self._progress.setFixedSize(theme.px(120), theme.px(4))
        self._progress.setStyleSheet(
            f"QProgressBar {{ border: 0; border-radius: 2px; background: {colours.chip}; }}"
            f"QProgressBar::chunk {{ border-radius: 2px; background: {colours.accent}; }}"
        )
        self._cancel.setIcon(theme.icon("stop"))
        self._attention.setIcon(theme.icon("warning", colours.accent))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline over the bar."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour(self._theme.colours.line))

    # counting

    def _ask(self) -> None:
        holder = self._holder

        def work() -> Standing:
            services = holder.services
            poller = services.poller
            rows = services.subscriptions.overview()
            healths = [poller.health(row.source, row.poll) for row in rows]
            attention = sum(health.needs_attention for health in healths)
            in_trouble = sum(
                health.needs_attention or health.state in _IN_TROUBLE for health in healths
            )
            checks = [row.poll.last_checked for row in rows if row.poll.last_checked is not None]
            return Standing(
                sources=len(rows),
                fine=len(rows) - in_trouble,
                attention=attention,
                unread=services.reading.counts().unread,
                updated=max(checks, default=None),
                offline=poller.offline,
            )

        self._jobs.run(work, owner=self, done=self.show_standing)

    def _show_polling(self, progress: PollProgress | None) -> None:
        self._polling = progress
        if progress is not None:
            self._progress.setRange(0, max(1, progress.total))
            self._progress.setValue(progress.done)
        self._say()

    def _show_copying(self, progress: OfflineProgress | None) -> None:
        self._copying = progress
        self._say()

    def _stop(self) -> None:
        """Stop what the progress is about."""
        name = "cancel-refresh" if self._polling is not None else "cancel-offline"
        self.command_wanted.emit(name)

    def _say(self) -> None:
        polling, standing, copying = self._polling, self._standing, self._copying
        checks = polling is not None or copying is None
        name = self.tr("Sources checked") if checks else self.tr("Stories kept offline")
        stop = self.tr("Stop checking") if checks else self.tr("Stop, and unpin the rest")
        self._progress.setAccessibleName(name)
        self._cancel.setToolTip(stop)
        self._cancel.setAccessibleName(stop)
        if polling is None and copying is not None:
            self._progress.setRange(0, max(1, copying.total))
            self._progress.setValue(copying.done)
        self._progress.setVisible(polling is not None or copying is not None)
        self._cancel.setVisible(polling is not None or copying is not None)
        attention = 0 if standing is None else standing.attention
        self._attention.setVisible(attention > 0)
        self._attention.setText(self.tr("%n sources need attention", "", attention))
        self._words.set_text(self._sentence())

    def _sentence(self) -> str:
        polling, standing = self._polling, self._standing
        if self._trouble is not None:
            return error_text(self._trouble)
        if polling is not None:
            words = self.tr("Checking sources: {done} of {total}")
            return words.replace("{done}", fmt.number(polling.done)).replace(
                "{total}", fmt.number(polling.total)
            )
        if self._copying is not None:
            words = self.tr("Keeping stories offline: {done} of {total}")
            return words.replace("{done}", fmt.number(self._copying.done)).replace(
                "{total}", fmt.number(self._copying.total)
            )
        if standing is None or not standing.sources:
            return ""
        parts = []
        if standing.offline:
            parts.append(self.tr("You are offline: stored stories stay readable"))
        if standing.updated is not None:
            when = fmt.time_or_date(standing.updated)
            parts.append(self.tr("Updated {when}").replace("{when}", when))
        fine = self.tr("{fine} of %Ln sources fine", "", standing.sources)
        parts.append(fine.replace("{fine}", fmt.number(standing.fine)))
        parts.append(self.tr("%Ln unread", "", standing.unread))
        return "  ·  ".join(parts)
