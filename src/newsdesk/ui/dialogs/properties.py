"""A source's properties: its name, its folder, its address, and how often it is polled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.core.errors import NewsdeskError
from newsdesk.core.frozen import frozen
from newsdesk.core.offline import OfflineUse
from newsdesk.core.source import MOST_KEPT_OFFLINE, Source, SourceId
from newsdesk.ui import counted
from newsdesk.ui.choice import Choice
from newsdesk.ui.dialogs.check import Check
from newsdesk.ui.dialogs.figure import Figure
from newsdesk.ui.dialogs.folder_field import FolderField
from newsdesk.ui.dialogs.intervals import interval_text, offered_with
from newsdesk.ui.dialogs.page_rules import PageRulesDialog
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.reader.content import file_size
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import error_text

_FOLLOW = None
_ADAPTIVE = "adaptive"
_WIDTH = 480
_MINUTE = timedelta(minutes=1)


@frozen
class _Loaded:
    source: Source
    folders: list[str]
    use: OfflineUse
    minutes: int


class PropertiesDialog(QDialog):
    """Loads the source as it opens; saves what was changed, and nothing else.

    Give it every event of the bridge, for the preview of the rules.
    """

    def __init__(
        self,
        source_id: SourceId,
        holder: ServicesHolder,
        jobs: Jobs,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source_id = source_id
        self._holder = holder
        self._jobs = jobs
        self._theme = theme
        self._source: Source | None = None
        self.setWindowTitle(self.tr("Source properties"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("The name that the source gives itself"))
        self.folder = FolderField(theme)
        self.address = QLineEdit()
        self.address.setReadOnly(True)
        self.interval = Choice(theme)
        self.full_text = Check(self.tr("Always fetch the full text"), theme)
        self.rules_button = QPushButton(self.tr("Rules…"))
        self.rules_button.setAccessibleName(self.tr("Rules for its pages"))
        self.keep_offline = Figure(theme)
        self.keep_offline.setRange(0, MOST_KEPT_OFFLINE)
        self.keep_offline.setSpecialValueText(self.tr("none"))
        self.keep_offline.setSuffix(self.tr(" newest"))
        self.use = QLabel()
        self.use.setProperty("role", "dim")
        self._rules: PageRulesDialog | None = None
        self.problem = QLabel()
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.hide()
        self.save_button = QPushButton(self.tr("Save"))
        self._lay_out()
        self._set_ready(False)
        jobs.run(self._load, owner=self, done=self._show, failed=self._refuse)

    def sizeHint(self) -> QSize:
        """Return a width that shows most addresses whole."""
        return QSize(self._theme.px(_WIDTH), super().sizeHint().height())

    @Slot()
    def save(self) -> None:
        """Save what was changed, then close; where that fails, say why and stay."""
        if self._source is None:
            return
        self._set_ready(False)
        work = _saving(
            self._holder,
            self._source,
            name=self.name.text().strip(),
            folder=self.folder.text().strip(),
            interval=self.interval.currentData(),
            full_text=self.full_text.isChecked(),
            keep_offline=self.keep_offline.value(),
        )
        self._jobs.run(work, owner=self, done=lambda _: self.accept(), failed=self._refuse)

    def _load(self) -> _Loaded:
        services = self._holder.services
        return _Loaded(
            source=services.subscriptions.get(self._source_id),
            folders=services.subscriptions.folders(),
            use=services.pins.use(self._source_id),
            minutes=services.preferences.current.polling_interval_minutes,
        )

    def _show(self, loaded: _Loaded) -> None:
        source = self._source = loaded.source
        self.name.setText(source.title)
        self.folder.offer(loaded.folders)
        self.folder.setText(source.folder)
        self.address.setText(source.url)
        self.address.setCursorPosition(0)
        follow = self.tr("As in preferences: {interval}")
        self.interval.addItem(follow.format(interval=interval_text(loaded.minutes)), _FOLLOW)
        self.interval.addItem(self.tr("As often as it publishes"), _ADAPTIVE)
        own = None if source.interval is None else source.interval // _MINUTE
        for minutes in offered_with(own):
            self.interval.addItem(interval_text(minutes), minutes)
        chosen = _interval_of(source)
        self.interval.setCurrentIndex(
            next(n for n in range(self.interval.count()) if self.interval.itemData(n) == chosen)
        )
        self.full_text.setChecked(source.full_text)
        self.keep_offline.setValue(source.keep_offline)
        self.use.setText(counted.kept_offline(loaded.use.stories, file_size(loaded.use.size)))
        self._set_ready(True)
        self.name.setFocus()
        self.name.selectAll()

    def _refuse(self, error: NewsdeskError) -> None:
        self.problem.setText(error_text(error))
        self.problem.show()
        self._set_ready(self._source is not None)

    def _set_ready(self, ready: bool) -> None:
        for widget in (
            self.name, self.folder, self.interval, self.full_text, self.rules_button, self.copy,
            self.keep_offline, self.save_button,
        ):  # fmt: skip
            widget.setEnabled(ready)

    @Slot(object)
    def handle(self, event: object) -> None:
        """Pass an engine event on to the rules."""
        if self._rules is not None:
            self._rules.handle(event)

    @Slot()
    def open_rules(self) -> None:
        """Open the rules for this source's pages."""
        self._rules = PageRulesDialog(self._source_id, self._holder, self._jobs, self._theme, self)
        self._rules.finished.connect(self._forget_rules)
        self._rules.open()

    @Slot()
    def _forget_rules(self) -> None:
        if self._rules is not None:
            self._rules.deleteLater()
            self._rules = None

    @Slot()
    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())
        self.address.selectAll()

    def _lay_out(self) -> None:
        px = self._theme.px
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.clicked.connect(self._copy_address)
        self.copy.setAutoDefault(False)
        address = QHBoxLayout()
        address.setSpacing(px(Space.S))
        address.addWidget(self.address, 1)
        address.addWidget(self.copy)
        self.rules_button.clicked.connect(self.open_rules)
        self.rules_button.setAutoDefault(False)
        pages = QHBoxLayout()
        pages.setSpacing(px(Space.S))
        pages.addWidget(self.full_text, 1)
        pages.addWidget(self.rules_button)
        self.use.setFont(self._theme.font(Type.META))
        self.use.setWordWrap(True)
        offline = QHBoxLayout()
        offline.setSpacing(px(Space.M))
        offline.addWidget(self.keep_offline)
        offline.addWidget(self.use, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(Space.L))
        grid.setVerticalSpacing(px(Space.M))
        grid.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget, QHBoxLayout | None]] = [
            (self.tr("Name"), self.name, None),
            (self.tr("Folder"), self.folder, None),
            (self.tr("Address"), self.address, address),
            (self.tr("Refresh"), self.interval, None),
            (self.tr("Pages"), self.full_text, pages),
            (self.tr("Keep offline"), self.keep_offline, offline),
        ]
        for row, (text, widget, layout) in enumerate(rows):
            label = QLabel(text)
            label.setBuddy(widget)
            if widget is not self.full_text:
                widget.setAccessibleName(text)
            grid.addWidget(label, row, 0)
            if layout is None:
                grid.addWidget(widget, row, 1)
            else:
                grid.addLayout(layout, row, 1)
            widget.setMinimumHeight(px(32))
            widget.setFont(self._theme.font(Type.INTERFACE))
        column = QVBoxLayout(self)
        margin = px(Space.XL)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(px(Space.L))
        column.addLayout(grid)
        column.addWidget(self.problem)
        column.addStretch()
        column.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        foot = QHBoxLayout()
        foot.addStretch()
        for button in (cancel, self.save_button):
            button.setMinimumHeight(self._theme.px(34))
            foot.addWidget(button)
        return foot


def _interval_of(source: Source) -> int | str | None:
    if source.adaptive:
        return _ADAPTIVE
    return _FOLLOW if source.interval is None else source.interval // _MINUTE


def _saving(
    holder: ServicesHolder,
    source: Source,
    *,
    name: str,
    folder: str,
    interval: int | str | None,
    full_text: bool,
    keep_offline: int,
) -> Callable[[], None]:
    """Return the work that saves what differs from the source as it was loaded."""

    def work() -> None:
        subscriptions = holder.services.subscriptions
        if name != source.title:
            subscriptions.rename(source.id, name)
        if folder != source.folder:
            subscriptions.move(source.id, folder)
        if interval != _interval_of(source):
            own = interval * _MINUTE if isinstance(interval, int) else None
            subscriptions.set_interval(source.id, own, adaptive=interval == _ADAPTIVE)
        if full_text != source.full_text:
            rules = subscriptions.get(source.id).rules  # they may have been set meanwhile
            holder.services.page_rules.set(source.id, always=full_text, rules=rules)
        if keep_offline != source.keep_offline:
            holder.services.pins.set_keep_offline(source.id, keep_offline)

    return work
