"""The buttons that take what the chart shows out of the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from newsdesk.ui import opml_files
from newsdesk.ui.jobs import Jobs, Lane
from newsdesk.ui.rates_panel import export, figures
from newsdesk.ui.rates_panel.plot import View
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type
from newsdesk.ui.wording import error_text


class ExportBar(QWidget):
    """Copies and saves the rates in the view, and the chart as a picture."""

    said = Signal(str)

    def __init__(self, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._view: View | None = None
        self._provider = ""
        self._title = ""
        self.copy = QPushButton()
        self.save_table = QPushButton()
        self.save_image = QPushButton()
        self._buttons = (self.copy, self.save_table, self.save_image)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(Space.S))
        for button in self._buttons:
            button.setProperty("role", "quiet")
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.copy.clicked.connect(self.copy_values)
        self.save_table.clicked.connect(self._choose_table)
        self.save_image.clicked.connect(self._choose_image)
        theme.changed.connect(self.take_theme)
        self.translate()
        self.take_theme()

    def show_view(self, view: View, provider: str, title: str) -> None:
        """Offer what is in a view, under a title."""
        self._view, self._provider, self._title = view, provider, title
        for button in self._buttons:
            button.setEnabled(bool(view.lines))

    @Slot()
    def copy_values(self) -> None:
        """Copy the rates, as a table."""
        view = self._view
        if view is not None and view.lines:
            QGuiApplication.clipboard().setText(export.copied_table(view, self._provider))
            count = sum(len(line.within(view.first, view.last)) for line in view.lines)
            self.said.emit(self.tr("%n rate(s) copied.", "", count))

    def save_values(self, path: Path) -> None:
        """Write the rates as CSV."""
        view, provider = self._view, self._provider
        if view is not None:
            self._save(path, lambda: export.csv_table(view, provider))

    def save_picture(self, path: Path) -> None:
        """Write the chart as a PNG of twice the screen's pixels."""
        view = self._view
        if view is None:
            return
        first, last = map(figures.long_day, view.days)
        remark = self.tr("{bank}, official rates, {first} to {last}").format(
            bank=self._provider, first=first, last=last
        )
        image = export.picture(view, self._theme, self._title, remark)
        self._save(path, lambda: export.png(image))

    @Slot()
    def _choose_table(self) -> None:
        path = self._ask_path(self.tr("Save values"), "csv", self.tr("Tables (*.csv)"))
        if path is not None:
            self.save_values(path)

    @Slot()
    def _choose_image(self) -> None:
        path = self._ask_path(self.tr("Save picture"), "png", self.tr("Pictures (*.png)"))
        if path is not None:
            self.save_picture(path)

    def _ask_path(self, words: str, ending: str, pattern: str) -> Path | None:
        if self._view is None:
            return None
        name = export.file_name(self._view, ending)
        text, _ = QFileDialog.getSaveFileName(self, words, name, pattern)
        if not text:
            return None
        return Path(text) if Path(text).suffix else Path(f"{text}.{ending}")

    def _save(self, path: Path, make: Callable[[], bytes]) -> None:
        words = self.tr("Written to {path}.").format(path=path)
        self._jobs.run(
            lambda: opml_files.write(path, make()),
            owner=self,
            done=lambda _: self.said.emit(words),
            failed=lambda error: self.said.emit(error_text(error)),
            lane=Lane.LONG,
        )

    def translate(self) -> None:
        """Take over the window's language."""
        self.copy.setText(self.tr("Copy values"))
        self.save_table.setText(self.tr("CSV…"))
        self.save_table.setToolTip(self.tr("Save the values as a table"))
        self.save_image.setText(self.tr("PNG…"))
        self.save_image.setToolTip(self.tr("Save the chart as a picture"))
        for button in (self.save_table, self.save_image):
            button.setAccessibleName(button.toolTip())

    @Slot()
    def take_theme(self) -> None:
        """Take over fonts."""
        for button in self._buttons:
            button.setFont(self._theme.font(Type.META))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)
