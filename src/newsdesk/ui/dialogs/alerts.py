"""Alerts on rates: listed with their states, made, changed, paused and removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
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

from newsdesk.core.alert import Alert, AlertId, AlertKind
from newsdesk.core.errors import NewsdeskError
from newsdesk.core.rate import Pair
from newsdesk.engine.events import AlertsChanged, DataChanged, Event
from newsdesk.engine.undo import Action, Undone
from newsdesk.ui import done_words
from newsdesk.ui.dialogs.alert_form import AlertForm
from newsdesk.ui.dialogs.alert_table import AlertTable, Column
from newsdesk.ui.elided import ElidedLabel
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.keys import BY_NAME, command_for
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Row, Space, Type
from newsdesk.ui.wording import error_text

_SIZE = 780, 540
_MINIMUM = 640, 420
#: Several changes within so many milliseconds are looked at once.
_SETTLES = 60


class AlertsDialog(QDialog):
    """Stays open beside the window; give it every event of the bridge."""

    def __init__(
        self, theme: Theme, jobs: Jobs, holder: ServicesHolder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._holder = holder
        self._undoable = False
        self._wanted: AlertId | None = None
        self.table = AlertTable(theme)
        self.view = _Table()
        self.form = AlertForm(theme, jobs, holder)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.translate()
        self.take_theme()
        self._show_what_there_is()
        self.resize(self.sizeHint())
        self._look()

    @property
    def message(self) -> str:
        """What was done last."""
        return self._message.text()

    def chosen(self) -> Alert | None:
        """Return the chosen alert."""
        rows = self.view.selectionModel().selectedRows()
        return self.table.alerts[rows[0].row()] if rows else None

    def sizeHint(self) -> QSize:
        """Return a size that shows some alerts over the form."""
        return QSize(*(self._theme.px(side) for side in _SIZE))

    def handle(self, event: Event) -> None:
        """Take note of an engine event."""
        if isinstance(event, AlertsChanged | DataChanged):
            self._timer.start()

    # asking

    @Slot()
    def _look(self) -> None:
        holder = self._holder
        self._jobs.run(
            lambda: holder.services.alerts.all(),  # noqa: PLW0108
            owner=self,
            done=self.show_alerts,
            failed=self._refuse,
        )

    def show_alerts(self, alerts: Sequence[Alert]) -> None:
        """Show these alerts; what is chosen stays chosen."""
        first = not self.table.alerts
        self.table.show_alerts(alerts)
        if first and self.form.isHidden():
            (self.view if alerts else self.add).setFocus()
        if self._wanted is not None:
            self._choose(self._wanted)
        elif self.chosen() is None and alerts:
            self.view.selectRow(0)
        self._show_what_there_is()

    # acting

    def begin(self, pair: Pair | None = None) -> None:
        """Fill in a new alert."""
        self._open_form(Alert(pair or Pair(""), AlertKind.ABOVE))

    @Slot()
    def _begin_new(self) -> None:
        self.begin()

    @Slot()
    def edit(self) -> None:
        """Change the chosen alert."""
        alert = self.chosen()
        if alert is not None:
            self._open_form(alert)

    @Slot()
    def toggle_paused(self) -> None:
        """Let the chosen alert rest, or wake it."""
        alert = self.chosen()
        if alert is None:
            return
        holder, paused = self._holder, not alert.paused
        said = self.tr("Paused.") if paused else self.tr("Waiting again.")
        self._do(lambda: holder.services.alerts.set_paused(alert.id, paused=paused), said)

    @Slot()
    def remove(self) -> None:
        """Remove the chosen alert; it can be undone."""
        alert = self.chosen()
        if alert is None:
            return
        holder = self._holder
        said = done_words.done(Action.REMOVE_ALERT, 1, alert.pair.currency)
        self._do(lambda: holder.services.alerts.remove(alert.id), said, undo=True)

    @Slot()
    def undo(self) -> None:
        """Take back what was done last."""
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

    @Slot(object)
    def _save(self, alert: object) -> None:
        assert isinstance(alert, Alert)
        holder = self._holder

        def work() -> Alert:
            alerts = holder.services.alerts
            return alerts.edit(alert) if alert.id else alerts.add(alert)

        def done(stored: Alert) -> None:
            action = Action.EDIT_ALERT if alert.id else Action.ADD_ALERT
            self._wanted = stored.id
            self._close_form()
            self._say(done_words.done(action, 1, stored.pair.currency), undo=True)
            self._look()

        self._jobs.run(work, owner=self, done=done, failed=self.form.refuse)

    def _do(self, work: Callable[[], None], said: str, *, undo: bool = False) -> None:
        def done(_: None) -> None:
            self._say(said, undo=undo)
            self._look()

        self._jobs.run(work, owner=self, done=done, failed=self._refuse)

    def _refuse(self, error: NewsdeskError) -> None:
        self._say(error_text(error))

    # parts

    def _open_form(self, alert: Alert) -> None:
        self._foot.hide()
        self.form.show()
        self.form.begin(alert)
        self._show_what_there_is()

    @Slot()
    def _close_form(self) -> None:
        self.form.hide()
        self._foot.show()
        self._show_what_there_is()
        (self.view if self.table.alerts else self.add).setFocus()

    def _choose(self, alert_id: AlertId) -> None:
        for row, alert in enumerate(self.table.alerts):
            if alert.id == alert_id:
                self.view.selectRow(row)
                self._wanted = None

    def _say(self, words: str, *, undo: bool = False) -> None:
        self._undoable = undo
        self._message.set_text(words)
        self.undo_button.setVisible(undo)
        QAccessible.updateAccessibility(QAccessibleEvent(self._message, QAccessible.Event.Alert))

    @Slot()
    def _show_what_there_is(self) -> None:
        anything, alert = bool(self.table.alerts), self.chosen()
        self.view.setVisible(anything)
        self._empty.setVisible(not anything)
        for button in (self.edit_button, self.pause_button, self.remove_button):
            button.setVisible(anything)
            button.setEnabled(alert is not None)
        paused = alert is not None and alert.paused
        self.pause_button.setText(self.tr("Resume") if paused else self.tr("Pause"))

    def _make_parts(self) -> None:
        self._empty = QLabel()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("role", "dim")
        self._empty.setWordWrap(True)
        self._message = ElidedLabel()
        self._message.setProperty("role", "dim")
        self.undo_button = QPushButton()
        self.undo_button.setProperty("role", "link")
        self.undo_button.hide()
        self.add, self.edit_button, self.pause_button = (QPushButton() for _ in range(3))
        self.remove_button, self.close_button = QPushButton(), QPushButton()
        self._buttons = (
            self.add,
            self.edit_button,
            self.pause_button,
            self.remove_button,
            self.undo_button,
            self.close_button,
        )
        for button in self._buttons:
            button.setAutoDefault(False)
            button.setMinimumHeight(self._theme.px(34))
        view = self.view
        view.setModel(self.table)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setCornerButtonEnabled(False)
        view.verticalHeader().hide()
        view.horizontalHeader().setHighlightSections(False)
        head, fitting = view.horizontalHeader(), QHeaderView.ResizeMode.ResizeToContents
        head.setSectionResizeMode(Column.CONDITION, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(Column.STATE, fitting)
        head.setSectionResizeMode(Column.FIRED, fitting)
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
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(px(Space.S))
        for button in (self.add, self.edit_button, self.pause_button, self.remove_button):
            foot.addWidget(button)
        foot.addWidget(self._message, 1)
        foot.addWidget(self.undo_button)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(Space.XL), px(Space.L), px(Space.XL), px(Space.L))
        column.setSpacing(px(Space.M))
        column.addWidget(card, 1)
        column.addWidget(self.form)
        column.addWidget(self._foot)
        self.form.hide()

    def _connect(self) -> None:
        self._timer.timeout.connect(self._look)
        self.add.clicked.connect(self._begin_new)
        self.edit_button.clicked.connect(self.edit)
        self.pause_button.clicked.connect(self.toggle_paused)
        self.remove_button.clicked.connect(self.remove)
        self.undo_button.clicked.connect(self.undo)
        self.close_button.clicked.connect(self.close)
        self.form.saved.connect(self._save)
        self.form.cancelled.connect(self._close_form)
        self.view.doubleClicked.connect(self.edit)
        self.view.selectionModel().selectionChanged.connect(self._show_what_there_is)
        self._theme.changed.connect(self.take_theme)

    # keys, look, language

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys that a list has."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit()
        elif event.key() == Qt.Key.Key_Space:
            self.toggle_paused()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove()
        elif event.key() == Qt.Key.Key_Insert:
            self.begin()
        elif command_for(event) == "undo" and self._undoable:
            self.undo()
        else:
            super().keyPressEvent(event)

    def translate(self) -> None:
        """Take over the window's language."""
        self.setWindowTitle(BY_NAME["rate-alerts"].title)
        self.view.setAccessibleName(self.windowTitle())
        self._empty.setText(
            self.tr("No alerts yet. Add one, and Newsdesk tells you when a rate crosses your line.")
        )
        self.add.setText(self.tr("Add…"))
        self.edit_button.setText(self.tr("Edit…"))
        self.remove_button.setText(self.tr("Remove"))
        self.close_button.setText(self.tr("Close"))
        self.undo_button.setText(BY_NAME["undo"].title)
        self.undo_button.setToolTip(BY_NAME["undo"].key_text)
        self.form.translate()
        self.table.repaint()
        self._show_what_there_is()

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme, c = self._theme, self._theme.colours
        px = theme.px
        for widget in (self._message, self._empty, self.view, *self._buttons):
            widget.setFont(theme.font(Type.INTERFACE))
        self.view.verticalHeader().setDefaultSectionSize(px(Row.HEADLINES))
        self.view.verticalHeader().setMinimumSectionSize(px(Row.HEADLINES))
        self.view.setStyleSheet(
            f"QTableView {{ background: {c.surface}; color: {c.text}; border-radius: 7px;"
            f" selection-background-color: {c.selection}; selection-color: {c.text}; }}"
            f"QTableView::item {{ padding: 0 {px(Space.S) - 3}px; border: none; }}"
            f"QHeaderView {{ background: {c.surface}; border: none; }}"
            f"QHeaderView::section {{ background: {c.surface}; color: {c.dim};"
            f" border: none; border-bottom: 1px solid {c.line}; padding: {px(Space.S)}px; }}"
        )
        self.form.take_theme()
        self.setMinimumSize(*(px(side) for side in _MINIMUM))
        self.table.repaint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)


class _Table(QTableView):
    """Whole rows; Space is left to the dialog, Tab leads out."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Space to the dialog, which pauses by it."""
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)
