"""The page of the reader: a text browser that loads nothing and opens nothing by itself."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QTextEdit, QToolTip, QWidget

from newsdesk.ui.reader.amounts import Worth, number_of
from newsdesk.ui.reader.document import CODE, CODE_PADDING, QUOTE, ReaderDocument
from newsdesk.ui.reader.layers import Marks
from newsdesk.ui.reader.marks import unmarked
from newsdesk.ui.reader.notes import Notes
from newsdesk.ui.reader.style import QUOTE_INDENT
from newsdesk.ui.reader.worth_tip import show_worth
from newsdesk.ui.tokens import Radius, Space

#: Qt sets a line at the foot of its height: what is drawn behind text moves down by so much.
_LEAD = 5

#: Keys that scroll or copy here; every other one is the window's.
_OWN_KEYS = frozenset(
    {
        Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
        Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
        Qt.Key.Key_Return, Qt.Key.Key_Enter,
    }
)  # fmt: skip


class ArticleView(QTextBrowser):
    """Shows a ``ReaderDocument`` in a column of the measure, with its bars and boxes behind."""

    link_clicked = Signal(QUrl)
    picture_clicked = Signal(str)  # its name, whether it is shown or could not be had
    column_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.anchorClicked.connect(self._activate)
        self.highlighted.connect(self._choose_pointer)
        self._measure = 600
        self._least_margin = Space.XXL + 4
        self._shown: ReaderDocument | None = None
        self._blank = QTextDocument(self)
        self._failed: dict[str, str] = {}
        self._ready: set[str] = set()
        self._pressed = ""  # the picture that a mouse button went down on
        self._notes: Notes | None = None
        self._came_from: list[int] = []
        self.marks = Marks(self)
        self.setCornerWidget(QWidget())  # else the style draws a frame where two bars meet

    # the column

    @property
    def column(self) -> tuple[int, int]:
        """Left edge and width of the text."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        width = max(120, min(self._measure, room - 2 * self._least_margin + Space.S))
        return max(Space.S, (room - width + Space.S) // 2), width

    def set_measure(self, measure: int, least_margin: int) -> None:
        """Choose the longest line and the least margin beside it."""
        self._measure, self._least_margin = measure, least_margin
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        left, width = self.column
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)
            if self._shown is not None:
                self._shown.set_measure(width)
        # Room for the bar is kept whether it shows or not: it may appear without a word.
        taken = self.verticalScrollBar().sizeHint().width()
        right = max(0, self.width() - left - width - taken)
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)
            # Qt leaves the bar as it was for the narrower view before.
            spare = round(self.document().size().width()) - self.viewport().width()
            self.horizontalScrollBar().setMaximum(max(0, spare))
            self.column_changed.emit()

    # the document

    @property
    def shown(self) -> ReaderDocument | None:
        """The document of the article shown."""
        return self._shown

    def show_document(self, document: ReaderDocument | None) -> None:
        """Show another document, from its top; None leaves an empty page."""
        old, self._shown = self._shown, document
        self._failed.clear()
        self._ready.clear()
        self._came_from.clear()
        self._notes = None
        self.marks.clear()
        # Never let the view keep one that is about to be deleted: it would not notice.
        self.setDocument(self._blank if document is None else document)
        if old is not None:
            old.deleteLater()

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Return nothing: the reader never loads anything of its own (RULES 3)."""
        return None

    def show_picture(self, name: str, picture: QImage) -> None:
        """Show a decoded picture in its place."""
        if self._shown is not None:
            self._shown.put_picture(name, picture)
            self._ready.add(name)
            self.viewport().update()

    def show_no_picture(self, name: str, words: str) -> None:
        """Say in a picture's place that it cannot be had."""
        self._failed[name] = words
        self.viewport().update()

    def show_loading(self, name: str) -> None:
        """Say in a picture's place that it is being asked for again."""
        self._failed.pop(name, None)
        self.viewport().update()

    def has_failed(self, name: str) -> bool:
        """Whether a picture could not be had."""
        return name in self._failed

    def drop_picture(self, name: str) -> None:
        """Let go of a picture's pixels; its room stays."""
        if self._shown is not None and name in self._ready:
            self._ready.discard(name)
            self._shown.put_picture(name, None)

    @property
    def held_pictures(self) -> frozenset[str]:
        """The pictures that are in memory."""
        return frozenset(self._ready)

    def set_picture_size(self, name: str, own: QSize) -> None:
        """Give a picture the room it needs; what is being read stays where it is."""
        if self._shown is None:
            return
        bar = self.verticalScrollBar()
        anchor = self.cursorForPosition(QPoint(0, 0)) if bar.value() else None
        before = self.cursorRect(anchor).top() if anchor is not None else 0
        if self._shown.set_picture_size(name, own) and anchor is not None:
            bar.setValue(bar.value() + self.cursorRect(anchor).top() - before)

    def near_pictures(self, screens: float) -> set[str]:
        """Return the pictures within so many screens of what is seen."""
        if self._shown is None:
            return set()
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        above, below = top - height * screens, top + height * (1 + screens)
        near = set()
        for name, cursor in self._shown.places.items():
            box = self._shown.documentLayout().blockBoundingRect(cursor.block())
            if box.bottom() >= above and box.top() <= below:
                near.add(name)
        return near

    def first_position(self) -> int:
        """Return the position in the text of the first letter that is seen."""
        return self.cursorForPosition(QPoint(0, 0)).position()

    def bring_into_sight(self, position: int) -> None:
        """Scroll so that a position in the text is seen, if it is not."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(max(0, min(position, self.document().characterCount() - 1)))
        box, room = self.cursorRect(cursor), self.viewport().height()
        if box.top() < Space.L or box.bottom() > room - Space.L:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + box.top() - room // 3)

    # pictures and notes under the pointer

    def picture_at(self, where: QPoint) -> str:
        """Return the name of the picture at a point of the viewport; empty for none."""
        if self._shown is None:
            return ""
        scrolled = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        name = self._shown.documentLayout().imageAt(QPointF(where + scrolled))
        return name if name in self._shown.pictures else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember which picture a click begins on."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self.picture_at(event.position().toPoint()) if left else ""
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click on a picture, even where it is a link as well."""
        pressed = self._pressed
        on_picture = bool(pressed) and pressed == self.picture_at(event.position().toPoint())
        self._pressed = pressed if on_picture else ""
        super().mouseReleaseEvent(event)
        self._pressed = ""
        if on_picture and not self.textCursor().hasSelection():
            self.picture_clicked.emit(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer that a picture can be clicked."""
        super().mouseMoveEvent(event)
        if event.buttons():
            return
        hand = Qt.CursorShape.PointingHandCursor
        if self.picture_at(event.position().toPoint()):
            self.viewport().setCursor(hand)
        elif self.viewport().cursor().shape() == hand and not self.anchorAt(event.pos()):
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def go_back(self) -> bool:
        """Return to where a link within the story was followed; False where none was."""
        if not self._came_from:
            return False
        self.verticalScrollBar().setValue(self._came_from.pop())
        return True

    def _follow_within(self, address: QUrl) -> bool:
        """Follow a link that leads to another place of this story; False where it leads out."""
        target = self._note_place(address, self.textCursor().position())
        if target is None:
            return False
        self._came_from.append(self.verticalScrollBar().value())
        self.bring_into_sight(target)
        return True

    def _note_place(self, address: QUrl, position: int) -> int | None:
        notes = self._notes_of_document() if address.hasFragment() else None
        return None if notes is None else notes.target(position, address.toString())

    def _notes_of_document(self) -> Notes | None:
        if self._shown is None or not self._shown.complete:
            return None
        if self._notes is None:
            self._notes = Notes(self._shown)
        return self._notes

    def _note_words(self, where: QPoint) -> str:
        """Return the footnote whose mark is at a point of the viewport; empty for none."""
        address = self.anchorAt(where)
        notes = self._notes_of_document() if "#" in address else None
        if notes is None:
            return ""
        return notes.words(self.cursorForPosition(where).position(), address)

    # scrolling, keys

    def scroll_page(self, *, back: bool = False) -> bool:
        """Scroll by nearly a page; returns False where the end was reached already."""
        bar = self.verticalScrollBar()
        step = self.viewport().height() - round(self.fontMetrics().height() * 3)
        before = bar.value()
        bar.setValue(before + (-step if back else max(step, 20)))
        return bar.value() != before

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, or leave the key to the window."""
        standard = QKeySequence.StandardKey
        ours = event.matches(standard.Copy) or event.matches(standard.SelectAll)
        if ours or event.key() in _OWN_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Scroll also where the pointer is beside the column."""
        if event.type() == QEvent.Type.Wheel:
            return self.verticalScrollBar().event(event)
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a link and with the selection."""
        menu = self.menu(event.pos())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def menu(self, where: QPoint) -> QMenu:
        """Return the menu for a point of the page."""
        menu = QMenu(self)
        anchor = self.anchorAt(where)
        address = QUrl(anchor)
        picture = self.picture_at(where)
        if picture:
            menu.addAction(self.tr("View picture"), lambda: self.picture_clicked.emit(picture))
        if not address.isEmpty() and number_of(anchor) is None:
            menu.addAction(self.tr("Open link"), lambda: self.link_clicked.emit(address))
            menu.addAction(
                self.tr("Copy link address"),
                lambda: QGuiApplication.clipboard().setText(address.toString()),
            )
            menu.addSeparator()
        copy = QAction(self.tr("Copy"), menu)
        copy.triggered.connect(self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(copy)
        menu.addAction(self.tr("Select all"), self.selectAll)
        return menu

    # amounts of money

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what the amount under the pointer is worth."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            where = event.pos()
            note = self._note_words(where)
            if note:
                QToolTip.showText(event.globalPos(), f"<qt>{html.escape(note)}</qt>", self)
            else:
                show_worth(self, self._worths, self.anchorAt(where), self.cursorForPosition(where))
            return True
        return super().viewportEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Go to the next link or amount, and say what an amount is worth."""
        moved = super().focusNextPrevChild(following)
        if moved and self.hasFocus() and self.textCursor().hasSelection():
            self._tell_worth(self.textCursor().charFormat().anchorHref())
        return moved

    def createMimeDataFromSelection(self) -> QMimeData:
        """Hand out the selection as it would be without the marks of amounts."""
        if not self._worths:
            return super().createMimeDataFromSelection()
        return unmarked(self.textCursor().selection())

    @property
    def _worths(self) -> Sequence[Worth]:
        return () if self._shown is None else self._shown.worths

    def _tell_worth(self, address: str) -> None:
        self.setAccessibleDescription(show_worth(self, self._worths, address, self.textCursor()))

    def _activate(self, address: QUrl) -> None:
        if number_of(address.toString()) is not None:
            self._tell_worth(address.toString())
        elif not self._pressed and not self._follow_within(address):
            self.link_clicked.emit(address)

    def _choose_pointer(self, address: QUrl) -> None:
        if number_of(address.toString()) is not None:
            self.viewport().setCursor(Qt.CursorShape.WhatsThisCursor)

    def marked_words(self) -> str:
        """Return the selected words, paragraph by paragraph; empty for none."""
        words = self.textCursor().selection().toPlainText()
        return words.replace("\N{OBJECT REPLACEMENT CHARACTER}", "").strip()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint boxes, bars and the places of pictures, and the text over them."""
        document = self._shown
        if document is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
            painter.translate(-scrolled)
            seen = QRectF(event.rect()).translated(scrolled)
            self._paint_behind(painter, document, seen)
            painter.end()
        super().paintEvent(event)

    def _paint_behind(self, painter: QPainter, document: ReaderDocument, seen: QRectF) -> None:
        block = self.cursorForPosition(QPoint(0, 0)).block()
        block = _start_of_run(block)
        layout = document.documentLayout()
        colours = document.look.colours
        width = float(self.lineWrapColumnOrWidth())
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() > seen.bottom():
                break
            form = block.blockFormat()
            if form.hasProperty(CODE) and not _is(block.previous(), CODE):
                last = _end_of_run(block)
                bottom = layout.blockBoundingRect(last).bottom() + CODE_PADDING
                left = box.left() - CODE_PADDING if box.left() >= CODE_PADDING else 0.0
                area = QRectF(0, 0, 0, 0)
                area.setCoords(left, box.top() - CODE_PADDING + _LEAD, width, bottom)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.chip))
                painter.drawRoundedRect(area, Radius.FIELD, Radius.FIELD)
            level = form.intProperty(QUOTE)
            if level:
                self._paint_bars(painter, document, block, level, width)
            block = block.next()
        for name, cursor in document.places.items():
            if name not in self._ready:
                self._paint_place(painter, document, name, cursor, seen)

    def _paint_bars(
        self,
        painter: QPainter,
        document: ReaderDocument,
        block: QTextBlock,
        level: int,
        width: float,
    ) -> None:
        layout = document.documentLayout()
        box = layout.blockBoundingRect(block)
        following = block.next()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(document.look.colours.line))
        for bar in range(level):
            joined = following.isValid() and following.blockFormat().intProperty(QUOTE) > bar
            bottom = layout.blockBoundingRect(following).top() if joined else box.bottom()
            left = bar * QUOTE_INDENT + 2.0
            if block.textDirection() == Qt.LayoutDirection.RightToLeft:
                left = width - left - 3
            painter.drawRect(QRectF(left, box.top() + _LEAD, 3, bottom - box.top()))

    def _paint_place(
        self,
        painter: QPainter,
        document: ReaderDocument,
        name: str,
        cursor: QTextCursor,
        seen: QRectF,
    ) -> None:
        block = cursor.block()
        box = document.documentLayout().blockBoundingRect(block)
        if not box.intersects(seen):
            return
        offset = cursor.selectionStart() - block.position()
        line = block.layout().lineForTextPosition(offset)
        if not line.isValid():
            return
        size = document.picture_size(name)
        # Within words from right to left a character begins at its right edge.
        left = min(_x_of(line.cursorToX(offset)), _x_of(line.cursorToX(offset + 1)))
        base = box.top() + line.y() + line.ascent()
        place = QRectF(box.left() + left, base - size.height(), size.width(), size.height())
        colours = document.look.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.chip))
        painter.drawRoundedRect(place, Radius.FIELD, Radius.FIELD)
        words = self._failed.get(name) or self._loading_words(document.pictures[name].alt)
        inner = place.adjusted(Space.L, Space.S, -Space.L, -Space.S)
        if words and inner.height() > 16 and inner.width() > 60:
            painter.setFont(self.font())
            painter.setPen(QColor(colours.dim))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inner, int(flags), words)

    def _loading_words(self, alt: str) -> str:
        return "\n".join(part for part in (alt, self.tr("Loading the picture…")) if part)


def _x_of(answer: object) -> float:
    """Return the x of ``QTextLine.cursorToX``, which PySide gives with the place behind it."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]


def _is(block: QTextBlock, what: int) -> bool:
    return block.isValid() and block.blockFormat().hasProperty(what)


def _start_of_run(block: QTextBlock) -> QTextBlock:
    while _is(block, CODE) and _is(block.previous(), CODE):
        block = block.previous()
    return block


def _end_of_run(block: QTextBlock) -> QTextBlock:
    while _is(block.next(), CODE):
        block = block.next()
    return block
