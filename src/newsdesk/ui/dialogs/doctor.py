"""The source doctor: how every source is, and what a person can do about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QSize,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from newsdesk.core.errors import NewsdeskError
from newsdesk.engine.events import (
    ArticlesChanged,
    DataChanged,
    Event,
    NetworkChanged,
    PollFinished,
    PollProgress,
    PollStarted,
    PollSummary,
    SettingsChanged,
    SourcesChanged,
    StatusesChanged,
)
from newsdesk.engine.undo import Action, Undone
from newsdesk.ui import done_words
from newsdesk.ui.dialogs.source_table import SORT_ROLE, Column, Patient, SourceTable, ids_of
from newsdesk.ui.elided import ElidedLabel
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.keys import BY_NAME, command_for
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Row, Space, Type
from newsdesk.ui.wording import error_text, health_text

#: Several changes within so many milliseconds are looked at once.
_SETTLES = 150
#: The columns beside the name's, which takes the rest.
_WIDTHS = {
    Column.STATE: 220,
    Column.LAST_SUCCESS: 116,
    Column.NEXT_CHECK: 116,
    Column.STORIES: 76,
}
#: What the style leaves beside a cell's text, but not beside that of a head.
_TEXT_MARGIN = 3
_TELLING = (
    ArticlesChanged,
    DataChanged,
    NetworkChanged,
    PollProgress,
    PollStarted,
    SettingsChanged,
    SourcesChanged,
    StatusesChanged,
)


class Doctor(QDialog):
    """Stays open beside the window and follows what happens; give it every event of the bridge."""

    command_wanted = Signal(str)

    def __init__(
        self, holder: ServicesHolder, jobs: Jobs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._holder = holder
        self._jobs = jobs
        self._theme = theme
        self._tried = False
        self._undoable = False
        self.table = SourceTable(theme)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.table)
        self._sorted.setSortRole(SORT_ROLE)
        self.view = _Table()
        self.view.setModel(self._sorted)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.translate()
        self.take_theme()
        self._look()

    # what is shown

    @property
    def lead(self) -> str:
        """The line over the table: how many sources there are and need attention."""
        return self._lead.text()

    @property
    def story(self) -> str:
        """What is told of the chosen sources."""
        return self._story.text()

    @property
    def message(self) -> str:
        """What was done last."""
        return self._message.text()

    def chosen(self) -> list[Patient]:
        """Return the chosen sources, from the top."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        places = [self._sorted.mapToSource(self._sorted.index(row, 0)).row() for row in rows]
        return [self.table.patients[place] for place in places]

    def sizeHint(self) -> QSize:
        """Return a size that shows a dozen sources."""
        return QSize(self._theme.px(820), self._theme.px(560))

    def handle(self, event: Event) -> None:
        """Take note of an engine event."""
        if isinstance(event, PollFinished):
            if self._tried and event.summary.by_person:
                self._tried = False
                self._say(self._outcome(event.summary))
            self._timer.start()
            return
        if isinstance(event, StatusesChanged):
            self._undoable = False  # Undo would take back something else by now
            self.undo.hide()
        if isinstance(event, _TELLING) and not self._timer.isActive():
            self._timer.start()

    # making

    def _make_parts(self) -> None:
        self._lead = ElidedLabel()
        self._empty = QWidget()
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("role", "dim")
        self._story = QLabel()
        self._story.setTextFormat(Qt.TextFormat.PlainText)
        self._story.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._story.setWordWrap(True)
        self._story.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._message = ElidedLabel()
        self._message.setProperty("role", "dim")
        self.undo = QPushButton()
        self.undo.setProperty("role", "link")
        self.add = QPushButton()
        self.try_now = QPushButton()
        self.copy = QPushButton()
        self.remove = QPushButton()
        self.close_button = QPushButton()
        self._buttons = (
            self.try_now,
            self.copy,
            self.remove,
            self.undo,
            self.add,
            self.close_button,
        )
        for button in self._buttons:
            button.setAutoDefault(False)
            button.setMinimumHeight(self._theme.px(34))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLES)

    def _lay_out(self) -> None:
        px = self._theme.px
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.view, 1)
        inside.addWidget(self._empty, 1)
        empty = QVBoxLayout(self._empty)
        empty.setSpacing(px(Space.M))
        empty.addStretch(1)
        empty.addWidget(self._nothing)
        empty.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        empty.addStretch(1)
        said = QHBoxLayout()
        said.setSpacing(px(Space.XS))
        said.addWidget(self._message, 1)
        said.addWidget(self.undo)
        foot = QHBoxLayout()
        foot.setSpacing(px(Space.S))
        for button in (self.try_now, self.copy, self.remove):
            foot.addWidget(button)
        foot.addLayout(said, 1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(Space.XL), px(Space.L), px(Space.XL), px(Space.L))
        column.setSpacing(px(Space.M))
        column.addWidget(self._lead)
        column.addWidget(card, 1)
        column.addWidget(self._story)
        column.addLayout(foot)
        self.undo.hide()
        self._empty.hide()

    def _connect(self) -> None:
        self._timer.timeout.connect(self._look)
        self.try_now.clicked.connect(self._try)
        self.copy.clicked.connect(self._copy)
        self.remove.clicked.connect(self._remove)
        self.undo.clicked.connect(self._undo)
        self.add.clicked.connect(lambda: self.command_wanted.emit("add-source"))
        self.close_button.clicked.connect(self.close)
        self.view.doubleClicked.connect(self._try)
        self.view.selectionModel().selectionChanged.connect(self._tell)
        self._sorted.dataChanged.connect(self._tell)
        self._theme.changed.connect(self.take_theme)

    # asking

    @Slot()
    def _look(self) -> None:
        holder = self._holder

        def work() -> list[Patient]:
            poller = holder.services.poller
            by_itself = holder.services.preferences.current.polling_enabled
            return [
                Patient(
                    row.source,
                    poller.health(row.source, row.poll),
                    row.counts.articles,
                    by_itself,
                )
                for row in holder.services.subscriptions.overview()
            ]

        self._jobs.run(work, owner=self, done=self.show_patients)

    def show_patients(self, patients: Sequence[Patient]) -> None:
        """Show these sources; what is chosen stays chosen."""
        first = not self.table.patients
        self.table.show_patients(patients)
        self._show_what_there_is()
        if first and patients:
            self.view.choose(0)
            self.view.setFocus()
        self._tell()

    # acting

    @Slot()
    def _try(self) -> None:
        chosen = self.chosen()
        if not chosen:
            return
        self._tried = True
        holder, ids = self._holder, ids_of(chosen)
        self._say(self.tr("Trying…"))
        self._jobs.run(lambda: holder.services.poller.refresh(ids), owner=self, failed=self._refuse)

    @Slot()
    def _copy(self) -> None:
        chosen = self.chosen()
        if chosen:
            addresses = "\n".join(patient.source.url for patient in chosen)
            QGuiApplication.clipboard().setText(addresses)
            self._say(self.tr("%n address(es) copied.", "", len(chosen)))

    @Slot()
    def _remove(self) -> None:
        chosen = self.chosen()
        if not chosen:
            return
        holder, ids = self._holder, ids_of(chosen)
        name = chosen[0].source.title if len(chosen) == 1 else ""
        top = self.view.currentIndex().row()

        def done(_: None) -> None:
            self._say(done_words.done(Action.REMOVE_SOURCES, len(ids), name), undo=True)
            gone = set(ids)
            self.show_patients([p for p in self.table.patients if p.source.id not in gone])
            self.view.choose(top)

        self._jobs.run(
            lambda: holder.services.subscriptions.remove(ids),
            owner=self,
            done=done,
            failed=self._refuse,
        )

    @Slot()
    def _undo(self) -> None:
        if not self._undoable:
            return
        holder = self._holder

        def done(what: Undone | None) -> None:
            self._say(done_words.undone(what))
            self._look()

        self._jobs.run(
            lambda: holder.services.reading.undo(),  # noqa: PLW0108
            owner=self,
            done=done,
            failed=self._refuse,
        )

    def _refuse(self, error: NewsdeskError) -> None:
        self._say(error_text(error))

    # saying

    def _say(self, words: str, *, undo: bool = False) -> None:
        self._undoable = undo
        self._message.set_text(words)
        self.undo.setVisible(undo)
        QAccessible.updateAccessibility(QAccessibleEvent(self._message, QAccessible.Event.Alert))

    def _outcome(self, summary: PollSummary) -> str:
        if summary.offline:
            return self.tr("Nothing can be reached: you are offline.")
        if summary.cancelled:
            return self.tr("Stopped.")
        parts = []
        fine = summary.ok + summary.not_modified
        if fine:
            parts.append(self.tr("%n source(s) answered.", "", fine))
        if summary.failed:
            parts.append(self.tr("%n source(s) could not be read.", "", summary.failed))
        if summary.too_soon:
            parts.append(self.tr("Checked less than a minute ago: try again in a moment."))
        if summary.cooling:
            parts.append(self.tr("%n site(s) asked to be left alone.", "", summary.cooling))
        return " ".join(parts)

    def _show_what_there_is(self) -> None:
        anything = bool(self.table.patients)
        self.view.setVisible(anything)
        self._empty.setVisible(not anything)

    @Slot()
    def _tell(self) -> None:
        """Say how the sources are, and tell the whole story of the chosen one."""
        patients, chosen = self.table.patients, self.chosen()
        attention = sum(patient.health.needs_attention for patient in patients)
        parts = [self.tr("%n source(s) followed.", "", len(patients))]
        parts.append(
            self.tr("%n source(s) need attention.", "", attention)
            if attention
            else self.tr("None needs attention.")
        )
        self._lead.set_text(" ".join(parts) if patients else "")
        match chosen:
            case []:
                self._story.setText("")
            case [patient]:
                told = health_text(patient.health, patient.source.url)
                self._story.setText(f"{told}\n{patient.source.url}")
            case _:
                self._story.setText(self.tr("%n source(s) chosen.", "", len(chosen)))
        for button in (self.try_now, self.copy, self.remove):
            button.setEnabled(bool(chosen))

    # keys, look, language

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of the window that mean the same here."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._try()
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif command_for(event) == "undo":
            self._undo()
        else:
            super().keyPressEvent(event)

    def translate(self) -> None:
        """Take over the window's language."""
        self.setWindowTitle(BY_NAME["doctor"].title)
        self.view.setAccessibleName(self.tr("Sources and their states"))
        self._nothing.setText(self.tr("You do not follow any source yet."))
        self.add.setText(BY_NAME["add-source"].title)
        self.try_now.setText(self.tr("Try now"))
        self.copy.setText(self.tr("Copy address"))
        self.remove.setText(self.tr("Remove"))
        self.undo.setText(BY_NAME["undo"].title)
        self.undo.setToolTip(BY_NAME["undo"].key_text)
        self.close_button.setText(self.tr("Close"))
        self.table.repaint()
        self._tell()

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme = self._theme
        for widget in (self._story, self._message, self._nothing, self.view, *self._buttons):
            widget.setFont(theme.font(Type.INTERFACE))
        self._lead.setFont(theme.font(Type.FIGURE, medium=True))
        # Room for two lines and the address: the table must not move from row to row.
        self._story.setFixedHeight(self._story.fontMetrics().lineSpacing() * 3 + 2)
        self.view.take_theme(theme)
        self.setMinimumSize(theme.px(720), theme.px(400))
        self.table.repaint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)


