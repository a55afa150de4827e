"""The line over a story: where it is from, when, how long; and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from newsdesk.ui import counted, menus
from newsdesk.ui import format as fmt
from newsdesk.ui.elided import ElidedLabel
from newsdesk.ui.reader.content import Content
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Bar, Space, Type


class ReaderHeader(QWidget):
    """Shows an article's origin, with buttons that run the window's commands."""

    command_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: Content | None = None
        self._pinned = False
        self._meta = ElidedLabel()
        self._pin = self._button("pin")
        self._pin.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._open = self._button("open")
        self._more = QToolButton()
        self._more.setProperty("role", "flat")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.aboutToShow.connect(
            lambda: menus.fill(
                menu, menus.STORY, self.command_wanted.emit, theme, known=menus.STORY
            )
        )
        self._more.setMenu(menu)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(Space.XS)
        self._row.addWidget(self._meta, 1)
        for button in (self._pin, self._open, self._more):
            self._row.addWidget(button)
        self.translate()
        self.take_theme()
        self.show_content(None)

    @property
    def meta(self) -> str:
        """The words of the line."""
        return self._meta.text()

    def show_content(self, content: Content | None) -> None:
        """Tell of another article; None: there is none, and nothing to do with it."""
        self._content = content
        for button in (self._pin, self._open, self._more):
            button.setVisible(content is not None)
        self._meta.set_text("" if content is None else self._words(content))
        if content is not None:
            self._open.setEnabled(bool(content.article.url))
            self.show_pinned(pinned=content.article.pinned)

    def show_pinned(self, *, pinned: bool) -> None:
        """Show whether the article is pinned."""
        self._pinned = pinned
        words = self.tr("Pinned") if pinned else self.tr("Pin")
        self._pin.setText(words)
        self._pin.setAccessibleName(self.tr("Unpin this story") if pinned else words)
        self._pin.setIcon(
            self._theme.icon("pin-filled" if pinned else "pin", self._theme.paper.accent)
        )

    def align(self, left: int, right: int) -> None:
        """Stand over the text's column: its distances from this widget's edges."""
        self._row.setContentsMargins(left, Space.L, max(0, right - Space.XS), 0)

    def translate(self) -> None:
        """Take over the window's language."""
        self._open.setToolTip(self.tr("Open in the browser (O)"))
        self._open.setAccessibleName(self.tr("Open in the browser"))
        self._pin.setToolTip(self.tr("Keep this story (P)"))
        self._more.setToolTip(self.tr("More"))
        self._more.setAccessibleName(self.tr("More about this story"))
        self.show_pinned(pinned=self._pinned)
        if self._content is not None:
            self._meta.set_text(self._words(self._content))

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme, paper = self._theme, self._theme.paper
        self.setFixedHeight(theme.px(Bar.HEADER + Space.M))
        self._meta.setFont(theme.font(Type.META))
        self._meta.setStyleSheet(f"color: {paper.dim};")
        self._pin.setFont(theme.font(Type.META))
        self._pin.setStyleSheet(f"QToolButton {{ color: {paper.accent}; }}")
        for button, name in ((self._open, "open"), (self._more, "more")):
            button.setIcon(theme.icon(name, paper.accent))
        for button in (self._pin, self._open, self._more):
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.show_pinned(pinned=self._pinned)

    def _button(self, command: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "flat")
        button.clicked.connect(lambda: self.command_wanted.emit(command))
        return button

    def _words(self, content: Content) -> str:
        article = content.article
        minutes = counted.minutes(content.minutes)
        return "  ·  ".join(
            part for part in (article.source, fmt.exact(article.published), minutes) if part
        )
