"""Marks over a story's text that are no part of it: what was found, what is being read aloud.

Each user of a view has a layer of its own; together they are the view's extra selections. Later
layers lie over earlier ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit


class Layer(IntEnum):
    """Whose marks they are, from the lowest to the highest."""

    SEARCH = 0
    SPOKEN = 1
    FOUND = 2


class Marks:
    """The marks of one view."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._layers: dict[Layer, list[QTextEdit.ExtraSelection]] = {}

    def put(self, layer: Layer, ranges: Sequence[tuple[int, int]], look: QTextCharFormat) -> None:
        """Mark these ranges (starts and lengths) in one layer, besides what it has already."""
        made = self._layers.setdefault(layer, [])
        document = self._view.document()
        last = document.characterCount() - 1
        for start, length in ranges:
            cursor = QTextCursor(document)
            cursor.setPosition(min(start, last))
            cursor.setPosition(min(start + length, last), QTextCursor.MoveMode.KeepAnchor)
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format = look
            made.append(mark)
        self._show()

    def clear(self, layer: Layer | None = None) -> None:
        """Take one layer's marks away; without a layer, all."""
        if layer is None:
            self._layers.clear()
        else:
            self._layers.pop(layer, None)
        self._show()

    def _show(self) -> None:
        marks = [mark for layer in sorted(self._layers) for mark in self._layers[layer]]
        self._view.setExtraSelections(marks)
