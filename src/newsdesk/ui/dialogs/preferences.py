"""The preferences: every setting, on a few pages, in force as soon as it is changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from newsdesk.core.errors import NewsdeskError
from newsdesk.core.offline import OfflineUse
from newsdesk.core.rate import BankInfo
from newsdesk.core.settings import Settings
from newsdesk.ui import counted
from newsdesk.ui.dialogs.setting_pages import PAGES, Page, translated
from newsdesk.ui.dialogs.setting_row import SettingRow
from newsdesk.ui.jobs import Jobs
from newsdesk.ui.reader.content import file_size
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Radius, Space, Type
from newsdesk.ui.wording import error_text

_SIZE = 700, 460
_PAGES_WIDTH = 168


class PreferencesDialog(QDialog):
    """Pages at the left, their settings at the right; a search shows what fits from all pages."""

    def __init__(
        self, holder: ServicesHolder, jobs: Jobs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._holder = holder
        self._jobs = jobs
        self._theme = theme
        self.setWindowTitle(self.tr("Preferences"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setMinimumHeight(theme.px(32))
        self.search.setClearButtonEnabled(True)
        self.pages = QListWidget()
        self.pages.setAccessibleName(self.tr("Pages"))
        self.sections = [_Section(page, theme) for page in PAGES]
        self._nothing = QLabel(self.tr("No setting fits."))
        self._nothing.setProperty("role", "dim")
        self.rows = {row.entry.key: row for part in self.sections for row in part.rows}
        self._lay_out()
        self._connect()
        self._take_theme()
        self.pages.setCurrentRow(0)
        jobs.run(self._load, owner=self, done=self._show_loaded)

    def sizeHint(self) -> QSize:
        """Return a size that shows the longest page whole."""
        return QSize(*(self._theme.px(side) for side in _SIZE))

    def _load(self) -> tuple[Settings, tuple[BankInfo, ...], OfflineUse]:
        services = self._holder.services
        return services.preferences.current, services.rates.banks(), services.pins.use()

    def _show_loaded(self, loaded: tuple[Settings, tuple[BankInfo, ...], OfflineUse]) -> None:
        settings, banks, use = loaded
        self.rows["offline.total_mb"].say(counted.kept_offline(use.stories, file_size(use.size)))
        names = {
            bank.slug: f"{bank.name} · {QCoreApplication.translate('Banks', bank.title)}"
            for bank in banks
        }
        for row in self.rows.values():
            if row.entry.banks:
                row.offer(names)
        self.show_settings(settings)

    @Slot(object)
    def show_settings(self, settings: object) -> None:
        """Show the values in force; what is being typed elsewhere stays."""
        assert isinstance(settings, Settings)
        for key, row in self.rows.items():
            if row.value != settings.value(key):
                row.show_value(settings.value(key))

    @Slot(str, object)
    def change(self, key: str, value: object) -> None:
        """Put a setting in force."""
        holder = self._holder
        self._do(lambda: holder.services.preferences.set(key, value), [key])

    def reset(self, keys: Sequence[str]) -> None:
        """Put settings back to their defaults."""
        holder = self._holder

        def work() -> None:
            for key in keys:
                holder.services.preferences.unset(key)

        self._do(work, keys)

    def _do(self, work: Callable[[], None], keys: Sequence[str]) -> None:
        holder = self._holder

        def work_and_look() -> Settings:
            work()
            return holder.services.preferences.current

        def done(settings: Settings) -> None:
            for key in keys:
                self.rows[key].show_value(settings.value(key))

        def failed(error: NewsdeskError) -> None:
            self.rows[keys[0]].refuse(error_text(error))

        self._jobs.run(work_and_look, owner=self, done=done, failed=failed)

    @Slot()
    def _choose_shown(self) -> None:
        """Show the chosen page, or what fits the search."""
        typed = self.search.text().strip()
        chosen = self.pages.currentRow()
        fits = [
            part.show_fitting(typed) if typed else part.show_all(number == chosen)
            for number, part in enumerate(self.sections)
        ]
        item = self.pages.currentItem()
        if item is not None:
            item.setSelected(not typed)
        self._nothing.setVisible(not any(fits))
        self._scroll.verticalScrollBar().setValue(0)

    @Slot(int)
    def _choose_page(self, _row: int) -> None:
        self.search.clear()
        self._choose_shown()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._choose_shown)
        self.pages.currentRowChanged.connect(self._choose_page)
        self.pages.itemClicked.connect(lambda _: self._choose_page(0))
        self._theme.changed.connect(self._take_theme)
        for part in self.sections:
            part.reset.clicked.connect(partial(self.reset, part.keys()))
        for row in self.rows.values():
            row.changed.connect(self.change)

    @Slot()
    def _take_theme(self) -> None:
        """Take over colours."""
        theme, c = self._theme, self._theme.colours
        self.pages.setStyleSheet(
            f"QListWidget {{ background: {c.side}; }}"
            f"QListWidget::item {{ border: 1px solid transparent; color: {c.text};"
            f" border-radius: {theme.px(Radius.FIELD)}px; padding-left: {theme.px(Space.XS)}px; }}"
            f"QListWidget::item:hover {{ background: {c.chip}; }}"
            f"QListWidget::item:selected {{ background: {c.selection}; color: {c.accent}; }}"
            f"QListWidget::item:selected:focus {{ border-color: {c.accent}; }}"
        )
        surface = self._inner.palette()
        surface.setColor(surface.ColorRole.Window, theme.colour(c.surface))
        self._inner.setPalette(surface)

    def _lay_out(self) -> None:
        px = self._theme.px
        for page in PAGES:
            self.pages.addItem(translated(page.title))
        self.pages.setFont(self._theme.font(Type.INTERFACE))
        self.pages.setSpacing(px(2))
        for number in range(self.pages.count()):
            self.pages.item(number).setSizeHint(QSize(0, px(30)))
        left = QVBoxLayout()
        left.setContentsMargins(px(Space.M), px(Space.M), px(Space.M), px(Space.M))
        left.setSpacing(px(Space.M))
        left.addWidget(self.search)
        left.addWidget(self.pages, 1)
        side = QWidget()
        side.setFixedWidth(px(_PAGES_WIDTH + 2 * Space.M))
        side.setLayout(left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._make_scroll(), 1)

    def _make_scroll(self) -> QScrollArea:
        px = self._theme.px
        self._inner = QWidget()
        self._inner.setAutoFillBackground(True)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(px(Space.XL), px(Space.L), px(Space.XL), px(Space.XL))
        column.setSpacing(px(Space.XL))
        for part in self.sections:
            column.addWidget(part)
        column.addWidget(self._nothing)
        column.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inner)
        return self._scroll


class _Section(QWidget):
    """The settings of a page under its heading, and the way back to their defaults."""

    def __init__(self, page: Page, theme: Theme) -> None:
        super().__init__()
        self.rows = [SettingRow(entry, theme) for entry in page.entries]
        self._title = translated(page.title)
        heading = QLabel(self._title)
        heading.setFont(theme.font(Type.VIEW_TITLE, bold=True))
        self.reset = QPushButton(self.tr("Reset to default"))
        self.reset.setProperty("role", "link")
        self.reset.setAutoDefault(False)
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(Space.L))
        column.addLayout(head)
        for row in self.rows:
            column.addWidget(row)

    def keys(self) -> list[str]:
        """Return the keys of its settings."""
        return [row.entry.key for row in self.rows]

    def show_all(self, shown: bool) -> bool:
        """Show it whole, or not at all; returns which."""
        for row in self.rows:
            row.setVisible(True)
        self.reset.setVisible(True)
        self.setVisible(shown)
        return shown

    def show_fitting(self, typed: str) -> bool:
        """Show the settings that fit, all of them where its heading does; returns if any."""
        whole = typed.casefold() in self._title.casefold()
        fits = [whole or row.fits(typed) for row in self.rows]
        for row, shown in zip(self.rows, fits, strict=True):
            row.setVisible(shown)
        self.reset.setVisible(False)  # it would reset what is not shown
        self.setVisible(any(fits))
        return any(fits)
