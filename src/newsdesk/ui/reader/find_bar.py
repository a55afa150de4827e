"""The bar that finds words in the story: a field, the count, next and previous."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from newsdesk.ui import format as fmt
from newsdesk.ui.reader.document import ReaderDocument
from newsdesk.ui.reader.finding import folded, places
from newsdesk.ui.reader.layers import Layer
from newsdesk.ui.reader.view import ArticleView
from newsdesk.ui.theme import Theme
from newsdesk.ui.tokens import Space, Type

#: Typing pauses this long, in milliseconds, before a long story is searched.
_PAUSE: Final = 60
#: More places than this are counted but not marked: each mark costs at every paint.
_MOST_MARKS: Final = 2000
_FIELD: Final = 260


class FindBar(QWidget):
    """Finds in the document of a view. Hidden until ``begin``; Escape or ``leave`` ends it."""

    left = Signal()

    def __init__(self, theme: Theme, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self._text: str | None = None  # the story, folded; None until it is needed
        self._found: list[tuple[int, int]] = []
        self._current = -1
        self.field = QLineEdit()
        self.count = QLabel()
        self.previous = self._button(self.find_previous)
        self.next = self._button(self.find_next)
        self.close_button = self._button(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS, Space.S, Space.S)
        row.setSpacing(Space.XS)
        for part in (self.field, self.previous, self.next, self.count):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._search)
        self.field.textChanged.connect(self._pause.start)
        theme.changed.connect(self.take_theme)
        self.translate()
        self.take_theme()
        self.hide()

    @property
    def found(self) -> int:
        """How many places were found."""
        return len(self._found)

    @property
    def current(self) -> int:
        """Which of them is the chosen one, from 0; -1 for none."""
        return self._current

    def begin(self) -> None:
        """Show the bar, with the words that are selected in the story."""
        marked = self._view.marked_words()
        if marked and "\n" not in marked and len(marked) < 100:
            self.field.setText(marked)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search()

    @Slot()
    def leave(self) -> None:
        """Hide the bar and the marks; the story has the focus again."""
        had_focus = any(part.hasFocus() for part in self.findChildren(QWidget))
        self._pause.stop()
        self._found, self._current = [], -1
        self._view.marks.clear(Layer.FOUND)
        self.hide()
        if had_focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()

    def follow(self, document: ReaderDocument | None) -> None:
        """Take note of another document, or of more of it."""
        self._text = None
        if document is not None and not document.complete:
            document.completed.connect(self._take_whole)
        if self.isVisible():
            self._search(stay=True)

    @Slot()
    def find_next(self) -> None:
        """Go to the next place; after the last comes the first."""
        self._step(1)

    @Slot()
    def find_previous(self) -> None:
        """Go to the place before; before the first comes the last."""
        self._step(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter, back by Shift and Enter, leave by Escape."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._step(-1 if back else 1)
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _take_whole(self) -> None:
        self._text = None
        if self.isVisible():
            self._search(stay=True)

    @Slot()
    def _search(self, *, stay: bool = False) -> None:
        self._pause.stop()
        if self._text is None:
            self._text = folded(self._view.document().toPlainText())
        self._found = places(self._text, self.field.text())
        self._current = self._first_in_sight() if self._found else -1
        self._mark()
        if self._found and not stay:
            self._view.bring_into_sight(self._found[self._current][0])

    def _step(self, by: int) -> None:
        if self._pause.isActive():
            self._search()
            return
        if self._found:
            self._current = (self._current + by) % len(self._found)
            self._mark()
            self._view.bring_into_sight(self._found[self._current][0])

    def _first_in_sight(self) -> int:
        top = self._view.first_position()
        return next((n for n, (start, _) in enumerate(self._found) if start >= top), 0)

    def _mark(self) -> None:
        paper, marks = self._theme.paper, self._view.marks
        marks.clear(Layer.FOUND)
        if self._found:
            others = QTextCharFormat()
            others.setBackground(QColor(paper.selection))
            others.setForeground(QColor(paper.text))
            others.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            others.setUnderlineColor(QColor(paper.accent))
            chosen = QTextCharFormat()
            chosen.setBackground(QColor(paper.accent))
            chosen.setForeground(QColor(paper.on_accent))
            marks.put(Layer.FOUND, self._found[:_MOST_MARKS], others)
            marks.put(Layer.FOUND, [self._found[self._current]], chosen)
        self._say_count()

    def _say_count(self) -> None:
        if not self.field.text().strip():
            words = ""
        elif not self._found:
            words = self.tr("Nothing found")
        else:
            words = self.tr("{place} of {count}").format(
                place=fmt.number(self._current + 1), count=fmt.number(len(self._found))
            )
        self.count.setText(words)
        self.count.setAccessibleName(words)
        for button in (self.next, self.previous):
            button.setEnabled(len(self._found) > 0)

    def _button(self, act: object) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "flat")
        button.clicked.connect(act)  # type: ignore[arg-type]
        return button

    def translate(self) -> None:
        """Take over the window's language."""
        self.setAccessibleName(self.tr("Find in this story"))
        self.field.setPlaceholderText(self.tr("Find in this story"))
        self.field.setAccessibleName(self.tr("Find in this story"))
        for button, name, key in (
            (self.previous, self.tr("Previous place"), "Shift+F3"),
            (self.next, self.tr("Next place"), "F3"),
            (self.close_button, self.tr("Close the find bar"), "Esc"),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({key})")
        self._say_count()

    @Slot()
    def take_theme(self) -> None:
        """Take over colours and fonts."""
        theme, paper = self._theme, self._theme.paper
        self.field.setFont(theme.font(Type.INTERFACE))
        self.field.setFixedHeight(theme.px(30))
        self.field.setMinimumWidth(theme.px(120))
        self.field.setMaximumWidth(theme.px(_FIELD))
        self.count.setFont(theme.font(Type.META))
        self.count.setStyleSheet(f"color: {paper.dim};")
        for button, sign in (
            (self.previous, "chevron-up"),
            (self.next, "chevron-down"),
            (self.close_button, "close"),
        ):
            button.setIcon(theme.icon(sign, paper.dim))
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
        if self._found:
            self._mark()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.translate()
        super().changeEvent(event)
