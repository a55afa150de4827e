"""A field for any site's address: finds the feeds behind it, and follows what is chosen."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.core.errors import Failure, FetchError, NewsdeskError
from newsdesk.core.source import Source
from newsdesk.engine.discovery import Candidate
from newsdesk.ui import done_words
from newsdesk.ui.dialogs.check import Check
from newsdesk.ui.jobs import Job, Jobs, Lane
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import error_text


class Finder(QWidget):
    """Takes an address; one feed is followed at once, several are offered for choice."""

    added = Signal(str)  # what was added, as a sentence
    unreachable = Signal()  # nothing can be reached: perhaps the person is offline

    def __init__(
        self, holder: ServicesHolder, jobs: Jobs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._holder = holder
        self._jobs = jobs
        self._theme = theme
        self._cancel = threading.Event()
        self._job: Job | None = None
        self._boxes: list[tuple[QCheckBox, Candidate]] = []
        self.address = QLineEdit()
        self.address.setPlaceholderText(self.tr("Address of any site or feed"))
        self.address.setAccessibleName(self.tr("Address of any site or feed"))
        self.address.setMinimumHeight(theme.px(34))
        self.button = QPushButton()
        self.button.setMinimumHeight(theme.px(34))
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Looking for feeds"))
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._choices = QWidget()
        self._choices_column = QVBoxLayout(self._choices)
        self._choices_column.setContentsMargins(0, 0, 0, 0)
        self.follow = QPushButton(self.tr("Follow"))
        self.follow.setProperty("role", "primary")
        self.follow.clicked.connect(self._follow_chosen)
        row = QHBoxLayout()
        row.setSpacing(theme.px(Space.S))
        row.addWidget(self.address, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(Space.S))
        column.addLayout(row)
        for part in (self._progress, self._words, self._choices):
            column.addWidget(part)
        column.addWidget(self.follow, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.address, self.button, self._words, self.follow):
            part.setFont(theme.font(Type.INTERFACE))
        self.address.returnPressed.connect(self._press)
        self.button.clicked.connect(self._press)
        self.address.textEdited.connect(self._forget)
        self._rest()

    def look(self, address: str) -> None:
        """Look for the feeds behind an address."""
        self._forget()
        self.address.setText(address)
        self._cancel = cancel = threading.Event()
        holder = self._holder
        self._progress.show()
        self.button.setText(self.tr("Cancel"))
        self._say(self.tr("Looking for feeds…"))
        self._job = self._jobs.run(
            lambda: holder.services.subscriptions.discover(address, cancel=cancel),
            owner=self,
            done=self._take,
            failed=self._fail,
            lane=Lane.LONG,
        )

    def stop(self) -> None:
        """Give up looking."""
        self._cancel.set()
        if self._job is not None:
            self._job.cancel()
        self._rest()

    @property
    def busy(self) -> bool:
        """Whether it is looking."""
        return self._job is not None

    @property
    def message(self) -> str:
        """What it says."""
        return self._words.text()

    def candidates(self) -> list[QCheckBox]:
        """Return the boxes of the feeds offered for choice."""
        return [box for box, _ in self._boxes]

    @Slot()
    def _press(self) -> None:
        if self._job is not None:
            self.stop()
        elif self.address.text().strip():
            self.look(self.address.text().strip())

    def _rest(self) -> None:
        """Show the field alone."""
        self._job = None
        self._progress.hide()
        self._choices.hide()
        self.follow.hide()
        self._words.hide()
        self.button.setText(self.tr("Add"))

    @Slot()
    def _forget(self) -> None:
        self.stop()
        while self._boxes:
            box, _ = self._boxes.pop()
            self._choices_column.removeWidget(box)
            box.deleteLater()

    def _take(self, found: list[Candidate]) -> None:
        self._rest()
        new = [candidate for candidate in found if candidate.followed is None]
        if not new:
            self._say(self.tr("You follow this source already."))
        elif len(found) == 1:
            self._add(new)
        else:
            self._offer(found)

    def _offer(self, found: list[Candidate]) -> None:
        self._say(self.tr("This site has %n feed(s). Choose:", "", len(found)))
        for candidate in found:
            entries = self.tr("%n story(s)", "", candidate.entries)
            box = Check(f"{candidate.title or candidate.url}  ·  {entries}", self._theme)
            box.setToolTip(candidate.url)
            box.setEnabled(candidate.followed is None)
            box.setChecked(not self._boxes and candidate.followed is None)
            self._boxes.append((box, candidate))
            self._choices_column.addWidget(box)
        self._choices.show()
        self.follow.show()
        before: QWidget = self.button
        for part in (*self.candidates(), self.follow):
            QWidget.setTabOrder(before, part)
            before = part
        self._boxes[0][0].setFocus()

    @Slot()
    def _follow_chosen(self) -> None:
        chosen = [candidate for box, candidate in self._boxes if box.isChecked()]
        if chosen:
            self._add(chosen)

    def _add(self, chosen: list[Candidate]) -> None:
        holder = self._holder
        sources = [candidate.source() for candidate in chosen]

        def done(added: list[Source]) -> None:
            self._forget()
            self.address.clear()
            self.added.emit(done_words.added(added))

        self._jobs.run(
            lambda: holder.services.subscriptions.add_many(sources),
            owner=self,
            done=done,
            failed=self._fail,
        )

    def _fail(self, error: NewsdeskError) -> None:
        self._rest()
        if isinstance(error, FetchError) and error.kind is Failure.CANCELLED:
            return
        self._say(error_text(error), error=True)
        if isinstance(error, FetchError) and error.kind.is_connection:
            self.unreachable.emit()

    def _say(self, words: str, *, error: bool = False) -> None:
        self._words.setText(words)
        self._words.setProperty("role", "error" if error else "dim")
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self._words.show()
