"""The tooltip with an amount's worth, beneath the amount."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip

from newsdesk.ui.reader.amounts import Worth, number_of
from newsdesk.ui.reader.marks import pieces_of
from newsdesk.ui.reader.worth_words import worth_words
from newsdesk.ui.tokens import Space

#: How far from the place asked for Qt puts a tooltip, less a little room.
_OFFSET: Final = QPoint(2, 16 - Space.XS)


def show_worth(view: QTextEdit, worths: Sequence[Worth], address: str, cursor: QTextCursor) -> str:
    """Show the worth of the amount with this address; away with it at any other address.

    Args:
        cursor: A place in the amount, beneath which the tooltip comes.

    Returns:
        The words, for a screen reader; empty for none.
    """
    number = number_of(address)
    if number is None or number >= len(worths):
        QToolTip.hideText()
        return ""
    words = worth_words(worths[number])
    beneath = view.viewport().mapToGlobal(view.cursorRect(cursor).bottomLeft())
    QToolTip.showText(beneath - _OFFSET, words, view.viewport(), _box(view, address, cursor))
    return words


def _box(view: QTextEdit, address: str, near: QTextCursor) -> QRect:
    """Return where the mark of an amount is, in the viewport."""
    box = QRect()
    for start, length, form in pieces_of(near.block()):
        if form.anchorHref() == address:
            cursor = QTextCursor(near)
            for position in (start, start + length):
                cursor.setPosition(position)
                box = box.united(view.cursorRect(cursor))
    return box
