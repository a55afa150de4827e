"""Adding sources later on: the start page's parts in a dialog."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from newsdesk.ui.jobs import Jobs
from newsdesk.ui.services import ServicesHolder
from newsdesk.ui.start.page import AddSources
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type


class AddDialog(QDialog):
    """Stays open beside the window until it is closed: several sources can be added in a row."""

    said = Signal(str)

    def __init__(
        self, holder: ServicesHolder, jobs: Jobs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Add sources"))
        self.adding = AddSources(holder, jobs, theme)
        close = QPushButton(self.tr("Close"))
        close.setFont(theme.font(Type.INTERFACE))
        close.setMinimumHeight(theme.px(34))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        self.adding.finder.button.setAutoDefault(False)
        self.adding.follow.setAutoDefault(False)
        self.adding.foot.addWidget(close)
        column = QVBoxLayout(self)
        margin = theme.px(Space.XL)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(self.adding)
        self.adding.said.connect(self._say)
        self.adding.finder.address.setFocus()

    def sizeHint(self) -> QSize:
        """Return a size that shows a dozen entries of the catalogue."""
        return QSize(self._theme.px(600), self._theme.px(560))

    def _say(self, words: str) -> None:
        self.said.emit(words)
        self.accept()
