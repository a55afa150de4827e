"""The line over a story: where it is from, when, how long; and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from newsdesk.ui import counted, menus
from newsdesk.ui import format as fmt
from newsdesk.ui.elided import ElidedLabel
from newsdesk.ui.reader.content import Content
from newsdesk.ui.reader.speech import is_installed
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
        self._full = self._button("full-text")
        self._full.setCheckable(True)
        self._pin = self._button("pin")
        self._pin.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._open = self._button("open")
        self.edited = self._button("changes")
        self.edited.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._look = self._menu_button(menus.LOOK)
        self._more = self._menu_button(menus.STORY)
        self._buttons = (
            self.edited,
            self._full,
            self._pin,
            self._open,
            self._look,
            self._more,
        )
        self._row = QHBoxLayout(self)
        self._row.setSpacing(Space.XS)
        self._row.addWidget(self._meta, 1)
        for button in self._buttons:
            self._row.addWidget(button)
        self.translate()
        self.take_theme()
        self.show_content(None)

    @property
    def meta(self) -> str:
        """The words of the line."""
        return self._meta.text()

    @property
    def pinned(self) -> bool:
        """Whether it says that the story is pinned."""
        return self._pinned

    def show_content(self, content: Content | None) -> None:
        """Tell of another article; None: there is none, and nothing to do with it."""
        self._content = content
        for button in self._buttons:
            button.setVisible(content is not None)
        self.edited.setVisible(content is not None and content.article.revisions > 0)
        self._say_meta()
        if content is not None:
            self._open.setEnabled(bool(content.article.url))
            self._full.setEnabled(bool(content.article.url))
            self._show_full()
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
        self._say_meta()

    def translate(self) -> None:
        """Take over the window's language."""
        self._open.setToolTip(self.tr("Open in the browser (O)"))
        self._open.setAccessibleName(self.tr("Open in the browser"))
        self._pin.setToolTip(self.tr("Keep this story (P)"))
        self._show_full()
        self.edited.setText(self.tr("Edited"))
        self.edited.setAccessibleName(self.tr("Edited: show what the publisher changed"))
        self.edited.setToolTip(self.tr("Show what the publisher changed (D)"))
        self._look.setToolTip(self.tr("How stories look"))
        self._look.setAccessibleName(self.tr("How stories look"))
        self._more.setToolTip(self.tr("More"))
        self._more.setAccessibleName(self.tr("More about this story"))
        self.show_pinned(pinned=self._pinned)
        self._say_meta()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say it in fewer words where there is less room."""
        super().resizeEvent(event)
        self._say_meta()

    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme, paper = self._theme, self._theme.paper
        self.setFixedHeight(theme.px(Bar.HEADER + Space.M))
        self._meta.setFont(theme.font(Type.META))
        self._meta.setStyleSheet(f"color: {paper.dim};")
        self._pin.setFont(theme.font(Type.META))
        self._pin.setStyleSheet(f"QToolButton {{ color: {paper.accent}; }}")
        self.edited.setFont(theme.font(Type.META))
        self.edited.setStyleSheet(f"QToolButton {{ color: {paper.accent}; }}")
        for button, name in (
            (self._full, "text"),
            (self._open, "open"),
            (self._more, "more"),
            (self._look, "letters"),
            (self.edited, "edited"),
        ):
            button.setIcon(theme.icon(name, paper.accent))
        for button in self._buttons:
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.show_pinned(pinned=self._pinned)

    def _show_full(self) -> None:
        """Show whose text this is: the button is down while it is the page's."""
        full = self._content is not None and self._content.article.full_text
        self._full.setChecked(full)
        words = self.tr("Show the feed's text") if full else self.tr("Show the full text")
        self._full.setAccessibleName(words)
        self._full.setToolTip(f"{words} (F)")

    def _button(self, command: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "flat")
        button.clicked.connect(lambda: self._press(command))
        return button

    def _press(self, command: str) -> None:
        self._show_full()  # a press changes nothing yet: it may take a while, or fail
        self.command_wanted.emit(command)

    def _menu_button(self, names: Sequence[str]) -> QToolButton:
        button, menu = QToolButton(), QMenu(self)
        button.setProperty("role", "flat")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        def fill() -> None:
            # Without a voice it is not offered; its key tells why.
            known = [name for name in names if name != "read-aloud" or is_installed()]
            menus.fill(menu, names, self.command_wanted.emit, self._theme, known=known)

        menu.aboutToShow.connect(fill)
        button.setMenu(menu)
        return button

    def _say_meta(self) -> None:
        """Say all that fits: first the long date gives way, then the time it takes to read."""
        if self._content is None:
            self._meta.set_text("")
            return
        published = self._content.article.published
        metrics = self._meta.fontMetrics()
        source, minutes = self._content.article.source, counted.minutes(self._content.minutes)
        short = fmt.time_or_date(published)
        texts = [
            _joined(source, fmt.exact(published), minutes),
            _joined(source, short, minutes),
            _joined(source, short),
        ]
        widths = [metrics.horizontalAdvance(text) for text in texts]
        # Where there is least room, buttons go without their words before the line is cut.
        room = 0
        for wordless in ((), (self.edited,), (self.edited, self._pin)):
            self._take_words_from(wordless)
            room = self._room()
            if widths[-1] <= room:
                break
        fitting = (text for text, width in zip(texts, widths, strict=True) if width <= room)
        self._meta.set_text(next(fitting, texts[-1]))

    def _take_words_from(self, wordless: Sequence[QToolButton]) -> None:
        for button in (self.edited, self._pin):
            style = (
                Qt.ToolButtonStyle.ToolButtonIconOnly
                if button in wordless
                else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            )
            if button.toolButtonStyle() != style:
                button.setToolButtonStyle(style)

    def _room(self) -> int:
        """Return the width that is left for the words beside the buttons."""
        margins = self._row.contentsMargins()
        buttons = [button for button in self._buttons if not button.isHidden()]
        taken = sum(button.sizeHint().width() + self._row.spacing() for button in buttons)
        return self.width() - margins.left() - margins.right() - taken


def _joined(*parts: str) -> str:
    return "  ·  ".join(part for part in parts if part)
