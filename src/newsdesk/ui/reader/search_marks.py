"""Marks in the story what the search was for, and goes from match to match."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QColor, QTextCharFormat

from newsdesk.core.marks import Marks
from newsdesk.ui.reader.document import ReaderDocument
from newsdesk.ui.reader.layers import Layer
from newsdesk.ui.reader.view import ArticleView
from newsdesk.ui.theme import Theme

#: More matches than this are left unmarked: each mark costs at every paint.
_MOST: Final = 500


class SearchMarks(QObject):
    """Shows the marks of a search in a view, as long as there is a search."""

    def __init__(self, theme: Theme, view: ArticleView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._marks = Marks()
        self._found: list[tuple[int, int]] = []
        self._current = -1
        theme.changed.connect(self._paint)

    @property
    def found(self) -> list[tuple[int, int]]:
        """Where in the text something is marked: starts and lengths."""
        return self._found

    @property
    def current(self) -> int:
        """The match gone to last, from 0; -1 where none was."""
        return self._current

    @Slot(object)
    def show_marks(self, marks: object) -> None:
        """Mark what another search looks for; nothing for empty marks."""
        assert isinstance(marks, Marks)
        if marks != self._marks:
            self._marks = marks
            self._look()

    def follow(self, document: ReaderDocument | None) -> None:
        """Take note of another document; of a long one also once it is whole."""
        if document is not None and not document.complete:
            document.completed.connect(self._look)
        self._look()

    def step(self, by: int) -> None:
        """Go to the next match, or with -1 to the one before; round the ends."""
        if not self._found:
            return
        if self._current < 0:
            top = self._view.first_position()
            following = (n for n, (start, _) in enumerate(self._found) if start >= top)
            first = next(following, 0)
            self._current = first if by > 0 else (first - 1) % len(self._found)
        else:
            self._current = (self._current + by) % len(self._found)
        self._paint()
        self._view.bring_into_sight(self._found[self._current][0])

    @Slot()
    def _look(self) -> None:
        self._found, self._current = [], -1
        if self._marks and self._view.shown is not None:
            block = self._view.document().begin()
            while block.isValid() and len(self._found) < _MOST:
                start = block.position()
                self._found += [
                    (start + a, b - a) for a, b in self._marks.spans(_text(block.text()))
                ]
                block = block.next()
        self._paint()

    @Slot()
    def _paint(self) -> None:
        marks, paper = self._view.marks, self._theme.paper
        marks.clear(Layer.SEARCH)
        if not self._found:
            return
        look = QTextCharFormat()
        look.setBackground(QColor(paper.mark))
        look.setForeground(QColor(paper.text))
        marks.put(Layer.SEARCH, self._found, look)
        if self._current >= 0:
            chosen = QTextCharFormat()
            chosen.setBackground(QColor(paper.accent))
            chosen.setForeground(QColor(paper.on_accent))
            marks.put(Layer.SEARCH, [self._found[self._current]], chosen)


def _text(text: str) -> str:
    """Return a text in which each of Qt's positions is one character."""
    if text.isascii() or max(text) <= "\uffff":
        return text
    return "".join(sign if sign <= "\uffff" else "\ufffc\ufffc" for sign in text)
