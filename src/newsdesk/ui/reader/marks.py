"""The look of amounts in the reader's document, and the selection without it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
)

from newsdesk.ui.reader.amounts import SCHEME

#: What the mark of an amount is made of.
_MARK: Final = (
    QTextFormat.Property.IsAnchor,
    QTextFormat.Property.AnchorHref,
    QTextFormat.Property.TextUnderlineStyle,
    QTextFormat.Property.FontUnderline,
    QTextFormat.Property.TextUnderlineColor,
)


def mark_amounts(block: QTextBlock, line: QColor) -> None:
    """Give a block's amounts their dotted line, and an address that the Tab key stops at."""
    for start, length, form in pieces_of(block):
        if form.toolTip().startswith(SCHEME):
            form.setAnchor(True)
            form.setAnchorHref(form.toolTip())
            form.clearProperty(QTextFormat.Property.TextToolTip)
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            form.setUnderlineColor(line)
            set_format(block, start, length, form)


def unmarked(selection: QTextDocumentFragment) -> QMimeData:
    """Return a selection as it would leave the reader without the marks of amounts."""
    plain = QTextDocument()
    QTextCursor(plain).insertFragment(selection)
    block = plain.begin()
    while block.isValid():
        _unmark(block)
        block = block.next()
    mime = QMimeData()
    mime.setText(selection.toPlainText())
    mime.setHtml(QTextDocumentFragment(plain).toHtml())
    return mime


def pieces_of(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Return the runs of one look in a block: where each begins, how long it is, its format."""
    pieces = []
    walk = block.begin()
    while not walk.atEnd():
        piece = walk.fragment()
        pieces.append((piece.position(), piece.length(), piece.charFormat()))
        walk += 1
    return pieces


def set_format(block: QTextBlock, start: int, length: int, form: QTextCharFormat) -> None:
    """Give a part of a block another format; ``start`` is counted from the document's."""
    cursor = QTextCursor(block)
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(form)


def _unmark(block: QTextBlock) -> None:
    for start, length, form in pieces_of(block):
        if form.anchorHref().startswith(SCHEME):
            for name in _MARK:
                form.clearProperty(name)
            set_format(block, start, length, form)
