"""Printing, always with a look at the pages first."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMarginsF, QObject, Qt, Signal, Slot
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from newsdesk.core.article import ArticleId
from newsdesk.ui.export.paper import Sheet, on_paper, paint, sheet
from newsdesk.ui.jobs import Jobs, Lane
from newsdesk.ui.reader.style import typography
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.theme import Theme

_MARGIN_MM: Final = 18
_DPI: Final = 300
_SIZE: Final = 900, 720


class Preview(QObject):
    """Shows a story's pages; the dialog prints them, on paper or to a file."""

    failed = Signal(object)
    shown = Signal()

    def __init__(self, holder: ServicesHolder, jobs: Jobs, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._holder = holder
        self._jobs = jobs
        self._theme = theme
        self._window = window
        self._sheet: Sheet | None = None
        self.dialog: QPrintPreviewDialog | None = None

    def show_story(self, article_id: ArticleId) -> None:
        """Fetch a story and show it."""
        holder = self._holder

        def work() -> Sheet:
            services = holder.services
            return sheet(services.reading.article(article_id), services.exporting.picture)

        self._jobs.run(work, owner=self, done=self._open, failed=self.failed.emit, lane=Lane.LONG)

    def _open(self, made: Sheet) -> None:
        self._sheet = made
        dialog = QPrintPreviewDialog(self._window)
        # The dialog's own printer lives exactly as long as it.
        printer = dialog.printer()
        printer.setResolution(_DPI)
        printer.setDocName(made.content.article.title)
        margin = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        printer.setPageMargins(margin, QPageLayout.Unit.Millimeter)
        dialog.setWindowTitle(self.tr("Print: {title}").format(title=made.content.article.title))
        dialog.resize(*(self._theme.px(side) for side in _SIZE))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.paintRequested.connect(self.paint)
        self.setParent(dialog)  # it goes with it
        self.dialog = dialog
        dialog.open()
        self.shown.emit()

    @Slot(QPrinter)
    def paint(self, printer: QPrinter) -> None:
        """Paint the pages."""
        if self._sheet is not None:
            paint(printer, [self._sheet], on_paper(typography(self._theme)))
