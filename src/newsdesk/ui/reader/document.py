"""The reader's document: filled chunk by chunk, its pictures fitted into the measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, QSize, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from newsdesk.ui.reader.content import Content, Found
from newsdesk.ui.reader.marks import mark_amounts, pieces_of, set_format
from newsdesk.ui.reader.markup import Picture
from newsdesk.ui.reader.style import QUOTE_INDENT, QUOTE_MARK, Typography, document_css
from newsdesk.ui.reader.tables import LEAST, fit_tables

#: Properties of a block's format: its level of quotation, and that it is a line of code.
QUOTE: Final = int(QTextFormat.Property.UserProperty) + 1
CODE: Final = int(QTextFormat.Property.UserProperty) + 2
#: The room between a block of code's edge and its text.
CODE_PADDING: Final = 14

_PICTURE_SIGN: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
_RULER: Final = int(QTextFormat.Property.BlockTrailingHorizontalRulerWidth)
_NOTHING = "\N{ZERO WIDTH SPACE}"


class ReaderDocument(QTextDocument):
    """One article. Made on the UI thread, which each chunk holds up by a few milliseconds.

    It loads nothing: a picture that has not been put in is a transparent one.
    """

    grown = Signal()
    completed = Signal()
    #: To what part of their size the letters of a crowded table may shrink.
    least_scale = LEAST

    def __init__(self, content: Content, look: Typography, measure: int, parent: QObject) -> None:
        super().__init__(parent)
        self.look = look
        self.pictures: dict[str, Picture] = {p.name: p for p in content.markup.pictures}
        self.worths = content.worths
        self.complete = False
        self._sizes: dict[str, QSize] = {}
        self._places: dict[str, QTextCursor] = {}
        self._measure = measure
        self._waiting = list(content.markup.chunks)
        self._clear = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        self._clear.fill(0)
        self._take_sizes(content.found)
        self._set_up(content.article.title)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        first = self._waiting.pop(0)
        self.setHtml(first)
        self._finish_blocks(self.begin())
        if self._waiting:
            self._timer.start(0)
        else:
            self.complete = True

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a transparent picture for everything that was not put in."""
        return self._clear if kind == QTextDocument.ResourceType.ImageResource.value else ""

    @property
    def places(self) -> Mapping[str, QTextCursor]:
        """Where the pictures are, as far as the document is filled."""
        return self._places

    def picture_size(self, name: str) -> QSize:
        """Return the room that a picture takes, in device-independent pixels."""
        picture, own = self.pictures[name], self._sizes.get(name)
        width, height = picture.width, picture.height
        if own is not None:
            if width is None or width > own.width():
                width = min(own.width(), height * own.width() // own.height() if height else 10**6)
            height = max(1, round(width * own.height() / own.width()))
        elif width is None or height is None:
            width, height = self._measure, self._measure * 9 // 16
        if width > self._measure:
            width, height = self._measure, max(1, round(height * self._measure / width))
        return QSize(max(1, width), max(1, height))

    def set_picture_size(self, name: str, own: QSize) -> bool:
        """Take note of a picture's own size; returns whether its room in the text changed."""
        if name not in self.pictures:
            return False
        before = self.picture_size(name)
        self._sizes[name] = own
        if self.picture_size(name) == before:
            return False
        self._fit(name)
        return True

    def set_measure(self, measure: int) -> None:
        """Fit the pictures into another measure."""
        if measure != self._measure:
            self._measure = measure
            for name in self._places:
                self._fit(name)
            fit_tables(self, measure, least=self.least_scale)

    def put_picture(self, name: str, picture: QImage | None) -> None:
        """Show a decoded picture in its place; None takes it out again."""
        shown = self._clear if picture is None else picture
        self.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), shown)

    def _set_up(self, title: str) -> None:
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setIndentWidth(QUOTE_INDENT)
        self.setDefaultFont(self.look.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDefaultTextOption(option)
        self.setDefaultStyleSheet(document_css(self.look))
        self.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)

    def _take_sizes(self, found: Mapping[str, Found]) -> None:
        for name, picture in found.items():
            self._sizes[name] = QSize(picture.width, picture.height)

    @Slot()
    def _go_on(self) -> None:
        """Put the next chunk behind a block without height: the first one merges with it."""
        cursor = QTextCursor(self)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock(_seam(), QTextCharFormat())
        seam = cursor.block()
        cursor.insertHtml(f"<p>{_NOTHING}</p>{self._waiting.pop(0)}")
        self._finish_blocks(seam)
        QTextCursor(seam).setBlockFormat(_seam())
        if not self._waiting:
            self._timer.stop()
            self.complete = True
        self.grown.emit()
        if self.complete:
            self.completed.emit()

    def _finish_blocks(self, block: QTextBlock) -> None:
        """Do to new blocks what Qt's style sheets cannot."""
        code: list[QTextBlock] = []
        while block.isValid():
            form = block.blockFormat()
            if form.nonBreakableLines():
                code.append(block)
            elif code:
                self._finish_code(code)
                code = []
            if not form.nonBreakableLines():
                self._finish_block(block, form)
            block = block.next()
        if code:
            self._finish_code(code)
        fit_tables(self, self._measure, least=self.least_scale)

    def _finish_block(self, block: QTextBlock, form: QTextBlockFormat) -> None:
        text = block.text()
        if not text and not form.hasProperty(_RULER):
            if QTextCursor(block).currentTable() is None:
                QTextCursor(block).setBlockFormat(_seam())
            return
        level = round(form.rightMargin() / QUOTE_MARK)
        if level:
            form.setProperty(QUOTE, level)
            if block.textDirection().value == 1:  # right to left: the bar is on the right
                form.setRightMargin(level * QUOTE_INDENT)
                form.setLeftMargin(0)
            QTextCursor(block).setBlockFormat(form)
        if form.headingLevel():
            _set_size(block, self.look.heading_size(form.headingLevel()))
        if not level and not form.lineHeightType() and not form.hasProperty(_RULER):
            form.setLineHeight(self.look.line, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
            QTextCursor(block).setBlockFormat(form)
        if _PICTURE_SIGN in text:
            self._note_pictures(block, text)
        if self.worths:
            mark_amounts(block, QColor(self.look.colours.faint))

    def _finish_code(self, lines: Sequence[QTextBlock]) -> None:
        for place, line in enumerate(lines):
            form = line.blockFormat()
            form.setProperty(CODE, True)
            form.setNonBreakableLines(False)
            form.setLeftMargin(form.leftMargin() + CODE_PADDING)
            form.setRightMargin(CODE_PADDING)
            form.setTopMargin(0 if place else CODE_PADDING + self.look.size // 2)
            last = place == len(lines) - 1
            form.setBottomMargin(CODE_PADDING + self.look.size if last else 0)
            QTextCursor(line).setBlockFormat(form)

    def _note_pictures(self, block: QTextBlock, text: str) -> None:
        start = -1
        while (start := text.find(_PICTURE_SIGN, start + 1)) >= 0:
            cursor = QTextCursor(self)
            cursor.setPosition(block.position() + start)
            cursor.setPosition(block.position() + start + 1, QTextCursor.MoveMode.KeepAnchor)
            name = cursor.charFormat().toImageFormat().name()
            if name in self.pictures:
                self._places[name] = cursor
                self._fit(name)

    def _fit(self, name: str) -> None:
        cursor = self._places.get(name)
        if cursor is None:
            return
        form = cursor.charFormat().toImageFormat()
        size = self.picture_size(name)
        if (form.width(), form.height()) != (size.width(), size.height()):
            form.setWidth(size.width())
            form.setHeight(size.height())
            cursor.setCharFormat(form)


def _set_size(block: QTextBlock, pixels: int) -> None:
    """Give a heading its size: Qt sizes it by steps of its own, which no style sheet undoes."""
    for start, length, form in pieces_of(block):
        form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        form.setProperty(QTextFormat.Property.FontPixelSize, pixels)
        set_format(block, start, length, form)


def _seam() -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(0.1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return form
