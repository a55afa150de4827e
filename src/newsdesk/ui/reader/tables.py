"""Tables that fit: Qt breaks words apart to squeeze a table into the column.

A crowded table gets columns wide enough for their longest words. Where these do not fit into the
measure its letters shrink, to a point; past that the table is wider than the column and the page
scrolls sideways.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import (
    QFontMetricsF,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextLength,
    QTextTable,
    QTextTableCell,
)

#: The size of letters before a table was fitted, as a property of their format.
_OWN_SIZE: Final = int(QTextFormat.Property.UserProperty) + 21
_SIZE: Final = QTextFormat.Property.FontPixelSize
#: Letters never shrink below this part of their size on the screen.
LEAST: Final = 0.74
#: Cells that are measured; the rest of a long table is taken to be alike.
_MEASURED: Final = 600
#: Padding and border beside a cell's text, as in the style sheet.
_AROUND: Final = 22.0


def fit_tables(document: QTextDocument, measure: int, *, least: float = LEAST) -> None:
    """Fit every table of a document into a measure; again after the measure changed."""
    for table in _tables(document.rootFrame()):
        if table.columns() > 1:
            _fit(table, measure, least)


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
        yield from _tables(child)


def _fit(table: QTextTable, measure: int, least: float) -> None:
    words, lines = _needed(table)
    form = table.format()
    room = measure - _AROUND * len(words)
    if sum(lines) <= room:
        if form.columnWidthConstraints():
            form.clearColumnWidthConstraints()
            table.setFormat(form)
            _scale(table, 1.0)
        return
    scale = min(1.0, max(least, room / max(1.0, sum(words))))
    widths = [width * scale for width in words]
    spare = room - sum(widths)
    longer = [max(0.0, line * scale - width) for line, width in zip(lines, widths, strict=True)]
    if spare > 0 and sum(longer) > 0:
        share = min(1.0, spare / sum(longer))
        widths = [width + more * share for width, more in zip(widths, longer, strict=True)]
    fixed = [QTextLength(QTextLength.Type.FixedLength, int(width + _AROUND)) for width in widths]
    if form.columnWidthConstraints() != fixed:
        form.setColumnWidthConstraints(fixed)
        table.setFormat(form)
    _scale(table, scale)


def _needed(table: QTextTable) -> tuple[list[float], list[float]]:
    """Return the room that each column's longest word takes, and its longest line."""
    words, lines = [0.0] * table.columns(), [0.0] * table.columns()
    measured = 0
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            if (cell.row(), cell.column()) != (row, column) or cell.columnSpan() > 1:
                continue
            word, line = _extent(cell)
            words[column] = max(words[column], word)
            lines[column] = max(lines[column], line)
            measured += 1
        if measured > _MEASURED:
            break
    return words, lines


def _extent(cell: QTextTableCell) -> tuple[float, float]:
    word = line = 0.0
    for _, _, text, form in _pieces(cell):
        metrics = _metrics(form)
        line_here = metrics.horizontalAdvance(text)
        line = max(line, line_here)
        word = max(
            word, max((metrics.horizontalAdvance(each) for each in text.split()), default=0.0)
        )
    return word, line


def _metrics(form: QTextCharFormat) -> QFontMetricsF:
    font = form.font()
    own = form.property(_OWN_SIZE)
    if own:
        font.setPixelSize(int(own))
    return QFontMetricsF(font)


def _pieces(cell: QTextTableCell) -> Iterator[tuple[int, int, str, QTextCharFormat]]:
    block = cell.firstCursorPosition().block()
    last = cell.lastCursorPosition().block()
    while block.isValid():
        walk = block.begin()
        while not walk.atEnd():
            piece = walk.fragment()
            yield piece.position(), piece.length(), piece.text(), piece.charFormat()
            walk += 1
        if block == last:
            return
        block = block.next()


def _scale(table: QTextTable, scale: float) -> None:
    cursor = QTextCursor(table)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            if (cell.row(), cell.column()) != (row, column):
                continue
            for position, length, _, form in list(_pieces(cell)):
                own = int(form.property(_OWN_SIZE) or form.property(_SIZE) or 0)
                size = max(8, int(own * scale))
                if not own or form.property(_SIZE) == size:
                    continue
                change = QTextCharFormat()
                change.setProperty(_OWN_SIZE, own)
                change.setProperty(_SIZE, size)
                cursor.setPosition(position)
                cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(change)
