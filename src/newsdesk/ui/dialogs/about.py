"""What Newsdesk is, in which version, and on what terms."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

import newsdesk
from newsdesk.ui.keys import BY_NAME
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type

_WIDTH = 440


class About(QDialog):
    """A few sentences; the version can be selected and copied for a report."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(BY_NAME["about"].title)
        column = QVBoxLayout(self)
        margin = theme.px(Space.XL)
        column.setContentsMargins(margin, margin, margin, theme.px(Space.L))
        column.setSpacing(theme.px(Space.S))
        name = QLabel("Newsdesk")
        name.setFont(theme.font(Type.STORY_TITLE, bold=True))
        column.addWidget(name)
        self.version = self._paragraph(
            self.tr("Version {version}").replace("{version}", newsdesk.__version__)
        )
        column.addWidget(self.version)
        column.addSpacing(theme.px(Space.S))
        for text in (
            self.tr("A desktop news reader with official exchange rates."),
            self.tr(
                "There is no account and no tracking: your sources, stories and settings stay on "
                "this computer, and only the sites you follow, the exchange rates and the "
                "pictures of stories are asked for."
            ),
        ):
            column.addWidget(self._paragraph(text))
        column.addSpacing(theme.px(Space.S))
        for text in (
            self.tr("Free software under the MIT licence, © 2026 The Newsdesk authors."),
            self.tr("Made with Qt {qt} (LGPL) and Python {python}.")
            .replace("{qt}", qVersion())
            .replace("{python}", platform.python_version()),
        ):
            column.addWidget(self._paragraph(text, dim=True))
        column.addSpacing(theme.px(Space.M))
        close = QPushButton(self.tr("Close"))
        close.setMinimumHeight(theme.px(34))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)
        width = theme.px(_WIDTH)
        # A dialog does not ask by itself how high wrapped text becomes.
        self.setFixedSize(width, column.totalHeightForWidth(width))
        close.setFocus()

    def _paragraph(self, text: str, *, dim: bool = False) -> QLabel:
        paragraph = QLabel(text)
        paragraph.setTextFormat(Qt.TextFormat.PlainText)
        paragraph.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        paragraph.setWordWrap(True)
        paragraph.setFont(self._theme.font(Type.META if dim else Type.INTERFACE))
        if dim:
            paragraph.setProperty("role", "dim")
        return paragraph