class _Table(QTableView):
    """Whole rows, the ones in trouble first; Tab leads out of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model of sources."""
        super().setModel(model)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.STATE, Qt.SortOrder.AscendingOrder)

    def choose(self, row: int) -> None:
        """Choose one row, or the last one where there are fewer."""
        count = self.model().rowCount()
        if count:
            self.selectRow(min(max(0, row), count - 1))

    def take_theme(self, theme: Theme) -> None:
        """Take over colours, and lengths from the size of the type."""
        c, px = theme.colours, theme.px
        self.verticalHeader().setDefaultSectionSize(px(Row.HEADLINES))
        self.verticalHeader().setMinimumSectionSize(px(Row.HEADLINES))
        self.setStyleSheet(
            f"QTableView {{ background: {c.surface}; color: {c.text}; border-radius: 7px;"
            f" selection-background-color: {c.selection}; selection-color: {c.text}; }}"
            f"QTableView::item {{ padding: 0 {px(Space.S) - _TEXT_MARGIN}px; border: none; }}"
            f"QHeaderView {{ background: {c.surface}; border: none; }}"
            f"QHeaderView::section {{ background: {c.surface}; color: {c.dim};"
            f" border: none; border-bottom: 1px solid {c.line};"
            f" padding: {px(Space.S)}px; }}"
            f"QHeaderView::section:hover {{ color: {c.text}; }}"
        )
        head = self.horizontalHeader()
        for column, width in _WIDTHS.items():  # a head in Russian is longer than its column
            self.setColumnWidth(column, max(px(width), head.sectionSizeHint(column)))
